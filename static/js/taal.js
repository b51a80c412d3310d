/*
 * The language of the page: its sentences, and how it writes numbers and dates. The text in the scripts is Dutch; for another
 * language the page brings what each sentence is there (config/taal.py).
 */
const blad = document.getElementById("taal-catalogus");
const catalogus = new Map(blad ? Object.entries(JSON.parse(blad.textContent)) : []);

/** For Intl: English is that of Britain. */
export const LANDTAAL = { nl: "nl-NL", en: "en-GB" }[document.documentElement.lang] ?? "nl-NL";

/** @param {string} tekst Dutch. @returns {string} */
export function gettext(tekst) {
  return catalogus.get(tekst) ?? tekst;
}

/** @param {string} een @param {string} meer @param {number} aantal @returns {string} */
export function ngettext(een, meer, aantal) {
  return (catalogus.get(een) ?? [een, meer])[aantal === 1 ? 0 : 1];
}

/** @param {string} tekst With {names}. @param {Record<string, string|number>} waarden @returns {string} */
export function interpolate(tekst, waarden) {
  return tekst.replace(/\{(\w+)\}/g, (geheel, naam) => String(waarden[naam] ?? geheel));
}

/** @param {number} waarde @returns {string} */
export function getal(waarde) {
  return waarde.toLocaleString(LANDTAAL);
}
