/**
 * Tiles of one subject: what is needed at the same moment is asked in one request, and kept for the way back.
 *
 * @typedef {object} Vorm
 * @property {number} id
 * @property {Path2D} pad The shape in screen pixels from the north-west corner of its tile.
 * @property {[number, number, number, number]} vak Left, top, right and bottom in the same pixels.
 *
 * @typedef {object} Tegel
 * @property {Vorm[]} vormen The largest first.
 * @property {number} weg How many are not drawn, because they are too small or too many.
 * @property {number} tekens Characters of its paths.
 */
import { Ophaler } from "./ophalen.js";

/** Side of a tile in screen pixels; the server counts in half pixels. */
export const TEGEL = 512;
const STAP = 0.5;
/** So many tiles are kept: some twenty screens, with what was asked ahead. Who zooms out again finds the wide view here. */
const BEWAARD = 400;

export class Tegelbron {
  /** @param {{onderwerp: string, adres: string, ophaler: import("./ophalen.js").Ophaler}} opties */
  constructor({ onderwerp, adres, ophaler }) {
    this.onderwerp = onderwerp;
    this.adres = adres;
    this.ophaler = ophaler;
    /** What is asked ahead keeps nobody waiting, and says nothing when it fails. */
    this.achteraf = new Ophaler(ophaler.vast, { voorrang: "low" });
    this.nummer = 0;
    this.vraag = "";
    /** @type {Map<string, Promise<Tegel|null>>} */
    this.tegels = new Map();
    /** @type {Map<string, object>} Asked in this moment, not sent yet. */
    this.wachtend = new Map();
    /** @type {Set<string>} Asked ahead, and not here yet. */
    this.onderweg = new Set();
    /** @type {Map<string, {zoom: number, ophaler: Ophaler}>} Requests under way. */
    this.lopend = new Map();
  }

  /**
   * What to ask the server beside the tiles.
   * @param {Record<string, string>} params
   * @returns {boolean} Is it another question? Then every tile has to be asked anew.
   */
  setVraag(params) {
    const vraag = new URLSearchParams(params).toString();
    if (vraag === this.vraag && !this.vergeten) return false;
    this.vraag = vraag;
    this.vergeten = false;
    this.#drop(() => true);
    this.tegels.clear();
    return true;
  }

  /** The next question is another one, even when it is the same. */
  forget() {
    this.vergeten = true;
  }

  /**
   * @param {{x: number, y: number, z: number}} plek
   * @param {{vooruit?: boolean}} [opties] vooruit: the map does not need it yet.
   * @returns {Promise<Tegel|null>} null when nobody waits for it any more.
   */
  tegel(plek, { vooruit = false } = {}) {
    const sleutel = keyOf(plek);
    const bewaard = this.tegels.get(sleutel) ?? this.#ask(sleutel, plek, vooruit);
    this.tegels.delete(sleutel);
    this.tegels.set(sleutel, bewaard);
    if (this.tegels.size > BEWAARD) this.tegels.delete(this.tegels.keys().next().value);
    return !vooruit && this.onderweg.has(sleutel) ? this.ophaler.wait(`${this.onderwerp}/${sleutel}`, bewaard) : bewaard;
  }

  /** @returns {boolean} Is it here, or under way? */
  has(plek) {
    return this.tegels.has(keyOf(plek));
  }

  #ask(sleutel, { x, y, z: zoom }, vooruit) {
    if (!vooruit) this.#drop((ander) => ander !== zoom);
    if (this.wachtend.size === 0) queueMicrotask(() => this.#send());
    const wens = { plek: `${x}/${y}`, zoom, vooruit };
    const belofte = new Promise((resolve, reject) => this.wachtend.set(sleutel, { ...wens, resolve, reject }));
    if (vooruit) this.onderweg.add(sleutel);
    belofte.catch(() => this.tegels.delete(sleutel)).finally(() => this.onderweg.delete(sleutel));
    return belofte;
  }

  /** Requests of another zoom or question only keep the server busy. */
  #drop(weg) {
    for (const [onderwerp, { zoom, ophaler }] of this.lopend) {
      if (weg(zoom)) ophaler.cancel(onderwerp);
    }
  }

  #send() {
    const gevraagd = [...this.wachtend];
    this.wachtend = new Map();
    for (const zoom of new Set(gevraagd.map(([, wens]) => wens.zoom))) {
      this.#fetch(new Map(gevraagd.filter(([, wens]) => wens.zoom === zoom)), zoom);
    }
  }

  async #fetch(gevraagd, zoom) {
    this.nummer += 1;
    const onderwerp = `${this.onderwerp}/${this.nummer}`;
    const plekken = [...gevraagd.values()].map(({ plek }) => plek).sort();
    const ophaler = [...gevraagd.values()].every(({ vooruit }) => vooruit) ? this.achteraf : this.ophaler;
    this.lopend.set(onderwerp, { zoom, ophaler });
    try {
      const params = { ...Object.fromEntries(new URLSearchParams(this.vraag)), zoom, tegels: plekken.join(",") };
      const antwoord = await ophaler.json(onderwerp, this.adres, params);
      const tegels = new Map(antwoord?.tegels.map((tegel) => [tegel.plek, tegel]));
      gevraagd.forEach(({ resolve, plek }, sleutel) => {
        if (!antwoord) this.tegels.delete(sleutel);
        resolve(antwoord && unpack(tegels.get(plek)));
      });
    } catch (fout) {
      gevraagd.forEach(({ reject }) => reject(fout));
    } finally {
      this.lopend.delete(onderwerp);
    }
  }
}

/** Half pixels become pixels, and the text of a path becomes a path. */
function unpack({ vormen, weg }) {
  const schaal = { a: STAP, d: STAP };
  return {
    weg,
    tekens: vormen.reduce((som, { pad }) => som + pad.length, 0),
    vormen: vormen.map((vorm) => {
      const pad = new Path2D();
      pad.addPath(new Path2D(vorm.pad), schaal);
      return { ...vorm, pad, vak: vorm.vak.map((stappen) => stappen * STAP), letter: vorm.letter?.map((stappen) => stappen * STAP) };
    }),
  };
}

function keyOf({ x, y, z }) {
  return `${z}/${x}/${y}`;
}
