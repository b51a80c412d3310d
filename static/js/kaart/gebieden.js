/** The areas: drawn as far as they are in view, coloured by the class that the server gave them. */
import L from "./leaflet.js";
import { Patroondoek, onbekendPatroon, scorePatroon } from "./tekening.js";
import { token, trap } from "./tokens.js";
import { laag } from "./toestand.js";
import { uitsnede } from "./uitsnede.js";
import { gettext } from "../taal.js";

/** Shapes are the same for two zooms, from 6 to 14 (gebied/crs.py). */
const detailzoom = (zoom) => Math.min(14, Math.max(6, zoom - (zoom % 2)));

/** Below this zoom areas are so small that a full border would hide their colour. */
const FIJN_TOT = 9;

export class Gebieden {
  /**
   * @param {L.Map} map
   * @param {{adres: string, ophaler: import("./ophalen.js").Ophaler, onOpen: (id: string, plek: L.LatLng) => void}} opties
   */
  constructor(map, { adres, ophaler, onOpen }) {
    this.map = map;
    this.adres = adres;
    this.ophaler = ophaler;
    this.opgehaald = null;
    this.aantal = 0;
    /** @type {Map<number, L.Polygon>} */
    this.vormen = new Map();
    this.scores = null;
    this.gekozen = "";
    map.createPane("gebieden").style.zIndex = "400";
    map.createPane("accent").style.zIndex = "440";
    this.doek = new Patroondoek({ pane: "gebieden", padding: 0.3 });
    this.accentdoek = L.canvas({ pane: "accent", padding: 0.3 });
    this.groep = L.geoJSON(null, {
      pane: "gebieden",
      renderer: this.doek,
      style: (feature) => this.#stijl(feature.id),
      onEachFeature: (feature, vorm) => this.vormen.set(feature.id, vorm),
    }).addTo(map);
    this.aanwijzer = L.layerGroup().addTo(map);
    this.keuze = L.layerGroup().addTo(map);
    this.#listen(onOpen);
  }

  /**
   * Fetches what the view needs and does not have yet.
   * @param {import("./toestand.js").Toestand} toestand
   * @returns {Promise<boolean>} Whether something new was drawn.
   */
  async load(toestand) {
    const zoom = detailzoom(this.map.getZoom());
    const sleutel = `${toestand.indeling}/${toestand.niveau}/${zoom}`;
    if (this.opgehaald?.sleutel === sleutel && this.opgehaald.grens.contains(this.map.getBounds())) return false;
    const deel = uitsnede(this.map);
    const params = { ...laag(toestand), bbox: deel.bbox, zoom };
    const antwoord = await this.ophaler.json("gebieden", this.adres, params);
    if (antwoord === null) return false;
    this.opgehaald = { sleutel, grens: deel.grens };
    this.#draw(antwoord);
    return true;
  }

  /** Forgets what was fetched, so that the next load asks again. */
  forget() {
    this.opgehaald = null;
  }

  /** @param {object|null} scores The answer of the server; null draws outlines only. */
  setScores(scores) {
    this.scores = scores;
    this.klassen = new Map(scores?.ids.map((id, plaats) => [id, plaats]));
    this.repaint();
  }

  /** @param {{vullen?: boolean, patroon?: boolean}} opties */
  setTekening({ vullen, patroon }) {
    this.vullen = vullen;
    this.patroon = patroon;
    this.repaint();
  }

