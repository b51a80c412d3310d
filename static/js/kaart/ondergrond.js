/** The base map. It comes from outside, may be unreachable, and is never needed. */
import L from "./leaflet.js";

const FOUTEN_VOOR_MELDING = 3;

/** For a page with one sentence about it, whatever number of maps. @param {boolean} bereikbaar */
export function tellBaseMap(bereikbaar) {
  document.querySelector('[data-melding="ondergrond"]').hidden = bereikbaar;
}

export class Ondergrond {
  /**
   * @param {L.Map} map
   * @param {{sleutel: string, adres: string, opties: object}[]} kaarten
   * @param {(bereikbaar: boolean) => void} onBereik
   */
  constructor(map, kaarten, onBereik) {
    this.map = map;
    this.kaarten = kaarten;
    this.onBereik = onBereik;
  }

  /** The one that a map opens with, if there is any. */
  showFirst() {
    this.show(this.kaarten[0]?.sleutel ?? "geen");
  }

  /** @param {string} sleutel Of a base map; any other shows none. */
  show(sleutel) {
    this.laag?.remove();
    this.onBereik(true);
    this.map.getContainer().dataset.ondergrond = sleutel;
    const kaart = this.kaarten.find((kandidaat) => kandidaat.sleutel === sleutel);
    this.laag = kaart && this.#watch(L.tileLayer(kaart.adres, kaart.opties)).addTo(this.map);
  }

  #watch(laag) {
    let fouten = 0;
    laag.on("tileerror", () => {
      fouten += 1;
      if (fouten === FOUTEN_VOOR_MELDING) this.onBereik(false);
    });
    laag.on("tileload", () => {
      if (fouten >= FOUTEN_VOOR_MELDING) this.onBereik(true);
      fouten = 0;
    });
    return laag;
  }
}
