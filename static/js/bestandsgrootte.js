/* Says at once that a chosen file is too large (data-hoogstens, data-te-groot): nothing is sent in vain. */
function bewaak(veld) {
  const melding = document.createElement("p");
  melding.className = "veld__fout";
  melding.setAttribute("role", "alert");
  veld.insertAdjacentElement("afterend", melding);
  const kijk = () => {
    const teGroot = [...veld.files].some((bestand) => bestand.size > Number(veld.dataset.hoogstens));
    melding.textContent = teGroot ? veld.dataset.teGroot : "";
    veld.setAttribute("aria-invalid", String(teGroot));
    if (teGroot) {
      veld.value = "";
    }
  };
  veld.addEventListener("change", kijk);
  kijk(); // Somebody may have chosen before this was loaded.
}

for (const veld of document.querySelectorAll("input[type=file][data-hoogstens]")) {
  bewaak(veld);
}
