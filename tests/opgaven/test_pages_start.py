"""The start page: a guided first visit, and what is in it afterwards."""

from __future__ import annotations

import pytest

from opgaven.services.berekening import berekening_start
from tests.make import make_gebied, make_indeling, make_opgave, square, worked_example

pytestmark = pytest.mark.django_db


def test_an_empty_installation_shows_three_steps_with_their_commands(client):
    text = client.get("/").text

    for command in ("import_gebieden", "import_opgaven", "bereken", "laad_demo"):
        assert f"script/manage {command}" in text


def test_steps_that_are_done_say_so(client):
    make_gebied()

    text = client.get("/").text

    assert "1 gebied ingelezen." in text
    assert "script/manage import_opgaven" in text


def test_after_a_run_the_areas_with_most_friction_come_first(client):
    worked_example()
    make_gebied(square(5000), naam="Lege wijk")
    make_opgave(square(3000))
    berekening_start(indeling=make_indeling(), niveau="wijk", direct=True)

    response = client.get("/")

    assert [(gebied.naam, waarde) for gebied, waarde in response.context["koplopers"]] == [("Voorbeeldwijk", "4,5")]
    assert "Signaal, geen oordeel" in response.text
    assert "Berekend over 2 wijken" in response.text


def test_the_page_asks_few_questions(client, django_assert_max_num_queries):
    worked_example()
    berekening_start(indeling=make_indeling(), niveau="wijk", direct=True)

    with django_assert_max_num_queries(11):
        client.get("/")
