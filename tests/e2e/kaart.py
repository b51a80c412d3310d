"""The areas that the tests of the map look at, and how to read what the map says."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from django.contrib.gis.geos import Point
from playwright.sync_api import Page

from gebied.crs import RD, WGS84
from gebied.models import Gebied
from gebied.services.vormen import make_area_shapes
from opgaven.models import Opgave
from opgaven.services.berekening import berekening_start
from opgaven.services.vormen import make_opgave_shapes
from tests.make import X0, Y0, make_gebied, make_indeling, make_opgave, square, worked_example


def three_areas() -> tuple[Gebied, Gebied, Gebied]:
    """Three areas of 1 km2 in a row: the worked example (conflict 4.5), homes on nature (6.0), and nothing."""
    voorbeeld, *_ = worked_example()
    vol = make_gebied(square(1000, 0), naam="Volwijk")
    leeg = make_gebied(square(2000, 0), naam="Leegwijk")
    make_opgave(square(1000, 0), "woningbouw", naam="Nieuwbouw Vol", begin_jaar=2026, eind_jaar=2030)
    make_opgave(square(1000, 0), "natuur", naam="Beekdal Vol", aard="werkingsgebied", status="geldend")
    draw(berekenen=True)
    return voorbeeld, vol, leeg


def draw(*, berekenen: bool) -> None:
    """Make the shapes of everything, and the scores."""
    make_area_shapes(indeling_id=make_indeling().pk, niveau="wijk")
    make_opgave_shapes(opgave_ids=list(Opgave.objects.values_list("pk", flat=True)))
    if berekenen:
        berekening_start(indeling=make_indeling(), niveau="wijk", direct=True)


def open_map(page: Page, vraag: str = "") -> None:
    page.goto(f"/kaart/{vraag}")
    settled(page)


def settled(page: Page) -> None:
    """All data in, all of it drawn."""
    page.wait_for_selector('.kaartpagina[data-getekend="ja"][data-stand="klaar"]')


def legend(page: Page, naam: str = "score") -> dict[str, int]:
    """Class and number of areas, as the legend says."""
    rijen = page.locator(f'[data-legenda="{naam}"] .legenda__rij')
    return {rij.get_attribute("data-klasse"): int(rij.get_attribute("data-aantal")) for rij in rijen.all()}


def screen_place(page: Page, x: float, y: float) -> tuple[float, float]:
    """Where metres from the corner of the squares are on the screen, from the view in the address."""
    punt = Point(X0 + x, Y0 + y, srid=RD)
    punt.transform(WGS84)
    return tuple(page.evaluate(_PROJECT, [punt.x, punt.y, *view(page)]))


def view(page: Page) -> list[float]:
    params = parse_qs(urlsplit(page.url).query)
    return [float(params[naam][0]) for naam in ("lon", "lat", "zoom")]


_PROJECT = """([lon, lat, mlon, mlat, zoom]) => {
    const world = (o, a) => L.CRS.EPSG3857.latLngToPoint(L.latLng(a, o), zoom);
    const kader = document.querySelector("#kaart").getBoundingClientRect();
    const verschil = world(lon, lat).subtract(world(mlon, mlat));
    return [kader.left + kader.width / 2 + verschil.x, kader.top + kader.height / 2 + verschil.y];
}"""

#: The whole row on the screen.
BEELD = "?lat=51.5869&lon=4.5847&zoom=13"
