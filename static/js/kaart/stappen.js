/**
 * The map by keyboard: while the map has the focus, single keys step along the areas in view in the order of the list, open the
 * area, or go to the table. The reader can switch the single keys off; Enter and Escape are no characters and stay.
 */
import L from "./leaflet.js";
import { inOrder } from "./lijst.js";
import { gettext, interpolate } from "../taal.js";

/** A key to what it does: a name of a function below. */
const LETTERS = { n: "next", p: "previous", t: "table", "?": "help" };
const ANDERE = { PageDown: "next", PageUp: "previous", Home: "first", End: "last", Enter: "enter", Escape: "leave" };
/** Pixels that the middle of an area stays away from the edge. */
const RAND = 48;

/** @param {object} kaart What kaart.js made: map, wortel, gebieden, gereedschap, paneel, open(). */
export function startStappen(kaart) {
  return new Stappen(kaart);
}

class Stappen {
  constructor(kaart) {
    const { map, wortel, gebieden, gereedschap, paneel } = kaart;
    Object.assign(this, { map, wortel, gebieden, gereedschap, paneel });
    this.open = (id) => kaart.open(String(id), null);
    this.stem = wortel.querySelector('[data-melding="stappen"]');
    this.hulp = wortel.querySelector("[data-uitlegvenster]");
    this.schakelaar = this.hulp.querySelector("[data-toetsen-aan]");
    this.etiket = L.tooltip({ className: "kaart-etiket", direction: "top", opacity: 1 });
    /** The area that the keys stand on. @type {number|null} */
    this.hier = null;
    /** The order that is being walked; it stays the same until the reader moves the map. @type {number[]|null} */
    this.rij = null;
    this.#listen();
  }

  /** The areas were drawn again: what was outlined, is outlined again. */
  refresh() {
    if (this.hier === null) return;
    this.gebieden.point(this.hier);
    this.#label();
  }

  #listen() {
    const doek = this.map.getContainer();
    doek.addEventListener("keydown", (event) => {
      if (event.target === doek) this.#pressed(event);
    });
    doek.addEventListener("blur", () => this.#unpoint());
    doek.addEventListener("focus", () => this.refresh());
    this.map.on("movestart", () => {
      if (!this.zelf) this.rij = null;
    });
    this.gereedschap.knop("uitleg", () => this.help());
    this.hulp.addEventListener("keydown", (event) => event.stopPropagation());
    this.hulp.addEventListener("close", () => {
      if (document.activeElement === document.body) this.gereedschap.focus("uitleg");
    });
    this.hulp.querySelector("[data-sluit-uitleg]").addEventListener("click", () => this.hulp.close());
  }

  #pressed(event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const letter = this.schakelaar.checked ? LETTERS[event.key.toLowerCase()] : undefined;
    const daad = letter ?? ANDERE[event.key];
    if (!daad || this[daad]() === false) return;
    event.preventDefault();
  }

  next() {
    this.#step((plaats, lengte) => (plaats + 1) % lengte);
  }

  previous() {
    this.#step((plaats, lengte) => (plaats < 1 ? lengte : plaats) - 1);
  }

  first() {
    this.#step(() => 0);
  }

  last() {
    this.#step((_, lengte) => lengte - 1);
  }

  table() {
    this.wortel.querySelector("[data-tabel]").click();
  }

  help() {
    this.hulp.showModal();
    this.hulp.querySelector("h2").focus();
    this.hulp.scrollTop = 0;
  }

  /** A tool that is on has the Enter key: it takes the middle of the map. */
  enter() {
    if (this.hier === null || this.gereedschap.aan) return false;
    this.open(this.hier);
    return true;
  }

  /** Escape leaves the area; closing a panel or ending a tool stays what it was. */
  leave() {
    this.#unpoint();
    this.hier = null;
    this.#say("");
    return false;
  }

  #step(choose) {
    const { gebieden } = this;
    this.rij ??= inOrder({ ids: gebieden.inView(), volgorde: gebieden.scores?.ids, label: (id) => gebieden.label(id) });
    if (this.rij.length === 0) {
      this.#say(gettext("Er zijn geen gebieden in beeld. Zoom uit, of verschuif de kaart."));
      return;
    }
    const plaats = choose(this.rij.indexOf(this.hier), this.rij.length);
    this.hier = this.rij[plaats];
    this.#show();
    this.#say(interpolate(gettext("{gebied}. Gebied {plaats} van {aantal}."), { gebied: gebieden.label(this.hier), plaats: plaats + 1, aantal: this.rij.length }));
  }

  #show() {
    this.#reveal();
    this.gebieden.point(this.hier);
    this.#label();
  }

  /** Moves the map only when the middle of the area is out of sight or behind the panel. */
  #reveal() {
    const midden = this.gebieden.middle(this.hier);
    if (!midden) return;
    const { x, y } = this.map.latLngToContainerPoint(midden);
    const { x: breed, y: hoog } = this.#room();
    if (x >= RAND && y >= RAND && x <= breed - RAND && y <= hoog - RAND) return;
    this.zelf = true;
    this.map.panBy([x - breed / 2, y - hoog / 2], { animate: false });
    this.zelf = false;
  }

  /** The part of the map that no panel covers. */
  #room() {
    const maat = this.map.getSize();
    const { element } = this.paneel;
    if (element.hidden) return maat;
    return element.offsetLeft > 0 ? L.point(element.offsetLeft, maat.y) : L.point(maat.x, element.offsetTop);
  }

  #label() {
    const midden = this.gebieden.middle(this.hier);
    if (!midden) return;
    const naam = document.createElement("span");
    naam.textContent = this.gebieden.label(this.hier);
    this.map.openTooltip(this.etiket.setContent(naam).setLatLng(midden));
  }

  #unpoint() {
    this.gebieden.point(null);
    this.map.closeTooltip(this.etiket);
  }

  #say(zin) {
    this.stem.textContent = zin;
  }
}
