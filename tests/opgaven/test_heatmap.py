"""The heat map of pairs and the lines over runs, with numbers that can be added up in the head."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from opgaven.beeld.lijn import make_grafiek, make_vonk
from opgaven.beeld.warmtekaart import VAK, make_warmtekaart, share_class, type_pairs

TYPEN = {"woningbouw": (1, "W"), "natuur": (7, "N"), "recreatie": (16, "R")}


def opgave(code: str) -> Any:
    kleur, letter = TYPEN[code]
    return SimpleNamespace(type_code=code, type_naam=code.capitalize(), kleur=kleur, letter=letter)


def paar(a: str, b: str, conflict: float, samenhang: float = 0.0, tegen: float = 0.0, m2: float = 100_000.0) -> Any:
    return SimpleNamespace(
        a=opgave(a),
        b=opgave(b),
        overlap_m2=m2,
        aandeel_conflict=conflict,
        aandeel_samenhang=samenhang,
        aandeel_tegenwerking=tegen,
    )


def voorbeeld() -> list[Any]:
    """The worked example of method.md: 40%, 33% and 27% of the conflict."""
    return [
        paar("natuur", "recreatie", 0.4, samenhang=1.0, m2=300_000.0),
        paar("woningbouw", "recreatie", 1 / 3, m2=300_000.0),
        paar("woningbouw", "natuur", 4 / 15, tegen=1.0, m2=200_000.0),
    ]


def vakken(kaart: Any, familie: str) -> dict[str, int]:
    return {vak.tekst: vak.klasse for vak in kaart.vakken if vak.familie == familie}


def test_the_worked_example_has_a_cell_per_pair_of_types_and_family():
    kaart = make_warmtekaart(voorbeeld())
    assert [as_.type.code for as_ in kaart.assen] == ["woningbouw", "natuur", "recreatie"]
    assert vakken(kaart, "conflict") == {"40%": 5, "33%": 4, "27%": 4}
    assert vakken(kaart, "samenhang") == {"100%": 5, "": 0}


def test_friction_stands_below_the_diagonal_and_coherence_above_it():
    kaart = make_warmtekaart(voorbeeld())
    for vak in kaart.vakken:
        assert (vak.tekst_y > vak.tekst_x) == (vak.familie == "conflict")


def test_a_pair_of_one_type_shares_the_cell_on_the_diagonal():
    kaart = make_warmtekaart([paar("natuur", "natuur", 1.0)])
    onder, boven = kaart.vakken
    assert onder.punten == f"0,0 {VAK},{VAK} 0,{VAK}"
    assert boven.punten == f"0,0 {VAK},0 {VAK},{VAK}"
    assert onder.titel.startswith("Natuur onderling: 100% van het conflict")


def test_pairs_of_the_same_two_types_add_up_whatever_their_order():
    (rij,) = type_pairs([paar("natuur", "woningbouw", 0.4), paar("woningbouw", "natuur", 0.6)])
    assert (rij.paren, rij.overlap_m2, rij.aandeel_conflict) == (2, 200_000.0, 1.0)


def test_the_shares_of_the_table_are_those_of_the_pairs():
    rijen = make_warmtekaart(voorbeeld()).rijen
    assert sum(rij.aandeel_conflict for rij in rijen) == pytest.approx(1.0)
    assert [rij.aandeel_conflict for rij in rijen] == sorted((rij.aandeel_conflict for rij in rijen), reverse=True)


def test_types_that_work_against_each_other_are_marked():
    kaart = make_warmtekaart(voorbeeld())
    assert [vak.tekst for vak in kaart.vakken if vak.werkt_tegen] == ["27%"]


def test_describes_itself_for_who_does_not_see_it():
    kaart = make_warmtekaart(voorbeeld())
    assert kaart.omschrijving.startswith(
        "De meeste wrijving komt van Natuur met Recreatie: 40% van het conflict, 100% van de samenhang, "
        "0% van de tegenwerking; 1 paar, 30,0 ha overlap."
    )
    assert "Geen van deze paren geeft conflict" in make_warmtekaart([paar("natuur", "natuur", 0.0)]).omschrijving


def test_types_that_neither_clash_nor_help_are_only_in_the_table():
    kaart = make_warmtekaart([paar("natuur", "woningbouw", 1.0), paar("recreatie", "recreatie", 0.0)])
    assert [as_.type.code for as_ in kaart.assen] == ["woningbouw", "natuur"]
    assert len(kaart.rijen) == 2


def test_without_overlap_there_is_no_picture():
    assert make_warmtekaart([]) is None


def test_a_share_that_rounding_made_a_hair_too_small_keeps_its_class():
    assert share_class(0.1 + 0.1 + 0.2 - 1e-16) == 5
    assert share_class(0.0) == 0


class TestALineOverRuns:
    def test_rises_from_the_lower_left_to_the_upper_right(self):
        vonk = make_vonk([1.0, 2.0, 3.0])
        assert vonk.pad == "4,28 60,16 116,4"
        assert vonk.laatste == (116, 4)

    def test_that_never_changed_is_flat_in_the_middle(self):
        assert {punt.y for punt in make_vonk([4.5, 4.5]).punten} == {16}

    def test_of_a_graph_starts_at_zero(self):
        grafiek = make_grafiek([10.0, 11.0])
        assert (grafiek.laag, grafiek.hoog) == (0.0, 11.0)
        assert grafiek.punten[0].y < 20

    @pytest.mark.parametrize("waarden", [[], [4.5]])
    def test_needs_two_runs(self, waarden):
        assert make_vonk(waarden) is None
        assert make_grafiek(waarden) is None
