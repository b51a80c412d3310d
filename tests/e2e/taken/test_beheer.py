"""Who works for many: a region side by side, an organisation and its members, a file for the platform."""

from __future__ import annotations

from playwright.sync_api import expect

from opgaven.models import Inlezing
from opgaven.services.inleeswerk import work_one
from tests.bestanden import box, write
from tests.e2e.demo import op_elke_breedte
from tests.e2e.demopagina import choose, fits, heading

pytestmark = op_elke_breedte

BEHEER = "/organisatie/gm9002/"


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
