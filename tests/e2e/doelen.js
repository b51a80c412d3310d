/* One evaluate for a whole page: what is too small to press (WCAG 2.5.8), and what lies hidden while it has the focus (2.4.11). */
() => {
    const MAAT = 24;
    const naam = (element) => element.outerHTML.replace(/\s+/g, " ").slice(0, 130);
    const zichtbaar = (element) => element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
    const WAT = "a[href], button, input, select, textarea, summary, [role=button], [role=tab], [tabindex]";
    const vind = () => [...document.querySelectorAll(WAT)].filter((element) => zichtbaar(element) && !element.disabled && element.type !== "hidden");
    const fouten = [];

    // Targets. Something as large as a label is pressed with its label.
    const kader = (element) => {
        const eigen = element.getBoundingClientRect();
        const vakje = /^(checkbox|radio)$/.test(element.type ?? "");
        const label = vakje ? (element.closest("label") ?? element.labels?.[0]) : null;
        if (!label) return eigen;
        const ander = label.getBoundingClientRect();
        const [links, boven] = [Math.min(eigen.left, ander.left), Math.min(eigen.top, ander.top)];
        return new DOMRect(links, boven, Math.max(eigen.right, ander.right) - links, Math.max(eigen.bottom, ander.bottom) - boven);
    };
    const gebied = (element) => element.matches("[tabindex]:not(a, button, input, select, textarea, summary, [role])");
    const buitenBeeld = (k) => k.right <= 0 || k.bottom + scrollY <= 0;  // a skip link before it has the focus
    const BLOK = "p, li, dd, dt, td, th, figcaption, label, legend, caption, h1, h2, h3, h4, div, section, article, header, footer";
    // A link in running text: at least three words around it that are no target themselves, or a whole sentence with a full stop.
    const inZin = (element) => {
        if (element.tagName !== "A" || getComputedStyle(element).display !== "inline") return false;
        const blok = element.parentElement.closest(BLOK) ?? document.body;
        const lezer = document.createTreeWalker(blok, NodeFilter.SHOW_TEXT);
        let woorden = 0;
        while (lezer.nextNode()) {
            const ouder = lezer.currentNode.parentElement;
            const los = !ouder.closest("a, button, summary, label, .alleen-voorlezen") && zichtbaar(ouder) && ouder.closest(BLOK) === blok;
            if (los) woorden += (lezer.currentNode.nodeValue.match(/\p{L}{2,}/gu) ?? []).length;
        }
        return woorden >= 3 || (woorden > 0 && /\.\s*$/.test(blok.textContent));
    };
    const midden = ({ k }) => [k.left + k.width / 2, k.top + k.height / 2];
    const tot = ([x, y], { k }) => Math.hypot(Math.max(k.left - x, 0, x - k.right), Math.max(k.top - y, 0, y - k.bottom));
    const hoort = (een, ander) => een.contains(ander) || ander.contains(een) || een.closest("label")?.contains(ander);
    const toetsDoelen = (welke) => {
        const doelen = vind().filter((element) => !gebied(element))
            .map((element) => ({ element, k: kader(element) }))
            .filter(({ k }) => k.width > 1 && k.height > 1 && !buitenBeeld(k));
        const klein = new Set(doelen.filter(({ k }) => k.width < MAAT - 0.5 || k.height < MAAT - 0.5));
        const raakt = (doel, ander) => {
            if (ander === doel || hoort(doel.element, ander.element)) return false;
            if (tot(midden(doel), ander) < MAAT / 2 - 0.5) return true;
            const [[x, y], [u, v]] = [midden(doel), midden(ander)];
            return klein.has(ander) && Math.hypot(x - u, y - v) < MAAT - 0.5;
        };
        for (const doel of klein) {
            if (!welke(doel.element) || inZin(doel.element)) continue;
            const ander = doelen.find((kandidaat) => raakt(doel, kandidaat));
            const maat = `${Math.round(doel.k.width)}x${Math.round(doel.k.height)} px`;
            if (ander) fouten.push(`${maat}, close to ${naam(ander.element).slice(0, 60)}: ${naam(doel.element)}`);
        }
    };
    toetsDoelen(() => true);
    // What is folded away too, as long as it does not come to lie over something else.
    const zweeft = (vouw) => [...vouw.children].some((deel) => /absolute|fixed/.test(getComputedStyle(deel).position));
    const vouwen = [...document.querySelectorAll("main details:not([open])")];
    vouwen.forEach((vouw) => (vouw.open = true));
    const open = vouwen.filter((vouw) => !zweeft(vouw));
    vouwen.filter(zweeft).forEach((vouw) => (vouw.open = false));
    toetsDoelen((element) => open.some((vouw) => vouw.contains(element) && element !== vouw.firstElementChild));
    open.forEach((vouw) => (vouw.open = false));

    // Focus, down the page and up again, as Tab and Shift and Tab go.
    document.documentElement.style.scrollBehavior = "auto";
    const stappen = vind().filter((element) => element.tabIndex >= 0 && !element.closest("[inert]"));
    const bedekt = (element) => {
        element.focus();
        if (document.activeElement !== element) return false;
        const regels = [...element.getClientRects()].filter((regel) => regel.width > 0 && regel.height > 0);
        const isVrij = ([x, y]) => {
            const boven = document.elementFromPoint(x, y);
            return boven && (element.contains(boven) || boven.closest("label")?.contains(element));
        };
        const raster = (delen) => regels.flatMap((regel) =>
            delen.flatMap((x) => delen.map((y) => [regel.left + x * regel.width, regel.top + y * regel.height])));
        if (raster([0.2, 0.8]).every(isVrij)) return false;
        const punten = raster([0.1, 0.3, 0.5, 0.7, 0.9]);
        const vrij = punten.filter(isVrij);
        // Of what is larger than half the screen a part is enough: a map, a table to scroll. In a field for a long text
        // the browser brings the line with the caret into sight, not the whole of the field.
        const k = element.getBoundingClientRect();
        const groot = k.height > innerHeight / 2 || k.width > innerWidth || gebied(element) || element.tagName === "TEXTAREA";
        return vrij.length < (groot ? 1 : punten.length / 2);
    };
    const gezien = new Set();
    for (const [richting, rij] of [["down", stappen], ["up", stappen.toReversed()]]) {
        for (const element of rij) {
            if (gezien.has(element) || !bedekt(element)) continue;
            gezien.add(element);
            const k = element.getBoundingClientRect();
            fouten.push(`hidden while focused, going ${richting}, at ${Math.round(k.left)},${Math.round(k.top)}: ${naam(element)}`);
        }
    }
    document.activeElement.blur?.();
    scrollTo(0, 0);
    return fouten;
}
