"""From plans of municipalities to the sum of a region with one counted double, as the people who do it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from accounts.models import User
from gebied.models import Werkgebied
from opgaven.models import Opgave
from sturing.models import Regioafspraak
from tests.cast import gemeente_testdam, make_member
from tests.make import make_gebied, make_opgave, square

pytestmark = pytest.mark.e2e
#: Half of it lies on the plan that is there already.
HOEKEN = "100050 400000\n100150 400000\n100150 400100\n100050 400100"


@pytest.fixture
def trekker(transactional_db, regiobureau) -> User:
    """Who keeps the agreements of the regional bureau, in which two municipalities lie; one plan is there."""
    regio = regiobureau.lidmaatschappen.get().organisatie
    for x, naam in ((0, "West"), (1000, "Oost")):
        gemeente = make_gebied(square(x), niveau="gemeente", naam=naam)
        Werkgebied.objects.create(organisatie=regio, gebied=gemeente)
    make_opgave(
        square(0, 0, 100), naam="Wielerbroek", organisatie=gemeente_testdam(), zichtbaarheid="intern",
        hoeveelheid=220, eenheid="woningen", doeljaar=2030, hardheid="hard",
    )  # fmt: skip
    return make_member("rob", "opgavemanager", regio)


def fits(page: Page) -> None:
    page.wait_for_load_state()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), page.url


def plan(gemeente: Page) -> None:
    """A municipality adds 180 soft homes."""
    gemeente.goto("/opgaven/nieuw/")
    gemeente.wait_for_selector('[data-tekenen][data-klaar="ja"]')
    gemeente.get_by_role("textbox", name="Naam", exact=True).fill("Wielerbroek oost")
    gemeente.get_by_label("Opgavetype").select_option(label="Woningbouw")
    gemeente.get_by_label("Typ coördinaten").check()
    gemeente.get_by_label("Coördinaten van de hoeken").fill(HOEKEN)
    expect(gemeente.locator("[data-oordeel]")).to_contain_text("Dit vlak is 1,0 ha")
    gemeente.get_by_label("Hoeveelheid").fill("180")
    gemeente.get_by_label("Eenheid").fill("woningen")
    gemeente.get_by_label("Doeljaar").fill("2032")
    gemeente.get_by_label("Hard of zacht plan").select_option("zacht")
    fits(gemeente)
    gemeente.get_by_role("button", name="Opslaan", exact=True).click()
    expect(gemeente.get_by_role("status").first).to_contain_text("is toegevoegd")


def agree(regio: Page) -> None:
    """The region writes down what was agreed."""
    regio.goto("/sturing/regio/")
    regio.get_by_role("link", name="Nieuwe regioafspraak").click()
    regio.get_by_label("Naam").fill("Woondeal")
    regio.get_by_label("Afgesproken aantal").fill("500")
    regio.get_by_label("Eenheid").fill("woningen")
    regio.get_by_label("Uiterlijk in").fill("2035")
    for naam in ("West (Proef 2026)", "Oost (Proef 2026)"):
        regio.get_by_label(naam).check()
    fits(regio)
    regio.get_by_role("button", name="Opslaan").click()
    expect(regio.get_by_role("heading", level=1)).to_have_text("Woondeal")


@pytest.mark.parametrize("breedte", [1280, 390])
def test_plans_of_municipalities_become_the_sum_of_a_region_with_one_counted_double(
    open_pagina, log_in, trekker, opgavemanager, regiobureau, breedte, controleer_axe
):
    gemeente, regio, lezer = (open_pagina(breedte) for _ in range(3))
    for page, wie in ((gemeente, opgavemanager), (regio, trekker), (lezer, regiobureau)):
        log_in(page, wie)

    plan(gemeente)
    agree(regio)
    lezer.goto("/sturing/regio/")
    lezer.get_by_role("link", name="Woondeal").click()

    expect(lezer.get_by_text("De plannen die u kunt zien, tellen op tot 400: 220 hard en 180 zacht.")).to_be_visible()
    expect(lezer.get_by_text("Dat is 100 woningen minder dan afgesproken.")).to_be_visible()
    expect(lezer.get_by_text("Let op: hoogstens 180 woningen tellen misschien dubbel")).to_be_visible()
    dubbel = lezer.get_by_role("region", name="Misschien dubbel geteld")
    expect(dubbel.get_by_role("listitem")).to_have_count(1)
    expect(dubbel.get_by_role("listitem")).to_contain_text("0,5 ha, hoogstens 180 woningen dubbel")
    expect(lezer.get_by_role("row", name="West")).to_contain_text("400")
    controleer_axe(lezer)
    fits(lezer)
    with lezer.expect_download() as download:
        lezer.get_by_role("link", name="CSV").click()
    assert download.value.suggested_filename.startswith("optelsom-woondeal-")
    assert Regioafspraak.objects.get().zichtbaarheid == "intern"
    assert Opgave.objects.get(naam="Wielerbroek oost").zichtbaarheid == "intern"
