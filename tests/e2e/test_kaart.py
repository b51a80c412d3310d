"""What the map says, in a real browser: its colours counted per class, its panel read, its address shared."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from django.contrib.gis.geos import Point
from playwright.sync_api import Page, expect

from gebied.crs import RD, WGS84
from gebied.models import Gebied
from gebied.services.vormen import make_area_shapes
from opgaven.models import Opgave
from opgaven.services.berekening import berekening_start
from opgaven.services.vormen import make_opgave_shapes
from tests.make import X0, Y0, make_gebied, make_indeling, make_opgave, square, worked_example

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def rij():
    """Three areas of 1 km2 in a row: the worked example (conflict 4.5), homes on nature (6.0), and nothing."""
    voorbeeld, *_ = worked_example()
    vol = make_gebied(square(1000, 0), naam="Volwijk")
    leeg = make_gebied(square(2000, 0), naam="Leegwijk")
    make_opgave(square(1000, 0), "woningbouw", naam="Nieuwbouw Vol", begin_jaar=2026, eind_jaar=2030)
    make_opgave(square(1000, 0), "natuur", naam="Beekdal Vol", aard="werkingsgebied", status="geldend")
    draw(berekenen=True)
    return voorbeeld, vol, leeg


def draw(*, berekenen: bool) -> None:
    """Make the shapes of everything, and the scores."""
    make_area_shapes(indeling_id=make_indeling().pk, niveau="wijk")
    make_opgave_shapes(opgave_ids=list(Opgave.objects.values_list("pk", flat=True)))
    if berekenen:
        berekening_start(indeling=make_indeling(), niveau="wijk", direct=True)


def open_map(page: Page, vraag: str = "") -> None:
    page.goto(f"/kaart/{vraag}")
    settled(page)


def settled(page: Page) -> None:
    """All data in, all of it drawn."""
    page.wait_for_selector('.kaartpagina[data-getekend="ja"][data-stand="klaar"]')


def legend(page: Page, naam: str = "score") -> dict[str, int]:
    """Class and number of areas, as the legend says."""
    rijen = page.locator(f'[data-legenda="{naam}"] .legenda__rij')
    return {rij.get_attribute("data-klasse"): int(rij.get_attribute("data-aantal")) for rij in rijen.all()}


def screen_place(page: Page, x: float, y: float) -> tuple[float, float]:
    """Where metres from the corner of the squares are on the screen, from the view in the address."""
    punt = Point(X0 + x, Y0 + y, srid=RD)
    punt.transform(WGS84)
    return tuple(page.evaluate(_PROJECT, [punt.x, punt.y, *view(page)]))


def view(page: Page) -> list[float]:
    params = parse_qs(urlsplit(page.url).query)
    return [float(params[naam][0]) for naam in ("lon", "lat", "zoom")]


_PROJECT = """([lon, lat, mlon, mlat, zoom]) => {
    const world = (o, a) => L.CRS.EPSG3857.latLngToPoint(L.latLng(a, o), zoom);
    const kader = document.querySelector("#kaart").getBoundingClientRect();
    const verschil = world(lon, lat).subtract(world(mlon, mlat));
    return [kader.left + kader.width / 2 + verschil.x, kader.top + kader.height / 2 + verschil.y];
}"""

#: The whole row on the screen.
BEELD = "?lat=51.5869&lon=4.5847&zoom=13"


def test_areas_are_coloured_by_class_and_the_legend_counts_them(pagina: Page, rij, controleer_axe):
    open_map(pagina)

    assert pagina.locator(".kaartpagina").get_attribute("data-gebieden") == "3"
    assert legend(pagina) == {"0": 1, "1": 1, "2": 0, "3": 0, "4": 0, "5": 1}
    expect(pagina.locator('[data-legenda="score"]')).to_contain_text("Conflict (punt)")
    expect(pagina.locator('[data-legenda="score"]')).to_contain_text("tot en met 4,8")
    expect(pagina.locator('[data-legenda="score"]')).to_contain_text("Signaal, geen oordeel")
    controleer_axe(pagina)


def test_an_area_without_a_score_is_hatched_and_named_so(pagina: Page, rij):
    make_gebied(square(3000, 0), naam="Nieuwwijk")
    draw(berekenen=False)
    open_map(pagina)

    assert legend(pagina)["onbekend"] == 1
    expect(pagina.locator(".legenda")).to_contain_text("niet berekend")


def test_another_score_brings_its_own_unit_and_colours(pagina: Page, rij):
    open_map(pagina)
    pagina.get_by_label("Kleur de gebieden naar").select_option(label="Opgaven")
    settled(pagina)

    expect(pagina.locator('[data-legenda="score"] [data-titel]')).to_have_text("Opgaven")
    expect(pagina.locator('[data-legenda="score"] .staal').nth(1)).to_have_class(re.compile("staal--stapel-1"))
    assert "score=opgaven" in pagina.url


def test_a_click_opens_the_area_with_its_score_and_its_pairs(pagina: Page, rij, controleer_axe):
    voorbeeld, *_ = rij
    open_map(pagina, BEELD)
    pagina.mouse.click(*screen_place(pagina, 450, 250))

    paneel = pagina.locator("#kaartpaneel")
    expect(paneel.get_by_role("heading", name="Voorbeeldwijk")).to_be_focused()
    expect(paneel).to_contain_text("4,5 punt")
    expect(paneel).to_contain_text("Plaats 2 van 3")
    expect(paneel).to_contain_text("Tegenstrijdig")
    expect(paneel).to_contain_text("een signaal, geen oordeel", ignore_case=True)
    expect(paneel.locator('[data-deel="gebied"] .kaartparen__paar')).to_have_count(3)
    expect(paneel.get_by_role("link", name="Naar de pagina van dit gebied")).to_have_attribute(
        "href", f"/gebieden/{voorbeeld.pk}/"
    )
    controleer_axe(pagina)


def test_a_click_tells_which_opgaven_lie_on_that_place(pagina: Page, rij):
    open_map(pagina, f"{BEELD}&lagen=stapeling")
    pagina.mouse.click(*screen_place(pagina, 450, 250))

    punt = pagina.locator('[data-deel="punt"]')
    expect(punt.get_by_role("heading", name="Op deze plek: 3 opgaven")).to_be_focused()
    for naam in ("Opgave a", "Opgave b", "Opgave c"):
        expect(punt.get_by_role("link", name=naam)).to_be_visible()
    karakters = punt.locator(".karakter").all_text_contents()
    assert karakters == ["Tegenstrijdig", "Ogenschijnlijk tegenstrijdig", "Ruimteconflict"]


def test_hovering_names_the_area_with_its_value_and_the_place_in_rd(pagina: Page, rij):
    open_map(pagina, BEELD)
    pagina.mouse.move(*screen_place(pagina, 1500, 500))

    expect(pagina.locator(".kaart-etiket")).to_have_text("Volwijk: 6,0 punt")
    expect(pagina.locator("#kaart-rd")).to_have_text(re.compile(r"RD 101\.(49|50)\d, 400\.(49|50)\d"))


def test_the_stacking_layer_counts_its_pieces_by_depth(pagina: Page, rij):
    """Six pieces of the example, and one of two opgaven."""
    open_map(pagina, BEELD)
    pagina.get_by_label("Stapeling per plek").check()
    settled(pagina)

    expect(pagina.locator('[data-legenda="stapeling"]')).to_be_visible()
    assert legend(pagina, "stapeling") == {"1": 2, "2": 4, "3": 1, "4": 0, "5": 0}


def test_opgaven_carry_the_letters_of_their_type(pagina: Page, rij):
    open_map(pagina, BEELD)
    pagina.get_by_label("Opgaven", exact=True).check()
    settled(pagina)

    assert pagina.locator(".kaartpagina").get_attribute("data-opgaven") == "5"
    letters = pagina.locator(".kaart-letter").all_text_contents()
    assert {"W", "N"} <= set(letters)
    expect(pagina.locator('[data-legenda="opgaven"]')).to_contain_text("Werkingsgebied")


def test_a_choice_of_types_changes_scores_and_layers_alike(pagina: Page, rij):
    open_map(pagina, f"{BEELD}&lagen=opgaven")
    pagina.get_by_role("button", name="Geen typen").click()
    pagina.get_by_label("Woningbouw").check()
    pagina.get_by_label("Natuur en stikstof").check()
    expect(pagina.locator(".kaartpagina")).to_have_attribute("data-opgaven", "4")

    expect(pagina.locator("[data-typen-telling]")).to_have_text("2 van 17")
    assert "typen=woningbouw%2Cnatuur" in pagina.url
    expect(pagina.locator('[data-legenda="score"]')).to_contain_text("tot en met 2,2")
    pagina.get_by_role("button", name="Alle typen").click()
    expect(pagina.locator('[data-legenda="score"]')).to_contain_text("tot en met 4,8")


def test_a_year_leaves_out_what_does_not_play_then(pagina: Page, rij):
    open_map(pagina, BEELD)
    pagina.get_by_label("Jaar", exact=True).fill("2040")
    pagina.keyboard.press("Enter")
    pagina.wait_for_url(re.compile("jaar=2040"))
    settled(pagina)

    assert legend(pagina)["0"] == 2


def test_the_address_restores_everything_and_the_back_button_works(pagina: Page, rij):
    _, vol, _ = rij
    vraag = f"{BEELD}&score=samenhang&lagen=opgaven&ondergrond=geen&typen=natuur,woningbouw&jaar=2028&gebied={vol.pk}"
    open_map(pagina, vraag)

    expect(pagina.get_by_label("Kleur de gebieden naar")).to_have_value("samenhang")
    expect(pagina.get_by_label("Opgaven", exact=True)).to_be_checked()
    expect(pagina.get_by_label("Jaar", exact=True)).to_have_value("2028")
    expect(pagina.get_by_label("Achtergrond")).to_have_value("geen")
    expect(pagina.get_by_role("heading", name="Volwijk")).to_be_visible()

    pagina.get_by_label("Kleur de gebieden naar").select_option("opgaven")
    settled(pagina)
    pagina.go_back()
    expect(pagina.get_by_label("Kleur de gebieden naar")).to_have_value("samenhang")
    expect(pagina.locator('[data-legenda="score"]')).to_contain_text("Samenhang")
    pagina.reload()
    settled(pagina)
    expect(pagina.get_by_role("heading", name="Volwijk")).to_be_visible()
    assert view(pagina) == [4.5847, 51.5869, 13]


def test_the_keyboard_reaches_areas_and_closes_the_panel(pagina: Page, rij):
    open_map(pagina)
    pagina.get_by_text("Gebieden in beeld").press("Enter")
    knoppen = pagina.locator(".kaartlijst__knop")
    assert knoppen.all_text_contents() == ["Volwijk: 6,0 punt", "Voorbeeldwijk: 4,5 punt", "Leegwijk: 0 punt"]

    knoppen.first.focus()
    pagina.keyboard.press("Enter")
    expect(pagina.get_by_role("heading", name="Volwijk")).to_be_focused()
    pagina.keyboard.press("Escape")
    expect(pagina.locator("#kaartpaneel")).to_be_hidden()
    expect(pagina.get_by_role("button", name="Volwijk: 6,0 punt")).to_be_focused()


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
    expect(pagina.locator(".kaartleeg:visible")).to_contain_text("import_gebieden")
    controleer_axe(pagina)


def test_without_a_run_the_areas_are_there_and_the_next_step_is_named(pagina: Page, db):
    make_gebied(square())
    draw(berekenen=False)
    open_map(pagina)

    expect(pagina.get_by_role("heading", name="Nog niet berekend")).to_be_visible()
    assert legend(pagina)["onbekend"] == 1


def test_without_the_base_map_the_data_stay_and_one_line_says_so(pagina: Page, rij, verwachte_fouten):
    verwachte_fouten.append("ERR_FAILED")
    pagina.context.route("https://service.pdok.nl/**", lambda route: route.abort())
    open_map(pagina)

    expect(pagina.get_by_text("De achtergrondkaart is nu niet bereikbaar")).to_be_visible()
    assert legend(pagina)["5"] == 1


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


def test_an_old_score_is_marked_as_such(pagina: Page, rij):
    from opgaven.services.herberekening import mark_touched

    voorbeeld = rij[0]
    mark_touched(opgave_ids=list(Opgave.objects.filter(naam="Opgave a").values_list("pk", flat=True)))
    open_map(pagina, f"{BEELD}&gebied={voorbeeld.pk}")

    expect(pagina.locator("#kaartpaneel .chip--aandacht")).to_have_text("Verouderd")
    expect(pagina.locator('[data-legenda="score"]')).to_contain_text("Verouderd:")


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
