/** The addresses under /opgaven/vorm/: what the server says of a shape. An older answer never overtakes a newer one. */
import { tellSignedOut } from "../../bewaken.js";
import { gettext } from "../../taal.js";

const ONBEREIKBAAR = gettext("De server is niet bereikbaar. Uw tekening staat hier nog. Controleer uw verbinding en probeer het opnieuw.");
const MISLUKT = gettext("De server kon deze vorm niet bekijken. Uw tekening staat hier nog. Probeer het later opnieuw.");
const UITGELOGD = gettext("U bent niet meer ingelogd. Uw tekening staat hier nog. Kies Opslaan: u logt dan in en gaat verder.");

/** What went wrong, as a sentence. */
export class Vormfout extends Error {}

export class Server {
  /** @param {Record<string, string>} adressen @param {string} csrf */
  constructor(adressen, csrf) {
    this.adressen = adressen;
    this.csrf = csrf;
    /** @type {Map<string, AbortController>} */
    this.lopend = new Map();
  }

  /** @param {object} geometrie @param {number|null} opgave @returns {Promise<object|null>} Null when a newer question took over. */
  check(geometrie, opgave) {
    return this.#ask("controleren", "oordeel", JSON.stringify({ geometrie, opgave }));
  }

  /** @param {FormData} velden @returns {Promise<object|null>} */
  read(velden) {
    return this.#ask("lezen", "lezen", velden);
  }

  /** @param {object} vraag @returns {Promise<object|null>} */
  cut(vraag) {
    return this.#ask("bewerken", "lezen", JSON.stringify(vraag));
  }

  /** @param {string} bbox @param {number} zoom @param {number|null} zonder The opgave that is drawn itself. @returns {Promise<object|null>} */
  snapTargets(bbox, zoom, zonder) {
    return this.#ask("snappen", "snappen", null, new URLSearchParams({ bbox, zoom: String(zoom), ...(zonder && { zonder }) }));
  }

  cancel(onderwerp) {
    this.lopend.get(onderwerp)?.abort();
  }

  async #ask(adres, onderwerp, body, params = null) {
    this.cancel(onderwerp);
    const afbreken = new AbortController();
    this.lopend.set(onderwerp, afbreken);
    const headers = { Accept: "application/json", ...(body && { "X-CSRFToken": this.csrf }) };
    if (typeof body === "string") headers["Content-Type"] = "application/json";
    const vraag = params ? `?${params}` : "";
    try {
      const antwoord = await fetch(this.adressen[adres] + vraag, { method: body ? "POST" : "GET", body, headers, signal: afbreken.signal });
      return await readAnswer(antwoord);
    } catch (fout) {
      if (afbreken.signal.aborted) return null;
      throw fout instanceof Vormfout ? fout : new Vormfout(ONBEREIKBAAR);
    }
  }
}

async function readAnswer(antwoord) {
  if (antwoord.status === 401 || antwoord.redirected) {
    tellSignedOut();
    throw new Vormfout(UITGELOGD);
  }
  const isJson = (antwoord.headers.get("Content-Type") ?? "").includes("json");
  const inhoud = isJson ? await antwoord.json() : {};
  if (!antwoord.ok) throw new Vormfout(inhoud.fout ?? MISLUKT);
  return inhoud;
}
