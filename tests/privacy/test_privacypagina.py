"""The privacy page says all that is so, and nothing that is not."""

from __future__ import annotations

import re

import pytest
from django.test import override_settings

from accounts.privacy.register import elders, verwerkingen
from config.pages import _COOKIES
from tests.cast import WACHTWOORD
from tests.make import make_gebied

pytestmark = pytest.mark.django_db


def test_every_declaration_is_on_it_with_why_and_how_long(client):
    text = client.get("/privacy/").text

    for soort in (*verwerkingen(), *elders()):
        for woorden in (soort.naam, soort.doel, str(soort.termijn), str(soort.grondslag.label)):
            assert woorden.replace("'", "&#x27;") in text


@override_settings(
    PRIVACY_ORGANISATIE="Regio Twaalfstroom", PRIVACY_EMAIL="privacy@regio.example", FG_EMAIL="fg@regio.example"
)
def test_it_names_who_answers_for_it_and_the_officer(client):
    text = client.get("/privacy/").text

    assert "Regio Twaalfstroom is verantwoordelijk" in text
    assert "mailto:privacy@regio.example" in text
    assert "mailto:fg@regio.example" in text


def test_without_settings_it_still_says_whom_to_ask(client):
    assert "beheerder van dit platform bij uw organisatie" in client.get("/privacy/").text


def test_the_cookies_that_browsers_get_are_those_on_the_page(client, lezer):
    make_gebied()
    for pad in ("/", "/privacy/", "/inloggen/", "/kaart/", "/opgaven/"):
        client.get(pad)
    client.post("/inloggen/", {"username": "leo", "password": WACHTWOORD})
    for pad in ("/", "/account/", "/opgaven/nieuw/"):
        client.get(pad)

    assert set(client.cookies) <= {naam for naam, _ in _COOKIES}


def test_nothing_but_the_base_map_comes_from_elsewhere(client):
    response = client.get("/privacy/")
    beleid = response["Content-Security-Policy"]

    assert set(re.findall(r"https?://[^\s;]+", beleid)) <= {"https://service.pdok.nl"}


def test_who_manages_finds_the_register_and_others_do_not(client, beheerder, lezer):
    for user, verwacht in ((beheerder, True), (lezer, False)):
        client.force_login(user)
        assert ("Naar het verwerkingsregister" in client.get("/privacy/").text) is verwacht
