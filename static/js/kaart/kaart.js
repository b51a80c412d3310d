/** The map page: reads the state of the address, asks the server for what is in view, and keeps the parts in step. */
import L from "./leaflet.js";
import { Bediening } from "./bediening.js";
import { Gebieden } from "./gebieden.js";
import { startGereedschap } from "./gereedschap/index.js";
import { showScoreLegenda, showStand, showStapelLegenda, showWeggelaten } from "./legenda.js";
import { showLijst } from "./lijst.js";
import { Melding } from "./melding.js";
import { Ondergrond } from "./ondergrond.js";
import { Ophaalfout, Ophaler } from "./ophalen.js";
import { Opgaven } from "./opgaven.js";
import { Paneel } from "./paneel.js";
import { showRd } from "./rd.js";
import { Stapeling } from "./stapeling.js";
import { Tegelbron } from "./tegelbron.js";
import { KEUZE, Toestandbeheer, keuze, laag, lijstkeuze } from "./toestand.js";
import { onColourChange } from "./tokens.js";
import { startStappen } from "./stappen.js";
import { startVellen } from "./vellen.js";
import { Vooruit } from "./vooruit.js";
import { Verversing, stand } from "./verversing.js";
import { gettext } from "../taal.js";

/** Tiles are asked for at once; the address, the legend and the list follow when the map lies still for a moment. */
const WACHT_NA_BEWEGING = 30;
/** Who asked for less motion sees the map jump. */
const RUSTIG = window.matchMedia("(prefers-reduced-motion: reduce)");
/** On a narrow screen panels come from below and the buttons stand at the left. */
const SMAL = window.matchMedia("(max-width: 48rem)");
/** Pixels that a chosen place stays away from the panel. */
const RAND = 120;
/** On a phone the legend lies over the lower part of the map. */
const THUIS = SMAL.matches ? { paddingTopLeft: [16, 16], paddingBottomRight: [16, Math.round(window.innerHeight * 0.4)] } : { padding: [16, 16] };
/** What asks for other data, apart from moving the map. */
const DATA = ["indeling", "niveau", "score", "lagen", ...KEUZE];

/** How an area that was asked for comes into view: beside the panel, or above it. */
const PASSEND = { animate: false, maxZoom: 14, padding: [32, 32], paddingBottomRight: SMAL.matches ? [32, 420] : [420, 32] };

class Kaart {
  constructor(wortel, config) {
    this.wortel = wortel;
    this.config = config;
    this.beheer = new Toestandbeheer(config.standaard);
    this.ophaler = new Ophaler();
    this.melding = new Melding(wortel);
    this.ophaler.onBusy = (aantal) => this.melding.busy(aantal);
    this.map = this.#makeMap();
    this.#makeParts();
    this.#listen();
    this.#apply(this.beheer.nu, new Set(Object.keys(this.beheer.nu)));
  }

