"""Numbers in words."""

from __future__ import annotations

import doctest

import pytest
from django.template import Context, Template
from django.test import RequestFactory
from django.utils import translation

from gebied import taal


def test_the_examples_of_the_docstrings_hold():
    assert doctest.testmod(taal).failed == 0


@pytest.mark.parametrize(
    ("m2", "words"),
    [
        (12_345_000, "1.234,5 ha"),
        (99_999_000, "9.999,9 ha"),
        (100_000_000, "100 km2"),
        (1_234_567_890, "1.235 km2"),
        (499, "minder dan 0,1 ha"),
        (500, "0,1 ha"),
        (0, "0 ha"),
        (None, "onbekend"),
    ],
)
def test_areas_are_in_hectares_below_a_hundred_square_kilometres(m2, words):
    assert taal.oppervlakte(m2) == words


@pytest.mark.parametrize(
    ("deel", "words"),
    [(0.43, "43%"), (0.435, "44%"), (0.0099, "minder dan 1%"), (0.01, "1%"), (0.0, "0%"), (1.0, "100%")],
)
def test_shares_are_whole_percents(deel, words):
    assert taal.aandeel(deel) == words


@pytest.mark.parametrize(
    ("begin", "eind", "words"),
    [
        (2026, 2035, "2026-2035"),
        (2026, 2026, "2026"),
        (2026, None, "vanaf 2026"),
        (None, 2035, "tot en met 2035"),
        (None, None, "geen jaren bekend"),
    ],
)
def test_periods_are_years(begin, eind, words):
    assert taal.periode(begin, eind) == words


def test_a_count_says_how_many_of_how_many():
    assert taal.telling(27, 1508, "opgave", "opgaven") == "27 van 1.508 opgaven"
    assert taal.telling(1, 1, "opgave", "opgaven") == "1 opgave"
    assert taal.telling(0, 0, "opgave", "opgaven") == "geen opgaven"


def test_a_negative_zero_is_just_zero():
    assert taal.getal(-0.001, 1) == "0,0"


def test_filters_carry_the_same_names():
    template = Template(
        "{% load taal %}{{ m2|oppervlakte }}; {{ deel|aandeel }}; {{ begin|periode:eind }}; "
        '{{ n|aantal:"opgave,opgaven" }}; {{ getal|getal:1 }}; {% telling 2 5 "gebied" "gebieden" %}'
    )
    context = Context({"m2": 10_000, "deel": 0.5, "begin": 2026, "eind": None, "n": 3, "getal": 4.5})

    assert template.render(context) == "1,0 ha; 50%; vanaf 2026; 3 opgaven; 4,5; 2 van 5 gebieden"


def test_the_query_string_keeps_what_does_not_change():
    request = RequestFactory().get("/opgaven/", {"type": ["wind", "zon"], "bladzijde": "4"})
    template = Template('{% load taal %}{% zoekdeel sorteer="naam" bladzijde="" %}')

    assert template.render(Context({"request": request})) == "?type=wind&amp;type=zon&amp;sorteer=naam"


def test_numbers_and_counts_follow_the_language_of_the_page():
    with translation.override("en"):
        assert taal.oppervlakte(12_345_000) == "1,234.5 ha"
        assert taal.aantal(1508, "opgave", "opgaven") == "1,508 tasks"
        assert taal.telling(0, 3, "gebied", "gebieden") == "0 of 3 areas"
        assert taal.periode(None, 2035) == "until 2035"
