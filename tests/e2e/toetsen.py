"""How a reader without a mouse gets about, and what a page owes to who cannot point or see well."""

from __future__ import annotations

from collections.abc import Iterator

from playwright.sync_api import Locator, Page, expect


def tab_to(page: Page, doel: Locator, toets: str = "Tab", maximum: int = 120) -> None:
    """Press Tab until this has the focus."""
    for _ in range(maximum):
        if doel.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press(toets)
    raise AssertionError(f"{maximum} times {toets} did not reach {doel}")


def to_map(page: Page) -> None:
    tab_to(page, the_map(page))
    expect(the_map(page)).to_be_focused()


def the_map(page: Page) -> Locator:
    return page.get_by_role("application", name="Kaart van gebieden en opgaven")


def spoken(page: Page) -> Locator:
    """What the keys of the map say to who listens."""
    return page.locator('[data-melding="stappen"]')


def hidden_focus(page: Page, maximum: int = 160) -> list[str]:
    """Walk the whole page with Tab; what has the focus while something else lies over more than half of it."""
    page.evaluate("document.activeElement.blur(); window.gezien = new Set(); getSelection().collapse(document.body, 0)")
    return [bedekt for bedekt in _walk(page, maximum) if bedekt]


def _walk(page: Page, maximum: int) -> Iterator[str]:
    for _ in range(maximum):
        page.keyboard.press("Tab")
        stap = page.evaluate(_FOCUS)
        if stap is None:
            return
        yield stap
    raise AssertionError("the walk with Tab does not end")


def small_targets(page: Page, maat: int) -> list[str]:
    """What can be pressed and is smaller than this; links inside a sentence excepted."""
    return page.evaluate(_DOELEN, maat)


_FOCUS = """() => {
    const element = document.activeElement;
    if (!element || element === document.body || window.gezien.has(element)) return null;
    window.gezien.add(element);
    const kader = element.getBoundingClientRect();
    const delen = [0.1, 0.3, 0.5, 0.7, 0.9];
    const regels = [...element.getClientRects()];  // a link may run over two lines
    const punten = regels.flatMap((regel) =>
        delen.flatMap((x) => delen.map((y) => [regel.left + x * regel.width, regel.top + y * regel.height])));
    const vrij = punten.filter(([x, y]) => {
        const boven = document.elementFromPoint(x, y);
        return boven && (element.contains(boven) || boven.closest("label")?.contains(element));
    });
    const groot = element.id === "kaart" || element.getAttribute("role") === "region" || element.tagName === "path";
    const nodig = groot ? 1 : punten.length / 2;
    if (vrij.length >= nodig) return "";
    const plek = `${Math.round(kader.left)},${Math.round(kader.top)}`;
    return `${element.outerHTML.slice(0, 120)} at ${plek} (${vrij.length} of ${punten.length})`;
}"""

_DOELEN = """(maat) => {
    const alle = [...document.querySelectorAll(".inhoud :is(a[href], button, input, select, summary)")];
    const zien = alle.filter((element) => element.checkVisibility({ visibilityProperty: true }));
    const los = zien.filter((element) => !(element.tagName === "A" && getComputedStyle(element).display === "inline"));
    const groot = (element) => {
        const kader = (element.closest("label") ?? element).getBoundingClientRect();
        return kader.width >= maat - 0.5 && kader.height >= maat - 0.5;
    };
    const ruim = (element) => maat > 24 && element.matches(".begrip__knop");
    return los.filter((element) => !groot(element) && !ruim(element)).map((element) => element.outerHTML.slice(0, 120));
}"""
