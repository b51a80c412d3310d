/** The panel at the right: what the reader clicked. Its text is made by the server. */
import { keuze } from "./toestand.js";

export class Paneel {
  /**
   * @param {HTMLElement} element
   * @param {{adressen: {gebied: string, punt: string}, ophaler: import("./ophalen.js").Ophaler, onClose: () => void}} opties
   */
  constructor(element, { adressen, ophaler, onClose }) {
    this.element = element;
    this.adressen = adressen;
    this.ophaler = ophaler;
    this.terugval = document.getElementById("kaart");
    this.gebied = element.querySelector('[data-deel="gebied"]');
    this.punt = element.querySelector('[data-deel="punt"]');
    element.querySelector("[data-sluit]").addEventListener("click", onClose);
    element.addEventListener("keydown", (event) => {
      if (event.key === "Escape") onClose();
    });
  }

  /**
   * Shows what the state says is open.
   * @param {import("./toestand.js").Toestand} toestand
   * @param {{focus: boolean}} opties focus: the reader just opened it.
   */
  async show(toestand, { focus }) {
    if (!toestand.gebied && !toestand.punt) {
      this.#close();
      return;
    }
    if (!this.element.contains(document.activeElement)) this.opener = document.activeElement;
    this.element.hidden = false;
    this.element.setAttribute("aria-busy", "true");
    this.element.classList.toggle("kaartpaneel--punt-eerst", toestand.lagen.length > 0 || !toestand.gebied);
    const vraag = { ...keuze(toestand), score: toestand.score };
    const [lon, lat] = toestand.punt.split(",");
    const klaar = await Promise.all([
      this.#fill(this.gebied, "gebied", toestand.gebied && this.adressen.gebied.replace("/0/", `/${toestand.gebied}/`), vraag),
      this.#fill(this.punt, "punt", toestand.punt && this.adressen.punt, { ...vraag, lon, lat }),
    ]);
    if (klaar.includes(null)) return;
    this.element.setAttribute("aria-busy", "false");
    if (focus) this.#focus();
  }

  #close() {
    if (this.element.hidden) return;
    this.ophaler.cancel("gebied");
    this.ophaler.cancel("punt");
    const terug = this.element.contains(document.activeElement);
    this.element.hidden = true;
    this.gebied.replaceChildren();
    this.punt.replaceChildren();
    if (terug) this.#focusBack();
  }

  async #fill(deel, onderwerp, adres, params) {
    deel.hidden = !adres;
    if (!adres) {
      this.ophaler.cancel(onderwerp);
      deel.replaceChildren();
      return true;
    }
    const html = await this.ophaler.html(onderwerp, adres, params);
    if (html !== null) deel.innerHTML = html;
    return html === null ? null : true;
  }

  /** To what opened the panel; to the map where that is gone or cannot be seen. */
  #focusBack() {
    const opener = this.opener?.isConnected && this.opener.checkVisibility() && this.opener !== document.body ? this.opener : this.terugval;
    opener.focus({ preventScroll: opener === this.terugval });
  }

  #focus() {
    this.element.scrollTop = 0;
    const eerste = this.element.classList.contains("kaartpaneel--punt-eerst") && !this.punt.hidden ? this.punt : this.gebied;
    (eerste.querySelector("h2") ?? this.element).focus({ preventScroll: true });
  }
}
