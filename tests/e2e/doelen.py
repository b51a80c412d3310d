"""What WCAG 2.2 asks of whatever can be pressed: room enough (2.5.8), and in sight while it has the focus (2.4.11).

Two exceptions of the norm are here, and nothing else: a link in a sentence, and what is small but alone: a circle of
24 px around its middle touches no other target, and no circle of another small one.
"""

from __future__ import annotations

from typing import Final

from playwright.sync_api import Page

from tests.conftest import ROOT

_KIJK: Final = (ROOT / "tests" / "e2e" / "doelen.js").read_text(encoding="utf-8")


def badly_reached(page: Page) -> list[str]:
    """What is too small, or lies hidden while it has the focus, in words."""
    page.wait_for_load_state("load")  # sizes are those of the style sheets
    return page.evaluate(_KIJK)
