/**
 * What the map shows, kept in the address: a reload, a bookmark, a shared link and the back button restore it.
 *
 * @typedef {object} Toestand
 * @property {string} indeling Id of the indeling.
 * @property {string} niveau
 * @property {string} score Name of a score, or "geen".
 * @property {string[]|null} typen Codes of the chosen opgavetypen; null is every type.
 * @property {string} jaar Year, or "" for every year.
 * @property {string[]} status Chosen statuses; none is every status.
 * @property {string} bestuurslaag Code, or "" for all; so too the next four.
 * @property {string} organisatie Code of the owner.
 * @property {string} zoek Words in what people know an opgave by.
 * @property {string} van First year of a period.
 * @property {string} tot Last year of a period.
 * @property {string[]} lagen Layers that are on: "opgaven", "stapeling".
 * @property {string} ondergrond Key of the base map, or "geen".
 * @property {string} patroon "aan" or "uit": hatching and dots over the colours.
 * @property {number|null} lat
 * @property {number|null} lon
 * @property {number|null} zoom
 * @property {string} gebied Id of the area in the panel, or "".
 * @property {string} punt "lon,lat" of the place in the panel, or "".
 */

const TEKSTEN = ["indeling", "niveau", "score", "jaar", "van", "tot", "bestuurslaag", "organisatie", "zoek", "ondergrond", "patroon", "gebied", "punt"];
/** What chooses which opgaven count, beside the lists of types and statuses. */
const KEUZES = ["jaar", "van", "tot", "bestuurslaag", "organisatie", "zoek"];
/** Names in the state whose change asks for other scores and shapes of opgaven. */
export const KEUZE = ["typen", "status", ...KEUZES];
/** What the fold "Meer keuzes" holds, with what clears it. */
export const MEER = { status: [], bestuurslaag: "", organisatie: "", zoek: "", van: "", tot: "" };
const GETALLEN = ["lat", "lon", "zoom"];
const GEEN = "geen";

/**
 * @param {string} zoekdeel The search part of an address.
 * @param {Toestand} standaard What holds where the address is silent.
 * @returns {Toestand}
 */
export function readToestand(zoekdeel, standaard) {
  const params = new URLSearchParams(zoekdeel);
  const toestand = { ...standaard };
  for (const naam of TEKSTEN) {
    if (params.has(naam)) toestand[naam] = params.get(naam);
  }
  for (const naam of GETALLEN) {
    const getal = Number.parseFloat(params.get(naam) ?? "");
    if (Number.isFinite(getal)) toestand[naam] = getal;
  }
  if (params.has("typen")) toestand.typen = splitList(params, "typen").filter((code) => code !== GEEN);
  if (params.has("status")) toestand.status = splitList(params, "status");
  if (params.has("lagen")) toestand.lagen = splitList(params, "lagen").filter((laag) => laag !== GEEN);
  if (!/^\d*$/.test(toestand.gebied)) toestand.gebied = "";
  return toestand;
}

/**
 * @param {Toestand} toestand
 * @param {Toestand} standaard Values equal to these stay out of the address.
 * @returns {URLSearchParams}
 */
export function writeToestand(toestand, standaard) {
  const params = new URLSearchParams();
  params.set("indeling", toestand.indeling);
  params.set("niveau", toestand.niveau);
  for (const naam of TEKSTEN.slice(2)) {
    if (toestand[naam] !== standaard[naam]) params.set(naam, toestand[naam]);
  }
  if (toestand.typen !== null) params.set("typen", toestand.typen.join(",") || GEEN);
  if (toestand.status.length > 0) params.set("status", toestand.status.join(","));
  if (toestand.lagen.join() !== standaard.lagen.join()) params.set("lagen", toestand.lagen.join(",") || GEEN);
  for (const naam of GETALLEN) {
    if (toestand[naam] !== null) params.set(naam, String(toestand[naam]));
  }
  return params;
}

/**
 * The part of the state that chooses which opgaven count, for the addresses of data.
 * @param {Toestand} toestand
 * @returns {Record<string, string>}
 */
export function keuze(toestand) {
  const gekozen = toestand.typen === null ? {} : { typen: toestand.typen.join(",") || GEEN };
  if (toestand.status.length > 0) gekozen.status = toestand.status.join(",");
  for (const naam of KEUZES) {
    if (toestand[naam]) gekozen[naam] = toestand[naam];
  }
  return gekozen;
}

/**
 * The same choice for the list of opgaven, which repeats values.
 * @param {Toestand} toestand
 * @returns {URLSearchParams}
 */
export function lijstkeuze(toestand) {
  const params = new URLSearchParams();
  for (const [naam, waarde] of Object.entries(keuze(toestand))) {
    const delen = naam === "typen" || naam === "status" ? waarde.split(",") : [waarde];
    delen.forEach((deel) => params.append(naam === "typen" ? "type" : naam, deel));
  }
  return params;
}

/** @param {Toestand} toestand @returns {Record<string, string>} Which areas. */
export function laag(toestand) {
  return { indeling: toestand.indeling, niveau: toestand.niveau };
}

/** Holds the state, tells who listens what changed, and writes it to the address. */
export class Toestandbeheer {
  /** @param {Toestand} standaard */
  constructor(standaard) {
    this.standaard = standaard;
    this.nu = readToestand(window.location.search, standaard);
    /** @type {((nu: Toestand, gewijzigd: Set<string>) => void)[]} */
    this.luisteraars = [];
    window.addEventListener("popstate", () => this.#become(readToestand(window.location.search, standaard)));
  }

  /** @param {(nu: Toestand, gewijzigd: Set<string>) => void} luisteraar */
  listen(luisteraar) {
    this.luisteraars.push(luisteraar);
  }

  /**
   * @param {Partial<Toestand>} wijziging
   * @param {{stil?: boolean}} [opties] stil: without a step for the back button, for moving the map.
   */
  change(wijziging, { stil = false } = {}) {
    const nieuw = { ...this.nu, ...wijziging };
    const zoekdeel = `?${writeToestand(nieuw, this.standaard)}`;
    if (stil) window.history.replaceState(null, "", zoekdeel);
    else if (zoekdeel !== window.location.search) window.history.pushState(null, "", zoekdeel);
    this.#become(nieuw);
  }

  /** @param {Toestand} nieuw */
  #become(nieuw) {
    const gewijzigd = new Set(Object.keys(nieuw).filter((naam) => String(nieuw[naam]) !== String(this.nu[naam])));
    if (String(nieuw.typen === null) !== String(this.nu.typen === null)) gewijzigd.add("typen");
    this.nu = nieuw;
    if (gewijzigd.size > 0) this.luisteraars.forEach((luisteraar) => luisteraar(nieuw, gewijzigd));
  }
}

function splitList(params, naam) {
  return params
    .getAll(naam)
    .flatMap((deel) => deel.split(","))
    .filter(Boolean);
}
