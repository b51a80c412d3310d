/* The menu of the shell on a phone, and what unfolds in the bar: Escape and a click elsewhere close it. */
const knop = document.querySelector("[data-menuknop]");
const menu = document.getElementById("hoofdmenu");

function zet(open) {
  menu.toggleAttribute("data-open", open);
  knop.setAttribute("aria-expanded", String(open));
}

for (const uitklap of document.querySelectorAll("[data-uitklap]")) {
  document.addEventListener("click", (event) => {
    if (!uitklap.contains(event.target)) uitklap.open = false;
  });
  uitklap.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !uitklap.open) return;
    event.stopPropagation();
    uitklap.open = false;
    uitklap.querySelector("summary").focus();
  });
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
