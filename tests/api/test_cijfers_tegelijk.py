"""Writing indicators and figures by many programs at once, and by one that is broken."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from tests.api.test_cijfers_schrijven import GROEN
from tests.api.test_regels import assert_problem

pytestmark = pytest.mark.django_db


@pytest.mark.django_db(transaction=True)
def test_an_indicator_that_four_programs_begin_at_once_is_one(schrijfsleutel, met_sleutel):
    begin = Barrier(4)

    def make(_nummer: int) -> int:
        try:
            begin.wait()
            return met_sleutel(schrijfsleutel).post("/indicatoren", GROEN).status_code
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as vier:
        assert sorted(vier.map(make, range(4))) == [200, 200, 200, 201]


def test_half_a_character_in_a_name_and_a_row_that_is_none_are_answered(schrijvend):
    (uit,) = schrijvend.post("/indicatorwaarden/_veel", {"waarden": [{"\ud800": 1}]}).json()["resultaten"]
    assert (uit["status"], uit["fouten"][0]["naam"]) == (400, "?")
    (fout,) = assert_problem(schrijvend.post("/indicatorwaarden/_veel", {"waarden": [3]}), 400)["fouten"]
    assert fout == {"plaats": "body", "naam": "waarden.0", "melding": "Stuur per rij één JSON-object."}
