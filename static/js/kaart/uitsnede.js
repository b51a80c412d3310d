/** Which part of the earth to ask for: somewhat more than the screen, on a grid, so that a small move asks nothing new. */
import L from "./leaflet.js";

/** Cells of the grid in screen pixels. */
const RASTER = 512;

/**
 * @param {L.Map} map
 * @param {{midden?: L.LatLng, zoom?: number}} [opties] Where the map is going to, when it is on its way.
 * @returns {{bbox: string, zoom: number, grens: L.LatLngBounds}}
 */
export function uitsnede(map, { midden = map.getCenter(), zoom = map.getZoom() } = {}) {
  const beeld = map.getPixelBounds(midden, zoom);
  const linksboven = L.point(down(beeld.min.x), down(beeld.min.y));
  const rechtsonder = L.point(up(beeld.max.x), up(beeld.max.y));
  const nw = clamp(map.unproject(linksboven, zoom));
  const zo = clamp(map.unproject(rechtsonder, zoom));
  const getallen = [nw.lng, zo.lat, zo.lng, nw.lat].map((graden) => graden.toFixed(5));
  return { bbox: getallen.join(","), zoom: Math.round(zoom), grens: L.latLngBounds(zo, nw) };
}

function down(pixel) {
  return Math.floor(pixel / RASTER - 0.25) * RASTER;
}

function up(pixel) {
  return Math.ceil(pixel / RASTER + 0.25) * RASTER;
}

function clamp(plek) {
  return L.latLng(Math.max(-85, Math.min(85, plek.lat)), Math.max(-180, Math.min(180, plek.lng)));
}
