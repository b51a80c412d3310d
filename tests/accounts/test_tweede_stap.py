"""The second step of signing in: for who wants it, and always for who manages."""

from __future__ import annotations

import json
from urllib.parse import unquote

import pytest
from allauth.mfa.models import Authenticator
from django.core.management import CommandError, call_command
from django.test import Client

from accounts.models import Logregel, User
from tests.aanmelden import code, secret_on, with_second_factor

GOED = {"username": "beatrix", "password": "een-lang-wachtwoord"}
INLOGGEN, STAP, APP = "/inloggen/", "/inloggen/tweede-stap/", "/account/tweede-stap/app/"
HERSTEL = "/account/tweede-stap/herstelcodes/"


@pytest.fixture(autouse=True)
def klok(time_machine):
    time_machine.move_to("2026-05-01 12:00:00+00:00", tick=False)
    return time_machine


@pytest.fixture
def beatrix(bewerker) -> User:
    bewerker.email = "beatrix@testdam.example"
    bewerker.save()
    return bewerker


@pytest.fixture
def met_app(beatrix) -> User:
    return with_second_factor(beatrix)


@pytest.fixture
def baas(db) -> User:
    return User.objects.create_superuser("baas", password="een-lang-wachtwoord")


def signed_in(client) -> bool:
    return "_auth_user_id" in client.session


def set_up(client) -> str:
    """Sign in, set up the app, and give its secret."""
    client.post(INLOGGEN, GOED)
    geheim = secret_on(client.get(APP).text)
    response = client.post(APP, {"code": code(geheim)})
    assert response["Location"] == HERSTEL
    return geheim


def test_somebody_without_a_second_step_signs_in_with_a_password(client, beatrix):
    client.post(INLOGGEN, GOED)

    assert signed_in(client)


def test_with_an_app_the_password_alone_is_not_enough(client, met_app):
    response = client.post(INLOGGEN, GOED | {"next": "/privacy/"})

    assert response["Location"] == STAP
    assert not signed_in(client)
    assert client.get("/account/").status_code == 302
    response = client.post(STAP, {"code": code()})
    assert response["Location"] == "/privacy/"
    assert signed_in(client)


def test_the_page_of_the_code_is_not_there_without_a_password(client, met_app):
    assert client.get(STAP)["Location"].startswith(INLOGGEN)
    assert client.post(STAP, {"code": code()})["Location"].startswith(INLOGGEN)
    assert not signed_in(client)


def test_a_wrong_code_is_refused_in_words(client, met_app):
    client.post(INLOGGEN, GOED)
    response = client.post(STAP, {"code": "000000"})

    assert "Deze code klopt niet. Wacht tot uw app een nieuwe code toont en vul die in." in response.text
    assert not signed_in(client)


def test_codes_are_not_guessed(client, met_app, klok):
    client.post(INLOGGEN, GOED)
    codes = [client.post(STAP, {"code": f"00000{number}"}).status_code for number in range(6)]

    assert codes == [200] * 5 + [429]
    response = client.post(STAP, {"code": code()})
    assert (response.status_code, response["Retry-After"]) == (429, "900")
    assert "Probeer het over 15 minuten opnieuw." in response.text


def test_a_code_works_once_also_when_the_next_one_is_there_already(client, met_app, klok):
    gebruikt = code()
    client.post(INLOGGEN, GOED)
    client.post(STAP, {"code": gebruikt})
    klok.shift(31)
    elders = Client()
    elders.post(INLOGGEN, GOED)

    assert "Deze code klopt niet" in elders.post(STAP, {"code": gebruikt}).text
    assert "Deze code klopt niet" in elders.post(STAP, {"code": f"{gebruikt[:3]} {gebruikt[3:]}"}).text
    assert elders.post(STAP, {"code": code()}).status_code == 302


@pytest.mark.parametrize(("verschil", "goed"), [(-2, False), (-1, True), (0, True), (1, True), (2, False)])
def test_a_code_counts_half_a_minute_around_now(client, met_app, verschil, goed):
    client.post(INLOGGEN, GOED)
    client.post(STAP, {"code": code(verschil=verschil)})

    assert signed_in(client) is goed


