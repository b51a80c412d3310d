"""Each nasty input by its name; the answers can be done in the head."""

import numpy as np
import pytest
import shapely

from stapeling import bepaal_feiten, herstel
from tests.stapeling import referentie
from tests.stapeling.landschap import X0, Y0, rechthoek, willekeurig

VELD = rechthoek(0, 0, 100)
HELE_VELD = 10_000.0


def stapel(*opgaven, gebied=VELD):
    """The area of each set of opgaven (by position) that covers a piece of the field."""
    feiten = bepaal_feiten([gebied], list(opgaven), range(len(opgaven)))
    leden = np.split(feiten.vlak_lid, feiten.vlak_begin[1:-1])
    assert shapely.is_valid(feiten.vlak_geometrie).all()
    return {tuple(lid.tolist()): m2 for lid, m2 in zip(leden, feiten.vlak_m2.tolist(), strict=False)}


def test_one_opgave_that_covers_everything():
    assert stapel(rechthoek(-50, -50, 500)) == {(0,): HELE_VELD}


def test_one_opgave_that_is_the_area_itself():
    assert stapel(VELD) == {(0,): HELE_VELD}


def test_a_cover_over_two_opgaven_that_do_not_meet():
    delen = stapel(rechthoek(-50, -50, 500), rechthoek(0, 0, 10), rechthoek(50, 50, 10))
    assert delen == {(0,): 9_800, (0, 1): 100, (0, 2): 100}


def test_duplicates():
    assert stapel(*[rechthoek(10, 10, 10)] * 3) == {(0, 1, 2): 100}


def test_duplicates_that_start_at_another_corner():
    vierkant = rechthoek(10, 10, 10)
    gedraaid = shapely.Polygon(np.roll(shapely.get_coordinates(vierkant)[:-1], 1, axis=0))
    assert stapel(vierkant, gedraaid) == {(0, 1): 100}


def test_duplicates_that_differ_by_a_nanometre():
    delen = stapel(rechthoek(10, 10, 10), rechthoek(10 + 1e-9, 10, 10, 10 - 1e-9))
    assert delen == {(0, 1): pytest.approx(100)}


def test_parts_that_overlap_count_once_after_repair():
    dubbel = shapely.MultiPolygon([rechthoek(0, 0, 10), rechthoek(5, 0, 10)])
    assert stapel(*herstel([dubbel])) == {(0,): 150}


def test_parts_that_share_an_edge_count_once_after_repair():
    dubbel = shapely.MultiPolygon([rechthoek(0, 0, 10), rechthoek(10, 0, 10)])
    assert stapel(*herstel([dubbel]), rechthoek(5, 0, 10)) == {(0,): 100, (0, 1): 100}


def test_nested_holes_and_an_opgave_in_each_of_them():
    ring = rechthoek(0, 0, 50) - rechthoek(10, 10, 30)
    eiland = rechthoek(20, 20, 10)
    atol = shapely.union(ring, eiland)
    assert stapel(atol, rechthoek(10, 10, 30)) == {(0,): 1_600, (1,): 800, (0, 1): 100}


def test_an_opgave_that_fills_a_hole_exactly_does_not_overlap():
    ring = rechthoek(0, 0, 50) - rechthoek(10, 10, 30)
    assert stapel(ring, rechthoek(10, 10, 30)) == {(0,): 1_600, (1,): 900}


def test_a_hole_in_the_area_itself():
    gebied = VELD - rechthoek(40, 40, 20)
    assert stapel(rechthoek(0, 0, 50), rechthoek(40, 40, 20), gebied=gebied) == {(0,): 2_400}


def test_shared_borders_do_not_overlap():
    feiten = bepaal_feiten([VELD], [rechthoek(0, 0, 50), rechthoek(50, 0, 50)], [0, 1])
    assert feiten.paar_m2.size == 0


def test_touching_corners_do_not_overlap():
    assert stapel(rechthoek(0, 0, 50), rechthoek(50, 50, 50)) == {(0,): 2_500, (1,): 2_500}


def test_an_opgave_that_touches_the_area_from_outside_takes_no_part():
    assert bepaal_feiten([VELD], [rechthoek(100, 0, 50), rechthoek(100, 100, 5)], [0, 1]).deelname_m2.size == 0


def test_a_sliver_below_a_square_metre_takes_no_part():
    assert stapel(rechthoek(0, 0, 100, 0.0099), rechthoek(0, 0, 100, 0.01)) == {(1,): pytest.approx(1)}


