/** Fetching from our own server: one request per subject at a time, an older answer never overwrites a newer one. */
import { gettext } from "../taal.js";

/** What went wrong, as a sentence for the reader. */
export class Ophaalfout extends Error {
  /** @param {string} zin @param {string} [inloggen] Where to sign in, when that is what it takes. */
  constructor(zin, inloggen = "") {
    super(zin);
    this.inloggen = inloggen;
  }
}

const ONBEREIKBAAR = gettext("De server is niet bereikbaar. Controleer uw verbinding en probeer het opnieuw.");
const MISLUKT = gettext("De server kon deze vraag niet beantwoorden. Probeer het later opnieuw.");
const UITGELOGD = gettext("U bent niet meer ingelogd. Log opnieuw in; u komt terug op deze plek van de kaart.");

export class Ophaler {
  /**
   * @param {Record<string, string>} [vast] What every request says too.
   * @param {{voorrang?: "auto"|"low"}} [opties] voorrang: as the browser knows it.
   */
  constructor(vast = {}, { voorrang = "auto" } = {}) {
    this.vast = vast;
    this.voorrang = voorrang;
    /** @type {Map<string, AbortController>} */
    this.lopend = new Map();
    /** @type {(aantal: number) => void} */
    this.onBusy = () => {};
  }

  /**
   * @param {string} onderwerp Requests of one subject replace each other.
   * @param {string} adres
   * @param {Record<string, string|number>} params
   * @returns {Promise<any>} The JSON; null when a newer request took over.
   */
  async json(onderwerp, adres, params) {
    const antwoord = await this.#fetch(onderwerp, adres, params);
    return antwoord && JSON.parse(antwoord);
  }

  /**
   * @param {string} onderwerp
   * @param {string} adres
   * @param {Record<string, string|number>} params
   * @returns {Promise<string|null>} The HTML; null when a newer request took over.
   */
  html(onderwerp, adres, params) {
    return this.#fetch(onderwerp, adres, params);
  }

  /**
   * What was asked elsewhere, and somebody waits for now.
   * @template T
   * @param {string} onderwerp
   * @param {Promise<T>} belofte
   * @returns {Promise<T>}
   */
  async wait(onderwerp, belofte) {
    const wachten = new AbortController();
    this.lopend.set(onderwerp, wachten);
    this.onBusy(this.lopend.size);
    try {
      return await belofte;
    } finally {
      if (this.lopend.get(onderwerp) === wachten) this.lopend.delete(onderwerp);
      this.onBusy(this.lopend.size);
    }
  }

  /** @param {string} onderwerp */
  cancel(onderwerp) {
    this.lopend.get(onderwerp)?.abort();
    this.lopend.delete(onderwerp);
  }

  async #fetch(onderwerp, adres, params) {
    this.cancel(onderwerp);
    const afbreken = new AbortController();
    this.lopend.set(onderwerp, afbreken);
    this.onBusy(this.lopend.size);
    try {
      return await readAnswer(`${adres}?${new URLSearchParams({ ...params, ...this.vast })}`, { signal: afbreken.signal, priority: this.voorrang });
    } catch (fout) {
      if (afbreken.signal.aborted) return null;
      throw fout;
    } finally {
      if (this.lopend.get(onderwerp) === afbreken) this.lopend.delete(onderwerp);
      this.onBusy(this.lopend.size);
    }
  }
}

/** @param {string} adres @param {{signal: AbortSignal, priority: string}} opties @returns {Promise<string>} */
async function readAnswer(adres, opties) {
  let antwoord;
  try {
    antwoord = await fetch(adres, { ...opties, credentials: "same-origin", headers: { Accept: "application/json, text/html" } });
  } catch (fout) {
    if (opties.signal.aborted) throw fout;
    throw new Ophaalfout(ONBEREIKBAAR);
  }
  const tekst = await antwoord.text();
  if (antwoord.status === 401) throw new Ophaalfout(UITGELOGD, loginAddress(tekst));
  if (!antwoord.ok) throw new Ophaalfout(sentenceOf(tekst, antwoord.headers.get("Content-Type") ?? ""));
  return tekst;
}

/** @param {string} tekst @returns {string} Where to sign in and come back to what the map shows now. */
function loginAddress(tekst) {
  const adres = new URL(JSON.parse(tekst).inloggen, window.location.origin);
  adres.searchParams.set("next", window.location.pathname + window.location.search);
  return adres.pathname + adres.search;
}

/**
 * @param {string} tekst
 * @param {string} soort Content type.
 * @returns {string} The sentence of the server, where it gave one.
 */
function sentenceOf(tekst, soort) {
  if (soort.startsWith("text/plain")) return tekst;
  if (soort.startsWith("application/json")) return JSON.parse(tekst).fout ?? MISLUKT;
  return MISLUKT;
}
