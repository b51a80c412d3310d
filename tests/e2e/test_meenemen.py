"""Taking the map away, in the browser: link, sheet, picture, frame."""

from __future__ import annotations

import struct

import numpy as np
import pytest
from playwright.sync_api import Page, expect

from tests.e2e.demopagina import use
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


@pytest.mark.parametrize("breed", [1280, 390])
def test_the_words_of_the_picture_say_what_is_shown_and_keep_their_room(open_pagina, rij, breed):
    page = open_pagina(breed, 844)
    open_map(page, f"{BEELD}&lagen=opgaven,stapeling&score=conflict")
    page.evaluate(_LUISTER)
    use(page, "Meenemen")
    with page.expect_download():
        page.get_by_role("button", name="Bewaar als plaatje (PNG)").click()

    teksten = page.evaluate("window.geschreven")
    assert teksten[0]["tekst"] == "Stapeling per plek"
    assert not [stuk["tekst"] for stuk in teksten if stuk["einde"] > stuk["breed"] + 1 or stuk["geperst"]]
    regels = " ".join(stuk["tekst"] for stuk in teksten)
    for deel in ("Werkingsgebied", "Alle 5 opgaven tellen mee.", "Signaal, geen oordeel. Gegevens van ", "Gemaakt op "):
        assert deel in regels
    assert "Conflict" not in regels


def test_a_sheet_of_the_stack_is_named_after_it_and_has_its_letters_where_they_belong(pagina: Page, rij):
    pagina.goto("/kaart/afdrukken/?lat=51.5869&lon=4.5847&zoom=13.5&lagen=opgaven,stapeling&score=conflict")
    pagina.wait_for_selector('[data-afdruk][data-stand="klaar"]')

    expect(pagina.locator(".afdruk__titel")).to_have_text("Stapeling per plek")
    doek = pagina.locator("[data-doek]").bounding_box()
    letters = [letter.bounding_box() for letter in pagina.locator(".kaart-letter").all()]
    assert letters
    assert all(doek["x"] < letter["x"] < doek["x"] + doek["width"] for letter in letters)
    assert all(doek["y"] < letter["y"] < doek["y"] + doek["height"] for letter in letters)


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


def test_in_the_dark_a_sheet_is_light_as_its_legend_on_paper(donker: Page, rij):
    donker.goto(f"/kaart/afdrukken/{BEELD}&score=conflict&patroon=uit&ondergrond=geen")
    donker.wait_for_selector('[data-afdruk][data-stand="klaar"]')
    expect(donker.get_by_role("contentinfo").get_by_role("button", name="Donker")).to_have_count(0)
    assert_same_colours_on_paper(donker)


def test_in_the_dark_a_comparison_is_printed_in_the_light_and_dark_again_afterwards(donker: Page, rij):
    donker.goto(f"/kaart/vergelijken/{BEELD}&score=conflict&score2=samenhang")
    donker.wait_for_selector('.vergelijk[data-stand="klaar"]')
    gezien = colours(donker)
    donker.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert_same_colours_on_paper(donker)
    donker.emulate_media(media="screen", color_scheme="dark")
    donker.evaluate("dispatchEvent(new Event('afterprint'))")

    assert colours(donker) == gezien


def colours(page: Page) -> list[list[int]]:
    """Of the highest class of conflict in the legend, and then those that the maps are filled with."""
    return page.evaluate(_STAAL_EN_VLAKKEN)


def assert_same_colours_on_paper(page: Page) -> None:
    page.emulate_media(media="print", color_scheme="dark")
    staal, *vlakken = colours(page)
    assert sum(staal) < 3 * 128, "on paper the highest class is the darkest"
    assert any(np.abs(np.subtract(vlak, staal)).max() <= 4 for vlak in vlakken), (staal, vlakken)


def test_the_frame_on_another_website_shows_the_map(pagina: Page, rij, live_server, controleer_axe):
    pagina.goto(f"/kaart/insluiten/{BEELD}&lagen=opgaven")
    pagina.wait_for_selector('[data-insluiting][data-stand="klaar"]')
    expect(pagina.locator('[data-legenda="score"]')).to_contain_text("Conflict")
    expect(pagina.get_by_role("link", name="Als tabel")).to_be_visible()
    controleer_axe(pagina)


#: What is written in the picture, with where it ends, how wide the picture is and whether it was pressed together.
_LUISTER = """() => {
    window.geschreven = [];
    const echt = CanvasRenderingContext2D.prototype.fillText;
    CanvasRenderingContext2D.prototype.fillText = function (tekst, x, y, geperst) {
        const breed = this.canvas.width / this.getTransform().a;
        const einde = x + this.measureText(tekst).width;
        const letter = this.textAlign === "center";  // of an opgave: on the map it may be cut off
        if (!letter) window.geschreven.push({ tekst, einde, breed, geperst: geperst !== undefined });
        return echt.call(this, tekst, x, y);
    };
}"""
#: A canvas keeps what it was painted with, whatever the paper.
_STAAL_EN_VLAKKEN = """() => {
    const keren = new Map();
    for (const doek of document.querySelectorAll(".leaflet-container canvas")) {
        if (doek.width === 0) continue;
        const { data } = doek.getContext("2d").getImageData(0, 0, doek.width, doek.height);
        for (let i = 0; i < data.length; i += 4) {
            const kleur = [data[i], data[i + 1], data[i + 2]].join(" ");
            if (data[i + 3] > 128) keren.set(kleur, (keren.get(kleur) ?? 0) + 1);
        }
    }
    const delen = getComputedStyle(document.querySelector(".staal--conflict-5")).backgroundColor.match(/[0-9]+/g);
    const vlakken = [...keren].filter(([, aantal]) => aantal > 1000).map(([kleur]) => kleur.split(" ")).sort();
    return [delen.slice(0, 3), ...vlakken].map((kleur) => kleur.map(Number));
}"""
