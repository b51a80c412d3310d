"""What one does on the map: open an area, filter, look under the lens, compare, take away."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.e2e.demo import LAPTOP, TELEFOON, gebied, op_elke_breedte
from tests.e2e.demopagina import choices, fits, use, where_three_plans_lie
from tests.e2e.kaart import legend, settled

pytestmark = op_elke_breedte


def test_a_gebiedsmanager_opens_an_area_on_the_map(open_als, beeld):
    page = open_als("gebiedsmanager")
    page.goto("/kaart/?niveau=buurt")
    settled(page)
    assert sum(legend(page).values()) == 48
    expect(page.locator(".legenda")).to_contain_text("Alle 67 opgaven tellen mee.")
    beeld(page, "kaart-telefoon")
    page.goto(f"/kaart/?niveau=buurt&gebied={gebied('Wielerbroek').pk}")
    paneel = page.locator("#kaartpaneel")
    expect(paneel).to_contain_text("Beekdalherstel Wielerbeek")
    expect(paneel).to_contain_text("Tegenstrijdig")
    settled(page)
    beeld(page, "kaart")


def test_a_gebiedsmanager_filters_the_map_and_reads_three_plans_under_the_lens(open_als, beeld, breedte):
    page = open_als("gebiedsmanager")
    page.goto(f"/kaart/?niveau=buurt&lagen=opgaven&{where_three_plans_lie()}")
    settled(page)
    choices(page)
    page.get_by_role("button", name="Geen typen").click()
    page.get_by_label("Woningbouw").check()
    page.get_by_label("Natuur en stikstof").check()
    expect(page.locator(".legenda")).to_contain_text("16 van 67 opgaven tellen mee.")
    assert "typen=woningbouw%2Cnatuur" in page.url
    settled(page)
    beeld(page, "filter")
    page.get_by_role("button", name="Alle typen").click()
    settled(page)
    if breedte == TELEFOON:
        page.locator("#kaartkeuzes").get_by_role("button", name="Sluiten").click()
    use(page, "Stapellens")
    if breedte == LAPTOP:
        kader = page.locator("#kaart").bounding_box()
        page.mouse.move(kader["x"] + kader["width"] / 2, kader["y"] + kader["height"] / 2)
    lens = page.get_by_role("region", name="Onder de lens")
    expect(lens).to_contain_text("Wonen in het Wielerbroek")
    expect(lens).to_contain_text("werken elkaar tegen")
    beeld(page, "lens")


def test_a_regiobureau_lays_two_scores_side_by_side_and_takes_the_map_away(open_als, beeld):
    page = open_als("regiobureau")
    laag = f"indeling={gebied('Wielerbroek').indeling_id}&niveau=wijk"
    page.goto(f"/kaart/vergelijken/?{laag}")
    page.get_by_role("link", name="Conflict naast samenhang").click()
    expect(page.locator("#kant-2")).to_have_text("Samenhang, alle jaren")
    page.wait_for_selector('.vergelijk[data-stand="klaar"]')
    expect(page.locator("tr[data-gebied]")).to_have_count(16)
    fits(page)
    page.evaluate("document.querySelector('.vergelijk-uitkomst').scrollIntoView({ behavior: 'instant' })")
    beeld(page, "vergelijken")

    page.goto(f"/kaart/?{laag}")
    settled(page)
    use(page, "Jaren")
    page.get_by_role("slider", name="Schuif naar een jaar").press("Home")
    expect(page.locator("[data-jaarstand]")).to_contain_text("opgaven lopen")
    settled(page)
    beeld(page, "jaren")
    page.goto(f"/kaart/?{laag}")
    settled(page)
    use(page, "Meenemen")
    kaart = page.get_by_role("region", name="Meenemen")
    expect(kaart).to_contain_text("Op een website staat alleen wat openbaar is.")
    assert "niveau=wijk" in kaart.get_by_label("Link naar dit beeld").input_value()
    gpkg = page.request.get(kaart.get_by_role("link", name="GeoPackage").evaluate("link => link.href"))
    assert gpkg.body().startswith(b"SQLite format 3")
    beeld(page, "meenemen")
