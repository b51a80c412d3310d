/* The menu of the shell on a phone: a button that opens and closes it; Escape closes. */
const knop = document.querySelector("[data-menuknop]");
const menu = document.getElementById("hoofdmenu");

function zet(open) {
  menu.toggleAttribute("data-open", open);
  knop.setAttribute("aria-expanded", String(open));
}

if (knop && menu) {
  knop.addEventListener("click", () => zet(knop.getAttribute("aria-expanded") !== "true"));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && menu.hasAttribute("data-open")) {
      zet(false);
      knop.focus();
    }
  });
}
