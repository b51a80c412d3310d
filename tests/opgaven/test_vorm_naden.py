"""Seams: what was drawn along a border that one sees shares no ground with what lies behind it."""

from __future__ import annotations

import json

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from accounts.permissions import ALLES, OPENBAAR
from opgaven.models import Opgave
from opgaven.selectors.bewaard import kept_shape
from opgaven.tekeninvoer import from_drawing
from opgaven.vlakinvoer import to_django
from opgaven.vormen.geojson import read_polygon, write_polygon
from opgaven.vormen.naden import join_seams
from tests.cast import gemeente_testdam, make_organisatie
from tests.formulier import as_opened
from tests.make import X0, Y0, make_gebied, make_opgave, square
from tests.vormvragen import BEWERKEN, check, degrees, post

#: A border of 6 km from south to north, slanting, with a corner every 60 m at no round place.
_Y = Y0 + np.linspace(0, 6000, 101) + 1 / 3
_GRENS = np.column_stack([X0 + 40 * np.sin(_Y / 170) + (_Y - Y0) / 7, _Y])


def west_of(grens: np.ndarray) -> shapely.Polygon:
    return shapely.Polygon([*grens, (X0 - 2000, grens[-1, 1]), (X0 - 2000, grens[0, 1])])


def east_of(grens: np.ndarray) -> shapely.Polygon:
    return shapely.Polygon([*grens, (X0 + 9000, grens[-1, 1]), (X0 + 9000, grens[0, 1])])


def through_degrees(vlak: shapely.Geometry) -> shapely.Geometry:
    """As a browser that snapped to it sends it back."""
    return read_polygon(json.loads(write_polygon(vlak)))


def stored(naam: str) -> shapely.Geometry:
    return shapely.from_wkb(bytes(Opgave.objects.get(naam=naam).geometrie.wkb))


def overlap(een: shapely.Geometry, ander: shapely.Geometry) -> float:
    return shapely.intersection(een, ander).area


def as_drawn(vlak: shapely.Geometry, doelgroep=OPENBAAR, opgave=None) -> shapely.Geometry:
    """What is stored of a drawing."""
    return shapely.from_wkb(bytes(from_drawing(write_polygon(vlak), opgave, doelgroep).wkb))


def test_the_way_through_degrees_costs_more_than_two_opgaven_may_share():
    assert overlap(west_of(_GRENS), through_degrees(east_of(_GRENS))) > 0.1


def test_a_border_that_was_snapped_to_is_shared_without_overlap():
    buur = west_of(_GRENS)

    vlak = join_seams(through_degrees(east_of(_GRENS)), None, np.array([buur]))

    assert overlap(buur, vlak) == 0
    assert shapely.get_coordinates(vlak)[: len(_GRENS)].tolist() == _GRENS.tolist()


METERS = st.floats(-300, 300, allow_nan=False)


@settings(max_examples=60, deadline=None)
@given(st.lists(METERS, min_size=2, max_size=40), st.floats(0, 150_000), st.floats(0, 150_000))
def test_whatever_the_border_nothing_is_shared(uitwijking, x, y):
    grens = np.column_stack([X0 + x + np.array(uitwijking), Y0 + y + 37.3 * np.arange(len(uitwijking))])
    west, oost = grens.min(axis=0)[0] - 500, grens.max(axis=0)[0] + 500
    buur = shapely.Polygon([*grens, (west, grens[-1, 1]), (west, grens[0, 1])])
    getekend = shapely.Polygon([*grens, (oost, grens[-1, 1]), (oost, grens[0, 1])])

    vlak = join_seams(through_degrees(getekend), None, np.array([buur]))

    assert overlap(buur, vlak) == 0


@settings(max_examples=60, deadline=None)
@given(st.lists(st.floats(0.01, 0.99), min_size=1, max_size=30, unique=True), METERS)
def test_corners_on_an_edge_between_its_corners_share_nothing_that_counts(delen, scheef):
    """They are put on the edge; the edge itself gets no corner."""
    begin, eind = np.array([X0, Y0]), np.array([X0 + scheef, Y0 + 5000])
    buur = shapely.Polygon([begin, eind, (X0 - 2000, Y0 + 5000), (X0 - 2000, Y0)])
    op_de_rand = [begin + deel * (eind - begin) for deel in sorted(delen)]
    getekend = shapely.Polygon([begin, *op_de_rand, eind, (X0 + 2000, Y0 + 5000), (X0 + 2000, Y0)])

    vlak = join_seams(through_degrees(getekend), None, np.array([buur]))

    assert overlap(buur, vlak) < 1e-6


