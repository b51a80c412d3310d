"""What a meeting leaves behind for others: a file, a question to learn from, and a working form in two versions."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from cop.models import Bijeenkomst
from tests.cop.make import make_bijeenkomst, make_community, make_coordinator

pytestmark = pytest.mark.e2e

DIA = b"%PDF-1.7 de dia's"


@pytest.fixture
def bijeenkomst(transactional_db, cop_coordinator, settings, tmp_path) -> Bijeenkomst:
    settings.MEDIA_ROOT = tmp_path / "uploads"
    community = make_community("Wielerkring", openheid="openbaar")
    make_coordinator(community, cop_coordinator)
    return make_bijeenkomst(community, titel="Wie begint?")


def add(page: Page, kies: str, gelukt: str, **velden: str) -> None:
    """Follow a link to a form, fill it in and save it."""
    page.get_by_role("link", name=kies, exact=True).click()
    for label, waarde in velden.items():
        page.get_by_role("textbox", name=re.compile("^" + label.replace("_", " "))).fill(waarde)
    save(page, gelukt)


def save(page: Page, gelukt: str) -> None:
    page.get_by_role("button", name="Opslaan").click()
    expect(page.get_by_text(gelukt)).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def publish(page: Page) -> None:
    for knop, stand in (("Zet op gecontroleerd", "gecontroleerd"), ("Publiceer", "gepubliceerd")):
        page.get_by_role("button", name=knop, exact=True).click()
        expect(page.get_by_text(f"De stand is nu: {stand}.")).to_be_visible()


def add_file(page: Page, tmp_path: Path) -> None:
    """A film of 500 MB is refused at once; a file with slides is added and published."""
    groot, klein = tmp_path / "film.pdf", tmp_path / "dia.pdf"
    with groot.open("wb") as bestand:
        bestand.truncate(500 * 1024**2)
    klein.write_bytes(DIA)
    page.get_by_role("link", name="Bestand toevoegen").click()
    kiezer = page.locator("input[type=file]")
    kiezer.set_input_files(groot)
    expect(page.get_by_text("groter dan 100 MB")).to_be_visible()
    expect(kiezer).to_have_value("")
    kiezer.set_input_files(klein)
    expect(page.get_by_text("groter dan 100 MB")).to_have_count(0)
    page.get_by_role("textbox", name=re.compile("^Wat het is")).fill("De dia's")
    save(page, "Het bestand is toegevoegd.")
    page.get_by_role("button", name=re.compile("^Publiceer.*dia[.]pdf")).click()
    expect(page.get_by_text("dia.pdf: gepubliceerd.")).to_be_visible()


def download(page: Page, naam: str) -> bytes:
    with page.expect_download() as gehaald:
        page.get_by_role("link", name=naam, exact=True).click()
    return Path(gehaald.value.path()).read_bytes()


@pytest.mark.parametrize("breedte", [1280, 390])
def test_a_meeting_leaves_a_file_a_question_and_a_working_form_for_others(
    open_pagina, log_in, bijeenkomst, cop_coordinator, tmp_path, breedte
):
    kring = f"/cop/{bijeenkomst.community_id}/"
    page = open_pagina(breedte)
    log_in(page, cop_coordinator)
    page.goto(f"/cop/bijeenkomsten/{bijeenkomst.pk}/")
    add_file(page, tmp_path)

    page.goto(kring)
    add(page, "Nieuwe leervraag", "De leervraag is toegevoegd.", Wat_wilt_u_samen_leren="Helpt één gezicht?")
    add(page, "Nieuwe stap", "De stap is toegevoegd.", Wat_gebeurt_er="Elke maand langs")
    publish(page)
    page.goto(kring)
    add(page, "Nieuw product", "Het product is toegevoegd.", Titel="Aan de keukentafel")
    add(page, "Nieuwe versie", "De nieuwe versie is toegevoegd.", Wat_is_er_nieuw="Eerste", Tekst="Begin klein")
    publish(page)
    add(page, "Nieuwe versie", "De nieuwe versie is toegevoegd.", Wat_is_er_nieuw="Korter", Tekst="Begin")

    bezoeker = open_pagina(breedte)
    bezoeker.goto(f"/cop/bijeenkomsten/{bijeenkomst.pk}/")
    assert download(bezoeker, "De dia's") == DIA
    bezoeker.goto(kring)
    bezoeker.get_by_role("link", name="Helpt één gezicht?").click()
    expect(bezoeker.get_by_text("Elke maand langs")).to_be_visible()
    bezoeker.goto(kring)
    bezoeker.get_by_role("link", name="Aan de keukentafel").click()
    expect(bezoeker.get_by_role("heading", name=re.compile("^Versie 2,"))).to_be_visible()
    bezoeker.get_by_role("link", name="Versie 1", exact=True).click()
    expect(bezoeker.get_by_text("Er is een nieuwere versie.")).to_be_visible()
    expect(bezoeker.get_by_text("Begin klein")).to_be_visible()
    assert download(bezoeker, "Download versie 1") == b"Begin klein"
