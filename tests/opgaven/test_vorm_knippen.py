"""GeoJSON from outside, checks, cuts and borders to snap to, on squares whose answers can be done in the head."""

from __future__ import annotations

import json

import numpy as np
import pytest
import shapely
from hypothesis import assume, given
from hypothesis import strategies as st

from opgaven.vormen import VormFout
from opgaven.vormen.geojson import corners, read_json, read_polygon, write_polygon
from opgaven.vormen.grenslijnen import borders_in
from opgaven.vormen.knippen import cut
from opgaven.vormen.toetsen import check_shape, simplified_to, vertices

X, Y = 100_000, 400_000
RING = [[5.38, 52.15], [5.39, 52.15], [5.39, 52.16], [5.38, 52.16], [5.38, 52.15]]


def multi(*parts) -> shapely.MultiPolygon:
    return shapely.MultiPolygon(list(parts))


def refused(function, *args) -> tuple[int, str]:
    with pytest.raises(VormFout) as fout:
        function(*args)
    return fout.value.status, str(fout.value)


def test_a_shape_survives_the_way_to_the_browser_and_back():
    vlak = multi(shapely.box(X, Y, X + 1000, Y + 500))

    terug = read_polygon(json.loads(write_polygon(vlak)))

    assert shapely.hausdorff_distance(vlak, terug) < 0.001


def test_a_ring_that_is_open_is_closed():
    assert read_polygon({"type": "Polygon", "coordinates": [RING[:-1]]}).equals(
        read_polygon({"type": "Polygon", "coordinates": [RING]})
    )


@pytest.mark.parametrize(
    "value",
    [
        None,
        7,
        "POLYGON",
        [],
        {},
        {"type": "Point", "coordinates": [5, 52]},
        {"type": "GeometryCollection", "geometries": []},
        {"type": "Polygon"},
        {"type": "Polygon", "coordinates": 5},
        {"type": "Polygon", "coordinates": "RING"},
        {"type": "Polygon", "coordinates": [5]},
        {"type": "Polygon", "coordinates": [[5, 52]]},
        {"type": "Polygon", "coordinates": [[["5", "52"], ["6", "52"], ["6", "53"]]]},
        {"type": "Polygon", "coordinates": [[[True, False], [True, True], [False, True]]]},
        {"type": "Polygon", "coordinates": [[[5], [6], [7]]]},
        {"type": "Polygon", "coordinates": [[[5, 52], [6], [6, 53]]]},
        {"type": "Polygon", "coordinates": [[[5, 52, 1, 1], [6, 52, 1, 1], [6, 53, 1, 1]]]},
        {"type": "Polygon", "coordinates": [[{"x": 5}]]},
        {"type": "Polygon", "coordinates": [[[5, 10**400], [6, 52], [6, 53]]]},
        {"type": "MultiPolygon", "coordinates": [RING]},
        {"type": "MultiPolygon", "coordinates": {"0": [RING]}},
    ],
)
def test_what_is_no_polygon_is_400(value):
    assert refused(read_polygon, value)[0] == 400


@pytest.mark.parametrize(
    ("coordinates", "zin"),
    [
        ([], "Dit vlak is nog leeg."),
        ([[]], "Dit vlak is nog leeg."),
        ([RING[:2]], "Een vlak heeft ten minste drie verschillende hoekpunten."),
        ([[[5, 52], [5, 52], [6, 52], [5, 52]]], "Een vlak heeft ten minste drie verschillende hoekpunten."),
        ([[[52.15, 5.38], [52.16, 5.38], [52.16, 5.39]]], "Dit vlak ligt buiten Nederland."),
        ([[[155000, 463000], [156000, 463000], [156000, 464000]]], "Deze coördinaten liggen niet op aarde."),
        ([[[float("nan"), 52], [6, 52], [6, 53]]], "Deze coördinaten liggen niet op aarde."),
        ([[[float("inf"), 52], [6, 52], [6, 53]]], "Deze coördinaten liggen niet op aarde."),
        ([[[1e308, 52], [6, 52], [6, 53]]], "Deze coördinaten liggen niet op aarde."),
        ([[[-180, -90], [180, -90], [180, -89]]], "Dit vlak ligt buiten Nederland."),
    ],
)
def test_numbers_that_make_no_place_are_422(coordinates, zin):
    status, tekst = refused(read_polygon, {"type": "Polygon", "coordinates": coordinates})

    assert (status, tekst[: len(zin)]) == (422, zin)


def test_more_vertices_than_can_be_drawn_are_413():
    ring = [[5 + i * 1e-6, 52 + (i % 2) * 1e-6] for i in range(20_002)]

    assert refused(read_polygon, {"type": "Polygon", "coordinates": [ring]})[0] == 413


@pytest.mark.parametrize(
    "body",
    [b"", b"x", b"[]", b"null", b"7", b'{"a": NaN}', b'{"a": -Infinity}', b"\xff\xfe", b"[" * 100_000,
     b'{"a":' + b"[" * 20 + b"]" * 20 + b"}", b'{"a":' + b"9" * 5000 + b"}"],
)  # fmt: skip
def test_what_is_no_json_of_ours_is_400(body):
    assert refused(read_json, body)[0] == 400


def test_a_number_too_large_for_a_float_is_no_place():
    body = read_json(b'{"type": "Polygon", "coordinates": [[[1e999, 52], [6, 52], [6, 53]]]}')

    assert refused(read_polygon, body)[0] == 422


def test_a_valid_shape_has_nothing_to_repair():
    toets = check_shape(multi(shapely.box(0, 0, 10, 10)))

    assert (toets.geldig, toets.reden, toets.plek, toets.bruikbaar.area) == (True, "", None, 100)


