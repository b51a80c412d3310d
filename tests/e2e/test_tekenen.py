"""Draw the place of an opgave on the map of its form: every tool, undo, on a phone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from gebied.models import Werkgebied
from opgaven.models import Opgave
from tests.cast import gemeente_testdam
from tests.e2e.tekenen import (
    at,
    box,
    change_on_the_map,
    drag,
    drawing,
    expect_shape,
    fill_in,
    look_at,
    open_form,
    outline,
    save,
    says,
    says_hectares,
    shape_on_map,
    tool,
)
from tests.make import X0, Y0, make_gebied, square

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]


def test_a_polygon_is_drawn_judged_and_saved(nieuw_formulier: Page, controleer_axe):
    Werkgebied.objects.create(organisatie=gemeente_testdam(), gebied=make_gebied(square(0, 0, 600)))
    controleer_axe(nieuw_formulier)
    tool(nieuw_formulier, "Vlak tekenen")
    outline(nieuw_formulier, *box(0, 0, 1000, 500), klaar=False)
    says_hectares(nieuw_formulier, 50)
    says(nieuw_formulier, "buiten het werkgebied van Gemeente Testdam")
    controleer_axe(nieuw_formulier)
    nieuw_formulier.get_by_role("button", name="Klaar").click()

    expect_shape(nieuw_formulier, (1, 4))
    says_hectares(nieuw_formulier, 50)
    controleer_axe(nieuw_formulier)
    save(nieuw_formulier, "is toegevoegd")
    assert Opgave.objects.get().geometrie.area == pytest.approx(500_000, rel=0.03)


def test_a_line_that_is_not_finished_is_saved_as_it_stands(nieuw_formulier: Page):
    tool(nieuw_formulier, "Vlak tekenen")
    outline(nieuw_formulier, *box(0, 0, 1000, 500), klaar=False)

    save(nieuw_formulier, "is toegevoegd")

    assert Opgave.objects.get().geometrie.area == pytest.approx(500_000, rel=0.03)


def test_a_cut_that_is_not_finished_is_saved_as_it_stands(plekformulier: Page):
    change_on_the_map(plekformulier)
    tool(plekformulier, "Stuk of gat uitknippen")
    outline(plekformulier, *box(200, 200, 200, 200), klaar=False)

    save(plekformulier)

    assert Opgave.objects.get().geometrie.area == pytest.approx(600 * 600 - 200 * 200, rel=0.03)


def test_a_hole_a_piece_off_and_a_second_part(plekformulier: Page):
    change_on_the_map(plekformulier)
    tool(plekformulier, "Stuk of gat uitknippen")
    outline(plekformulier, *box(200, 200, 200, 200))
    expect(plekformulier.locator("[data-tekenen]")).to_have_attribute("data-hoekpunten", "8")
    tool(plekformulier, "Stuk of gat uitknippen")
    outline(plekformulier, *box(500, -100, 300, 900))
    tool(plekformulier, "Vlak erbij")
    outline(plekformulier, *box(900, 0, 200, 200))
    expect(plekformulier.locator("[data-tekenen]")).to_have_attribute("data-delen", "2")
    assert sorted(len(deel) for deel in drawing(plekformulier)) == [1, 2]
    says_hectares(plekformulier, 30)

    save(plekformulier)

    vlak = Opgave.objects.get().geometrie
    assert vlak.area == pytest.approx(500 * 600 - 200 * 200 + 200 * 200, rel=0.03)
    assert {tuple(hoek) for hoek in vlak.coords[0][0]} >= {(X0, Y0), (X0, Y0 + 600)}


def test_a_part_is_taken_away(plekformulier: Page):
    change_on_the_map(plekformulier)
    tool(plekformulier, "Vlak erbij")
    outline(plekformulier, *box(900, 0, 200, 200))
    expect(plekformulier.locator("[data-tekenen]")).to_have_attribute("data-delen", "2")

    tool(plekformulier, "Deel weghalen")
    plekformulier.mouse.click(*at(plekformulier, 1000, 100))

    expect(plekformulier.locator("[data-tekenen]")).to_have_attribute("data-delen", "1")
    plekformulier.mouse.click(*at(plekformulier, 300, 300))
    expect(plekformulier.locator("[data-tekenen]")).to_have_attribute("data-delen", "0")
    plekformulier.get_by_role("button", name="Ongedaan maken").click()
    expect_shape(plekformulier, (1, 4))


def test_a_corner_is_dragged_and_the_others_stay_to_the_last_bit(plekformulier: Page):
    change_on_the_map(plekformulier)
    drag(plekformulier, (600, 600), (800, 600))
    says_hectares(plekformulier, 42)

    save(plekformulier)

    hoeken = {tuple(hoek) for hoek in Opgave.objects.get().geometrie.coords[0][0]}
    assert {(X0, Y0), (X0 + 600, Y0), (X0, Y0 + 600)} < hoeken
    assert Opgave.objects.get().geometrie.area == pytest.approx(420_000, rel=0.03)


def test_the_whole_is_moved(plekformulier: Page):
    change_on_the_map(plekformulier)
    tool(plekformulier, "Vlak verschuiven")
    drag(plekformulier, (300, 300), (700, 300))
    says_hectares(plekformulier, 36)

    save(plekformulier)

    vlak = Opgave.objects.get().geometrie
    assert (vlak.area, vlak.centroid.x) == (pytest.approx(360_000, rel=0.01), pytest.approx(X0 + 700, abs=25))


def test_undo_and_redo_whatever_was_done(plekformulier: Page):
    change_on_the_map(plekformulier)
    standen = [shape_on_map(plekformulier)]
    tool(plekformulier, "Vlak erbij")
    outline(plekformulier, *box(900, 0, 200, 200))
    expect(plekformulier.locator("[data-tekenen]")).to_have_attribute("data-delen", "2")
    standen.append(shape_on_map(plekformulier))
    tool(plekformulier, "Stuk of gat uitknippen")
    outline(plekformulier, *box(200, 200, 200, 200))
    expect(plekformulier.locator("[data-tekenen]")).to_have_attribute("data-hoekpunten", "12")
    standen.append(shape_on_map(plekformulier))

    for stand in reversed(standen[:-1]):
        plekformulier.keyboard.press("Control+z")
        expect_shape(plekformulier, stand)
    assert drawing(plekformulier) == []
    for stand in standen[1:]:
        plekformulier.keyboard.press("Control+Shift+z")
        expect_shape(plekformulier, stand)
    plekformulier.get_by_role("button", name="Ongedaan maken").click()
    drag(plekformulier, (600, 600), (800, 600))
    expect(plekformulier.get_by_role("button", name="Opnieuw", exact=True)).to_have_attribute("aria-disabled", "true")
    expect_shape(plekformulier, standen[1])


def test_undo_takes_back_the_corners_of_a_line_one_by_one(nieuw_formulier: Page):
    tool(nieuw_formulier, "Vlak tekenen")
    outline(nieuw_formulier, (0, 0), (500, 0), (500, 500), klaar=False)
    nieuw_formulier.get_by_label("Klik vast aan grenzen").uncheck()
    look_at(nieuw_formulier)
    outline(nieuw_formulier, (250, 900), klaar=False)
    nieuw_formulier.keyboard.press("Control+z")
    says_hectares(nieuw_formulier, 12.5)
    nieuw_formulier.get_by_role("button", name="Klaar").click()

    expect_shape(nieuw_formulier, (1, 3))


def test_escape_gives_a_line_up(nieuw_formulier: Page):
    tool(nieuw_formulier, "Vlak tekenen")
    outline(nieuw_formulier, (0, 0), (500, 0), (500, 500), klaar=False)
    says_hectares(nieuw_formulier, 12.5)
    nieuw_formulier.keyboard.press("Escape")

    expect(nieuw_formulier.locator("[data-oordeel]")).to_be_empty()
    expect(nieuw_formulier.get_by_role("button", name="Vlak tekenen")).to_have_attribute("aria-pressed", "false")
    expect_shape(nieuw_formulier, (0, 0))


def test_a_crossing_line_is_told_shown_and_repaired(nieuw_formulier: Page, controleer_axe):
    tool(nieuw_formulier, "Vlak tekenen")
    outline(nieuw_formulier, (0, 0), (1000, 1000), (1000, 0), (0, 1000), klaar=False)
    says(nieuw_formulier, "Zo kan dit vlak niet worden opgeslagen")
    nieuw_formulier.get_by_role("button", name="Klaar").click()

    says(nieuw_formulier, "Zo kan dit vlak niet worden opgeslagen")
    expect(nieuw_formulier.locator("path.teken-fout")).to_have_count(1)
    controleer_axe(nieuw_formulier)
    nieuw_formulier.get_by_role("button", name="Toon het herstelde vlak").click()
    expect(nieuw_formulier.locator("path.teken-voorstel")).to_have_count(1)
    nieuw_formulier.get_by_role("button", name="Neem het herstelde vlak over").click()
    says_hectares(nieuw_formulier, 50)
    save(nieuw_formulier, "is toegevoegd")
    assert Opgave.objects.get().geometrie.area == pytest.approx(500_000, rel=0.03)


def test_a_line_clings_to_the_border_of_an_area(nieuw_formulier: Page):
    make_gebied(square(0, 0, 1000), naam="Oosterwiel")
    with nieuw_formulier.expect_response("**/opgaven/vorm/snappen/**"):
        tool(nieuw_formulier, "Vlak tekenen")
    expect(nieuw_formulier.locator("path.teken-rand")).to_have_count(1)

    outline(nieuw_formulier, (20, 20), (980, 20), (980, 980), (20, 980))
    save(nieuw_formulier, "is toegevoegd")

    assert Opgave.objects.get().geometrie.area == 1_000_000


def test_on_a_phone_by_finger(telefoon: Page, log_in, bewerker, controleer_axe):
    log_in(telefoon, bewerker)
    open_form(telefoon, "/opgaven/nieuw/")
    fill_in(telefoon)
    look_at(telefoon, zoom=13)
    telefoon.get_by_role("button", name="Vlak tekenen").tap()
    look_at(telefoon, zoom=13)
    for hoek in box(0, 0, 1000, 500):
        telefoon.touchscreen.tap(*at(telefoon, *hoek))
    says(telefoon, "Dit vlak is ")
    telefoon.get_by_role("button", name="Klaar").tap()

    says(telefoon, "Dit vlak is ")
    controleer_axe(telefoon)
    assert telefoon.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
    save(telefoon, "is toegevoegd")
    assert Opgave.objects.get().geometrie.area == pytest.approx(500_000, rel=0.06)


@pytest.mark.parametrize("width", [1280, 390])
def test_every_corner_of_the_map_can_be_clicked_while_one_draws(open_pagina, log_in, bewerker, width):
    page = open_pagina(width)
    log_in(page, bewerker)
    open_form(page, "/opgaven/nieuw/")
    tool(page, "Vlak tekenen")
    page.locator("[data-doek]").evaluate("doek => doek.scrollIntoView({block: 'center', behavior: 'instant'})")
    doek = page.locator("[data-doek]").bounding_box()

    for naam in ("Klaar", "Laatste punt weg", "Stoppen"):
        knop = page.get_by_role("button", name=naam, exact=True)
        expect(knop).to_be_visible()
        assert knop.bounding_box()["y"] >= doek["y"] + doek["height"]
    for x, y in ((0.9, 0.05), (0.9, 0.85), (0.4, 0.85)):
        page.mouse.click(doek["x"] + x * doek["width"], doek["y"] + y * doek["height"])
    page.get_by_role("button", name="Klaar").click()

    expect_shape(page, (1, 3))
