"""Rights ask no question per row: five objects cost as many queries as fifty."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from opgaven.services.berekening import berekening_start
from tests.cast import gemeente_testdam, make_organisatie
from tests.make import make_gebied, make_indeling, make_opgave, square

pytestmark = pytest.mark.django_db

ADRESSEN = (
    "/opgaven/", "/gebieden/", "/berekeningen/", "/opgaven/opgaven.csv", "/api/v1/opgaven", "/api/v1/gebieden",
    "/api/v1/scores", "/api/v1/overlappen", "/api/v1/stapelvlakken", "/api/v1/berekeningen",
)  # fmt: skip


def add(van: int, tot: int) -> None:
    """Areas and opgaven of two organisations, every third shared with Testdam, the others in turn seen and hidden."""
    testdam, buur = gemeente_testdam(), make_organisatie("gm0002", "Gemeente Buurdorp")
    for number in range(van, tot):
        plek = square(1000 * number, 0, 900)
        make_gebied(plek, organisatie=testdam, zichtbaarheid="intern")
        for soort, eigenaar, zicht in (("natuur", testdam, "intern"), ("zon", buur, ("intern", "gedeeld")[number % 2])):
            opgave = make_opgave(plek, soort, organisatie=eigenaar, zichtbaarheid=zicht)
            if zicht == "gedeeld":
                opgave.delingen.create(organisatie=testdam)
    berekening_start(indeling=make_indeling(), niveau="wijk", direct=True)


def count_queries(client) -> dict[str, int]:
    found = {}
    for adres in ADRESSEN:
        client.get(adres)
        with CaptureQueriesContext(connection) as vragen:
            assert client.get(adres).status_code == 200
        found[adres] = len(vragen)
    return found


def test_fifty_cost_as_much_as_five(client, lezer):
    client.force_login(lezer)
    add(0, 5)
    vijf = count_queries(client)
    add(5, 50)

    assert count_queries(client) == vijf
