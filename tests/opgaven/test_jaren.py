"""How many opgaven are active in each year, for the slider of the map."""

from __future__ import annotations

import json

import pytest

from accounts.permissions import ALLES
from opgaven.keuze import Filter
from opgaven.selectors.jaren import active_per_year
from tests.make import make_opgave, square

pytestmark = pytest.mark.django_db


def test_counts_who_is_active_and_takes_an_unknown_bound_as_open():
    make_opgave(square(), "woningbouw", begin_jaar=2027, eind_jaar=2028)
    make_opgave(square(), "natuur", begin_jaar=2028)
    make_opgave(square(), "water", eind_jaar=2026)
    jaren = active_per_year(Filter(), ALLES, 2026)
    assert (jaren.van, jaren.tot) == (2026, 2036)
    assert jaren.aantallen == [1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1]


def test_follows_the_choice_but_not_its_year():
    make_opgave(square(), "woningbouw", begin_jaar=2026, eind_jaar=2026)
    make_opgave(square(), "natuur", begin_jaar=2026, eind_jaar=2026)
    jaren = active_per_year(Filter(typen=frozenset({"natuur"}), jaar=2030), ALLES, 2026)
    assert jaren.aantallen[0] == 1


def test_reaches_no_further_than_a_slider_can():
    make_opgave(square(), "natuur", begin_jaar=1900, eind_jaar=2200)
    jaren = active_per_year(Filter(), ALLES, 2026)
    assert (jaren.van, jaren.tot) == (2011, 2066)


def test_without_opgaven_the_years_to_come_stand_at_zero():
    assert active_per_year(Filter(), ALLES, 2026).aantallen == [0] * 11


def test_a_wrong_choice_gets_a_sentence(client, platformbeheerder):
    client.force_login(platformbeheerder)
    response = client.get("/kaart/data/jaren/?van=straks")
    assert response.status_code == 400
    assert json.loads(response.content) == {"fout": "Het jaar is een getal van vier cijfers, bijvoorbeeld 2030."}
