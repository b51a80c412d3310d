/**
 * The sheet that is drawn on: the parts of one shape as layers of Leaflet, and the tools of Geoman that change them.
 *
 * Whatever Geoman does, afterwards the whole shape is read back from the layers and told once. A shape that is shown
 * is drawn anew from its numbers, so that no state of a tool stays behind.
 */
import L from "../leaflet.js";
import { countPoints, fromLatLngs, isSame, toLatLngs } from "./geometrie.js";
import { GEOMAN } from "./taal.js";

/** Changes of a layer that is there already. */
const WIJZIGINGEN = "pm:edit pm:dragend pm:markerdragend pm:vertexadded pm:vertexremoved pm:remove pm:cut";
/** With more corners only those near the pointer get a handle. */
const VEEL_PUNTEN = 250;
const HANDVATEN = 30;
/** Tools that end by themselves after one line was drawn. */
export const LIJNEN = { tekenen: "Polygon", knippen: "Cut", afknippen: "Polygon", houden: "Polygon" };
/** Those of them whose outcome is known at once. */
const HIER = ["tekenen", "knippen"];
/** Corners that a shape needs. */
const VLAK = 3;

export class Blad {
  /**
   * @param {L.Map} map
   * @param {{onChange: (delen: Delen) => void, onTussen: (delen: Delen|null) => void, onLijn: (gereedschap: string, delen: Delen) => void, onGereedschap: (naam: string) => void}} melden
   *   onTussen: what the shape would be with the line that is being drawn; null when that line is no shape, or is over.
   *   onLijn: an outline was drawn that is not itself a part.
   */
  constructor(map, melden) {
    this.map = map;
    this.melden = melden;
    this.gereedschap = "kijken";
    /** @type {Delen} */
    this.delen = [];
    // Not Geoman's: a tenth of a second after a layer came in it would make the handles of a group anew, also of one being dragged.
    this.groep = L.featureGroup([], { pmIgnore: true }).addTo(map);
    this.#setUpGeoman();
  }

