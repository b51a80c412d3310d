/** A picture (PNG) of what the map shows: base map, areas, opgaven and letters as drawn, between a title and its legend, date and source. */
import { Plaatjetekst } from "./plaatjetekst.js";

/** Twice as fine as the screen: on paper too the words are sharp. */
const SCHAAL = 2;

/**
 * @param {HTMLElement} doek The Leaflet container.
 * @param {{titel: string, onder: string, legenda: {titel: string, rijen: HTMLElement[]}[], regels: string[]}} tekst
 * @returns {Promise<Blob>}
 */
export async function makePlaatje(doek, { titel, onder, legenda, regels }) {
  const kader = doek.getBoundingClientRect();
  const stijl = getComputedStyle(document.body);
  const schrijver = new Plaatjetekst(stijl, kader.width);
  const [kop, uitleg, voet] = [schrijver.kop(titel, onder), schrijver.legenda(legenda), schrijver.voet(regels)];
  const canvas = document.createElement("canvas");
  const hoogte = kop.hoogte + kader.height + uitleg.hoogte + voet.hoogte;
  Object.assign(canvas, { width: kader.width * SCHAAL, height: hoogte * SCHAAL });
  const ctx = canvas.getContext("2d");
  ctx.scale(SCHAAL, SCHAAL);
  ctx.fillStyle = stijl.backgroundColor;
  ctx.fillRect(0, 0, kader.width, hoogte);
  const ondergrond = await loadTiles(doek);
  kop.teken(ctx, 0);
  ctx.save();
  ctx.translate(0, kop.hoogte);
  drawMap(ctx, doek, kader, ondergrond);
  drawScale(ctx, doek, kader, stijl);
  ctx.restore();
  uitleg.teken(ctx, kop.hoogte + kader.height);
  voet.teken(ctx, kop.hoogte + kader.height + uitleg.hoogte);
  return new Promise((klaar, mislukt) => {
    canvas.toBlob((blob) => (blob ? klaar(blob) : mislukt(new Error("geen plaatje"))), "image/png");
  });
}

/**
 * The pictures of the base map once more, asked for in the way that lets a canvas give them away again. A server that does not allow
 * that gets none in the picture; the data are there without.
 * @returns {Promise<Map<HTMLImageElement, HTMLImageElement>>}
 */
async function loadTiles(doek) {
  const tegels = [...doek.querySelectorAll("img.leaflet-tile-loaded")];
  const geladen = await Promise.all(tegels.map(loadAgain));
  return new Map(tegels.map((tegel, plaats) => [tegel, geladen[plaats]]).filter(([, beeld]) => beeld));
}

function loadAgain(tegel) {
  return new Promise((klaar) => {
    const beeld = new Image();
    beeld.crossOrigin = "anonymous";
    beeld.addEventListener("load", () => klaar(beeld));
    beeld.addEventListener("error", () => klaar(null));
    beeld.src = tegel.src;
  });
}

/** Everything that Leaflet drew, lowest pane first: pictures of the base map, canvases, and the letters. */
function drawMap(ctx, doek, kader, ondergrond) {
  ctx.save();
  ctx.beginPath();
  ctx.rect(0, 0, kader.width, kader.height);
  ctx.clip();
  ctx.fillStyle = getComputedStyle(doek).backgroundColor;
  ctx.fillRect(0, 0, kader.width, kader.height);
  const panelen = [...doek.querySelectorAll(".leaflet-pane")].sort((a, b) => Number(getComputedStyle(a).zIndex) - Number(getComputedStyle(b).zIndex));
  for (const paneel of panelen) {
    for (const beeld of paneel.querySelectorAll(":scope canvas, :scope img.leaflet-tile-loaded")) {
      if (beeld.closest(".leaflet-pane") !== paneel || beeld.width === 0) continue;
      const bron = beeld instanceof HTMLImageElement ? ondergrond.get(beeld) : beeld;
      if (!bron) continue;
      const plek = beeld.getBoundingClientRect();
      // In the dark the base map is turned over by a style sheet; here that is done again.
      ctx.filter = getComputedStyle(paneel).filter;
      ctx.drawImage(bron, plek.left - kader.left, plek.top - kader.top, plek.width, plek.height);
      ctx.filter = "none";
    }
    paneel.querySelectorAll(":scope > .kaart-letter").forEach((letter) => drawLetter(ctx, letter, kader));
  }
  ctx.restore();
}

function drawLetter(ctx, letter, kader) {
  const plek = letter.getBoundingClientRect();
  const stijl = getComputedStyle(letter);
  ctx.fillStyle = stijl.backgroundColor;
  ctx.fillRect(plek.left - kader.left, plek.top - kader.top, plek.width, plek.height);
  ctx.fillStyle = stijl.color;
  ctx.font = `${stijl.fontWeight} ${stijl.fontSize} ${stijl.fontFamily}`;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.fillText(letter.textContent, plek.left - kader.left + plek.width / 2, plek.top - kader.top + plek.height / 2);
  ctx.textAlign = "start";
}

/** The bar of the scale, in the corner at the right below, where the screen has it. */
function drawScale(ctx, doek, kader, stijl) {
  const balk = doek.querySelector(".leaflet-control-scale-line");
  if (!balk) return;
  const breed = balk.getBoundingClientRect().width;
  const [x, y] = [kader.width - breed - 16, kader.height - 16];
  ctx.fillStyle = stijl.backgroundColor;
  ctx.fillRect(x - 6, y - 22, breed + 12, 28);
  Object.assign(ctx, { strokeStyle: stijl.color, fillStyle: stijl.color, lineWidth: 2, textBaseline: "middle", font: `12px ${stijl.fontFamily}` });
  ctx.beginPath();
  [[x, y - 6], [x, y], [x + breed, y], [x + breed, y - 6]].forEach((punt, plaats) => (plaats === 0 ? ctx.moveTo(...punt) : ctx.lineTo(...punt)));
  ctx.stroke();
  ctx.fillText(balk.textContent.trim(), x + 2, y - 11);
  ctx.lineWidth = 1;
}
