/**
 * The tools of the map. Each stands in a module of its own with one function `start`, and on one line here.
 *
 * A tool gets the parts of the map, the toolbar to register its button with, and `zeg` to say something to who listens.
 * It never blocks the map: what is slow or fails is the tool's alone, and Escape always ends it.
 *
 * @typedef {object} Werkbank
 * @property {L.Map} map
 * @property {HTMLElement} wortel
 * @property {import("../toestand.js").Toestandbeheer} beheer The state, which is the address.
 * @property {import("../ophalen.js").Ophaler} ophaler
 * @property {object} config
 * @property {import("../melding.js").Melding} melding
 * @property {import("../paneel.js").Paneel} paneel
 * @property {(gebied: string, plek: L.LatLng) => void} open Opens the panel, as a click on the map does.
 * @property {Balk} balk
 * @property {(zin: string) => void} zeg Says a sentence politely; "" says nothing more.
 */
import { Balk } from "./balk.js";
import * as jaren from "./jaren.js";
import * as lens from "./lens.js";
import * as meten from "./meten.js";
import * as plaats from "./plaats.js";
import * as meenemen from "./meenemen.js";
import * as scherm from "./scherm.js";
import * as zoeken from "./zoeken.js";

const GEREEDSCHAP = [zoeken, lens, meten, plaats, jaren, meenemen, scherm];

/**
 * @param {object} kaart What kaart.js made: map, wortel, beheer, ophaler, config, melding, paneel, open().
 * @returns {Balk} Asks for clicks before the map handles them: see `Balk.neemt`.
 */
export function startGereedschap(kaart) {
  const { map, wortel, beheer, ophaler, config, melding, paneel } = kaart;
  const balk = new Balk(wortel, map);
  const stem = wortel.querySelector('[data-melding="gereedschap"]');
  const zeg = (zin) => {
    if (stem.textContent !== zin) stem.textContent = zin;
  };
  const open = (gebied, plek) => kaart.open(gebied, plek);
  for (const { start } of GEREEDSCHAP) start({ map, wortel, beheer, ophaler, config, melding, paneel, open, balk, zeg });
  return balk;
}
