/** On a phone the panels are sheets from below: one at a time, opened by the buttons over the map. */

/** @param {HTMLElement} wortel */
export function startVellen(wortel) {
  const knoppen = [...wortel.querySelectorAll("[data-vel]")];
  const open = (naam) => {
    wortel.dataset.vel = naam;
    knoppen.forEach((knop) => knop.setAttribute("aria-expanded", String(knop.dataset.vel === naam)));
  };
  const close = () => {
    const naam = wortel.dataset.vel;
    open("");
    knoppen.find((kandidaat) => kandidaat.dataset.vel === naam)?.focus();
  };
  knoppen.forEach((knop) => {
    const vel = document.getElementById(knop.getAttribute("aria-controls"));
    knop.addEventListener("click", () => {
      if (wortel.dataset.vel === knop.dataset.vel) close();
      else {
        open(knop.dataset.vel);
        vel.querySelector("[data-vel-sluit]").focus({ preventScroll: true });
      }
    });
    vel.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && wortel.dataset.vel) close();
    });
  });
  wortel.querySelectorAll("[data-vel-sluit]").forEach((knop) => knop.addEventListener("click", close));
  open("");
}
