"""Friction by the rules, overrides, and the character of a pair."""

import numpy as np
import pytest

from stapeling import KARAKTERS, Kenmerken, Matrix, karakter, wrijving_uit_kenmerken
from stapeling.matrix import paarwaarden

#: Section 5 of the method: ligging, ruimtebeslag, duur, plaatsgebonden.
TYPEN = {
    "woningbouw": (2, 2, 3, True),
    "natuur": (2, 3, 3, True),
    "warmte": (1, 1, 3, True),
    "drinkwater": (3, 3, 3, True),
    "zon": (2, 2, 2, True),
    "landbouw": (2, 3, 2, True),
    "leefbaarheid": (2, 1, 1, False),
    "recreatie": (2, 1, 1, False),
}
F = wrijving_uit_kenmerken(*zip(*TYPEN.values(), strict=True))


@pytest.mark.parametrize(
    ("a", "b", "wrijving"),
    [
        ("woningbouw", "natuur", 6),
        ("leefbaarheid", "recreatie", 2),
        ("warmte", "woningbouw", 0),
        ("warmte", "drinkwater", 6),
        ("zon", "landbouw", 5),
    ],
)
def test_friction_by_the_rules_alone(a, b, wrijving):
    namen = list(TYPEN)
    assert F[namen.index(a), namen.index(b)] == F[namen.index(b), namen.index(a)] == wrijving


def test_the_rules_give_nothing_but_0_and_2_to_6():
    alle = np.stack(np.meshgrid([1, 2, 3], [1, 2, 3], [1, 2, 3], [0, 1]), axis=-1).reshape(-1, 4).T
    f = wrijving_uit_kenmerken(*alle)
    assert set(f.ravel()) == {0, 2, 3, 4, 5, 6}
    assert (f == f.T).all()


@pytest.mark.parametrize(
    ("f", "s", "naam"),
    [
        (6, -0.5, "tegenstrijdig"),
        (0, -3, "tegenstrijdig"),
        (4, 0.5, "ogenschijnlijk_tegenstrijdig"),
        (3, 0.5, "samenhangend"),
        (0, 3, "samenhangend"),
        (4, 0, "ruimteconflict"),
        (6, -0.4, "ruimteconflict"),
        (3, 0, "neutraal"),
        (0, 0.4, "neutraal"),
    ],
)
def test_character(f, s, naam):
    assert KARAKTERS[karakter(f, s)] == naam


def waarden(matrix, *paren):
    ids, types = np.array([5, 7, 9]), np.array([0, 1, 1], dtype=np.int32)
    eigen = Kenmerken(ids, types, np.zeros(3, np.int32), np.zeros(3, np.int32))
    a, b = np.searchsorted(ids, np.array(paren)).T
    return tuple(w.tolist() for w in paarwaarden(matrix, eigen, a, b))


F2 = np.array([[1.0, 4.0], [4.0, 2.0]])
S2 = np.array([[0.0, -2.0], [1.0, 3.0]])


def test_interaction_is_the_mean_of_both_directions():
    assert waarden(Matrix(F2, S2), (5, 7), (7, 9)) == ([4, 2], [-0.5, 3])


def test_an_override_of_a_pair_beats_that_of_the_types():
    matrix = Matrix(F2, S2, {(5, 7): 6.0}, {(5, 7): 3.0})
    assert waarden(matrix, (5, 7), (5, 9)) == ([6, 4], [2, -0.5])


def test_an_override_of_interaction_holds_in_its_own_direction():
    assert waarden(Matrix(F2, S2, {}, {(7, 5): 3.0}), (5, 7)) == ([4], [0.5])


def test_an_override_of_friction_has_no_direction():
    assert waarden(Matrix(F2, S2, {(9, 5): 0.0}), (5, 9)) == ([0], [-0.5])


def test_an_override_of_an_opgave_that_is_not_here_changes_nothing():
    assert waarden(Matrix(F2, S2, {(5, 6): 0.0, (1, 2): 0.0}, {(8, 9): 3.0}), (5, 7)) == ([4], [-0.5])


def test_ids_out_of_order_are_refused():
    nul = np.zeros(2, np.int32)
    with pytest.raises(ValueError, match="ascending"):
        Kenmerken(np.array([2, 1]), nul, nul, nul)
