/** What the map has to say about itself: it is loading, something failed and can be tried again, there is nothing yet. */
import { gettext } from "../taal.js";

/** Shorter waits are not worth a word. */
const GEDULD = 300;

export class Melding {
  /** @param {HTMLElement} wortel Element that holds the parts with data-melding. */
  constructor(wortel) {
    this.wortel = wortel;
    this.bezig = wortel.querySelector('[data-melding="bezig"]');
    this.fout = wortel.querySelector('[data-melding="fout"]');
    this.ondergrond = wortel.querySelector('[data-melding="ondergrond"]');
    /** @type {Set<string>} Subjects that failed. */
    this.mislukt = new Set();
    this.leeg = [...wortel.querySelectorAll('[data-melding="leeg"]')];
  }

  /** @param {number} aantal Requests under way. */
  busy(aantal) {
    this.wortel.dataset.stand = aantal > 0 ? "laden" : "klaar";
    clearTimeout(this.wachten);
    if (aantal === 0) this.bezig.hidden = true;
    else this.wachten = setTimeout(() => { this.bezig.hidden = false; }, GEDULD);
  }

  /**
   * @param {string} onderwerp
   * @param {string} zin
   * @param {() => void} again
   */
  failed(onderwerp, zin, again) {
    this.mislukt.add(onderwerp);
    this.fout.hidden = false;
    this.fout.querySelector("[data-zin]").textContent = zin;
    const knop = this.fout.querySelector("button");
    knop.textContent = gettext("Opnieuw proberen");
    knop.onclick = again;
  }

  /**
   * @param {string} onderwerp
   * @param {string} zin
   * @param {string} adres Where to sign in.
   */
  signedOut(onderwerp, zin, adres) {
    this.failed(onderwerp, zin, () => window.location.assign(adres));
    this.fout.querySelector("button").textContent = gettext("Inloggen");
  }

  /** @param {string} onderwerp */
  recovered(onderwerp) {
    this.mislukt.delete(onderwerp);
    this.fout.hidden = this.mislukt.size === 0;
  }

  /** @param {boolean} bereikbaar */
  baseMap(bereikbaar) {
    this.ondergrond.hidden = bereikbaar;
  }

  /** @param {string} reden Key of the empty state that holds, or "". */
  empty(reden) {
    this.leeg.forEach((element) => {
      element.hidden = element.dataset.reden !== reden;
    });
  }
}
