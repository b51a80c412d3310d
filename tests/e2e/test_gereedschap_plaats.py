"""My location on the map, and the map on the whole screen."""

from __future__ import annotations

import re

import pytest
from django.contrib.gis.geos import Point
from playwright.sync_api import Page, expect

from gebied.crs import RD, WGS84
from tests.e2e.gereedschap import said, tool, unfold
from tests.e2e.kaart import BEELD, open_map, settled, three_areas, view
from tests.make import X0, Y0

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def rij():
    return three_areas()


def here(x: float, y: float, accuracy: float = 40) -> dict:
    """Where the browser believes to be, in metres from the corner of the squares."""
    punt = Point(X0 + x, Y0 + y, srid=RD)
    punt.transform(WGS84)
    return {
        "geolocation": {"latitude": punt.y, "longitude": punt.x, "accuracy": accuracy},
        "permissions": ["geolocation"],
    }


def card(page: Page):
    return page.get_by_role("region", name="Mijn locatie")


def test_the_map_goes_to_where_i_am_and_tells_what_lies_there(open_pagina, rij, controleer_axe):
    telefoon = open_pagina(390, 844, has_touch=True, **here(450, 250))
    open_map(telefoon, BEELD)
    unfold(telefoon)
    tool(telefoon, "Mijn locatie").tap()

    expect(card(telefoon)).to_contain_text("U bent hier, op ongeveer 40 m nauwkeurig. RD 100.4")
    expect(telefoon).to_have_url(re.compile("zoom=15"))
    settled(telefoon)
    lon, lat, _ = view(telefoon)
    assert (lon, lat) == pytest.approx(list(here(450, 250)["geolocation"].values())[1::-1], abs=1e-4)
    controleer_axe(telefoon)
    card(telefoon).get_by_role("button", name="Wat ligt hier?").tap()
    expect(telefoon.get_by_role("heading", name="Op deze plek: 3 opgaven")).to_be_visible()


def test_it_stands_beside_the_lens_and_closes_with_the_keyboard(open_pagina, rij):
    pagina = open_pagina(1280, **here(450, 250))
    open_map(pagina, BEELD)
    tool(pagina, "Mijn locatie").focus()
    pagina.keyboard.press("Enter")
    expect(card(pagina)).to_contain_text("U bent hier")
    tool(pagina, "Stapellens").focus()
    pagina.keyboard.press("Enter")
    expect(pagina.get_by_role("region", name="Onder de lens")).to_contain_text("Hier liggen 3 opgaven op elkaar.")
    expect(card(pagina)).to_be_visible()

    card(pagina).get_by_role("button", name="Sluiten").focus()
    pagina.keyboard.press("Escape")
    expect(card(pagina)).to_be_hidden()
    expect(tool(pagina, "Mijn locatie")).to_be_focused()
    expect(tool(pagina, "Stapellens")).to_have_attribute("aria-pressed", "true")


def test_a_refusal_is_a_sentence_that_says_what_to_do(pagina: Page, rij, controleer_axe):
    open_map(pagina, BEELD)
    tool(pagina, "Mijn locatie").click()
    zin = (
        "Uw browser geeft uw locatie niet door. Sta locatie toe voor deze website in de instellingen van uw browser en "
        "probeer het opnieuw."
    )
    expect(card(pagina)).to_contain_text(zin)
    expect(said(pagina)).to_have_text(zin)
    expect(tool(pagina, "Mijn locatie")).to_have_attribute("aria-pressed", "false")
    controleer_axe(pagina)


def test_outside_the_country_the_map_stays_where_it_is(open_pagina, rij):
    parijs = {"geolocation": {"latitude": 48.86, "longitude": 2.35}, "permissions": ["geolocation"]}
    pagina = open_pagina(1280, **parijs)
    open_map(pagina, BEELD)
    tool(pagina, "Mijn locatie").click()
    expect(card(pagina)).to_contain_text("U bent nu buiten Nederland. De kaart laat alleen Nederland zien.")
    assert view(pagina) == [4.5847, 51.5869, 13]


def test_for_a_meeting_nobodys_name_stands_on_the_screen(pagina: Page, rij, log_in, lezer, controleer_axe):
    log_in(pagina, lezer)
    open_map(pagina, BEELD)
    letters = pagina.locator(".legenda__titel").first.evaluate("e => parseFloat(getComputedStyle(e).fontSize)")
    tool(pagina, "Volledig scherm").click()

    expect(tool(pagina, "Volledig scherm")).to_have_attribute("aria-pressed", "true")
    expect(pagina.locator(".schil")).to_be_hidden()
    expect(pagina.locator(".legenda")).to_be_visible()
    groter = pagina.locator(".legenda__titel").first.evaluate("e => parseFloat(getComputedStyle(e).fontSize)")
    assert groter >= letters * 1.25
    controleer_axe(pagina)
    pagina.get_by_role("button", name="Kiezen wat u ziet").click()
    expect(pagina.get_by_label("Kleur de gebieden naar")).to_be_visible()
    controleer_axe(pagina)

    pagina.get_by_role("button", name="Sluiten").first.click()
    tool(pagina, "Volledig scherm").click()
    expect(pagina.locator(".schil")).to_be_visible()
    assert pagina.evaluate("document.fullscreenElement === null")


def test_a_browser_without_full_screen_fills_the_window(pagina: Page, rij):
    pagina.add_init_script("Element.prototype.requestFullscreen = () => Promise.reject(new TypeError());")
    open_map(pagina, BEELD)
    tool(pagina, "Volledig scherm").focus()
    pagina.keyboard.press("Enter")
    expect(said(pagina)).to_contain_text("Uw browser laat geen volledig scherm toe. De kaart vult nu het venster.")
    expect(pagina.locator(".schil")).to_be_hidden()
    pagina.keyboard.press("Escape")
    expect(pagina.locator(".schil")).to_be_visible()
