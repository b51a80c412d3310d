"""Notes of any origin become sentences: no word is lost, and what is cut once is not cut again."""

from __future__ import annotations

import doctest
import random

import pytest

import cop.praatplaat.meten
import cop.zinnen
from cop.zinnen import ZIN_MAX, cut_text

STUKKEN = (
    "De", " ", "beek", ".", " ", "\n", "- ", "bijv.", "?", "!", '"', "1. ", "a) ", "Zin", "x" * 600, "\t", "o.a.", "(",
    ")", "...", " 3", "\r\n", "•", "d.w.z.", "’", "é", "\u202e", "\x00", "12.30", "etc.",
)  # fmt: skip


@pytest.mark.parametrize(
    ("tekst", "zinnen"),
    [
        ("Het werkt. Wij gaan door!", ["Het werkt.", "Wij gaan door!"]),
        ("Begin klein, bijv. Kromvoort. Dan pas groot.", ["Begin klein, bijv. Kromvoort.", "Dan pas groot."]),
        ("Dit is d.w.z. Nu klaar. Echt.", ["Dit is d.w.z. Nu klaar.", "Echt."]),
        ("Dhr. J. de Vries kwam om 13.30 uur.", ["Dhr. J. de Vries kwam om 13.30 uur."]),
        ("Er komen 1.040 woningen. In 2030. Of later.", ["Er komen 1.040 woningen.", "In 2030.", "Of later."]),
        ("Maaien, snoeien, enz. Daarna praten.", ["Maaien, snoeien, enz.", "Daarna praten."]),
        ("Op max. 3 ha. In okt. 2027 en ca. 4 MW.", ["Op max. 3 ha.", "In okt. 2027 en ca. 4 MW."]),
        ("'Waarom?' vroeg een bewoner. ’s Avonds.", ["'Waarom?' vroeg een bewoner.", "’s Avonds."]),
        ("• Eén\n•\tTwee\n  o\tdrie\n1. Vier\nb) vijf", ["Eén", "Twee", "drie", "Vier", "vijf"]),
        ("Een regel die\ndoorloopt in een mail\n\nNieuw", ["Een regel die doorloopt in een mail", "Nieuw"]),
        ("<script>alert(1)</script> Ja.", ["<script>alert(1)</script> Ja."]),
        ("...\n---\n!!", []),
    ],
)
def test_dutch_notes_are_cut_as_a_reader_would(tekst, zinnen):
    assert cut_text(tekst) == zinnen


def test_whatever_the_text_no_word_is_lost_and_a_sentence_stays_one():
    toeval = random.Random(28992)
    for _ in range(2000):
        tekst = "".join(toeval.choice(STUKKEN) for _ in range(toeval.randrange(1, 30)))
        zinnen = cut_text(tekst)
        for zin in zinnen:
            assert zin == " ".join(zin.split())
            assert 0 < len(zin) <= ZIN_MAX
            assert cut_text(zin) == [zin], tekst
        over = "".join(zinnen)
        for woord in ("beek", "Zin", "bijv", "x" * 600):
            assert over.count(woord) == tekst.replace("\x00", "").replace("\u202e", "").count(woord), tekst


def test_the_examples_in_the_code_are_true():
    assert doctest.testmod(cop.zinnen).failed == 0
    assert doctest.testmod(cop.praatplaat.meten).failed == 0
