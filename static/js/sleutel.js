/* A key of the browser (WebAuthn): ask for it, put the answer in the form and send that. Words for what can go wrong. */
import { gettext } from "./taal.js";

const UITLEG = {
  NotAllowedError: gettext("Het is niet gelukt, of u stopte. Probeer het opnieuw."),
  InvalidStateError: gettext("Deze sleutel staat al bij uw account."),
  SecurityError: gettext("Een sleutel werkt niet op dit adres. Gebruik een adres met een naam, zoals localhost, en geen nummer."),
  NotSupportedError: gettext("Uw browser of dit apparaat kan hier niet mee werken."),
};

async function vraag(form, meldvak) {
  const gegevens = JSON.parse(document.getElementById("sleutelvraag").textContent);
  meldvak.hidden = true;
  try {
    const antwoord =
      form.dataset.sleutel === "create"
        ? await window.webauthnJSON.create(gegevens.creation_options)
        : await window.webauthnJSON.get(gegevens.request_options);
    form.elements.credential.value = JSON.stringify(antwoord);
    form.submit();
  } catch (fout) {
    meldvak.firstElementChild.textContent = UITLEG[fout.name] ?? UITLEG.NotSupportedError;
    meldvak.hidden = false;
  }
}

for (const form of document.querySelectorAll("[data-sleutel]")) {
  const knop = form.querySelector("[data-sleutelknop]");
  const meldvak = form.querySelector("[data-sleutelfout]");
  knop.addEventListener("click", () => vraag(form, meldvak));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    vraag(form, meldvak);
  });
}
