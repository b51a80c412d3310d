"""Guessing passwords: how often, from where, and what the one who must wait is told. Counters are shared."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client

from accounts.models import User
from tests.accounts.test_wachtwoord import ask, choose

FOUT, GOED = "niet-het-wachtwoord", "een-lang-wachtwoord"


@pytest.fixture
def beatrix(bewerker) -> User:
    bewerker.email = "beatrix@testdam.example"
    bewerker.save()
    return bewerker


@pytest.fixture(autouse=True)
def klok(time_machine):
    time_machine.move_to("2026-05-01 12:00:00+00:00", tick=False)
    return time_machine


def sign_in(client, naam: str = "beatrix", wachtwoord: str = FOUT, **extra):
    return client.post("/inloggen/", {"username": naam, "password": wachtwoord}, **extra)


def guess(client, times: int, naam: str = "beatrix", **extra) -> list[int]:
    return [sign_in(client, naam, **extra).status_code for _ in range(times)]


def test_the_sixth_guess_at_one_name_is_refused_and_told_when_to_come_back(client, beatrix, klok):
    assert guess(client, 5) == [200] * 5
    klok.shift(60)
    response = sign_in(client)

    assert response.status_code == 429
    assert response["Retry-After"] == "840"
    assert "Probeer het over 14 minuten opnieuw." in response.text
    assert FOUT not in response.text


def test_even_the_right_password_has_to_wait(client, beatrix, klok):
    guess(client, 5)

    assert sign_in(client, wachtwoord=GOED).status_code == 429
    klok.shift(901)
    assert sign_in(client, wachtwoord=GOED).status_code == 302


@pytest.mark.parametrize("naam", ["BEATRIX", " beatrix ", "beatrix@testdam.example", "Beatrix@Testdam.example"])
def test_another_way_of_writing_the_name_gives_no_new_tries(client, beatrix, naam):
    guess(client, 5)

    assert sign_in(client, naam).status_code == 429


def test_a_name_that_does_not_exist_is_refused_in_the_same_way(client, beatrix):
    assert guess(client, 6, "niemand") == [200] * 5 + [429]


def test_another_host_name_gives_no_new_tries(client, beatrix):
    guess(client, 5)

    assert sign_in(client, headers={"host": "127.0.0.1"}).status_code == 429


def test_guesses_from_many_addresses_are_counted_together_per_name(beatrix):
    codes = [sign_in(Client(REMOTE_ADDR=f"10.0.0.{number}")).status_code for number in range(6)]

    assert codes == [200] * 5 + [429]


def test_one_address_may_not_try_one_password_on_everybody(client, db):
    codes = [sign_in(client, f"iemand-{number}").status_code for number in range(51)]

    assert codes == [200] * 50 + [429]
    assert sign_in(Client(REMOTE_ADDR="10.0.0.9"), "iemand-1").status_code == 200


def test_what_a_caller_writes_in_x_forwarded_for_is_not_believed(client, db):
    codes = [
        sign_in(client, f"iemand-{number}", headers={"x-forwarded-for": f"10.1.0.{number}"}).status_code
        for number in range(51)
    ]

    assert codes[-1] == 429


def test_behind_one_proxy_only_the_address_that_the_proxy_added_counts(client, db, settings):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    codes = [
        sign_in(client, f"iemand-{number}", headers={"x-forwarded-for": f"10.1.0.{number}, 10.2.0.1"}).status_code
        for number in range(51)
    ]

    assert codes[-1] == 429
    assert sign_in(client, "iemand-1", headers={"x-forwarded-for": "10.1.0.1, 10.2.0.2"}).status_code == 200


def test_good_sign_ins_between_the_guesses_do_not_wipe_them(client, beatrix, lezer):
    guess(client, 4)
    sign_in(Client(), "leo", GOED)
    sign_in(client)

    assert sign_in(client).status_code == 429


def test_signing_in_often_is_no_offence(beatrix):
    codes = [sign_in(Client(), wachtwoord=GOED).status_code for _ in range(10)]

    assert codes == [302] * 10


def test_a_new_password_by_mail_opens_the_account_at_once(client, beatrix, mailoutbox):
    guess(client, 5)
    choose(client, ask(client, mailoutbox), "vier-nieuwe-woorden-hier")

    assert sign_in(Client(), wachtwoord="vier-nieuwe-woorden-hier").status_code == 302


def test_one_address_gets_five_mails_an_hour(client, beatrix, mailoutbox):
    codes = [client.post("/wachtwoord/vergeten/", {"email": "beatrix@testdam.example"}).status_code for _ in range(6)]

    assert codes == [302] * 5 + [429]
    assert len(mailoutbox) == 5


def test_the_present_password_is_not_guessed_on_the_page_that_changes_it(client, beatrix):
    client.force_login(beatrix)
    nieuw = "vier-nieuwe-woorden-hier"
    codes = [
        client.post("/wachtwoord/", {"oldpassword": FOUT, "password1": nieuw, "password2": nieuw}).status_code
        for _ in range(11)
    ]

    assert codes == [200] * 10 + [429]


def test_neither_name_nor_password_is_written_in_the_log(client, beatrix, caplog, capfd):
    guess(client, 6, "beatrix@testdam.example")

    geschreven = caplog.text + "".join(capfd.readouterr())
    assert "testdam.example" not in geschreven
    assert FOUT not in geschreven


def test_the_counters_stand_in_the_database_without_names(client, beatrix):
    guess(client, 1)
    with connection.cursor() as cursor:
        cursor.execute("SELECT string_agg(cache_key || value, ' ') FROM config_cache")
        inhoud = cursor.fetchone()[0]

    assert "login_failed" in inhoud
    assert not re.search("beatrix", inhoud)


@pytest.mark.django_db(transaction=True)
def test_another_process_knows_what_this_one_counted():
    cache.set("gedeeld", [1.5], timeout=None)
    code = f"""
import config.settings.test as instellingen
instellingen.DATABASES["default"]["NAME"] = {connection.settings_dict["NAME"]!r}
import django
django.setup()
from django.core.cache import cache
print(cache.get("gedeeld"))
"""
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    cache.delete("gedeeld")

    assert result.stdout.strip() == "[1.5]", result.stderr
