"""Adding facts up: choices, years, thresholds and depth. The field is a hectare at (100000, 400000)."""

import numpy as np
import pytest

from stapeling import OPEN_BEGIN, OPEN_EIND, Kenmerken, Matrix, bepaal_feiten, bereken_scores
from tests.stapeling.landschap import MATRIX, kenmerken, rechthoek

VELD = rechthoek(0, 0, 100)
HELFT, STROOK, HOEK = rechthoek(0, 0, 50, 100), rechthoek(40, 0, 20, 100), rechthoek(0, 0, 10)
ALTIJD = (OPEN_BEGIN, OPEN_EIND)


def scores(opgaven, perioden=None, gebieden=(VELD,), **keuze):
    ids = np.arange(len(opgaven))
    begin, eind = zip(*(perioden or [ALTIJD] * len(opgaven)), strict=True) if opgaven else ((), ())
    feiten = bepaal_feiten(list(gebieden), opgaven, ids)
    return bereken_scores(feiten, kenmerken(ids, begin=begin, eind=eind), MATRIX, **keuze)


def test_an_area_without_opgaven_scores_zero_on_everything():
    uit = scores([])
    assert uit.opgaven.tolist() == uit.stapel_max.tolist() == [0]
    for naam in (
        "bedekt_m2",
        "gestapeld_m2",
        "stapel_gemiddeld",
        "overlap_m2",
        "conflict",
        "samenhang",
        "tegenwerking",
    ):
        assert getattr(uit, naam).tolist() == [0]
    assert uit.paren.gebied.size == uit.druk.size == 0


def test_no_areas_give_no_scores():
    assert scores([HELFT], gebieden=()).conflict.tolist() == []


def test_one_opgave_stacks_on_nothing():
    uit = scores([HELFT])
    assert (uit.bedekt_m2[0], uit.gestapeld_m2[0], uit.stapel_max[0], uit.druk[0]) == (5_000, 0, 1, 0)


def test_periods_that_share_no_year_weigh_nothing_but_still_stack():
    uit = scores([HELFT, STROOK], [(2020, 2024), (2025, 2030)])
    assert (uit.overlap_m2[0], uit.gestapeld_m2[0]) == (1_000, 1_000)
    assert (uit.conflict[0], uit.tegenwerking[0]) == (0, 0)
    assert uit.druk.tolist() == uit.druk_m2.tolist() == [0, 0]
    assert uit.paren.gelijktijdig.tolist() == [False]
    assert uit.paren.aandeel_conflict.tolist() == [0]


@pytest.mark.parametrize(
    "perioden", [[(2020, 2025), (2025, 2030)], [ALTIJD, (2025, 2025)], [(2020, OPEN_EIND), (OPEN_BEGIN, 2020)]]
)
def test_periods_that_share_one_year_weigh_fully(perioden):
    assert scores([HELFT, STROOK], perioden).conflict[0] == 6 * 1_000 / 10_000


def test_a_peiljaar_leaves_only_the_opgaven_of_that_year():
    perioden = [(2020, 2024), (2024, 2030), (OPEN_BEGIN, 2023)]
    per_jaar = {j: scores([HELFT, STROOK, HOEK], perioden, peiljaar=j).opgaven[0] for j in (1999, 2023, 2024, 2031)}
    assert per_jaar == {1999: 1, 2023: 2, 2024: 2, 2031: 0}


def test_a_choice_leaves_the_others_out_of_every_part():
    uit = scores([HELFT, STROOK, HOEK], kies=np.array([True, False, True]))
    assert uit.druk_opgave.tolist() == [0, 2]
    assert (uit.paren.opgave_a.tolist(), uit.paren.opgave_b.tolist()) == ([0], [2])
    assert (uit.bedekt_m2[0], uit.gestapeld_m2[0], uit.stapel_gemiddeld[0]) == (5_000, 100, 0.51)


