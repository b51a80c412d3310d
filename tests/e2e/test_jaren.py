"""The slider of years and playing through time, in the browser."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.kaart import BEELD, open_map, settled, three_areas

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def rij(db):
    return three_areas()


def test_the_slider_chooses_a_year_for_everything_and_lets_it_go(pagina: Page, rij, controleer_axe):
    open_map(pagina, f"{BEELD}&lagen=opgaven")
    pagina.get_by_role("button", name="Jaren", exact=True).click()
    schuif = pagina.get_by_role("slider", name="Schuif naar een jaar")
    expect(schuif).to_be_focused()
    expect(pagina.locator(".jaarbalk__staaf")).not_to_have_count(0)
    expect(pagina.locator("[data-jaarstand]")).to_have_text("Alle jaren samen")
    controleer_axe(pagina)
    schuif.press("End")
    pagina.wait_for_url(re.compile(r"jaar=20\d\d"))
    settled(pagina)
    jaar = schuif.input_value()
    expect(pagina.locator("[data-jaarstand]")).to_have_text(re.compile(f"^{jaar}: 4 opgaven lopen"))
    expect(pagina.locator(".kaartpagina")).to_have_attribute("data-opgaven", "4")
    pagina.get_by_role("button", name="Alle jaren").click()
    expect(pagina.locator(".kaartpagina")).to_have_attribute("data-opgaven", "5")
    assert "jaar=" not in pagina.url


def test_playing_goes_year_by_year_and_stops(pagina: Page, rij):
    open_map(pagina, BEELD)
    pagina.get_by_role("button", name="Jaren", exact=True).click()
    pagina.get_by_role("button", name="Speel af").click()
    pagina.wait_for_url(re.compile(r"jaar="))
    eerste = pagina.get_by_role("slider", name="Schuif naar een jaar").input_value()
    pagina.wait_for_function(
        "(eerste) => Number(document.querySelector('#jaarschuif').value) > eerste", arg=int(eerste)
    )
    pagina.get_by_role("button", name="Stop").click()
    expect(pagina.get_by_role("button", name="Speel af")).to_be_visible()
    pagina.go_back()
    settled(pagina)
    assert "jaar=" not in pagina.url


def test_a_link_with_a_year_opens_the_bar_and_escape_closes_it(telefoon: Page, rij, controleer_axe):
    open_map(telefoon, f"{BEELD}&jaar=2030")
    expect(telefoon.get_by_role("slider", name="Schuif naar een jaar")).to_have_value("2030")
    controleer_axe(telefoon)
    telefoon.get_by_role("slider", name="Schuif naar een jaar").press("Escape")
    expect(telefoon.locator("[data-jaarbalk]")).to_be_hidden()
