/**
 * The small live map of a page about one thing: it draws the layers that its element names and shows all of the first one.
 *
 * A layer is a GeoJSON FeatureCollection; a feature says its CSS classes (`klasse`), its name (`titel`) and where a click
 * leads (`url`). The element also says what lies under them and whose that is. Colours come from the classes. What the
 * map shows stands in text on the page as well.
 */
import { gettext } from "../taal.js";

for (const host of document.querySelectorAll("[data-kleine-kaart]")) {
  draw(host);
}

async function draw(host) {
  const map = makeMap(host);
  host.dispatchEvent(new CustomEvent("kleinekaart", { bubbles: true, detail: { map } }));
  const answers = await Promise.allSettled(layerUrls(host).map(fetchLayer));
  const collections = answers.filter((answer) => answer.status === "fulfilled").map((answer) => answer.value);
  const layers = collections.filter(hasFeatures).map((collection) => addLayer(map, collection));
  if (layers.length > 0) {
    layers[0].bringToFront();
    fit(map, layers[0]);
    window.matchMedia("print").addEventListener("change", () => fit(map, layers[0]));
  }
  host.dataset.stand = state(answers, layers);
}

/** Shows all of a layer; also again for paper, where the map has another size. */
function fit(map, layer) {
  map.invalidateSize({ pan: false });
  map.fitBounds(layer.getBounds(), { padding: [12, 12], animate: false });
}

function state(answers, layers) {
  if (answers.some((answer) => answer.status === "rejected")) {
    return "mislukt";
  }
  return layers.length > 0 ? "klaar" : "leeg";
}

function makeMap(host) {
  const map = window.L.map(host.querySelector("[data-vlak]"), {
    scrollWheelZoom: false,
    zoomSnap: 0.25,
    attributionControl: false,
    zoomControl: false,
    fadeAnimation: false,
    zoomAnimation: !window.matchMedia("(prefers-reduced-motion: reduce)").matches,
    center: [52.15, 5.38],
    zoom: 7,
    maxZoom: 19,
  });
  window.L.control.zoom({ zoomInTitle: gettext("Zoom in"), zoomOutTitle: gettext("Zoom uit") }).addTo(map);
  window.L.control.attribution({ prefix: false }).addAttribution(host.dataset.bron ?? "").addTo(map);
  if (host.dataset.ondergrond) {
    window.L.tileLayer(host.dataset.ondergrond, { maxZoom: 19, className: "klein-ondergrond" }).addTo(map);
  }
  return map;
}

function layerUrls(host) {
  return host.dataset.kleineKaart.split(" ").filter(Boolean);
}

/** A layer stands at an address, or in the page itself: "#id" of a json_script. */
async function fetchLayer(url) {
  if (url.startsWith("#")) {
    return JSON.parse(document.querySelector(url).textContent);
  }
  const response = await fetch(url, { headers: { Accept: "application/json" } });
  if (!response.ok) {
    throw new Error(`${url}: ${response.status}`);
  }
  return response.json();
}

function hasFeatures(collection) {
  return collection.features.length > 0;
}

function addLayer(map, collection) {
  return window.L.geoJSON(collection, {
    style: (feature) => ({ className: feature.properties.klasse, weight: 1.5 }),
    pointToLayer: (feature, place) =>
      window.L.circleMarker(place, { className: feature.properties.klasse, radius: 7, weight: 2 }),
    interactive: collection.features.some((feature) => feature.properties.url),
    onEachFeature: describe,
  }).addTo(map);
}

function describe(feature, layer) {
  const { titel, url } = feature.properties;
  if (titel && url) {
    layer.bindTooltip(plainText(titel), { sticky: true, className: "klein-label" });
    layer.on("click", () => window.location.assign(url));
  }
}

/** Leaflet takes HTML; a name is text. */
function plainText(text) {
  const span = document.createElement("span");
  span.textContent = text;
  return span;
}
