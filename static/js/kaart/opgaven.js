/** The opgaven: colour and letters of their type, a solid line for a task, dashes for a zone in force, dots for a search area. */
import L from "./leaflet.js";
import { token } from "./tokens.js";
import { keuze } from "./toestand.js";
import { uitsnede } from "./uitsnede.js";

/** Letters stand at least this many pixels apart; beyond the maximum the smallest get none. */
const LETTER_AFSTAND = 26;
const LETTERS_MAX = 160;
const STREEP = { opgave: null, werkingsgebied: "9 5", zoekgebied: "2 5" };
/** On areas that have a colour of their own, zones are outlines only: else two colours would mix into a third. */
const VULLING = {
  sterk: { opgave: 0.4, werkingsgebied: 0.18, zoekgebied: 0.18 },
  licht: { opgave: 0.15, werkingsgebied: 0, zoekgebied: 0 },
};

export class Opgaven {
  /**
   * @param {L.Map} map
   * @param {{adres: string, ophaler: import("./ophalen.js").Ophaler, typen: Record<string, {kleur: number, letter: string}>}} opties
   */
  constructor(map, { adres, ophaler, typen }) {
    this.map = map;
    this.adres = adres;
    this.ophaler = ophaler;
    this.typen = typen;
    this.aantal = 0;
    /** @type {Map<string, object>} Styles made once per repaint. */
    this.verf = new Map();
    map.createPane("opgaven").style.zIndex = "420";
    map.createPane("letters").style.zIndex = "430";
    this.groep = L.geoJSON(null, {
      pane: "opgaven",
      interactive: false,
      renderer: L.canvas({ pane: "opgaven", padding: 0.3 }),
      style: (feature) => this.#stijl(feature.properties),
    });
    this.letters = L.layerGroup();
  }

  /** @param {import("./toestand.js").Toestand} toestand @returns {Promise<boolean>} */
  async load(toestand) {
    if (!toestand.lagen.includes("opgaven")) return this.#clear();
    const params = keuze(toestand);
    const sleutel = `${JSON.stringify(params)}/${this.map.getZoom()}`;
    if (this.opgehaald?.sleutel === sleutel && this.opgehaald.grens.contains(this.map.getBounds())) return false;
    const deel = uitsnede(this.map);
    const antwoord = await this.ophaler.json("opgaven", this.adres, { ...params, bbox: deel.bbox, zoom: deel.zoom });
    if (antwoord === null) return false;
    this.opgehaald = { sleutel, grens: deel.grens };
    this.#draw(antwoord);
    return true;
  }

  forget() {
    this.opgehaald = null;
  }

  /** @param {boolean} gevuld Strong fill when the areas below have no colour. */
  setGevuld(gevuld) {
    this.gevuld = gevuld;
    this.repaint();
  }

  repaint() {
    this.verf = new Map();
    this.groep.setStyle((feature) => this.#stijl(feature.properties));
  }

  #clear() {
    this.ophaler.cancel("opgaven");
    this.forget();
    this.aantal = 0;
    this.groep.clearLayers().remove();
    this.letters.clearLayers().remove();
    return true;
  }

  #draw(antwoord) {
    this.groep.clearLayers().addData(antwoord).addTo(this.map);
    this.letters.clearLayers().addTo(this.map);
    this.aantal = antwoord.getekend;
    this.nietGetekend = antwoord.niet_getekend;
    this.#placeLetters(antwoord.features);
  }

  #stijl({ type, aard, soort }) {
    const lijn = aard === "werkingsgebied" ? aard : soort === "zoekgebied" ? soort : "opgave";
    const sleutel = `${type}/${lijn}`;
    if (!this.verf.has(sleutel)) this.verf.set(sleutel, this.#makeVerf(type, lijn));
    return this.verf.get(sleutel);
  }

  #makeVerf(type, lijn) {
    const kleur = token(`type-kleur-${this.typen[type].kleur}`);
    return {
      color: kleur,
      weight: 1.8,
      dashArray: STREEP[lijn],
      fillColor: kleur,
      fillOpacity: VULLING[this.gevuld ? "sterk" : "licht"][lijn],
    };
  }

  #placeLetters(features) {
    /** @type {L.Point[]} */
    const bezet = [];
    for (const { properties } of features) {
      if (!properties.plek) continue;
      if (bezet.length >= LETTERS_MAX) break;
      const plek = L.latLng(properties.plek[1], properties.plek[0]);
      const punt = this.map.project(plek);
      if (bezet.some((ander) => ander.distanceTo(punt) < LETTER_AFSTAND)) continue;
      bezet.push(punt);
      L.marker(plek, { pane: "letters", interactive: false, keyboard: false, icon: this.#icoon(properties.type) }).addTo(this.letters);
    }
  }

  #icoon(type) {
    const { kleur, letter } = this.typen[type];
    const html = document.createElement("span");
    html.textContent = letter;
    return L.divIcon({ className: `kaart-letter type-kleur-${kleur}`, html, iconSize: null });
  }
}
