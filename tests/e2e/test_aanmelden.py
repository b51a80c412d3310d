"""Signing in with a browser: an app with codes, a key, a new password by mail."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from allauth.mfa.models import Authenticator
from django.core.cache import cache
from playwright.sync_api import Page, expect

from accounts.models import User
from accounts.services.uitnodigen import invite
from tests.aanmelden import code
from tests.cast import gemeente_testdam

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]

WACHTWOORD = "een-lang-wachtwoord"


@pytest.fixture(autouse=True)
def lege_tellers() -> Iterator[None]:
    """The table of the cache is no model, so it is not emptied after a test with real transactions."""
    yield
    cache.clear()


@pytest.fixture
def iemand(db) -> User:
    return User.objects.create_user("iris", "iris@testdam.example", WACHTWOORD, first_name="Iris")


@pytest.fixture
def baas(db) -> User:
    return User.objects.create_superuser("baas", "baas@testdam.example", WACHTWOORD)


def sign_in(page: Page, naam: str) -> None:
    page.goto("/inloggen/")
    page.get_by_label("Gebruikersnaam of e-mailadres").fill(naam)
    page.get_by_label("Wachtwoord", exact=True).fill(WACHTWOORD)
    page.get_by_role("button", name="Inloggen", exact=True).click()


def sign_out(page: Page) -> None:
    page.get_by_role("banner").locator("summary").click()
    page.get_by_role("button", name="Uitloggen").click()
    expect(page.get_by_text("U bent uitgelogd.")).to_be_visible()


def test_who_manages_sets_up_an_app_and_signs_in_with_it(pagina, baas, controleer_axe):
    sign_in(pagina, "baas")
    expect(pagina.get_by_role("heading", level=1)).to_have_text("Tweede stap bij het inloggen")
    controleer_axe(pagina)
    pagina.get_by_role("link", name="Stel de app in").click()
    geheim = pagina.locator(".geheim").inner_text()
    controleer_axe(pagina)
    pagina.get_by_label("Code", exact=True).fill(code(geheim))
    pagina.get_by_role("button", name="Zet de app aan").click()
    expect(pagina.locator(".codes li")).to_have_count(10)
    controleer_axe(pagina)
    pagina.get_by_role("link", name="Ik heb ze bewaard, ga verder").click()
    sign_out(pagina)

    sign_in(pagina, "baas")
    controleer_axe(pagina)
    pagina.get_by_label("Code", exact=True).fill(code(geheim, 1))
    pagina.get_by_role("button", name="Inloggen", exact=True).click()
    expect(pagina.get_by_role("banner")).to_contain_text("Uw account")


@pytest.fixture
def sleutel(pagina) -> None:
    """A key in this browser, as a finger on its sensor."""
    cdp = pagina.context.new_cdp_session(pagina)
    cdp.send("WebAuthn.enable")
    cdp.send(
        "WebAuthn.addVirtualAuthenticator",
        {
            "options": {
                "protocol": "ctap2",
                "transport": "internal",
                "hasResidentKey": True,
                "hasUserVerification": True,
                "isUserVerified": True,
                "automaticPresenceSimulation": True,
            }
        },
    )


def test_somebody_adds_a_key_and_signs_in_with_it(pagina, iemand, sleutel, controleer_axe):
    sign_in(pagina, "iris@testdam.example")
    pagina.goto("/account/tweede-stap/sleutels/nieuw/")
    controleer_axe(pagina)
    pagina.get_by_label("Naam van de sleutel").fill("Mijn laptop")
    pagina.get_by_role("button", name="Voeg de sleutel toe").click()
    expect(pagina.get_by_text("De sleutel is toegevoegd.")).to_be_visible()
    pagina.goto("/account/tweede-stap/sleutels/")
    expect(pagina.get_by_role("rowheader", name="Mijn laptop")).to_be_visible()
    controleer_axe(pagina)
    sign_out(pagina)

    sign_in(pagina, "iris")
    controleer_axe(pagina)
    pagina.get_by_role("button", name="Gebruik mijn sleutel").click()
    expect(pagina.get_by_role("banner")).to_contain_text("Uw account")
    assert Authenticator.objects.get(type="webauthn").last_used_at


def test_a_browser_without_the_key_stays_out(pagina, iemand, open_pagina, sleutel):
    sign_in(pagina, "iris")
    pagina.goto("/account/tweede-stap/sleutels/nieuw/")
    pagina.get_by_role("button", name="Voeg de sleutel toe").click()
    expect(pagina.get_by_text("De sleutel is toegevoegd.")).to_be_visible()

    ander = open_pagina(1280)
    sign_in(ander, "iris")
    ander.get_by_role("heading", name="Nog één stap").wait_for()
    ander.goto("/account/")
    assert "/inloggen/" in ander.url


def test_a_new_password_by_mail(telefoon, iemand, mailoutbox, controleer_axe):
    telefoon.goto("/inloggen/")
    telefoon.get_by_role("link", name="Wachtwoord vergeten?").click()
    telefoon.get_by_label("E-mailadres").fill("iris@testdam.example")
    controleer_axe(telefoon)
    telefoon.get_by_role("button", name="Stuur mij de link").click()
    expect(telefoon.get_by_role("heading", level=1)).to_have_text("Kijk in uw mail")

    telefoon.goto(re.search(r"http\S+/wachtwoord/nieuw/\S+", mailoutbox[0].body)[0])
    telefoon.get_by_label("Nieuw wachtwoord", exact=True).fill("kort")
    telefoon.get_by_label("Nieuw wachtwoord, nog een keer").fill("kort")
    telefoon.get_by_role("button", name="Bewaar wachtwoord").click()
    expect(telefoon.get_by_role("alert")).to_contain_text("Gebruik minstens 12 tekens.")
    controleer_axe(telefoon)
    telefoon.get_by_label("Nieuw wachtwoord", exact=True).fill("vier-nieuwe-woorden-hier")
    telefoon.get_by_label("Nieuw wachtwoord, nog een keer").fill("vier-nieuwe-woorden-hier")
    telefoon.get_by_role("button", name="Bewaar wachtwoord").click()
    expect(telefoon.get_by_role("heading", level=1)).to_have_text("Uw nieuwe wachtwoord is bewaard")
    iemand.refresh_from_db()
    assert iemand.check_password("vier-nieuwe-woorden-hier")


def test_an_invitation_by_mail(telefoon, platformbeheerder, mailoutbox, controleer_axe, live_server, settings):
    settings.PLATFORM_ADRES = live_server.url
    gemeente = gemeente_testdam()
    gegevens = {"email": "nina@testdam.example", "rollen": ["lezer"], "gebieden": []}
    invite(organisatie=gemeente, door=platformbeheerder, **gegevens)
    telefoon.goto(re.search(r"http\S+/uitnodiging/\S+", mailoutbox[0].body)[0])
    controleer_axe(telefoon)
    telefoon.get_by_label("Voornaam").fill("Nina")
    telefoon.get_by_label("Achternaam").fill("Nieuw")
    telefoon.get_by_label("Wachtwoord", exact=True).fill("vier-nieuwe-woorden-hier")
    telefoon.get_by_label("Wachtwoord, nog een keer").fill("vier-nieuwe-woorden-hier")
    telefoon.get_by_role("button", name="Maak mijn account").click()
    expect(telefoon.get_by_text("U hoort nu bij Gemeente Testdam.")).to_be_visible()


def test_the_page_that_says_wait(telefoon, iemand, controleer_axe, verwachte_fouten):
    verwachte_fouten.append("429")
    for _ in range(6):
        telefoon.goto("/inloggen/")
        telefoon.get_by_label("Gebruikersnaam of e-mailadres").fill("iris")
        telefoon.get_by_label("Wachtwoord", exact=True).fill("fout")
        telefoon.get_by_role("button", name="Inloggen", exact=True).click()
    expect(telefoon.get_by_role("heading", level=1)).to_have_text("U probeerde het te vaak")
    expect(telefoon.get_by_text("Probeer het over 15 minuten opnieuw.")).to_be_visible()
    controleer_axe(telefoon)
