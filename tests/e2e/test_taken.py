"""The main task of every role on the demo, on a laptop and on a phone. The pictures of the manual are made here."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from opgaven.demo.users import PASSWORD
from opgaven.models import Inlezing, Opgave
from opgaven.services.inleeswerk import work_one
from tests.bestanden import box, write
from tests.e2e.conftest import pages_of, sign_in
from tests.e2e.demo import compute_what_changed, demo_site, gebied, user
from tests.e2e.demopagina import choices, choose, fits, heading, opgaven_here, use, where_three_plans_lie
from tests.e2e.kaart import legend, settled
from tests.e2e.tekenen import save, says, says_hectares

LAPTOP, TELEFOON = 1280, 390
pytestmark = [
    pytest.mark.e2e,
    pytest.mark.django_db(transaction=True),
    pytest.mark.parametrize("breedte", [LAPTOP, TELEFOON]),
]

BEHEER = "/organisatie/gm9002/"


@pytest.fixture(scope="module")
def site(django_db_setup, django_db_blocker) -> Iterator[str]:
    with django_db_blocker.unblock(), demo_site() as adres:
        yield adres


@pytest.fixture
def _django_db_helper(site: str) -> None:
    """The demo serves the whole module: nothing is emptied between these tests, in place of after each."""


@pytest.fixture
def open_als(browser, site, breedte) -> Iterator[Callable[[str], Page]]:
    """A page for a user of the demo, or for a visitor, at the width of this test."""
    with pages_of(browser, site, []) as open_:

        def open_als_(naam: str = "") -> Page:
            page = open_(breedte, 844 if breedte == TELEFOON else 800, has_touch=breedte == TELEFOON)
            if naam:
                sign_in(page, user(naam), site)
            return page

        yield open_als_


def test_a_gebiedsmanager_goes_from_the_start_to_the_profile(open_als, beeld):
    page = open_als()
    page.goto("/inloggen/")
    page.get_by_label("Gebruikersnaam of e-mailadres").fill("gebiedsmanager")
    page.get_by_label("Wachtwoord").fill(PASSWORD)
    page.get_by_role("main").get_by_role("button", name="Inloggen").click()

    heading(page, "Wat speelt er in uw gebieden?")
    expect(page.get_by_role("article", name="Kromvoort")).to_contain_text(
        "De meeste wrijving komt van Windpark Zuidermark en Open landschap Zuidermark: 37% van het totaal."
    )
    fits(page)
    beeld(page, "start")
    page.get_by_role("link", name="Oosterwiel", exact=True).click()
    heading(page, "Oosterwiel")
    expect(page.get_by_role("region", name="In het kort")).to_contain_text("punt wrijving")
    page.get_by_role("main").get_by_role("link", name="Wielerbroek", exact=True).first.click()
    heading(page, "Wielerbroek")
    expect(page.locator("[data-kleine-kaart]")).to_have_attribute("data-stand", "klaar")
    beeld(page, "gebied")

    paar = page.locator("#paren tr", has_text="Wonen in het Wielerbroek").filter(has_text="Beekdalherstel Wielerbeek")
    expect(paar.first).to_contain_text("Tegenstrijdig")
    expect(paar.first).to_contain_text("14,0 ha")
    paar.first.get_by_text("Waarom?").first.click()
    expect(page.locator("#paren")).to_contain_text("Hoe zeker?")
    page.locator("#paren").scroll_into_view_if_needed()
    page.evaluate("document.querySelector('#paren').scrollIntoView({ behavior: 'instant' })")
    beeld(page, "paren")

    page.get_by_text("Downloaden", exact=True).click()
    pdf = page.request.get(page.get_by_role("link", name="Gebiedsprofiel als PDF").get_attribute("href"))
    assert pdf.headers["content-type"] == "application/pdf"
    assert pdf.body().startswith(b"%PDF-")
    page.get_by_role("link", name="Gebiedsprofiel bekijken").click()
    expect(page.get_by_role("main")).to_contain_text("Wonen in het Wielerbroek")
    beeld(page, "profiel")


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


def test_an_opgavemanager_adds_an_opgave_and_reads_the_new_score(open_als, beeld, breedte):
    naam = f"Klimaatbuffer Wielerbroek {breedte}"
    adres = f"/gebieden/{gebied('Wielerbroek').pk}/"
    page = open_als("opgavemanager")
    page.goto(adres)
    eerst = opgaven_here(page)
    page.goto("/")
    heading(page, "Uw opgaven en die van anderen")
    expect(page.get_by_role("main")).to_contain_text("Wonen in het Wielerbroek van Gemeente Kromvoort")
    choose(page, "Opgaven")
    page.get_by_role("link", name="Nieuwe opgave").click()
    page.wait_for_selector('[data-tekenen][data-klaar="ja"]')
    page.get_by_role("textbox", name="Naam", exact=True).fill(naam)
    page.get_by_label("Opgavetype").select_option(label="Waterveiligheid en klimaatadaptatie")
    page.get_by_label("Typ coördinaten").check()
    x, y = (round(getal, -1) for getal in gebied("Wielerbroek").geometrie.point_on_surface.coords)
    hoeken = [(x, y), (x + 300, y), (x + 300, y + 300), (x, y + 300)]
    page.get_by_label("Coördinaten van de hoeken").fill("\n".join(f"{a:.0f} {b:.0f}" for a, b in hoeken))
    says_hectares(page, 9)
    says(page, "Wielerbroek")
    page.locator("[data-tekenen]").scroll_into_view_if_needed()
    beeld(page, "plek")
    save(page, "is toegevoegd")

    opgave = Opgave.objects.get(naam=naam)
    assert opgave.geometrie.area == pytest.approx(90_000)
    assert (opgave.organisatie.code, opgave.zichtbaarheid) == ("ws90", "intern")
    compute_what_changed()
    page.goto(adres)
    assert opgaven_here(page) == eerst + 1
    expect(page.get_by_role("main")).not_to_contain_text("Verouderd")
    page.goto(f"{adres}opgaven/")
    expect(page.get_by_role("main")).to_contain_text(naam)


@pytest.mark.parametrize(("rol", "kop"), [("cop", "Regiobureau Twaalfstroom"), ("lezer", "Gemeente Hogedonk")])
def test_who_only_reads_finds_map_table_and_words(open_als, beeld, rol, kop):
    page = open_als(rol)
    page.goto("/")
    heading(page, f"Wat speelt er bij {kop}?")
    choose(page, "Kaart")
    settled(page)
    choices(page)
    page.get_by_role("link", name="Toon als tabel").click()
    expect(page.get_by_role("table", name="Conflict (punt) per gebied")).to_contain_text("Zuidermark")
    page.get_by_role("button", name="Wat betekent indeling?").click()
    expect(
        page.get_by_text("één manier om het land in gebieden te verdelen").locator("visible=true").first
    ).to_be_visible()
    page.keyboard.press("Escape")
    page.get_by_role("contentinfo").get_by_role("link", name="Begrippen").click()
    page.get_by_label("Zoek een woord").fill("zoekgebied")
    page.get_by_role("button", name="Zoek", exact=True).click()
    expect(page.locator("#zoekgebied")).to_be_visible()
    fits(page)
    page.goto("/opgaven/")
    expect(page.get_by_role("link", name="Nieuwe opgave")).to_have_count(0)


def test_a_regiobureau_compares_municipalities_and_downloads(open_als, beeld):
    page = open_als("regiobureau")
    page.goto("/")
    heading(page, "Wat speelt er in de regio?")
    tabel = page.get_by_role("table", name="De gemeenten naast elkaar")
    assert [naam.strip() for naam in tabel.get_by_role("rowheader").all_inner_texts()] == [
        "Hogedonk", "Kromvoort", "Elzerwaard",
    ]  # fmt: skip
    beeld(page, "regio")
    choose(page, "Gebieden")
    page.get_by_label("Niveau").select_option(label="Gemeente")
    page.get_by_role("button", name="Toon", exact=True).click()
    expect(page.locator(".lijstkop__aantal")).to_have_text("3 gemeenten")
    assert "Hogedonk" in page.request.get(page.get_by_role("link", name="CSV").evaluate("link => link.href")).text()
    fits(page)


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


def test_a_beheerder_finds_members_and_the_house_style(open_als, beeld):
    page = open_als("organisatiebeheerder")
    page.goto(BEHEER)
    menu = page.get_by_role("navigation", name="Gemeente Kromvoort")
    menu.get_by_role("link", name="Leden").click()
    page.get_by_role("link", name="Gebiedsmanager").click()
    expect(page.get_by_role("complementary")).to_contain_text("Kromvoort, en wat daarin ligt.")
    fits(page)
    menu.get_by_role("link", name="Huisstijl").click()
    heading(page, "Huisstijl")
    page.get_by_label("Tokens", exact=False).first.set_input_files(
        {
            "name": "kromvoort.css",
            "mimeType": "text/css",
            "buffer": b".kromvoort { --accent: #5b2a86; --balk: #5b2a86 }",
        }
    )
    page.get_by_role("button", name="Controleer en bekijk").click()
    expect(page.get_by_role("main")).to_contain_text("genoeg contrast")
    beeld(page, "huisstijl")
    fits(page)


def test_who_manages_the_platform_brings_a_file_in(open_als, beeld, tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path / "uploads"
    velden = {"naam": ["Hofstede", "Kade"], "start": [2026, 2028]}
    bestand = write(tmp_path / "plannen.gpkg", [box(0, 0, 600), box(300, 300, 600)], velden)
    page = open_als("beheerder")
    page.goto("/")
    heading(page, "Het platform vandaag")
    page.goto("/invoer/opgaven/")
    page.get_by_label("Kaartbestand met vlakken").set_input_files(bestand)
    page.get_by_role("button", name="Bekijk dit bestand").click()
    heading(page, "Wat is dit bestand?")
    expect(page.locator('[data-kleine-kaart][data-stand="klaar"]')).to_be_visible()
    page.get_by_label("Type", exact=True).select_option("woningbouw")
    page.get_by_label("Bron").fill("Plannenkaart")
    beeld(page, "inlezen")
    fits(page)
    page.get_by_role("button", name="Doe een proef").click()
    work_one(inlezing_id=Inlezing.objects.latest("pk").pk)
    expect(page.get_by_role("heading", name="Dit gaat er gebeuren")).to_be_visible()


def test_a_visitor_reads_the_map_and_the_table_and_nothing_that_is_internal(open_als, beeld):
    page = open_als()
    page.goto("/")
    heading(page, "Wat speelt er in uw gebied?")
    page.get_by_role("main").get_by_role("link", name="Naar de kaart").click()
    settled(page)
    expect(page.locator(".legenda")).to_contain_text("Alleen openbare opgaven tellen mee.")
    fits(page)
    choices(page)
    page.get_by_role("link", name="Toon als tabel").click()
    expect(page.get_by_role("main")).to_contain_text("Alle 51 opgaven tellen mee.")
    choose(page, "Opgaven")
    page.goto("/opgaven/?zoek=Wielerbroek")
    expect(page.get_by_role("main")).to_contain_text("Wonen in het Wielerbroek")
    expect(page.get_by_role("main")).not_to_contain_text("Zoekgebied zon Wielerbroek")
    expect(page.get_by_role("link", name="Nieuwe opgave")).to_have_count(0)
