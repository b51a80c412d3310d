/*
 * Forms with data-bewaak: warn before somebody leaves with unsaved changes, send once, and stay when the session ended.
 * data-bewaak="gewijzigd": the form came filled in and nothing of it is saved yet.
 */
import { gettext } from "./taal.js";

const UITGELOGD = gettext("U bent niet meer ingelogd. Wat u invulde staat hier nog. Kies Opslaan: u logt dan in en gaat verder in dit formulier.");
const forms = [...document.querySelectorAll("form[data-bewaak]")];
let verzonden = false;

function fieldChanged(veld) {
  if (!veld.name || veld.type === "hidden" || veld.type === "search") {
    return false;
  }
  if (veld.type === "checkbox" || veld.type === "radio") {
    return veld.checked !== veld.defaultChecked;
  }
  if (veld.tagName === "SELECT") {
    const begin = [...veld.options].filter((optie) => optie.defaultSelected);
    const nu = [...veld.selectedOptions];
    return begin.length > 0 || veld.multiple ? begin.some((optie) => !optie.selected) || nu.length !== begin.length : veld.selectedIndex > 0;
  }
  return "defaultValue" in veld && veld.value !== veld.defaultValue;
}

function isDirty(form) {
  return form.dataset.bewaak === "gewijzigd" || [...form.elements].some(fieldChanged);
}

function somethingUnsaved() {
  return !verzonden && forms.some(isDirty);
}

function setButtons(form, uit) {
  for (const knop of form.querySelectorAll("button[type=submit]")) {
    knop.disabled = uit;
  }
}

function send(event) {
  if (verzonden) {
    event.preventDefault();
    return;
  }
  verzonden = true;
  // After the browser took the values, for that of the button goes along.
  setTimeout(() => setButtons(event.target, true));
}

/** Also for scripts that ask the server themselves. */
export function tellSignedOut() {
  const plek = document.querySelector(".meldingen");
  if (plek.querySelector("[data-uitgelogd]")) {
    return;
  }
  const melding = document.createElement("div");
  melding.className = "utrecht-alert utrecht-alert--warning";
  melding.setAttribute("role", "alert");
  melding.dataset.uitgelogd = "";
  melding.append(Object.assign(document.createElement("p"), { className: "utrecht-paragraph", textContent: UITGELOGD }));
  plek.append(melding);
  melding.scrollIntoView({ block: "nearest" });
}

for (const form of forms) {
  form.addEventListener("submit", send);
}
window.addEventListener("beforeunload", (event) => {
  if (somethingUnsaved()) {
    event.preventDefault();
  }
});
// Back from the next page: the form may be sent again.
window.addEventListener("pageshow", (event) => {
  if (event.persisted) {
    verzonden = false;
    forms.forEach((form) => setButtons(form, false));
  }
});
// A fragment that asks to sign in would take the page away.
document.addEventListener("htmx:beforeOnLoad", (event) => {
  if (event.detail.xhr.status === 401 && somethingUnsaved()) {
    event.preventDefault();
    tellSignedOut();
  }
});
