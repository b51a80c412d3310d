"""What the map says, in a real browser: its colours counted per class, its panel read, its address shared."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.kaart import BEELD, draw, legend, open_map, screen_place, settled, three_areas, view
from tests.make import make_gebied, square

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def rij():
    return three_areas()


def test_areas_are_coloured_by_class_and_the_legend_counts_them(pagina: Page, rij, controleer_axe):
    open_map(pagina)

    assert pagina.locator(".kaartpagina").get_attribute("data-gebieden") == "3"
    assert legend(pagina) == {"0": 1, "1": 1, "2": 0, "3": 0, "4": 0, "5": 1}
    expect(pagina.locator('[data-legenda="score"]')).to_contain_text("Conflict (punt)")
    expect(pagina.locator('[data-legenda="score"]')).to_contain_text("tot en met 4,8")
    expect(pagina.locator('[data-legenda="stand"]')).to_contain_text("Signaal, geen oordeel")
    controleer_axe(pagina)


def test_an_area_without_a_score_is_hatched_and_named_so(pagina: Page, rij):
    make_gebied(square(3000, 0), naam="Nieuwwijk")
    draw(berekenen=False)
    open_map(pagina)

    assert legend(pagina)["onbekend"] == 1
    expect(pagina.locator(".legenda")).to_contain_text("niet berekend")


def test_another_score_brings_its_own_unit_and_colours(pagina: Page, rij):
    open_map(pagina)
    pagina.get_by_label("Kleur de gebieden naar").select_option(label="Opgaven")
    settled(pagina)

    expect(pagina.locator('[data-legenda="score"] [data-titel]')).to_have_text("Opgaven")
    expect(pagina.locator('[data-legenda="score"] .staal').nth(1)).to_have_class(re.compile("staal--stapel-1"))
    assert "score=opgaven" in pagina.url


def test_a_click_opens_the_area_with_its_score_and_its_pairs(pagina: Page, rij, controleer_axe):
    voorbeeld, *_ = rij
    open_map(pagina, BEELD)
    pagina.mouse.click(*screen_place(pagina, 450, 250))

    paneel = pagina.locator("#kaartpaneel")
    expect(paneel.get_by_role("heading", name="Voorbeeldwijk")).to_be_focused()
    expect(paneel).to_contain_text("4,5 punt")
    expect(paneel).to_contain_text("Plaats 2 van 3")
    expect(paneel).to_contain_text("Tegenstrijdig")
    expect(paneel).to_contain_text("een signaal, geen oordeel", ignore_case=True)
    expect(paneel.locator('[data-deel="gebied"] .kaartparen__paar')).to_have_count(3)
    expect(paneel.get_by_role("link", name="Naar de pagina van dit gebied")).to_have_attribute(
        "href", f"/gebieden/{voorbeeld.pk}/"
    )
    controleer_axe(pagina)


def test_a_click_tells_which_opgaven_lie_on_that_place(pagina: Page, rij):
    open_map(pagina, f"{BEELD}&lagen=stapeling")
    pagina.mouse.click(*screen_place(pagina, 450, 250))

    punt = pagina.locator('[data-deel="punt"]')
    expect(punt.get_by_role("heading", name="Op deze plek: 3 opgaven")).to_be_focused()
    for naam in ("Opgave a", "Opgave b", "Opgave c"):
        expect(punt.get_by_role("link", name=naam)).to_be_visible()
    karakters = punt.locator(".karakter").all_text_contents()
    assert karakters == ["Tegenstrijdig", "Ogenschijnlijk tegenstrijdig", "Ruimteconflict"]


def test_hovering_names_the_area_with_its_value_and_the_place_in_rd(pagina: Page, rij):
    open_map(pagina, BEELD)
    pagina.mouse.move(*screen_place(pagina, 1500, 500))

    expect(pagina.locator(".kaart-etiket")).to_have_text("Volwijk: 6,0 punt")
    expect(pagina.locator("#kaart-rd")).to_have_text(re.compile(r"RD 101\.(49|50)\d, 400\.(49|50)\d"))


def test_the_stacking_layer_counts_its_pieces_by_depth(pagina: Page, rij):
    """Six pieces of the example, and one of two opgaven."""
    open_map(pagina, BEELD)
    pagina.get_by_label("Stapeling per plek").check()
    settled(pagina)

    expect(pagina.locator('[data-legenda="stapeling"]')).to_be_visible()
    assert legend(pagina, "stapeling") == {"1": 2, "2": 4, "3": 1, "4": 0, "5": 0}


def test_opgaven_carry_the_letters_of_their_type(pagina: Page, rij):
    open_map(pagina, BEELD)
    pagina.get_by_label("Opgaven", exact=True).check()
    settled(pagina)

    assert pagina.locator(".kaartpagina").get_attribute("data-opgaven") == "5"
    letters = pagina.locator(".kaart-letter").all_text_contents()
    assert {"W", "N"} <= set(letters)
    expect(pagina.locator('[data-legenda="opgaven"]')).to_contain_text("Werkingsgebied")


def test_a_choice_of_types_changes_scores_and_layers_alike(pagina: Page, rij):
    open_map(pagina, f"{BEELD}&lagen=opgaven")
    pagina.get_by_role("button", name="Geen typen").click()
    pagina.get_by_label("Woningbouw").check()
    pagina.get_by_label("Natuur en stikstof").check()
    expect(pagina.locator(".kaartpagina")).to_have_attribute("data-opgaven", "4")

    expect(pagina.locator("[data-typen-telling]")).to_have_text("2 van 17")
    assert "typen=woningbouw%2Cnatuur" in pagina.url
    expect(pagina.locator('[data-legenda="score"]')).to_contain_text("tot en met 2,2")
    pagina.get_by_role("button", name="Alle typen").click()
    expect(pagina.locator('[data-legenda="score"]')).to_contain_text("tot en met 4,8")


def test_a_year_leaves_out_what_does_not_play_then(pagina: Page, rij):
    open_map(pagina, BEELD)
    pagina.get_by_label("Jaar", exact=True).fill("2040")
    pagina.keyboard.press("Enter")
    pagina.wait_for_url(re.compile("jaar=2040"))
    settled(pagina)

    assert legend(pagina)["0"] == 2


def test_the_address_restores_everything_and_the_back_button_works(pagina: Page, rij):
    _, vol, _ = rij
    vraag = f"{BEELD}&score=samenhang&lagen=opgaven&ondergrond=geen&typen=natuur,woningbouw&jaar=2028&gebied={vol.pk}"
    open_map(pagina, vraag)

    expect(pagina.get_by_label("Kleur de gebieden naar")).to_have_value("samenhang")
    expect(pagina.get_by_label("Opgaven", exact=True)).to_be_checked()
    expect(pagina.get_by_label("Jaar", exact=True)).to_have_value("2028")
    expect(pagina.get_by_label("Achtergrond")).to_have_value("geen")
    expect(pagina.get_by_role("heading", name="Volwijk")).to_be_visible()

    pagina.get_by_label("Kleur de gebieden naar").select_option("opgaven")
    settled(pagina)
    pagina.go_back()
    expect(pagina.get_by_label("Kleur de gebieden naar")).to_have_value("samenhang")
    expect(pagina.locator('[data-legenda="score"]')).to_contain_text("Samenhang")
    pagina.reload()
    settled(pagina)
    expect(pagina.get_by_role("heading", name="Volwijk")).to_be_visible()
    assert view(pagina) == [4.5847, 51.5869, 13]


def test_the_keyboard_reaches_areas_and_closes_the_panel(pagina: Page, rij):
    open_map(pagina)
    pagina.get_by_text("Gebieden in beeld").press("Enter")
    knoppen = pagina.locator(".kaartlijst__knop")
    assert knoppen.all_text_contents() == ["Volwijk: 6,0 punt", "Voorbeeldwijk: 4,5 punt", "Leegwijk: 0 punt"]

    knoppen.first.focus()
    pagina.keyboard.press("Enter")
    expect(pagina.get_by_role("heading", name="Volwijk")).to_be_focused()
    pagina.keyboard.press("Escape")
    expect(pagina.locator("#kaartpaneel")).to_be_hidden()
    expect(pagina.get_by_role("button", name="Volwijk: 6,0 punt")).to_be_focused()


def test_a_choice_of_owner_and_words_acts_on_map_counters_table_and_list(pagina: Page, rij):
    open_map(pagina, f"{BEELD}&lagen=opgaven")
    expect(pagina.locator("[data-telling-opgaven]")).to_have_text("Alle 5 opgaven tellen mee.")
    pagina.get_by_text("Meer keuzes").click()
    pagina.get_by_label("Woorden").fill("vol")
    pagina.keyboard.press("Enter")
    expect(pagina.locator(".kaartpagina")).to_have_attribute("data-opgaven", "2")
    expect(pagina.locator("[data-telling-opgaven]")).to_have_text("2 van 5 opgaven tellen mee.")
    pagina.get_by_label("Geldend").check()
    expect(pagina.locator("[data-telling-opgaven]")).to_have_text("1 van 5 opgaven telt mee.")
    expect(pagina.locator("[data-meer-telling]")).to_have_text("2")
    assert "status=geldend" in pagina.url
    assert "zoek=vol" in pagina.url

    pagina.get_by_role("link", name="Toon als tabel").click()
    expect(pagina.get_by_text("Alleen opgaven met de status geldend met ‘vol’ tellen mee.")).to_be_visible()
    expect(pagina.get_by_text("1 van 5 opgaven telt mee.")).to_be_visible()
    pagina.get_by_role("link", name="Toon ze als lijst").click()
    expect(pagina.get_by_role("link", name="Beekdal Vol")).to_be_visible()
    expect(pagina.get_by_role("link", name="Nieuwbouw Vol")).to_have_count(0)
