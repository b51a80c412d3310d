/** The areas: drawn as far as they are in view, coloured by the class that the server gave them. */
import L from "./leaflet.js";
import { alignPattern, onbekendPatroon, scorePatroon } from "./tekening.js";
import { TEGEL, Tegelbron } from "./tegelbron.js";
import { Tegellaag } from "./tegellaag.js";
import { token, trap } from "./tokens.js";
import { gettext } from "../taal.js";

/** Below this zoom areas are so small that a full border would hide their colour. */
const FIJN_TOT = 9;
/** Widths of the outline of what is chosen, and of what is pointed at. */
const GEKOZEN = 4;
const AANGEWEZEN = 2.5;

export class Gebieden {
  /**
   * @param {L.Map} map
   * @param {{adres: string, ophaler: import("./ophalen.js").Ophaler, onOpen?: (id: string) => void}} opties onOpen: an area is clicked.
   */
  constructor(map, { adres, ophaler, onOpen }) {
    this.map = map;
    this.bron = new Tegelbron({ onderwerp: "gebieden", adres, ophaler });
    this.aantal = 0;
    this.scores = null;
    this.gekozen = "";
    this.verf = { leeg: {} };
    /** What the mouse points at, and what the keys of the map stand on. */
    this.aangewezen = null;
    this.bezocht = null;
    /** Of every area that was on the screen: its name, and what was seen of it. @type {Map<number, {naam: string, grens: L.LatLngBounds}>} */
    this.bekend = new Map();
    map.createPane("gebieden").style.zIndex = "400";
    map.createPane("accent").style.zIndex = "440";
    this.laag = new Tegellaag([this.bron], (ctx, [tegel], doek) => this.#teken(ctx, tegel.vormen, doek), { pane: "gebieden" });
    this.accent = new Tegellaag([this.bron], (ctx, [tegel]) => this.#outline(ctx, tegel.vormen), {
      pane: "accent",
      nodig: ([tegel]) => tegel.vormen.some(({ id }) => this.#weight(id) > 0),
    });
    this.voeler = document.createElement("canvas").getContext("2d");
    this.#listen(onOpen);
  }

  /**
   * Fetches what the view needs and does not have yet.
   * @param {boolean} anders Are the areas others than before?
   */
  async load(anders) {
    if (!this.map.hasLayer(this.laag)) [this.laag, this.accent].forEach((deel) => deel.addTo(this.map));
    else if (anders) [this.laag, this.accent].forEach((deel) => deel.ververs());
    if (anders) this.bekend.clear();
    await Promise.all([this.laag.gereed(), this.accent.gereed()]);
    const vakken = this.#boxes();
    vakken.forEach((vak) => this.#remember(vak));
    this.aantal = new Set(vakken.map(({ id }) => id)).size;
    this.nietGetekend = this.laag.inBeeld().reduce((som, { delen: [tegel] }) => som + tegel.weg, 0);
  }

  /** Forgets what was fetched, so that the next load asks again. */
  forget() {
    this.bron.forget();
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
    this.verf = makeVerf({ familie: this.scores?.familie, patroon: this.patroon });
    [this.laag, this.accent].forEach((deel) => deel.herteken());
  }

  /** @param {string} id Outline this area; "" outlines none. */
  select(id) {
    this.gekozen = id;
    this.accent.herteken();
  }

  /** @param {L.LatLng} plek @returns {number|null} The area that is drawn there. */
  at(plek) {
    const punt = this.laag.pixel(plek);
    for (const { delen: [tegel], hoek } of this.laag.inBeeld()) {
      const { x, y } = punt.subtract(hoek);
      if (x < 0 || y < 0 || x >= TEGEL || y >= TEGEL) continue;
      const vorm = tegel.vormen.findLast(({ vak, pad }) => within(vak, x, y) && this.voeler.isPointInPath(pad, x, y, "evenodd"));
      if (vorm) return vorm.id;
    }
    return null;
  }

  /** @param {number|null} id Point at this area, as the keys do; null at none. */
  point(id) {
    this.bezocht = id;
    this.accent.herteken();
  }

  /** @param {number} id @returns {L.LatLng|undefined} The middle of what was seen of an area. */
  middle(id) {
    return this.bekend.get(id)?.grens.getCenter();
  }

  /** @returns {number[]} Ids of the areas on the screen. */
  inView() {
    const beeld = this.map.getBounds();
    return [...new Set(this.#boxes().filter(({ grens }) => beeld.intersects(grens)).map(({ id }) => id))];
  }

  /** @param {number} id @returns {string} What a reader hears or sees when pointing at it. */
  label(id) {
    const naam = this.bekend.get(id)?.naam ?? "";
    if (!this.scores) return naam;
    const plaats = this.klassen.get(id);
    return `${naam}: ${plaats === undefined ? gettext("niet berekend") : this.scores.teksten[plaats]}`;
  }

  /** @param {number} id @param {object} opties Of fitBounds. */
  show(id, opties) {
    const grens = this.bekend.get(id)?.grens;
    if (grens) this.map.fitBounds(grens.pad(0.4), opties);
  }

  /** Areas that are seen again from elsewhere reach further than was known. */
  #remember({ id, naam, grens }) {
    const bekend = this.bekend.get(id);
    if (bekend) bekend.grens.extend(grens);
    else this.bekend.set(id, { naam, grens: grens.pad(0) });
  }

  /** The boxes around the areas, per tile, no further than their tile. */
  #boxes() {
    return this.laag.inBeeld().flatMap(({ delen: [tegel], hoek }) => {
      tegel.vakken ??= tegel.vormen.map((vorm) => this.#box(vorm, hoek));
      return tegel.vakken;
    });
  }

  #box({ id, naam, vak: [links, boven, rechts, onder] }, hoek) {
    const inTegel = (pixel) => Math.min(TEGEL, Math.max(0, pixel));
    const plek = (x, y) => this.laag.plek(hoek.add([inTegel(x), inTegel(y)]));
    return { id, naam, grens: L.latLngBounds(plek(links, boven), plek(rechts, onder)) };
  }

  #teken(ctx, vormen, { zoom, hoek }) {
    Object.values(this.verf).forEach(({ patroon }) => patroon && alignPattern(patroon, hoek));
    Object.assign(ctx, { strokeStyle: token("kaart-rand"), lineWidth: zoom < FIJN_TOT ? 0.3 : 0.8, lineJoin: "round" });
    for (const { id, pad } of vormen) {
      const { kleur, dekking, patroon } = this.#stijl(id);
      if (kleur) fill(ctx, pad, kleur, dekking);
      if (patroon) fill(ctx, pad, patroon, 1);
      ctx.globalAlpha = 0.75;
      ctx.stroke(pad);
    }
  }

  #stijl(id) {
    const plaats = this.klassen?.get(id);
    const klasse = this.scores && this.vullen ? (plaats === undefined ? "onbekend" : this.scores.klassen[plaats]) : "leeg";
    return this.verf[klasse] ?? this.verf.leeg;
  }

