"""The toolbar of the map: within reach of the pointer, the keyboard and a thumb, and never in the way."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.gereedschap import centred, said, tool, unfold
from tests.e2e.kaart import BEELD, open_map, screen_place, settled, three_areas

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def rij():
    return three_areas()


def test_the_map_fills_the_screen_for_a_meeting_and_escape_ends_it(pagina: Page, rij, controleer_axe):
    open_map(pagina, BEELD)
    tool(pagina, "Volledig scherm").click()

    expect(tool(pagina, "Volledig scherm")).to_have_attribute("aria-pressed", "true")
    assert pagina.evaluate("document.fullscreenElement === document.documentElement")
    controleer_axe(pagina)

    tool(pagina, "Volledig scherm").click()
    expect(tool(pagina, "Volledig scherm")).to_have_attribute("aria-pressed", "false")
    assert pagina.evaluate("document.fullscreenElement === null")


def test_on_a_phone_the_tools_stand_behind_one_button(telefoon: Page, rij, controleer_axe):
    open_map(telefoon, BEELD)
    expect(tool(telefoon, "Volledig scherm")).to_be_hidden()
    unfold(telefoon)

    expect(tool(telefoon, "Volledig scherm")).to_be_visible()
    for knop in telefoon.locator("[data-gereedschapvak] button").all():
        assert knop.bounding_box()["height"] >= 44
    controleer_axe(telefoon)

    telefoon.keyboard.press("Escape")
    expect(tool(telefoon, "Volledig scherm")).to_be_hidden()
    expect(telefoon.get_by_role("button", name="Gereedschap", exact=True)).to_be_focused()


def test_the_arrow_keys_walk_along_the_tools(pagina: Page, rij):
    """One stop for the tab key, however many tools there are."""
    open_map(pagina, BEELD)
    knoppen = pagina.locator("[data-gereedschap]")
    knoppen.first.focus()
    pagina.keyboard.press("End")
    expect(knoppen.last).to_be_focused()
    pagina.keyboard.press("ArrowDown")
    expect(knoppen.first).to_be_focused()
    assert [knop.get_attribute("tabindex") for knop in knoppen.all()].count("0") == 1


def lens(page: Page):
    return page.get_by_role("region", name="Onder de lens")


def test_the_lens_follows_the_mouse_and_a_click_opens_the_panel(pagina: Page, rij, controleer_axe):
    open_map(pagina, BEELD)
    tool(pagina, "Stapellens").click()
    pagina.mouse.move(*screen_place(pagina, 450, 250))

    expect(lens(pagina).get_by_role("heading")).to_have_text("Hier liggen 3 opgaven op elkaar.")
    expect(lens(pagina)).to_contain_text("Opgave a en Opgave b werken elkaar tegen.")
    expect(lens(pagina)).to_contain_text("vragen dezelfde ruimte en versterken elkaar ook.")
    expect(lens(pagina)).to_contain_text("RD 100.4")
    expect(pagina.locator("[data-lens]")).to_have_text("3")
    expect(said(pagina)).to_contain_text("Hier liggen 3 opgaven op elkaar. Opgave a; Opgave b; Opgave c.")
    expect(pagina.locator(".kaart-etiket")).to_be_hidden()
    controleer_axe(pagina)

    pagina.mouse.click(*screen_place(pagina, 450, 250))
    expect(pagina.get_by_role("heading", name="Op deze plek: 3 opgaven")).to_be_focused()
    expect(lens(pagina)).to_be_visible()


def test_the_lens_ends_with_escape_and_clicks_do_again_what_they_did(pagina: Page, rij):
    open_map(pagina, BEELD)
    tool(pagina, "Stapellens").click()
    expect(lens(pagina)).to_be_visible()
    pagina.keyboard.press("Escape")

    expect(lens(pagina)).to_be_hidden()
    expect(pagina.locator("[data-lens]")).to_be_hidden()
    expect(tool(pagina, "Stapellens")).to_have_attribute("aria-pressed", "false")
    pagina.mouse.click(*screen_place(pagina, 1500, 500))
    expect(pagina.get_by_role("heading", name="Volwijk")).to_be_focused()


def test_with_the_keyboard_the_map_moves_below_the_lens(pagina: Page, rij):
    open_map(pagina, centred(1500, 500))
    tool(pagina, "Stapellens").focus()
    pagina.keyboard.press("Enter")
    expect(pagina.locator("#kaart")).to_be_focused()
    expect(lens(pagina).get_by_role("heading")).to_have_text("Hier liggen 2 opgaven op elkaar.")
    midden = pagina.locator("[data-lens]").bounding_box()

    for _ in range(6):
        pagina.keyboard.press("ArrowUp")
    expect(lens(pagina).get_by_role("heading")).to_have_text("Hier ligt geen opgave.")
    assert pagina.locator("[data-lens]").bounding_box() == midden
    for _ in range(6):
        pagina.keyboard.press("ArrowDown")
    expect(lens(pagina).get_by_role("heading")).to_have_text("Hier liggen 2 opgaven op elkaar.")

    pagina.keyboard.press("Enter")
    expect(pagina.get_by_role("heading", name="Op deze plek: 2 opgaven")).to_be_focused()


def test_filters_count_under_the_lens(pagina: Page, rij):
    open_map(pagina, f"{BEELD}&typen=natuur,recreatie")
    tool(pagina, "Stapellens").click()
    pagina.mouse.move(*screen_place(pagina, 450, 250))

    expect(lens(pagina).get_by_role("heading")).to_have_text("Hier liggen 2 opgaven op elkaar.")
    expect(lens(pagina).get_by_text("alleen wat u koos telt mee")).to_be_visible()


def test_on_a_phone_a_tap_brings_the_lens_and_a_thumb_opens_the_panel(telefoon: Page, rij, controleer_axe):
    open_map(telefoon, BEELD)
    unfold(telefoon)
    tool(telefoon, "Stapellens").click()
    telefoon.touchscreen.tap(*screen_place(telefoon, 450, 250))

    expect(lens(telefoon).get_by_role("heading")).to_have_text("Hier liggen 3 opgaven op elkaar.")
    controleer_axe(telefoon)
    for knop in lens(telefoon).get_by_role("button").all():
        assert knop.bounding_box()["height"] >= 44
    lens(telefoon).get_by_role("button", name="Open in het paneel").tap()
    expect(telefoon.get_by_role("heading", name="Op deze plek: 3 opgaven")).to_be_visible()


def test_without_a_server_the_lens_says_so_and_the_map_goes_on(pagina: Page, rij, verwachte_fouten):
    verwachte_fouten.append("ERR_FAILED")
    open_map(pagina, centred(1500, 500))
    pagina.route("**/kaart/data/lens/**", lambda route: route.abort())
    tool(pagina, "Stapellens").click()
    expect(lens(pagina)).to_contain_text("De server is niet bereikbaar.")

    pagina.unroute("**/kaart/data/lens/**")
    pagina.mouse.move(*screen_place(pagina, 450, 250))
    expect(lens(pagina)).to_contain_text("Hier liggen 3 opgaven op elkaar.")
    settled(pagina)
