"""A session: a new key at every sign-in, an end after hours without use and after a day, and a line in the log."""

from __future__ import annotations

import pytest
from django.conf import settings
from django.test import Client

from accounts.models import Logregel, User
from tests.aanmelden import code, with_second_factor

INLOGGEN, STAP = "/inloggen/", "/inloggen/tweede-stap/"
GOED = {"username": "beatrix", "password": "een-lang-wachtwoord"}
UUR = 3600


@pytest.fixture(autouse=True)
def klok(time_machine):
    time_machine.move_to("2026-05-01 08:00:00+00:00", tick=False)
    return time_machine


@pytest.fixture
def beatrix(bewerker) -> User:
    return bewerker


def is_in(client) -> bool:
    return client.get("/account/").status_code == 200


class TestFixation:
    def test_a_key_that_somebody_was_given_is_worth_nothing_after_signing_in(self, beatrix):
        slachtoffer, dader = Client(), Client()
        dader.session.save()
        sessie = dader.session
        sessie["voorbereid"] = True
        sessie.save()
        dader.cookies[settings.SESSION_COOKIE_NAME] = sessie.session_key
        slachtoffer.cookies[settings.SESSION_COOKIE_NAME] = sessie.session_key

        slachtoffer.post(INLOGGEN, GOED)

        assert is_in(slachtoffer)
        assert slachtoffer.cookies[settings.SESSION_COOKIE_NAME].value != sessie.session_key
        assert not is_in(dader)

    def test_a_key_that_nobody_gave_out_is_not_taken_over(self, client, beatrix):
        client.cookies[settings.SESSION_COOKIE_NAME] = "zelfbedachtesleutelvandedader000"
        client.post(INLOGGEN, GOED)

        assert client.cookies[settings.SESSION_COOKIE_NAME].value != "zelfbedachtesleutelvandedader000"

    def test_the_second_step_gives_a_new_key_too(self, client, beatrix):
        with_second_factor(beatrix)
        client.post(INLOGGEN, GOED)
        half = client.cookies[settings.SESSION_COOKIE_NAME].value
        client.post(STAP, {"code": code()})

        assert client.cookies[settings.SESSION_COOKIE_NAME].value != half
        dief = Client()
        dief.cookies[settings.SESSION_COOKIE_NAME] = half
        assert not is_in(dief)

    def test_after_signing_out_the_old_key_opens_nothing(self, client, beatrix):
        client.post(INLOGGEN, GOED)
        oud = client.cookies[settings.SESSION_COOKIE_NAME].value
        client.post("/uitloggen/")
        dief = Client()
        dief.cookies[settings.SESSION_COOKIE_NAME] = oud

        assert not is_in(dief)

    def test_somebody_else_at_the_same_browser_finds_nothing_of_the_first(self, client, beatrix, lezer):
        client.post(INLOGGEN, GOED)
        sessie = client.session
        sessie["van_beatrix"] = 1
        sessie.save()
        client.post("/uitloggen/")
        client.post(INLOGGEN, GOED | {"username": "leo"})

        assert "van_beatrix" not in client.session


class TestEnd:
    def test_eight_hours_without_use(self, client, beatrix, klok):
        client.post(INLOGGEN, GOED)
        klok.shift(8 * UUR - 10)
        assert is_in(client)
        klok.shift(8 * UUR + 10)
        assert not is_in(client)

    def test_a_day_in_all_however_much_it_is_used(self, client, beatrix, klok):
        client.post(INLOGGEN, GOED)
        for _ in range(4):
            klok.shift(6 * UUR)
            assert is_in(client)
        klok.shift(60)
        assert not is_in(client)

    def test_signing_in_again_begins_a_new_day(self, client, beatrix, klok):
        client.post(INLOGGEN, GOED)
        for _ in range(4):
            klok.shift(6 * UUR)
            is_in(client)
        client.post("/uitloggen/")
        client.post(INLOGGEN, GOED)
        klok.shift(6 * UUR)

        assert is_in(client)

    def test_the_browser_forgets_the_cookie_when_it_closes(self, client, beatrix):
        client.post(INLOGGEN, GOED)
        cookie = client.cookies[settings.SESSION_COOKIE_NAME]

        assert (cookie["max-age"], cookie["expires"], cookie["httponly"], cookie["samesite"]) == ("", "", True, "Lax")

    def test_a_second_step_waits_a_quarter(self, client, beatrix, klok):
        with_second_factor(beatrix)
        client.post(INLOGGEN, GOED)
        klok.shift(15 * 60 + 1)

        assert client.post(STAP, {"code": code()})["Location"].startswith(INLOGGEN)


def test_pages_of_who_signed_in_stay_out_of_every_cache(client, beatrix):
    client.post(INLOGGEN, GOED)
    for pad in ("/", "/opgaven/", "/gebieden/", "/privacy/", "/account/"):
        assert "no-store" in client.get(pad)["Cache-Control"], pad


def test_a_visitor_without_a_cookie_costs_no_session(client, db, django_assert_num_queries):
    with django_assert_num_queries(1):  # the house style that visitors see
        client.get("/toegankelijkheid/")


def test_the_use_of_a_session_is_written_once_in_five_minutes(client, beatrix, klok, django_assert_num_queries):
    client.post(INLOGGEN, GOED)
    client.get("/toegankelijkheid/")
    with django_assert_num_queries(4):  # session, user, roles, house style
        client.get("/toegankelijkheid/")


class TestLog:
    def lines(self) -> list[tuple]:
        return list(Logregel.objects.order_by("pk").values_list("soort", "gebruiker_id", "onderwerp_id", "gegevens"))

    def test_signing_in_and_out_is_logged(self, client, beatrix):
        client.post(INLOGGEN, GOED)
        client.post("/uitloggen/")

        assert self.lines() == [
            ("aanmelding", beatrix.pk, None, {"wijze": "password"}),
            ("afmelding", beatrix.pk, None, {}),
        ]

    def test_a_second_step_shows_in_the_line(self, client, beatrix):
        with_second_factor(beatrix)
        client.post(INLOGGEN, GOED)
        client.post(STAP, {"code": "000000"})
        client.post(STAP, {"code": code()})

        assert self.lines() == [
            ("aanmelding_mislukt", None, beatrix.pk, {"reden": "code"}),
            ("aanmelding", beatrix.pk, None, {"wijze": "password+mfa"}),
        ]

    @pytest.mark.parametrize("naam", ["beatrix", "niemand"])
    def test_a_failure_names_the_account_if_there_is_one_and_never_what_was_typed(self, client, beatrix, naam):
        client.post(INLOGGEN, {"username": naam, "password": "fout-wachtwoord"})

        bekend = beatrix.pk if naam == "beatrix" else None
        assert self.lines() == [("aanmelding_mislukt", None, bekend, {"reden": "wachtwoord"})]

    def test_a_new_password_is_logged(self, client, beatrix):
        client.force_login(beatrix)
        nieuw = "vier-nieuwe-woorden-hier"
        client.post("/wachtwoord/", {"oldpassword": GOED["password"], "password1": nieuw, "password2": nieuw})

        assert self.lines() == [("beheer", beatrix.pk, beatrix.pk, {"wat": "wachtwoord"})]
