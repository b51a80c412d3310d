"""The worked example of the method, to the letter: a square kilometre with woningbouw, natuur and recreatie."""

import numpy as np
import pytest
import shapely

from stapeling import KARAKTERS, OPEN_BEGIN, OPEN_EIND, Kenmerken, Matrix, bepaal_feiten, bereken_scores

WONINGBOUW, NATUUR, RECREATIE = 0, 1, 2
A, B, C = 11, 22, 33


def rechthoek(x, y, breed, hoog):
    return shapely.box(100000 + x, 400000 + y, 100000 + x + breed, 400000 + y + hoog)


@pytest.fixture(scope="module")
def scores():
    gebied = rechthoek(0, 0, 1000, 1000)
    opgaven = [rechthoek(0, 0, 600, 1000), rechthoek(400, 0, 600, 1000), rechthoek(0, 0, 1000, 500)]
    kenmerken = Kenmerken(
        np.array([A, B, C]),
        np.array([WONINGBOUW, NATUUR, RECREATIE]),
        np.full(3, OPEN_BEGIN),
        np.full(3, OPEN_EIND),
    )
    wrijving = np.array([[5.0, 6, 5], [6, 0, 6], [5, 6, 2]])
    wisselwerking = np.zeros((3, 3))
    wisselwerking[WONINGBOUW, NATUUR] = wisselwerking[NATUUR, WONINGBOUW] = -2
    wisselwerking[RECREATIE, NATUUR], wisselwerking[NATUUR, RECREATIE] = -1, 2
    return bereken_scores(bepaal_feiten([gebied], opgaven, [A, B, C]), kenmerken, Matrix(wrijving, wisselwerking))


@pytest.mark.parametrize(
    ("naam", "waarde"),
    [
        ("opgaven", 3),
        ("bedekt_m2", 1_000_000),
        ("gestapeld_m2", 600_000),
        ("stapel_max", 3),
        ("stapel_gemiddeld", 1.7),
        ("overlap_m2", 800_000),
        ("conflict", 4.5),
        ("samenhang", 0.15),
        ("tegenwerking", 0.4),
    ],
)
def test_score_of_the_area(scores, naam, waarde):
    assert getattr(scores, naam).tolist() == [waarde]


@pytest.mark.parametrize(
    ("rij", "paar", "overlap_m2", "wrijving", "wisselwerking", "karakter"),
    [
        (0, (A, B), 200_000, 6, -2, "tegenstrijdig"),
        (1, (A, C), 300_000, 5, 0, "ruimteconflict"),
        (2, (B, C), 300_000, 6, 0.5, "ogenschijnlijk_tegenstrijdig"),
    ],
)
def test_parts_of_the_scores(scores, rij, paar, overlap_m2, wrijving, wisselwerking, karakter):
    paren = scores.paren
    assert (paren.opgave_a[rij], paren.opgave_b[rij]) == paar
    assert paren.overlap_m2[rij] == overlap_m2
    assert paren.wrijving[rij] == wrijving
    assert paren.wisselwerking[rij] == wisselwerking
    assert KARAKTERS[paren.karakter[rij]] == karakter
    assert paren.gelijktijdig[rij]


def test_shares_of_each_pair_in_the_totals(scores):
    paren = scores.paren
    assert paren.aandeel_conflict.tolist() == pytest.approx([1.2 / 4.5, 1.5 / 4.5, 1.8 / 4.5])
    assert paren.aandeel_samenhang.tolist() == [0, 0, 1]
    assert paren.aandeel_tegenwerking.tolist() == [1, 0, 0]


def test_shares_of_each_pair_in_its_opgaven(scores):
    assert scores.paren.aandeel_a.tolist() == pytest.approx([2 / 6, 3 / 6, 3 / 6])
    assert scores.paren.aandeel_b.tolist() == pytest.approx([2 / 6, 3 / 5, 3 / 5])


def test_druk_of_each_opgave(scores):
    assert scores.druk_opgave.tolist() == [A, B, C]
    assert scores.druk.tolist() == [2 / 3, 2 / 3, 1]
    assert scores.druk_m2.tolist() == [400_000, 400_000, 500_000]
    assert scores.druk_deelname_m2.tolist() == [600_000, 600_000, 500_000]
