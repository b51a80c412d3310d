/**
 * A layer of canvases, one per tile: drawn once, moved by the browser without drawing again. The tiles of the zoom before
 * stay until those of the new one are there; what left the screen is let go.
 */
import L from "./leaflet.js";
import { TEGEL } from "./tegelbron.js";

/** Beyond these no web map has tiles. */
const WERELD = L.latLngBounds([-85, -180], [85, 180]);

export const Tegellaag = L.GridLayer.extend({
  options: { tileSize: TEGEL, keepBuffer: 1, noWrap: true, bounds: WERELD, updateInterval: 100, nodig: () => true },

  /**
   * @param {import("./tegelbron.js").Tegelbron[]} bronnen What a tile is drawn from.
   * @param {(ctx: CanvasRenderingContext2D, delen: import("./tegelbron.js").Tegel[], doek: HTMLCanvasElement) => void} teken
   *   Draws in screen pixels; `doek.zoom` is the zoom that the tile is of, `doek.hoek` where it begins, in pixels of the world.
   * @param {object} opties Of L.GridLayer; with `nodig` a tile takes no memory when there is nothing to draw.
   */
  initialize(bronnen, teken, opties) {
    this.bronnen = bronnen;
    this.teken = teken;
    this.lopend = new Set();
    L.GridLayer.prototype.initialize.call(this, opties);
  },

  createTile(plek, done) {
    const doek = Object.assign(document.createElement("canvas"), { width: 0, height: 0, zoom: plek.z, hoek: plek.multiplyBy(TEGEL) });
    this._vul(doek, plek).then((fout) => done(fout, doek));
    return doek;
  },

  /** Every tile on the screen is drawn, or could not be: then this fails with the reason. Who asks because the map moved, asks after the layer heard of it. */
  async gereed() {
    await null;
    while (this.lopend.size > 0) await Promise.all(this.lopend);
    const { fout } = this;
    this.fout = null;
    if (fout) throw fout;
  },

  /** Other shapes: what is drawn stays until they are there. */
  ververs() {
    this._actueel().forEach(({ el, coords }) => this._vul(el, coords));
  },

  /** The same shapes in other colours. */
  herteken() {
    this._actueel().forEach(({ el }) => this._schilder(el));
  },

  /** @returns {{delen: import("./tegelbron.js").Tegel[], hoek: L.Point}[]} Tiles on the screen, and where they begin, as `pixel` counts. */
  inBeeld() {
    const grens = this._map.getBounds();
    const beeld = L.bounds(this.pixel(grens.getNorthWest()), this.pixel(grens.getSouthEast()));
    return this._actueel()
      .map(({ el, coords }) => ({ delen: el.delen, hoek: L.point(coords.x, coords.y).multiplyBy(TEGEL) }))
      .filter(({ delen, hoek }) => delen && beeld.intersects(L.bounds(hoek, hoek.add([TEGEL, TEGEL]))));
  },

  /** @param {L.LatLng} plek @returns {L.Point} Where it is in the pixels that tiles count in. */
  pixel(plek) {
    return this._map.project(plek, this._tileZoom);
  },

  /** @param {L.Point} pixel @returns {L.LatLng} */
  plek(pixel) {
    return this._map.unproject(pixel, this._tileZoom);
  },

  /** The tiles of the whole zoom nearest to that of the map: on a sheet of paper a map may stand between two. */
  _actueel() {
    return Object.values(this._tiles ?? {}).filter(({ coords }) => coords.z === this._tileZoom);
  },

  /** @returns {Promise<Error|null>} */
  _vul(doek, plek) {
    const werk = this._haal(doek, plek).finally(() => this.lopend.delete(werk));
    this.lopend.add(werk);
    return werk;
  },

  async _haal(doek, plek) {
    doek.poging = (doek.poging ?? 0) + 1;
    const { poging } = doek;
    try {
      const delen = await Promise.all(this.bronnen.map((bron) => bron.tegel(plek)));
      if (doek.poging !== poging || delen.includes(null)) return null;
      doek.delen = delen;
      this._schilder(doek);
      return null;
    } catch (fout) {
      this.fout = fout;
      return fout;
    }
  },

  _schilder(doek) {
    if (!doek.delen) return;
    const schaal = this.options.nodig(doek.delen) ? window.devicePixelRatio || 1 : 0;
    Object.assign(doek, { width: TEGEL * schaal, height: TEGEL * schaal });
    if (schaal === 0) return;
    const ctx = doek.getContext("2d");
    ctx.scale(schaal, schaal);
    this.teken(ctx, doek.delen, doek);
  },
});
