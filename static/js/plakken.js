/*
 * Marking pasted sentences: every choice is sent by itself, what others chose comes in, and a letter on the keyboard does what
 * a finger does. Without a connection choices stay in this browser until they could be sent.
 */
import { gettext, interpolate, ngettext } from "./taal.js";

const STILTE = 300;
const KIJKEN = 3000;
const OPNIEUW = 3000;
const LETTERS = { f: "factor", b: "belemmering", l: "les", n: "" };
const NOG_NIET = gettext("Nog niet bewaard");
const GEEN_VERBINDING = gettext("Nog niet bewaard: geen verbinding. Uw keuzes staan in deze browser en gaan vanzelf mee.");
const UITGELOGD = gettext("Nog niet bewaard: u bent uitgelogd. Log in een ander tabblad in; uw keuzes staan hier nog.");

class Plakken {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
    this.stand = form.querySelector("[data-stand]");
    this.telling = form.querySelector("[data-telling]");
    this.sleutel = `plakken:${form.dataset.plakken}`;
    this.versie = Number(form.dataset.versie);
    this.bezig = false;
    this.weg = false;
    this.wekker = 0;
    form.querySelector("[data-bewaarknop]").hidden = true;
    form.addEventListener("change", () => this.changed());
    form.addEventListener("keydown", (event) => this.key(event));
    form.addEventListener("submit", (event) => this.leaving(event));
    this.restore();
    this.count();
  }

  get zinnen() {
    return [...this.form.querySelectorAll("[data-zin]")].filter((zin) => zin.querySelector("[data-was]"));
  }

  /** Sentences whose choice the server does not have yet. */
  get vuil() {
    return this.zinnen.filter((zin) => choice(zin) !== zin.querySelector("[data-was]").value);
  }

  changed() {
    this.count();
    this.keep();
    if (this.vuil.length > 0) {
      this.say(NOG_NIET, true);
      this.later(STILTE);
    }
  }

  /** A letter, on a sentence that has the focus. */
  key(event) {
    const zin = event.target.closest("[data-zin]");
    const soort = LETTERS[event.key.toLowerCase()];
    if (!zin || soort === undefined || event.ctrlKey || event.metaKey || event.altKey || event.target.type !== "radio") {
      return;
    }
    event.preventDefault();
    const knop = zin.querySelector(`input[type="radio"][value="${soort}"]`);
    knop.checked = true;
    knop.focus();
    this.changed();
  }

  /** Enter in a field saves; the buttons that lead elsewhere take the choices along. */
  leaving(event) {
    if (event.submitter && !event.submitter.hasAttribute("data-bewaarknop")) {
      this.weg = true;
      this.forget();
      return;
    }
    event.preventDefault();
    this.send();
  }

  keep() {
    try {
      localStorage.setItem(this.sleutel, JSON.stringify(this.vuil.map((zin) => [zin.dataset.zin, choice(zin)])));
    } catch {
      // Full or forbidden: the page itself still has it.
    }
  }

  forget() {
    try {
      localStorage.removeItem(this.sleutel);
    } catch {
      // Nothing was kept.
    }
  }

  restore() {
    let bewaard = [];
    try {
      bewaard = JSON.parse(localStorage.getItem(this.sleutel)) ?? [];
    } catch {
      bewaard = [];
    }
    for (const [nummer, keuze] of Array.isArray(bewaard) ? bewaard : []) {
      const zin = this.zinnen.find((een) => een.dataset.zin === nummer);
      if (zin && typeof keuze === "string") {
        choose(zin, keuze);
      }
    }
    if (this.vuil.length > 0) {
      this.changed();
    }
  }

  later(ms) {
    clearTimeout(this.wekker);
    this.wekker = setTimeout(() => this.send(), ms);
  }

  async send() {
    const vuil = this.vuil;
    if (vuil.length === 0 || this.weg) {
      return;
    }
    if (this.bezig) {
      this.later(STILTE);
      return;
    }
    const body = new FormData();
    body.set("csrfmiddlewaretoken", this.form.elements.csrfmiddlewaretoken.value);
    const gestuurd = vuil.map((zin) => [zin, choice(zin)]);
    for (const [zin, keuze] of gestuurd) {
      const [soort, aard] = keuze.split(":");
      body.set(`was-${zin.dataset.zin}`, zin.querySelector("[data-was]").value);
      body.set(`soort-${zin.dataset.zin}`, soort);
      body.set(`aard-${zin.dataset.zin}`, aard);
    }
    const nu = await this.ask({ method: "POST", body });
    if (!nu) {
      this.later(OPNIEUW);
      return;
    }
    for (const [zin, keuze] of gestuurd) {
      zin.querySelector("[data-was]").value = keuze;
    }
    this.arrived(nu);
  }

  /** What others did. */
  async look() {
    if (this.bezig || this.weg || document.hidden || this.vuil.length > 0) {
      return;
    }
    const nu = await this.ask({ method: "GET" });
    if (nu && nu.versie !== this.versie) {
      this.arrived(nu);
    }
  }

  async ask(opties) {
    this.bezig = true;
    try {
      const antwoord = await fetch(location.pathname, { ...opties, credentials: "same-origin", headers: { Accept: "application/json" } });
      if (antwoord.ok && antwoord.headers.get("Content-Type")?.startsWith("application/json")) {
        return await antwoord.json();
      }
      this.say(antwoord.status === 401 || antwoord.redirected ? UITGELOGD : NOG_NIET, this.vuil.length > 0);
    } catch {
      if (this.vuil.length > 0) {
        this.say(GEEN_VERBINDING, true);
      }
    } finally {
      this.bezig = false;
    }
    return null;
  }

  arrived(nu) {
    this.versie = nu.versie;
    this.keep();
    if (this.vuil.length > 0) {
      this.later(STILTE);
      return;
    }
    this.forget();
    if (this.elsewhere(nu.zinnen)) {
      location.reload();
      return;
    }
    for (const [nummer, , soort, aard] of nu.zinnen) {
      const zin = document.getElementById(`zin-${nummer}`);
      if (zin.querySelector("[data-was]")) {
        choose(zin, `${soort}:${aard}`);
        zin.querySelector("[data-was]").value = `${soort}:${aard}`;
      }
    }
    this.count();
    this.say(interpolate(gettext("Bewaard {tijd}"), { tijd: nu.bewaard }), false);
  }

  /** Did somebody join, change or handle a sentence? Then the page is another one. */
  elsewhere(zinnen) {
    const hier = [...this.form.querySelectorAll("[data-zin]")];
    return (
      hier.length !== zinnen.length ||
      zinnen.some(
        ([nummer, tekst, , , klaar], plek) =>
          hier[plek].dataset.zin !== String(nummer) ||
          hier[plek].querySelector("[data-tekst]").textContent !== tekst ||
          klaar !== !hier[plek].querySelector("[data-was]"),
      )
    );
  }

  count() {
    const n = this.zinnen.filter((zin) => !choice(zin).startsWith(":")).length;
    this.telling.textContent = interpolate(ngettext("{n} zin gemarkeerd", "{n} zinnen gemarkeerd", n), { n });
  }

  say(zin, nog) {
    if (this.stand.textContent !== zin) {
      this.stand.textContent = zin;
    }
    this.stand.toggleAttribute("data-nog", nog);
  }
}

/** What is chosen for a sentence, as the server writes it. */
function choice(zin) {
  const soort = zin.querySelector('input[type="radio"]:checked')?.value ?? "";
  return soort ? `${soort}:${zin.querySelector("select").value}` : ":";
}

function choose(zin, keuze) {
  const [soort, aard] = keuze.split(":");
  const knop = zin.querySelector(`input[type="radio"][value="${CSS.escape(soort)}"]`);
  if (knop) {
    knop.checked = true;
    zin.querySelector("select").value = aard ?? "";
  }
}

const form = document.querySelector("form[data-plakken]");
if (form) {
  const plakken = new Plakken(form);
  setInterval(() => plakken.look(), KIJKEN);
  window.addEventListener("online", () => plakken.send());
  window.addEventListener("beforeunload", (event) => {
    if (!plakken.weg && plakken.vuil.length > 0) {
      event.preventDefault();
    }
  });
}
