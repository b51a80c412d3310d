/** The tools as buttons with words, and what the one in use asks for. */
import { LIJNEN } from "./blad.js";
import { UITLEG } from "./taal.js";
import { gettext } from "../../taal.js";

export class Balk {
  /**
   * @param {HTMLElement} wortel
   * @param {Record<string, () => void>} doen Per name of a button: data-doe.
   * @param {(naam: string) => void} onGereedschap
   */
  constructor(wortel, doen, onGereedschap) {
    this.wortel = wortel;
    this.knoppen = [...wortel.querySelectorAll("[data-gereedschap]")];
    this.uitleg = wortel.querySelector("[data-uitleg]");
    this.lijn = wortel.querySelector("[data-bij-lijn]");
    wortel.addEventListener("click", ({ target }) => {
      const knop = target.closest("[data-gereedschap], [data-doe]");
      if (!knop) return;
      if (knop.dataset.doe) doen[knop.dataset.doe]?.();
      else onGereedschap(knop.getAttribute("aria-pressed") === "true" ? "kijken" : knop.dataset.gereedschap);
    });
  }

  /** @param {string} naam Of the tool in use. */
  show(naam) {
    for (const knop of this.knoppen) knop.setAttribute("aria-pressed", String(knop.dataset.gereedschap === naam));
    this.lijn.hidden = !(naam in LIJNEN);
    this.uitleg.textContent = UITLEG[naam];
  }

  /** @param {{groot: boolean, leeg: boolean, terug: boolean, vooruit: boolean}} stand What can be done now. */
  sync({ groot, leeg, terug, vooruit }) {
    for (const knop of this.knoppen) {
      knop.hidden = ("bijGroot" in knop.dataset) !== groot;
      knop.disabled = leeg && knop.dataset.gereedschap !== "tekenen";
    }
    this.wortel.querySelector("[data-vervang]").hidden = !groot;
    this.wortel.querySelector("[data-leeg]").hidden = groot || leeg;
    this.wortel.querySelector("[data-label-tekenen]").textContent = leeg ? gettext("Vlak tekenen") : gettext("Vlak erbij");
    // A button that has the focus stays a button: a disabled one would lose it.
    this.wortel.querySelector("[data-doe=terug]").setAttribute("aria-disabled", String(!terug));
    this.wortel.querySelector("[data-doe=vooruit]").setAttribute("aria-disabled", String(!vooruit));
  }
}
