/**
 * Full screen, for a meeting that looks at the map together: larger letters, and nothing of who is signed in. A browser that cannot
 * (a phone, a frame) lets the map fill the window in place of the screen.
 */
import { gettext } from "../../taal.js";

const KLASSE = "voor-het-scherm";
const VOL = gettext("De kaart staat op het volledige scherm. Met Escape gaat u terug.");
const VENSTER = gettext("Uw browser laat geen volledig scherm toe. De kaart vult nu het venster. Met Escape gaat u terug.");
const TERUG = gettext("De kaart staat weer op de pagina.");

/** @param {import("./index.js").Werkbank} werkbank */
export function start({ map, balk, zeg }) {
  const knop = balk.element("scherm");
  if (!knop) return;
  const pagina = document.documentElement;
  const show = (aan, zin) => {
    pagina.classList.toggle(KLASSE, aan);
    knop.setAttribute("aria-pressed", String(aan));
    map.invalidateSize({ animate: false });
    zeg(zin);
  };
  const isAan = () => pagina.classList.contains(KLASSE);
  balk.knop("scherm", () => {
    if (document.fullscreenElement) document.exitFullscreen();
    else if (isAan()) show(false, TERUG);
    else fill(pagina).catch(() => show(true, VENSTER));
  });
  document.addEventListener("fullscreenchange", () => {
    const aan = document.fullscreenElement !== null;
    show(aan, aan ? VOL : TERUG);
  });
  balk.onEscape(() => isAan() && !document.fullscreenElement && show(false, TERUG));
}

/** @param {HTMLElement} pagina The page itself, so that panels and messages come along. */
async function fill(pagina) {
  await pagina.requestFullscreen();
}
