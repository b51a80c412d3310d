"""Who manages an area, adds an opgave or only reads: the pages of areas and opgaven."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from opgaven.demo.users import PASSWORD
from opgaven.models import Opgave
from tests.e2e.demo import compute_what_changed, gebied, op_elke_breedte
from tests.e2e.demopagina import choices, choose, fits, heading, opgaven_here, show_part
from tests.e2e.kaart import settled
from tests.e2e.tekenen import save, says, says_hectares

pytestmark = op_elke_breedte


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
    show_part(page, "Buurten hierbinnen")
    page.get_by_role("main").get_by_role("link", name="Wielerbroek", exact=True).first.click()
    heading(page, "Wielerbroek")
    expect(page.locator("[data-kleine-kaart]")).to_have_attribute("data-stand", "klaar")
    beeld(page, "gebied")

    show_part(page, "Conflict en samenhang")
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


def test_an_opgavemanager_adds_an_opgave_and_reads_the_new_score(open_als, beeld, breedte):
    naam = f"Klimaatbuffer {Opgave.objects.count()}"  # another name at a second try
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
