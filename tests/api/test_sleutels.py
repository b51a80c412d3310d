"""Who may ask: visitors, keys, sessions."""

from __future__ import annotations

import pytest
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
    with django_assert_num_queries(3):  # the key, the count, the page
        lezend.get("/opgavetypen")
