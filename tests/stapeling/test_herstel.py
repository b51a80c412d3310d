"""Repair by structure: shells cover, holes uncover."""

import numpy as np
import shapely

from stapeling import herstel
from tests.stapeling.landschap import rechthoek


def test_what_was_whole_stays_as_large_and_becomes_a_multipolygon():
    (heel,) = herstel([rechthoek(0, 0, 10)])
    assert (heel.geom_type, heel.area) == ("MultiPolygon", 100)


def test_a_hole_that_lies_over_the_edge_uncovers_only_what_it_covers():
    schil = shapely.get_coordinates(rechthoek(0, 0, 10))
    gat = shapely.get_coordinates(rechthoek(5, 5, 10))
    assert herstel([shapely.Polygon(schil, [gat])])[0].area == 75


def test_a_spike_is_cut_off():
    naald = shapely.Polygon([(0, 0), (10, 0), (10, 10), (10, 30), (10, 10), (0, 10)])
    assert herstel([naald])[0].equals(shapely.box(0, 0, 10, 10))


def test_what_collapses_and_what_is_no_polygon_becomes_empty():
    plat = shapely.Polygon([(0, 0), (5, 5), (0, 0), (0, 0)])
    assert shapely.is_empty(herstel([plat, shapely.Point(1, 1), shapely.GeometryCollection()])).all()


def test_a_collection_keeps_its_polygons():
    bundel = shapely.GeometryCollection([shapely.Point(0, 0), rechthoek(0, 0, 2), rechthoek(8, 8, 1)])
    assert herstel([bundel])[0].area == 5


def test_results_are_valid_flat_and_in_place():
    rng = np.random.default_rng(11)
    wild = [shapely.force_3d(shapely.Polygon(rng.integers(0, 9, (12, 2)))) for _ in range(50)]
    heel = herstel([*wild, None])
    assert shapely.is_valid(heel[:-1]).all()
    assert not shapely.has_z(heel[:-1]).any()
    assert set(shapely.get_type_id(heel[:-1])) == {shapely.GeometryType.MULTIPOLYGON}
    assert heel[-1] is None
