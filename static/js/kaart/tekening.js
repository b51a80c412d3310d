/** Patterns to lay over a colour: hatching for conflict, dots for coherence, wider or denser per class. */

/** Distance between lines or dots in pixels, per class 1 to 5: a higher class reads darker without colour too. */
const AFSTANDEN = [0, 14, 11, 9, 7, 5];

/** How much of the ink a pattern takes: enough to tell apart, not enough to hide the colour. */
const STERKTE = 0.28;

/**
 * @param {"conflict"|"samenhang"|"stapel"} familie
 * @param {number} klasse 1 to 5.
 * @param {string} kleur
 * @returns {CanvasPattern|null}
 */
export function scorePatroon(familie, klasse, kleur) {
  if (klasse < 1 || familie === "stapel") return null;
  const maat = AFSTANDEN[klasse];
  return familie === "conflict" ? hatch(maat, kleur) : dots(maat, kleur);
}

/** @param {string} kleur @returns {CanvasPattern} Crossed lines: no number was computed here. */
export function onbekendPatroon(kleur) {
  return pattern(10, (ctx) => {
    ctx.strokeStyle = kleur;
    ctx.beginPath();
    ctx.moveTo(0, 0);
    ctx.lineTo(10, 10);
    ctx.moveTo(10, 0);
    ctx.lineTo(0, 10);
    ctx.stroke();
  });
}

/**
 * Lets a pattern run on from tile to tile: it counts from the corner of the world, not of the tile.
 * @param {CanvasPattern} patroon @param {{x: number, y: number}} hoek Where the tile begins, in pixels of the world.
 */
export function alignPattern(patroon, { x, y }) {
  patroon.setTransform({ e: -(x % patroon.maat), f: -(y % patroon.maat) });
}

function hatch(maat, kleur) {
  return pattern(maat, (ctx) => {
    ctx.globalAlpha = STERKTE;
    ctx.strokeStyle = kleur;
    ctx.lineWidth = 0.8;
    ctx.beginPath();
    for (const begin of [-maat, 0, maat]) {
      ctx.moveTo(begin, maat);
      ctx.lineTo(begin + maat, 0);
    }
    ctx.stroke();
  });
}

function dots(maat, kleur) {
  return pattern(maat, (ctx) => {
    ctx.globalAlpha = STERKTE;
    ctx.fillStyle = kleur;
    ctx.beginPath();
    ctx.arc(maat / 2, maat / 2, 1.1, 0, 2 * Math.PI);
    ctx.fill();
  });
}

function pattern(maat, draw) {
  const doek = document.createElement("canvas");
  doek.width = maat;
  doek.height = maat;
  const ctx = doek.getContext("2d");
  draw(ctx);
  return Object.assign(ctx.createPattern(doek, "repeat"), { maat });
}