@pytest.mark.django_db(transaction=True)
def test_the_app_is_set_up_with_a_code_and_gives_recovery_codes(client, beatrix, mailoutbox):
    set_up(client)
    pagina = client.get(HERSTEL)

    assert pagina.text.count("<li><code>") == 10
    assert mailoutbox[0].subject == "App met codes ingesteld"
    bestand = client.get(HERSTEL + "bestand/")
    assert bestand["Content-Type"].startswith("text/plain")
    assert "no-store" in bestand["Cache-Control"]


def test_a_recovery_code_lets_in_once(client, beatrix):
    set_up(client)
    herstel = client.get(HERSTEL + "bestand/").text.split()[-1]
    for poging, binnen in ((Client(), True), (Client(), False)):
        poging.post(INLOGGEN, GOED)
        poging.post(STAP, {"code": herstel})
        assert signed_in(poging) is binnen


def test_the_secret_stands_encrypted_in_the_database(client, beatrix):
    geheim = set_up(client)
    rijen = json.dumps(list(Authenticator.objects.values_list("data", flat=True)))

    assert geheim not in rijen
    assert rijen.count("gAAAA") == 2


def test_an_older_key_of_the_installation_still_reads_the_secrets(client, met_app, settings):
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "een-nieuwe-sleutel-van-de-installatie"
    client.post(INLOGGEN, GOED)
    client.post(STAP, {"code": code()})

    assert signed_in(client)


def test_after_writing_them_again_the_older_key_can_go(client, met_app, settings, capsys):
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "een-nieuwe-sleutel-van-de-installatie"
    call_command("versleutel_opnieuw", "--json")
    assert json.loads(capsys.readouterr().out) == {"versleuteld": 1}
    settings.SECRET_KEY_FALLBACKS = []
    client.post(INLOGGEN, GOED)
    client.post(STAP, {"code": code()})

    assert signed_in(client)


def test_a_secret_that_no_key_reads_lets_nobody_in(client, met_app, settings):
    settings.SECRET_KEY = "een-nieuwe-sleutel-van-de-installatie"
    client.post(INLOGGEN, GOED)
    for poging in (code(), code("A" * 32), "000000"):
        assert "Uw tweede stap is niet meer te lezen." in client.post(STAP, {"code": poging}).text
    assert not signed_in(client)


def test_who_lost_everything_signs_in_with_the_password_after_a_command(client, met_app, capsys):
    call_command("haal_tweede_stap_weg", "--gebruiker", "beatrix", "--json")
    assert json.loads(capsys.readouterr().out) == {"weggehaald": 1}
    client.post(INLOGGEN, GOED)

    assert signed_in(client)
    assert Logregel.objects.filter(soort="beheer", onderwerp_id=met_app.pk).exists()
    with pytest.raises(CommandError, match="bestaat niet"):
        call_command("haal_tweede_stap_weg", "--gebruiker", "niemand")


def test_something_sensitive_asks_for_a_new_proof_after_five_minutes(client, met_app, klok):
    client.post(INLOGGEN, GOED)
    client.post(STAP, {"code": code()})
    assert client.get(APP + "weghalen/").status_code == 200
    klok.shift(301)
    response = client.get(APP + "weghalen/")

    assert unquote(response["Location"]) == "/inloggen/bevestigen/?next=/account/tweede-stap/app/weghalen/"
    client.post(response["Location"], {"password": "een-lang-wachtwoord"})
    assert client.post(APP + "weghalen/").status_code == 302
    assert not Authenticator.objects.exists()


def test_the_proof_is_not_a_way_to_another_site(client, met_app, klok):
    client.force_login(met_app)
    gegevens = {"password": "een-lang-wachtwoord", "next": "https://elders.example/"}

    assert client.post("/inloggen/bevestigen/", gegevens)["Location"] == "/"


