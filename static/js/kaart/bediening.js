/** The panel at the left: a form that says what the map shows. Without scripting it is an ordinary form. */
import { MEER } from "./toestand.js";
import { gettext, interpolate } from "../taal.js";

const ENKEL = ["indeling", "niveau", "score", "jaar", "van", "tot", "bestuurslaag", "organisatie", "zoek", "ondergrond"];

export class Bediening {
  /**
   * @param {HTMLFormElement} form
   * @param {{lagen: {indeling: string, niveau: string, naam: string}[], onChange: (wijziging: Partial<import("./toestand.js").Toestand>) => void}} opties
   */
  constructor(form, { lagen, onChange }) {
    this.form = form;
    this.lagen = lagen;
    this.onChange = onChange;
    form.addEventListener("change", (event) => this.#changed(event.target));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (form.contains(document.activeElement) && document.activeElement.name) this.#changed(document.activeElement);
    });
    form.querySelector('[data-typen="alle"]').addEventListener("click", () => this.#chooseAll(true));
    form.querySelector('[data-typen="geen"]').addEventListener("click", () => this.#chooseAll(false));
    form.querySelector("[data-jaar-wis]").addEventListener("click", () => onChange({ jaar: "" }));
    form.querySelector("[data-meer-wis]").addEventListener("click", () => onChange({ ...MEER }));
  }

  /** @param {import("./toestand.js").Toestand} toestand */
  sync(toestand) {
    const { elements } = this.form;
    this.#fillNiveaus(toestand.indeling);
    for (const naam of ENKEL) elements.namedItem(naam).value = toestand[naam];
    this.#boxes("typen").forEach((vakje) => {
      vakje.checked = toestand.typen === null || toestand.typen.includes(vakje.value);
    });
    for (const naam of ["lagen", "status"]) {
      this.#boxes(naam).forEach((vakje) => {
        vakje.checked = toestand[naam].includes(vakje.value);
      });
    }
    this.form.querySelector('[name="patroon"]').checked = toestand.patroon === "aan";
    this.form.querySelector("[data-jaar-wis]").hidden = !toestand.jaar;
    this.#count(toestand);
  }

  #changed(veld) {
    if (veld.name === "indeling") this.onChange({ indeling: veld.value, niveau: this.#niveauFor(veld.value), gebied: "", punt: "" });
    else if (veld.name === "niveau") this.onChange({ niveau: veld.value, gebied: "", punt: "" });
    else if (veld.name === "typen") this.onChange({ typen: this.#chosenTypes() });
    else if (veld.name === "lagen" || veld.name === "status") this.onChange({ [veld.name]: checked(this.#boxes(veld.name)) });
    else if (veld.name === "patroon") this.onChange({ patroon: veld.checked ? "aan" : "uit" });
    else if (!veld.validity.valid) veld.reportValidity();
    else this.onChange({ [veld.name]: veld.value.trim() });
  }

  #chosenTypes() {
    const vakjes = this.#boxes("typen");
    const gekozen = checked(vakjes);
    return gekozen.length === vakjes.length ? null : gekozen;
  }

  #chooseAll(aan) {
    this.onChange({ typen: aan ? null : [] });
  }

  #niveauFor(indeling) {
    const nu = this.form.elements.namedItem("niveau").value;
    const passend = this.lagen.filter((laag) => laag.indeling === indeling);
    return (passend.find((laag) => laag.niveau === nu) ?? passend[0])?.niveau ?? nu;
  }

  #fillNiveaus(indeling) {
    const keuzes = this.lagen.filter((laag) => laag.indeling === indeling);
    const opties = keuzes.map(({ niveau, naam }) => new Option(naam, niveau));
    this.form.elements.namedItem("niveau").replaceChildren(...opties);
  }

  #count(toestand) {
    const totaal = this.#boxes("typen").length;
    const aantal = toestand.typen === null ? totaal : toestand.typen.length;
    const meer = Object.entries(MEER).filter(([naam]) => String(toestand[naam]) !== "").length;
    this.form.querySelector("[data-meer-telling]").textContent = meer === 0 ? gettext("geen") : String(meer);
    this.form.querySelector("[data-meer-wis]").hidden = meer === 0;
    this.form.querySelector("[data-typen-telling]").textContent = aantal === totaal ? gettext("alle") : interpolate(gettext("{aantal} van {totaal}"), { aantal, totaal });
  }

  /** @returns {HTMLInputElement[]} */
  #boxes(naam) {
    return [...this.form.querySelectorAll(`input[name="${naam}"]`)];
  }
}

function checked(vakjes) {
  return vakjes.filter((vakje) => vakje.checked).map((vakje) => vakje.value);
}
