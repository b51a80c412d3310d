/**
 * Measuring: every click adds a point; the card says how long the line is, and from three points on how large the shape is that it closes.
 * Without a mouse: move the map, and put a point in its middle with Enter or with the button.
 */
import L from "../leaflet.js";
import { token } from "../tokens.js";
import { afstand, alsAfstand, alsOppervlakte, kruist, oppervlakte } from "./rekenen.js";
import { gettext, interpolate } from "../../taal.js";

/** @param {import("./index.js").Werkbank} werkbank */
export function start(werkbank) {
  if (werkbank.balk.element("meten")) new Meetlint(werkbank);
}

class Meetlint {
  constructor({ map, wortel, config, balk, zeg }) {
    Object.assign(this, { map, balk, zeg, naarRd: window.proj4(config.rd) });
    this.kaart = wortel.querySelector('[data-gereedschapkaart="meten"]');
    this.kruis = wortel.querySelector("[data-kruis]");
    /** @type {L.LatLng[]} */
    this.punten = [];
    map.createPane("meten").style.zIndex = "450";
    this.doek = L.canvas({ pane: "meten", padding: 0.3 });
    this.tekening = L.layerGroup();
    this.staart = L.layerGroup();
    balk.schakelaar("meten", { onAan: () => this.#on(), onUit: () => this.#off(), onPlek: (plek) => this.#add(plek) });
    this.#listen(balk);
  }

  #listen(balk) {
    const press = (naam, onDruk) => this.kaart.querySelector(`[data-${naam}]`).addEventListener("click", onDruk);
    press("punt", () => this.#add(this.map.getCenter()));
    press("terug", () => this.#undo());
    press("wis", () => this.#clear());
    press("stop", () => balk.stop());
    this.map.getContainer().addEventListener("keydown", (event) => {
      if (balk.aan !== "meten" || !(event.key === "Backspace" || (event.key === "z" && (event.ctrlKey || event.metaKey)))) return;
      event.preventDefault();
      this.#undo();
    });
    this.map.on("mousemove", ({ latlng }) => balk.aan === "meten" && this.#tail(latlng));
    this.map.on("mouseout", () => this.staart.clearLayers());
  }

  #on() {
    this.map.doubleClickZoom.disable();
    this.tekening.addTo(this.map);
    this.staart.addTo(this.map);
    this.kaart.hidden = false;
    this.kruis.hidden = false;
    if (document.activeElement === this.balk.element("meten")) this.map.getContainer().focus({ preventScroll: true });
    this.#show();
    this.zeg(gettext("Meten staat aan. Klik op de kaart, of druk op Enter voor een punt in het midden van de kaart."));
  }

  #off() {
    this.map.doubleClickZoom.enable();
    this.punten = [];
    this.tekening.clearLayers().remove();
    this.staart.clearLayers().remove();
    this.kaart.hidden = true;
    this.kruis.hidden = true;
    this.zeg("");
  }

  #add(plek) {
    this.punten.push(plek);
    this.#changed(interpolate(gettext("Punt {n}."), { n: this.punten.length }));
  }

  #undo() {
    if (this.punten.pop()) this.#changed(gettext("Laatste punt verwijderd."));
  }

  #clear() {
    this.punten = [];
    this.#changed(gettext("Alle punten zijn weg."));
  }

  #changed(wat) {
    this.staart.clearLayers();
    this.#show();
    this.zeg([wat, ...this.#results().map(([naam, waarde]) => `${naam} ${waarde}.`)].join(" "));
  }

  #results() {
    const rd = this.punten.map(({ lng, lat }) => this.naarRd.forward([lng, lat]));
    const uitkomst = rd.length > 1 ? [[gettext("Afstand"), alsAfstand(afstand(rd))]] : [];
    if (rd.length < 3) return uitkomst;
    return [...uitkomst, [gettext("Oppervlakte"), kruist(rd) ? gettext("geen: de lijnen kruisen elkaar") : alsOppervlakte(oppervlakte(rd))]];
  }

  #show() {
    this.#draw();
    const { length } = this.punten;
    const [afstandTekst = "", vlakTekst = ""] = this.#results().map(([, waarde]) => waarde);
    const put = (naam, tekst) => {
      const rij = this.kaart.querySelector(`[data-${naam}]`);
      rij.hidden = !tekst;
      rij.querySelector("dd").textContent = tekst;
    };
    put("afstand", afstandTekst);
    put("vlak", vlakTekst);
    const uitleg = [gettext("Klik op de kaart voor het eerste punt."), gettext("Klik voor het volgende punt."), gettext("Met een derde punt meet u ook een oppervlakte.")];
    this.kaart.querySelector("[data-uitleg]").textContent = uitleg[length] ?? gettext("De gestippelde lijn sluit het vlak.");
    for (const naam of ["terug", "wis"]) this.kaart.querySelector(`[data-${naam}]`).disabled = length === 0;
  }

  #draw() {
    const { punten, doek } = this;
    const stijl = { renderer: doek, pane: "meten", interactive: false, color: token("accent") };
    const rand = { ...stijl, color: token("vlak"), weight: 6, fill: false };
    this.tekening.clearLayers();
    if (punten.length > 2) L.polygon(punten, { ...stijl, stroke: false, fillOpacity: 0.12 }).addTo(this.tekening);
    if (punten.length > 2) L.polyline([punten.at(-1), punten[0]], { ...stijl, weight: 2, dashArray: "2 6" }).addTo(this.tekening);
    if (punten.length > 1) L.polyline(punten, rand).addTo(this.tekening);
    if (punten.length > 1) L.polyline(punten, { ...stijl, weight: 3 }).addTo(this.tekening);
    for (const punt of punten) {
      L.circleMarker(punt, { ...stijl, radius: 5, weight: 3, fillColor: token("vlak"), fillOpacity: 1 }).addTo(this.tekening);
    }
  }

  #tail(muis) {
    this.staart.clearLayers();
    if (this.punten.length === 0) return;
    const stijl = { renderer: this.doek, pane: "meten", interactive: false, color: token("accent"), weight: 2, dashArray: "6 6" };
    L.polyline([this.punten.at(-1), muis], stijl).addTo(this.staart);
  }
}
