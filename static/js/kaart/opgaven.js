/** The opgaven: colour and letters of their type, a solid line for a task, dashes for a zone in force, dots for a search area. */
import L from "./leaflet.js";
import { Tegellaag } from "./tegellaag.js";
import { token } from "./tokens.js";

/** Letters stand at least this many pixels apart; beyond the maximum the smallest get none. */
const LETTER_AFSTAND = 26;
const LETTERS_MAX = 160;
const STREEP = { opgave: [], werkingsgebied: [9, 5], zoekgebied: [2, 5] };
/** On areas that have a colour of their own, zones are outlines only: else two colours would mix into a third. */
const VULLING = {
  sterk: { opgave: 0.4, werkingsgebied: 0.18, zoekgebied: 0.18 },
  licht: { opgave: 0.15, werkingsgebied: 0, zoekgebied: 0 },
};

export class Opgaven {
  /**
   * @param {L.Map} map
   * @param {{bron: import("./tegelbron.js").Tegelbron, typen: Record<string, {kleur: number, letter: string}>}} opties
   */
  constructor(map, { bron, typen }) {
    this.map = map;
    this.typen = typen;
    this.aantal = 0;
    /** @type {Map<string, object>} Styles made once per repaint. */
    this.verf = new Map();
    map.createPane("opgaven").style.zIndex = "420";
    map.createPane("letters").style.zIndex = "430";
    this.laag = new Tegellaag([bron], (ctx, [tegel]) => this.#teken(ctx, tegel.vormen), {
      pane: "opgaven",
      nodig: ([tegel]) => tegel.vormen.length > 0,
    });
    this.letters = L.layerGroup();
    map.on("zoomstart", () => this.letters.clearLayers());
  }

  /** @param {import("./toestand.js").Toestand} toestand @param {boolean} anders Are the opgaven others than before? */
  async load(toestand, anders) {
    const aan = toestand.lagen.includes("opgaven");
    if (aan && !this.map.hasLayer(this.laag)) [this.laag, this.letters].forEach((deel) => deel.addTo(this.map));
    else if (aan && anders) this.laag.ververs();
    else if (!aan) [this.laag, this.letters].forEach((deel) => deel.remove());
    await this.laag.gereed();
    this.#count();
  }

  /** @param {boolean} gevuld Strong fill when the areas below have no colour. */
  setGevuld(gevuld) {
    this.gevuld = gevuld;
    this.repaint();
  }

  repaint() {
    this.verf = new Map();
    this.laag.herteken();
  }

  #count() {
    const beeld = this.map.hasLayer(this.laag) ? this.laag.inBeeld() : [];
    this.aantal = new Set(beeld.flatMap(({ delen: [tegel] }) => tegel.vormen.map(({ id }) => id))).size;
    this.nietGetekend = beeld.reduce((som, { delen: [tegel] }) => som + tegel.weg, 0);
    this.letters.clearLayers();
    this.#placeLetters(beeld);
  }

  #teken(ctx, vormen) {
    for (const { pad, ...kenmerken } of vormen) {
      const { kleur, vulling, streep } = this.#stijl(kenmerken);
      if (vulling > 0) {
        Object.assign(ctx, { fillStyle: kleur, globalAlpha: vulling });
        ctx.fill(pad, "evenodd");
      }
      Object.assign(ctx, { strokeStyle: kleur, globalAlpha: 1, lineWidth: 1.8, lineJoin: "round" });
      ctx.setLineDash(streep);
      ctx.stroke(pad);
    }
  }

  #stijl({ type, aard, soort }) {
    const lijn = aard === "werkingsgebied" ? aard : soort === "zoekgebied" ? soort : "opgave";
    const sleutel = `${type}/${lijn}`;
    if (!this.verf.has(sleutel)) this.verf.set(sleutel, this.#makeVerf(type, lijn));
    return this.verf.get(sleutel);
  }

  #makeVerf(type, lijn) {
    const kleur = token(`type-kleur-${this.typen[type].kleur}`);
    return { kleur, vulling: VULLING[this.gevuld ? "sterk" : "licht"][lijn], streep: STREEP[lijn] };
  }

  /** The widest first, at most one letter per opgave. */
  #placeLetters(beeld) {
    const kandidaten = beeld.flatMap(({ delen: [tegel], hoek }) =>
      tegel.vormen.filter(({ letter }) => letter).map(({ id, type, letter, vak }) => ({ id, type, punt: hoek.add(letter), ruimte: smallest(vak) })),
    );
    kandidaten.sort((a, b) => b.ruimte - a.ruimte || a.id - b.id);
    const geplaatst = [];
    for (const kandidaat of kandidaten) {
      if (geplaatst.length >= LETTERS_MAX) break;
      if (geplaatst.some(({ id, punt }) => id === kandidaat.id || punt.distanceTo(kandidaat.punt) < LETTER_AFSTAND)) continue;
      geplaatst.push(kandidaat);
    }
    for (const { type, punt } of geplaatst) {
      const opties = { pane: "letters", interactive: false, keyboard: false, icon: this.#icoon(type) };
      L.marker(this.laag.plek(punt), opties).addTo(this.letters);
    }
  }

  #icoon(type) {
    const { kleur, letter } = this.typen[type];
    const html = document.createElement("span");
    html.textContent = letter;
    return L.divIcon({ className: `kaart-letter type-kleur-${kleur}`, html, iconSize: null });
  }
}

function smallest([links, boven, rechts, onder]) {
  return Math.min(rechts - links, onder - boven);
}
