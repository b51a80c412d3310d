/* A button that copies the value of a field (data-kopieer holds its id) and says so. Without scripting it stays hidden. */
import { gettext } from "./taal.js";

const melding = document.querySelector("[data-gekopieerd]");

async function kopieer(veld) {
  veld.select();
  try {
    await navigator.clipboard.writeText(veld.value);
    melding.textContent = gettext("Gekopieerd. Plak hem nu waar u hem bewaart.");
  } catch {
    melding.textContent = gettext("Kopiëren lukte niet. De sleutel is geselecteerd: druk op Ctrl en C.");
  }
}

for (const knop of document.querySelectorAll("[data-kopieer]")) {
  knop.hidden = false;
  knop.addEventListener("click", () => kopieer(document.getElementById(knop.dataset.kopieer)));
}
