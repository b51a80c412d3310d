"""Two maps that move together, in the browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.kaart import BEELD, open_map, three_areas

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def rij(db):
    return three_areas()


def settled(page: Page) -> None:
    page.wait_for_selector('.vergelijk[data-stand="klaar"]')


def test_from_the_map_to_two_scores_side_by_side(pagina: Page, rij, controleer_axe):
    open_map(pagina, BEELD)
    pagina.get_by_role("link", name="Vergelijk").click()
    settled(pagina)
    pagina.get_by_role("link", name="Conflict naast samenhang").click()
    settled(pagina)
    expect(pagina.locator("#kant-1")).to_have_text("Conflict, alle jaren")
    expect(pagina.locator("#kant-2")).to_have_text("Samenhang, alle jaren")
    expect(pagina.locator("tr[data-gebied]")).to_have_count(3)
    controleer_axe(pagina)


def test_a_move_of_one_moves_the_other_and_the_address(pagina: Page, rij):
    pagina.goto(f"/kaart/vergelijken/{BEELD}")
    settled(pagina)
    pagina.locator("[data-kant='0']").focus()
    pagina.keyboard.press("ArrowRight")
    pagina.wait_for_function("() => !location.search.includes('lon=4.5847&')")
    links, rechts = (doek.locator(".leaflet-control-zoom-in") for doek in pagina.locator("[data-kant]").all())
    rechts.click()
    pagina.wait_for_function("() => location.search.includes('zoom=14')")
    settled(pagina)
    expect(links).to_be_visible()


def test_another_choice_keeps_the_view_and_shows_the_difference(pagina: Page, rij):
    pagina.goto(f"/kaart/vergelijken/{BEELD}&score=opgaven&score2=opgaven")
    settled(pagina)
    expect(pagina.get_by_text("Links en rechts staat hetzelfde.")).to_be_visible()
    pagina.get_by_label("Jaar rechts").fill("2040")
    pagina.get_by_label("Jaar rechts").press("Enter")
    pagina.wait_for_url("**jaar2=2040**")
    settled(pagina)
    assert "zoom=13" in pagina.url
    expect(pagina.get_by_text("Het grootste verschil:")).to_be_visible()


def test_on_a_phone_the_maps_stand_above_each_other(telefoon: Page, rij, controleer_axe):
    telefoon.goto(f"/kaart/vergelijken/{BEELD}&score2=samenhang")
    settled(telefoon)
    eerste, tweede = (doek.bounding_box() for doek in telefoon.locator("[data-kant]").all())
    assert tweede["y"] > eerste["y"] + eerste["height"]
    assert telefoon.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    controleer_axe(telefoon)
