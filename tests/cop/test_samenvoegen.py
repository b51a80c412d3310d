"""Two note takers in one text: every word that either of them wrote stands in what is kept."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from cop.samenvoegen import merge_texts

BASIS = "Wij spreken over de beek. Daarna over de woningen."


def test_what_only_one_changed_is_taken_over():
    assert merge_texts(BASIS, BASIS, "Anders") == "Anders"
    assert merge_texts(BASIS, "Anders", BASIS) == "Anders"
    assert merge_texts(BASIS, "", BASIS) == ""


def test_two_places_in_one_text_go_together():
    mijn = BASIS.replace("de beek", "de brede beek")
    nu = f"{BASIS} Tot slot het geld."

    assert merge_texts(BASIS, mijn, nu) == "Wij spreken over de brede beek. Daarna over de woningen. Tot slot het geld."


def test_two_texts_in_one_place_both_stay():
    samen = merge_texts(BASIS, f"{BASIS} Ada: nee.", f"{BASIS} Bram: ja.")
    assert samen == f"{BASIS} Bram: ja. Ada: nee."


def test_what_one_takes_away_and_the_other_changes_stays():
    assert "drie woningen" in merge_texts(
        BASIS, "Wij spreken over de beek.", BASIS.replace("woningen", "drie woningen")
    )


def test_the_same_sent_twice_stands_there_once():
    nu = f"{BASIS} Bram: ja. Ada: nee."
    assert merge_texts(BASIS, f"{BASIS} Ada: nee.", nu) == nu


woorden = st.lists(st.sampled_from("abcdefgh"), max_size=12)
erbij = st.lists(st.tuples(st.integers(0, 12), st.text("xyz", min_size=3, max_size=6)), max_size=5)


@settings(max_examples=150, deadline=None)
@given(woorden, erbij, erbij)
def test_no_word_that_somebody_added_is_lost(basis, van_mij, van_de_ander):
    def add(erbij: list[tuple[int, str]]) -> str:
        tekst = list(basis)
        for plek, woord in erbij:
            tekst.insert(min(plek, len(tekst)), woord)
        return " ".join(tekst)

    samen = merge_texts(" ".join(basis), add(van_mij), add(van_de_ander)).split()

    assert {woord for _, woord in (*van_mij, *van_de_ander)} | set(basis) <= set(samen)
