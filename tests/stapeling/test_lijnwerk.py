"""Borders that are drawn once: the same points as before, no segment twice."""

import numpy as np
import pytest
import shapely
from hypothesis import given, settings

from stapeling.lijnwerk import eerste_keer, enkelvoudige_lijnen
from tests.stapeling.landschap import grillige, rechthoek


def ringen_van(*vormen):
    return shapely.get_parts(shapely.boundary(np.array(vormen)))


def segmenten(lijnen):
    punten = [shapely.get_coordinates(lijn) for lijn in lijnen]
    return [tuple(sorted(map(tuple, xy[i : i + 2].tolist()))) for xy in punten for i in range(len(xy) - 1)]


@settings(max_examples=60, deadline=None)
@given(grillige.filter(bool))
def test_every_segment_is_there_exactly_once(vormen):
    ringen = ringen_van(*vormen, *vormen[:2])
    lijnen, _ = enkelvoudige_lijnen(ringen, np.zeros(len(ringen), dtype=int))
    assert sorted(segmenten(lijnen)) == sorted(set(segmenten(ringen)))


def test_a_border_drawn_the_other_way_round_is_the_same_border():
    vierkant = rechthoek(0, 0, 10)
    lijnen, _ = enkelvoudige_lijnen(ringen_van(vierkant, shapely.reverse(vierkant)), np.array([0, 0]))
    assert shapely.length(lijnen).tolist() == [40]


def test_other_areas_keep_their_own_borders():
    lijnen, groep = enkelvoudige_lijnen(ringen_van(rechthoek(0, 0, 10), rechthoek(0, 0, 10)), np.array([3, 8]))
    assert (shapely.length(lijnen).tolist(), groep.tolist()) == ([40, 40], [3, 8])


@pytest.mark.parametrize(("groep", "houd"), [([0, 0, 0], [True, True, False]), ([0, 0, 1], [True, True, True])])
def test_segments_whose_keys_happen_to_be_equal_are_told_apart(groep, houd):
    heen_en_terug = np.array([[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [1.0, 0.0], [0.0, 0.0]])
    sleutel = np.zeros(3, dtype=np.uint64)
    assert eerste_keer(heen_en_terug, np.array([0, 1, 3]), np.array(groep), sleutel).tolist() == houd
