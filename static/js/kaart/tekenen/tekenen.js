/**
 * Giving the place of an opgave on a map, in its form. Draw, read a file, choose areas or type numbers: whatever way,
 * the shape stands on one map, can be undone, and is told in sentences. The form sends a drawing or the key of what was
 * read; an opgave of which nobody touched the place sends neither.
 *
 * @typedef {{waar: string, delen: Delen, sleutel: string, vast: boolean, hoekpunten: number}} Stand
 *   sleutel: of the full shape at the server, when it came from there and was not changed since. vast: it has too many
 *   corners to change here, what is shown is simplified.
 */
import { Balk } from "./balk.js";
import { Blad } from "./blad.js";
import { countPoints, isSame, toDelen, toGeometrie } from "./geometrie.js";
import { Geschiedenis } from "./geschiedenis.js";
import { Hoekpunten } from "./hoekpunten.js";
import { makeKaart } from "./kaartvlak.js";
import { Manieren } from "./manieren.js";
import { Oordeel } from "./oordeel.js";
import { Server } from "./server.js";
import { Snapranden } from "./snappen.js";
import { startToetsen } from "./toetsen.js";
import { getal, gettext } from "../../taal.js";

const TEKENEN = "tekenen";
const HOUDEN = "houden";
const NOG_OPSLAAN = gettext("Uw omtrek is afgemaakt en nog niet opgeslagen. Bekijk het vlak en kies nog eens Opslaan.");
const LEZEN = gettext("Het vlak wordt gelezen.");

export class Tekenen {
  /** @param {HTMLFormElement} form @param {HTMLElement} wortel */
  constructor(form, wortel) {
    this.form = form;
    this.wortel = wortel;
    this.config = JSON.parse(document.querySelector("#tekenen-config").textContent);
    this.server = new Server(this.config.adressen, form.elements.csrfmiddlewaretoken.value);
    this.begin = this.#beginning();
    this.geschiedenis = new Geschiedenis(this.begin);
    /** Cuts that the server is working out. */
    this.knippend = 0;
    this.#makeParts();
    const eerder = this.#filledIn();
    this.#show(this.begin);
    this.blad.fit();
    this.#restore(eerder);
    wortel.dataset.klaar = "ja";
  }

  get nu() {
    return this.geschiedenis.nu;
  }

