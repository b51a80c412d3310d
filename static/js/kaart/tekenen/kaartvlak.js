/** The map to draw on: quiet, and as usable without its base map. */
import L from "../leaflet.js";
import { Ondergrond } from "../ondergrond.js";
import { gettext } from "../../taal.js";

/**
 * @param {HTMLElement} doek
 * @param {{ondergronden: object[], grens: number[]}} config
 * @param {(bereikbaar: boolean) => void} onBereik
 * @returns {L.Map}
 */
export function makeKaart(doek, config, onBereik) {
  // Corners are changed by keyboard in the list beside the map; as buttons without a name they would only be in the way.
  L.Marker.mergeOptions({ keyboard: false });
  const map = L.map(doek, {
    scrollWheelZoom: false,
    attributionControl: false,
    zoomControl: false,
    fadeAnimation: false,
    zoomAnimation: !window.matchMedia("(prefers-reduced-motion: reduce)").matches,
    minZoom: 6,
    maxZoom: 19,
  });
  L.control.zoom({ zoomInTitle: gettext("Zoom in"), zoomOutTitle: gettext("Zoom uit") }).addTo(map);
  L.control.scale({ imperial: false, position: "bottomleft" }).addTo(map);
  L.control.attribution({ prefix: false }).addTo(map);
  new Ondergrond(map, config.ondergronden, onBereik).showFirst();
  const [west, zuid, oost, noord] = config.grens;
  map.fitBounds([[zuid, west], [noord, oost]], { animate: false });
  // For who looks at this page from outside: browser tests, and a colleague with the console open.
  doek.kaart = map;
  // The page scrolls over the map until somebody is at work in it.
  map.on("focus click", () => map.scrollWheelZoom.enable());
  map.on("blur", () => map.scrollWheelZoom.disable());
  return map;
}