def test_what_lies_three_millimetres_away_stays_where_it_was_drawn():
    getekend = shapely.box(X0, Y0, X0 + 100, Y0 + 100)
    buren = np.array([shapely.box(X0 - 100, Y0, X0 - 0.003, Y0 + 100)])

    assert join_seams(getekend, None, buren).equals_exact(getekend)
    assert join_seams(getekend, None, np.array([], dtype=object)).equals_exact(getekend)


def test_corners_of_its_own_go_before_those_of_a_neighbour():
    eigen = shapely.box(X0, Y0, X0 + 100, Y0 + 100)
    buur = shapely.box(X0 + 100.0005, Y0, X0 + 200, Y0 + 100)

    assert join_seams(through_degrees(eigen), eigen, np.array([buur])).equals_exact(shapely.MultiPolygon([eigen]))


@pytest.mark.django_db
def test_a_drawing_beside_an_opgave_is_stored_without_overlap(client, bewerker):
    make_opgave(to_django(west_of(_GRENS)), naam="buur")
    client.force_login(bewerker)
    velden = as_opened(client, "/opgaven/nieuw/")
    type_ = Opgave.objects.get().type_id

    client.post(
        "/opgaven/nieuw/",
        velden | {"waar": "tekenen", "vorm": write_polygon(east_of(_GRENS)), "naam": "nieuw", "type": type_},
    )

    assert overlap(stored("buur"), stored("nieuw")) == 0
    assert shapely.area(stored("nieuw")) == pytest.approx(east_of(_GRENS).area, abs=5)


@pytest.mark.django_db
def test_the_live_check_and_saving_see_the_same_shape(tekenaar):
    make_gebied(square(0, 0, 1000), naam="Wijk Noord")
    tekening = degrees((0, 0), (1000, 0), (1000, 1000), (0, 1000))

    assert check(tekenaar, tekening)["oppervlakteM2"] == 1_000_000
    assert as_drawn(shapely.box(X0, Y0, X0 + 1000, Y0 + 1000)).area == 1_000_000


@pytest.mark.django_db
def test_an_area_of_the_finest_layer_is_a_neighbour_and_a_coarser_one_is_not():
    make_gebied(to_django(west_of(_GRENS)), niveau="buurt")
    grof = shapely.transform(west_of(_GRENS), lambda xy: xy + 0.001)
    make_gebied(to_django(grof), niveau="gemeente")

    assert overlap(west_of(_GRENS), as_drawn(east_of(_GRENS))) == 0


@pytest.mark.django_db
def test_nobody_snaps_to_what_is_hidden():
    buurdorp = make_organisatie("gm0002", "Gemeente Buurdorp")
    make_opgave(to_django(west_of(_GRENS)), organisatie=buurdorp, zichtbaarheid="intern")

    assert overlap(west_of(_GRENS), as_drawn(east_of(_GRENS))) > 0.1
    assert overlap(west_of(_GRENS), as_drawn(east_of(_GRENS), ALLES)) == 0


@pytest.mark.django_db
def test_an_opgave_that_was_drawn_anew_is_no_neighbour_of_itself(django_assert_num_queries):
    opgave = make_opgave(to_django(west_of(_GRENS)), organisatie=gemeente_testdam())

    with django_assert_num_queries(3):
        vlak = as_drawn(west_of(_GRENS), OPENBAAR, opgave)

    assert shapely.normalize(vlak).equals_exact(shapely.normalize(shapely.MultiPolygon([west_of(_GRENS)])))


@pytest.mark.django_db
def test_what_is_cut_off_along_a_border_shares_nothing_with_what_lies_there(tekenaar, opgavemanager):
    make_opgave(to_django(west_of(_GRENS)))
    groot = make_opgave(square(-3000, -1000, 15_000, 9000), organisatie=gemeente_testdam())
    mal = json.loads(write_polygon(east_of(_GRENS)))

    antwoord = post(tekenaar, BEWERKEN, opgave=groot.pk, bewerking="houden", geometrie=mal).json()

    assert overlap(west_of(_GRENS), kept_shape(antwoord["sleutel"], opgavemanager.pk)) == 0