  #makeMap() {
    const map = L.map(this.wortel.querySelector("#kaart"), {
      minZoom: this.config.zoom.min,
      maxZoom: this.config.zoom.max,
      zoomControl: false,
      attributionControl: false,
      zoomAnimation: !RUSTIG.matches,
      inertia: !RUSTIG.matches,
      fadeAnimation: false,
    });
    if (RUSTIG.matches) map.panBy = (stap, opties) => L.Map.prototype.panBy.call(map, stap, { ...opties, animate: false });
    L.control.attribution({ prefix: false, position: "bottomright" }).addTo(map);
    L.control.zoom({ position: SMAL.matches ? "topright" : "topleft", zoomInTitle: gettext("Inzoomen"), zoomOutTitle: gettext("Uitzoomen") }).addTo(map);
    L.control.scale({ imperial: false, position: "bottomright" }).addTo(map);
    this.#goHome(map, this.beheer.nu);
    return map;
  }

  #makeParts() {
    const { config, map, ophaler, wortel } = this;
    const { adressen } = config;
    this.gebieden = new Gebieden(map, { adres: adressen.gebieden, ophaler });
    this.opgavenbron = new Tegelbron({ onderwerp: "opgaven", adres: adressen.opgaven, ophaler });
    this.opgaven = new Opgaven(map, { bron: this.opgavenbron, typen: config.typen });
    const bronnen = { bron: this.opgavenbron, gebieden: this.gebieden.bron };
    this.stapeling = new Stapeling(map, { adres: adressen.stapelvlakken, ophaler, ...bronnen });
    this.vooruit = new Vooruit(map);
    this.ondergrond = new Ondergrond(map, config.ondergronden, (bereikbaar) => this.melding.baseMap(bereikbaar));
    this.paneel = new Paneel(wortel.querySelector("#kaartpaneel"), {
      adressen: { gebied: adressen.paneelGebied, punt: adressen.paneelPunt },
      ophaler,
      onClose: () => this.beheer.change({ gebied: "", punt: "" }),
    });
    this.bediening = new Bediening(wortel.querySelector("#kaartvraag"), {
      lagen: config.lagen,
      onChange: (wijziging) => this.beheer.change(wijziging),
    });
    this.verversing = new Verversing(() => this.#attempt("kaart", () => this.#lookAgain()));
    showRd(map, wortel.querySelector("#kaart-rd"), config.rd);
    startVellen(wortel);
    this.gereedschap = startGereedschap(this);
    this.stappen = startStappen(this);
  }

  #listen() {
    this.beheer.listen((nu, gewijzigd) => this.#apply(nu, gewijzigd));
    this.map.on("moveend", () => {
      clearTimeout(this.beweging);
      this.beweging = setTimeout(() => this.#moved(), WACHT_NA_BEWEGING);
    });
    this.map.on("click", ({ latlng }) => this.#clicked(String(this.gebieden.at(latlng) ?? ""), latlng));
    this.wortel.querySelector("[data-midden]").addEventListener("click", () => this.open("", this.map.getCenter()));
    onColourChange(() => [this.gebieden, this.opgaven, this.stapeling].forEach((deel) => deel.repaint()));
  }

  /** A click belongs to the tool that is on, if that takes clicks; else it opens what lies there. */
  #clicked(gebied, plek) {
    if (!this.gereedschap.neemt(plek)) this.open(gebied, plek);
  }

  open(gebied, plek) {
    this.geopend = true;
    this.beheer.change({ gebied, punt: plek ? `${plek.lng.toFixed(5)},${plek.lat.toFixed(5)}` : "" });
  }

  /** Moves the map when the panel lies over the place that was chosen. */
  #uncover() {
    const [lon, lat] = this.beheer.nu.punt.split(",").map(Number);
    const kader = this.map.getContainer().getBoundingClientRect();
    const paneel = this.paneel.element.getBoundingClientRect();
    const rechts = paneel.left > kader.left;
    if (!this.beheer.nu.punt || this.paneel.element.hidden) return;
    const plek = this.map.latLngToContainerPoint([lat, lon]);
    const teveel = rechts ? [plek.x - (paneel.left - kader.left - RAND), 0] : [0, plek.y - (paneel.top - kader.top - RAND)];
    if (Math.max(...teveel) > 0) this.map.panBy(teveel);
  }

  #moved() {
    const { lat, lng } = this.map.getCenter();
    this.beheer.change({ lat: Number(lat.toFixed(5)), lon: Number(lng.toFixed(5)), zoom: this.map.getZoom() }, { stil: true });
  }

  /** Brings every part in line with the state; touches only what changed. */
  #apply(nu, gewijzigd) {
    const has = (...namen) => namen.some((naam) => gewijzigd.has(naam));
    this.bediening.sync(nu);
    this.wortel.querySelector("[data-tabel]").href = this.#tableAddress();
    this.wortel.querySelector("[data-vergelijk]").search = window.location.search;
    this.wortel.querySelector("[data-lijst]").href = `${this.config.adressen.lijst}?${lijstkeuze(nu)}`;
    if (has("ondergrond")) this.ondergrond.show(nu.ondergrond);
    if (has("lat", "lon", "zoom") && nu.zoom !== null) this.#goTo(nu);
    if (has("indeling", "niveau")) this.#changeLayer(nu);
    if (has("lagen", "patroon", "score")) this.#setTekening(nu);
    if (has("lat", "lon", "zoom", ...DATA)) this.#attempt("kaart", () => this.#load(nu, has(...DATA)));
    if (has("gebied", "punt", "score", "lagen", ...KEUZE)) this.#attempt("paneel", () => this.#showPaneel(nu));
  }

  #setTekening(nu) {
    const gekleurd = nu.score !== "geen" && !nu.lagen.includes("stapeling");
    this.gebieden.setTekening({ vullen: gekleurd, patroon: nu.patroon === "aan" });
    this.opgaven.setGevuld(!gekleurd && !nu.lagen.includes("stapeling"));
    this.wortel.classList.toggle("kaartpagina--patroon", nu.patroon === "aan");
  }

  async #load(nu, alles) {
    const leeg = this.#emptyReason(nu);
    this.melding.empty(leeg);
    if (leeg === "gebieden") return;
    const andere = { opgaven: this.opgavenbron.setVraag(keuze(nu)), gebieden: this.gebieden.bron.setVraag(laag(nu)) };
    const eerst = Promise.all([alles ? this.#loadScores(nu) : null, this.gebieden.load(andere.gebieden)]).then(() => this.#firstPicture(nu, alles));
    await Promise.all([eerst, this.opgaven.load(nu, andere.opgaven), this.stapeling.load(nu, andere.opgaven || andere.gebieden)]);
    this.#report();
    this.vooruit.start(nu.lagen.length > 0 ? [this.gebieden.bron, this.opgavenbron] : [this.gebieden.bron]);
  }

  /** Areas and scores are in. A link to an area without a view of its own goes there. */
  #firstPicture(nu, alles) {
    if (!this.getekend && nu.gebied && nu.zoom === null) this.gebieden.show(Number(nu.gebied), PASSEND);
    this.getekend = true;
    if (alles) this.#report();
  }

  /** Also without a score to colour by: how many opgaven count, of when, and what is out of date holds for all that the map shows. */
  async #loadScores(nu) {
    const geen = nu.score === "geen";
    const scores = await this.ophaler.json("scores", this.config.adressen.scores, { ...laag(nu), ...keuze(nu), ...(!geen && { score: nu.score }) });
    if (scores === null) return;
    this.scores = scores;
    this.gebieden.setScores(geen ? null : scores);
    this.wortel.querySelector("[data-telling-opgaven]").textContent = scores.telling;
    this.verversing.plan(scores.verouderd.length > 0);
    this.melding.empty(!geen && scores.ids.length === 0 ? "berekening" : "");
  }

  /** New scores bring new pieces and a new panel with them. */
  async #lookAgain() {
    const vorige = stand(this.scores);
    await this.#loadScores(this.beheer.nu);
    if (stand(this.scores) !== vorige) this.#again();
  }

  #emptyReason(nu) {
    return this.config.lagen.some((kandidaat) => kandidaat.indeling === nu.indeling && kandidaat.niveau === nu.niveau) ? "" : "gebieden";
  }

  async #showPaneel(nu) {
    this.gebieden.select(nu.gebied);
    const focus = this.geopend ?? false;
    this.geopend = false;
    await this.paneel.show(nu, { focus });
    if (focus) this.#uncover();
  }

  /** Says in the page what the map shows: legend, list of areas, and numbers for who cannot see it. */
  #report() {
    const { nu } = this.beheer;
    const legenda = (naam) => this.wortel.querySelector(`[data-legenda="${naam}"]`);
    showScoreLegenda(legenda("score"), nu.lagen.includes("stapeling") ? null : this.gebieden.scores);
    showStapelLegenda(legenda("stapeling"), {
      aan: nu.lagen.includes("stapeling"),
      teksten: this.stapeling.teksten ?? [],
      aantallen: this.stapeling.aantallen,
    });
    showStand(legenda("stand"), this.scores);
    legenda("opgaven").hidden = !nu.lagen.includes("opgaven");
    showWeggelaten(legenda("weggelaten"), [
      { aantal: this.gebieden.nietGetekend, wat: gettext("gebieden") },
      { aantal: nu.lagen.includes("stapeling") ? this.stapeling.nietGetekend : this.opgaven.nietGetekend, wat: gettext("opgaven") },
    ]);
    showLijst(this.wortel.querySelector("#kaartlijst"), {
      ids: this.gebieden.inView(),
      volgorde: this.gebieden.scores?.ids,
      label: (id) => this.gebieden.label(id),
      onOpen: (id) => this.open(id, null),
    });
    this.stappen.refresh();
    Object.assign(this.wortel.dataset, {
      gebieden: this.gebieden.aantal,
      opgaven: this.opgaven.aantal,
      stapelvlakken: this.stapeling.aantal,
      getekend: "ja",
    });
  }

  async #attempt(onderwerp, work) {
    try {
      await work();
      this.melding.recovered(onderwerp);
    } catch (fout) {
      if (!(fout instanceof Ophaalfout)) throw fout;
      if (fout.inloggen) this.melding.signedOut(onderwerp, fout.message, fout.inloggen);
      else this.melding.failed(onderwerp, fout.message, () => this.#again());
    }
  }

  #again() {
    [this.gebieden, this.opgavenbron, this.stapeling].forEach((deel) => deel.forget());
    this.#attempt("kaart", () => this.#load(this.beheer.nu, true));
    this.#attempt("paneel", () => this.#showPaneel(this.beheer.nu));
  }

  #goTo({ lat, lon, zoom }) {
    const nu = this.map.getCenter();
    const zelfde = Math.abs(nu.lat - lat) < 1e-5 && Math.abs(nu.lng - lon) < 1e-5 && this.map.getZoom() === zoom;
    if (!zelfde) this.map.setView([lat, lon], zoom, { animate: false });
  }

  /** To the areas of this layer, unless some are in view already. */
  #changeLayer(nu) {
    this.wortel.querySelectorAll("[data-berekenlaag]").forEach((veld) => {
      veld.value = `${nu.indeling}-${nu.niveau}`;
    });
    const thuis = this.#home(nu);
    if (!this.map.getBounds().intersects(thuis)) this.map.fitBounds(thuis, { animate: false, ...THUIS });
  }

  #home(nu) {
    const { lagen, grens } = this.config;
    const gekozen = lagen.find((kandidaat) => kandidaat.indeling === nu.indeling && kandidaat.niveau === nu.niveau);
    const [west, zuid, oost, noord] = gekozen?.grens ?? grens;
    return L.latLngBounds([zuid, west], [noord, oost]);
  }

  #goHome(map, nu) {
    if (nu.zoom !== null && nu.lat !== null && nu.lon !== null) {
      map.setView([nu.lat, nu.lon], nu.zoom, { animate: false });
      return;
    }
    map.fitBounds(this.#home(nu), { animate: false, ...THUIS });
  }

  #tableAddress() {
    const params = new URLSearchParams(window.location.search);
    params.set("weergave", "tabel");
    return `${this.config.adressen.kaart}?${params}`;
  }
}

const config = JSON.parse(document.getElementById("kaart-config").textContent);
new Kaart(document.querySelector(".kaartpagina"), config);
