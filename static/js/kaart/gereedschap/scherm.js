/** Full screen, for a meeting that looks at the map together: larger letters, and nothing of who is signed in. */
const KLASSE = "voor-het-scherm";
const NIET = "Uw browser laat geen volledig scherm toe. U kunt wel de letters vergroten met Ctrl en plus.";

/** @param {import("./index.js").Werkbank} werkbank */
export function start({ map, balk, zeg }) {
  const knop = balk.element("scherm");
  if (!knop) return;
  const wortel = document.documentElement;
  balk.knop("scherm", () => toggle(wortel).catch(() => zeg(NIET)));
  document.addEventListener("fullscreenchange", () => {
    const vol = document.fullscreenElement === wortel;
    wortel.classList.toggle(KLASSE, vol);
    knop.setAttribute("aria-pressed", String(vol));
    zeg(vol ? "De kaart staat op het volledige scherm. Met Escape gaat u terug." : "De kaart staat weer in het venster.");
    map.invalidateSize({ animate: false });
  });
}

/** @param {HTMLElement} wortel The page itself, so that panels and messages come along. */
async function toggle(wortel) {
  if (document.fullscreenElement) await document.exitFullscreen();
  else await wortel.requestFullscreen();
}