  #listen(onOpen) {
    const etiket = L.tooltip({ sticky: true, className: "kaart-etiket", opacity: 1 });
    const point = (id, plek) => {
      if (id === this.aangewezen) {
        if (id !== null) etiket.setLatLng(plek);
        return;
      }
      this.aangewezen = id;
      this.accent.herteken();
      this.map.getContainer().classList.toggle("kaart-wijst", id !== null);
      if (id === null) this.map.closeTooltip(etiket);
      else this.map.openTooltip(etiket.setContent(asText(this.label(id))).setLatLng(plek));
    };
    this.map.on("mousemove", ({ latlng }) => {
      if (this.map.hasLayer(this.laag) && !this.map.dragging?.moving()) point(this.at(latlng), latlng);
    });
    this.map.on({ mouseout: () => point(null), zoomstart: () => point(null) });
    if (!onOpen) return;
    this.map.on("click", ({ latlng }) => {
      const id = this.at(latlng);
      if (id !== null) onOpen(String(id));
    });
  }

  #weight(id) {
    if (String(id) === this.gekozen || id === this.bezocht) return GEKOZEN;
    return id === this.aangewezen ? AANGEWEZEN : 0;
  }

  #outline(ctx, vormen) {
    for (const { id, pad } of vormen) {
      const breedte = this.#weight(id);
      if (breedte === 0) continue;
      for (const [kleur, lineWidth] of [["vlak", breedte + 3], ["kaart-rand-gekozen", breedte]]) {
        Object.assign(ctx, { strokeStyle: token(kleur), lineWidth, lineJoin: "round" });
        ctx.stroke(pad);
      }
    }
  }
}

function within([links, boven, rechts, onder], x, y) {
  return x >= links && x <= rechts && y >= boven && y <= onder;
}

function fill(ctx, pad, fillStyle, globalAlpha) {
  Object.assign(ctx, { fillStyle, globalAlpha });
  ctx.fill(pad, "evenodd");
}

/** Names come from files of others: as text, never as HTML. */
function asText(tekst) {
  const element = document.createElement("span");
  element.textContent = tekst;
  return element;
}

/** Every style once, shared by all areas of a class. */
function makeVerf({ familie = "stapel", patroon = false }) {
  const verf = {
    leeg: {},
    onbekend: { dekking: 0.6, kleur: token("vlak"), patroon: onbekendPatroon(token("lijn-sterk")) },
  };
  trap(familie).forEach((kleur, klasse) => {
    verf[klasse] = {
      kleur,
      dekking: 0.85,
      patroon: patroon ? scorePatroon(familie, klasse, token(`${familie}-inkt-${klasse}`)) : null,
    };
  });
  return verf;
}
