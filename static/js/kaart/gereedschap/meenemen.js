/** Take the map away: a link to exactly this view, paper, a picture, a GeoPackage, or a frame on another website. */
import L from "../leaflet.js";
import { makePlaatje } from "../plaatje.js";
import { LANDTAAL, gettext, interpolate } from "../../taal.js";

/** So many opgavetypen to a column of the picture. */
const PER_DEEL = 7;
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
      save(await makePlaatje(wortel.querySelector("#kaart"), words(wortel)));
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

/** What stands around the picture: what is shown, of which areas and opgaven, how old it is and where it comes from. */
function words(wortel) {
  const gekozen = (id) => document.getElementById(id)?.selectedOptions?.[0]?.textContent.trim() ?? "";
  const zin = (selector) => wortel.querySelector(selector)?.textContent.replace(/\s+/g, " ").trim() ?? "";
  const jaar = document.getElementById("kaart-jaar")?.value;
  const delen = ["score", "stapeling", "opgaven"].map((naam) => wortel.querySelector(`[data-legenda="${naam}"]:not([hidden])`)).filter(Boolean);
  const legenda = delen.map((deel) => ({ titel: deel.querySelector(".legenda__titel").textContent.trim(), rijen: [...deel.querySelectorAll(".legenda__rij")] }));
  return {
    titel: shown(wortel, gekozen("kaart-score")),
    onder: [gekozen("kaart-niveau"), gekozen("kaart-indeling"), jaar].filter(Boolean).join(" \u00b7 "),
    legenda: [...legenda, ...letters(wortel)],
    regels: [zin("[data-telling-opgaven]"), zin('[data-legenda="stand"]'), [zin(".leaflet-control-attribution"), made()].filter(Boolean).join(". ")].filter(Boolean),
  };
}

/** The stack lies over the colours of a score: as long as it is on, the map shows that and no score. */
function shown(wortel, score) {
  const stapel = wortel.querySelector('[data-legenda="stapeling"]:not([hidden]) .legenda__titel');
  if (stapel) return stapel.textContent.trim();
  return wortel.querySelector('[data-legenda="score"]:not([hidden])') ? score : gettext("Gebieden en opgaven");
}

/** What the letters on the map stand for, some to a part of the legend. */
function letters(wortel) {
  const gezien = new Set([...wortel.querySelectorAll(".kaart-letter")].map((letter) => letter.textContent.trim()));
  const typen = [...wortel.querySelectorAll(".kaartvraag__lijst .opgavetype")].filter((type) =>
    gezien.has(type.querySelector(".opgavetype__letter")?.textContent.trim()),
  );
  return Array.from({ length: Math.ceil(typen.length / PER_DEEL) }, (_, plaats) => ({
    titel: plaats === 0 ? gettext("Opgavetypen") : "",
    rijen: typen.slice(plaats * PER_DEEL, (plaats + 1) * PER_DEEL),
  }));
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
