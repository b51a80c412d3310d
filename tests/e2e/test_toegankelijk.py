"""WCAG 2.2 AA of the map, its table and the page of an area, in the states that somebody can bring them in."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from opgaven.models import Opgave
from opgaven.services.herberekening import mark_touched
from tests.e2e.gereedschap import tool, unfold
from tests.e2e.kaart import BEELD, draw, open_map, three_areas
from tests.e2e.toetsen import hidden_focus, small_targets, the_map
from tests.make import make_gebied, square

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]

KAARTEN = {
    "Zoek een plek": "zoeken",
    "Stapellens": "lens",
    "Meten": "meten",
    "Mijn locatie": "plaats",
}


@pytest.fixture
def rij():
    return three_areas()


def assert_none(gevonden: list[str]) -> None:
    assert not gevonden, "\n".join(gevonden)


def open_folds(page: Page, plek: str) -> None:
    page.eval_on_selector_all(f"{plek} details", "delen => delen.forEach((deel) => { deel.open = true; })")


def too_wide(page: Page) -> int:
    return page.evaluate("document.documentElement.scrollWidth - window.innerWidth")


def test_axe_finds_nothing_in_any_state_on_a_laptop(pagina: Page, rij, controleer_axe):
    mark_touched(opgave_ids=list(Opgave.objects.filter(naam="Opgave a").values_list("pk", flat=True)))
    open_map(pagina, f"{BEELD}&lagen=opgaven&gebied={rij[0].pk}")
    expect(pagina.locator("#kaartpaneel .chip--aandacht")).to_have_text("Verouderd")
    open_folds(pagina, ".kaartpagina")
    controleer_axe(pagina)
    assert_none(small_targets(pagina, 24))

    pagina.get_by_role("button", name="Sluiten").last.click()
    for knop, kaart in KAARTEN.items():
        tool(pagina, knop).click()
        expect(pagina.locator(f'[data-gereedschapkaart="{kaart}"]')).to_be_visible()
        controleer_axe(pagina)
        assert_none(small_targets(pagina, 24))
        pagina.keyboard.press("Escape")
    tool(pagina, "Alles wat de kaart kan").click()
    expect(pagina.get_by_role("dialog", name="Alles wat de kaart kan")).to_be_visible()
    controleer_axe(pagina)


def test_axe_finds_nothing_where_there_is_nothing_yet_or_something_failed(
    pagina: Page, db, controleer_axe, verwachte_fouten
):
    make_gebied(square())
    draw(berekenen=False)
    open_map(pagina)
    expect(pagina.get_by_role("heading", name="Nog niet berekend")).to_be_visible()
    controleer_axe(pagina)
    assert_none(hidden_focus(pagina))

    verwachte_fouten.append("ERR_FAILED")
    pagina.context.route("**/kaart/data/scores/**", lambda route: route.abort())
    pagina.reload()
    expect(pagina.get_by_role("alert")).to_contain_text("De server is niet bereikbaar")
    controleer_axe(pagina)
    pagina.get_by_role("alert").get_by_role("button").focus()
    assert_none(hidden_focus(pagina))


def test_a_phone_has_its_buttons_low_large_and_free(telefoon: Page, rij, controleer_axe):
    open_map(telefoon, BEELD)
    hoofdknop = telefoon.get_by_role("button", name="Kiezen wat u ziet")
    for knop in (hoofdknop, telefoon.get_by_role("button", name="Gereedschap", exact=True)):
        assert knop.bounding_box()["y"] > 844 * 0.6, "within reach of a thumb"
    controleer_axe(telefoon)
    assert_none(small_targets(telefoon, 44))
    assert_none(hidden_focus(telefoon))

    hoofdknop.click()
    expect(telefoon.locator("#kaartkeuzes").get_by_role("button", name="Sluiten")).to_be_focused()
    open_folds(telefoon, "#kaartkeuzes")
    controleer_axe(telefoon)
    assert_none(small_targets(telefoon, 44))
    assert_none(hidden_focus(telefoon))

    telefoon.get_by_role("button", name="Voorbeeldwijk: 4,5 punt").click()
    expect(telefoon.get_by_role("heading", name="Voorbeeldwijk")).to_be_focused()
    open_folds(telefoon, "#kaartpaneel")
    controleer_axe(telefoon)
    assert_none(small_targets(telefoon, 44))
    assert_none(hidden_focus(telefoon))
    telefoon.locator("#kaartpaneel").get_by_role("button", name="Sluiten").press("Enter")
    expect(telefoon.get_by_role("button", name="Voorbeeldwijk: 4,5 punt")).to_be_focused()
    telefoon.keyboard.press("Escape")
    expect(hoofdknop).to_be_focused()


def test_the_tools_of_a_phone_pass_axe_and_have_room_for_a_thumb(telefoon: Page, rij, controleer_axe):
    open_map(telefoon, BEELD)
    for knop, kaart in KAARTEN.items():
        unfold(telefoon)
        tool(telefoon, knop).click()
        expect(telefoon.locator(f'[data-gereedschapkaart="{kaart}"]')).to_be_visible()
        controleer_axe(telefoon)
        assert_none(small_targets(telefoon, 44))
        assert_none(hidden_focus(telefoon))
        telefoon.locator(f'[data-gereedschapkaart="{kaart}"] [data-stop]').click()


def test_nothing_lies_over_what_has_the_focus(pagina: Page, rij):
    open_map(pagina, f"{BEELD}&lagen=opgaven&gebied={rij[0].pk}")
    expect(pagina.get_by_role("heading", name="Voorbeeldwijk")).to_be_visible()
    open_folds(pagina, ".kaartpagina")
    assert_none(hidden_focus(pagina))
    pagina.goto(f"/kaart/{BEELD}&weergave=tabel")
    assert_none(hidden_focus(pagina))
    pagina.goto(f"/gebieden/{rij[0].pk}/")
    assert_none(hidden_focus(pagina))


@pytest.mark.parametrize(("breed", "hoog", "schaal"), [(320, 640, 1), (640, 450, 2)])
def test_at_320_px_and_at_200_percent_everything_fits_and_is_reached(open_pagina, rij, breed, hoog, schaal):
    page = open_pagina(breed, hoog, device_scale_factor=schaal)
    open_map(page, BEELD)
    assert too_wide(page) <= 0
    assert_none(hidden_focus(page))
    page.get_by_role("button", name="Kiezen wat u ziet").click()
    open_folds(page, "#kaartkeuzes")
    assert too_wide(page) <= 0
    assert_none(hidden_focus(page))
    page.get_by_role("button", name="Voorbeeldwijk: 4,5 punt").click()
    expect(page.get_by_role("heading", name="Voorbeeldwijk")).to_be_focused()
    open_folds(page, "#kaartpaneel")
    assert page.eval_on_selector("#kaartpaneel", "paneel => paneel.scrollWidth - paneel.clientWidth") <= 0
    assert_none(hidden_focus(page))
    for adres in (f"/kaart/{BEELD}&weergave=tabel", f"/gebieden/{rij[0].pk}/"):
        page.goto(adres)
        assert too_wide(page) <= 0
        assert_none(hidden_focus(page))


def test_with_less_motion_nothing_moves_on_its_way(open_pagina, rij):
    page = open_pagina(1280, reduced_motion="reduce")
    open_map(page, BEELD)
    the_map(page).focus()
    page.keyboard.press("ArrowRight")
    verschoven = page.evaluate("document.querySelector('.leaflet-map-pane').style.transform")
    tool(page, "Meten").click()
    assert page.evaluate("document.getAnimations().filter((animatie) => animatie.playState === 'running').length") == 0
    assert page.evaluate("document.querySelector('.leaflet-map-pane').style.transform") == verschoven
    duren = page.evaluate(
        """[...new Set([...document.querySelectorAll("*")]
            .map((element) => getComputedStyle(element).transitionDuration))]"""
    )
    assert duren == ["0s"]


def test_with_own_colours_the_focus_and_what_is_on_have_an_outline(pagina: Page, rij):
    pagina.emulate_media(forced_colors="active")
    open_map(pagina, BEELD)
    for element in (the_map(pagina), tool(pagina, "Zoek een plek"), pagina.get_by_label("Indeling", exact=True)):
        element.focus()
        pagina.keyboard.press("Shift")
        assert element.evaluate("element => getComputedStyle(element).outlineStyle") == "solid"
        assert element.evaluate("element => parseFloat(getComputedStyle(element).outlineWidth)") >= 2
    tool(pagina, "Meten").click()
    assert tool(pagina, "Meten").evaluate("element => getComputedStyle(element).outlineStyle") == "solid"


def test_a_screen_reader_hears_what_the_parts_are(pagina: Page, rij):
    open_map(pagina, f"{BEELD}&gebied={rij[0].pk}")
    expect(the_map(pagina)).to_have_accessible_description(re.compile("Met N en P gaat u langs de gebieden"))
    for naam in ("Zoek een plek", "Stapellens", "Meten", "Mijn locatie", "Volledig scherm"):
        expect(tool(pagina, naam)).to_have_attribute("aria-pressed", "false")
    paneel = pagina.get_by_role("complementary", name="Wat u aanwees")
    expect(paneel.get_by_role("heading", level=2, name="Voorbeeldwijk")).to_be_visible()
    expect(paneel).to_have_attribute("aria-busy", "false")
    expect(pagina.get_by_role("region", name="Legenda")).to_be_visible()
    expect(pagina.get_by_role("button", name="Inzoomen")).to_be_visible()