  #setUpGeoman() {
    const { map } = this;
    map.pm.setLang(document.documentElement.lang, GEOMAN, document.documentElement.lang);
    map.pm.setGlobalOptions({
      layerGroup: this.groep,
      allowSelfIntersection: true,
      continueDrawing: false,
      snapDistance: 16,
      templineStyle: { className: "teken-lijn" },
      hintlineStyle: { className: "teken-lijn teken-lijn--straks" },
      pathOptions: { className: "teken-vlak" },
    });
    map.on("pm:drawstart", ({ workingLayer }) => workingLayer.on("pm:vertexadded pm:vertexremoved", () => this.#lineGrew()));
    map.on("pm:create", ({ layer }) => this.#drawn(layer));
    map.on("pm:cut pm:remove", () => this.#later());
    map.on("pm:drawend", () => setTimeout(() => this.#lineEnded()));
    this.groep.on(WIJZIGINGEN, () => this.#later());
  }

  /** @param {Delen} delen @param {{vast?: boolean}} opties vast: only to look at. */
  show(delen, { vast = false } = {}) {
    const { gereedschap } = this;
    this.#end();
    this.delen = delen;
    this.groep.clearLayers();
    for (const deel of delen) {
      L.polygon(toLatLngs(deel), { className: vast ? "teken-vlak teken-vlak--vast" : "teken-vlak", pmIgnore: vast }).addTo(this.groep);
    }
    const lijn = gereedschap in LIJNEN;
    this.use(vast || lijn || delen.length === 0 ? "kijken" : gereedschap);
  }

  fit() {
    const grens = this.groep.getBounds();
    if (grens.isValid()) this.map.fitBounds(grens, { padding: [28, 28], maxZoom: 17, animate: false });
  }

  /** @param {string} naam Of a tool; the one in use ends. */
  use(naam) {
    this.#end();
    this.gereedschap = naam;
    const { pm } = this.map;
    if (naam in LIJNEN) pm.enableDraw(LIJNEN[naam]);
    if (naam === "punten") pm.enableGlobalEditMode(this.#handles());
    if (naam === "schuiven") pm.enableGlobalDragMode();
    if (naam === "weghalen") pm.enableGlobalRemovalMode();
    this.melden.onGereedschap(naam);
  }

  #handles() {
    const limitMarkersToCount = countPoints(this.delen) > VEEL_PUNTEN ? HANDVATEN : -1;
    return { allowSelfIntersection: true, limitMarkersToCount };
  }

  #end() {
    const { pm } = this.map;
    this.gereedschap = "kijken";
    if (pm.globalDrawModeEnabled()) pm.disableDraw();
    if (pm.globalEditModeEnabled()) pm.disableGlobalEditMode();
    if (pm.globalDragModeEnabled()) pm.disableGlobalDragMode();
    if (pm.globalRemovalModeEnabled()) pm.disableGlobalRemovalMode();
  }

  /** The line that is being drawn is done. */
  finish() {
    this.#line()?._finishShape();
  }

  /** Reads now what was drawn or cut, an unfinished line too when it is a shape already: the form is about to be sent. */
  settle() {
    if (HIER.includes(this.gereedschap) && this.#isOutline()) this.finish();
    clearTimeout(this.straks);
    this.#read();
  }

  /** @returns {boolean} Whether there was an unfinished line of which the server works out what it cuts; it is finished now. */
  finishElsewhere() {
    const elders = !HIER.includes(this.gereedschap) && this.#isOutline();
    if (elders) this.finish();
    return elders;
  }

  /** @returns {boolean} Whether there was a corner to take back. */
  takeBack() {
    const lijn = this.#line();
    if (!lijn || lijn._layer.getLatLngs().length === 0) return false;
    lijn._removeLastVertex();
    return true;
  }

  #line() {
    const naam = LIJNEN[this.gereedschap];
    return naam && this.map.pm.globalDrawModeEnabled() ? this.map.pm.Draw[naam] : null;
  }

  #isOutline() {
    return (this.#line()?._layer.getLatLngs().length ?? 0) >= VLAK;
  }

  /** A line of which something is cut off has no judgement of its own: what remains has one. */
  #lineGrew() {
    if (this.gereedschap !== "tekenen") return;
    this.tussen = this.#isOutline();
    this.melden.onTussen(this.tussen ? [...this.delen, ...fromLatLngs(this.#line()._layer.getLatLngs())] : null);
  }

  setSnapping(aan) {
    this.map.pm.setGlobalOptions({ snappable: aan });
    // A line that is being drawn goes on: it looks at every move whether it is to cling.
    if (this.gereedschap !== "kijken" && !(this.gereedschap in LIJNEN)) this.use(this.gereedschap);
  }

  #drawn(layer) {
    const { gereedschap } = this;
    if (gereedschap === "tekenen") {
      this.#later();
      return;
    }
    const delen = fromLatLngs(layer.getLatLngs());
    layer.remove();
    this.groep.removeLayer(layer);
    this.use("kijken");
    this.melden.onLijn(gereedschap, delen);
  }

  /** A line that ended without a shape was given up, or is being read. */
  #lineEnded() {
    if (this.tussen) this.melden.onTussen(null);
    this.tussen = false;
    if (this.gereedschap in LIJNEN && !this.map.pm.globalDrawModeEnabled()) this.use(this.delen.length ? "punten" : "kijken");
  }

  /** Geoman tells several things of one change: they are read once, when it is done. */
  #later() {
    clearTimeout(this.straks);
    this.straks = setTimeout(() => this.#read());
  }

  #read() {
    const delen = this.groep.getLayers().flatMap((layer) => (layer.getLatLngs ? fromLatLngs(layer.getLatLngs()) : this.#parts(layer)));
    if (isSame(delen, this.delen)) return;
    const lijn = this.gereedschap in LIJNEN;
    const anders = lijn || this.groep.getLayers().length !== delen.length;
    this.delen = delen;
    if (anders) this.show(delen);
    if (lijn) this.use(delen.length ? "punten" : "kijken");
    if (delen.length === 0) this.use("kijken");
    this.melden.onChange(delen);
  }

  #parts(groep) {
    return groep.getLayers().flatMap((layer) => fromLatLngs(layer.getLatLngs()));
  }
}
