/** A map to look at, without choices or panels: what the address says, for paper and for other websites. */
import L from "./leaflet.js";
import { Gebieden } from "./gebieden.js";
import { showScoreLegenda, showStand, showStapelLegenda } from "./legenda.js";
import { Ondergrond, tellBaseMap } from "./ondergrond.js";
import { Ophaler } from "./ophalen.js";
import { Opgaven } from "./opgaven.js";
import { Stapeling } from "./stapeling.js";
import { Tegelbron } from "./tegelbron.js";
import { keuze, laag, readToestand } from "./toestand.js";

export class Kaartbeeld {
  /**
   * @param {HTMLElement} wortel Holds [data-doek] and [data-legenda].
   * @param {object} config As the map page has it.
   * @param {{onOpen?: (gebied: string) => void, opties?: object, rechts?: number}} [opties] opties: of the Leaflet map; rechts: pixels of it
   *   that lie below something else.
   */
  constructor(wortel, config, { onOpen, opties = {}, rechts = 0 } = {}) {
    this.wortel = wortel;
    this.rechts = rechts;
    this.config = config;
    this.toestand = readToestand(window.location.search, config.standaard);
    this.ophaler = new Ophaler(config.vast);
    this.map = L.map(wortel.querySelector("[data-doek]"), {
      minZoom: config.zoom.min,
      maxZoom: config.zoom.max,
      zoomControl: false,
      attributionControl: false,
      zoomAnimation: false,
      fadeAnimation: false,
      ...opties,
    });
    L.control.attribution({ prefix: false, position: "bottomright" }).addTo(this.map);
    L.control.scale({ imperial: false, position: "bottomleft" }).addTo(this.map);
    this.#goHome();
    this.#makeParts(onOpen);
    this.map.on("moveend", () => this.load());
  }

  #makeParts(onOpen) {
    const { map, ophaler, config, toestand } = this;
    const { adressen } = config;
    this.gebieden = new Gebieden(map, { adres: adressen.gebieden, ophaler, onOpen });
    this.opgavenbron = new Tegelbron({ onderwerp: "opgaven", adres: adressen.opgaven, ophaler });
    this.opgaven = new Opgaven(map, { bron: this.opgavenbron, typen: config.typen });
    const bronnen = { bron: this.opgavenbron, gebieden: this.gebieden.bron };
    this.stapeling = new Stapeling(map, { adres: adressen.stapelvlakken, ophaler, ...bronnen });
    new Ondergrond(map, config.ondergronden, tellBaseMap).show(toestand.ondergrond);
    const gekleurd = toestand.score !== "geen" && !toestand.lagen.includes("stapeling");
    this.gebieden.setTekening({ vullen: gekleurd, patroon: toestand.patroon === "aan" });
    document.querySelector(".legenda-lezen")?.classList.toggle("legenda-lezen--patroon", toestand.patroon === "aan");
    this.opgaven.setGevuld(!gekleurd && !toestand.lagen.includes("stapeling"));
    this.gebieden.select(toestand.gebied);
    this.gebieden.bron.setVraag(laag(toestand));
    this.opgavenbron.setVraag(keuze(toestand));
  }

  #goHome() {
    const { lat, lon, zoom, indeling, niveau } = this.toestand;
    if (lat !== null && lon !== null && zoom !== null) {
      this.map.setView([lat, lon], zoom, { animate: false });
      return;
    }
    const gekozen = this.config.lagen.find((kandidaat) => kandidaat.indeling === indeling && kandidaat.niveau === niveau);
    const [west, zuid, oost, noord] = gekozen?.grens ?? this.config.grens;
    this.map.fitBounds([[zuid, west], [noord, oost]], { animate: false, paddingTopLeft: [8, 8], paddingBottomRight: [8 + this.rechts, 8] });
  }

  /** Scores once, shapes as far as the view needs them. */
  async load() {
    const { toestand } = this;
    this.wortel.dataset.stand = "laden";
    await Promise.all([this.#loadScores(), this.gebieden.load(), this.opgaven.load(toestand), this.stapeling.load(toestand)]);
    this.#showLegends();
    this.wortel.dataset.stand = "klaar";
  }

  async #loadScores() {
    const { toestand } = this;
    if (this.scores) return;
    const geen = toestand.score === "geen";
    const vraag = { ...laag(toestand), ...keuze(toestand), ...(!geen && { score: toestand.score }) };
    this.scores = await this.ophaler.json("scores", this.config.adressen.scores, vraag);
    this.gebieden.setScores(geen ? null : this.scores);
  }

  #showLegends() {
    const { lagen, score } = this.toestand;
    const legenda = (naam) => this.wortel.querySelector(`[data-legenda="${naam}"]`);
    const gekleurd = score !== "geen" && !lagen.includes("stapeling");
    showScoreLegenda(legenda("score"), gekleurd ? (this.scores ?? null) : null);
    showStapelLegenda(legenda("stapeling"), {
      aan: lagen.includes("stapeling"),
      teksten: this.stapeling.teksten ?? [],
      aantallen: this.stapeling.aantallen,
    });
    showStand(legenda("stand"), this.scores);
    legenda("opgaven").hidden = !lagen.includes("opgaven");
    this.map.invalidateSize({ animate: false });
  }
}
