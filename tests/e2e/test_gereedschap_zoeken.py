"""Search on the map: our own areas and opgaven, addresses, coordinates; by keyboard and on a phone."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from django.core.cache import caches
from playwright.sync_api import Page, expect

from tests.e2e.gereedschap import said, tool, unfold
from tests.e2e.kaart import BEELD, open_map, settled, three_areas, view
from tests.opgaven.locatiedienst import Dienst, locatiedienst

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def rij():
    return three_areas()


@pytest.fixture
def dienst(settings) -> Iterator[Dienst]:
    caches["plaatsen"].clear()
    with locatiedienst() as dienst:
        settings.LOCATIESERVER = dienst.adres
        yield dienst
    caches["plaatsen"].clear()


def field(page: Page):
    return page.get_by_role("combobox", name="Zoek een plek")


def option(page: Page, naam: str):
    return page.get_by_role("option", name=naam)


def test_with_the_keyboard_an_opgave_is_found_and_gets_a_pin(pagina: Page, rij, controleer_axe):
    open_map(pagina)
    tool(pagina, "Zoek een plek").focus()
    pagina.keyboard.press("Enter")
    expect(field(pagina)).to_be_focused()
    controleer_axe(pagina)
    pagina.keyboard.type("vol")
    expect(option(pagina, "Nieuwbouw Vol")).to_be_visible()
    expect(pagina.get_by_role("group", name="Gebieden").get_by_role("option")).to_have_count(1)
    expect(said(pagina)).to_contain_text("3 plekken gevonden. Kies met de pijltoetsen en Enter.")
    for _ in range(3):
        pagina.keyboard.press("ArrowDown")
    expect(option(pagina, "Nieuwbouw Vol")).to_have_attribute("aria-selected", "true")
    gekozen = option(pagina, "Nieuwbouw Vol").get_attribute("id")
    expect(field(pagina)).to_have_attribute("aria-activedescendant", gekozen)
    controleer_axe(pagina)

    pagina.keyboard.press("Enter")
    expect(pagina.locator(".prikker")).to_have_text("Nieuwbouw Vol")
    expect(said(pagina)).to_have_text("Nieuwbouw Vol staat in beeld.")
    expect(pagina.get_by_label("Opgaven", exact=True)).to_be_checked()
    link = pagina.get_by_role("link", name="Naar de pagina van de opgave")
    assert link.get_attribute("href").startswith("/opgaven/")
    settled(pagina)
    controleer_axe(pagina)

    pagina.keyboard.press("Escape")
    expect(field(pagina)).to_be_hidden()
    expect(tool(pagina, "Zoek een plek")).to_be_focused()
    expect(pagina.locator(".prikker__naam")).to_be_visible()


def test_an_address_is_found_by_thumb(telefoon: Page, rij, dienst: Dienst, controleer_axe):
    open_map(telefoon)
    unfold(telefoon)
    tool(telefoon, "Zoek een plek").tap()
    field(telefoon).fill("dorpsstraat")
    plek = option(telefoon, "Dorpsstraat 12, 4444AB Testdam")
    expect(plek).to_contain_text("Adres")
    assert plek.bounding_box()["height"] >= 44
    controleer_axe(telefoon)
    plek.tap()

    expect(telefoon.locator(".prikker")).to_have_text("Dorpsstraat 12, 4444AB Testdam")
    expect(telefoon).to_have_url(re.compile("zoom=17"))
    assert view(telefoon) == pytest.approx([4.5847, 51.5869, 17], abs=1e-3)
    telefoon.get_by_role("button", name="Haal de prikker weg").tap()
    expect(telefoon.locator(".prikker")).to_have_count(0)


def test_hostile_names_are_shown_as_text(pagina: Page, rij, dienst: Dienst):
    dienst.docs = [{"id": "adr-1", "type": "adres", "weergavenaam": "<img src=x onerror=document.title='kwaad'>"}]
    open_map(pagina)
    tool(pagina, "Zoek een plek").click()
    field(pagina).fill("dorps")
    expect(option(pagina, "<img src=x onerror=document.title='kwaad'>")).to_be_visible()
    assert "kwaad" not in pagina.title()


def test_typed_coordinates_go_there(pagina: Page, rij):
    open_map(pagina)
    tool(pagina, "Zoek een plek").click()
    field(pagina).fill("155000 463000")
    expect(option(pagina, "RD 155.000, 463.000")).to_be_visible()
    pagina.keyboard.press("Enter")
    expect(pagina.locator(".prikker")).to_have_text("RD 155.000, 463.000")
    expect(pagina).to_have_url(re.compile("zoom=16"))
    assert view(pagina) == pytest.approx([5.3872, 52.15517, 16], abs=1e-3)


def test_an_address_service_that_is_away_leaves_our_own_to_search(pagina: Page, rij, dienst: Dienst, controleer_axe):
    dienst.status = 500
    open_map(pagina)
    tool(pagina, "Zoek een plek").click()
    field(pagina).fill("volwijk")
    expect(option(pagina, "Volwijk")).to_be_visible()
    kaart = pagina.get_by_role("region", name="Zoek een plek")
    expect(kaart).to_contain_text("Adressen en plaatsen zijn nu niet te zoeken. In gebieden en opgaven zoekt u wel.")
    controleer_axe(pagina)
    pagina.keyboard.press("Escape")
    expect(option(pagina, "Volwijk")).to_be_hidden()
    expect(field(pagina)).to_be_visible()


def test_nothing_found_says_what_to_try(pagina: Page, rij):
    open_map(pagina, BEELD)
    tool(pagina, "Zoek een plek").click()
    field(pagina).fill("qqqq")
    kaart = pagina.get_by_role("region", name="Zoek een plek")
    expect(kaart).to_contain_text("Niets gevonden. Probeer een ander woord of een deel van de naam.")
