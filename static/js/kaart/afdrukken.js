/** The map on a sheet: the view of the address, as large as the paper, with its scale in words. */
import L from "./leaflet.js";
import { Kaartbeeld } from "./beeld.js";
import { getal, gettext, interpolate } from "../taal.js";

/** Width of a CSS pixel on paper, in metres. */
const PIXEL = 0.0254 / 96;

const wortel = document.querySelector("[data-afdruk]");
const beeld = new Kaartbeeld(wortel, JSON.parse(document.getElementById("kaart-config").textContent), {
  opties: { zoomSnap: 0.25, scrollWheelZoom: true },
});
L.control.zoom({ position: "topleft", zoomInTitle: gettext("Inzoomen"), zoomOutTitle: gettext("Uitzoomen") }).addTo(beeld.map);

/** "ongeveer 1 op 25.000": rounded to two digits, for the scale differs within a sheet. */
function scaleInWords(map) {
  const meters = (40_075_017 / 256 / 2 ** map.getZoom()) * Math.cos((map.getCenter().lat * Math.PI) / 180);
  const noemer = meters / PIXEL;
  const stap = 10 ** Math.max(0, Math.floor(Math.log10(noemer)) - 1);
  return interpolate(gettext("Schaal ongeveer 1 op {noemer}"), { noemer: getal(Math.round(noemer / stap) * stap) });
}

const showScale = () => {
  document.querySelector("[data-schaal]").textContent = scaleInWords(beeld.map);
};
beeld.map.on("zoomend", showScale);
showScale();

document.querySelector("[data-titel-invoer]").addEventListener("input", (event) => {
  document.querySelector("[data-titel]").textContent = event.target.value.trim() || event.target.placeholder;
});
document.querySelector("[data-papier]").addEventListener("change", (event) => event.target.form.requestSubmit());
document.querySelector("[data-druk-af]").addEventListener("click", () => window.print());
beeld.load();
