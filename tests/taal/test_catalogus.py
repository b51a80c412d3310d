"""The English catalogue is whole: every sentence of the source stands in it, and each says the same as the Dutch."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from django.utils import translation

from config.catalogus import DOMEINEN, catalogue_path, sentences, sources_of

ROOT = Path(__file__).resolve().parents[2]
#: What a sentence is filled in with, and the markup that it carries: the same in every language.
PLAATSEN = re.compile(r"%\(\w+\)\w|%%|\{\w*(?::[^}]*)?\}|</?\w+|&\w+;")

bron = cache(lambda domein: sources_of(ROOT, domein))
engels = cache(lambda domein: sentences(catalogue_path(ROOT, domein)))
per_catalogus = pytest.mark.parametrize("domein", DOMEINEN)


@per_catalogus
def test_every_sentence_has_its_english(domein):
    open_ = sorted(map(str, bron(domein).keys() - engels(domein).keys()))
    assert not open_, f"run script/vertalen and write the English of: {open_}"


@per_catalogus
def test_nothing_is_left_that_no_source_says(domein):
    """Also what is empty or doubtful (fuzzy): that is not in what gettext compiles."""
    over = sorted(map(str, engels(domein).keys() - bron(domein).keys()))
    assert not over, f"run script/vertalen: {over}"
    tekst = catalogue_path(ROOT, domein).read_text()
    assert "#, fuzzy" not in tekst
    assert "#~" not in tekst


@per_catalogus
def test_a_translation_is_filled_in_with_the_same(domein):
    verschil = {
        sleutel: tekst
        for sleutel, tekst in engels(domein).items()
        if sleutel in bron(domein) and _places(tekst) != _places(bron(domein)[sleutel])
    }
    assert not verschil


def test_no_dutch_sentence_is_one_that_django_says_otherwise():
    """A msgid of ours that Django knows as English would get Django's Dutch: give such a word a context (pgettext)."""
    with translation.override("nl"):
        anders = [
            sleutel
            for sleutel in bron("django")
            if isinstance(sleutel, str) and "\x04" not in sleutel and translation.gettext(sleutel) != sleutel
        ]
    assert not anders


@per_catalogus
def test_the_catalogue_carries_no_noise(domein):
    """No places in the source and no dates, so that two people change it without a clash."""
    assert not re.search(
        "POT-Creation-Date|Last-Translator|^#:", catalogue_path(ROOT, domein).read_text(), re.MULTILINE
    )


def _places(tekst: str) -> Counter[str]:
    return Counter(PLAATSEN.findall(tekst))
