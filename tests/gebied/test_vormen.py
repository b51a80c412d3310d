"""Shapes of areas: lighter with every detail, and neighbours keep their border."""

import numpy as np
import pytest
import shapely
from django.contrib.gis.geos import GEOSGeometry

from gebied.bulk import read_geometries
from gebied.crs import DETAIL_METERS, RD
from gebied.models import GebiedVorm
from gebied.projectie import describe_rd_shift, reproject
from gebied.services.vormen import make_area_shapes
from tests.make import make_gebied, make_indeling, square

pytestmark = pytest.mark.django_db


def wavy_neighbours():
    """Two areas of 10 x 10 km that share a border with a wave of 30 m every 100 m."""
    y = np.arange(0, 10_001, 100.0)
    border = np.column_stack([110_000 + np.where(np.arange(len(y)) % 2, 30.0, 0.0), 400_000 + y])
    left = shapely.Polygon([*border, (100_000, 410_000), (100_000, 400_000)])
    right = shapely.Polygon([*border, (120_000, 410_000), (120_000, 400_000)])
    return [GEOSGeometry(shapely.MultiPolygon([shape]).wkt, srid=RD) for shape in (left, right)]


def shapes_at(detail):
    return read_geometries(GebiedVorm.objects.filter(detail=detail))[1]


def test_every_area_has_a_shape_at_every_detail():
    gebied = make_gebied()

    assert make_area_shapes(indeling_id=gebied.indeling_id, niveau="wijk") == 1

    assert sorted(gebied.vormen.values_list("detail", flat=True)) == list(range(len(DETAIL_METERS)))


def test_neighbours_keep_sharing_their_border_and_a_coarser_shape_has_fewer_points():
    left, right = wavy_neighbours()
    indeling = make_indeling()
    make_gebied(left, indeling=indeling)
    make_gebied(right, indeling=indeling)

    make_area_shapes(indeling_id=indeling.pk, niveau="wijk")

    points = [shapely.get_num_coordinates(shapes_at(detail)).sum() for detail in range(len(DETAIL_METERS))]
    assert points == sorted(points)
    assert points[0] < points[-1] / 5
    assert all(shapely.coverage_is_valid(shapes_at(detail)) for detail in range(len(DETAIL_METERS)))


def test_an_area_smaller_than_a_pixel_keeps_a_shape():
    gebied = make_gebied(square(0, 0, 3))

    make_area_shapes(indeling_id=gebied.indeling_id, niveau="wijk")

    assert not shapely.is_empty(shapes_at(0)).any()


def test_areas_that_overlap_still_get_valid_shapes():
    indeling = make_indeling()
    make_gebied(square(0, 0), indeling=indeling)
    make_gebied(square(500, 500), indeling=indeling)

    make_area_shapes(indeling_id=indeling.pk, niveau="wijk")

    assert shapely.is_valid(shapes_at(0)).all()
    assert not shapely.is_empty(shapes_at(0)).any()


def test_making_shapes_again_replaces_them_and_leaves_other_levels_alone():
    wijk = make_gebied()
    make_gebied(niveau="buurt")
    make_area_shapes(indeling_id=wijk.indeling_id, niveau="wijk")
    make_area_shapes(indeling_id=wijk.indeling_id, niveau="buurt")

    make_area_shapes(indeling_id=wijk.indeling_id, niveau="wijk")

    assert GebiedVorm.objects.count() == 2 * len(DETAIL_METERS)


def test_no_areas_at_all_is_fine():
    assert make_area_shapes(indeling_id=make_indeling().pk, niveau="wijk") == 0


def test_a_shape_lies_where_the_area_lies():
    gebied = make_gebied(square(0, 0, 1000))

    make_area_shapes(indeling_id=gebied.indeling_id, niveau="wijk")

    back = reproject(shapes_at(4), 4326, RD)
    assert np.allclose(shapely.bounds(back)[0], (100_000, 400_000, 101_000, 401_000), atol=0.01)


def test_it_says_how_coordinates_came_to_rd():
    assert describe_rd_shift(RD) == ""
    assert "RDNAPTRANS-grid" in describe_rd_shift(4326)
