"""Who may ask: visitors, keys, sessions."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.db import connection
from django.utils import timezone

from accounts.models import ApiSleutel
from accounts.services.sleutels import api_sleutel_create
from config.api.views import COLLECTIES
from tests.api.conftest import ApiClient
from tests.api.test_regels import assert_problem

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("naam", COLLECTIES)
def test_what_is_public_needs_no_key(api, naam):
    assert api.get(f"/{naam}").status_code == 200


@pytest.mark.parametrize("naam", COLLECTIES)
def test_an_installation_that_wants_a_key_to_read_answers_401(api, lezend, settings, naam):
    settings.LEZEN_ZONDER_INLOGGEN = False

    assert_problem(api.get(f"/{naam}"), 401)
    assert lezend.get(f"/{naam}").status_code == 200


@pytest.mark.parametrize("adres", ["", "/crss", "/openapi.json"])
def test_what_the_api_says_about_itself_is_always_open(api, settings, adres):
    settings.LEZEN_ZONDER_INLOGGEN = False

    assert api.get(adres).status_code == 200


@pytest.mark.parametrize("sleutel", ["", "x", "x y", "x" * 201, "x" * 100_000, "' OR 1=1 --", "é€"])
def test_a_wrong_key_is_401_even_where_reading_is_free(met_sleutel, organisatie, sleutel):
    assert_problem(met_sleutel(sleutel).get("/gebieden"), 401)


def test_the_stored_hash_is_no_key(met_sleutel, leessleutel):
    assert_problem(met_sleutel(ApiSleutel.objects.get().hash).get("/gebieden"), 401)


def test_a_revoked_key_is_401(lezend):
    ApiSleutel.objects.update(ingetrokken_op=timezone.now())

    assert_problem(lezend.get("/gebieden"), 401)


def test_the_scheme_is_read_in_any_case(leessleutel):
    assert ApiClient(authorization=f"bearer {leessleutel}").get("/gebieden").status_code == 200


def test_another_scheme_is_left_to_the_proxy():
    assert ApiClient(authorization="Basic YTpi").get("/gebieden").status_code == 200


def test_a_key_is_kept_as_its_hash_only(organisatie):
    record, sleutel = api_sleutel_create(organisatie=organisatie, naam="Proef")

    assert len(sleutel) >= 40
    assert sleutel not in {str(value) for value in vars(record).values()}
    assert record.rechten == ["lezen"]


def test_a_key_costs_one_query(lezend, django_assert_num_queries):
    with django_assert_num_queries(4):  # the key, its last use, the count, the page
        lezend.get("/opgavetypen")


def test_a_key_shows_when_it_was_last_used(lezend):
    lezend.get("/gebieden")

    assert timezone.now() - ApiSleutel.objects.get().laatst_gebruikt_op < timedelta(minutes=1)


def test_a_key_that_expired_is_401(lezend):
    ApiSleutel.objects.update(vervalt_op=timezone.now() - timedelta(seconds=1))

    assert_problem(lezend.get("/gebieden"), 401)


class TestTempo:
    """So many requests per minute, then 429 until the oldest is a minute ago."""

    @pytest.fixture(autouse=True)
    def tempo(self, settings):
        cache.clear()
        settings.API_TEMPO = {"sleutel": "3/m", "adres": "2/m"}

    def test_is_counted_per_key(self, lezend, schrijvend):
        goed = [lezend.get("/opgavetypen").status_code for _ in range(3)]
        te_veel = lezend.get("/opgavetypen")

        assert goed == [200, 200, 200]
        assert_problem(te_veel, 429)
        assert 1 <= int(te_veel["Retry-After"]) <= 60
        assert schrijvend.get("/opgavetypen").status_code == 200, "another key counts by itself"

    def test_is_counted_per_address_without_a_key(self, api, lezend):
        antwoorden = [api.get("/opgavetypen").status_code for _ in range(3)]

        assert antwoorden == [200, 200, 429]
        assert api.get("/opgavetypen", REMOTE_ADDR="10.0.0.2").status_code == 200
        assert lezend.get("/opgavetypen").status_code == 200, "a key is not held back by its neighbours"

    def test_counts_wrong_keys_too(self, met_sleutel):
        fout = met_sleutel("geen-sleutel")

        assert [fout.get("/opgavetypen").status_code for _ in range(3)] == [401, 401, 429]

    def test_believes_no_address_that_the_caller_made_up(self, api):
        for number in range(2):
            api.get("/opgavetypen", headers={"x-forwarded-for": f"10.1.1.{number}"})

        assert api.get("/opgavetypen", headers={"x-forwarded-for": "10.1.1.9"}).status_code == 429

    def test_keeps_no_address(self, api):
        api.get("/opgavetypen", REMOTE_ADDR="10.0.0.77")

        with connection.cursor() as cursor:
            cursor.execute("SELECT cache_key, value FROM config_cache")
            assert "10.0.0.77" not in repr(cursor.fetchall())
