/** The map on somebody else's website: what is public, to move and to point at; a click opens the page of the area. */
import L from "./leaflet.js";
import { Kaartbeeld } from "./beeld.js";
import { onColourChange } from "./tokens.js";
import { gettext } from "../taal.js";

const config = JSON.parse(document.getElementById("kaart-config").textContent);
const beeld = new Kaartbeeld(document.querySelector("[data-insluiting]"), config, {
  onOpen: (gebied) => window.open(config.adressen.gebied.replace("0", gebied), "_blank", "noopener"),
  // The wheel scrolls the website around the map.
  opties: { scrollWheelZoom: false },
});
L.control.zoom({ position: "topleft", zoomInTitle: gettext("Inzoomen"), zoomOutTitle: gettext("Uitzoomen") }).addTo(beeld.map);
onColourChange(() => [beeld.gebieden, beeld.opgaven, beeld.stapeling].forEach((deel) => deel.repaint()));
beeld.load();
