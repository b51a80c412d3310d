"""History in a browser: read it, see both outlines, put a version back; axe in the light, in the dark, on a phone."""

from __future__ import annotations

import pghistory
import pytest
from playwright.sync_api import Page, expect

from accounts.services.logboek import log_export
from opgaven.geschiedenis import OPGAVE
from opgaven.models import Opgave
from opgaven.services.opgaven import opgave_remove
from opgaven.services.vormen import make_opgave_shapes
from tests.cast import gemeente_testdam
from tests.make import make_opgave, square

pytestmark = pytest.mark.e2e

TEKST = (
    "In de polder bouwen wij 220 woningen langs de dijk, met ruimte voor water en een school in het hart van de wijk."
)


@pytest.fixture
def opgave(transactional_db, bewerker) -> Opgave:
    """An opgave with three versions: as it came, with another text and number, and smaller."""
    opgave = make_opgave(
        square(), naam="Polderwijk", organisatie=gemeente_testdam(), beschrijving=TEKST, hoeveelheid=220
    )
    make_opgave_shapes(opgave_ids=[opgave.pk])
    rows = Opgave.objects.filter(pk=opgave.pk)
    with pghistory.context(deur="pagina", gebruiker=bewerker.pk):
        rows.update(beschrijving=TEKST.replace("220", "200").replace("een school", "twee scholen"), hoeveelheid=200)
    with pghistory.context(deur="opdracht", opdracht="import_opgaven"):
        rows.update(geometrie=square(0, 0, 600), oppervlakte_m2=360_000)
    return opgave


def version(opgave: Opgave, place: int) -> int:
    return list(OPGAVE.versies.objects.filter(pgh_obj_id=opgave.pk).order_by("pgh_id"))[place].pgh_id


def paths(opgave: Opgave) -> list[str]:
    adres = f"/opgaven/{opgave.pk}/geschiedenis/"
    return [
        f"/opgaven/{opgave.pk}/",
        adres,
        f"{adres}{version(opgave, 0)}/",
        f"{adres}{version(opgave, 1)}/",
        f"{adres}{version(opgave, 2)}/",
        f"{adres}{version(opgave, 0)}/terugzetten/",
        "/opgaven/verwijderd/",
        "/matrix/natuur/water/",
        "/matrix/natuur/water/geschiedenis/",
    ]


@pytest.mark.parametrize("opties", [{"width": 1280}, {"width": 390, "color_scheme": "dark"}])
def test_every_page_of_the_history_passes_axe_and_fits(open_pagina, controleer_axe, log_in, bewerker, opgave, opties):
    page = open_pagina(**opties)
    log_in(page, bewerker)
    for pad in paths(opgave):
        page.goto(pad)
        controleer_axe(page)
        over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert over == 0, f"{pad} is {over} px too wide"


def test_the_log_passes_axe(open_pagina, controleer_axe, log_in, beheerder, opgave):
    log_export(actor=beheerder, wat="scores", formaat="csv")
    for opties in ({"width": 1280}, {"width": 390, "color_scheme": "dark"}):
        page = open_pagina(**opties)
        log_in(page, beheerder)
        lid = beheerder.lidmaatschappen.get()
        for pad in ("/organisatie/logboek/", "/organisatie/gm0001/logboek/", f"/organisatie/gm0001/leden/{lid.pk}/"):
            page.goto(pad)
            controleer_axe(page)


def test_both_outlines_are_drawn_and_told_apart(pagina: Page, log_in, bewerker, opgave):
    log_in(pagina, bewerker)
    pagina.goto(f"/opgaven/{opgave.pk}/geschiedenis/{version(opgave, 2)}/")
    expect(pagina.locator("[data-kleine-kaart]")).to_have_attribute("data-stand", "klaar")
    oud, nieuw = pagina.locator("path.klein-voor"), pagina.locator("path.klein-na")
    expect(oud).to_have_count(1)
    expect(nieuw).to_have_count(1)
    assert oud.bounding_box()["width"] > nieuw.bounding_box()["width"]
    assert oud.evaluate("element => getComputedStyle(element).strokeDasharray") != "none"
    expect(pagina.get_by_text("64,0 ha kleiner")).to_be_visible()


def test_a_version_is_put_back_from_the_page_of_the_opgave(pagina: Page, log_in, bewerker, opgave):
    log_in(pagina, bewerker)
    pagina.goto(f"/opgaven/{opgave.pk}/")
    pagina.get_by_role("link", name="Alle versies").click()
    pagina.get_by_role("link", name="Toegevoegd").click()
    pagina.get_by_role("link", name="Zet deze versie terug").click()
    expect(pagina.locator("dl.verschillen")).to_contain_text("Hoeveelheid")
    pagina.get_by_role("button", name="Zet deze versie terug").click()

    expect(pagina.get_by_text("Polderwijk is teruggezet.")).to_be_visible()
    nu = Opgave.objects.get(pk=opgave.pk)
    assert (nu.hoeveelheid, nu.beschrijving, nu.oppervlakte_m2) == (220, TEKST, 1_000_000)


def test_a_removed_opgave_is_put_back(pagina: Page, log_in, bewerker, opgave):
    opgave_remove(opgave=Opgave.objects.get(pk=opgave.pk), user=bewerker)
    log_in(pagina, bewerker)
    pagina.goto(f"/opgaven/{opgave.pk}/geschiedenis/{version(opgave, 2)}/terugzetten/")
    expect(pagina.get_by_text("Deze opgave is verwijderd.")).to_be_visible()
    pagina.get_by_role("button", name="Zet deze versie terug").click()
    expect(pagina.get_by_role("heading", name="Polderwijk", exact=True)).to_be_visible()
    assert Opgave.objects.existing().filter(pk=opgave.pk).exists()
