/** Keys while one draws; in a text field they are the field's own. */

const EIGEN = "input:not([type=radio], [type=checkbox], [type=file]), textarea, select";

/** @param {HTMLElement} wortel @param {{terug: () => void, vooruit: () => void, stop: () => void}} doen */
export function startToetsen(wortel, { terug, vooruit, stop }) {
  document.addEventListener("keydown", (event) => {
    const doe = meaning(event, { terug, vooruit, stop: wortel.contains(event.target) || event.target === document.body ? stop : null });
    if (!doe || event.target.matches?.(EIGEN)) return;
    event.preventDefault();
    doe();
  });
}

function meaning({ key, ctrlKey, metaKey, shiftKey }, { terug, vooruit, stop }) {
  if (key === "Escape") return stop;
  if (!ctrlKey && !metaKey) return null;
  const letter = key.toLowerCase();
  if (letter === "y" || (letter === "z" && shiftKey)) return vooruit;
  return letter === "z" ? terug : null;
}
