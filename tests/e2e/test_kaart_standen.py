"""The map as a table, on a phone, with nothing to show, and when something fails."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from gebied.models import Gebied
from opgaven.models import Opgave
from opgaven.services.berekening import run_here, stale_runs_start
from opgaven.services.opgaven import opgave_remove
from tests.e2e.kaart import BEELD, draw, legend, open_map, screen_place, settled, three_areas
from tests.make import make_gebied, square

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def rij():
    return three_areas()


def test_the_table_says_the_same_as_the_map(pagina: Page, rij, controleer_axe):
    open_map(pagina, f"{BEELD}&typen=woningbouw,natuur")
    op_de_kaart = legend(pagina)
    pagina.get_by_text("Gebieden in beeld").click()
    waarden = [knop.split(": ") for knop in pagina.locator(".kaartlijst__knop").all_text_contents()]
    pagina.get_by_role("link", name="Toon als tabel").click()

    rijen = pagina.locator("tbody tr")
    namen = [re.sub(r"^Toon op de kaart: ", "", tekst) for tekst in rijen.locator("a").all_text_contents()]
    cijfers = [tekst.strip() for tekst in rijen.locator("td:nth-child(3)").all_text_contents()]
    assert [list(rij) for rij in zip(namen, cijfers, strict=True)] == waarden
    for klasse, aantal in op_de_kaart.items():
        assert rijen.locator(f".staal--conflict-{klasse}").count() == aantal
    controleer_axe(pagina)


def test_the_table_works_without_scripting(open_pagina, rij):
    page = open_pagina(1280, java_script_enabled=False)
    page.goto("/kaart/")
    expect(page.get_by_text("De kaart werkt alleen met JavaScript")).to_be_visible()
    page.get_by_role("link", name="Toon als tabel").click()
    page.get_by_label("Kleur de gebieden naar").select_option("opgaven")
    page.get_by_role("button", name="Toon", exact=True).click()

    expect(page.get_by_role("row").nth(1)).to_contain_text("3 opgaven")


def test_on_a_phone_the_panels_are_sheets_from_below(telefoon: Page, rij, controleer_axe):
    open_map(telefoon, "?lat=51.5869&lon=4.5703&zoom=13")
    keuzes = telefoon.locator("#kaartkeuzes")
    expect(keuzes).to_be_hidden()
    expect(telefoon.locator(".legenda")).to_be_visible()

    telefoon.get_by_role("button", name="Kiezen wat u ziet").click()
    expect(keuzes).to_be_in_viewport()
    assert keuzes.bounding_box()["width"] == 390
    controleer_axe(telefoon)
    keuzes.get_by_role("button", name="Sluiten").click()

    telefoon.mouse.click(*screen_place(telefoon, 450, 250))
    paneel = telefoon.locator("#kaartpaneel")
    expect(paneel.get_by_role("heading", name="Voorbeeldwijk")).to_be_visible()
    kader = paneel.bounding_box()
    assert kader["width"] == 390
    assert kader["y"] > 300, "the map stays in sight above the sheet"


def test_without_areas_the_map_says_what_to_do(pagina: Page, db, controleer_axe):
    pagina.goto("/kaart/")
    expect(pagina.get_by_role("heading", name="Er zijn nog geen gebieden")).to_be_visible()
    expect(pagina.locator(".kaartleeg:visible")).to_contain_text("Lees eerst een bestand met gebieden in")
    controleer_axe(pagina)


def test_without_a_run_the_areas_are_there_and_the_next_step_is_named(pagina: Page, db):
    make_gebied(square())
    draw(berekenen=False)
    open_map(pagina)

    expect(pagina.get_by_role("heading", name="Nog niet berekend")).to_be_visible()
    assert legend(pagina)["onbekend"] == 1


def test_who_may_compute_starts_the_run_from_the_map(pagina: Page, log_in, bewerker):
    make_gebied(square())
    draw(berekenen=False)
    log_in(pagina, bewerker)
    open_map(pagina)
    pagina.get_by_role("button", name="Bereken deze gebieden").click()

    expect(pagina).to_have_url(re.compile(r"/berekeningen/\d+/"))


def test_without_the_base_map_the_data_stay_and_one_line_says_so(pagina: Page, rij, settings, verwachte_fouten):
    verwachte_fouten.append("ERR_NAME_NOT_RESOLVED")
    settings.KAART_ONDERGRONDEN = settings.ONDERGRONDEN_BUITEN
    open_map(pagina)

    expect(pagina.get_by_text("De achtergrondkaart is nu niet bereikbaar")).to_be_visible()
    assert legend(pagina)["5"] == 1
    for deel in ("vergelijken", "afdrukken", "insluiten"):
        pagina.goto(f"/kaart/{deel}/{BEELD}")
        expect(pagina.get_by_text("De achtergrondkaart is nu niet bereikbaar")).to_be_visible()


def test_where_the_settings_have_no_base_map_every_map_stands_on_paper(
    pagina: Page, rij, settings, log_in, bewerker, controleer_axe
):
    settings.KAART_ONDERGRONDEN = []
    open_map(pagina)
    assert legend(pagina)["5"] == 1
    expect(pagina.get_by_label("Achtergrond")).to_have_value("geen")
    controleer_axe(pagina)
    for deel in ("vergelijken", "afdrukken", "insluiten"):
        pagina.goto(f"/kaart/{deel}/{BEELD}")
        expect(pagina.locator(".leaflet-container").first).to_be_visible()
    log_in(pagina, bewerker)
    pagina.goto("/opgaven/nieuw/")

    expect(pagina.locator('[data-tekenen][data-klaar="ja"]')).to_be_visible()
    expect(pagina.get_by_text("De achtergrondkaart is nu niet bereikbaar")).to_have_count(1)
    expect(pagina.get_by_text("De achtergrondkaart is nu niet bereikbaar")).to_be_hidden()


def test_a_server_that_fails_is_reported_and_can_be_asked_again(pagina: Page, rij, verwachte_fouten):
    verwachte_fouten.append("ERR_FAILED")
    pagina.context.route("**/kaart/data/scores/**", lambda route: route.abort())
    pagina.goto("/kaart/")
    fout = pagina.get_by_role("alert")
    expect(fout).to_contain_text("De server is niet bereikbaar")

    pagina.context.unroute("**/kaart/data/scores/**")
    fout.get_by_role("button", name="Opnieuw proberen").click()
    settled(pagina)
    expect(pagina.get_by_role("alert")).to_be_hidden()
    assert legend(pagina)["5"] == 1


def test_a_link_to_an_area_goes_there(pagina: Page, rij):
    _, vol, _ = rij
    make_gebied(square(40_000, 40_000), naam="Verweg")
    draw(berekenen=False)
    open_map(pagina, f"?gebied={vol.pk}")
    expect(pagina.get_by_role("heading", name="Volwijk")).to_be_visible()

    pagina.wait_for_url(re.compile("zoom=14"))
    x, _ = screen_place(pagina, 1500, 500)
    assert x < pagina.locator("#kaartpaneel").bounding_box()["x"], "the area lies beside the panel"


def test_a_link_to_an_area_that_is_gone_says_so(pagina: Page, rij, verwachte_fouten):
    verwachte_fouten.append("404")
    open_map(pagina, "?gebied=999999")

    expect(pagina.get_by_role("alert")).to_contain_text("Dit gebied bestaat niet meer")


def test_an_old_score_is_marked_as_such(pagina: Page, rij):
    from opgaven.services.herberekening import mark_touched

    voorbeeld = rij[0]
    mark_touched(opgave_ids=list(Opgave.objects.filter(naam="Opgave a").values_list("pk", flat=True)))
    open_map(pagina, f"{BEELD}&gebied={voorbeeld.pk}")

    expect(pagina.locator("#kaartpaneel .chip--aandacht")).to_have_text("Verouderd")
    expect(pagina.locator('[data-legenda="stand"]')).to_contain_text("Verouderd:")
    for deel, score in (("", "conflict"), ("", "geen"), ("afdrukken/", "conflict"), ("insluiten/", "geen")):
        pagina.goto(f"/kaart/{deel}{BEELD}&lagen=stapeling&score={score}")
        expect(pagina.locator('[data-legenda="stand"]')).to_contain_text("Verouderd: 1 gebied")


def test_an_edit_shows_by_itself_when_its_computation_is_done(pagina: Page, rij):
    open_map(pagina, BEELD)
    assert legend(pagina)["0"] == 1
    for opgave in Opgave.objects.filter(naam__endswith="Vol"):
        opgave_remove(opgave=opgave, user=None)
    pagina.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(pagina.locator('[data-legenda="score"] [data-klasse="0"]')).to_have_attribute("data-aantal", "1")
    for run in stale_runs_start():
        run_here(run)

    expect(pagina.locator('[data-legenda="score"] [data-klasse="0"]')).to_have_attribute("data-aantal", "2")


def test_a_name_from_a_file_is_text_and_never_markup(pagina: Page, rij):
    Gebied.objects.filter(naam="Volwijk").update(naam="<img src=x onerror=alert(1)>")
    draw(berekenen=False)
    open_map(pagina, BEELD)
    pagina.mouse.move(*screen_place(pagina, 1500, 500))

    expect(pagina.locator(".kaart-etiket")).to_contain_text("<img src=x")
    assert pagina.locator("img[src=x]").count() == 0


@pytest.mark.parametrize("schema", ["light", "dark"])
def test_the_map_with_everything_on_passes_axe(open_pagina, rij, controleer_axe, schema):
    page = open_pagina(1280, color_scheme=schema)
    open_map(page, f"{BEELD}&lagen=opgaven,stapeling&gebied={rij[0].pk}")
    expect(page.get_by_role("heading", name="Voorbeeldwijk")).to_be_visible()
    controleer_axe(page)
