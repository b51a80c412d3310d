/** The card beside the lens. Names come from files of others: always as text. */
import { alsRd } from "./rekenen.js";
import { getal, interpolate, ngettext } from "../../taal.js";

/** Pixels between the middle of the lens and the card, and around the card. */
const NAAST = 76;
const RAND = 8;
const SMAL = window.matchMedia("(max-width: 48rem)");

export class Lenskaart {
  /** @param {HTMLElement} wortel @param {{onVast: () => void, onStop: () => void}} opties */
  constructor(wortel, { onVast, onStop }) {
    this.element = wortel.querySelector('[data-gereedschapkaart="lens"]');
    this.paneel = wortel.querySelector("#kaartpaneel");
    this.regel = this.element.querySelector("[data-regel]");
    this.teken = this.regel.content.querySelector("use").getAttribute("href");
    this.element.querySelector("[data-vast]").addEventListener("click", onVast);
    this.element.querySelector("[data-stop]").addEventListener("click", onStop);
  }

  hide() {
    this.element.hidden = true;
  }

  how(hoe) {
    this.element.dataset.hoe = hoe;
  }

  /** @param {object} antwoord Of kaart/data/lens/. */
  show({ rd, zin, gefilterd, opgaven, meer, conflict, samenhang, neutraal }) {
    this.#part("[data-zin]").textContent = zin;
    this.#part("[data-rd]").textContent = rd ? alsRd(...rd) : "";
    this.#part("[data-gefilterd]").hidden = !gefilterd;
    this.#part("[data-opgaven]").replaceChildren(...opgaven.map((opgave) => this.#line(opgave)));
    this.#part("[data-meer]").hidden = meer === 0;
    this.#part("[data-meer]").textContent = interpolate(ngettext("En nog {n} opgave.", "En nog {n} opgaven.", meer), { n: getal(meer) });
    this.#pair("conflict", conflict);
    this.#pair("samenhang", samenhang);
    this.#part("[data-neutraal]").hidden = !neutraal;
    this.#part("[data-neutraal]").textContent = neutraal;
    this.element.hidden = false;
  }

  /** @param {string} zin Why there is no answer. */
  fail(zin) {
    this.show({ rd: null, zin, gefilterd: false, opgaven: [], meer: 0, conflict: null, samenhang: null, neutraal: "" });
  }

  /**
   * Beside the lens, at the side with room; on a phone the style sheet puts it at the bottom.
   * @param {L.Point} middel @param {L.Point} maat Of the map.
   */
  place(middel, maat) {
    const { style } = this.element;
    if (SMAL.matches) {
      style.transform = "";
      return;
    }
    const { offsetWidth: breed, offsetHeight: hoog } = this.element;
    const rechts = maat.x - (this.paneel.hidden ? 0 : this.paneel.offsetWidth);
    const past = middel.x + NAAST + breed + RAND <= rechts;
    const x = past ? middel.x + NAAST : Math.max(RAND, middel.x - NAAST - breed);
    const y = Math.min(Math.max(middel.y - hoog / 3, RAND), Math.max(RAND, maat.y - hoog - RAND));
    style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  }

  #part(kiezer) {
    return this.element.querySelector(kiezer);
  }

  #line({ naam, type, icoon, letter, kleur }) {
    const regel = this.regel.content.firstElementChild.cloneNode(true);
    regel.querySelector(".opgavetype").classList.add(`type-kleur-${kleur}`);
    regel.querySelector("use").setAttribute("href", `${this.teken}#${icoon}`);
    regel.querySelector(".opgavetype__letter").textContent = letter;
    regel.querySelector("[data-type]").textContent = `${type}:`;
    regel.querySelector("[data-naam]").textContent = naam;
    return regel;
  }

  #pair(soort, paar) {
    const vak = this.#part(`[data-paar="${soort}"]`);
    vak.hidden = !paar;
    if (!paar) return;
    vak.querySelector("[data-label]").textContent = paar.label;
    vak.querySelector("[data-label]").className = `karakter karakter--${paar.karakter}`;
    vak.querySelector("[data-zin]").textContent = paar.zin;
  }
}
