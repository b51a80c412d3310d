/** A field with a list of suggestions (the combobox of ARIA): the focus stays in the field, the arrows walk along the list. */

export class Keuzelijst {
  /**
   * @param {HTMLInputElement} veld
   * @param {HTMLElement} lijst With role listbox.
   * @param {(plek: object) => void} onKies
   */
  constructor(veld, lijst, onKies) {
    this.veld = veld;
    this.lijst = lijst;
    this.onKies = onKies;
    /** @type {{element: HTMLElement, plek: object}[]} */
    this.opties = [];
    this.actief = -1;
    veld.addEventListener("keydown", (event) => this.#key(event));
    lijst.addEventListener("pointerdown", (event) => event.preventDefault());
    lijst.addEventListener("click", (event) => this.#clicked(event.target.closest('[role="option"]')));
  }

  /** @param {{naam: string, plekken: {naam: string, soort: string}[]}[]} groepen */
  show(groepen) {
    this.opties = [];
    this.lijst.replaceChildren(...groepen.map((groep, plaats) => this.#group(groep, plaats)));
    this.lijst.hidden = this.opties.length === 0;
    this.veld.setAttribute("aria-expanded", String(this.opties.length > 0));
    this.#activate(-1);
  }

  #group({ naam, plekken }, plaats) {
    const kop = element("p", "zoekkaart__groep", naam);
    kop.id = `zoek-groep-${plaats}`;
    const groep = element("div", "", "");
    groep.setAttribute("role", "group");
    groep.setAttribute("aria-labelledby", kop.id);
    groep.append(kop, ...plekken.map((plek) => this.#option(plek)));
    return groep;
  }

  #option(plek) {
    const optie = element("div", "zoekkaart__plek", "");
    optie.setAttribute("role", "option");
    optie.setAttribute("aria-selected", "false");
    optie.id = `zoek-plek-${this.opties.length}`;
    optie.append(element("span", "zoekkaart__naam", plek.naam), element("span", "rustig klein", plek.soort));
    this.opties.push({ element: optie, plek });
    return optie;
  }

  #clicked(optie) {
    const gekozen = this.opties.find(({ element: een }) => een === optie);
    if (gekozen) this.onKies(gekozen.plek);
  }

  /** Escape closes the list first; what the field stands in gets the next one. Enter without a choice takes the first. */
  #key(event) {
    const { length } = this.opties;
    if (length === 0) return;
    const stap = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (stap) this.#activate(this.actief < 0 && stap < 0 ? length - 1 : (this.actief + stap + length) % length);
    else if (event.key === "Enter") this.onKies(this.opties[Math.max(0, this.actief)].plek);
    else if (event.key === "Escape") this.show([]);
    else return;
    event.preventDefault();
  }

  #activate(plaats) {
    this.opties[this.actief]?.element.setAttribute("aria-selected", "false");
    this.actief = plaats;
    const optie = this.opties[plaats]?.element;
    this.veld.removeAttribute("aria-activedescendant");
    if (!optie) return;
    optie.setAttribute("aria-selected", "true");
    optie.scrollIntoView({ block: "nearest" });
    this.veld.setAttribute("aria-activedescendant", optie.id);
  }
}

/** Text only: names come from files of others and from outside. */
function element(soort, klasse, tekst) {
  const nieuw = document.createElement(soort);
  if (klasse) nieuw.className = klasse;
  nieuw.textContent = tekst;
  return nieuw;
}
