"""The toolbar of the map: within reach of the pointer, the keyboard and a thumb, and never in the way."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.kaart import BEELD, open_map, three_areas

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def rij():
    return three_areas()


def tool(page: Page, naam: str):
    return page.get_by_role("toolbar", name="Gereedschap").get_by_role("button", name=naam)


def unfold(page: Page) -> None:
    page.get_by_role("button", name="Gereedschap", exact=True).click()


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
