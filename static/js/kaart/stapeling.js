/**
 * The stacking layer: every place by the number of opgaven on it. The shapes of the opgaven are laid over each other, each
 * adding one to the pixels that it covers; a pixel takes the colour of the class of its sum. So every piece is drawn, at
 * every zoom, however small. How many pieces there are is counted by the server.
 */
import { TEGEL } from "./tegelbron.js";
import { Tegellaag } from "./tegellaag.js";
import { trap } from "./tokens.js";
import { keuze, laag } from "./toestand.js";
import { uitsnede } from "./uitsnede.js";

/** What one opgave adds to the red of a pixel: 15 fit, and a border that covers half a pixel counts half. */
const STAP = 16;
const DEKKING = Math.round(0.85 * 255);

export class Stapeling {
  /**
   * @param {L.Map} map
   * @param {{adres: string, ophaler: import("./ophalen.js").Ophaler, bron: import("./tegelbron.js").Tegelbron, gebieden: import("./tegelbron.js").Tegelbron}} opties
   */
  constructor(map, { adres, ophaler, bron, gebieden }) {
    this.map = map;
    this.adres = adres;
    this.ophaler = ophaler;
    this.aantal = 0;
    this.aantallen = [];
    this.grenzen = [];
    map.createPane("stapeling").style.zIndex = "410";
    const teken = (ctx, delen, doek) => this.#teken(ctx, delen, doek);
    this.laag = new Tegellaag([bron, gebieden], teken, { pane: "stapeling", nodig: ([opgaven]) => opgaven.vormen.length > 0 });
    this.teller = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    this.repaint();
    map.on("zoomanim", ({ center, zoom }) => this.#countAhead({ midden: center, zoom }));
  }

  /** @param {import("./toestand.js").Toestand} toestand @param {boolean} anders Are opgaven or areas others than before? */
  async load(toestand, anders) {
    const aan = toestand.lagen.includes("stapeling");
    if (!aan) {
      this.laag.remove();
      this.ophaler.cancel("stapelvlakken");
      this.forget();
      this.keuze = null;
      this.aantal = 0;
      return;
    }
    if (!this.map.hasLayer(this.laag)) this.laag.addTo(this.map);
    else if (anders) this.laag.ververs();
    await Promise.all([this.#count(toestand), this.laag.gereed()]);
    this.nietGetekend = this.laag.inBeeld().reduce((som, { delen: [tegel] }) => som + tegel.weg, 0);
  }

  forget() {
    this.geteld = null;
    this.gevraagd = null;
  }

  repaint() {
    this.kleuren = trap("stapel").map(toRgba);
    this.#makeTabel();
    this.laag.herteken();
  }

  async #count(toestand) {
    this.keuze = { ...laag(toestand), ...keuze(toestand) };
    const sleutel = `${JSON.stringify(this.keuze)}/${this.map.getZoom()}`;
    if (this.geteld?.sleutel === sleutel && this.geteld.grens.contains(this.map.getBounds())) return;
    const deel = uitsnede(this.map);
    const antwoord = await this.#ask(deel);
    if (antwoord === null) return;
    this.geteld = { sleutel, grens: deel.grens };
    this.teksten = antwoord.legenda;
    this.aantallen = [0, ...antwoord.aantallen];
    this.aantal = antwoord.aantallen.reduce((som, aantal) => som + aantal, 0);
    if (String(antwoord.grenzen) !== String(this.grenzen)) {
      this.grenzen = antwoord.grenzen;
      this.repaint();
    }
  }

  /** While a zoom is on its way, its count comes in. */
  #countAhead(doel) {
    if (this.keuze) this.#ask(uitsnede(this.map, doel)).catch(() => {});
  }

  /** One question at a time; the same question gets the same answer. */
  #ask({ bbox, zoom }) {
    const vraag = { ...this.keuze, bbox, zoom };
    const sleutel = JSON.stringify(vraag);
    if (this.gevraagd?.sleutel === sleutel) return this.gevraagd.belofte;
    const gevraagd = { sleutel, belofte: this.ophaler.json("stapelvlakken", this.adres, vraag) };
    this.gevraagd = gevraagd;
    const drop = () => {
      if (this.gevraagd === gevraagd) this.gevraagd = null;
    };
    gevraagd.belofte.then((antwoord) => antwoord ?? drop(), drop);
    return gevraagd.belofte;
  }

  /** The colour for every sum of red. */
  #makeTabel() {
    this.tabel = new Uint32Array(256).map((_, rood) => {
      const diepte = Math.round(rood / STAP);
      return diepte === 0 ? 0 : this.kleuren[1 + this.grenzen.filter((grens) => diepte >= grens).length];
    });
  }

  #teken(ctx, [opgaven, gebieden], { width }) {
    const { teller } = this;
    if (teller.canvas.width !== width) Object.assign(teller.canvas, { width, height: width });
    teller.setTransform(width / TEGEL, 0, 0, width / TEGEL, 0, 0);
    Object.assign(teller, { globalCompositeOperation: "source-over", fillStyle: "#000" });
    teller.fillRect(0, 0, TEGEL, TEGEL);
    Object.assign(teller, { globalCompositeOperation: "lighter", fillStyle: `rgb(${STAP},0,0)` });
    opgaven.vormen.forEach(({ pad }) => teller.fill(pad, "evenodd"));
    teller.fillStyle = "rgb(0,255,0)";
    gebieden.vormen.forEach(({ pad }) => teller.fill(pad, "evenodd"));
    ctx.putImageData(this.#colour(teller.getImageData(0, 0, width, width)), 0, 0);
  }

  /** From sums to colours, where there is an area. */
  #colour(beeld) {
    const pixels = new Uint32Array(beeld.data.buffer);
    const { tabel } = this;
    for (let plaats = 0; plaats < pixels.length; plaats += 1) {
      const pixel = pixels[plaats];
      pixels[plaats] = (pixel & 0x8000) === 0 ? 0 : tabel[pixel & 0xff];
    }
    return beeld;
  }
}

/** @param {string} kleur As CSS knows it. @returns {number} As a pixel of a canvas holds it: red first in memory. */
function toRgba(kleur) {
  const ctx = document.createElement("canvas").getContext("2d");
  ctx.fillStyle = kleur;
  ctx.fillRect(0, 0, 1, 1);
  const pixel = ctx.getImageData(0, 0, 1, 1);
  pixel.data[3] = DEKKING;
  return new Uint32Array(pixel.data.buffer)[0];
}
