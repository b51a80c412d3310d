"""Signing in and out."""

from __future__ import annotations

import pytest

from accounts.models import User

GOED = {"username": "beatrix", "password": "een-lang-wachtwoord"}
ZIN = "Deze naam en dit wachtwoord horen niet bij elkaar. Controleer beide en probeer het opnieuw."


@pytest.fixture
def beatrix(bewerker) -> User:
    bewerker.email = "beatrix@testdam.example"
    bewerker.save()
    return bewerker


def test_a_wrong_password_says_what_to_do_and_keeps_the_name(client, beatrix):
    response = client.post("/inloggen/", {"username": "beatrix", "password": "fout"})

    assert response.status_code == 200
    assert 'role="alert"' in response.text
    assert ZIN in response.text
    assert 'value="beatrix"' in response.text


@pytest.mark.parametrize("naam", ["beatrix", "niemand", "beatrix@testdam.example", "niemand@testdam.example"])
def test_a_wrong_sign_in_does_not_tell_who_exists(client, beatrix, naam):
    response = client.post("/inloggen/", {"username": naam, "password": "fout-wachtwoord"})

    assert response.text.count(ZIN) == 1
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize("naam", ["beatrix", "Beatrix", "beatrix@testdam.example", " BEATRIX@Testdam.example"])
def test_one_signs_in_with_a_name_or_an_address(client, beatrix, naam):
    client.post("/inloggen/", GOED | {"username": naam})

    assert client.session["_auth_user_id"] == str(beatrix.pk)


def test_signing_in_goes_on_to_where_one_was_going(client, beatrix):
    response = client.post("/inloggen/", GOED | {"next": "/privacy/?a=1"})

    assert (response.status_code, response["Location"]) == (302, "/privacy/?a=1")


@pytest.mark.parametrize(
    "elders",
    [
        "https://elders.example/",
        "//elders.example/",
        "///elders.example",
        "/\\elders.example",
        "\\\\elders.example",
        "http:elders.example",
        "javascript:alert(1)",
        "https://localhost/",
        "https://testserver@elders.example/",
    ],
)
def test_signing_in_never_leads_to_another_site(client, beatrix, elders):
    assert client.get("/inloggen/", {"next": elders}).status_code == 200
    response = client.post("/inloggen/", GOED | {"next": elders})

    assert (response.status_code, response["Location"]) == (302, "/")


def test_who_is_signed_in_is_not_led_elsewhere_by_the_sign_in_page(client, beatrix):
    client.force_login(beatrix)

    assert client.get("/inloggen/", {"next": "https://elders.example/"})["Location"] == "/"


def test_signing_in_asks_for_the_token_of_the_form(beatrix):
    from django.test import Client

    assert Client(enforce_csrf_checks=True).post("/inloggen/", GOED).status_code == 403


def test_a_client_that_asks_for_json_gets_the_page_too(client, beatrix):
    response = client.post("/inloggen/", GOED | {"password": "fout"}, headers={"accept": "application/json"})

    assert response["Content-Type"].startswith("text/html")


def test_somebody_who_was_switched_off_is_told_so_and_stays_out(client, beatrix):
    beatrix.is_active = False
    beatrix.save()

    response = client.post("/inloggen/", GOED, follow=True)

    assert "Dit account staat uit" in response.text
    assert "_auth_user_id" not in client.session


def test_signing_out_takes_a_post(client, beatrix):
    client.force_login(beatrix)

    assert client.get("/uitloggen/").status_code == 405
    assert client.post("/uitloggen/")["Location"] == "/"
    assert "_auth_user_id" not in client.session


def test_signing_out_never_leads_to_another_site(client, beatrix):
    client.force_login(beatrix)

    assert client.post("/uitloggen/", {"next": "https://elders.example/"})["Location"] == "/"


def test_nobody_signs_up(client, db):
    voor = User.objects.count()
    gegevens = {"username": "zelf", "email": "zelf@elders.example", "password1": "een-lang-wachtwoord"}

    assert client.post("/account/aanvragen/", gegevens).status_code == 405
    assert "Vraag de beheerder van uw organisatie om een uitnodiging" in client.get("/account/aanvragen/").text
    assert User.objects.count() == voor


def test_the_admin_has_no_sign_in_of_its_own(client, beatrix):
    response = client.get("/beheer/")
    assert response["Location"] == "/beheer/login/?next=/beheer/"
    assert client.get(response["Location"])["Location"] == "/inloggen/?next=/beheer/"
    client.post("/beheer/login/", GOED)
    assert "_auth_user_id" not in client.session


def test_who_may_not_manage_is_told_so_by_the_admin(client, lezer):
    client.force_login(lezer)

    assert client.get("/beheer/", follow=True).status_code == 403


def test_the_account_page_names_who_is_signed_in(client, beatrix):
    assert client.get("/account/")["Location"] == "/inloggen/?next=/account/"
    client.force_login(beatrix)
    response = client.get("/account/")

    assert "beatrix@testdam.example" in response.text
    assert "no-store" in response["Cache-Control"]