  /** @returns {Stand} */
  #beginning() {
    const { nu } = this.config;
    if (!nu) return { waar: TEKENEN, delen: [], sleutel: "", vast: false, hoekpunten: 0 };
    return { waar: HOUDEN, delen: toDelen(nu.geometrie), sleutel: "", vast: nu.vereenvoudigd, hoekpunten: nu.hoekpunten };
  }

  #makeParts() {
    const { config, form, server, wortel } = this;
    const ondergrond = wortel.querySelector("[data-ondergrond-weg]");
    const map = makeKaart(wortel.querySelector("[data-doek]"), config, (bereikbaar) => {
      ondergrond.hidden = bereikbaar;
    });
    const doen = {
      terug: () => this.#undo(),
      vooruit: () => this.#redo(),
      klaar: () => this.blad.finish(),
      puntterug: () => this.blad.takeBack(),
      stop: () => this.blad.use("kijken"),
      leeg: () => this.#startEmpty(),
      vastklikken: () => this.blad.setSnapping(wortel.querySelector("[data-doe=vastklikken]").checked),
      alles: () => this.blad.fit(),
    };
    this.balk = new Balk(wortel, doen, (naam) => this.blad.use(naam));
    this.randen = new Snapranden(map, (bbox, zoom) => server.snapTargets(bbox, zoom, config.opgave));
    this.oordeel = new Oordeel(wortel, map, {
      vraag: (geometrie) => server.check(geometrie, config.opgave),
      onHersteld: (geometrie) => this.#drawn(toDelen(geometrie), true),
      onAntwoord: ({ punten }) => this.hoekpunten.set(punten ?? null, this.nu.delen),
    });
    this.hoekpunten = new Hoekpunten(wortel.querySelector("[data-hoekpunten]"), (tekst) => this.#typed(tekst));
    this.blad = new Blad(map, {
      onChange: (delen) => this.#drawn(delen, false),
      onTussen: (delen) => (delen ? this.oordeel.later(toGeometrie(delen), true) : this.#judge()),
      onLijn: (bewerking, delen) => this.#cut(bewerking, delen),
      onGereedschap: (naam) => this.#toolChanged(naam),
    });
    this.manieren = new Manieren(form, {
      onKeuze: (waar) => this.#chosen(waar),
      onLezen: (waar, velden) => this.#read(waar, velden),
      onLos: () => this.#loosen(),
    });
    startToetsen(wortel, { terug: () => this.#undo(), vooruit: () => this.#redo(), stop: () => this.blad.use("kijken") });
    // Before anybody else hears that the form is sent.
    form.addEventListener("submit", (event) => this.#beforeSending(event), { capture: true });
    wortel.querySelector("[data-hoekpunten]").addEventListener("toggle", () => this.#judge());
  }

  /** What is cut off a large shape is worked out by the server first, and then seen before it is saved. */
  #beforeSending(event) {
    this.blad.settle();
    // Also when it is pressed twice: what is sent before the answer came would be the shape without the cut.
    this.nogOpslaan = this.blad.finishElsewhere() || this.knippend > 0;
    if (!this.nogOpslaan) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  /** What the form came with: showing the beginning empties the fields. */
  #filledIn() {
    const { vorm, vorm_sleutel: sleutel } = this.form.elements;
    return { waar: this.manieren.waar, vorm: vorm.value, sleutel: sleutel.value };
  }

  /** What was filled in before: a drawing, or something that the server kept. */
  #restore({ waar, vorm, sleutel }) {
    if (waar === TEKENEN && vorm) this.#restoreDrawing(vorm);
    // Chosen before this script was here, on a slow line.
    else if (waar === TEKENEN && this.config.nu) this.#chosen(waar);
    else if (waar !== HOUDEN && sleutel) this.#read(waar, asForm({ sleutel }));
    else if (waar !== HOUDEN && this.form.dataset.bewaak === "gewijzigd") this.manieren.read();
    else if (!this.config.nu) this.#chooseToDraw();
  }

  #restoreDrawing(tekst) {
    try {
      this.#drawn(toDelen(JSON.parse(tekst)), true);
      this.blad.fit();
    } catch {
      this.form.elements.vorm.value = "";
    }
  }

  /** Somebody new to this draws; without scripts the form chose what works then. Not a change of theirs. */
  #chooseToDraw() {
    const knoppen = [...this.form.querySelectorAll("[name=waar]")];
    // On a slow line somebody may have chosen before this script was here.
    if (knoppen.some((knop) => knop.checked && !knop.defaultChecked)) return this.manieren.read();
    for (const knop of knoppen) knop.defaultChecked = knop.value === TEKENEN;
    this.manieren.choose(TEKENEN);
  }

  /** @param {Stand} stand On the map, in the fields, and in words. */
  #show(stand) {
    this.blad.show(stand.delen, { vast: stand.vast });
    this.#settleIn(stand);
  }

  #settleIn(stand) {
    const { vorm, vorm_sleutel: sleutel } = this.form.elements;
    const anders = !isSame(stand.delen, this.begin.delen);
    vorm.value = stand.waar === TEKENEN && !stand.sleutel && anders ? JSON.stringify(toGeometrie(stand.delen)) : "";
    sleutel.value = stand.sleutel;
    this.balk.sync({
      groot: stand.vast,
      leeg: stand.delen.length === 0,
      terug: this.geschiedenis.kanTerug,
      vooruit: this.geschiedenis.kanVooruit,
    });
    this.wortel.querySelector("[data-groot]").hidden = !stand.vast;
    this.wortel.querySelector("[data-groot-aantal]").textContent = getal(stand.hoekpunten);
    Object.assign(this.wortel.dataset, { delen: stand.delen.length, hoekpunten: countPoints(stand.delen), bron: stand.waar });
  }

  #add(stand, opnieuw = true) {
    this.geschiedenis.add(stand);
    this.manieren.choose(stand.waar);
    if (opnieuw) this.#show(stand);
    else this.#settleIn(stand);
  }

  /** @param {Delen} delen @param {boolean} opnieuw Whether the map does not show them yet. */
  #drawn(delen, opnieuw) {
    this.server.cancel("lezen");
    this.#add({ waar: TEKENEN, delen, sleutel: "", vast: false, hoekpunten: countPoints(delen) }, opnieuw);
    this.#judge();
  }

  #undo() {
    if (this.blad.takeBack()) return;
    if (this.geschiedenis.kanTerug) this.#travel(this.geschiedenis.back());
  }

  #redo() {
    if (this.geschiedenis.kanVooruit) this.#travel(this.geschiedenis.forward());
  }

  #travel(stand) {
    this.server.cancel("lezen");
    this.manieren.choose(stand.waar);
    this.#show(stand);
    this.#judge();
  }

  /** Asks for a judgement of what is on the map, where that is the shape itself. */
  #judge() {
    const { delen, vast } = this.nu;
    this.hoekpunten.set(null, delen);
    if (vast || delen.length === 0) this.oordeel.clear();
    else this.oordeel.later(toGeometrie(delen));
  }

  #chosen(waar) {
    this.blad.settle();
    // An unfinished line that was read in passing is a drawing; what was chosen stays chosen.
    this.manieren.choose(waar);
    if (waar === HOUDEN) {
      if (!isSame(this.nu.delen, this.begin.delen)) this.geschiedenis.add(this.begin);
      this.#show({ ...this.begin, waar });
      this.#judge();
    } else if (waar === TEKENEN) {
      this.geschiedenis.standen[this.geschiedenis.plek] = { ...this.nu, waar };
      this.#settleIn(this.nu);
      this.blad.use(this.nu.vast ? "kijken" : this.nu.delen.length ? "punten" : TEKENEN);
      this.#judge();
    } else {
      this.#loosen();
      this.blad.use("kijken");
    }
  }

  #loosen() {
    this.server.cancel("lezen");
    this.form.elements.vorm_sleutel.value = "";
  }

  /** Nothing of what was stays: a new drawing in its place. */
  #startEmpty() {
    this.#drawn([], true);
    this.blad.use(TEKENEN);
  }

  async #read(waar, velden) {
    if (this.config.opgave) velden.set("voor", this.config.opgave);
    const antwoord = await this.#attempt(() => this.server.read(velden));
    if (antwoord) this.#answered(waar, antwoord);
  }

  /** The fields of the list of corners. They are a drawing, so no key goes along. */
  async #typed(tekst) {
    const velden = asForm({ coordinaten: tekst, ...(this.config.opgave && { voor: this.config.opgave }) });
    const antwoord = await this.#attempt(() => this.server.read(velden));
    if (!antwoord) return;
    const delen = toDelen(antwoord.geometrie);
    this.#add({ waar: TEKENEN, delen, sleutel: "", vast: false, hoekpunten: countPoints(delen) });
    this.oordeel.show(antwoord);
  }

  /** Of a shape that is too large to change here: at the server, at full detail. */
  async #cut(bewerking, delen) {
    const van = this.nu.sleutel ? { sleutel: this.nu.sleutel } : {};
    const vraag = { ...van, opgave: this.config.opgave, bewerking, geometrie: toGeometrie(delen) };
    this.knippend += 1;
    const antwoord = await this.#attempt(() => this.server.cut(vraag));
    this.knippend -= 1;
    if (antwoord) this.#answered(TEKENEN, antwoord);
    else this.nogOpslaan = false;
  }

  #answered(waar, antwoord) {
    const { geometrie, hoekpunten, sleutel, tekenbaar } = antwoord;
    this.#add({ waar, delen: toDelen(geometrie), sleutel, vast: !tekenbaar, hoekpunten });
    this.oordeel.show(this.nogOpslaan ? { ...antwoord, zinnen: [NOG_OPSLAAN, ...antwoord.zinnen] } : antwoord);
    this.nogOpslaan = false;
    this.blad.fit();
  }

  async #attempt(vraag) {
    this.oordeel.say([LEZEN]);
    try {
      return await vraag();
    } catch (fout) {
      this.oordeel.say([fout.message], true);
      return null;
    }
  }

  #toolChanged(naam) {
    this.balk.show(naam);
    this.randen.set(["tekenen", "punten", "schuiven", "knippen"].includes(naam));
    this.wortel.dataset.bezig = naam;
  }
}

function asForm(velden) {
  const form = new FormData();
  for (const [naam, waarde] of Object.entries(velden)) form.set(naam, waarde);
  return form;
}

const wortel = document.querySelector("[data-tekenen]");
if (wortel) new Tekenen(wortel.closest("form"), wortel);
