/** The areas on the screen as a list of buttons, the highest value first: the map for who works without a mouse. */
import { getal, gettext, interpolate } from "../taal.js";

const MAX = 40;

/**
 * The highest value first; without values by name. The list and the keys of the map walk in this order.
 * @param {{ids: number[], volgorde: number[]|undefined, label: (id: number) => string}} opties
 * @returns {number[]}
 */
export function inOrder({ ids, volgorde, label }) {
  const plaats = new Map(volgorde?.map((id, index) => [id, index]));
  return [...ids].sort((a, b) => (plaats.get(a) ?? Infinity) - (plaats.get(b) ?? Infinity) || label(a).localeCompare(label(b), "nl"));
}

/**
 * @param {HTMLElement} element
 * @param {{ids: number[], volgorde: number[]|undefined, label: (id: number) => string, onOpen: (id: string) => void}} opties
 */
export function showLijst(element, { ids, volgorde, label, onOpen }) {
  const gesorteerd = inOrder({ ids, volgorde, label });
  showRijen(element.querySelector("[data-rijen]"), gesorteerd.slice(0, MAX), { label, onOpen });
  element.querySelector("[data-telling]").textContent = getal(ids.length);
  const rest = element.querySelector("[data-rest]");
  rest.hidden = ids.length <= MAX;
  rest.textContent = interpolate(gettext("En nog {n}. Zoom in, of kies Toon als tabel voor alle gebieden."), { n: getal(ids.length - MAX) });
}

/** An area keeps its button, and the button the focus: new data may come while somebody walks along the list. */
function showRijen(lijst, ids, { label, onOpen }) {
  const focus = lijst.contains(document.activeElement) ? document.activeElement : null;
  const oud = new Map([...lijst.querySelectorAll("button")].map((knop) => [Number(knop.dataset.gebied), knop]));
  const knoppen = ids.map((id) => oud.get(id) ?? makeKnop(id, onOpen));
  knoppen.forEach((knop, index) => {
    knop.textContent = label(ids[index]);
  });
  lijst.replaceChildren(...knoppen.map(inRij));
  if (focus?.isConnected) focus.focus({ preventScroll: true });
}

function inRij(knop) {
  const rij = document.createElement("li");
  rij.append(knop);
  return rij;
}

function makeKnop(id, onOpen) {
  const knop = document.createElement("button");
  knop.type = "button";
  knop.className = "kaartlijst__knop";
  knop.dataset.gebied = id;
  knop.addEventListener("click", () => onOpen(String(id)));
  return knop;
}
