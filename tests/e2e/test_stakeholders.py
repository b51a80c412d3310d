"""From a spreadsheet to a field of forces and a warning about participation, as an area's people would do it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.cast import gemeente_testdam
from tests.make import make_gebied, make_opgave, square

pytestmark = pytest.mark.e2e
BESTAND = (
    "naam;soort;categorie;opgave;rol;datum;macht;belang;steun;onderbouwing\n"
    "Dorpshuisgroep;groep;bewoners;test:wonen;c;2026-05-01;4;9;2;Brief\n"
    "Woonstichting;organisatie;wonen;test:wonen;s;2026-05-01;8;8;9;Bod\n"
    ";groep;bewoners;;;;;;;\n"
)


def read_in(page: Page) -> None:
    """A file, what would happen, and then it happens."""
    page.goto("/stakeholders/inlezen/")
    bestand = {"name": "lijst.csv", "mimeType": "text/csv", "buffer": BESTAND.encode()}
    page.get_by_label("CSV- of Excel-bestand").set_input_files(bestand)
    page.get_by_role("button", name="Bekijk wat er gebeurt").click()
    expect(page.get_by_text("De naam ontbreekt.")).to_be_visible()
    page.get_by_role("button", name="Inlezen").click()
    expect(page.get_by_text("Ingelezen: 2 nieuw, 0 bijgewerkt, 1 afgewezen.")).to_be_visible()


@pytest.mark.parametrize("breedte", [1280, 390])
def test_a_list_becomes_a_field_of_forces_and_a_promise_takes_the_warning_away(
    open_pagina, log_in, opgavemanager, breedte, controleer_axe
):
    make_gebied(square(0, 0, 1000))
    plan = make_opgave(
        square(0, 0, 500), sleutel="wonen", naam="Wonen", status="planvorming", organisatie=gemeente_testdam()
    )
    page = open_pagina(breedte)
    log_in(page, opgavemanager)

    read_in(page)
    page.goto(f"/stakeholders/opgave/{plan.pk}/")
    expect(page.locator(".kracht__beeld")).to_be_visible()
    expect(page.get_by_text("doen nog niet mee")).to_be_visible()
    page.goto(f"/opgaven/{plan.pk}/")
    expect(page.get_by_text("doen nog niet mee")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), page.url
    page.get_by_role("link", name="Leg vast hoe mensen meedoen").click()
    page.get_by_label("Naam").fill("Gesprekken in het dorp")
    page.get_by_label("Beloofd").select_option("3")
    page.get_by_label("Gerealiseerd").select_option("1")
    page.get_by_role("button", name="Opslaan").click()
    expect(page.get_by_text("minder dan beloofd.")).to_be_visible()

    page.goto(f"/stakeholders/opgave/{plan.pk}/")
    expect(page.locator(".kracht__merk--tegen title")).to_have_text(
        "2. Dorpshuisgroep: macht 4, belang 9, steun 2 (tegen)"
    )
    expect(page.get_by_text("doen nog niet mee")).to_have_count(0)
    controleer_axe(page)
    page.get_by_role("button", name="Scherm delen?").click()
    expect(page.get_by_text("Vergadermodus aan.")).to_be_visible()
    expect(page.locator(".kracht__beeld")).to_have_count(0)
    controleer_axe(page)
