"""The page of an area on a phone: short, with its parts folded under headings that say what is in them."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.kaart import three_areas

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]

SCHERM = 844
#: How much of what was drawn moved by itself; nobody notices less than this (web.dev/cls).
SPRONG_MAX = 0.1
_SPRONGEN = """() => new Promise((klaar) => {
    let som = 0;
    new PerformanceObserver((lijst) => lijst.getEntries().forEach((een) => { som += een.value; }))
        .observe({ type: "layout-shift", buffered: true });
    setTimeout(() => klaar(som), 200);
})"""


@pytest.fixture
def voorbeeld():
    gebied, *_ = three_areas()
    return gebied


def open_area(page: Page, gebied, anker: str = "") -> None:
    page.goto(f"/gebieden/{gebied.pk}/{anker}")
    page.wait_for_selector('[data-kleine-kaart][data-stand="klaar"]')


def knop(page: Page, naam: str) -> Locator:
    return page.get_by_role("button", name=naam, exact=True)


def is_open(page: Page, naam: str, *, open_: bool) -> None:
    expect(knop(page, naam)).to_have_attribute("aria-expanded", "true" if open_ else "false")


def test_it_opens_short_and_says_what_is_in_each_part(telefoon: Page, voorbeeld, controleer_axe):
    open_area(telefoon, voorbeeld)
    hoogte = telefoon.evaluate("document.documentElement.scrollHeight")
    assert hoogte < 4 * SCHERM
    expect(telefoon.get_by_role("region", name="In het kort")).to_contain_text("punt wrijving")
    expect(knop(telefoon, "Conflict en samenhang")).to_have_accessible_description(
        "3 paren; de meeste wrijving: Opgave b en Opgave c"
    )
    is_open(telefoon, "Conflict en samenhang", open_=False)
    expect(telefoon.locator("#paren table").first).not_to_be_visible()
    assert telefoon.evaluate(_SPRONGEN) < SPRONG_MAX
    controleer_axe(telefoon)


def test_one_tap_opens_a_part_another_folds_it_and_the_tab_remembers(telefoon: Page, voorbeeld, controleer_axe):
    open_area(telefoon, voorbeeld)
    knop(telefoon, "Conflict en samenhang").tap()
    is_open(telefoon, "Conflict en samenhang", open_=True)
    expect(telefoon.locator("#paren table").first).to_be_visible()
    controleer_axe(telefoon)
    telefoon.reload()
    is_open(telefoon, "Conflict en samenhang", open_=True)
    is_open(telefoon, "Scores", open_=False)
    telefoon.get_by_role("button", name="Vouw dicht Conflict en samenhang").tap()
    is_open(telefoon, "Conflict en samenhang", open_=False)
    expect(knop(telefoon, "Conflict en samenhang")).to_be_focused()


def test_every_part_unfolded_fits_and_is_accessible(telefoon: Page, voorbeeld, controleer_axe):
    open_area(telefoon, voorbeeld)
    for kop in telefoon.locator("[data-vouw] h2 button").all():
        kop.tap()
    expect(telefoon.locator('[data-vouw="dicht"]')).to_have_count(0)
    assert telefoon.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    controleer_axe(telefoon)


def test_a_keyboard_folds_and_unfolds(telefoon: Page, voorbeeld):
    open_area(telefoon, voorbeeld)
    knop(telefoon, "Scores").focus()
    telefoon.keyboard.press("Enter")
    is_open(telefoon, "Scores", open_=True)
    telefoon.keyboard.press("Space")
    is_open(telefoon, "Scores", open_=False)
    telefoon.keyboard.press("Tab")
    expect(knop(telefoon, "Opgaven en stapeling")).to_be_focused()


def test_an_address_and_a_link_open_what_they_name(telefoon: Page, voorbeeld):
    open_area(telefoon, voorbeeld, "#score-conflict")
    is_open(telefoon, "Scores", open_=True)
    tegel = telefoon.locator("#score-conflict")
    expect(tegel).to_be_in_viewport()
    tegel.get_by_role("link", name="Onderdelen van conflict").click()
    is_open(telefoon, "Conflict en samenhang", open_=True)
    expect(telefoon.locator("#paren")).to_be_in_viewport()
    knop(telefoon, "Conflict en samenhang").click()
    tegel.get_by_role("link", name="Onderdelen van conflict").click()
    is_open(telefoon, "Conflict en samenhang", open_=True)


def test_the_search_of_the_browser_reaches_what_is_folded(telefoon: Page, voorbeeld):
    """What a browser does when it finds words in a part: it says so to that part, and shows it."""
    open_area(telefoon, voorbeeld)
    inhoud = telefoon.locator("#paren-inhoud")
    expect(inhoud).to_have_attribute("hidden", "until-found")
    inhoud.evaluate("deel => deel.dispatchEvent(new Event('beforematch', { bubbles: true }))")
    is_open(telefoon, "Conflict en samenhang", open_=True)


def test_on_paper_all_is_open(telefoon: Page, voorbeeld):
    open_area(telefoon, voorbeeld)
    telefoon.emulate_media(media="print")
    expect(telefoon.locator("#paren table").first).to_be_visible()
    assert telefoon.locator("#paren-inhoud").evaluate("deel => deel.getBoundingClientRect().height") > 100
    expect(telefoon.get_by_text("Vouw dicht").first).not_to_be_visible()


def test_a_wide_screen_folds_nothing_also_after_a_narrow_one(pagina: Page, voorbeeld):
    open_area(pagina, voorbeeld)
    expect(pagina.locator("#paren table").first).to_be_visible()
    expect(knop(pagina, "Conflict en samenhang")).to_have_count(0)
    pagina.set_viewport_size({"width": 390, "height": SCHERM})
    is_open(pagina, "Conflict en samenhang", open_=False)
    pagina.set_viewport_size({"width": 1280, "height": SCHERM})
    expect(pagina.locator("#paren table").first).to_be_visible()
    expect(pagina.get_by_role("heading", name="Conflict en samenhang", exact=True)).to_be_visible()
    expect(knop(pagina, "Conflict en samenhang")).to_have_count(0)


@pytest.mark.parametrize("scripts", ["uit", "stuk"])
def test_without_the_script_all_is_open(open_pagina, voorbeeld, scripts, verwachte_fouten):
    page = open_pagina(390, SCHERM, java_script_enabled=scripts == "stuk")
    if scripts == "stuk":
        verwachte_fouten.append("404")
        page.route("**/vouwen*.js", lambda route: route.fulfill(status=404, body=""))
    page.goto(f"/gebieden/{voorbeeld.pk}/")
    expect(page.locator("#paren table").first).to_be_visible()
