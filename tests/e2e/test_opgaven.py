"""Opgaven in a browser: find, read, add and change; every page passes axe in the light, in the dark and on a phone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from opgaven.models import Opgave
from opgaven.services.berekening import berekening_start
from opgaven.services.vormen import make_opgave_shapes
from tests.cast import gemeente_testdam
from tests.make import make_gebied, make_indeling, make_opgave, square, worked_example

pytestmark = pytest.mark.e2e


@pytest.fixture
def voorbeeld(transactional_db):
    gebied, *opgaven = worked_example()
    Opgave.objects.update(organisatie=gemeente_testdam())
    berekening_start(indeling=gebied.indeling, niveau="wijk", direct=True)
    make_opgave_shapes(opgave_ids=[opgave.pk for opgave in opgaven])
    return opgaven


def paths(opgaven) -> list[str]:
    pk = opgaven[0].pk
    return [
        "/",
        "/opgaven/",
        "/opgaven/?zoek=zzz",
        f"/opgaven/{pk}/",
        "/opgaven/nieuw/",
        f"/opgaven/{pk}/wijzigen/",
        f"/opgaven/{pk}/verwijderen/",
        "/berekeningen/",
        "/matrix/",
        "/matrix/natuur/water/",
    ]


@pytest.mark.parametrize("opties", [{"width": 1280}, {"width": 390, "color_scheme": "dark"}])
def test_every_page_passes_axe(open_pagina, controleer_axe, log_in, bewerker, voorbeeld, opties):
    page = open_pagina(**opties)
    log_in(page, bewerker)
    for pad in paths(voorbeeld):
        page.goto(pad)
        controleer_axe(page)


def test_no_page_scrolls_sideways_on_a_phone(telefoon: Page, log_in, bewerker, voorbeeld):
    log_in(telefoon, bewerker)
    for pad in paths(voorbeeld):
        telefoon.goto(pad)
        over = telefoon.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert over == 0, f"{pad} is {over} px too wide"


def test_an_empty_start_page_passes_axe(pagina: Page, controleer_axe, transactional_db):
    pagina.goto("/")

    expect(pagina.get_by_role("heading", name="Er is nog niets te zien")).to_be_visible()
    controleer_axe(pagina)


def test_searching_and_filtering_changes_the_address_and_the_count(pagina: Page, transactional_db):
    make_opgave(naam="Wonen aan de Twaal")
    make_opgave(naam="Molens", type="wind")
    pagina.goto("/opgaven/")

    pagina.get_by_text("Meer filters").click()
    pagina.get_by_label("Windenergie").check()
    pagina.get_by_role("button", name="Toon").click()

    expect(pagina.get_by_text("1 van 2 opgaven")).to_be_visible()
    assert "type=wind" in pagina.url
    expect(pagina.get_by_label("Windenergie")).to_be_checked()


def test_the_small_map_shows_the_shape(pagina: Page, voorbeeld):
    pagina.goto(f"/opgaven/{voorbeeld[0].pk}/")

    vlak = pagina.locator("path.klein-opgave")
    expect(vlak).to_have_count(1)
    assert vlak.bounding_box()["width"] > 100
    expect(pagina.get_by_text("De opgave ligt in één wijk: Voorbeeldwijk.")).to_be_visible()


def test_an_editor_adds_an_opgave_by_choosing_an_area(pagina: Page, log_in, bewerker, transactional_db):
    make_gebied(square(), naam="Oosterwiel", code="WK01")
    berekening_start(indeling=make_indeling(), niveau="wijk", direct=True)
    log_in(pagina, bewerker)
    pagina.goto("/opgaven/nieuw/")
    expect(pagina.get_by_label("Codes van gebieden")).to_be_hidden()

    pagina.get_by_role("textbox", name="Naam", exact=True).fill("Nieuwe dorpskern")
    pagina.get_by_label("Opgavetype").select_option(label="Woningbouw")
    pagina.get_by_label("Een of meer gebieden").check()
    pagina.get_by_label("Indeling").select_option(label="Proef 2026")
    pagina.get_by_label("Zoek een gebied op naam").press_sequentially("ooster")
    pagina.get_by_role("button", name="Oosterwiel").click()
    expect(pagina.get_by_label("Codes van gebieden")).to_have_value("WK01")
    pagina.get_by_role("button", name="Opslaan").click()

    expect(pagina.get_by_role("heading", name="Nieuwe dorpskern")).to_be_visible()
    expect(pagina.get_by_role("status").first).to_contain_text("Oosterwiel wordt opnieuw berekend.")
    assert Opgave.objects.get().oppervlakte_m2 == pytest.approx(1_000_000)


def test_errors_get_the_focus_and_a_link_to_the_field(pagina: Page, log_in, bewerker, controleer_axe, verwachte_fouten):
    verwachte_fouten.append("422")
    log_in(pagina, bewerker)
    pagina.goto("/opgaven/nieuw/")

    pagina.get_by_role("button", name="Opslaan").click()

    expect(pagina.get_by_role("alert")).to_be_focused()
    controleer_axe(pagina)
    pagina.get_by_role("alert").get_by_role("link", name="Naam").click()
    expect(pagina.get_by_role("textbox", name="Naam", exact=True)).to_be_focused()


def test_a_cell_of_the_matrix_explains_itself(pagina: Page, controleer_axe, transactional_db):
    pagina.goto("/matrix/")

    pagina.get_by_role("link", name="Natuur en stikstof en Waterveiligheid en klimaatadaptatie: 2", exact=True).click()

    uitleg = pagina.locator("#uitleg-wrijving")
    expect(uitleg).to_contain_text("De regel alleen geeft 6.")
    expect(uitleg).to_contain_text("Voorstel")
    controleer_axe(pagina)
