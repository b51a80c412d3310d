/** Coordinates in RD beside the pointer, the numbers that a colleague or another system asks for. */
import { LANDTAAL } from "../taal.js";

const notatie = new Intl.NumberFormat(LANDTAAL, { maximumFractionDigits: 0 });

/**
 * @param {L.Map} map
 * @param {HTMLElement} element Where the coordinates go.
 * @param {string} definitie RD New as proj4 knows it.
 */
export function showRd(map, element, definitie) {
  const naarRd = window.proj4(definitie);
  map.on("mousemove", ({ latlng }) => {
    const [x, y] = naarRd.forward([latlng.lng, latlng.lat]);
    element.textContent = `RD ${notatie.format(x)}, ${notatie.format(y)}`;
  });
  map.on("mouseout", () => {
    element.textContent = "";
  });
}
