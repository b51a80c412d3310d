"""How to use the tools of the map in a browser test."""

from __future__ import annotations

from django.contrib.gis.geos import Point
from playwright.sync_api import Locator, Page

from gebied.crs import RD, WGS84
from tests.make import X0, Y0


def tool(page: Page, naam: str) -> Locator:
    return page.get_by_role("toolbar", name="Gereedschap").get_by_role("button", name=naam)


def unfold(page: Page) -> None:
    """On a phone the tools stand behind one button."""
    page.get_by_role("button", name="Gereedschap", exact=True).click()


def said(page: Page) -> Locator:
    """What the tools say to who listens."""
    return page.locator('[data-melding="gereedschap"]')


def centred(x: float, y: float, zoom: int = 13) -> str:
    """The address of a map with this place, in metres from the corner of the squares, in its middle."""
    punt = Point(X0 + x, Y0 + y, srid=RD)
    punt.transform(WGS84)
    return f"?lat={punt.y:.5f}&lon={punt.x:.5f}&zoom={zoom}"
