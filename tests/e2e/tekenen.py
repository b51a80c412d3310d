"""How the tests draw: places on the map of the form, in metres from the corner of the squares."""

from __future__ import annotations

import json

from django.contrib.gis.geos import Point
from playwright.sync_api import Page, expect

from gebied.crs import RD, WGS84
from tests.make import X0, Y0

#: Metres per screen pixel at the zoom that the tests work at; the map shows 2 km around.
_PLEK = """([lon, lat]) => {
    const doek = document.querySelector("[data-doek]");
    const punt = doek.kaart.latLngToContainerPoint([lat, lon]);
    const kader = doek.getBoundingClientRect();
    return [kader.left + punt.x, kader.top + punt.y];
}"""


def open_form(page: Page, adres: str, x: float = 500, y: float = 500, zoom: int = 14) -> None:
    """The form with its map, looking at a place and not moving any more."""
    page.goto(adres)
    look_at(page, x, y, zoom)


def look_at(page: Page, x: float = 500, y: float = 500, zoom: int = 14) -> None:
    page.wait_for_selector('[data-tekenen][data-klaar="ja"]')
    lon, lat = degrees(x, y)
    page.evaluate(
        """([lon, lat, zoom]) => {
            const doek = document.querySelector("[data-doek]");
            document.documentElement.style.scrollBehavior = "auto";
            doek.scrollIntoView({ block: "center", behavior: "instant" });
            doek.kaart.setView([lat, lon], zoom, { animate: false });
        }""",
        [lon, lat, zoom],
    )


def degrees(x: float, y: float) -> tuple[float, float]:
    punt = Point(X0 + x, Y0 + y, srid=RD)
    punt.transform(WGS84)
    return punt.x, punt.y


def at(page: Page, x: float, y: float) -> tuple[float, float]:
    """Where metres are on the screen now."""
    return tuple(page.evaluate(_PLEK, list(degrees(x, y))))


def tool(page: Page, naam: str) -> None:
    page.get_by_role("button", name=naam, exact=True).click()
    page.evaluate("document.querySelector('[data-doek]').scrollIntoView({ block: 'center', behavior: 'instant' })")


def outline(page: Page, *hoeken: tuple[float, float], klaar: bool = True) -> None:
    """Clicks corners on the map."""
    for hoek in hoeken:
        x, y = at(page, *hoek)
        page.mouse.move(x, y)
        page.mouse.click(x, y)
    if klaar:
        page.get_by_role("button", name="Klaar").click()


def drag(page: Page, van: tuple[float, float], naar: tuple[float, float]) -> None:
    page.mouse.move(*at(page, *van))
    page.mouse.down()
    page.mouse.move(*at(page, (van[0] + naar[0]) / 2, (van[1] + naar[1]) / 2))
    page.mouse.move(*at(page, *naar))
    page.mouse.up()


def box(x: float, y: float, width: float, height: float) -> list[tuple[float, float]]:
    return [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]


def drawing(page: Page) -> list:
    """The parts that the form would send; each its rings, each its corners."""
    tekst = page.locator("[name=vorm]").input_value()
    return [[ring[:-1] for ring in deel] for deel in json.loads(tekst)["coordinates"]] if tekst else []


def shape_on_map(page: Page) -> tuple[int, int]:
    """Parts and corners, as the map says."""
    data = page.locator("[data-tekenen]")
    return int(data.get_attribute("data-delen")), int(data.get_attribute("data-hoekpunten"))


def expect_shape(page: Page, stand: tuple[int, int]) -> None:
    """Parts and corners, as soon as the sheet has read what was done: a tick later."""
    delen, hoekpunten = stand
    expect(page.locator("[data-tekenen]")).to_have_attribute("data-delen", str(delen))
    expect(page.locator("[data-tekenen]")).to_have_attribute("data-hoekpunten", str(hoekpunten))


def fill_in(page: Page) -> None:
    page.get_by_role("textbox", name="Naam", exact=True).fill("Nieuwe dorpskern")
    page.get_by_label("Opgavetype").select_option(label="Woningbouw")


def save(page: Page, zin: str = "is opgeslagen") -> None:
    page.get_by_role("button", name="Opslaan", exact=True).click()
    expect(page.get_by_role("status").first).to_contain_text(zin)


def says(page: Page, zin: str) -> None:
    expect(page.locator("[data-oordeel]")).to_contain_text(zin)


def says_hectares(page: Page, ha: float) -> None:
    """What was clicked is as exact as a pixel, some 6 metres."""
    page.wait_for_function(
        """([ha, marge]) => {
            const zin = document.querySelector("[data-oordeel]").textContent.match(/Dit vlak is ([0-9,]+) ha/);
            return zin && Math.abs(Number(zin[1].replace(",", ".")) - ha) <= marge;
        }""",
        arg=[ha, ha * 0.03],
    )


def change_on_the_map(page: Page) -> None:
    page.get_by_label("Wijzig op de kaart").check()
    look_at(page)


def focus_on(page: Page, naam: str) -> None:
    page.get_by_label(naam).focus()


def as_rd(vlak) -> str:
    """A file in RD that says so."""
    crs = {"type": "name", "properties": {"name": "EPSG:28992"}}
    feature = {"type": "Feature", "properties": {}, "geometry": json.loads(vlak.geojson)}
    return json.dumps({"type": "FeatureCollection", "crs": crs, "features": [feature]})