class TestWhoManages:
    @pytest.mark.parametrize("pad", ["/", "/kaart/", "/opgaven/", "/gebieden/", "/beheer/", "/account/", "/privacy/"])
    def test_is_sent_to_set_up_a_second_step_from_every_page(self, client, baas, pad):
        client.force_login(baas)

        response = client.get(pad)
        assert (response.status_code, response["Location"]) == (302, "/account/tweede-stap/")

    def test_reads_there_why(self, client, baas):
        client.force_login(baas)

        assert "Daarom is een tweede stap verplicht." in client.get("/account/tweede-stap/").text

    def test_a_fragment_of_a_page_leads_the_whole_page_there(self, client, baas):
        client.force_login(baas)

        assert client.get("/opgaven/", headers={"hx-request": "true"})["HX-Redirect"] == "/account/tweede-stap/"

    def test_gets_403_from_the_api_in_a_session(self, client, baas):
        client.force_login(baas)
        response = client.get("/api/v1/opgavetypen")

        assert (response.status_code, response["Content-Type"]) == (403, "application/problem+json")
        assert "Stel eerst op de website een tweede stap in." in response.json()["detail"]

    def test_may_sign_out(self, client, baas):
        client.force_login(baas)

        assert client.post("/uitloggen/")["Location"] == "/"

    def test_goes_on_after_the_set_up(self, client, baas):
        client.post(INLOGGEN, GOED | {"username": "baas"})
        geheim = secret_on(client.get(APP).text)
        client.post(APP, {"code": code(geheim)})

        assert client.get(HERSTEL).status_code == 200
        assert client.get("/beheer/").status_code == 200
        assert client.get("/api/v1/opgavetypen").status_code == 200

    def test_keeps_the_last_second_step(self, client, baas):
        client.force_login(with_second_factor(baas))
        client.post("/inloggen/bevestigen/", {"password": "een-lang-wachtwoord"})
        response = client.post(APP + "weghalen/")

        assert "Daarom hebt u een tweede stap nodig." in response.text
        assert Authenticator.objects.count() == 1

    def test_keeps_the_last_key(self, client, baas):
        sleutel = Authenticator.objects.create(user=baas, type="webauthn", data={"name": "Laptop", "credential": {}})
        client.force_login(baas)
        client.post("/inloggen/bevestigen/", {"password": "een-lang-wachtwoord"})
        client.post(f"/account/tweede-stap/sleutels/{sleutel.pk}/weghalen/")

        assert Authenticator.objects.count() == 1


def test_recovery_codes_alone_are_no_second_step(client, baas):
    Authenticator.objects.create(user=baas, type="recovery_codes", data={"seed": "x", "used_mask": 0})
    client.force_login(baas)

    assert client.get("/beheer/")["Location"] == "/account/tweede-stap/"


def test_somebody_elses_key_is_not_there(client, baas, lezer):
    sleutel = Authenticator.objects.create(user=baas, type="webauthn", data={"name": "Laptop", "credential": {}})
    client.post(INLOGGEN, GOED | {"username": "leo"})
    for pad in (f"{sleutel.pk}/", f"{sleutel.pk}/weghalen/"):
        assert client.get(f"/account/tweede-stap/sleutels/{pad}").status_code == 404
        assert client.post(f"/account/tweede-stap/sleutels/{pad}", {"name": "x"}).status_code == 404


@pytest.mark.parametrize("antwoord", ["", "null", "{}", "[]", '{"id": "x"}', "geen json", "1"])
def test_an_answer_of_no_key_is_refused(client, met_app, antwoord):
    client.post(INLOGGEN, GOED)
    client.get(STAP)

    assert client.post(STAP, {"credential": antwoord}).status_code == 200
    assert not signed_in(client)


def test_the_command_of_the_demo_gives_the_code_of_now(capsys, settings):
    call_command("demo_code", "--json")
    gezien = json.loads(capsys.readouterr().out)
    assert gezien == {"code": code("TWAALFSTROOMDEMOGEBIEDSPLATFORMX"), "seconden": 30}
    settings.DEMO_TOEGESTAAN = False
    with pytest.raises(CommandError, match="geen demo"):
        call_command("demo_code")
