/** Where the reader is, with how sure the device is of it. Stays beside the other tools: what lies where I stand is one question. */
import L from "../leaflet.js";
import { token } from "../tokens.js";
import { alsAfstand, alsRd } from "./rekenen.js";
import { gettext, interpolate } from "../../taal.js";

const ZOOM = 15;
const GEDULD = 15_000;
const ZOEKT = gettext("Uw locatie wordt bepaald.");
const KAN_NIET = gettext("Uw browser kan hier geen locatie bepalen. Dat werkt alleen met een beveiligde verbinding (https).");
const BUITEN = gettext("U bent nu buiten Nederland. De kaart laat alleen Nederland zien.");
const MISLUKT = {
  1: gettext("Uw browser geeft uw locatie niet door. Sta locatie toe voor deze website in de instellingen van uw browser en probeer het opnieuw."),
  2: gettext("Uw locatie is nu niet te bepalen. Probeer het buiten of bij een raam opnieuw."),
  3: gettext("Het bepalen van uw locatie duurt te lang. Probeer het buiten of bij een raam opnieuw."),
};

/** @param {import("./index.js").Werkbank} werkbank */
export function start(werkbank) {
  if (werkbank.balk.element("plaats")) new Plaats(werkbank);
}

class Plaats {
  constructor({ map, wortel, config, balk, zeg, open }) {
    Object.assign(this, { map, balk, zeg, grens: config.grens, naarRd: window.proj4(config.rd) });
    this.knop = balk.element("plaats");
    this.kaart = wortel.querySelector('[data-gereedschapkaart="plaats"]');
    map.createPane("plaats").style.zIndex = "445";
    this.tekening = L.layerGroup();
    balk.knop("plaats", () => (this.volgt === undefined ? this.#on() : this.#off()));
    this.kaart.querySelector("[data-stop]").addEventListener("click", () => this.#off());
    this.kaart.querySelector("[data-hier]").addEventListener("click", () => open("", this.plek));
    this.kaart.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      this.#off();
    });
  }

  #on() {
    this.plek = null;
    this.#tell(ZOEKT);
    this.knop.setAttribute("aria-pressed", "true");
    if (!navigator.geolocation || !window.isSecureContext) {
      this.#fail(KAN_NIET);
      return;
    }
    this.volgt = navigator.geolocation.watchPosition(
      ({ coords }) => this.#found(coords),
      ({ code }) => this.#fail(MISLUKT[code] ?? MISLUKT[2]),
      { enableHighAccuracy: true, timeout: GEDULD, maximumAge: 10_000 },
    );
  }

  #off() {
    const terug = this.kaart.contains(document.activeElement);
    this.#forget();
    this.kaart.hidden = true;
    this.zeg("");
    if (terug) this.balk.focus("plaats");
  }

  #forget() {
    if (this.volgt !== undefined) navigator.geolocation.clearWatch(this.volgt);
    this.volgt = undefined;
    this.tekening.clearLayers().remove();
    this.knop.setAttribute("aria-pressed", "false");
  }

  #fail(zin) {
    this.#forget();
    this.#tell(zin);
  }

  #found({ latitude, longitude, accuracy }) {
    const [west, zuid, oost, noord] = this.grens;
    if (longitude < west || longitude > oost || latitude < zuid || latitude > noord) {
      this.#fail(BUITEN);
      return;
    }
    const eerste = this.plek === null;
    this.plek = L.latLng(latitude, longitude);
    this.#draw(accuracy);
    if (eerste) this.map.setView(this.plek, Math.max(this.map.getZoom(), ZOOM), { animate: false });
    const rd = alsRd(...this.naarRd.forward([longitude, latitude]));
    this.#tell(interpolate(gettext("U bent hier, op ongeveer {afstand} nauwkeurig. {rd}."), { afstand: alsAfstand(Math.max(1, accuracy)), rd }));
  }

  #draw(accuracy) {
    const stijl = { pane: "plaats", interactive: false, color: token("accent") };
    this.tekening.clearLayers().addTo(this.map);
    L.circle(this.plek, { ...stijl, radius: accuracy, weight: 1.5, fillOpacity: 0.12 }).addTo(this.tekening);
    L.circleMarker(this.plek, { ...stijl, color: token("vlak"), radius: 8, weight: 3, fillColor: token("accent"), fillOpacity: 1 }).addTo(this.tekening);
  }

  #tell(zin) {
    this.kaart.hidden = false;
    this.kaart.querySelector("[data-zin]").textContent = zin;
    this.kaart.querySelector("[data-hier]").hidden = this.plek === null;
    this.zeg(zin);
  }
}
