/*
 * The live log of a meeting: what is typed is sent after a short silence, and what others typed comes in. Without a
 * connection it stays in this browser until it could be sent; nothing is ever thrown away for something of the server.
 */
import { gettext, interpolate } from "./taal.js";

const STILTE = 800;
const KIJKEN = 2500;
const OPNIEUW = 3000;
const NOG_NIET = gettext("Nog niet bewaard");
const GEEN_VERBINDING = gettext("Nog niet bewaard: geen verbinding. Uw tekst staat in deze browser en gaat vanzelf mee.");
const UITGELOGD = gettext("Nog niet bewaard: u bent uitgelogd. Log in een ander tabblad in; uw tekst staat hier nog.");

class Notities {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
    this.veld = form.querySelector("textarea");
    this.stand = form.querySelector("[data-stand]");
    this.sleutel = `notities:${form.dataset.notities}`;
    /** What the server and this field both had: what is typed is weighed against it. */
    this.basis = plain(form.elements.basis.value);
    this.bezig = false;
    this.wekker = 0;
    form.querySelector("[data-bewaarknop]").hidden = true;
    this.veld.addEventListener("input", () => this.typed());
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.send();
    });
    this.restore();
  }

  get vuil() {
    return plain(this.veld.value) !== this.basis;
  }

  typed() {
    if (!this.vuil) {
      return;
    }
    this.keep();
    this.say(NOG_NIET, true);
    this.later(STILTE);
  }

  /** Kept in the browser until the server has it. */
  keep() {
    try {
      localStorage.setItem(this.sleutel, JSON.stringify({ basis: this.basis, tekst: plain(this.veld.value) }));
    } catch {
      // Full or forbidden: the field itself still has it.
    }
  }

  restore() {
    let bewaard = null;
    try {
      bewaard = JSON.parse(localStorage.getItem(this.sleutel));
    } catch {
      bewaard = null;
    }
    if (bewaard && typeof bewaard.tekst === "string" && typeof bewaard.basis === "string") {
      this.basis = bewaard.basis;
      this.veld.value = bewaard.tekst;
      this.say(NOG_NIET, true);
      this.later(0);
    }
  }

  later(ms) {
    clearTimeout(this.wekker);
    this.wekker = setTimeout(() => this.send(), ms);
  }

  async send() {
    if (this.bezig) {
      this.later(STILTE);
      return;
    }
    const gestuurd = plain(this.veld.value);
    const body = new FormData(this.form);
    body.set("basis", this.basis);
    body.set("tekst", gestuurd);
    const nu = await this.ask({ method: "POST", body });
    if (nu) {
      this.arrived(gestuurd, nu);
    } else {
      this.later(OPNIEUW);
    }
  }

  /** What others wrote, when there is nothing of our own to send. */
  async look() {
    if (this.bezig || this.vuil || document.hidden) {
      return;
    }
    const nu = await this.ask({ method: "GET" });
    if (nu) {
      this.arrived(this.basis, nu);
    }
  }

  async ask(opties) {
    this.bezig = true;
    try {
      const antwoord = await fetch(this.form.action, { ...opties, credentials: "same-origin", headers: { Accept: "application/json" } });
      if (antwoord.ok) {
        return await antwoord.json();
      }
      const fout = antwoord.status === 422 ? (await antwoord.json()).fout : "";
      this.say(antwoord.status === 401 ? UITGELOGD : fout || NOG_NIET, this.vuil);
    } catch {
      if (this.vuil) {
        this.say(GEEN_VERBINDING, true);
      }
    } finally {
      this.bezig = false;
    }
    return null;
  }

  /** The server has ``gestuurd``. What was typed since is still weighed against that, so no word of anybody is lost. */
  arrived(gestuurd, nu) {
    if (plain(this.veld.value) !== gestuurd) {
      this.basis = gestuurd;
      this.keep();
      this.later(STILTE);
      return;
    }
    this.basis = nu.tekst;
    if (nu.tekst !== gestuurd) {
      this.show(nu.tekst);
    }
    try {
      localStorage.removeItem(this.sleutel);
    } catch {
      // Nothing was kept.
    }
    this.say(nu.bewaard ? interpolate(gettext("Bewaard {tijd}"), { tijd: nu.bewaard }) : "", false);
  }

  /** Another text, with the cursor behind the same words. */
  show(tekst) {
    const oud = plain(this.veld.value);
    const plek = moved(oud, tekst, this.veld.selectionStart);
    const heeft = document.activeElement === this.veld;
    this.veld.value = tekst;
    if (heeft) {
      this.veld.setSelectionRange(plek, plek);
    }
  }

  say(zin, nog) {
    if (this.stand.textContent !== zin) {
      this.stand.textContent = zin;
    }
    this.stand.toggleAttribute("data-nog", nog);
  }
}

function plain(tekst) {
  return tekst.replaceAll("\r\n", "\n");
}

/** Where a place in one text lies in another that begins or ends the same. */
function moved(oud, nieuw, plek) {
  let gelijk = 0;
  while (gelijk < Math.min(oud.length, nieuw.length) && oud[gelijk] === nieuw[gelijk]) {
    gelijk += 1;
  }
  return plek <= gelijk ? plek : Math.max(gelijk, nieuw.length - (oud.length - plek));
}

const alle = [...document.querySelectorAll("form[data-notities]")].map((form) => new Notities(form));
setInterval(() => alle.forEach((een) => een.look()), KIJKEN);
window.addEventListener("online", () => alle.filter((een) => een.vuil).forEach((een) => een.send()));
window.addEventListener("beforeunload", (event) => {
  if (alle.some((een) => een.vuil)) {
    event.preventDefault();
  }
});
