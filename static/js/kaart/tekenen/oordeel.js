/** What the server says of the shape, in sentences beside the map; a mark where it is wrong, and the proposal. */
import L from "../leaflet.js";

const WACHT = 400;

export class Oordeel {
  /**
   * @param {HTMLElement} wortel
   * @param {L.Map} map
   * @param {{vraag: (geometrie: object) => Promise<object|null>, onHersteld: (geometrie: object) => void, onAntwoord: (antwoord: object) => void}} doen
   */
  constructor(wortel, map, doen) {
    this.map = map;
    this.doen = doen;
    this.zinnen = wortel.querySelector("[data-oordeel]");
    this.herstel = wortel.querySelector("[data-herstel]");
    wortel.querySelector("[data-toon-plek]").addEventListener("click", () => this.#showSpot());
    wortel.querySelector("[data-neem-voorstel]").addEventListener("click", () => doen.onHersteld(this.antwoord.hersteld));
    wortel.querySelector("[data-toon-voorstel]").addEventListener("click", ({ currentTarget }) => this.#togglePreview(currentTarget));
  }

  /** Asks when somebody pauses. @param {object} geometrie @param {boolean} [tussen] A line that is still being drawn. */
  later(geometrie, tussen = false) {
    this.#outdate();
    this.straks = setTimeout(() => this.#ask(geometrie, this.vraag, tussen), WACHT);
  }

  async #ask(geometrie, vraag, tussen) {
    this.zinnen.setAttribute("aria-busy", "true");
    try {
      const antwoord = await this.doen.vraag(geometrie);
      if (antwoord && vraag === this.vraag) this.show(antwoord, tussen);
    } catch (fout) {
      if (vraag === this.vraag) this.say([fout.message], true);
    }
  }

  /** What was asked is about a shape that changed since: an answer that is under way is not shown any more. */
  #outdate() {
    clearTimeout(this.straks);
    this.vraag = (this.vraag ?? 0) + 1;
  }

  /**
   * @param {object} antwoord Of controleren, lezen or bewerken.
   * @param {boolean} [tussen] Of what is half drawn: its corners are not listed yet.
   */
  show(antwoord, tussen = false) {
    this.say(antwoord.zinnen, antwoord.geldig === false || antwoord.buitenRol?.mag === false);
    this.antwoord = antwoord;
    this.herstel.hidden = antwoord.geldig !== false || !(antwoord.plek || antwoord.hersteld);
    this.herstel.querySelector("[data-toon-plek]").hidden = !antwoord.plek;
    this.herstel.querySelectorAll("[data-neem-voorstel], [data-toon-voorstel]").forEach((knop) => {
      knop.hidden = !antwoord.hersteld;
    });
    if (antwoord.plek) this.stip = L.circleMarker([antwoord.plek[1], antwoord.plek[0]], { radius: 12, className: "teken-fout", pmIgnore: true }).addTo(this.map);
    if (!tussen) this.doen.onAntwoord(antwoord);
  }

  /** @param {string[]} zinnen @param {boolean} [fout] */
  say(zinnen, fout = false) {
    this.clear();
    this.zinnen.classList.toggle("tekenen__oordeel--fout", fout);
    this.zinnen.replaceChildren(...zinnen.map((zin) => Object.assign(document.createElement("p"), { textContent: zin })));
  }

  /** Nothing to say about nothing. */
  clear() {
    this.#outdate();
    this.zinnen.removeAttribute("aria-busy");
    this.zinnen.replaceChildren();
    this.zinnen.classList.remove("tekenen__oordeel--fout");
    this.herstel.hidden = true;
    this.stip?.remove();
    this.stip = null;
    this.#endPreview();
  }

  #showSpot() {
    const [lon, lat] = this.antwoord.plek;
    this.map.setView([lat, lon], Math.max(this.map.getZoom(), 16), { animate: false });
  }

  #togglePreview(knop) {
    if (this.voorstel) {
      this.#endPreview();
      return;
    }
    this.voorstel = L.geoJSON(this.antwoord.hersteld, { style: { className: "teken-voorstel" }, pmIgnore: true, interactive: false }).addTo(this.map);
    knop.setAttribute("aria-pressed", "true");
  }

  #endPreview() {
    this.voorstel?.remove();
    this.voorstel = null;
    this.herstel.querySelector("[data-toon-voorstel]").setAttribute("aria-pressed", "false");
  }
}
