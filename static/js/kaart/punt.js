/**
 * Choose a place on a small map: a click fills the field that the map stands by (`data-punt-bij`) with latitude and
 * longitude. Typing them stays possible. Must be loaded before klein.js, which tells of each map that it makes.
 */
document.addEventListener("kleinekaart", ({ target, detail }) => {
  const selector = target.closest("[data-punt-bij]")?.dataset.puntBij;
  const field = selector && document.querySelector(selector);
  if (field) {
    followClicks(detail.map, field);
  }
});

function followClicks(map, field) {
  let mark = null;
  map.getContainer().classList.add("kiest-punt");
  map.on("click", ({ latlng }) => {
    mark ??= window.L.circleMarker(latlng, { className: "kaart-kenmerk kaart-kenmerk--gekozen", radius: 8 }).addTo(map);
    mark.setLatLng(latlng);
    field.value = `${latlng.lat.toFixed(6)} ${latlng.lng.toFixed(6)}`;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
}