def test_exactly_a_square_metre_takes_part():
    assert stapel(rechthoek(3, 3, 1)) == {(0,): 1}


def test_slivers_along_a_border_drawn_twice():
    y = np.linspace(0, 100, 400)
    links = shapely.Polygon([(X0, Y0), *zip(X0 + 50 + 1e-6 * np.sin(y * 7), Y0 + y, strict=True), (X0, Y0 + 100)])
    feiten = bepaal_feiten([VELD], [links, rechthoek(50, 0, 50, 100)], [0, 1])
    assert feiten.deelname_m2.sum() == pytest.approx(HELE_VELD, rel=1e-6)
    assert (feiten.paar_m2 < 1).all()


def test_noise_of_a_nanometre_on_many_layers():
    rng = np.random.default_rng(20261122)
    lagen = [rechthoek(10 + d, 10 - d, 50) for d in rng.uniform(-1e-9, 1e-9, 30)]
    feiten = bepaal_feiten([VELD], lagen, range(30))
    assert feiten.paar_m2.tolist() == pytest.approx([2_500] * 435)
    assert len(feiten.vlak_m2) == 1


def test_a_comb_whose_teeth_touch_the_next_comb():
    tanden = shapely.union_all([rechthoek(x, 10, 1, 80) for x in range(0, 100, 2)] + [rechthoek(0, 0, 100, 10)])
    tussen = shapely.union_all([rechthoek(x, 10, 1, 80) for x in range(1, 100, 2)] + [rechthoek(0, 90, 100, 10)])
    assert stapel(tanden, tussen) == {(0,): 5_000, (1,): 5_000}


def test_a_thread_of_many_kilometres_through_a_small_field():
    draad = shapely.Polygon([(X0 - 9e4, Y0 - 9e4), (X0 + 9e4, Y0 + 9e4 + 0.02), (X0 + 9e4, Y0 + 9e4)])
    gebied, blok = rechthoek(0, 0, 10_000), rechthoek(0, 0, 5_000)
    delen = stapel(draad, blok, gebied=gebied)
    assert delen[0, 1] == pytest.approx(shapely.intersection(draad, blok).area, rel=1e-6)


def test_none_and_empty_geometries_take_no_part():
    feiten = bepaal_feiten([VELD], [None, shapely.MultiPolygon(), rechthoek(0, 0, 10)], [1, 2, 3])
    assert feiten.deelname_opgave.tolist() == [3]


def test_an_area_without_geometry_has_no_size_and_no_opgaven():
    feiten = bepaal_feiten([None, VELD], [rechthoek(0, 0, 10)], [1])
    assert feiten.gebied_m2.tolist() == [0, HELE_VELD]
    assert feiten.deelname_gebied.tolist() == [1]


def test_heights_are_ignored():
    hoog = shapely.force_3d(rechthoek(0, 0, 10), 3.0)
    assert stapel(hoog, rechthoek(5, 0, 10), gebied=shapely.force_3d(VELD)) == {(0,): 50, (1,): 50, (0, 1): 50}


def test_areas_that_overlap_each_other_are_each_on_their_own():
    wijk, buurt = rechthoek(0, 0, 100), rechthoek(0, 0, 50)
    feiten = bepaal_feiten([wijk, buurt], [rechthoek(10, 10, 20), rechthoek(20, 20, 20)], [1, 2], draden=2)
    assert feiten.paar_m2.tolist() == [100, 100]


def test_equal_ids_are_refused():
    with pytest.raises(ValueError, match="distinct"):
        bepaal_feiten([VELD], [VELD, VELD], [1, 1])


def test_a_crowd_of_wild_borders_agrees_with_all_pairs():
    gebied, opgaven = rechthoek(0, 0, 1000), willekeurig(40, seed=7)
    feiten = bepaal_feiten([gebied], opgaven, range(40))
    paren = {
        tuple(p): m2 for p, m2 in zip(feiten.deelname_opgave[feiten.paar_rij].tolist(), feiten.paar_m2, strict=True)
    }
    for paar, m2 in referentie.overlappen(gebied, opgaven).items():
        assert paren.get(paar, 0) == pytest.approx(m2, rel=1e-9, abs=1e-5)
    assert feiten.vlak_m2.sum() == pytest.approx(referentie.bedekt_m2(gebied, opgaven), rel=1e-9)
