"""The map when much is asked of it: a slow line, many opgaven in one place, an area without any, a very long name."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from gebied.models import Gebied
from opgaven.models import Opgave, Opgavetype
from opgaven.services.vormen import make_opgave_shapes
from tests.e2e.kaart import BEELD, draw, open_map, screen_place, settled, three_areas, view
from tests.make import make_opgave, square

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]

#: A slow phone: an answer takes more than a second.
TRAAG = {"offline": False, "latency": 1500, "downloadThroughput": 20_000, "uploadThroughput": 20_000}
SNEL = {"offline": False, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}
GETEKEND = "() => [...document.querySelectorAll('.leaflet-gebieden-pane canvas')].some((doek) => doek.width > 0)"


@pytest.fixture
def rij():
    return three_areas()


def test_on_a_slow_line_the_map_says_so_keeps_what_it_has_and_stays_usable(pagina: Page, rij):
    open_map(pagina, BEELD)
    cdp = pagina.context.new_cdp_session(pagina)
    cdp.send("Network.enable")
    cdp.send("Network.emulateNetworkConditions", TRAAG)
    pagina.get_by_role("button", name="Uitzoomen").click()

    expect(pagina.get_by_text("De kaart haalt gegevens op")).to_be_visible()
    assert pagina.evaluate(GETEKEND), "the shapes of the zoom before stay"
    pagina.locator("#kaart").focus()
    pagina.keyboard.press("ArrowRight")
    pagina.get_by_label("Arcering en stippen").uncheck()
    expect(pagina.get_by_label("Arcering en stippen")).not_to_be_checked()
    assert pagina.evaluate(GETEKEND)

    cdp.send("Network.emulateNetworkConditions", SNEL)
    expect(pagina.get_by_text("De kaart haalt gegevens op")).to_be_hidden()
    settled(pagina)
    assert view(pagina)[2] == 12
    assert pagina.evaluate(GETEKEND)


def test_five_hundred_opgaven_in_one_place_make_a_short_panel(pagina: Page, rij):
    vlak = square(2000, 0)
    voorbeeld = make_opgave(vlak, "wind", naam="Molen 0")
    velden = {"type": voorbeeld.type, "geometrie": vlak, "oppervlakte_m2": 1e6, "status": voorbeeld.status}
    velden |= {"zichtbaarheid": voorbeeld.zichtbaarheid, "organisatie": voorbeeld.organisatie}
    molens = (Opgave(naam=f"Molen {number}", sleutel=f"molen {number}", **velden) for number in range(1, 500))
    Opgave.objects.bulk_create(molens)
    make_opgave_shapes(opgave_ids=list(Opgave.objects.values_list("pk", flat=True)))
    open_map(pagina, f"{BEELD}&lagen=opgaven,stapeling")
    assert int(pagina.locator(".kaartpagina").get_attribute("data-opgaven")) >= 500
    pagina.mouse.click(*screen_place(pagina, 2500, 250))

    punt = pagina.locator('[data-deel="punt"]')
    expect(punt.get_by_role("heading", name="Op deze plek: 500 opgaven")).to_be_focused()
    expect(punt.get_by_text("En nog 440 opgaven")).to_be_visible()
    assert punt.locator(".kaartopgaven > li, .kaartparen > li").count() <= 120
    pagina.keyboard.press("Escape")
    expect(pagina.locator("#kaartpaneel")).to_be_hidden()


def test_an_area_of_five_hundred_opgaven_tells_the_most_important_and_the_way_to_all(open_pagina, rij):
    vol = rij[1]
    Opgave.objects.filter(naam__endswith="Vol").delete()
    voorbeeld = make_opgave(square(1000, 0), "natuur", naam="Beekdal")
    velden = {"bron": "veel", "status": voorbeeld.status, "zichtbaarheid": "openbaar"}
    typen = list(Opgavetype.objects.all())
    # In 25 rows of 20, each over its neighbours: some ten on every spot, and thousands of pairs.
    Opgave.objects.bulk_create(
        Opgave(
            naam=f"Plan {number}",
            sleutel=str(number),
            type=typen[number % len(typen)],
            geometrie=square(1000 + 45 * (number % 20), 35 * (number // 20), 120),
            oppervlakte_m2=14_400,
            **velden,
        )
        for number in range(499)
    )
    draw(berekenen=True)
    for breed, hoog in ((1280, 900), (390, 844)):
        page = open_pagina(breed, hoog)
        open_map(page, f"{BEELD}&lagen=opgaven&gebied={vol.pk}")
        paneel = page.locator('#kaartpaneel [data-deel="gebied"]')
        expect(paneel.get_by_role("heading", name="Volwijk")).to_be_visible()
        expect(paneel).to_contain_text("Wat hier het meest telt")
        for deel, zin in (("", "In dit gebied liggen 500 opgaven"), ("opgaven/", "500 opgaven"), ("paren/", "paren")):
            page.goto(f"/gebieden/{vol.pk}/{deel}")
            expect(page.get_by_role("main")).to_contain_text(zin)
            assert page.locator("main :is(tr, li)").count() < 350
            assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_an_area_without_opgaven_says_that_nothing_lies_there(pagina: Page, rij):
    open_map(pagina, f"{BEELD}&lagen=opgaven,stapeling")
    pagina.mouse.click(*screen_place(pagina, 2500, 500))

    expect(pagina.get_by_role("heading", name="Op deze plek ligt geen opgave")).to_be_visible()
    expect(pagina.locator('[data-deel="gebied"]').get_by_role("heading", name="Leegwijk")).to_be_visible()


def test_a_very_long_name_breaks_and_nothing_scrolls_sideways(telefoon: Page, rij):
    lang = "Samenwerkingsverbandgebiedsontwikkelingsprogramma" * 4
    Gebied.objects.filter(naam="Volwijk").update(naam=lang)
    draw(berekenen=False)
    open_map(telefoon, f"{BEELD}&gebied={rij[1].pk}")

    expect(telefoon.locator("#kaartpaneel").get_by_role("heading", name=lang)).to_be_visible()
    assert telefoon.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    paneel = telefoon.locator("#kaartpaneel")
    assert paneel.evaluate("(paneel) => paneel.scrollWidth <= paneel.clientWidth + 1")
