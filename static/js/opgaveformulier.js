/* The form of an opgave: shows the fields of the chosen way to give the place, and adds found areas to the list of codes. */
const form = document.querySelector("[data-opgaveformulier]");

function showChosen() {
  const gekozen = form.querySelector("[name=waar]:checked")?.value;
  for (const deel of form.querySelectorAll("[data-bij]")) {
    deel.hidden = deel.dataset.bij !== gekozen;
  }
}

function addCode(code) {
  const veld = form.elements.gebiedcodes;
  const codes = veld.value.split(/[\s,;]+/).filter(Boolean);
  veld.value = [...codes.filter((ander) => ander !== code), code].join(", ");
}

if (form) {
  showChosen();
  form.addEventListener("change", (event) => event.target.name === "waar" && showChosen());
  form.addEventListener("waargekozen", showChosen);
  form.addEventListener("click", (event) => {
    const knop = event.target.closest("[data-voeg-toe]");
    if (knop) {
      addCode(knop.dataset.voegToe);
      form.elements.gebiedcodes.dispatchEvent(new Event("input", { bubbles: true }));
      form.elements.gebiedcodes.focus();
    }
  });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.id === "zoekgebied") {
      event.preventDefault();
    }
  });
  document.querySelector(".foutoverzicht")?.focus();
}
