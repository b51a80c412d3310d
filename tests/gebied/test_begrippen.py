"""The terms: one source, a page that shows them all, and help at a word that is the same text."""

from __future__ import annotations

import re

import pytest
from django.template import Context, Template
from django.utils import translation

from gebied.begrippen import BRON, ENGELS, all_terms, find_term, parse_terms, search_terms
from tests.conftest import ROOT

SJABLONEN = sorted(ROOT.glob("templates/**/*.html"))


def used_terms(path) -> list[str]:
    return re.findall(r"""\{%\s*begrip\s+["'](.+?)["']""", path.read_text(encoding="utf-8"))


def names_in(path) -> list[str]:
    """Terms that a template or a form hands to the tag by a name of its own."""
    tekst = path.read_text(encoding="utf-8")
    dicts = re.findall(r"(?:begrippen|_BEGRIP) = \{(.*?)\}", tekst, flags=re.DOTALL)
    found = [naam for deel in dicts for naam in re.findall(r""":\s*"([^"]+)",?""", deel)]
    return [*found, *re.findall(r"""\b(?:hulp|begrip)="([^"]+)\"""", tekst)]


def test_every_term_that_a_template_names_is_explained():
    for path in SJABLONEN:
        for naam in used_terms(path):
            assert find_term(naam), f"{path.name} explains {naam}"


def test_every_term_that_a_form_or_a_column_names_is_explained():
    apps = ("opgaven", "gebied", "stakeholders", "sturing", "cop")
    paths = [*SJABLONEN, *(path for app in apps for path in (ROOT / app).glob("**/*.py"))]
    named = [(path, naam) for path in paths for naam in names_in(path) if naam != "a term"]
    assert {app for path, _ in named for app in apps if path.is_relative_to(ROOT / app)} == set(apps)
    for path, naam in named:
        assert find_term(naam), f"{path.name} explains {naam}"


def test_the_words_that_are_not_everyday_dutch_are_explained_where_they_are_met():
    used = {naam for path in SJABLONEN for naam in used_terms(path)}
    assert used >= {
        "stapeling", "conflict", "samenhang", "tegenwerking", "wrijving", "wisselwerking", "karakter", "druk",
        "indeling", "niveau", "peiljaar", "werkingsgebied", "zoekgebied", "zichtbaarheid", "score", "matrix",
        "API-sleutel", "lidmaatschap", "recht", "logboek", "inlezing", "afgewezen", "stapelvlak", "geschiedenis",
    }  # fmt: skip


def test_an_unknown_term_says_where_terms_come_from():
    with pytest.raises(KeyError, match=r"docs/begrippen\.md"):
        Template('{% load begrip %}{% begrip "gebiedsmagie" %}').render(Context())


def test_the_help_is_a_link_with_the_meaning_beside_it():
    html = Template('{% load begrip %}{% begrip "stapeling" %}').render(Context())

    assert '<span class="begrip__woord">stapeling</span>' in html
    assert 'href="/begrippen/#stapeling" aria-label="Wat betekent stapeling?"' in html
    assert "opgaven die op dezelfde plek liggen" in html
    assert "begrip__woord" not in Template('{% load begrip %}{% begrip "stapeling" tekst="" %}').render(Context())


def test_a_word_and_its_plural_lead_to_the_same_meaning():
    assert find_term("stapelen") is find_term("stapeling")
    assert find_term("gebruiker (user)").ankers == [("gebruiker (user)", "gebruiker")]


def test_the_page_has_every_row_of_the_source_and_asks_two_questions(client, db, django_assert_num_queries):
    with django_assert_num_queries(2):  # What was adopted here, and the house style.
        text = client.get("/begrippen/").text

    rows = re.findall(r"^\| \*\*(.+?)\*\*", (ROOT / "docs" / "begrippen.md").read_text(), flags=re.MULTILINE)
    assert text.count('class="begrippenlijst__begrip"') == len(rows) > 100
    for anker in all_terms():
        assert f'<dfn id="{anker}"><a class="begrippenlijst__naam" href="/begrippen/{anker}/">' in text
    assert f"{len(rows)} begrippen" in text


def test_searching_leaves_the_terms_that_hold_every_word():
    [deel] = search_terms("opgaven PLEK stacking")

    assert deel.naam == "Stapeling, conflict en samenhang"
    assert [begrip.namen for begrip in deel.begrippen] == [("stapelen", "stapeling")]


def test_a_search_without_a_result_says_what_to_do(client, db):
    text = client.get("/begrippen/?zoek=xyzzy<b>").text

    assert "Geen begrip met" in text
    assert "xyzzy&lt;b&gt;" in text
    assert "0 van" in text


def test_on_an_english_page_a_word_and_its_meaning_are_english():
    with translation.override("en"):
        html = Template('{% load begrip %}{% begrip "stapeling" %}').render(Context())
        assert find_term("stapeling").onderwerp == "Stacking, conflict and coherence"
        assert len(all_terms()) > 100

    assert '<span class="begrip__woord">stacking</span>' in html
    assert 'href="/begrippen/#stapeling"' in html
    assert "tasks that lie in the same place" in html


def test_every_english_meaning_is_that_of_a_term():
    nederlands, engels = ([term.namen for term in parse_terms((ROOT / bron).read_text())] for bron in (BRON, ENGELS))

    assert len(engels) > 100
    assert set(engels) <= set(nederlands)