  repaint() {
    this.verf = makeVerf({ familie: this.scores?.familie, patroon: this.patroon, fijn: this.map.getZoom() < FIJN_TOT });
    this.groep.setStyle((feature) => this.#stijl(feature.id));
    this.select(this.gekozen);
  }

  /** @param {string} id Outline this area; "" outlines none. */
  select(id) {
    this.gekozen = id;
    this.#outline(this.keuze, this.vormen.get(Number(id)), 4);
  }

  /** @param {number|null} id Point at this area, as the mouse does; null at none. */
  point(id) {
    this.#outline(this.aanwijzer, this.vormen.get(id), 4);
  }

  /** @param {number} id @returns {L.LatLng|undefined} The middle of an area that is drawn. */
  middle(id) {
    return this.vormen.get(id)?.getBounds().getCenter();
  }

  /** @returns {number[]} Ids of the areas on the screen. */
  inView() {
    const beeld = this.map.getBounds();
    return [...this.vormen].filter(([, vorm]) => beeld.intersects(vorm.getBounds())).map(([id]) => id);
  }

  /** @param {number} id @returns {string} What a reader hears or sees when pointing at it. */
  label(id) {
    const naam = this.vormen.get(id)?.feature.properties.naam ?? "";
    if (!this.scores) return naam;
    const plaats = this.klassen.get(id);
    return `${naam}: ${plaats === undefined ? gettext("niet berekend") : this.scores.teksten[plaats]}`;
  }

  /** @param {number} id @param {object} opties Of fitBounds. */
  show(id, opties) {
    const vorm = this.vormen.get(id);
    if (vorm) this.map.fitBounds(vorm.getBounds().pad(0.4), opties);
  }

  #draw(antwoord) {
    this.vormen.clear();
    this.groep.clearLayers();
    this.groep.addData(antwoord);
    this.repaint();
    this.aantal = antwoord.getekend;
    this.nietGetekend = antwoord.niet_getekend;
    this.aanwijzer.clearLayers();
  }

  #stijl(id) {
    const plaats = this.klassen?.get(id);
    const klasse = this.scores && this.vullen ? (plaats === undefined ? "onbekend" : this.scores.klassen[plaats]) : "leeg";
    return this.verf?.[klasse] ?? this.verf?.leeg ?? {};
  }

  #listen(onOpen) {
    const etiket = L.tooltip({ sticky: true, className: "kaart-etiket", opacity: 1 });
    this.groep.on("mouseover", (event) => {
      const vorm = event.propagatedFrom ?? event.layer;
      this.#outline(this.aanwijzer, vorm, 2.5);
      this.map.openTooltip(etiket.setContent(asText(this.label(vorm.feature.id))).setLatLng(event.latlng));
    });
    this.groep.on("mousemove", (event) => etiket.setLatLng(event.latlng));
    this.groep.on("mouseout", () => {
      this.aanwijzer.clearLayers();
      this.map.closeTooltip(etiket);
    });
    this.groep.on("click", (event) => {
      L.DomEvent.stopPropagation(event);
      onOpen(String((event.propagatedFrom ?? event.layer).feature.id), event.latlng);
    });
  }

  #outline(groep, vorm, weight) {
    groep.clearLayers();
    if (!vorm) return;
    const stijl = { renderer: this.accentdoek, pane: "accent", interactive: false, fill: false };
    L.polygon(vorm.getLatLngs(), { ...stijl, color: token("vlak"), weight: weight + 3 }).addTo(groep);
    L.polygon(vorm.getLatLngs(), { ...stijl, color: token("kaart-rand-gekozen"), weight }).addTo(groep);
  }
}

/** Names come from files of others: as text, never as HTML. */
function asText(tekst) {
  const element = document.createElement("span");
  element.textContent = tekst;
  return element;
}

/** Every style once, shared by all areas of a class. */
function makeVerf({ familie = "stapel", patroon = false, fijn = false }) {
  const rand = { color: token("kaart-rand"), weight: fijn ? 0.3 : 0.8, opacity: 0.75 };
  const verf = {
    leeg: { ...rand, fillOpacity: 0.01, fillColor: token("vlak"), patroon: null },
    onbekend: { ...rand, fillOpacity: 0.6, fillColor: token("vlak"), patroon: onbekendPatroon(token("lijn-sterk")) },
  };
  trap(familie).forEach((kleur, klasse) => {
    verf[klasse] = {
      ...rand,
      fillColor: kleur,
      fillOpacity: 0.85,
      patroon: patroon ? scorePatroon(familie, klasse, token(`${familie}-inkt-${klasse}`)) : null,
    };
  });
  return verf;
}
