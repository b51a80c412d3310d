"""No work is lost, in a browser: two editors, a session that ends, a page that is left too early, two presses."""

from __future__ import annotations

import re

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import Page, expect

from opgaven.models import Opgave
from tests.cast import gemeente_testdam
from tests.e2e.kaart import open_map, three_areas
from tests.formulier import by_another
from tests.make import make_opgave, square

pytestmark = pytest.mark.e2e


@pytest.fixture
def opgave(transactional_db):
    return make_opgave(
        square(0, 0, 300),
        organisatie=gemeente_testdam(),
        naam="Wonen aan de Twaal",
        beschrijving="Een dorp aan de rivier.",
    )


@pytest.fixture
def editor(pagina: Page, log_in, bewerker, opgave) -> Page:
    log_in(pagina, bewerker)
    pagina.goto(f"/opgaven/{opgave.pk}/wijzigen/")
    return pagina


def save(page: Page) -> None:
    page.get_by_role("button", name="Opslaan", exact=True).click()


def sideways(page: Page) -> int:
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


@pytest.mark.parametrize("opties", [{"width": 1280}, {"width": 390, "color_scheme": "dark"}])
def test_two_editors_choose_and_lose_nothing(
    open_pagina, log_in, bewerker, controleer_axe, opgave, verwachte_fouten, opties
):
    verwachte_fouten.append("409")
    een, ander = open_pagina(1280), open_pagina(**opties)
    for page in (een, ander):
        log_in(page, bewerker)
        page.goto(f"/opgaven/{opgave.pk}/wijzigen/")
    een.get_by_label("Beschrijving").fill("Een dorp aan de Twaal.")
    een.get_by_label("Programma").fill("Landschap")
    save(een)
    expect(een.get_by_role("status").first).to_contain_text("is opgeslagen")

    ander.get_by_label("Beschrijving").fill("Een oud dorp aan de rivier.")
    ander.get_by_label("Afdeling").fill("Ruimte")
    save(ander)

    expect(ander.get_by_role("heading", name="Iemand anders was u net voor")).to_be_visible()
    expect(ander.get_by_text("Toen u begon stond er: Een dorp aan de rivier.")).to_be_visible()
    assert sideways(ander) == 0
    controleer_axe(ander)
    ander.get_by_role("radio", name="Wat u invulde").check()
    ander.get_by_role("button", name="Opslaan wat ik koos").click()
    expect(ander.get_by_role("status").first).to_contain_text("is opgeslagen")
    opgave.refresh_from_db()
    assert (opgave.beschrijving, opgave.programma, opgave.afdeling) == (
        "Een oud dorp aan de rivier.",
        "Landschap",
        "Ruimte",
    )


def test_two_places_are_drawn_on_one_map(editor: Page, opgave, controleer_axe, verwachte_fouten):
    verwachte_fouten.append("409")
    by_another(opgave, geometrie=square(0, 0, 500), oppervlakte_m2=250_000)
    editor.get_by_label("Plak GeoJSON of WKT").check()
    editor.get_by_label("GeoJSON of WKT", exact=True).fill(square(200, 0, 400).wkt)
    save(editor)

    expect(editor.locator("path.klein-versie--hun")).to_have_count(1)
    expect(editor.locator("path.klein-versie--mijn")).to_have_count(1)
    controleer_axe(editor)
    editor.get_by_role("radio", name="Wat u opgaf").check()
    editor.get_by_role("button", name="Opslaan wat ik koos").click()
    expect(editor.get_by_role("status").first).to_contain_text("is opgeslagen")
    assert Opgave.objects.get().geometrie.area == 160_000