def test_parts_that_overlap_are_repaired_by_structure():
    toets = check_shape(multi(shapely.box(0, 0, 20, 10), shapely.box(10, 0, 30, 10)))

    assert (toets.geldig, toets.bruikbaar.area) == (False, 300)


def test_what_collapses_has_no_proposal():
    toets = check_shape(multi(shapely.Polygon([(0, 0), (10, 0), (20, 0), (0, 0)])))

    assert (toets.geldig, toets.bruikbaar) == (False, None)


def test_corners_are_counted_as_somebody_counts_them():
    ring = shapely.box(0, 0, 30, 30) - shapely.box(10, 10, 20, 20)

    assert vertices(multi(ring, shapely.box(40, 0, 50, 10))) == 12


def test_corners_are_listed_up_to_the_limit_and_not_beyond():
    vlak = multi(shapely.box(0, 0, 10, 10), shapely.box(20, 0, 30, 10))

    assert corners(vlak, 7) is None
    assert [len(deel[0]) for deel in corners(vlak, 8)] == [4, 4]


def test_what_is_shown_has_no_more_than_can_be_shown():
    hoek = np.linspace(0, 2 * np.pi, 30_000, endpoint=False)
    cirkel = multi(shapely.Polygon(np.column_stack([np.cos(hoek), np.sin(hoek)]) * 10_000))

    getoond = simplified_to(cirkel, 20_000)

    assert 100 < vertices(getoond) <= 20_000
    assert getoond.area == pytest.approx(cirkel.area, rel=0.001)


def test_taking_away_and_keeping_are_each_others_rest():
    vlak, mal = multi(shapely.box(0, 0, 100, 100)), multi(shapely.box(50, -10, 200, 200))

    assert (cut(vlak, "afknippen", mal).area, cut(vlak, "houden", mal).area) == (5_000, 5_000)


@pytest.mark.parametrize(
    ("bewerking", "mal", "zin"),
    [
        ("afknippen", shapely.box(-1, -1, 101, 101), "Er blijft dan niets over."),
        ("houden", shapely.box(200, 0, 300, 100), "Er blijft dan niets over."),
        ("afknippen", shapely.box(200, 0, 300, 100), "Er verandert dan niets"),
        ("houden", shapely.box(-1, -1, 101, 101), "Er verandert dan niets"),
        ("afknippen", shapely.Polygon([(0, 0), (10, 10), (10, 0), (0, 10)]), "Met dit vlak kan niet worden geknipt"),
        ("wissen", shapely.box(0, 0, 1, 1), "Kies een bewerking"),
        (None, shapely.box(0, 0, 1, 1), "Kies een bewerking"),
        ({}, shapely.box(0, 0, 1, 1), "Kies een bewerking"),
    ],
)
def test_a_cut_that_makes_no_sense_is_told(bewerking, mal, zin):
    assert refused(cut, multi(shapely.box(0, 0, 100, 100)), bewerking, multi(mal))[1].startswith(zin)


metres = st.integers(0, 1000)
points = st.lists(st.tuples(metres, metres), min_size=4, max_size=12)


@given(points, points)
def test_what_is_cut_off_and_what_is_kept_add_up(one, other):
    vlak, mal = (check_shape(multi(shapely.Polygon(ring))).bruikbaar for ring in (one, other))
    assume(vlak is not None and mal is not None)
    delen = []
    for bewerking in ("afknippen", "houden"):
        try:
            delen.append(cut(vlak, bewerking, mal))
        except VormFout as fout:
            delen.append(vlak if "verandert" in str(fout) else shapely.MultiPolygon())

    assert sum(deel.area for deel in delen) == pytest.approx(vlak.area, abs=0.01)
    assert all(deel.is_valid for deel in delen)
    assert shapely.intersection(*delen).area < 0.01


def test_borders_keep_their_vertices_and_a_shared_one_comes_once():
    links, rechts = multi(shapely.box(0, 0, 10, 10)), multi(shapely.box(10, 0, 20, 10))

    grenzen = borders_in(np.array([links, rechts]), (-5, -5, 25, 15), 100)

    assert shapely.length(grenzen.lijnen).sum() == 70
    assert {tuple(xy) for xy in shapely.get_coordinates(grenzen.lijnen)} == {
        (x, y) for x in (0, 10, 20) for y in (0, 10)
    }
    assert not grenzen.weggelaten


def test_edges_that_only_pass_through_the_view_are_there_whole():
    groot = multi(shapely.box(0, 0, 1000, 1000))

    grenzen = borders_in(np.array([groot]), (-5, 400, 5, 410), 100)

    assert shapely.get_coordinates(grenzen.lijnen).tolist() in ([[0, 1000], [0, 0]], [[0, 0], [0, 1000]])


def test_what_does_not_fit_is_left_out_from_the_edge_of_the_view():
    hoek = np.linspace(0, 2 * np.pi, 50_001)[:-1]
    groot = multi(shapely.Polygon(np.column_stack([np.cos(hoek), np.sin(hoek)]) * 1000))

    grenzen = borders_in(np.array([groot]), (0, -1100, 1100, 1100), 2_000)

    assert grenzen.weggelaten
    assert 1_500 < shapely.get_num_coordinates(grenzen.lijnen).sum() <= 2_000
    midden = shapely.distance(shapely.Point(550, 0), grenzen.lijnen)
    assert midden.max() < 550


def test_nothing_in_view_is_nothing():
    leeg = borders_in(np.array([multi(shapely.box(0, 0, 1, 1))]), (10, 10, 20, 20), 100)

    assert (len(leeg.lijnen), len(leeg.rij), leeg.weggelaten) == (0, 0, False)
