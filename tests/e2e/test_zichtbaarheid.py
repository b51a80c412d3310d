"""Deciding who sees an opgave, in a browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from accounts.models import Rol
from opgaven.models import Opgave
from opgaven.services.vormen import make_opgave_shapes
from tests.cast import gemeente_testdam, make_organisatie
from tests.make import make_opgave, square

pytestmark = pytest.mark.e2e


@pytest.fixture
def opgave(transactional_db):
    make_organisatie("gm0002", "Gemeente Buurdorp")
    make_organisatie("ws0001", "Waterschap Twaaldal", "waterschap")
    opgave = make_opgave(square(), organisatie=gemeente_testdam(), naam="Wonen aan de Twaal", zichtbaarheid="intern")
    make_opgave_shapes(opgave_ids=[opgave.pk])
    return opgave


@pytest.mark.parametrize("opties", [{"width": 1280}, {"width": 390, "color_scheme": "dark"}])
def test_sharing_takes_two_steps_and_says_who_will_see_it(
    open_pagina, log_in, beheerder, controleer_axe, opgave, opties
):
    page: Page = open_pagina(**opties)
    log_in(page, beheerder)
    page.goto(f"/opgaven/{opgave.pk}/")
    controleer_axe(page)
    page.get_by_role("link", name="Wie ziet dit?").click()
    controleer_axe(page)
    page.get_by_label("Gedeeld").check()
    page.get_by_label("Waterschap Twaaldal").select_option(label="Mag lezen en wijzigen")
    page.get_by_role("button", name="Verder").click()

    expect(page.get_by_text("Ook Waterschap Twaaldal ziet haar.")).to_be_visible()
    controleer_axe(page)
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
    assert Opgave.objects.get().zichtbaarheid == "intern"
    page.get_by_role("button", name="Deel deze opgave").click()

    expect(page.get_by_role("status").first).to_contain_text("Wonen aan de Twaal is nu gedeeld.")
    assert Opgave.objects.get().zichtbaarheid == "gedeeld"


def test_who_may_not_move_it_sees_where_it_lies(pagina: Page, log_in, opgavemanager, controleer_axe, opgave):
    Rol.objects.update(zonder=["geometrie"])
    log_in(pagina, opgavemanager)
    pagina.goto(f"/opgaven/{opgave.pk}/wijzigen/")

    expect(pagina.get_by_text("U mag de gegevens van deze opgave wijzigen, niet de plek.")).to_be_visible()
    expect(pagina.locator("path.klein-opgave")).to_have_count(1)
    controleer_axe(pagina)
    pagina.get_by_label("Programma").fill("Landschap")
    pagina.get_by_role("button", name="Opslaan").click()
    expect(pagina.get_by_role("status").first).to_contain_text("is opgeslagen")
