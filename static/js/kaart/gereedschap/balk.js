/**
 * The toolbar: one button per tool. The arrow keys walk along the buttons, Escape ends the tool that is on, and of the tools that
 * use the pointer one is on at a time. On a phone the buttons stand behind one, within reach of a thumb.
 */
import L from "../leaflet.js";

const STAPPEN = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

export class Balk {
  /** @param {HTMLElement} wortel @param {L.Map} map */
  constructor(wortel, map) {
    this.wortel = wortel;
    this.map = map;
    this.vak = wortel.querySelector("[data-gereedschapvak]");
    this.vouw = this.vak.querySelector("[data-gereedschap-open]");
    /** @type {HTMLButtonElement[]} */
    this.knoppen = [...this.vak.querySelectorAll("[data-gereedschap]")];
    /** @type {Map<string, object>} Tools that are on or off. */
    this.schakelaars = new Map();
    /** @type {(() => void)[]} */
    this.bijEscape = [];
    /** Name of the tool that is on, or "". */
    this.aan = "";
    this.knoppen.forEach((knop, plaats) => knop.setAttribute("tabindex", plaats === 0 ? "0" : "-1"));
    this.#listen();
  }

  /**
   * A tool that is on or off. One at a time: turning it on ends the one before.
   * @param {string} naam Its data-gereedschap.
   * @param {{onAan: () => void, onUit: () => void, onPlek?: (plek: L.LatLng) => void}} tool onPlek: gets the clicks on the map, and
   * the middle of the map for Enter, while it is on; without it they do what they always do.
   */
  schakelaar(naam, tool) {
    this.schakelaars.set(naam, tool);
    this.knop(naam, () => this.zet(this.aan === naam ? "" : naam));
  }

  /** A tool that does one thing when its button is pressed. @param {string} naam @param {() => void} onDruk */
  knop(naam, onDruk) {
    this.element(naam)?.addEventListener("click", () => {
      this.#fold(false);
      onDruk();
    });
  }

  /** @param {string} naam @returns {HTMLButtonElement|undefined} */
  element(naam) {
    return this.knoppen.find((knop) => knop.dataset.gereedschap === naam);
  }

  /** Turns a tool on, and the one that was on off; "" turns it off. @param {string} naam */
  zet(naam) {
    if (naam === this.aan) return;
    const vorige = this.schakelaars.get(this.aan);
    this.aan = naam;
    this.wortel.dataset.werktuig = naam;
    this.schakelaars.forEach((_, ander) => this.element(ander)?.setAttribute("aria-pressed", String(ander === naam)));
    vorige?.onUit();
    this.schakelaars.get(naam)?.onAan();
  }

  /**
   * Does the tool that is on take this click? Then the map does nothing else with it.
   * @param {L.LatLng} plek
   * @returns {boolean}
   */
  neemt(plek) {
    const { onPlek } = this.schakelaars.get(this.aan) ?? {};
    onPlek?.(plek);
    return onPlek !== undefined;
  }

  /** Ends the tool that is on; the focus goes back to its button where it would be lost. */
  stop() {
    const naam = this.aan;
    const hier = document.activeElement ?? document.body;
    const terug = hier === document.body || hier.closest("[data-gereedschapkaart]") !== null;
    this.zet("");
    if (terug) this.focus(naam);
  }

  /** Focus to the button of a tool, or to the one that it stands behind. @param {string} naam */
  focus(naam) {
    const knop = this.element(naam);
    (knop?.offsetParent ? knop : this.vouw).focus({ preventScroll: true });
  }

  /** For what Escape ends when no tool is on. @param {() => void} luisteraar */
  onEscape(luisteraar) {
    this.bijEscape.push(luisteraar);
  }

  #listen() {
    document.addEventListener("keydown", (event) => this.#escape(event));
    this.map.getContainer().addEventListener("keydown", (event) => {
      if (event.key === "Enter" && event.target === this.map.getContainer()) this.neemt(this.map.getCenter());
    });
    this.vak.addEventListener("keydown", (event) => this.#walk(event));
    this.vak.addEventListener("pointerleave", () => this.vak.classList.remove("gereedschap--stil"));
    this.vouw.addEventListener("click", () => this.#fold(this.vouw.getAttribute("aria-expanded") !== "true"));
    L.DomEvent.disableClickPropagation(this.vak);
  }

  /** Escape closes the nearest thing: the panel its own, then the folded buttons and names, then the tool. */
  #escape(event) {
    if (event.key !== "Escape" || event.defaultPrevented || event.target.closest?.("#kaartpaneel")) return;
    if (this.vouw.getAttribute("aria-expanded") === "true") {
      this.#fold(false);
      this.vouw.focus();
    } else if (this.aan) this.stop();
    else {
      if (this.vak.contains(event.target)) this.vak.classList.add("gereedschap--stil");
      this.bijEscape.forEach((luisteraar) => luisteraar());
    }
  }

  #walk(event) {
    const hier = this.knoppen.indexOf(event.target);
    if (hier < 0) return;
    const { length } = this.knoppen;
    const doelen = { Home: 0, End: length - 1 };
    const doel = event.key in STAPPEN ? (hier + STAPPEN[event.key] + length) % length : doelen[event.key];
    if (doel === undefined) return;
    event.preventDefault();
    this.vak.classList.remove("gereedschap--stil");
    this.knoppen.forEach((knop, plaats) => knop.setAttribute("tabindex", plaats === doel ? "0" : "-1"));
    this.knoppen[doel].focus();
  }

  #fold(open) {
    this.vouw.setAttribute("aria-expanded", String(open));
    this.vak.classList.toggle("gereedschap--open", open);
    if (open) this.knoppen.find((knop) => knop.tabIndex === 0)?.focus();
  }
}
