"""The first visit on an empty installation: bring in areas and opgaven, compute, look at the map."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from opgaven.models import Berekening, Inlezing, Opgave
from opgaven.services.berekening import run_here
from opgaven.services.inleeswerk import work_one
from tests.bestanden import box, write
from tests.e2e.kaart import legend, settled

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def eigen_map(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "uploads"


@pytest.fixture
def wijken(tmp_path) -> Path:
    velden = {"wijkcode": ["WK000101", "WK000102", "WK000103"], "wijknaam": ["Oost", "West", "Zonder vlak"]}
    return write(tmp_path / "wijken.gpkg", [box(0), box(1000), None], velden)


@pytest.fixture
def plannen(tmp_path) -> Path:
    velden = {"naam": ["Hofstede", "Kade", "Ver weg"], "start": [2026, 2028, 2030]}
    return write(tmp_path / "plannen.gpkg", [box(0, 0, 600), box(300, 300, 600), box(-400_000)], velden)


def work() -> None:
    """What a worker would do now."""
    work_one(inlezing_id=Inlezing.objects.latest("pk").pk)


def kies_bestand(page: Page, path: Path) -> None:
    page.get_by_label("Kaartbestand met vlakken").set_input_files(path)
    page.get_by_role("button", name="Bekijk dit bestand").click()
    expect(page.get_by_role("heading", name="Wat is dit bestand?")).to_be_visible()


def proef_en_lees(page: Page, controleer_axe, knop: str) -> None:
    """From the choices to the report."""
    page.get_by_role("button", name="Doe een proef").click()
    expect(page.get_by_text("De proef wacht op een vrije rekenaar.")).to_be_visible()
    controleer_axe(page)
    work()
    expect(page.get_by_role("heading", name="Dit gaat er gebeuren")).to_be_visible(timeout=10_000)
    controleer_axe(page)
    page.get_by_role("button", name=knop).click()
    expect(page.get_by_text("Het inlezen wacht op een vrije rekenaar.")).to_be_visible()
    controleer_axe(page)
    work()
    expect(page.get_by_role("heading", name="Wat wilt u nu doen?")).to_be_visible(timeout=10_000)
    controleer_axe(page)


@pytest.mark.parametrize("breedte", [1280, 390])
def test_the_first_visit_of_who_manages_the_platform(
    open_pagina, breedte, log_in, platformbeheerder, wijken, plannen, controleer_axe
):
    page = open_pagina(breedte)
    log_in(page, platformbeheerder)
    page.goto("/invoer/")
    expect(page.get_by_role("heading", name="Er is nog niets ingelezen")).to_be_visible()
    controleer_axe(page)

    page.goto("/")
    page.get_by_role("link", name="Kies een bestand met gebieden").click()
    controleer_axe(page)
    kies_bestand(page, wijken)
    expect(page.locator('[data-kleine-kaart][data-stand="klaar"]')).to_be_visible()
    expect(page.get_by_label("Niveau")).to_have_value("wijk")
    expect(page.get_by_label("Veld met de code")).to_have_value("wijkcode")
    controleer_axe(page)
    page.get_by_label("Naam van de indeling").fill("CBS 2022")
    proef_en_lees(page, controleer_axe, "Lees 2 rijen in")
    expect(page.get_by_text("CBS 2022 heeft nu 2 wijken.")).to_be_visible()

    page.get_by_role("link", name="Lees opgaven in").click()
    kies_bestand(page, plannen)
    controleer_axe(page)
    page.get_by_label("Type", exact=True).select_option("woningbouw")
    page.get_by_label("Bron").fill("Plannenkaart")
    page.get_by_label("Veld met het eerste jaar").select_option("start")
    proef_en_lees(page, controleer_axe, "Lees 2 rijen in")
    expect(page.get_by_text("2 opgaven komen uit dit bestand.")).to_be_visible()
    expect(page.get_by_role("listitem").filter(has_text="ligt buiten Nederland").first).to_be_visible()

    page.get_by_role("button", name="Bereken CBS 2022: 2 wijken").click()
    expect(page.get_by_text("De berekening wacht op een vrije rekenaar.")).to_be_visible()
    run_here(Berekening.objects.get())
    page.get_by_role("link", name="Toon op de kaart").click(timeout=10_000)
    settled(page)
    assert sum(legend(page).values()) == 2
    assert page.locator(".kaartpagina").get_attribute("data-gebieden") == "2"


def test_a_wrong_file_is_told_and_the_way_back_keeps_the_choices(
    pagina: Page, log_in, bewerker, plannen, tmp_path, verwachte_fouten, controleer_axe
):
    verwachte_fouten.append("422")
    log_in(pagina, bewerker)
    pagina.goto("/invoer/opgaven/")
    fout = tmp_path / "brief.txt"
    fout.write_text("geen kaart")
    pagina.get_by_label("Kaartbestand met vlakken").set_input_files(fout)
    pagina.get_by_role("button", name="Bekijk dit bestand").click()
    expect(pagina.get_by_role("alert")).to_contain_text("brief.txt is geen kaartbestand dat wij kunnen lezen")
    controleer_axe(pagina)

    kies_bestand(pagina, plannen)
    pagina.get_by_role("button", name="Doe een proef").click()
    expect(pagina.get_by_role("alert")).to_contain_text("Dit is nodig om verder te gaan.")
    controleer_axe(pagina)
    pagina.get_by_label("Type", exact=True).select_option("natuur")
    pagina.get_by_label("Bron").fill("Groenkaart")
    pagina.get_by_role("button", name="Doe een proef").click()
    work()
    pagina.get_by_role("link", name="Terug naar uw keuzes").click(timeout=10_000)
    expect(pagina.get_by_label("Bron")).to_have_value("Groenkaart")
    pagina.get_by_role("link", name="Ander bestand kiezen").click()
    expect(pagina.get_by_text("Uw keuzes blijven staan.")).to_be_visible()


def test_one_may_leave_and_come_back_and_a_second_import_waits(pagina: Page, log_in, bewerker, plannen, controleer_axe):
    log_in(pagina, bewerker)
    for bron in ("Een", "Twee"):
        pagina.goto("/invoer/opgaven/")
        kies_bestand(pagina, plannen)
        pagina.get_by_label("Type", exact=True).select_option("natuur")
        pagina.get_by_label("Bron").fill(bron)
        pagina.get_by_role("button", name="Doe een proef").click()
        work()
        pagina.get_by_role("button", name="Lees 2 rijen in").click(timeout=10_000)
    expect(pagina.get_by_text("Dit wacht op een eerdere import van uw organisatie: plannen.gpkg.")).to_be_visible()
    controleer_axe(pagina)

    pagina.goto("/invoer/")
    controleer_axe(pagina)
    pagina.get_by_role("link", name="plannen.gpkg").first.click()
    pagina.get_by_role("button", name="Annuleren").click()

    expect(pagina.get_by_text("Het bestand en uw keuzes staan er nog.")).to_be_visible()
    expect(pagina.get_by_role("button", name="Lees 2 rijen in")).to_be_visible()


@pytest.mark.parametrize("breedte", [1280, 390])
def test_what_the_words_of_a_municipality_mean_is_asked_and_adds_up(
    open_pagina, breedte, log_in, opgavemanager, tmp_path, verwachte_fouten, controleer_axe
):
    verwachte_fouten.append("422")
    velden = {
        "naam": ["Hofstede", "Kade", "Erf"],
        "woningen": [120, 80, 40],
        "planstatus": ["onherroepelijk", "in voorbereiding", "n.t.b."],
    }
    plannen = write(tmp_path / "woningbouw.gpkg", [box(0), box(1000), box(2000)], velden)
    page = open_pagina(breedte)
    log_in(page, opgavemanager)
    page.goto("/invoer/opgaven/")
    kies_bestand(page, plannen)
    page.get_by_label("Type", exact=True).select_option("woningbouw")
    page.get_by_label("Bron").fill("Plannenkaart")
    page.get_by_label("Veld met de hoeveelheid").select_option("woningen")
    page.get_by_label("Eenheid van de hoeveelheid").fill("woningen")
    page.get_by_label("Veld met hard of zacht").select_option("planstatus")
    page.get_by_role("button", name="Doe een proef").click()

    expect(page.get_by_role("alert")).to_contain_text("Zeg hieronder wat elke waarde van dit veld betekent.")
    expect(page.get_by_role("heading", name="Wat betekenen de waarden van planstatus?")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    controleer_axe(page)
    page.get_by_label("onherroepelijk betekent").select_option("hard")
    page.get_by_label("in voorbereiding betekent").select_option("zacht")
    page.get_by_label("n.t.b. betekent").select_option("open")
    proef_en_lees(page, controleer_axe, "Lees 3 rijen in")

    assert dict(Opgave.objects.values_list("naam", "hardheid")) == {"Hofstede": "hard", "Kade": "zacht", "Erf": ""}
