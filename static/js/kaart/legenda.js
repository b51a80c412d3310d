/** The legend: what the colours mean in real units, and how many areas have each. */
import { getal, gettext, interpolate } from "../taal.js";

/**
 * @param {HTMLElement} element
 * @param {object|null} scores The answer of the server.
 */
export function showScoreLegenda(element, scores) {
  element.hidden = !scores;
  if (!scores) return;
  element.querySelector("[data-titel]").textContent = scores.titel;
  const rijen = scores.legenda.map(({ klasse, tekst, aantal }) => makeRij(`${scores.familie}-${klasse}`, tekst, aantal, klasse));
  if (scores.niet_berekend > 0) rijen.push(makeRij("onbekend", gettext("niet berekend"), scores.niet_berekend, "onbekend"));
  element.querySelector("[data-rijen]").replaceChildren(...rijen);
}

/**
 * Below every legend, on a phone too: a signal, of which day, of which run, and what is out of date.
 * @param {HTMLElement} element
 * @param {{stand: {telt_mee: string, zin: string, verouderd: string}}|null|undefined} scores The answer of the server.
 */
export function showStand(element, scores) {
  element.hidden = !scores;
  if (!scores) return;
  const { telt_mee: telt, zin, verouderd } = scores.stand;
  element.querySelector("[data-telt]").textContent = telt;
  element.querySelector("[data-zin]").textContent = zin;
  Object.assign(element.querySelector("[data-verouderd]"), { hidden: verouderd === "", textContent: verouderd });
}

/**
 * @param {HTMLElement} element
 * @param {{aan: boolean, teksten: string[], aantallen: number[]}} opties Texts of the classes 1 to 5.
 */
export function showStapelLegenda(element, { aan, teksten, aantallen }) {
  element.hidden = !aan;
  const rijen = teksten.map((tekst, plaats) => makeRij(`stapel-${plaats + 1}`, tekst, aantallen[plaats + 1] ?? 0, plaats + 1));
  element.querySelector("[data-rijen]").replaceChildren(...rijen);
}

/**
 * One line on what the map left out, or nothing.
 * @param {HTMLElement} element
 * @param {{aantal: number|undefined, wat: string}[]} weggelaten
 */
export function showWeggelaten(element, weggelaten) {
  const delen = weggelaten.filter(({ aantal }) => aantal > 0).map(({ aantal, wat }) => `${getal(aantal)} ${wat}`);
  element.hidden = delen.length === 0;
  element.textContent = interpolate(gettext("Te klein om hier te tekenen: {wat}. Zoom in om ze te zien."), { wat: delen.join(gettext(" en ")) });
}

function makeRij(staal, tekst, aantal, klasse) {
  const rij = document.createElement("li");
  rij.className = "legenda__rij";
  rij.dataset.klasse = klasse;
  rij.dataset.aantal = aantal;
  rij.append(makeDeel("staal", "", `staal--${staal}`), makeDeel("legenda__tekst", tekst), makeDeel("legenda__aantal", getal(aantal)));
  return rij;
}

function makeDeel(klasse, tekst, ...klassen) {
  const deel = document.createElement("span");
  deel.classList.add(klasse, ...klassen);
  deel.textContent = tekst;
  return deel;
}
