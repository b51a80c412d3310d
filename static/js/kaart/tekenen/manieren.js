/** The other ways to give a place: what stands in their fields is read by the server and shown on the map. */

const WACHT = 700;

/** Per way its fields in the form and how the server calls them; the first must be filled. */
const VELDEN = {
  bestand: { bestand: "bestand", bestand_crs: "crs" },
  gebieden: { gebiedcodes: "gebiedcodes", indeling: "indeling" },
  coordinaten: { coordinaten: "coordinaten" },
  tekst: { tekst: "tekst" },
};

export class Manieren {
  /**
   * @param {HTMLFormElement} form
   * @param {{onKeuze: (waar: string) => void, onLezen: (waar: string, velden: FormData) => void, onLos: () => void}} melden
   *   onLos: what was read no longer says what stands in the fields.
   */
  constructor(form, melden) {
    this.form = form;
    this.melden = melden;
    form.addEventListener("change", ({ target }) => this.#changed(target, 0));
    form.addEventListener("input", ({ target }) => target.type !== "radio" && this.#changed(target, WACHT));
  }

  get waar() {
    return this.form.querySelector("[name=waar]:checked")?.value ?? "";
  }

  /** @param {string} waar Without telling anybody. */
  choose(waar) {
    const knop = this.form.querySelector(`[name=waar][value="${waar}"]`);
    if (!knop || knop.checked) return;
    knop.checked = true;
    this.form.dispatchEvent(new CustomEvent("waargekozen"));
  }

  /** Reads again what stands in the fields of the chosen way, if there is anything. */
  read() {
    const velden = this.#filled(this.waar);
    if (velden) this.melden.onLezen(this.waar, velden);
  }

  #changed(veld, wacht) {
    if (veld.name === "waar") this.melden.onKeuze(veld.value);
    else if (!(veld.name in (VELDEN[this.waar] ?? {}))) return;
    else this.melden.onLos();
    clearTimeout(this.straks);
    this.straks = setTimeout(() => this.read(), wacht);
  }

  /** @returns {FormData|null} */
  #filled(waar) {
    const namen = Object.entries(VELDEN[waar] ?? {});
    if (namen.length === 0) return null;
    const velden = new FormData();
    for (const [naam, bijServer] of namen) {
      const veld = this.form.elements[naam];
      const waarde = veld.type === "file" ? veld.files[0] : veld.value.trim();
      if (waarde) velden.set(bijServer, waarde);
    }
    return namen.slice(0, waar === "gebieden" ? 2 : 1).every(([, bijServer]) => velden.has(bijServer)) ? velden : null;
  }
}
