"""Managing an organisation in a browser: a role, a right that is taken away, an area, a key, and the change of work."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from accounts.models import Lidmaatschap, Rol
from accounts.selectors import api_sleutel_by_key
from accounts.services.leden import lidmaatschap_set
from tests.cast import make_organisatie
from tests.make import make_gebied

pytestmark = pytest.mark.e2e


@pytest.fixture
def beheer(pagina: Page, log_in, beheerder) -> Page:
    log_in(pagina, beheerder)
    return pagina


def test_a_beheerder_gives_a_role_and_takes_a_right_away(beheer: Page, lezer, controleer_axe):
    beheer.goto("/organisatie/")
    controleer_axe(beheer)
    beheer.get_by_role("navigation", name="Gemeente Testdam").get_by_role("link", name="Leden").click()
    controleer_axe(beheer)
    beheer.get_by_label("Naam of e-mailadres").fill("leo")
    beheer.get_by_role("button", name="Toon").click()
    beheer.get_by_role("link", name="Leo").click()
    expect(beheer.get_by_label("De ligging wijzigen").locator("visible=true")).to_have_count(0)

    beheer.get_by_role("checkbox", name="Lezer").uncheck()
    beheer.get_by_role("checkbox", name="Opgavemanager").check()
    beheer.get_by_role("group", name="Mag als opgavemanager").get_by_label("De ligging wijzigen").uncheck()
    controleer_axe(beheer)
    beheer.get_by_role("button", name="Opslaan").click()

    expect(beheer.get_by_role("status")).to_contain_text("De rollen en de periode zijn opgeslagen.")
    expect(beheer.get_by_role("complementary")).to_contain_text("Mag niet: de ligging wijzigen.")
    rol = Rol.objects.get(lidmaatschap__user=lezer)
    assert (rol.rol, rol.zonder) == ("opgavemanager", ["geometrie"])


def test_a_beheerder_invites_somebody_who_becomes_a_member(
    beheer: Page, open_pagina, mailoutbox, settings, live_server, controleer_axe
):
    settings.PLATFORM_ADRES = live_server.url
    beheer.goto("/organisatie/gm0001/leden/")
    beheer.get_by_role("link", name="Nodig iemand uit").click()
    beheer.get_by_label("E-mailadres").fill("nel@testdam.example")
    beheer.get_by_label("Lezer:").check()
    controleer_axe(beheer)
    beheer.get_by_role("button", name="Verstuur de uitnodiging").click()
    expect(beheer.get_by_text("De uitnodiging is verstuurd.")).to_be_visible()
    expect(beheer.get_by_role("region", name="Uitgenodigd")).to_contain_text("nel@testdam.example")
    controleer_axe(beheer)

    nel = open_pagina(1280)
    nel.goto(re.search(r"http\S+/uitnodiging/\S+", mailoutbox[0].body)[0])
    nel.get_by_label("Voornaam").fill("Nel")
    nel.get_by_label("Achternaam").fill("Nieuw")
    nel.get_by_label("Wachtwoord", exact=True).fill("vier-nieuwe-woorden-hier")
    nel.get_by_label("Wachtwoord, nog een keer").fill("vier-nieuwe-woorden-hier")
    nel.get_by_role("button", name="Maak mijn account").click()
    expect(nel.get_by_role("banner")).to_contain_text("Gemeente Testdam")

    beheer.reload()
    expect(beheer.get_by_role("link", name="Nel Nieuw")).to_be_visible()
    expect(beheer.get_by_text("Uitgenodigd, nog geen antwoord")).to_have_count(0)


def test_a_beheerder_gives_an_area_manager_an_area(beheer: Page, gebiedsmanager, controleer_axe):
    make_gebied(naam="Oosterwiel")
    lid = Lidmaatschap.objects.get(user=gebiedsmanager)
    beheer.goto(f"/organisatie/gm0001/leden/{lid.pk}/")

    beheer.get_by_label("Zoek een gebied op naam of code").fill("ooster")
    beheer.get_by_role("button", name="Zoek", exact=True).click()
    beheer.get_by_role("button", name="Voeg toe Oosterwiel").click()

    expect(beheer.get_by_role("button", name="Haal weg Oosterwiel")).to_be_visible()
    expect(beheer.get_by_role("complementary")).to_contain_text("Wijzigen kan in Oosterwiel, en wat daarin ligt.")
    controleer_axe(beheer)


def test_a_key_is_made_copied_and_revoked(beheer: Page, controleer_axe):
    beheer.context.grant_permissions(["clipboard-read", "clipboard-write"])
    beheer.goto("/organisatie/gm0001/sleutels/")
    controleer_axe(beheer)
    beheer.get_by_role("link", name="Nieuwe sleutel").click()
    beheer.get_by_label("Waarvoor is deze sleutel?").fill("QGIS")
    beheer.get_by_label("Berekeningen starten").check()
    controleer_axe(beheer)
    beheer.get_by_role("button", name="Maak de sleutel").click()
    sleutel = beheer.get_by_label("Uw sleutel").input_value()
    beheer.get_by_role("button", name="Kopieer").click()
    expect(beheer.get_by_role("status")).to_contain_text("Gekopieerd.")
    assert beheer.evaluate("navigator.clipboard.readText()") == sleutel
    assert api_sleutel_by_key(sleutel).rechten == ["lezen", "rekenen"]
    controleer_axe(beheer)

    beheer.get_by_role("link", name="Ik heb hem bewaard").click()
    assert sleutel not in beheer.content()
    beheer.get_by_role("link", name="Intrekken van QGIS").click()
    controleer_axe(beheer)
    beheer.get_by_role("button", name="Intrekken").click()

    expect(beheer.get_by_role("status").first).to_contain_text("De sleutel QGIS is ingetrokken en werkt niet meer.")
    assert api_sleutel_by_key(sleutel) is None


def test_who_works_for_two_organisations_switches_on_a_phone(telefoon: Page, log_in, opgavemanager, controleer_axe):
    lidmaatschap_set(user=opgavemanager, organisatie=make_organisatie("gm0002", "Gemeente Buurdorp"), rollen=["lezer"])
    log_in(telefoon, opgavemanager)
    telefoon.goto("/account/")
    controleer_axe(telefoon)
    telefoon.get_by_role("button", name="Menu").click()
    expect(telefoon.get_by_role("banner")).to_contain_text("Gemeente Testdam")
    telefoon.get_by_role("banner").locator("summary").click()
    controleer_axe(telefoon)
    telefoon.get_by_role("banner").get_by_role("button", name="Gemeente Buurdorp").click()

    expect(telefoon.get_by_text("U werkt nu namens Gemeente Buurdorp.")).to_be_visible()
