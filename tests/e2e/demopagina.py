"""How a test gets about on the pages of the demo, on a laptop and on a phone."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from opgaven.models import Opgave
from tests.e2e.gereedschap import tool, unfold


def choose(page: Page, naam: str) -> None:
    """A link of the main menu, which is folded on a phone."""
    page.wait_for_load_state()
    knop = page.get_by_role("button", name="Menu", exact=True)
    if knop.is_visible():
        knop.click()
    page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name=naam, exact=True).click()


def choices(page: Page) -> None:
    """The choices of the map, which are a sheet on a phone."""
    knop = page.get_by_role("button", name="Kiezen wat u ziet")
    if knop.is_visible():
        knop.click()


def heading(page: Page, naam: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(naam)


def where_three_plans_lie() -> str:
    """The middle of the 14 ha of the Wielerbroek, as the address of a map."""
    een, twee = (Opgave.objects.get(sleutel=naam).geometrie for naam in ("wielerbroek", "beekdal-wielerbeek"))
    plek = een.intersection(twee).point_on_surface.transform(4326, clone=True)
    return f"lat={plek.y:.5f}&lon={plek.x:.5f}&zoom=14"


def show_part(page: Page, naam: str) -> None:
    """A part of the page of an area, which is folded under its heading on a phone."""
    page.wait_for_load_state()
    knop = page.get_by_role("button", name=naam, exact=True)
    if knop.count() and knop.get_attribute("aria-expanded") == "false":
        knop.click()


def fits(page: Page) -> None:
    page.wait_for_load_state()  # sizes are those of the style sheets
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), page.url


def opgaven_here(page: Page) -> int:
    """How many opgaven lie in the area, as the page says."""
    zin = page.get_by_text(re.compile(r"In dit gebied liggen \d+ opgaven")).first.inner_text()
    return int(re.search(r"liggen (\d+)", zin)[1])


def use(page: Page, naam: str) -> None:
    """A tool of the map; on a phone they stand behind one button."""
    if not tool(page, naam).is_visible():
        unfold(page)
    tool(page, naam).click()
