/**
 * The bar of years: a slider over the years in which opgaven are active, with a bar per year for how many, and playing through time.
 * The year itself stands in the address, as one of the choices; so everything on the page follows.
 */
import L from "../leaflet.js";
import { Ophaalfout } from "../ophalen.js";
import { KEUZE, keuze } from "../toestand.js";
import { getal, gettext, interpolate, ngettext } from "../../taal.js";

/** Milliseconds that a year stays at least; and that the slider must lie still before the map follows. */
const TEMPO = 1300;
const STIL = 150;

/** @param {import("./index.js").Werkbank} werkbank */
export function start(werkbank) {
  if (werkbank.wortel.querySelector("[data-jaarbalk]")) new Jaarbalk(werkbank);
}

class Jaarbalk {
  constructor({ map, wortel, beheer, ophaler, config, balk, zeg }) {
    Object.assign(this, { map, wortel, beheer, ophaler, zeg, adres: config.adressen.jaren });
    this.vak = wortel.querySelector("[data-jaarbalk]");
    this.knop = balk.element("jaren");
    this.schuif = this.vak.querySelector("input");
    this.speler = this.vak.querySelector("[data-speel]");
    this.jaren = null;
    /** Was the slider moved, and did no year reach the address yet? */
    this.schuift = false;
    balk.knop("jaren", () => this.#show(this.vak.hidden));
    this.#listen();
    if (beheer.nu.jaar) this.#show(true, { focus: false });
  }

  get jaar() {
    return Number(this.schuif.value);
  }

  #listen() {
    L.DomEvent.disableClickPropagation(this.vak);
    L.DomEvent.disableScrollPropagation(this.vak);
    this.vak.querySelector("[data-jaarbalk-sluit]").addEventListener("click", () => this.#show(false));
    this.vak.querySelector("[data-alle-jaren]").addEventListener("click", () => this.#all());
    this.speler.addEventListener("click", () => this.#play(!this.speelt));
    this.schuif.addEventListener("input", () => {
      this.#play(false);
      this.schuift = true;
      this.#tell();
      clearTimeout(this.wacht);
      this.wacht = setTimeout(() => this.#choose(this.jaar), STIL);
    });
    this.vak.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      this.#show(false);
    });
    this.beheer.listen((nu, gewijzigd) => {
      if (gewijzigd.has("jaar") && nu.jaar) this.schuif.value = nu.jaar;
      if (this.vak.hidden) return;
      if (KEUZE.some((naam) => naam !== "jaar" && gewijzigd.has(naam))) this.#load();
      else if (gewijzigd.has("jaar")) this.#tell();
    });
  }

  async #show(open, { focus = true } = {}) {
    this.vak.hidden = !open;
    this.wortel.classList.toggle("kaartpagina--jaren", open);
    this.knop.setAttribute("aria-pressed", String(open));
    if (!open) {
      this.#play(false);
      if (focus) this.knop.focus({ preventScroll: true });
      return;
    }
    await this.#load();
    if (focus) this.schuif.focus({ preventScroll: true });
  }

  async #load() {
    try {
      const jaren = await this.ophaler.json("jaren", this.adres, keuze(this.beheer.nu));
      if (jaren) this.#draw(jaren);
    } catch (fout) {
      if (!(fout instanceof Ophaalfout)) throw fout;
      this.zeg(fout.message);
    }
  }

  #draw(jaren) {
    this.jaren = jaren;
    const tot = jaren.van + jaren.aantallen.length - 1;
    const hoogste = Math.max(1, ...jaren.aantallen);
    Object.assign(this.schuif, { min: jaren.van, max: tot });
    this.schuif.value = this.beheer.nu.jaar || Math.min(Math.max(new Date().getFullYear(), jaren.van), tot);
    this.vak.querySelector("[data-van]").textContent = jaren.van;
    this.vak.querySelector("[data-tot]").textContent = tot;
    const staven = jaren.aantallen.map((aantal) => {
      const staaf = document.createElement("span");
      staaf.className = "jaarbalk__staaf";
      staaf.style.setProperty("--deel", String(aantal / hoogste));
      return staaf;
    });
    this.vak.querySelector("[data-staven]").replaceChildren(...staven);
    this.#tell();
  }

  /** In words beside the slider, and as what the slider says of itself. */
  #tell() {
    if (!this.jaren) return;
    const gekozen = this.beheer.nu.jaar !== "" || this.schuift;
    const aantal = this.jaren.aantallen[this.jaar - this.jaren.van];
    const wat = aantal === undefined ? "" : `: ${interpolate(ngettext("{n} opgave loopt", "{n} opgaven lopen", aantal), { n: getal(aantal) })}`;
    const zin = gekozen ? `${this.jaar}${wat}` : gettext("Alle jaren samen");
    this.vak.querySelector("[data-jaarstand]").textContent = zin;
    this.schuif.setAttribute("aria-valuetext", zin);
    this.vak.querySelectorAll(".jaarbalk__staaf").forEach((staaf, plaats) => {
      staaf.classList.toggle("jaarbalk__staaf--nu", this.beheer.nu.jaar !== "" && plaats === this.jaar - this.jaren.van);
    });
  }

  #choose(jaar, stil = false) {
    this.beheer.change({ jaar: String(jaar) }, { stil });
  }

  #all() {
    this.#play(false);
    this.schuift = false;
    clearTimeout(this.wacht);
    this.beheer.change({ jaar: "" });
    this.#tell();
  }

  /** Year after year, each only when the one before stands on the map; at the end it stops, and a next time begins anew. */
  #play(aan) {
    if (aan === Boolean(this.speelt)) return;
    this.speelt = aan;
    clearTimeout(this.klok);
    this.speler.textContent = aan ? gettext("Stop") : gettext("Speel af");
    this.speler.setAttribute("aria-pressed", String(aan));
    if (!aan) return;
    if (this.jaar >= Number(this.schuif.max) || this.beheer.nu.jaar === "") this.schuif.value = this.schuif.min;
    else this.schuif.value = this.jaar + 1;
    this.#choose(this.jaar);
    this.klok = setTimeout(() => this.#next(), TEMPO);
  }

  #next() {
    if (!this.speelt) return;
    if (this.wortel.dataset.stand !== "klaar") {
      this.klok = setTimeout(() => this.#next(), STIL);
      return;
    }
    if (this.jaar >= Number(this.schuif.max)) {
      this.#play(false);
      this.zeg(interpolate(gettext("Klaar: u ziet het jaar {jaar}."), { jaar: this.jaar }));
      return;
    }
    this.schuif.value = this.jaar + 1;
    this.#choose(this.jaar, true);
    this.klok = setTimeout(() => this.#next(), TEMPO);
  }
}
