/*
 * Private weights at a weighing, as an exercise: what comes first for who plays with them. Nothing is sent or kept, and nothing
 * is added up before somebody chose. A theme that nobody filled in for an opgave counts for nothing there.
 */
import { LANDTAAL } from "./taal.js";

const oefening = document.querySelector("[data-oefening]");
const keuzes = [...oefening.querySelectorAll("[data-thema]")];
const volgorde = oefening.querySelector("[data-volgorde]");
const opgaven = [...volgorde.children];

/** @param {Element} opgave @param {Map<string, number>} gewichten @returns {number|null} The mean effect; null: nothing known. */
function weeg(opgave, gewichten) {
  const effecten = opgave.dataset.effecten.split(" ").filter(Boolean).map((effect) => effect.split(":"));
  const gewicht = effecten.reduce((som, [thema]) => som + gewichten.get(thema), 0);
  const punten = effecten.reduce((som, [thema, waarde]) => som + gewichten.get(thema) * Number(waarde), 0);
  return gewicht > 0 ? punten / gewicht : null;
}

function schrijf(opgave, gemiddeld) {
  const opmaak = { maximumFractionDigits: 1, minimumFractionDigits: 1, signDisplay: "exceptZero" };
  opgave.querySelector("[data-met]").hidden = gemiddeld === null;
  opgave.querySelector("[data-zonder]").hidden = gemiddeld !== null;
  opgave.querySelector("[data-gemiddeld]").textContent = gemiddeld?.toLocaleString(LANDTAAL, opmaak) ?? "";
}

function toon() {
  const gewichten = new Map(keuzes.map((keuze) => [keuze.dataset.thema, Number(keuze.value)]));
  const gewogen = opgaven.map((opgave) => [opgave, weeg(opgave, gewichten)]);
  gewogen.sort(([, a], [, b]) => (b ?? -Infinity) - (a ?? -Infinity) || 0);
  for (const [opgave, gemiddeld] of gewogen) {
    schrijf(opgave, gemiddeld);
    volgorde.append(opgave);
  }
  oefening.querySelector("[data-begin]").hidden = true;
  volgorde.hidden = false;
}

oefening.hidden = false;
oefening.addEventListener("change", toon);
