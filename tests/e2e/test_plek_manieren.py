"""The other ways to give a place, seen on the map before anything is saved: files, areas, numbers; with keys alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from opgaven.models import Opgave
from tests.e2e.tekenen import as_rd, drag, expect_shape, fill_in, focus_on, look_at, save, says_hectares
from tests.make import make_gebied, make_indeling, square

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]


def test_a_file_is_seen_before_it_is_saved(nieuw_formulier: Page, tmp_path, controleer_axe):
    bestand = tmp_path / "plan.geojson"
    bestand.write_text(as_rd(square(0, 0, 400)))
    nieuw_formulier.get_by_label("Uit een bestand").check()
    nieuw_formulier.get_by_label("Bestand met het vlak").set_input_files(bestand)

    says_hectares(nieuw_formulier, 16)
    expect_shape(nieuw_formulier, (1, 4))
    controleer_axe(nieuw_formulier)
    save(nieuw_formulier, "is toegevoegd")
    assert Opgave.objects.get().geometrie.area == 160_000


def test_a_file_that_is_none_is_told_at_once(nieuw_formulier: Page, tmp_path, verwachte_fouten):
    verwachte_fouten.append("422")
    bestand = tmp_path / "plan.geojson"
    bestand.write_text("dit is geen kaart")
    nieuw_formulier.get_by_label("Uit een bestand").check()
    nieuw_formulier.get_by_label("Bestand met het vlak").set_input_files(bestand)

    expect(nieuw_formulier.locator(".tekenen__oordeel--fout")).to_contain_text("bestand")
    expect_shape(nieuw_formulier, (0, 0))


def test_a_file_can_be_the_start_of_a_drawing_and_undone(nieuw_formulier: Page, tmp_path):
    bestand = tmp_path / "plan.geojson"
    bestand.write_text(as_rd(square(0, 0, 600)))
    nieuw_formulier.get_by_label("Uit een bestand").check()
    nieuw_formulier.get_by_label("Bestand met het vlak").set_input_files(bestand)
    says_hectares(nieuw_formulier, 36)
    nieuw_formulier.get_by_label("Teken op de kaart").check()
    look_at(nieuw_formulier)
    drag(nieuw_formulier, (600, 600), (800, 600))
    says_hectares(nieuw_formulier, 42)

    nieuw_formulier.get_by_role("button", name="Ongedaan maken").click()

    says_hectares(nieuw_formulier, 36)
    save(nieuw_formulier, "is toegevoegd")
    assert Opgave.objects.get().geometrie.area == 360_000


def test_chosen_areas_are_seen_before_they_are_saved(nieuw_formulier: Page):
    make_gebied(square(0, 0), naam="Oosterwiel", code="WK01")
    nieuw_formulier.reload()
    fill_in(nieuw_formulier)
    nieuw_formulier.get_by_label("Een of meer gebieden").check()
    nieuw_formulier.get_by_label("Indeling").select_option(label=make_indeling().naam)
    nieuw_formulier.get_by_label("Zoek een gebied op naam").press_sequentially("ooster")
    nieuw_formulier.get_by_role("button", name="Oosterwiel").click()

    says_hectares(nieuw_formulier, 100)
    save(nieuw_formulier, "is toegevoegd")
    assert Opgave.objects.get().geometrie.area == 1_000_000


def test_typed_coordinates_and_a_corner_changed_by_keyboard_alone(nieuw_formulier: Page, controleer_axe):
    focus_on(nieuw_formulier, "Teken op de kaart")
    for _ in range(3):
        nieuw_formulier.keyboard.press("ArrowDown")
    expect(nieuw_formulier.get_by_label("Typ coördinaten")).to_be_checked()
    nieuw_formulier.keyboard.press("Tab")
    for regel in ("100000 400000", "100500 400000", "100500 400500", "100000 400500"):
        nieuw_formulier.keyboard.type(regel)
        nieuw_formulier.keyboard.press("Enter")
    says_hectares(nieuw_formulier, 25)

    nieuw_formulier.get_by_text("Hoekpunten als getallen").focus()
    nieuw_formulier.keyboard.press("Enter")
    veld = nieuw_formulier.get_by_label("Vlak, punt 2: x in meters")
    expect(veld).to_have_value("100500")
    controleer_axe(nieuw_formulier)
    veld.focus()
    nieuw_formulier.keyboard.press("Control+a")
    nieuw_formulier.keyboard.type("101000")
    nieuw_formulier.keyboard.press("Tab")
    says_hectares(nieuw_formulier, 37.5)
    expect(nieuw_formulier.get_by_label("Vlak, punt 2: y in meters")).to_be_focused()
    nieuw_formulier.get_by_role("button", name="Weg: Vlak, punt 4").focus()
    nieuw_formulier.keyboard.press("Enter")
    says_hectares(nieuw_formulier, 25)
    nieuw_formulier.get_by_role("button", name="Ongedaan maken").press("Enter")
    says_hectares(nieuw_formulier, 37.5)
    nieuw_formulier.get_by_role("button", name="Opslaan", exact=True).press("Enter")
    expect(nieuw_formulier.get_by_role("heading", name="Nieuwe dorpskern")).to_be_visible()
    assert Opgave.objects.get().geometrie.area == pytest.approx(375_000, abs=0.1)


def test_what_was_chosen_while_the_scripts_were_on_their_way_stays(pagina: Page, log_in, bewerker):
    later = []

    def hold(route) -> None:
        later.append(route)

    pagina.route("**/kaart/tekenen/tekenen*.js", hold)
    log_in(pagina, bewerker)
    pagina.goto("/opgaven/nieuw/", wait_until="commit")
    pagina.get_by_label("Typ coördinaten").check()
    pagina.get_by_label("Coördinaten van de hoeken").fill("100000 400000\n100500 400000\n100500 400500\n100000 400500")
    later[0].fallback()

    says_hectares(pagina, 25)
    expect(pagina.get_by_label("Typ coördinaten")).to_be_checked()


def test_without_scripts_the_other_ways_remain(open_pagina, log_in, bewerker):
    kaal = open_pagina(1280, java_script_enabled=False)
    log_in(kaal, bewerker)
    kaal.goto("/opgaven/nieuw/")
    expect(kaal.get_by_label("Teken op de kaart")).to_be_hidden()
    fill_in(kaal)
    kaal.get_by_label("Typ coördinaten").check()
    kaal.get_by_label("Coördinaten van de hoeken").fill("100000 400000\n100100 400000\n100100 400100")

    save(kaal, "is toegevoegd")

    assert Opgave.objects.get().geometrie.area == 5_000
