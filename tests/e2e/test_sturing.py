"""From a figure and two opgaven that chafe to an agreement on one A4, as the people who do it: laptop and phone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from accounts.models import Rol
from gebied.models import Rolgebied
from gebied.selectors.indicatoren import MINSTE_LEDEN
from opgaven.models import Inlezing, Opgave
from opgaven.services.inleeswerk import work_one
from sturing.models import AgendaItem, Vraagstuk
from sturing.services.stappen import vraagstukken_follow
from tests.cast import gemeente_testdam
from tests.make import make_gebied, make_opgave, square
from tests.profiel import compute
from tests.sturing.maken import vandaag

pytestmark = pytest.mark.e2e


@pytest.fixture
def paar(transactional_db, gebiedsmanager, buur):
    """Homes of Testdam and a stream valley of Buurdorp, in the area of the manager."""
    gebied = make_gebied(square(), naam="Wielerbroek")
    Rolgebied.objects.create(rol=Rol.objects.get(lidmaatschap__user=gebiedsmanager), gebied=gebied)
    van = buur.lidmaatschappen.get().organisatie
    make_opgave(square(0, 0, 600, 1000), naam="Wonen op de rug", organisatie=gemeente_testdam())
    make_opgave(square(400, 0, 600, 1000), "natuur", naam="Beekdal", organisatie=van)
    compute()
    return gebied


@pytest.fixture
def cijfers(paar, settings, tmp_path) -> Path:
    """The monitor of Testdam: the area has the most people over 65 of ten."""
    settings.MEDIA_ROOT = tmp_path / "uploads"
    buren = [make_gebied(square(20_000 * plaats)) for plaats in range(1, MINSTE_LEDEN)]
    rijen = [f"{paar.code};31", *(f"{buur.code};{10 + plaats}" for plaats, buur in enumerate(buren, 1))]
    bestand = tmp_path / "monitor-2024.csv"
    bestand.write_text("\n".join(["code;aandeel65plus", *rijen]))
    return bestand


def fits(page: Page) -> None:
    page.wait_for_load_state()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), page.url


def bring_in(editor: Page, bestand: Path) -> None:
    """The figures come from a file, with a try run first."""
    editor.goto("/invoer/indicatoren/")
    editor.get_by_label("Bestand met cijfers").set_input_files(bestand)
    editor.get_by_role("button", name="Bekijk dit bestand").click()
    editor.get_by_label("Bron").fill("Monitor van Testdam")
    fits(editor)
    editor.get_by_role("button", name="Doe een proef").click()
    expect(editor.get_by_text("De proef wacht op een vrije rekenaar.")).to_be_visible()
    work_one(inlezing_id=Inlezing.objects.get().pk)
    editor.get_by_role("button", name="Lees 10 rijen in").click(timeout=10_000)
    expect(editor.get_by_text("Het inlezen wacht op een vrije rekenaar.")).to_be_visible()
    work_one(inlezing_id=Inlezing.objects.get().pk)
    expect(editor.get_by_role("heading", name="Wat wilt u nu doen?")).to_be_visible(timeout=10_000)
    fits(editor)


def confirm(manager: Page, gebied) -> None:
    """A figure that stands out becomes a vulnerability by the word of a person."""
    manager.goto(f"/gebieden/{gebied.pk}/profiel/indicatoren/")
    manager.get_by_role("link", name=re.compile("^Beoordeel ")).first.click()
    manager.get_by_label("Oordeel").select_option("bevestigd")
    manager.get_by_label("Reden").fill("De school krimpt.")
    manager.get_by_role("button", name="Opslaan").click()
    expect(manager.get_by_text("Uw oordeel over")).to_be_visible()
    fits(manager)


def choose(manager: Page, gebied) -> None:
    """What weighs most here, and what the homes do to it."""
    manager.goto(f"/gebieden/{gebied.pk}/profiel/zwaartepunten/")
    manager.get_by_role("link", name="Zwaartepunt toevoegen").first.click()
    manager.get_by_label("Wat hier het zwaarst weegt").fill("Het dal houdt water vast")
    manager.get_by_label("Thema van brede welvaart", exact=True).select_option("natuurlijk_kapitaal")
    manager.get_by_label("Argument").fill("Het dal buffert voor de hele streek.")
    manager.get_by_label("Wie besloot").fill("College")
    manager.get_by_label("Besloten op").fill("2026-03-10")
    manager.get_by_role("button", name="Opslaan").click()
    expect(manager.get_by_role("heading", level=1)).to_have_text("Het dal houdt water vast")
    fits(manager)

    manager.goto(f"/opgaven/{Opgave.objects.get(naam='Wonen op de rug').pk}/effecten/nieuw/")
    manager.get_by_label("Thema van brede welvaart", exact=True).select_option("natuurlijk_kapitaal")
    manager.get_by_label("Waar en wanneer").select_option("later")
    manager.get_by_label("Effect", exact=True).select_option("-2")
    manager.get_by_label("Reden").fill("Het laagste deel ligt in het dal.")
    manager.get_by_role("button", name="Opslaan").click()
    expect(manager.get_by_text("Het effect is toegevoegd.")).to_be_visible()

    manager.goto(f"/gebieden/{gebied.pk}/waar-schuurt-het/")
    expect(manager.get_by_text("schuurt met het zwaartepunt “Het dal houdt water vast”")).to_be_visible()
    fits(manager)


def lay_before(manager: Page, gebied) -> None:
    manager.goto(f"/gebieden/{gebied.pk}/")
    manager.get_by_role("link", name="Van schuurpunt naar afspraak").first.click()
    expect(manager.get_by_role("heading", level=1)).to_have_text("Wonen op de rug en Beekdal")
    manager.get_by_role("button", name="Stel de vraag").click()
    expect(manager.get_by_text("De vraag is voorgelegd aan 2 eigenaren.")).to_be_visible()
    fits(manager)


def is_late(manager: Page) -> None:
    """Who asked sees how late the answer is, as who has to give it does."""
    schuurpunt = manager.url
    manager.goto("/sturing/vraagstukken/")
    expect(manager.get_by_text("19 dagen te laat").first).to_be_visible()
    fits(manager)
    manager.goto(schuurpunt)


def answer(ander: Page) -> None:
    ander.goto("/sturing/vraagstukken/")
    expect(ander.get_by_text("19 dagen te laat")).to_be_visible()
    ander.get_by_role("link", name="Wonen op de rug en Beekdal: hoe samen?").click()
    ander.get_by_role("link", name="Beantwoorden").click()
    ander.get_by_label("Antwoord", exact=True).fill("Ja, als wij samen ontwerpen.")
    ander.get_by_role("button", name="Geef het antwoord").click()
    expect(ander.get_by_text("Het antwoord is opgeslagen.")).to_be_visible()
    fits(ander)


def agree(manager: Page) -> None:
    manager.get_by_role("link", name="Leg de afspraak vast").click()
    manager.get_by_label("Titel").fill("140 woningen op de rug")
    manager.get_by_label("Wat is afgesproken").fill("Samen één ontwerp.")
    manager.get_by_label("Beloofd resultaat").fill("Eén ontwerp voor de kadernota")
    fits(manager)
    manager.get_by_role("button", name="Leg de afspraak vast").click()
    expect(manager.get_by_role("heading", level=1)).to_have_text("140 woningen op de rug")


@pytest.mark.parametrize("breedte", [1280, 390])
def test_a_figure_and_a_chafing_pair_become_a_late_question_an_answer_and_an_agreement(
    open_pagina, log_in, paar, cijfers, opgavemanager, gebiedsmanager, buur, breedte
):
    editor, manager, ander = (open_pagina(breedte) for _ in range(3))
    log_in(editor, opgavemanager)
    log_in(manager, gebiedsmanager)
    log_in(ander, buur)

    bring_in(editor, cijfers)

    confirm(manager, paar)
    choose(manager, paar)
    lay_before(manager, paar)
    Vraagstuk.objects.update(gesteld_op=vandaag(-40), termijn=vandaag(-19))
    vraagstukken_follow()
    is_late(manager)
    answer(ander)
    agree(manager)
    assert AgendaItem.objects.get().resultaat == "Eén ontwerp voor de kadernota"

    manager.get_by_role("link", name="Bekijk het schuurpunt en de A4").click()
    with manager.expect_download() as download:
        manager.get_by_role("link", name="Download als één A4").click()
    assert download.value.suggested_filename.startswith("schuurpunt-wielerbroek-")
