"""Nobody computes: what waits says so, says for whom, and the numbers of before stay with a mark."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from opgaven.models import Berekening, Inlezing, Opgave
from tests.bestanden import box, write
from tests.cast import gemeente_testdam
from tests.e2e.kaart import draw, legend, settled
from tests.make import worked_example

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]

LAAT = "Dit duurt langer dan gewoonlijk. Misschien staan de rekenaars uit; vraag het uw beheerder."


@pytest.mark.parametrize("breedte", [1280, 390])
def test_without_a_worker_everything_that_waits_says_so_after_a_while(
    open_pagina, breedte, log_in, bewerker, controleer_axe, settings, tmp_path
):
    settings.MEDIA_ROOT = tmp_path / "uploads"
    gebied, opgave, *_ = worked_example()
    draw(berekenen=True)
    Opgave.objects.update(organisatie=gemeente_testdam())
    page = open_pagina(breedte)
    log_in(page, bewerker)

    edit(page, opgave)
    page.goto(f"/gebieden/{gebied.pk}/")
    expect(page.get_by_role("main").get_by_text("Verouderd").first).to_be_visible()
    expect(page.get_by_role("main")).to_contain_text("4,5")
    controleer_axe(page)
    page.goto("/kaart/")
    settled(page)
    assert sum(legend(page).values()) == 1
    expect(page.locator('[data-legenda="stand"]')).to_contain_text("Verouderd: 1 gebied")

    start_a_run(page)
    Berekening.objects.filter(status="wacht").update(aangemaakt_op=a_while_ago())
    expect(page.get_by_text(LAAT)).to_be_visible()
    controleer_axe(page)

    try_an_import(page, write(tmp_path / "plannen.gpkg", [box(0, 0, 600)], {"naam": ["Hofstede"]}))
    Inlezing.objects.update(gevraagd_op=a_while_ago())
    expect(page.get_by_text(LAAT)).to_be_visible()
    controleer_axe(page)
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def edit(page: Page, opgave: Opgave) -> None:
    page.goto(f"/opgaven/{opgave.pk}/wijzigen/")
    page.wait_for_selector('[data-tekenen][data-klaar="ja"]')
    page.get_by_label("Eerste jaar").fill("2020")
    page.get_by_role("button", name="Opslaan", exact=True).click()
    expect(page.get_by_role("status").first).to_contain_text("is opgeslagen")


def start_a_run(page: Page) -> None:
    page.goto("/berekeningen/")
    page.get_by_role("button", name="Start de berekening").click()
    expect(page.get_by_text("Meestal begint het binnen enkele tellen.")).to_be_visible()


def try_an_import(page: Page, bestand: Path) -> None:
    page.goto("/invoer/opgaven/")
    page.get_by_label("Kaartbestand met vlakken").set_input_files(bestand)
    page.get_by_role("button", name="Bekijk dit bestand").click()
    page.get_by_label("Type", exact=True).select_option("natuur")
    page.get_by_label("Bron").fill("Plannen")
    page.get_by_role("button", name="Doe een proef").click()
    expect(page.get_by_text("De proef wacht op een vrije rekenaar.")).to_be_visible()


def a_while_ago() -> datetime:
    return timezone.now() - timezone.timedelta(seconds=31)
