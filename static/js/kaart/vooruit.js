/**
 * Asks ahead while the map lies still: the tiles of one zoom further in, then those around the screen. The next move finds
 * them here. On a slow line, or for who saves data, nothing is asked that is not on the screen.
 */
import L from "./leaflet.js";
import { TEGEL } from "./tegelbron.js";

/** Time for the page to draw and for the reader to go on, in ms. */
const RUST = 60;
/** Characters of paths that one view may take, with what is asked ahead; packed somewhat under 1 MB. */
const BEELD = 1_700_000;
const TRAAG = ["slow-2g", "2g", "3g"];

export class Vooruit {
  /** @param {L.Map} map */
  constructor(map) {
    this.map = map;
    this.beurt = 0;
    map.on({ movestart: () => this.stop(), zoomstart: () => this.stop() });
  }

  stop() {
    this.beurt += 1;
    clearTimeout(this.wachten);
  }

  /** @param {import("./tegelbron.js").Tegelbron[]} bronnen What the map is drawn from now. */
  start(bronnen) {
    this.stop();
    if (onSlowLine()) return;
    const { beurt } = this;
    this.wachten = setTimeout(() => this.#ask(bronnen, () => beurt === this.beurt), RUST);
  }

  /** What comes next is expected to weigh as much as the screen. */
  async #ask(bronnen, nogStil) {
    const zoom = Math.round(this.map.getZoom());
    const scherm = await weight(bronnen, this.#places(zoom, 0));
    let samen = scherm;
    for (const plekken of [zoom < this.map.getMaxZoom() ? this.#places(zoom + 1, 0) : [], this.#places(zoom, 1)]) {
      if (!nogStil() || samen + scherm > BEELD) return;
      const nieuw = bronnen.map((bron) => plekken.filter((plek) => !bron.has(plek)));
      const tegels = await Promise.all(bronnen.map((bron, nummer) => weight([bron], nieuw[nummer])));
      samen += tegels.reduce((som, tekens) => som + tekens, 0);
    }
  }

  /** Tiles that the screen takes at a zoom, with so many rows more on every side. */
  #places(zoom, rand) {
    const midden = this.map.project(this.map.getCenter(), zoom);
    const half = this.map.getSize().divideBy(2);
    const hoogste = 2 ** zoom * (256 / TEGEL) - 1;
    const within = (pixel, stap) => Math.min(hoogste, Math.max(0, Math.floor(pixel / TEGEL) + stap));
    const [begin, einde] = [midden.subtract(half), midden.add(half)];
    const plekken = [];
    for (let x = within(begin.x, -rand); x <= within(einde.x, rand); x += 1) {
      for (let y = within(begin.y, -rand); y <= within(einde.y, rand); y += 1) plekken.push(L.point(x, y));
    }
    return plekken.map(({ x, y }) => ({ x, y, z: zoom }));
  }
}

/** What failed or was dropped weighs nothing here: when the map needs it, it asks again and says so. */
async function weight(bronnen, plekken) {
  const vragen = bronnen.flatMap((bron) => plekken.map((plek) => bron.tegel(plek, { vooruit: true })));
  const uitkomsten = await Promise.allSettled(vragen);
  return uitkomsten.reduce((som, { value }) => som + (value?.tekens ?? 0), 0);
}

function onSlowLine() {
  const { connection } = navigator;
  return Boolean(connection?.saveData) || TRAAG.includes(connection?.effectiveType);
}
