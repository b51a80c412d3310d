"""Taking the map away, in the browser: link, sheet, picture, frame."""

from __future__ import annotations

import struct

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.kaart import BEELD, open_map, three_areas

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def rij(db):
    return three_areas()


def test_the_card_follows_the_map_and_its_link_restores_it(pagina: Page, rij, controleer_axe):
    open_map(pagina, f"{BEELD}&lagen=opgaven&score=samenhang")
    pagina.get_by_role("button", name="Meenemen").click()
    controleer_axe(pagina)
    link = pagina.get_by_label("Link naar dit beeld").input_value()
    assert link == pagina.url
    assert "score=samenhang" in pagina.get_by_role("link", name="Afdrukken op A4 of A3").get_attribute("href")
    code = pagina.get_by_label("Op een website zetten").input_value()
    assert code.startswith("<iframe ")
    assert "/kaart/insluiten/?" in code
    pagina.goto(link)
    expect(pagina.get_by_label("Kleur de gebieden naar")).to_have_value("samenhang")


def test_a_picture_of_the_map_with_its_legend(pagina: Page, rij):
    open_map(pagina, f"{BEELD}&lagen=opgaven")
    pagina.get_by_role("button", name="Meenemen").click()
    with pagina.expect_download() as download:
        pagina.get_by_role("button", name="Bewaar als plaatje (PNG)").click()
    inhoud = download.value.path().read_bytes()
    assert inhoud.startswith(b"\x89PNG")
    breed, hoog = struct.unpack(">II", inhoud[16:24])
    doek = pagina.locator("#kaart").bounding_box()
    assert breed >= doek["width"]
    assert hoog > doek["height"] + 100
    expect(pagina.locator("[data-meenemen-zin]")).to_have_text("Het plaatje is bewaard bij uw downloads.")


@pytest.mark.parametrize("papier", ["a4", "a3"])
def test_the_sheet_fits_on_one_page_with_the_scale(pagina: Page, rij, papier, tmp_path, controleer_axe):
    pagina.goto(f"/kaart/afdrukken/{BEELD}&lagen=opgaven&papier={papier}")
    pagina.wait_for_selector('[data-afdruk][data-stand="klaar"]')
    expect(pagina.locator("[data-schaal]")).to_contain_text("Schaal ongeveer 1 op ")
    expect(pagina.locator('[data-legenda="score"] .legenda__rij').first).to_be_visible()
    pagina.get_by_label("Titel").fill("Het Wielerbroek")
    expect(pagina.locator(".afdruk__titel")).to_have_text("Het Wielerbroek")
    controleer_axe(pagina)
    pdf = pagina.pdf(prefer_css_page_size=True, print_background=True)
    assert pdf.count(b"/Type /Page\n") + pdf.count(b"/Type /Page ") + pdf.count(b"/Type /Page/") == 1


def test_the_frame_on_another_website_shows_the_map(pagina: Page, rij, live_server, controleer_axe):
    pagina.goto(f"/kaart/insluiten/{BEELD}&lagen=opgaven")
    pagina.wait_for_selector('[data-insluiting][data-stand="klaar"]')
    expect(pagina.locator('[data-legenda="score"]')).to_contain_text("Conflict")
    expect(pagina.get_by_role("link", name="Als tabel")).to_be_visible()
    controleer_axe(pagina)
