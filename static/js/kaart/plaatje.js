/** A picture (PNG) of what the map shows: base map, areas, opgaven and letters as drawn, with title, legend, date and source below. */
import { onbekendPatroon, scorePatroon } from "./tekening.js";
import { token } from "./tokens.js";

const RAND = 24;
const REGEL = 22;
const VOET_MAX = 900;

/**
 * @param {HTMLElement} doek The Leaflet container.
 * @param {HTMLElement} legenda
 * @param {{titel: string, regels: string[]}} tekst
 * @returns {Promise<Blob>}
 */
export async function makePlaatje(doek, legenda, { titel, regels }) {
  const kader = doek.getBoundingClientRect();
  const rijen = [...legenda.querySelectorAll(".legenda__rij")].filter((rij) => rij.offsetParent !== null);
  const koppen = [...legenda.querySelectorAll(".legenda__titel")].filter((kop) => kop.offsetParent !== null);
  const stijl = getComputedStyle(document.body);
  const canvas = document.createElement("canvas");
  const schaal = Math.min(2, window.devicePixelRatio || 1);
  const voet = RAND * 2 + Math.max(rijen.length + koppen.length, 1) * REGEL + regels.length * REGEL;
  canvas.width = kader.width * schaal;
  canvas.height = (kader.height + RAND * 2 + voet) * schaal;
  const ctx = canvas.getContext("2d");
  ctx.scale(schaal, schaal);
  ctx.fillStyle = stijl.backgroundColor;
  ctx.fillRect(0, 0, kader.width, kader.height + RAND * 2 + voet);
  const schrijf = (tekst, x, y, vet = false) => {
    ctx.font = `${vet ? "600 17px" : "14px"} ${stijl.fontFamily}`;
    ctx.fillStyle = stijl.color;
    ctx.textBaseline = "middle";
    ctx.fillText(tekst, x, y, Math.min(VOET_MAX, kader.width - 2 * RAND));
  };
  schrijf(titel, RAND, RAND, true);
  const ondergrond = await loadTiles(doek);
  ctx.save();
  ctx.translate(0, RAND * 2);
  drawMap(ctx, doek, kader, ondergrond);
  ctx.restore();
  let y = kader.height + RAND * 2 + RAND;
  for (const onderdeel of legenda.querySelectorAll(".legenda__titel, .legenda__rij")) {
    if (koppen.includes(onderdeel)) schrijf(onderdeel.textContent.trim(), RAND, y, true);
    else if (rijen.includes(onderdeel)) drawRow(ctx, onderdeel, y, schrijf);
    else continue;
    y += REGEL;
  }
  for (const regel of regels) {
    schrijf(regel, RAND, y);
    y += REGEL;
  }
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

function drawRow(ctx, rij, y, schrijf) {
  const staal = rij.querySelector(".staal");
  if (staal) {
    const stijl = getComputedStyle(staal);
    ctx.fillStyle = stijl.backgroundColor;
    ctx.fillRect(RAND, y - 8, 28, 16);
    const patroon = patternOf(staal);
    if (patroon) {
      ctx.fillStyle = patroon;
      ctx.fillRect(RAND, y - 8, 28, 16);
    }
    ctx.strokeStyle = stijl.borderTopColor;
    ctx.setLineDash({ dashed: [5, 3], dotted: [2, 2] }[stijl.borderTopStyle] ?? []);
    ctx.strokeRect(RAND, y - 8, 28, 16);
    ctx.setLineDash([]);
  }
  const tekst = rij.querySelector(".legenda__tekst") ?? rij.lastElementChild;
  const aantal = rij.querySelector(".legenda__aantal")?.textContent;
  schrijf(`${tekst.firstChild.textContent.trim()}${aantal ? ` (${aantal})` : ""}`, RAND + 40, y);
}

/** The pattern of a sample of the legend, as the map draws it. */
function patternOf(staal) {
  if (staal.matches(".staal--onbekend")) return onbekendPatroon(token("lijn-sterk"));
  const [, familie, klasse] = /staal--(conflict|samenhang)-([1-5])/.exec(staal.className) ?? [];
  const aan = klasse && staal.closest(".kaartpagina--patroon");
  return aan ? scorePatroon(familie, Number(klasse), token(`${familie}-inkt-${klasse}`)) : null;
}
