/** The words around a picture of the map: a title above it; below it the legend in columns and the lines on date and source. */
import { onbekendPatroon, scorePatroon } from "./tekening.js";
import { token } from "./tokens.js";

const RAND = 24;
const REGEL = 20;
const RIJ = 24;
const TUSSEN = 24;
/** Narrower than this a column of the legend breaks its words. */
const KOLOM_MIN = 210;
/** Longer lines are no pleasure to read, however wide the map is. */
const TEKST_MAX = 900;
const STAAL = { breed: 28, hoog: 16 };
const NAAM = STAAL.breed + 12;

/**
 * What stands in the picture: every step is placed first, so that the picture can be made high enough, and drawn afterwards.
 * @typedef {{hoogte: number, teken: (ctx: CanvasRenderingContext2D, y: number) => void}} Blok
 */

export class Plaatjetekst {
  /** @param {CSSStyleDeclaration} stijl Of the page: its letter and its colours. @param {number} breedte Of the picture. */
  constructor(stijl, breedte) {
    this.inkt = stijl.color;
    this.letter = stijl.fontFamily;
    this.breedte = breedte;
    this.meter = document.createElement("canvas").getContext("2d");
  }

  /** @returns {Blok} */
  kop(titel, onder) {
    const breed = this.breedte - 2 * RAND;
    const delen = [
      ...this.#lines(titel, breed, "600 20px").map((tekst) => ({ tekst, letter: "600 20px", hoog: 26 })),
      ...this.#lines(onder, breed, "14px").map((tekst) => ({ tekst, letter: "14px", hoog: REGEL })),
    ];
    return this.#column(delen, 16);
  }

  /** @param {string[]} regels @returns {Blok} */
  voet(regels) {
    const breed = Math.min(TEKST_MAX, this.breedte - 2 * RAND);
    const delen = regels.flatMap((regel) => this.#lines(regel, breed, "13px")).map((tekst) => ({ tekst, letter: "13px", hoog: REGEL }));
    return this.#column(delen, 8);
  }

  /**
   * The parts of the legend, each in the column that is shortest so far.
   * @param {{titel: string, rijen: HTMLElement[]}[]} delen @returns {Blok}
   */
  legenda(delen) {
    const ruimte = this.breedte - 2 * RAND;
    const aantal = Math.max(1, Math.min(delen.length, Math.floor((ruimte + TUSSEN) / (KOLOM_MIN + TUSSEN))));
    const breed = (ruimte - TUSSEN * (aantal - 1)) / aantal;
    const hoogten = new Array(aantal).fill(0);
    const stappen = delen.flatMap((deel) => {
      const kolom = hoogten.indexOf(Math.min(...hoogten));
      const rijen = this.#part(deel, breed);
      const x = RAND + kolom * (breed + TUSSEN);
      const geplaatst = rijen.map((rij) => {
        const plek = { ...rij, x, y: hoogten[kolom] };
        hoogten[kolom] += rij.hoog;
        return plek;
      });
      hoogten[kolom] += 12;
      return geplaatst;
    });
    return {
      hoogte: 16 + Math.max(0, ...hoogten),
      teken: (ctx, y) => stappen.forEach((stap) => this.#row(ctx, stap, y + 16 + stap.y)),
    };
  }

  #part({ titel, rijen }, breed) {
    const kop = this.#lines(titel, breed, "600 14px").map((tekst) => ({ regels: [tekst], letter: "600 14px", hoog: RIJ }));
    const rest = rijen.map((rij) => {
      const regels = this.#lines(wordsOf(rij), breed - NAAM, "13px");
      return { rij, regels, letter: "13px", hoog: Math.max(RIJ, regels.length * 17 + 4) };
    });
    return [...kop, ...rest];
  }

  #row(ctx, { rij, regels, letter, x, hoog }, y) {
    if (rij) drawSample(ctx, rij, x, y + hoog / 2, this.letter);
    const eerste = y + hoog / 2 - ((regels.length - 1) * 17) / 2;
    regels.forEach((regel, plaats) => this.#write(ctx, regel, rij ? x + NAAM : x, eerste + plaats * 17, letter));
  }

  #column(delen, marge) {
    return {
      hoogte: 2 * marge + delen.reduce((som, { hoog }) => som + hoog, 0),
      teken: (ctx, boven) => {
        let y = boven + marge;
        for (const { tekst, letter, hoog } of delen) {
          this.#write(ctx, tekst, RAND, y + hoog / 2, letter);
          y += hoog;
        }
      },
    };
  }

  #write(ctx, tekst, x, y, letter) {
    ctx.font = `${letter} ${this.letter}`;
    ctx.fillStyle = this.inkt;
    ctx.textBaseline = "middle";
    ctx.fillText(tekst, x, y);
  }

  /** A text in lines that fit. */
  #lines(tekst, breed, letter) {
    this.meter.font = `${letter} ${this.letter}`;
    const regels = [];
    for (const woord of tekst.split(/\s+/).filter(Boolean)) {
      const langer = regels.length > 0 ? `${regels.at(-1)} ${woord}` : woord;
      if (regels.length > 0 && this.meter.measureText(langer).width <= breed) regels[regels.length - 1] = langer;
      else regels.push(woord);
    }
    return regels;
  }
}

/** What a row of the legend says, without the help that hangs on its words. */
function wordsOf(rij) {
  const tekst = rij.querySelector(".legenda__tekst, .opgavetype__naam") ?? rij.lastElementChild;
  const aantal = rij.querySelector(".legenda__aantal")?.textContent;
  return `${tekst.firstChild.textContent.trim()}${aantal ? ` (${aantal})` : ""}`;
}

/** The sample of a row: a colour with its pattern, a kind of line, or the letter of an opgavetype. */
function drawSample(ctx, rij, x, y, letter) {
  const staal = rij.querySelector(".staal, .opgavetype__teken");
  if (!staal) return;
  const stijl = getComputedStyle(staal);
  const kader = [x, y - STAAL.hoog / 2, STAAL.breed, STAAL.hoog];
  for (const vulling of [stijl.backgroundColor, patternOf(staal)].filter(Boolean)) {
    ctx.fillStyle = vulling;
    ctx.fillRect(...kader);
  }
  const teken = staal.querySelector(".opgavetype__letter")?.textContent.trim();
  if (teken) {
    ctx.font = `700 11px ${letter}`;
    ctx.fillStyle = stijl.color;
    ctx.textAlign = "center";
    ctx.textBaseline = "middle";
    ctx.fillText(teken, x + STAAL.breed / 2, y);
    ctx.textAlign = "start";
    return;
  }
  ctx.strokeStyle = stijl.borderTopColor;
  ctx.setLineDash({ dashed: [5, 3], dotted: [2, 2] }[stijl.borderTopStyle] ?? []);
  ctx.strokeRect(...kader);
  ctx.setLineDash([]);
}

/** The pattern of a sample of the legend, as the map draws it. */
function patternOf(staal) {
  if (staal.matches(".staal--onbekend")) return onbekendPatroon(token("lijn-sterk"));
  const [, familie, klasse] = /staal--(conflict|samenhang)-([1-5])/.exec(staal.className) ?? [];
  const aan = klasse && staal.closest(".kaartpagina--patroon");
  return aan ? scorePatroon(familie, Number(klasse), token(`${familie}-inkt-${klasse}`)) : null;
}
