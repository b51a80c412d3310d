"""The pages about areas in a real browser: what they say, on a laptop, on a phone and in the dark."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.kaart import draw, three_areas
from tests.make import make_gebied, make_opgave, square

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def voorbeeld():
    """The worked example, with two areas to compare it to."""
    gebied, *_ = three_areas()
    return gebied


def open_area(page: Page, gebied, vraag: str = "") -> None:
    page.goto(f"/gebieden/{gebied.pk}/{vraag}")
    page.wait_for_selector('[data-kleine-kaart][data-stand="klaar"]')


def fits(page: Page) -> bool:
    """Nothing makes the page wider than the screen."""
    return page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_the_worked_example_says_its_numbers(pagina: Page, voorbeeld, controleer_axe):
    open_area(pagina, voorbeeld)
    expect(pagina.locator("#score-conflict .tegel__getal")).to_have_text("4,5")
    expect(pagina.locator("#score-samenhang .tegel__getal")).to_have_text("0,15")
    expect(pagina.locator("#score-tegenwerking .tegel__getal")).to_have_text("0,40")
    expect(pagina.locator("#score-conflict")).to_contain_text("Rang 2 van 3 wijken")
    expect(pagina.locator("#in-het-kort")).to_contain_text("dat is meer dan in 1 van de 3 wijken")
    assert fits(pagina)
    controleer_axe(pagina)


def test_every_part_unfolded_is_still_accessible(pagina: Page, voorbeeld, controleer_axe):
    open_area(pagina, voorbeeld)
    pagina.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true; })")
    expect(pagina.get_by_text("Voorstel: Woningbouw is voor Natuur en stikstof tegenwerkend (-2).")).to_be_visible()
    controleer_axe(pagina)


def test_the_small_map_draws_the_area_and_its_three_opgaven(pagina: Page, voorbeeld):
    open_area(pagina, voorbeeld)
    expect(pagina.locator("path.klein-gebied")).to_have_count(1)
    expect(pagina.locator("path.klein-opgave")).to_have_count(3)
    kleuren = pagina.locator("path.klein-opgave").evaluate_all(
        "paths => paths.map((path) => getComputedStyle(path).fill)"
    )
    assert len(set(kleuren)) == 3


def test_the_map_that_does_not_load_says_so_and_the_numbers_stay(pagina: Page, voorbeeld, verwachte_fouten):
    verwachte_fouten.append("500")
    pagina.route("**/opgaven.json", lambda route: route.fulfill(status=500, body=""))
    pagina.goto(f"/gebieden/{voorbeeld.pk}/")
    expect(pagina.get_by_text("De kaart kon niet worden geladen")).to_be_visible()
    expect(pagina.locator("#score-conflict .tegel__getal")).to_have_text("4,5")


def test_the_heat_map_colours_and_hatches_conflict_and_dots_coherence(pagina: Page, voorbeeld):
    open_area(pagina, voorbeeld)
    conflict = pagina.locator('.warmte [data-familie="conflict"]')
    assert sorted(conflict.evaluate_all("cells => cells.map((cell) => cell.dataset.klasse)")) == ["4", "4", "5"]
    assert conflict.locator('[fill="url(#arcering)"]').count() == 3
    assert pagina.locator('.warmte [data-familie="samenhang"] [fill="url(#stippen)"]').count() == 1
    eerste = pagina.locator('.warmte [data-familie="conflict"][data-klasse="5"] .warmte__kleur')
    assert eerste.evaluate("cell => getComputedStyle(cell).fill") == "rgb(112, 55, 28)"


def test_the_filter_counts_anew_and_can_be_shared_and_undone(pagina: Page, voorbeeld):
    open_area(pagina, voorbeeld)
    pagina.get_by_text("Kies welke opgaven meetellen").click()
    pagina.get_by_role("checkbox", name="Woningbouw").check()
    pagina.get_by_role("checkbox", name="Natuur en stikstof").check()
    pagina.get_by_role("button", name="Toon", exact=True).click()
    expect(pagina.locator("#score-conflict .tegel__getal")).to_have_text("1,2")
    expect(pagina.get_by_text("Alleen Woningbouw en Natuur en stikstof tellen mee.")).to_be_visible()
    assert "typen=woningbouw" in pagina.url
    pagina.get_by_role("link", name="Toon alle opgaven en jaren").click()
    expect(pagina.locator("#score-conflict .tegel__getal")).to_have_text("4,5")


def test_on_a_phone_every_row_is_a_card_and_nothing_sticks_out(telefoon: Page, voorbeeld, controleer_axe):
    open_area(telefoon, voorbeeld)
    assert fits(telefoon)
    rij = telefoon.locator("#paren .stapeltabel tbody tr").first
    assert rij.evaluate("row => getComputedStyle(row).display") == "block"
    controleer_axe(telefoon)


def test_in_the_dark_all_text_can_be_read(donker: Page, voorbeeld, controleer_axe):
    open_area(donker, voorbeeld)
    controleer_axe(donker)


def test_a_very_long_name_wraps(telefoon: Page, voorbeeld):
    naam = "Wijkmetgeenenkelespatie" * 8
    gebied = make_gebied(square(3000, 0), naam=naam)
    make_opgave(square(3000, 0), "water", naam="Dijkversterkingsprogramma" * 9)
    make_opgave(square(3000, 0), "natuur", naam="Een lange naam met woorden " * 8)
    draw(berekenen=True)
    open_area(telefoon, gebied)
    assert fits(telefoon)


def test_an_area_that_was_never_computed_says_what_to_do(pagina: Page, voorbeeld, controleer_axe):
    gebied = make_gebied(square(3000, 0), naam="Nieuwwijk")
    draw(berekenen=False)
    open_area(pagina, gebied)
    expect(pagina.get_by_text("Dit gebied is nog niet doorgerekend")).to_be_visible()
    controleer_axe(pagina)


@pytest.mark.parametrize("pad", ["opgaven/", "paren/"])
def test_all_parts_have_an_accessible_page(pagina: Page, voorbeeld, controleer_axe, pad):
    pagina.goto(f"/gebieden/{voorbeeld.pk}/{pad}")
    controleer_axe(pagina)


def test_the_list_sorts_by_conflict_and_leads_to_an_area(pagina: Page, voorbeeld, controleer_axe):
    pagina.goto("/gebieden/")
    controleer_axe(pagina)
    pagina.get_by_role("link", name="Conflict", exact=True).click()
    pagina.get_by_role("link", name="Conflict", exact=True).click()
    namen = pagina.locator("tbody th a")
    expect(namen).to_have_text(["Volwijk", "Voorbeeldwijk", "Leegwijk"])
    namen.nth(1).click()
    expect(pagina.get_by_role("heading", level=1)).to_have_text("Voorbeeldwijk")


def test_the_list_fits_a_phone(telefoon: Page, voorbeeld, controleer_axe):
    telefoon.goto("/gebieden/")
    assert fits(telefoon)
    controleer_axe(telefoon)
