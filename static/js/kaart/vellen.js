/** On a phone the panels are sheets from below: one at a time, opened by the buttons over the map. */

/** @param {HTMLElement} wortel */
export function startVellen(wortel) {
  const knoppen = [...wortel.querySelectorAll("[data-vel]")];
  const open = (naam) => {
    wortel.dataset.vel = naam;
    knoppen.forEach((knop) => knop.setAttribute("aria-expanded", String(knop.dataset.vel === naam)));
  };
  knoppen.forEach((knop) => {
    knop.addEventListener("click", () => open(wortel.dataset.vel === knop.dataset.vel ? "" : knop.dataset.vel));
  });
  wortel.querySelectorAll("[data-vel-sluit]").forEach((knop) => {
    knop.addEventListener("click", () => {
      const naam = wortel.dataset.vel;
      open("");
      knoppen.find((kandidaat) => kandidaat.dataset.vel === naam)?.focus();
    });
  });
  open("");
}
