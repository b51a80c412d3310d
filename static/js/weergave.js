/* Light, dark or as the device, and the language. Colours change at once and without loading the page again, so that nothing typed is lost. */
const formulier = document.querySelector("[data-weergave]");

/** The page as if it had been asked for with this choice. */
function toon(knop) {
  for (const blad of document.querySelectorAll("[data-weergave-blad]")) {
    blad.media = knop.dataset[blad.dataset.weergaveBlad];
  }
  document.querySelector("[data-weergave-schema]").content = knop.dataset.schema;
  for (const ander of formulier.querySelectorAll("button")) {
    ander.setAttribute("aria-pressed", String(ander === knop));
  }
  document.dispatchEvent(new CustomEvent("weergave"));
}

formulier?.addEventListener("submit", (event) => {
  event.preventDefault();
  toon(event.submitter);
  const body = new URLSearchParams({ weergave: event.submitter.value });
  // Without a connection the choice holds for this page only.
  fetch(formulier.getAttribute("action"), { method: "POST", body, keepalive: true }).catch(() => {});
});

/* Another language is another page; it comes back to the address of now, which the map changes as one looks around. */
document.querySelector("[data-taalkeuze]")?.addEventListener("submit", ({ target }) => {
  target.elements.next.value = window.location.pathname + window.location.search + window.location.hash;
});
