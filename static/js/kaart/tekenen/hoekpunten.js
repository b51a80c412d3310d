/** The corners of the shape as fields, in RD, for who has no mouse or knows the numbers. */
import { countPoints } from "./geometrie.js";
import { gettext, interpolate } from "../../taal.js";

const MAX = 200;
const TE_VEEL = interpolate(
  gettext("Dit vlak heeft meer dan {aantal} hoekpunten. Zo'n lijst is te lang om na te lopen; wijzig de punten op de kaart, of plak het vlak als tekst."),
  { aantal: MAX },
);
const LEEG = gettext("Er is nog geen vlak. Typ de coördinaten bij Typ coördinaten, of teken op de kaart.");

export class Hoekpunten {
  /**
   * @param {HTMLElement} element A details element with a place for the list.
   * @param {(tekst: string) => Promise<boolean>} onChange Coordinates as one types them; false when they were no shape.
   */
  constructor(element, onChange) {
    this.element = element;
    this.lijst = element.querySelector("[data-lijst]");
    this.onChange = onChange;
    this.lijst.addEventListener("change", () => this.#tell(""));
    this.lijst.addEventListener("click", ({ target }) => this.#clicked(target.closest("button")));
    this.lijst.addEventListener("keydown", (event) => this.#noSubmit(event));
    element.addEventListener("toggle", () => this.#draw());
  }

  /** @param {number[][][][]|null} punten Parts, rings, corners in metres; null when there are too many or none. @param {Delen} delen */
  set(punten, delen) {
    this.punten = punten;
    this.aantal = countPoints(delen);
    this.#draw();
  }

  #draw() {
    if (!this.element.open) return;
    const focus = this.focus ?? document.activeElement?.dataset?.punt;
    this.focus = null;
    this.lijst.replaceChildren(...(this.punten?.length && this.aantal <= MAX ? this.#parts() : [line(this.aantal > MAX ? TE_VEEL : LEEG)]));
    if (focus) this.lijst.querySelector(`[data-punt="${focus}"]`)?.focus();
  }

  #parts() {
    return this.punten.flatMap((deel, i) => deel.map((ring, j) => this.#ring(ring, i, j)));
  }

  #ring(ring, i, j) {
    const naam = ringName(this.punten.length, i, j);
    const veld = document.createElement("fieldset");
    veld.className = "hoekpunten__ring";
    veld.dataset.deel = i;
    veld.append(Object.assign(document.createElement("legend"), { textContent: naam }));
    veld.append(...ring.map((punt, k) => row(punt, `${i}-${j}-${k}`, k + 1, naam)));
    return veld;
  }

  #clicked(knop) {
    if (!knop) return;
    const rij = knop.closest("[data-rij]");
    const [i, j, k] = rij.dataset.rij.split("-").map(Number);
    if (knop.dataset.doe === "weg") {
      rij.nextElementSibling?.querySelector("input")?.focus();
      rij.remove();
      this.#tell(`${i}-${j}-${Math.max(k - 1, 0)}-x`);
    } else {
      const ring = this.punten[i][j];
      const [een, ander] = [ring[k], ring[(k + 1) % ring.length]];
      rij.after(row([0, 1].map((as) => Math.round((een[as] + ander[as]) * 500) / 1000), "nieuw", k + 2, ""));
      this.#tell(`${i}-${j}-${k + 1}-x`);
    }
  }

  /** The fields as text, for the server to read; where that fails the fields stay as they are. */
  async #tell(focus) {
    this.focus = focus || null;
    const ringen = [...this.lijst.querySelectorAll("fieldset")];
    const tekst = ringen.map((ring, index) => separator(ring, ringen[index - 1]) + readRing(ring)).join("\n");
    await this.onChange(tekst);
  }

  #noSubmit(event) {
    if (event.key === "Enter" && event.target.matches("input")) {
      event.preventDefault();
      event.target.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }
}

function readRing(ring) {
  return [...ring.querySelectorAll("[data-rij]")].map((rij) => [...rij.querySelectorAll("input")].map((veld) => veld.value.trim()).join("; ")).join("\n");
}

function separator(ring, vorige) {
  if (!vorige) return "";
  return ring.dataset.deel === vorige.dataset.deel ? "gat\n" : "\n";
}

function ringName(delen, i, j) {
  const deel = delen > 1 ? interpolate(gettext("Deel {nummer}"), { nummer: i + 1 }) : gettext("Vlak");
  return j === 0 ? deel : interpolate(gettext("{deel}, gat {nummer}"), { deel, nummer: j });
}

function line(tekst) {
  return Object.assign(document.createElement("p"), { className: "veld__hulp", textContent: tekst });
}

function row(punt, sleutel, nummer, ring) {
  const rij = document.createElement("div");
  rij.className = "hoekpunten__rij";
  rij.dataset.rij = sleutel;
  const naam = interpolate(gettext("{ring}, punt {nummer}"), { ring, nummer });
  rij.append(Object.assign(document.createElement("span"), { className: "hoekpunten__nummer", textContent: String(nummer), ariaHidden: "true" }));
  rij.append(...["x", "y"].map((as, index) => field(punt[index], `${sleutel}-${as}`, interpolate(gettext("{naam}: {as} in meters"), { naam, as }))));
  rij.append(button("erbij", gettext("Punt erna"), interpolate(gettext("Punt erna: na {naam}"), { naam })), button("weg", gettext("Weg"), interpolate(gettext("Weg: {naam}"), { naam })));
  return rij;
}

function field(waarde, sleutel, label) {
  const veld = document.createElement("input");
  veld.className = "utrecht-textbox utrecht-textbox--html-input";
  Object.assign(veld, { type: "text", inputMode: "decimal", value: String(waarde), ariaLabel: label, autocomplete: "off" });
  veld.dataset.punt = sleutel;
  return veld;
}

function button(doe, tekst, label) {
  const knop = Object.assign(document.createElement("button"), { type: "button", className: "tekenknop", textContent: tekst, ariaLabel: label });
  knop.dataset.doe = doe;
  return knop;
}
