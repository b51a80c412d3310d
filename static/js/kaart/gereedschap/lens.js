/**
 * The stacking lens: what lies on the cross in its middle, on top of each other. The cross and not the whole circle, because opgaven that
 * only lie beside each other under the circle do not stack. A mouse takes the lens along; a finger drags it, or taps where it must
 * go; with the keyboard it stays in the middle and the map moves below it.
 */
import L from "../leaflet.js";
import { Ophaalfout } from "../ophalen.js";
import { KEUZE, keuze } from "../toestand.js";
import { Lenskaart } from "./lenskaart.js";

/** Milliseconds that the lens must lie still before it asks, and before it speaks. */
const STIL = 90;
const SPREEK = 900;

/** @param {import("./index.js").Werkbank} werkbank */
export function start(werkbank) {
  if (werkbank.balk.element("lens")) new Lens(werkbank);
}

class Lens {
  constructor({ map, wortel, beheer, ophaler, config, balk, zeg, open }) {
    Object.assign(this, { map, beheer, ophaler, balk, zeg, open, adres: config.adressen.lens });
    this.glas = wortel.querySelector("[data-lens]");
    this.kaart = new Lenskaart(wortel, {
      onVast: () => this.open("", this.plek()),
      onStop: () => balk.stop(),
    });
    /** Where the lens lies, in pixels of the map; null: in the middle. @type {L.Point|null} */
    this.punt = null;
    this.aan = false;
    balk.schakelaar("lens", { onAan: () => this.#on(), onUit: () => this.#off(), onPlek: (plek) => this.#pressed(plek) });
    this.#listen();
  }

  /** @returns {L.LatLng} The place under the cross. */
  plek() {
    return this.map.containerPointToLatLng(this.#middle());
  }

  #middle() {
    return this.punt ?? this.map.getSize().divideBy(2);
  }

  #on() {
    this.aan = true;
    this.punt = null;
    this.glas.hidden = false;
    if (document.activeElement === this.balk.element("lens")) this.map.getContainer().focus({ preventScroll: true });
    this.#how("midden");
    this.#moved();
  }

  #off() {
    this.aan = false;
    clearTimeout(this.wacht);
    clearTimeout(this.spreek);
    this.ophaler.cancel("lens");
    this.glas.hidden = true;
    this.kaart.hide();
    this.zeg("");
  }

  /** A click of the mouse, or Enter, opens the panel there; a tap brings the lens there. */
  #pressed(plek) {
    if (this.hoe === "vinger") this.#to(this.map.latLngToContainerPoint(plek), "vinger");
    else this.open("", plek);
  }

  #listen() {
    const doek = this.map.getContainer();
    const place = (event) => this.map.mouseEventToContainerPoint(event);
    doek.addEventListener("pointermove", (event) => {
      if (this.aan && event.pointerType === "mouse") this.#to(place(event), "muis");
    });
    doek.addEventListener("pointerdown", (event) => {
      if (this.aan && event.pointerType !== "mouse") this.#how("vinger");
    });
    doek.addEventListener("keydown", (event) => {
      if (this.aan && /^(Arrow|[+=_-]$)/.test(event.key)) this.#to(null, "midden");
    });
    this.glas.addEventListener("pointerdown", (event) => {
      if (event.pointerType !== "mouse") this.glas.setPointerCapture(event.pointerId);
    });
    this.glas.addEventListener("pointermove", (event) => {
      if (event.pointerType === "mouse") this.#to(place(event), "muis");
      else if (this.glas.hasPointerCapture(event.pointerId)) this.#to(place(event), "vinger");
    });
    this.map.on("move resize", () => this.aan && this.#moved());
    this.beheer.listen((_, gewijzigd) => this.aan && KEUZE.some((naam) => gewijzigd.has(naam)) && this.#moved());
  }

  #to(punt, hoe) {
    if (punt === null && this.punt === null && this.hoe === hoe) return;
    this.punt = punt && L.point(punt.x, punt.y);
    this.#how(hoe);
    this.#moved();
  }

  /** @param {"muis"|"vinger"|"midden"} hoe What moves the lens. */
  #how(hoe) {
    this.hoe = hoe;
    this.glas.dataset.hoe = hoe;
    this.kaart.how(hoe);
  }

  #moved() {
    const { x, y } = this.#middle();
    this.glas.style.transform = `translate(${x}px, ${y}px)`;
    this.kaart.place(this.#middle(), this.map.getSize());
    clearTimeout(this.wacht);
    clearTimeout(this.spreek);
    this.wacht = setTimeout(() => this.#ask(), STIL);
  }

  async #ask() {
    const { lat, lng } = this.plek();
    try {
      const params = { ...keuze(this.beheer.nu), lon: lng.toFixed(6), lat: lat.toFixed(6) };
      const antwoord = await this.ophaler.json("lens", this.adres, params);
      if (antwoord && this.aan) this.#tell(antwoord);
    } catch (fout) {
      if (!(fout instanceof Ophaalfout)) throw fout;
      if (this.aan) this.kaart.fail(fout.message);
    }
    if (this.aan) this.kaart.place(this.#middle(), this.map.getSize());
  }

  #tell(antwoord) {
    this.glas.querySelector("[data-diepte]").textContent = antwoord.diepte;
    this.glas.dataset.diepte = Math.min(antwoord.diepte, 5);
    this.kaart.show(antwoord);
    this.spreek = setTimeout(() => this.zeg(antwoord.stem), SPREEK);
  }
}
