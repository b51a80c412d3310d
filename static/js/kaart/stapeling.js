/** The stacking layer: every piece of land by the number of opgaven on it. */
import L from "./leaflet.js";
import { token, trap } from "./tokens.js";
import { keuze, laag } from "./toestand.js";
import { uitsnede } from "./uitsnede.js";

export class Stapeling {
  /** @param {L.Map} map @param {{adres: string, ophaler: import("./ophalen.js").Ophaler}} opties */
  constructor(map, { adres, ophaler }) {
    this.map = map;
    this.adres = adres;
    this.ophaler = ophaler;
    this.aantal = 0;
    this.aantallen = [];
    map.createPane("stapeling").style.zIndex = "410";
    this.groep = L.geoJSON(null, {
      pane: "stapeling",
      interactive: false,
      renderer: L.canvas({ pane: "stapeling", padding: 0.3 }),
      style: (feature) => this.verf[feature.properties.klasse],
    });
    this.repaint();
  }

  /** @param {import("./toestand.js").Toestand} toestand @returns {Promise<boolean>} */
  async load(toestand) {
    if (!toestand.lagen.includes("stapeling")) return this.#clear();
    const params = { ...laag(toestand), ...keuze(toestand) };
    const sleutel = `${JSON.stringify(params)}/${this.map.getZoom()}`;
    if (this.opgehaald?.sleutel === sleutel && this.opgehaald.grens.contains(this.map.getBounds())) return false;
    const deel = uitsnede(this.map);
    const antwoord = await this.ophaler.json("stapelvlakken", this.adres, { ...params, bbox: deel.bbox, zoom: deel.zoom });
    if (antwoord === null) return false;
    this.opgehaald = { sleutel, grens: deel.grens };
    this.#draw(antwoord);
    return true;
  }

  forget() {
    this.opgehaald = null;
  }

  repaint() {
    const rand = { color: token("kaart-rand"), weight: 0.3, fillOpacity: 0.85 };
    this.verf = trap("stapel").map((fillColor) => ({ ...rand, fillColor }));
    this.groep.setStyle((feature) => this.verf[feature.properties.klasse]);
  }

  #clear() {
    this.ophaler.cancel("stapelvlakken");
    this.forget();
    this.aantal = 0;
    this.groep.clearLayers().remove();
    return true;
  }

  #draw(antwoord) {
    this.groep.clearLayers().addData(antwoord).addTo(this.map);
    this.aantal = antwoord.getekend;
    this.nietGetekend = antwoord.niet_getekend;
    this.teksten = antwoord.legenda;
    this.aantallen = [0, 0, 0, 0, 0, 0];
    antwoord.features.forEach(({ properties }) => {
      this.aantallen[properties.klasse] += 1;
    });
  }
}