def test_a_form_survives_the_end_of_the_session(
    editor: Page, log_in, bewerker, opgave, tmp_path, controleer_axe, verwachte_fouten
):
    verwachte_fouten.append("401")  # the map asks what is in the file
    bestand = tmp_path / "plan.geojson"
    bestand.write_text(square_geojson())
    editor.get_by_label("Beschrijving").fill("Wat ik een uur lang typte.")
    editor.get_by_label("Uit een bestand").check()
    editor.get_by_label("Bestand met het vlak").set_input_files(bestand)
    Session.objects.all().delete()

    save(editor)

    expect(editor.get_by_text("Wat u invulde is bewaard")).to_be_visible()
    controleer_axe(editor)
    verder = editor.url
    log_in(editor, bewerker)
    editor.goto(verder.split("next=")[1].replace("%2F", "/").replace("%3F", "?").replace("%3D", "="))
    expect(editor.get_by_label("Beschrijving")).to_have_value("Wat ik een uur lang typte.")
    expect(editor.get_by_text("plan.geojson is bewaard.")).to_be_visible()
    controleer_axe(editor)
    opgave.refresh_from_db()
    assert opgave.beschrijving == "Een dorp aan de rivier."
    save(editor)
    expect(editor.get_by_role("status").first).to_contain_text("is opgeslagen")
    opgave.refresh_from_db()
    assert (opgave.beschrijving, opgave.geometrie.area) == ("Wat ik een uur lang typte.", 160_000)


def square_geojson() -> str:
    vlak = square(0, 0, 400).geojson
    return (
        '{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:28992"}},'
        f'"features":[{{"type":"Feature","properties":{{}},"geometry":{vlak}}}]}}'
    )


def test_a_fragment_does_not_take_the_form_away(editor: Page, verwachte_fouten):
    verwachte_fouten.append("401")
    editor.get_by_label("Beschrijving").fill("Half af")
    editor.get_by_label("Een of meer gebieden").check()
    Session.objects.all().delete()

    editor.get_by_label("Zoek een gebied op naam").press_sequentially("oost")

    expect(editor.get_by_text("U bent niet meer ingelogd. Wat u invulde staat hier nog.")).to_be_visible()
    expect(editor.get_by_label("Beschrijving")).to_have_value("Half af")


def test_leaving_warns_only_when_something_is_unsaved(editor: Page):
    vragen: list[str] = []
    editor.on("dialog", lambda dialog: (vragen.append(dialog.type), dialog.accept()))

    editor.reload()
    assert vragen == []
    editor.get_by_label("Programma").fill("Half af")
    editor.get_by_role("link", name="Niet opslaan").click()

    expect(editor.get_by_role("heading", name="Wonen aan de Twaal")).to_be_visible()
    assert vragen == ["beforeunload"]


def test_pressing_twice_sends_once(pagina: Page, log_in, bewerker, transactional_db):
    log_in(pagina, bewerker)
    pagina.goto("/opgaven/nieuw/")
    pagina.get_by_role("textbox", name="Naam", exact=True).fill("Nieuwe dorpskern")
    pagina.get_by_label("Opgavetype").select_option(label="Woningbouw")
    pagina.get_by_label("Plak GeoJSON of WKT").check()
    pagina.get_by_label("GeoJSON of WKT", exact=True).fill(square().wkt)

    pagina.get_by_role("button", name="Opslaan").dblclick()

    expect(pagina.get_by_role("heading", name="Nieuwe dorpskern")).to_be_visible()
    assert Opgave.objects.count() == 1


def test_the_map_says_that_the_session_ended_and_the_way_back(
    pagina: Page, log_in, bewerker, transactional_db, verwachte_fouten, settings
):
    three_areas()
    settings.LEZEN_ZONDER_INLOGGEN = False
    verwachte_fouten.append("401")
    log_in(pagina, bewerker)
    open_map(pagina)
    Session.objects.all().delete()

    pagina.get_by_label("Kleur de gebieden naar").select_option(label="Opgaven")

    expect(pagina.get_by_text("U bent niet meer ingelogd. Log opnieuw in")).to_be_visible()
    pagina.get_by_role("button", name="Inloggen").click()
    expect(pagina).to_have_url(re.compile(r"/inloggen/\?next=%2Fkaart%2F%3F"))
