/*
 * On a phone the parts of a page stand folded under their headings. A link to a part, an address with its name and the browser's own
 * search open it; which ones are open is remembered in this tab. On a wide screen, on paper and without this file all is open.
 *
 * Not a module, and in the head: what is folded must be so before it is drawn, or the page jumps.
 */
(() => {
  const SMAL = matchMedia("(max-width: 40rem)");
  const BEWAARD = `open:${location.pathname}`;
  const wortel = document.documentElement;
  wortel.classList.toggle("vouwt", SMAL.matches);

  /** @param {string} deel @returns {Element|null} */
  const binnen = (paneel, deel) => paneel.querySelector(`:scope > .paneel__${deel}`);
  const panelen = () => [...document.querySelectorAll("[data-vouw]")];

  function herinner() {
    try {
      return new Set(JSON.parse(sessionStorage.getItem(BEWAARD) ?? "[]"));
    } catch {
      return new Set();
    }
  }

  function onthoud() {
    const open = panelen().filter((paneel) => paneel.dataset.vouw === "open").map((paneel) => paneel.id);
    try {
      sessionStorage.setItem(BEWAARD, JSON.stringify(open));
    } catch {
      // A browser that keeps nothing: the page works, and forgets.
    }
  }

  function zet(paneel, open) {
    paneel.dataset.vouw = open ? "open" : "dicht";
    binnen(paneel, "kop").querySelector("button")?.setAttribute("aria-expanded", String(open));
    // Where it is not known, "until-found" is an ordinary hidden.
    binnen(paneel, "inhoud").hidden = open ? false : "until-found";
  }

  /** @param {string} anker "#paren", or the id of something inside a part. */
  function openVoor(anker) {
    const doel = document.getElementById(anker.slice(1));
    const paneel = doel?.closest("[data-vouw]");
    if (!wortel.classList.contains("vouwt") || !paneel || paneel.dataset.vouw === "open") return null;
    zet(paneel, true);
    onthoud();
    return doel;
  }

  function maakKnop(paneel) {
    const kop = binnen(paneel, "kop").querySelector("h2");
    const knop = document.createElement("button");
    knop.type = "button";
    knop.setAttribute("aria-controls", binnen(paneel, "inhoud").id);
    const kort = binnen(paneel, "kop").querySelector(".paneel__kort");
    if (kort) knop.setAttribute("aria-describedby", kort.id);
    knop.append(...kop.childNodes);
    kop.append(knop);
    knop.addEventListener("click", () => {
      zet(paneel, paneel.dataset.vouw !== "open");
      onthoud();
    });
  }

  function vouwOp() {
    const open = herinner();
    for (const paneel of panelen()) {
      maakKnop(paneel);
      zet(paneel, open.has(paneel.id));
    }
  }

  function vouwUit() {
    for (const paneel of panelen()) {
      const knop = binnen(paneel, "kop").querySelector("button");
      knop?.replaceWith(...knop.childNodes);
      zet(paneel, true);
    }
  }

  function verander() {
    if (wortel.classList.toggle("vouwt", SMAL.matches)) vouwOp();
    else vouwUit();
  }

  function luister(paneel) {
    binnen(paneel, "inhoud").addEventListener("beforematch", () => {
      zet(paneel, true);
      onthoud();
    });
    binnen(paneel, "inhoud").querySelector(":scope > .paneel__dicht").addEventListener("click", () => {
      zet(paneel, false);
      onthoud();
      binnen(paneel, "kop").querySelector("button").focus();
    });
  }

  document.addEventListener("DOMContentLoaded", () => {
    panelen().forEach(luister);
    if (SMAL.matches) vouwOp();
    openVoor(location.hash)?.scrollIntoView();
    SMAL.addEventListener("change", verander);
    addEventListener("hashchange", () => openVoor(location.hash)?.scrollIntoView());
    // Before the browser goes there: a second click on the same link changes no address.
    document.addEventListener("click", (event) => {
      const link = event.target.closest("a[href^='#']");
      if (link) openVoor(link.hash);
    });
  });
})();
