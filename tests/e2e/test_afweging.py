"""From opgaven side by side to a recorded choice, as an area manager does it: on a laptop and on a phone."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from accounts.models import Rol
from gebied.models import Rolgebied
from sturing.models import Afweging
from tests.cast import gemeente_testdam
from tests.e2e.demopagina import show_part
from tests.make import make_effect, make_gebied, make_opgave, square
from tests.profiel import compute

pytestmark = pytest.mark.e2e


@pytest.fixture
def wielerbroek(transactional_db, gebiedsmanager):
    """Homes and a stream valley on each other, in the area of the manager."""
    gebied = make_gebied(square(), naam="Wielerbroek")
    Rolgebied.objects.create(rol=Rol.objects.get(lidmaatschap__user=gebiedsmanager), gebied=gebied)
    wonen = make_opgave(square(0, 0, 600, 1000), naam="Wonen op de rug", organisatie=gemeente_testdam())
    beek = make_opgave(square(400, 0, 600, 1000), "natuur", naam="Beekdal", organisatie=gemeente_testdam())
    make_effect(wonen, 3)
    make_effect(wonen, -2, "natuurlijk_kapitaal", "later")
    make_effect(beek, 2, "natuurlijk_kapitaal", "later")
    compute()
    return gebied


def weigh_for_yourself(page: Page) -> None:
    """The exercise: nothing is ordered before somebody chose, and what is chosen stays in the browser."""
    oefening = page.locator("[data-oefening]")
    oefening.get_by_text("Oefening: wat weegt voor u het zwaarst?").click()
    expect(oefening.get_by_role("listitem")).to_have_count(0)
    oefening.get_by_label("Wonen").select_option("Telt niet")
    volgorde = oefening.get_by_role("listitem")
    expect(volgorde).to_have_text(["Beekdal gemiddeld +2,0", "Wonen op de rug gemiddeld -2,0"], use_inner_text=True)
    oefening.get_by_label("Wonen").select_option("Telt heel zwaar")  # (4 x 3 - 2) / 5
    expect(volgorde).to_have_text([re.compile(r"\+2,0$")] * 2, use_inner_text=True)
    oefening.get_by_label("Natuurlijk kapitaal").select_option("Telt niet")
    expect(volgorde.nth(0)).to_have_text(re.compile("^Wonen op de rug"))
    expect(volgorde.nth(1)).to_contain_text("geen effect ingevuld", use_inner_text=True)


def fits(page: Page) -> None:
    page.wait_for_load_state()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), page.url


@pytest.mark.parametrize("breedte", [1280, 390])
def test_opgaven_side_by_side_end_in_a_recorded_choice(open_pagina, log_in, wielerbroek, gebiedsmanager, breedte):
    page = open_pagina(breedte)
    log_in(page, gebiedsmanager)
    page.goto(f"/gebieden/{wielerbroek.pk}/")
    show_part(page, "Visie, keuzes en rollen")
    page.get_by_role("link", name="Sturing in dit gebied: afwegingen, prioriteiten, rollen en lijnen").click()
    fits(page)
    page.get_by_role("link", name="Zet opgaven naast elkaar").click()
    page.get_by_label("Titel").fill("Wonen of water")
    page.get_by_label("Wonen op de rug").check()
    page.get_by_label("Beekdal").check()
    page.get_by_role("button", name="Opslaan").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Wonen of water")
    expect(page.get_by_role("rowheader", name="Botst met")).to_be_visible()
    expect(page.get_by_text("+3: veel beter (hier en nu)")).to_be_visible()
    expect(page.get_by_text("Er is nog geen keuze vastgelegd.")).to_be_visible()
    weigh_for_yourself(page)
    fits(page)

    page.get_by_role("link", name="Leg de keuze vast").click()
    page.get_by_label("Wat is gekozen").fill("140 woningen op de rug")
    page.get_by_label("Redenen").fill("Het dal blijft vrij.")
    page.get_by_label("Wat is ook overwogen").fill("220 woningen, ook in het dal.")
    page.get_by_label("Wie besloot").fill("de stuurgroep")
    page.get_by_label("Besloten op").fill("2026-11-20")
    fits(page)
    page.get_by_role("button", name="Leg de keuze vast").click()

    expect(page.get_by_text("220 woningen, ook in het dal.")).to_be_visible()
    assert Afweging.objects.get().besluit_van == "de stuurgroep"
