/** Colours of the map: read from tokens.css, so that a theme and the dark mode change them and no script holds one. */

/** A medium that is neither screen nor paper: a sheet for it counts nowhere here. */
const NERGENS = "speech";

/**
 * @param {string} naam Name of a custom property, without the dashes.
 * @returns {string} Its value on this page.
 */
export function token(naam) {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${naam}`).trim();
}

/**
 * The ramp of a family of scores.
 * @param {string} familie "stapel", "conflict" or "samenhang".
 * @returns {string[]} Six colours, class 0 to 5.
 */
export function trap(familie) {
  return [0, 1, 2, 3, 4, 5].map((klasse) => token(`${familie}-${klasse}`));
}

/**
 * Calls back when the colours change: the reader switched between light and dark, on the device or on the page.
 * @param {() => void} callback
 */
export function onColourChange(callback) {
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", callback);
  document.addEventListener("weergave", callback);
  aroundPrinting(callback);
}

/** Paper is light, but a canvas keeps what it was painted with: it is painted for the light before, and as it was afterwards. */
function aroundPrinting(callback) {
  const bladen = [...document.querySelectorAll("[data-weergave-blad]")];
  const media = new Map();
  window.addEventListener("beforeprint", () => {
    for (const blad of bladen) {
      media.set(blad, media.get(blad) ?? blad.media);
      blad.media = blad.dataset.weergaveBlad === "licht" ? "all" : NERGENS;
    }
    callback();
  });
  window.addEventListener("afterprint", () => {
    for (const [blad, eerst] of media) blad.media = eerst;
    media.clear();
    callback();
  });
}
