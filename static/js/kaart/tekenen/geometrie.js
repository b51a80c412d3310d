/**
 * Shapes as plain numbers. A shape is a list of parts, a part a list of rings (the outer one first), a ring a list of
 * [lon, lat] without the closing point. GeoJSON closes its rings; Leaflet turns the numbers round.
 *
 * @typedef {[number, number]} Punt
 * @typedef {Punt[][][]} Delen
 */

/** @param {object|null} geometrie Polygon or MultiPolygon. @returns {Delen} */
export function toDelen(geometrie) {
  if (!geometrie) return [];
  const delen = geometrie.type === "Polygon" ? [geometrie.coordinates] : geometrie.coordinates;
  return delen.map((deel) => deel.map((ring) => ring.slice(0, -1).map(([lon, lat]) => [lon, lat])));
}

/** @param {Delen} delen @returns {object} A MultiPolygon; without coordinates when there are no parts. */
export function toGeometrie(delen) {
  return { type: "MultiPolygon", coordinates: delen.map((deel) => deel.map((ring) => [...ring, ring[0]])) };
}

/** @param {Delen} delen @returns {number} */
export function countPoints(delen) {
  return delen.flat(2).length;
}

/** @param {Delen} een @param {Delen} ander @returns {boolean} To the last digit. */
export function isSame(een, ander) {
  return JSON.stringify(een) === JSON.stringify(ander);
}

/** @param {Punt[][]} deel @returns {L.LatLngExpression[][]} What Leaflet draws. */
export function toLatLngs(deel) {
  return deel.map((ring) => ring.map(([lon, lat]) => [lat, lon]));
}

/**
 * @param {any} latlngs Of a polygon of Leaflet: rings, or parts of rings. Not its toGeoJSON, which rounds.
 * @returns {Delen} Without what fell apart: a ring needs three corners.
 */
export function fromLatLngs(latlngs) {
  if (latlngs.length === 0) return [];
  if (Array.isArray(latlngs[0]?.[0])) return latlngs.flatMap(fromLatLngs);
  const ringen = (Array.isArray(latlngs[0]) ? latlngs : [latlngs]).map((ring) => ring.map(({ lat, lng }) => [lng, lat]));
  return ringen[0].length < 3 ? [] : [ringen.filter((ring) => ring.length >= 3)];
}
