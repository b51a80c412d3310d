/** Search for a place: typed coordinates, our own areas and opgaven, and addresses. What is chosen comes into view, with a pin. */
import L from "../leaflet.js";
import { Ophaalfout } from "../ophalen.js";
import { Keuzelijst } from "./keuzelijst.js";
import { gettext, interpolate, ngettext } from "../../taal.js";

/** Milliseconds without a key before asking, and letters before it is worth it. */
const WACHT = 250;
const LETTERS_MIN = 2;
const NIETS = gettext("Niets gevonden. Probeer een ander woord of een deel van de naam.");

/** @param {import("./index.js").Werkbank} werkbank */
export function start(werkbank) {
  if (werkbank.balk.element("zoeken")) new Zoeker(werkbank);
}

class Zoeker {
  constructor({ map, wortel, beheer, ophaler, config, balk, zeg }) {
    Object.assign(this, { map, beheer, ophaler, balk, zeg, adres: config.adressen.zoeken });
    this.kaart = wortel.querySelector('[data-gereedschapkaart="zoeken"]');
    this.veld = this.kaart.querySelector("input");
    this.melding = this.kaart.querySelector("[data-zin]");
    this.naarOpgave = this.kaart.querySelector("[data-opgave]");
    this.wis = this.kaart.querySelector("[data-wis]");
    this.opgaveAdres = config.adressen.opgave;
    this.lijst = new Keuzelijst(this.veld, this.kaart.querySelector('[role="listbox"]'), (plek) => this.#choose(plek));
    map.createPane("prikker").style.zIndex = "460";
    balk.schakelaar("zoeken", { onAan: () => this.#on(), onUit: () => this.#off() });
    this.veld.addEventListener("input", () => this.#typed());
    this.wis.addEventListener("click", () => this.#unpin());
    this.kaart.querySelector("[data-stop]").addEventListener("click", () => balk.stop());
  }

  #on() {
    this.kaart.hidden = false;
    this.veld.focus();
    this.veld.select();
  }

  #off() {
    clearTimeout(this.wacht);
    this.ophaler.cancel("zoeken");
    this.lijst.show([]);
    this.#tell("");
    this.kaart.hidden = true;
  }

  #typed() {
    clearTimeout(this.wacht);
    this.ophaler.cancel("zoeken");
    const q = this.veld.value.trim();
    if (q.length >= LETTERS_MIN) this.wacht = setTimeout(() => this.#ask(q), WACHT);
    else this.#show({ groepen: [], melding: "" }, "");
  }

  async #ask(q) {
    await this.#attempt({ q }, (antwoord) => {
      const aantal = antwoord.groepen.reduce((som, { plekken }) => som + plekken.length, 0);
      this.#show(antwoord, aantal === 0 ? NIETS : "");
      this.zeg([countOf(aantal), antwoord.melding].filter(Boolean).join(" "));
    });
  }

  /** Errors belong to this tool: the map goes on. */
  async #attempt(vraag, use) {
    try {
      const antwoord = await this.ophaler.json("zoeken", this.adres, vraag);
      if (antwoord && this.balk.aan === "zoeken") use(antwoord);
    } catch (fout) {
      if (!(fout instanceof Ophaalfout)) throw fout;
      this.#show({ groepen: [], melding: fout.message }, "");
      this.zeg(fout.message);
    }
  }

  #show({ groepen, melding }, niets) {
    this.lijst.show(groepen);
    this.#tell([niets, melding].filter(Boolean).join(" "));
  }

  #tell(zin) {
    this.melding.textContent = zin;
    this.melding.hidden = !zin;
  }

  #choose(plek) {
    this.veld.value = plek.naam;
    this.lijst.show([]);
    if ("id" in plek) this.#attempt({ id: plek.id }, (gevonden) => this.#go({ ...plek, ...gevonden, naam: plek.naam }));
    else this.#go(plek);
  }

  #go(plek) {
    this.#pin(plek);
    if (plek.gebied) this.beheer.change({ indeling: plek.indeling, niveau: plek.niveau, gebied: "", punt: "" });
    if (plek.opgave && !this.beheer.nu.lagen.includes("opgaven")) this.beheer.change({ lagen: [...this.beheer.nu.lagen, "opgaven"] });
    if (plek.grens) {
      const [west, zuid, oost, noord] = plek.grens;
      this.map.fitBounds(L.latLngBounds([zuid, west], [noord, oost]), { animate: false, maxZoom: 16, padding: [48, 48] });
    } else this.map.setView([plek.lat, plek.lon], plek.zoom, { animate: false });
    this.naarOpgave.hidden = !plek.opgave;
    if (plek.opgave) this.naarOpgave.href = this.opgaveAdres.replace("/0/", `/${plek.opgave}/`);
    this.#tell("");
    this.zeg(interpolate(gettext("{naam} staat in beeld."), { naam: plek.naam }));
  }

  #pin({ lat, lon, naam }) {
    this.#unpin();
    const html = document.createElement("span");
    html.className = "prikker__naam";
    html.textContent = naam;
    const icon = L.divIcon({ className: "prikker", html, iconSize: null });
    this.prikker = L.marker([lat, lon], { pane: "prikker", icon, interactive: false, keyboard: false }).addTo(this.map);
    this.wis.hidden = false;
  }

  #unpin() {
    if (this.wis.contains(document.activeElement)) this.veld.focus();
    this.prikker?.remove();
    this.wis.hidden = true;
    this.naarOpgave.hidden = true;
  }
}

function countOf(aantal) {
  if (aantal === 0) return NIETS;
  return interpolate(ngettext("{aantal} plek gevonden.", "{aantal} plekken gevonden. Kies met de pijltoetsen en Enter.", aantal), { aantal });
}
