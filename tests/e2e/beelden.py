"""The pictures of the manual: what a browser shows at that point of a test, small and the same on every day.

Only ``script/test tests/e2e/taken --beelden`` writes them; otherwise nothing is stored.
"""

from __future__ import annotations

import io
from datetime import timedelta
from typing import Final

from django.utils.formats import date_format
from django.utils.timezone import localdate
from PIL import Image
from playwright.sync_api import Page

from tests.conftest import ROOT

MAP: Final = ROOT / "docs" / "handleiding" / "beeld"
KLEUREN: Final = 128
#: The demo is made on the day of the run. In pictures that day is this one, and a time of day is ten o'clock.
DAG: Final = "1 juni 2026"
MAAND_EERDER: Final = "2 mei 2026"
#: Those dates; and without the base map, which is not ours and is not there in tests.
_VAST: Final = """(paren) => {
    const lezer = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (lezer.nextNode()) {
        const tekst = lezer.currentNode;
        for (const [van, naar] of paren)
            tekst.nodeValue = tekst.nodeValue.replaceAll(van, naar);
        tekst.nodeValue = tekst.nodeValue.replace(/(juni(?: 2026)?, )\\d\\d:\\d\\d/g, "$110:00");
    }
    document.querySelectorAll(".leaflet-tile-pane").forEach((vlak) => (vlak.style.visibility = "hidden"));
}"""


class Fotograaf:
    """Makes pictures, when the run asks for them."""

    def __init__(self, *, aan: bool) -> None:
        self.aan = aan

    def __call__(self, page: Page, naam: str) -> None:
        """A picture of what stands on the screen now, as ``naam``.png."""
        if not self.aan:
            return
        page.wait_for_function("() => [...document.images].every((beeld) => beeld.complete)")
        page.evaluate(_VAST, _dates())
        beeld = page.screenshot(animations="disabled", caret="hide")
        MAP.mkdir(parents=True, exist_ok=True)
        Image.open(io.BytesIO(beeld)).convert("RGB").quantize(KLEUREN, dither=Image.Dither.NONE).save(
            MAP / f"{naam}.png", optimize=True
        )


def _dates() -> list[tuple[str, str]]:
    """Today and a month before, in the ways that pages write them; the longest first."""
    paren = [(localdate(), DAG), (localdate() - timedelta(days=30), MAAND_EERDER)]
    woorden = [(date_format(dag, "j F Y"), vast) for dag, vast in paren]
    woorden += [(date_format(dag, "j M Y"), vast) for dag, vast in paren]
    return woorden + [(date_format(dag, "j F"), vast.rsplit(" ", 1)[0]) for dag, vast in paren]