def test_opgaven_that_are_absent_from_the_traits_take_no_part():
    feiten = bepaal_feiten([VELD], [HELFT, STROOK, HOEK], [10, 20, 30])
    uit = bereken_scores(feiten, kenmerken([5, 10, 40]), MATRIX)
    assert uit.druk_opgave.tolist() == [10]
    assert bereken_scores(feiten, kenmerken([]), MATRIX).opgaven.tolist() == [0]


def test_depth_counts_when_it_holds_a_square_metre():
    diep = [rechthoek(0, 0, 10), rechthoek(0, 0, 10), rechthoek(9, 9, 10), rechthoek(9.5, 9, 10)]
    uit = scores(diep)
    assert uit.stapel_max[0] == 3


def test_depth_adds_up_from_pieces_that_are_each_too_small():
    eilandjes = [rechthoek(x, 0, 0.5) for x in range(0, 100, 2)]
    samen = eilandjes[0].union(rechthoek(0, 50, 1))
    for eiland in eilandjes[1:4]:
        samen = samen.union(eiland)
    assert scores([samen, rechthoek(0, 0, 100, 10)]).stapel_max[0] == 2


def test_a_pair_below_a_square_metre_does_not_count():
    uit = scores([HELFT, rechthoek(49.995, 0, 50, 100)])
    assert (uit.overlap_m2[0], uit.paren.gebied.size, uit.conflict[0]) == (0, 0, 0)
    assert uit.druk.tolist() == [0, 0]


def test_druk_counts_each_spot_once_however_many_press_on_it():
    uit = scores([rechthoek(0, 0, 10), rechthoek(0, 0, 10, 5), rechthoek(40, 40, 10), rechthoek(0, 0, 10, 5)])
    assert uit.druk.tolist() == [0.5, 1, 0, 1]


def test_druk_ignores_opgaven_without_friction():
    matrix = Matrix(np.zeros((3, 3)), np.zeros((3, 3)))
    uit = bereken_scores(bepaal_feiten([VELD], [HELFT, STROOK], [0, 1]), kenmerken([0, 1]), matrix)
    assert uit.druk.tolist() == [0, 0]


def test_cohesion_and_opposition_are_never_netted():
    uit = scores([rechthoek(0, 0, 10), rechthoek(0, 0, 10), rechthoek(0, 0, 10)])
    s_01, s_02, s_12 = -1.5, 0.5, 1.5
    assert uit.tegenwerking[0] == pytest.approx(-s_01 / 100)
    assert uit.samenhang[0] == pytest.approx((s_02 + s_12) / 100)


def test_shares_add_up_to_one_in_every_area_with_a_total():
    gebieden = [rechthoek(0, 0, 30), rechthoek(30, 0, 30), rechthoek(0, 60, 10)]
    uit = scores([rechthoek(0, 0, 60), rechthoek(20, 0, 20), rechthoek(5, 5, 50)], gebieden=gebieden)
    for naam in ("conflict", "samenhang", "tegenwerking"):
        som = np.bincount(uit.paren.gebied, getattr(uit.paren, f"aandeel_{naam}"), minlength=3)
        assert som == pytest.approx([1, 1, 0])


def test_two_opgaven_of_one_type_form_a_pair():
    feiten = bepaal_feiten([VELD], [HELFT, HELFT], [1, 2])
    assert bereken_scores(feiten, kenmerken([1, 2], types=[0, 0]), MATRIX).conflict.tolist() == [2.5]


def test_large_ids_find_their_traits():
    ids = np.array([2**40, 2**40 + 1])
    matrix = Matrix(MATRIX.wrijving, MATRIX.wisselwerking, {(2**40, 2**40 + 1): 1.0})
    eigen = Kenmerken(ids, np.zeros(2, np.int32), np.full(2, OPEN_BEGIN), np.full(2, OPEN_EIND))
    assert bereken_scores(bepaal_feiten([VELD], [HELFT, HELFT], ids), eigen, matrix).conflict.tolist() == [0.5]
