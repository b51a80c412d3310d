/** Two maps of the same areas that move together; what one side is pointed at, the other side shows too. */
import L from "./leaflet.js";
import { Gebieden } from "./gebieden.js";
import { Ondergrond, tellBaseMap } from "./ondergrond.js";
import { Ophaler } from "./ophalen.js";
import { laag } from "./toestand.js";
import { onColourChange } from "./tokens.js";
import { gettext } from "../taal.js";

const RUSTIG = { animate: false };
// On a phone the maps come first, and the choices when they are asked for.
if (window.matchMedia("(max-width: 48rem)").matches) document.querySelector(".vergelijk-keuzes")?.removeAttribute("open");

class Kant {
  constructor(element, scores, { config, onOpen }) {
    this.config = config;
    this.map = L.map(element, {
      minZoom: config.zoom.min,
      maxZoom: config.zoom.max,
      attributionControl: false,
      zoomControl: false,
      zoomAnimation: false,
      fadeAnimation: false,
    });
    L.control.attribution({ prefix: false }).addTo(this.map);
    L.control.zoom({ zoomInTitle: gettext("Inzoomen"), zoomOutTitle: gettext("Uitzoomen") }).addTo(this.map);
    goHome(this.map, config.grens);
    this.gebieden = new Gebieden(this.map, { adres: config.gebieden, ophaler: new Ophaler(), onOpen });
    this.gebieden.bron.setVraag(laag(config.laag));
    this.gebieden.setTekening({ vullen: true, patroon: true });
    this.gebieden.setScores(scores);
    new Ondergrond(this.map, config.ondergronden, tellBaseMap).showFirst();
    this.aanwijzer = L.circleMarker([0, 0], { radius: 7, weight: 2, className: "vergelijk-aanwijzer", interactive: false });
  }

  load() {
    return this.gebieden.load();
  }

  /** @param {L.LatLng|null} plek Where the other map is pointed at. */
  point(plek) {
    if (plek) this.aanwijzer.setLatLng(plek).addTo(this.map);
    else this.aanwijzer.remove();
  }
}

function goHome(map, [west, zuid, oost, noord]) {
  const params = new URLSearchParams(window.location.search);
  const [lat, lon, zoom] = ["lat", "lon", "zoom"].map((naam) => Number.parseFloat(params.get(naam) ?? ""));
  if ([lat, lon, zoom].every(Number.isFinite)) map.setView([lat, lon], zoom, { animate: false });
  else map.fitBounds([[zuid, west], [noord, oost]], { animate: false, padding: [8, 8] });
}

/** Each map follows the other; the one that follows does not lead in turn. */
function link(kanten, onMoved) {
  let volgt = false;
  kanten.forEach((kant, plaats) => {
    const ander = kanten[1 - plaats];
    kant.map.on("move", () => {
      if (volgt) return;
      volgt = true;
      // Told apart, or the other map would throw all its tiles away for a pan too.
      ander.map.setView(kant.map.getCenter(), kant.map.getZoom(), { pan: RUSTIG, zoom: RUSTIG });
      volgt = false;
    });
    kant.map.on("moveend", () => {
      if (!volgt) onMoved(kant.map);
    });
    kant.map.on("mousemove", ({ latlng }) => ander.point(latlng));
    kant.map.on("mouseout", () => ander.point(null));
  });
}

/** The view goes into the address and into the form, so that a link and another choice keep it. */
function keepView(form, map) {
  const { lat, lng } = map.getCenter();
  const beeld = { lat: lat.toFixed(5), lon: lng.toFixed(5), zoom: String(map.getZoom()) };
  const params = new URLSearchParams(window.location.search);
  for (const [naam, waarde] of Object.entries(beeld)) {
    params.set(naam, waarde);
    hiddenField(form, naam).value = waarde;
  }
  window.history.replaceState(null, "", `?${params}`);
}

function hiddenField(form, naam) {
  const bestaand = form.elements.namedItem(naam);
  if (bestaand) return bestaand;
  const veld = document.createElement("input");
  veld.type = "hidden";
  veld.name = naam;
  form.append(veld);
  return veld;
}

/** The row of an area that was clicked, marked and brought into view. */
function showRow(id) {
  document.querySelectorAll(".vergelijk-rij").forEach((rij) => rij.classList.remove("vergelijk-rij"));
  const rij = document.querySelector(`tr[data-gebied="${CSS.escape(id)}"]`);
  if (!rij) return;
  rij.classList.add("vergelijk-rij");
  rij.scrollIntoView({ block: "nearest" });
}

async function start(wortel, config) {
  const form = document.querySelector("#vergelijkvraag");
  const onOpen = (id) => {
    kanten.forEach((kant) => kant.gebieden.select(id));
    showRow(id);
  };
  const kanten = [...wortel.querySelectorAll("[data-kant]")].map(
    (element) => new Kant(element, config.kanten[Number(element.dataset.kant)], { config, onOpen }),
  );
  const load = async () => {
    await Promise.all(kanten.map((kant) => kant.load()));
    wortel.dataset.stand = "klaar";
  };
  link(kanten, (map) => {
    keepView(form, map);
    load();
  });
  onColourChange(() => kanten.forEach((kant) => kant.gebieden.repaint()));
  form.addEventListener("change", (event) => {
    if (event.target.name === "indeling") form.elements.namedItem("niveau").disabled = true;
    if (event.target.type !== "number" || event.target.validity.valid) form.requestSubmit();
  });
  document.querySelectorAll("tr[data-gebied]").forEach((rij) => {
    rij.addEventListener("mouseenter", () => kanten.forEach((kant) => kant.gebieden.select(rij.dataset.gebied)));
  });
  await load();
}

const wortel = document.querySelector(".vergelijk");
if (wortel) start(wortel, JSON.parse(document.getElementById("vergelijk-config").textContent));
