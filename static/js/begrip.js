/* Help at a word: the link to the list of terms becomes a button that opens the meaning on the spot.
   Parts of a page that come later (the panel of the map) are upgraded by the browser itself. Without popover the link stays. */
const RUIMTE = 8;
let teller = 0;

class BegripHulp extends HTMLElement {
  connectedCallback() {
    const link = this.querySelector("a.begrip__knop");
    const uitleg = this.querySelector(".begrip__uitleg");
    if (!link || !uitleg || !HTMLElement.prototype.showPopover) {
      return;
    }
    teller += 1;
    uitleg.id = `begrip-${teller}`;
    uitleg.popover = "auto";
    uitleg.hidden = false;
    this.knop = maakKnop(link, uitleg);
    link.replaceWith(this.knop);
    uitleg.addEventListener("toggle", (event) => {
      const open = event.newState === "open";
      this.knop.setAttribute("aria-expanded", String(open));
      if (open) {
        zetErbij(this.knop, uitleg);
      }
    });
  }
}

function maakKnop(link, uitleg) {
  const knop = document.createElement("button");
  knop.type = "button";
  knop.className = link.className;
  knop.append(...link.childNodes);
  knop.setAttribute("aria-label", link.getAttribute("aria-label"));
  knop.setAttribute("aria-expanded", "false");
  knop.setAttribute("aria-controls", uitleg.id);
  knop.popoverTargetElement = uitleg;
  return knop;
}

/* Below the button where there is room, else above it; never beyond the edge of the screen. */
function zetErbij(knop, uitleg) {
  const bij = knop.getBoundingClientRect();
  const { offsetWidth: breed, offsetHeight: hoog } = uitleg;
  const onder = bij.bottom + RUIMTE;
  const past = onder + hoog <= window.innerHeight;
  uitleg.style.top = `${past ? onder : Math.max(RUIMTE, bij.top - hoog - RUIMTE)}px`;
  uitleg.style.left = `${Math.max(RUIMTE, Math.min(bij.left, document.documentElement.clientWidth - breed - RUIMTE))}px`;
}

/* Fixed to the screen: it would float away from its word. */
function sluitAlles() {
  for (const open of document.querySelectorAll(".begrip__uitleg:popover-open")) {
    open.hidePopover();
  }
}

customElements.define("begrip-hulp", BegripHulp);
if (HTMLElement.prototype.showPopover) {
  window.addEventListener("scroll", sluitAlles, { capture: true, passive: true });
  window.addEventListener("resize", sluitAlles);
}
