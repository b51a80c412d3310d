/** Borders of areas and of other opgaven in view, to snap to. Drawn thinly, so that one sees what a line clings to. */
import L from "../leaflet.js";
import { Vormfout } from "./server.js";

const WACHT = 500;
/** Further out a pointer is coarser than the borders. */
const VANAF_ZOOM = 11;

export class Snapranden {
  /**
   * @param {L.Map} map
   * @param {(bbox: string, zoom: number) => Promise<object|null>} vraag
   */
  constructor(map, vraag) {
    this.map = map;
    this.vraag = vraag;
    this.laag = L.layerGroup().addTo(map);
    this.aan = false;
    map.on("moveend", () => this.#later());
  }

  /** @param {boolean} aan Only while somebody draws. */
  set(aan) {
    if (aan === this.aan) return;
    this.aan = aan;
    if (aan) this.#later();
    else this.laag.clearLayers();
  }

  #later() {
    clearTimeout(this.straks);
    if (this.aan) this.straks = setTimeout(() => this.#load(), WACHT);
  }

  async #load() {
    const zoom = this.map.getZoom();
    if (zoom < VANAF_ZOOM) {
      this.laag.clearLayers();
      return;
    }
    try {
      const randen = await this.vraag(this.map.getBounds().pad(0.1).toBBoxString(), zoom);
      if (randen && this.aan) this.#show(randen);
    } catch (fout) {
      // Without borders one draws as well; being signed out has been told.
      if (!(fout instanceof Vormfout)) throw fout;
    }
  }

  #show(randen) {
    this.laag.clearLayers();
    L.geoJSON(randen, {
      pmIgnore: true,
      snapIgnore: false,
      interactive: false,
      style: { className: "teken-rand", fill: false },
    }).eachLayer((rand) => this.laag.addLayer(rand));
  }
}
