"""Somebody chooses English at the bottom of a page, does what the platform is for, and goes back to Dutch."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.demopagina import fits
from tests.e2e.kaart import BEELD, screen_place, settled, three_areas

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def voorbeeld():
    gebied, *_ = three_areas()
    return gebied


def choose(page: Page, taal: str) -> None:
    page.get_by_role("contentinfo").get_by_role("button", name=taal, exact=True).click()
    expect(page.get_by_role("contentinfo").get_by_role("button", name=taal, exact=True, pressed=True)).to_be_visible()


def check(page: Page, kop: str, controleer_axe) -> None:
    """An English page, for everybody, on a laptop and on a phone."""
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.get_by_role("heading", level=1)).to_have_text(kop)
    controleer_axe(page)
    page.set_viewport_size({"width": 390, "height": 844})
    fits(page)
    page.set_viewport_size({"width": 1280, "height": 900})


def test_a_reader_of_english_finds_an_area_its_map_and_why_it_conflicts(pagina: Page, voorbeeld, controleer_axe):
    pagina.goto("/gebieden/?zoek=Voorbeeld")
    choose(pagina, "English")
    expect(pagina).to_have_url("/gebieden/?zoek=Voorbeeld")
    check(pagina, "Areas", controleer_axe)

    pagina.get_by_role("link", name="Voorbeeldwijk").first.click()
    check(pagina, "Voorbeeldwijk", controleer_axe)
    expect(pagina.locator("#score-conflict .tegel__getal")).to_have_text("4.5")
    expect(pagina.locator("#paren")).to_contain_text("Contradictory")

    pagina.goto(f"/kaart/{BEELD}")
    settled(pagina)
    expect(pagina.locator('[data-legenda="score"]')).to_contain_text("up to 4.8")
    expect(pagina.get_by_role("button", name="Zoom in")).to_be_visible()
    pagina.mouse.click(*screen_place(pagina, 450, 250))
    expect(pagina.locator("#kaartpaneel")).to_contain_text("Contradictory")
    controleer_axe(pagina)

    pagina.goto(f"/gebieden/{voorbeeld.pk}/#paren")
    choose(pagina, "Nederlands")
    expect(pagina).to_have_url(f"/gebieden/{voorbeeld.pk}/#paren")
    expect(pagina.locator("html")).to_have_attribute("lang", "nl")
    expect(pagina.locator("#score-conflict .tegel__getal")).to_have_text("4,5")


def test_it_works_without_scripts(open_pagina):
    pagina = open_pagina(390, java_script_enabled=False)
    pagina.goto("/begrippen/?zoek=stapeling")
    choose(pagina, "English")

    expect(pagina).to_have_url("/begrippen/?zoek=stapeling")
    expect(pagina.get_by_role("heading", level=1)).to_have_text("Terms")
    expect(pagina.get_by_text("tasks that lie in the same place")).to_be_visible()
