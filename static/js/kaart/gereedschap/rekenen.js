/** Distance and area on the plane of RD New, in metres: the plane on which the platform computes everything. */
import { LANDTAAL } from "../../taal.js";

const meters = new Intl.NumberFormat(LANDTAAL, { maximumFractionDigits: 0 });
const tienden = new Intl.NumberFormat(LANDTAAL, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const honderdsten = new Intl.NumberFormat(LANDTAAL, { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** @typedef {[number, number]} Punt Metres in RD. */

/** @param {Punt[]} punten @returns {number} Metres along the points. */
export function afstand(punten) {
  return punten.slice(1).reduce((som, [x, y], plaats) => som + Math.hypot(x - punten[plaats][0], y - punten[plaats][1]), 0);
}

/** @param {Punt[]} punten Corners in order. @returns {number} Square metres. */
export function oppervlakte(punten) {
  const dubbel = punten.reduce((som, [x, y], plaats) => {
    const [xv, yv] = punten[(plaats + 1) % punten.length];
    return som + x * yv - xv * y;
  }, 0);
  return Math.abs(dubbel) / 2;
}

/** @param {Punt[]} punten @returns {boolean} Do two sides of the shape cross? Then it has no area that means anything. */
export function kruist(punten) {
  const zijden = punten.map((punt, plaats) => [punt, punten[(plaats + 1) % punten.length]]);
  return zijden.some((een, i) => zijden.slice(i + 2).some((ander, j) => !(i === 0 && i + 2 + j === zijden.length - 1) && crosses(een, ander)));
}

/** @param {number} m @returns {string} */
export function alsAfstand(m) {
  return m < 1000 ? `${meters.format(m)} m` : `${honderdsten.format(m / 1000)} km`;
}

/** @param {number} m2 @returns {string} Hectares below 100 km2, as everywhere on the platform. */
export function alsOppervlakte(m2) {
  if (m2 >= 1e8) return `${tienden.format(m2 / 1e6)} km2`;
  return `${(m2 < 1e4 ? honderdsten : tienden).format(m2 / 1e4)} ha`;
}

/** @param {number} x @param {number} y @returns {string} On one line, for it is one thing. */
export function alsRd(x, y) {
  return `RD\u00a0${meters.format(x)},\u00a0${meters.format(y)}`;
}

function crosses([a, b], [c, d]) {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

function side([ax, ay], [bx, by], [px, py]) {
  return Math.sign((bx - ax) * (py - ay) - (by - ay) * (px - ax));
}
