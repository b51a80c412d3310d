"""Classes, breaks and ranks."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stapeling import klasse, klassegrenzen, rang

scores = st.lists(st.floats(0, 1e6, allow_subnormal=False), max_size=40)


def test_breaks_are_the_linear_quantiles_of_what_is_not_zero():
    assert klassegrenzen([0, 0, 10, 20]) == (12, 14, 16, 18)


def test_without_scores_or_with_only_zeros_there_are_no_breaks():
    assert klassegrenzen([]) == klassegrenzen([0, 0]) == ()
    assert klasse([0, 0], ()).tolist() == [0, 0]


def test_a_score_on_a_break_falls_below_it():
    assert klasse([2.0, np.nextafter(2.0, 3)], (2.0, 3.0, 4.0, 5.0)).tolist() == [1, 2]


def test_equal_breaks_leave_classes_empty():
    grenzen = klassegrenzen([1, 1, 1, 1, 9])
    assert grenzen == pytest.approx((1, 1, 1, 2.6))
    assert klasse([0, 1, 9], grenzen).tolist() == [0, 1, 5]


def test_a_new_highest_score_stays_in_the_highest_class():
    assert klasse([1000], (2.0, 3.0, 4.0, 5.0)).tolist() == [5]


@given(scores)
def test_class_is_zero_for_exactly_zero_and_rises_with_the_score(waarden):
    klassen = klasse(waarden, klassegrenzen(waarden))
    assert ((klassen == 0) == (np.array(waarden) == 0)).all()
    assert (np.diff(klassen[np.argsort(waarden)]) >= 0).all()
    assert klassen.size == 0 or klassen.max() <= 5


@given(scores)
def test_rank_is_one_more_than_the_number_of_higher_scores(waarden):
    assert rang(waarden).tolist() == [1 + sum(ander > waarde for ander in waarden) for waarde in waarden]
