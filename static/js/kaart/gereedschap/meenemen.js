/** Take the map away: a link to exactly this view, paper, a picture, a GeoPackage, or a frame on another website. */
import L from "../leaflet.js";
import { makePlaatje } from "../plaatje.js";
import { LANDTAAL, gettext, interpolate } from "../../taal.js";

const PER_REGEL = 4;
const MISLUKT = gettext("Het plaatje is niet gelukt. Probeer het opnieuw, of kies Afdrukken.");

/** @param {import("./index.js").Werkbank} werkbank */
export function start({ wortel, beheer, config, balk, zeg }) {
  const kaart = wortel.querySelector("[data-meenemen]");
  if (!kaart) return;
  const vind = (naam) => kaart.querySelector(`[data-${naam}]`);
  const zin = (tekst) => {
    vind("meenemen-zin").textContent = tekst;
    zeg(tekst);
  };
  const sync = () => {
    const { search, origin } = window.location;
    for (const naam of ["afdrukken", "geopackage"]) vind(naam).search = search;
    vind("link").value = window.location.href;
    vind("inbedcode").value = frameCode(`${origin}${config.adressen.insluiten}${search}`);
  };
  balk.schakelaar("meenemen", {
    onAan: () => {
      sync();
      zin("");
      kaart.hidden = false;
      kaart.querySelector("h2").focus({ preventScroll: true });
    },
    onUit: () => {
      kaart.hidden = true;
    },
  });
  beheer.listen(() => {
    if (!kaart.hidden) sync();
  });
  L.DomEvent.disableClickPropagation(kaart);
  L.DomEvent.disableScrollPropagation(kaart);
  vind("meenemen-sluit").addEventListener("click", () => balk.stop());
  vind("kopieer-link").addEventListener("click", () => copy(vind("link"), zin));
  vind("kopieer-code").addEventListener("click", () => copy(vind("inbedcode"), zin));
  vind("plaatje").addEventListener("click", async () => {
    try {
      save(await makePlaatje(wortel.querySelector("#kaart"), wortel.querySelector(".legenda"), words(wortel)));
      zin(gettext("Het plaatje is bewaard bij uw downloads."));
    } catch {
      zin(MISLUKT);
    }
  });
}

/** @param {string} adres */
function frameCode(adres) {
  const frame = document.createElement("iframe");
  Object.assign(frame, { src: adres, title: gettext("Kaart van gebieden en opgaven"), loading: "lazy" });
  frame.setAttribute("width", "100%");
  frame.setAttribute("height", "480");
  return frame.outerHTML;
}

async function copy(veld, zin) {
  veld.select();
  try {
    await navigator.clipboard.writeText(veld.value);
    zin(gettext("Gekopieerd."));
  } catch {
    zin(gettext("Kopiëren lukte niet. De tekst is geselecteerd: druk op Ctrl en C."));
  }
}

function words(wortel) {
  const gekozen = (id) => document.getElementById(id)?.selectedOptions?.[0]?.textContent.trim() ?? "";
  const jaar = document.getElementById("kaart-jaar")?.value;
  const bron = wortel.querySelector(".leaflet-control-attribution")?.textContent.trim();
  return {
    titel: [gekozen("kaart-score"), gekozen("kaart-niveau"), gekozen("kaart-indeling"), jaar].filter(Boolean).join(" · "),
    regels: [...letters(wortel), wortel.querySelector("[data-legenda]:not([hidden]) [data-voet]")?.textContent.trim(), bron, made()].filter(Boolean),
  };
}

/** What the letters on the map stand for, some to a line. */
function letters(wortel) {
  const gezien = new Set([...wortel.querySelectorAll(".kaart-letter")].map((letter) => letter.textContent.trim()));
  const namen = [...wortel.querySelectorAll(".kaartvraag__lijst .opgavetype")]
    .map((type) => [type.querySelector(".opgavetype__letter"), type.querySelector(".opgavetype__naam")])
    .map((delen) => delen.map((deel) => deel?.textContent.trim() ?? ""))
    .filter(([letter]) => gezien.has(letter))
    .map((delen) => delen.join(": "));
  return Array.from({ length: Math.ceil(namen.length / PER_REGEL) }, (_, plaats) => namen.slice(plaats * PER_REGEL, (plaats + 1) * PER_REGEL).join(" · "));
}

function made() {
  return interpolate(gettext("Gemaakt op {dag}"), { dag: new Date().toLocaleDateString(LANDTAAL, { dateStyle: "long" }) });
}

function save(blob) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = `kaart-${new Date().toISOString().slice(0, 10)}.png`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
