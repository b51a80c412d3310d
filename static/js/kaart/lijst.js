/** The areas on the screen as a list of buttons, the highest value first: the map for who works without a mouse. */
const MAX = 40;

/**
 * @param {HTMLElement} element
 * @param {{ids: number[], volgorde: number[]|undefined, label: (id: number) => string, onOpen: (id: string) => void}} opties
 */
export function showLijst(element, { ids, volgorde, label, onOpen }) {
  const plaats = new Map(volgorde?.map((id, index) => [id, index]));
  const gesorteerd = [...ids].sort((a, b) => (plaats.get(a) ?? Infinity) - (plaats.get(b) ?? Infinity) || label(a).localeCompare(label(b), "nl"));
  const rijen = gesorteerd.slice(0, MAX).map((id) => makeRij(id, label(id), onOpen));
  element.querySelector("[data-rijen]").replaceChildren(...rijen);
  element.querySelector("[data-telling]").textContent = ids.length.toLocaleString("nl-NL");
  const rest = element.querySelector("[data-rest]");
  rest.hidden = ids.length <= MAX;
  rest.textContent = `En nog ${(ids.length - MAX).toLocaleString("nl-NL")}. Zoom in, of kies Toon als tabel voor alle gebieden.`;
}

function makeRij(id, tekst, onOpen) {
  const rij = document.createElement("li");
  const knop = document.createElement("button");
  knop.type = "button";
  knop.className = "kaartlijst__knop";
  knop.textContent = tekst;
  knop.dataset.gebied = id;
  knop.addEventListener("click", () => onOpen(String(id)));
  rij.append(knop);
  return rij;
}
