"""Pages of the site itself."""

from __future__ import annotations

import pytest
from django.test import override_settings


@pytest.mark.parametrize("pad", ["/toegankelijkheid/", "/privacy/", "/inloggen/"])
def test_site_pages_are_open_to_everyone(client, db, pad):
    assert client.get(pad).status_code == 200


@override_settings(LEZEN_ZONDER_INLOGGEN=False)
def test_privacy_says_that_reading_needs_an_account(client, db):
    assert "Alleen mensen met een account" in client.get("/privacy/").content.decode()


@override_settings(SECURITY_CONTACT="mailto:veilig@testdam.example")
def test_security_txt_names_the_contact_and_when_it_expires(client):
    response = client.get("/.well-known/security.txt")

    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert "Contact: mailto:veilig@testdam.example\n" in response.text
    assert "Expires: 20" in response.text


@override_settings(SECURITY_CONTACT="")
def test_security_txt_is_missing_when_nobody_can_be_reached(client):
    assert client.get("/.well-known/security.txt").status_code == 404


def test_every_page_finds_an_icon(client):
    assert client.get("/favicon.ico")["Location"].startswith("/static/img/logo")


def test_an_unknown_page_says_so_in_dutch(client, db):
    response = client.get("/bestaat-niet/")

    assert response.status_code == 404
    assert "Deze pagina bestaat niet" in response.text


@pytest.mark.parametrize("pad", ["/toegankelijkheid/", "/privacy/", "/.well-known/security.txt"])
def test_site_pages_refuse_other_methods(client, db, pad):
    assert client.post(pad).status_code == 405


@override_settings(PLATFORM_NAAM="Regio Twaalfstroom")
def test_the_bar_carries_the_name_of_the_installation(client, db):
    assert "Regio Twaalfstroom" in client.get("/privacy/").text


def test_the_policy_forbids_inline_styles_and_scripts(client, db):
    policy = client.get("/privacy/")["Content-Security-Policy"]

    assert "style-src 'self';" in policy + ";"
    assert "unsafe-inline" not in policy
