/** The map on somebody else's website: what is public, to move and to point at; a click opens the page of the area. */
import L from "./leaflet.js";
import { Kaartbeeld } from "./beeld.js";
import { onColourChange } from "./tokens.js";
import { gettext } from "../taal.js";

const config = JSON.parse(document.getElementById("kaart-config").textContent);
/** As wide as the legend becomes, in pixels: it is still empty when the map looks for its place. */
const LEGENDA_BREED = 272;

const legenda = document.querySelector(".insluiting__legenda");
// In a narrow frame the legend would hide the map: there it opens when asked.
legenda.open = window.innerWidth >= 560;
const beeld = new Kaartbeeld(document.querySelector("[data-insluiting]"), config, {
  onOpen: (gebied) => window.open(config.adressen.gebied.replace("0", gebied), "_blank", "noopener"),
  // The wheel scrolls the website around the map.
  opties: { scrollWheelZoom: false },
  rechts: legenda.open ? LEGENDA_BREED : 0,
});
L.control.zoom({ position: "topleft", zoomInTitle: gettext("Inzoomen"), zoomOutTitle: gettext("Uitzoomen") }).addTo(beeld.map);
onColourChange(() => [beeld.gebieden, beeld.opgaven, beeld.stapeling].forEach((deel) => deel.repaint()));
beeld.load();
