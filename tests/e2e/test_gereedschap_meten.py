"""Measuring on the map: by clicking, with a thumb, and with the keyboard only."""

from __future__ import annotations

import re

import pytest
from django.contrib.gis.geos import Point
from playwright.sync_api import Page, expect

from gebied.crs import RD, WGS84
from tests.e2e.gereedschap import centred, said, tool, unfold
from tests.e2e.kaart import open_map, screen_place, three_areas, view

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]

#: A pixel is a metre and a half.
DICHTBIJ = centred(500, 500, 16)


@pytest.fixture
def rij():
    return three_areas()


def card(page: Page):
    return page.get_by_role("region", name="Meten")


def test_clicks_measure_a_distance_and_then_an_area(pagina: Page, rij, controleer_axe):
    """800 m east and 800 m north: 1.60 km, and half of 64 ha."""
    open_map(pagina, DICHTBIJ)
    tool(pagina, "Meten").click()
    for plek in ((100, 100), (900, 100)):
        pagina.mouse.click(*screen_place(pagina, *plek))
    expect(card(pagina)).to_contain_text(re.compile(r"Afstand\s*(799|80[01]) m"))
    expect(card(pagina).get_by_text("Oppervlakte", exact=True)).to_be_hidden()

    pagina.mouse.click(*screen_place(pagina, 900, 900))
    expect(card(pagina)).to_contain_text(re.compile(r"Afstand\s*1,60 km"))
    expect(card(pagina)).to_contain_text(re.compile(r"Oppervlakte\s*3[12],\d ha"))
    expect(said(pagina)).to_have_text(re.compile(r"Punt 3\. Afstand 1,60 km\. Oppervlakte 3[12],\d ha\."))
    expect(pagina.locator("#kaartpaneel")).to_be_hidden()
    controleer_axe(pagina)


def test_lines_that_cross_have_no_area(pagina: Page, rij):
    open_map(pagina, DICHTBIJ)
    tool(pagina, "Meten").click()
    for plek in ((500, 100), (900, 500), (900, 100), (500, 500)):
        pagina.mouse.click(*screen_place(pagina, *plek))
    expect(card(pagina)).to_contain_text("geen: de lijnen kruisen elkaar")


def test_the_last_point_goes_and_escape_ends_it(pagina: Page, rij):
    open_map(pagina, DICHTBIJ)
    tool(pagina, "Meten").click()
    for plek in ((100, 100), (900, 100), (900, 900)):
        pagina.mouse.click(*screen_place(pagina, *plek))
    card(pagina).get_by_role("button", name="Laatste punt weg").click()
    expect(card(pagina)).to_contain_text(re.compile(r"Afstand\s*(799|80[01]) m"))
    card(pagina).get_by_role("button", name="Wis alles").click()
    expect(card(pagina).get_by_text("Afstand", exact=True)).to_be_hidden()
    expect(card(pagina).get_by_role("button", name="Laatste punt weg")).to_be_disabled()

    pagina.keyboard.press("Escape")
    expect(card(pagina)).to_be_hidden()
    pagina.mouse.click(*screen_place(pagina, 450, 250))
    expect(pagina.locator("#kaartpaneel")).to_be_visible()


def test_with_the_keyboard_points_come_in_the_middle_of_the_map(pagina: Page, rij):
    open_map(pagina, DICHTBIJ)
    tool(pagina, "Meten").focus()
    pagina.keyboard.press("Enter")
    expect(pagina.locator("#kaart")).to_be_focused()
    pagina.keyboard.press("Enter")
    expect(said(pagina)).to_have_text("Punt 1.")
    for _ in range(4):
        pagina.keyboard.press("ArrowRight")
        pagina.wait_for_timeout(400)
    pagina.keyboard.press("Enter")
    pagina.wait_for_timeout(400)
    meter = round(moved(DICHTBIJ, view(pagina)))
    assert meter > 300
    expect(said(pagina)).to_have_text(re.compile(rf"Punt 2\. Afstand ({meter - 1}|{meter}|{meter + 1}) m\."))

    pagina.keyboard.press("Backspace")
    expect(said(pagina)).to_have_text("Laatste punt verwijderd.")
    pagina.keyboard.press("Escape")
    expect(card(pagina)).to_be_hidden()


def test_on_a_phone_a_thumb_measures(telefoon: Page, rij, controleer_axe):
    open_map(telefoon, centred(500, 500, 14))
    unfold(telefoon)
    tool(telefoon, "Meten").tap()
    card(telefoon).get_by_role("button", name="Punt in het midden").tap()
    telefoon.touchscreen.tap(*screen_place(telefoon, 900, 500))
    expect(card(telefoon)).to_contain_text(re.compile(r"Afstand\s*(39\d|40\d) m"))
    controleer_axe(telefoon)
    for knop in card(telefoon).get_by_role("button").all():
        assert knop.bounding_box()["height"] >= 44
    card(telefoon).get_by_role("button", name="Stop met meten").tap()
    expect(telefoon.get_by_role("button", name="Gereedschap", exact=True)).to_be_focused()


def moved(vraag: str, nu: list[float]) -> float:
    """Metres between the middle of the map in an address, and now."""
    lat, lon = (float(deel.split("=")[1]) for deel in vraag.strip("?").split("&")[:2])
    punten = [Point(lon, lat, srid=WGS84), Point(nu[0], nu[1], srid=WGS84)]
    for punt in punten:
        punt.transform(RD)
    return punten[0].distance(punten[1])
