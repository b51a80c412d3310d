"""The main tasks with the keyboard alone: nothing here uses a mouse."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.kaart import BEELD, legend, open_map, settled, three_areas
from tests.e2e.toetsen import spoken, tab_to, the_map, to_map

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def rij():
    return three_areas()


def test_an_area_is_found_on_the_map_and_its_conflict_and_heaviest_pair_are_read(pagina: Page, rij):
    open_map(pagina, BEELD)
    overslaan = pagina.get_by_role("link", name="Naar de kaart", exact=True)
    tab_to(pagina, overslaan, maximum=4)
    pagina.keyboard.press("Enter")
    expect(the_map(pagina)).to_be_focused()
    pagina.keyboard.press("n")
    expect(spoken(pagina)).to_have_text("Volwijk: 6,0 punt. Gebied 1 van 3.")
    expect(pagina.locator(".kaart-etiket")).to_have_text("Volwijk: 6,0 punt")
    pagina.keyboard.press("PageDown")
    expect(spoken(pagina)).to_have_text("Voorbeeldwijk: 4,5 punt. Gebied 2 van 3.")

    pagina.keyboard.press("Enter")
    paneel = pagina.get_by_role("complementary", name="Wat u aanwees")
    expect(paneel.get_by_role("heading", name="Voorbeeldwijk")).to_be_focused()
    expect(paneel).to_contain_text("4,5 punt")
    zwaarste = paneel.get_by_role("listitem").first
    expect(zwaarste).to_contain_text("Ogenschijnlijk tegenstrijdig 40%")
    for naam in ("Opgave b", "Opgave c"):
        expect(zwaarste.get_by_text(naam).first).to_be_visible()
    waarom = zwaarste.locator("summary")
    tab_to(pagina, waarom)
    pagina.keyboard.press("Enter")
    expect(zwaarste.locator("details li").first).to_be_visible()

    pagina.keyboard.press("Escape")
    expect(paneel).to_be_hidden()
    expect(the_map(pagina)).to_be_focused()
    pagina.keyboard.press("p")
    expect(spoken(pagina)).to_have_text("Volwijk: 6,0 punt. Gebied 1 van 3.")
    pagina.keyboard.press("p")
    expect(spoken(pagina)).to_have_text("Leegwijk: 0 punt. Gebied 3 van 3.")
    pagina.keyboard.press("Home")
    expect(spoken(pagina)).to_have_text("Volwijk: 6,0 punt. Gebied 1 van 3.")


def test_an_area_behind_the_panel_moves_into_sight(pagina: Page, rij):
    _, _, leeg = rij
    open_map(pagina, f"?lat=51.5869&lon=4.5747&zoom=13&gebied={rij[0].pk}")
    expect(pagina.get_by_role("heading", name="Voorbeeldwijk")).to_be_visible()
    to_map(pagina)
    pagina.keyboard.press("End")
    expect(spoken(pagina)).to_contain_text("Leegwijk")

    etiket, paneel = pagina.locator(".kaart-etiket"), pagina.locator("#kaartpaneel")
    assert etiket.bounding_box()["x"] + etiket.bounding_box()["width"] < paneel.bounding_box()["x"]
    pagina.keyboard.press("Enter")
    expect(pagina.get_by_role("heading", name=leeg.naam)).to_be_focused()


def test_from_the_list_to_the_panel_and_back_the_focus_is_kept(pagina: Page, rij):
    open_map(pagina, BEELD)
    tab_to(pagina, pagina.locator("#kaartlijst > summary"))
    pagina.keyboard.press("Enter")
    knop = pagina.get_by_role("button", name="Voorbeeldwijk: 4,5 punt")
    tab_to(pagina, knop)
    pagina.keyboard.press("Enter")
    expect(pagina.get_by_role("heading", name="Voorbeeldwijk")).to_be_focused()
    tab_to(pagina, pagina.get_by_role("button", name="Volwijk: 6,0 punt"), "Shift+Tab")
    pagina.keyboard.press("Enter")
    expect(pagina.get_by_role("heading", name="Volwijk")).to_be_focused()
    pagina.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    settled(pagina)

    pagina.keyboard.press("Escape")
    expect(pagina.get_by_role("button", name="Volwijk: 6,0 punt")).to_be_focused()


def test_types_and_a_year_hold_on_the_map_in_the_table_and_back(pagina: Page, rij):
    open_map(pagina, BEELD)
    tab_to(pagina, pagina.get_by_label("Jaar", exact=True))
    pagina.keyboard.type("2028")
    pagina.keyboard.press("Enter")
    tab_to(pagina, pagina.get_by_role("button", name="Geen typen"))
    pagina.keyboard.press("Enter")
    for naam in ("Woningbouw", "Natuur en stikstof"):
        tab_to(pagina, pagina.get_by_label(naam))
        pagina.keyboard.press("Space")
    expect(pagina.locator("[data-typen-telling]")).to_have_text("2 van 17")
    settled(pagina)
    op_de_kaart = legend(pagina)

    to_map(pagina)
    pagina.keyboard.press("t")
    pagina.wait_for_url(re.compile("weergave=tabel"))
    expect(pagina.get_by_label("Jaar", exact=True)).to_have_value("2028")
    aan = pagina.locator('input[name="typen"]:checked')
    assert sorted(vak.get_attribute("value") for vak in aan.all()) == ["natuur", "woningbouw"]
    tab_to(pagina, pagina.get_by_role("link", name="Toon als kaart"))
    pagina.keyboard.press("Enter")
    settled(pagina)
    expect(pagina.get_by_label("Jaar", exact=True)).to_have_value("2028")
    expect(pagina.locator("[data-typen-telling]")).to_have_text("2 van 17")
    assert legend(pagina) == op_de_kaart


def test_the_page_of_an_area_opens_from_the_map_and_the_scores_come_as_a_file(pagina: Page, rij):
    open_map(pagina, BEELD)
    to_map(pagina)
    pagina.keyboard.press("n")
    pagina.keyboard.press("Enter")
    expect(pagina.get_by_role("heading", name="Volwijk")).to_be_focused()
    tab_to(pagina, pagina.get_by_role("link", name="Naar de pagina van dit gebied"))
    pagina.keyboard.press("Enter")
    pagina.wait_for_url(f"**/gebieden/{rij[1].pk}/")
    expect(pagina.get_by_role("heading", level=1, name="Volwijk")).to_be_visible()

    open_map(pagina, BEELD)
    to_map(pagina)
    pagina.keyboard.press("t")
    pagina.wait_for_url(re.compile("weergave=tabel"))
    tab_to(pagina, pagina.locator(".exporteer").get_by_role("link", name="CSV").first)
    with pagina.expect_download() as download:
        pagina.keyboard.press("Enter")
    assert "Volwijk" in Path(download.value.path()).read_text(encoding="utf-8-sig")


def test_the_keys_are_explained_and_single_ones_can_be_switched_off(pagina: Page, rij):
    """WCAG 2.1.4: they work on the map only, and not for who does not want them."""
    open_map(pagina, BEELD)
    tab_to(pagina, pagina.get_by_label("Jaar", exact=True))
    pagina.keyboard.press("t")
    assert "weergave=tabel" not in pagina.url
    to_map(pagina)
    pagina.keyboard.press("Shift+?")
    uitleg = pagina.get_by_role("dialog", name="Alles wat de kaart kan")
    tab_to(pagina, uitleg.get_by_role("checkbox"))
    pagina.keyboard.press("Space")
    pagina.keyboard.press("Escape")
    expect(uitleg).to_be_hidden()
    expect(the_map(pagina)).to_be_focused()

    pagina.keyboard.press("n")
    expect(spoken(pagina)).to_have_text("")
    pagina.keyboard.press("PageDown")
    expect(spoken(pagina)).to_have_text("Volwijk: 6,0 punt. Gebied 1 van 3.")
    pagina.keyboard.press("Escape")
    expect(spoken(pagina)).to_have_text("")
