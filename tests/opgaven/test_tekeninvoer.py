"""A place that was drawn in a browser: what is kept of it to the last bit, and what is refused."""

from __future__ import annotations

import json

import numpy as np
import pytest
import shapely
from django.core.exceptions import ValidationError
from django.test import Client

from accounts.models import User
from accounts.permissions import OPENBAAR
from opgaven.models import Opgave
from opgaven.selectors.tekenvlak import stored_shape
from opgaven.services.bewaren import shape_keep
from opgaven.tekeninvoer import from_drawing
from opgaven.vlakinvoer import to_django
from tests.cast import gemeente_testdam
from tests.formulier import as_opened
from tests.make import X0, Y0, make_gebied, make_indeling, make_opgave, square
from tests.vormvragen import as_geojson, degrees

pytestmark = pytest.mark.django_db


def refused(tekst: str) -> str:
    with pytest.raises(ValidationError) as error:
        from_drawing(tekst, None, OPENBAAR)
    return " ".join(error.value.messages)


def wkb(pk: int) -> bytes:
    return bytes(Opgave.objects.get(pk=pk).geometrie.wkb)


@pytest.fixture
def schuin():
    """An opgave whose corners are no round numbers."""
    hoeken = [(X0 + 1 / 3, Y0 + 1 / 7), (X0 + 900.123456789, Y0 + 2 / 3), (X0 + 450.5, Y0 + 800 / 7)]
    return make_opgave(to_django(shapely.Polygon(hoeken)), organisatie=gemeente_testdam())


@pytest.fixture
def editor(client: Client, bewerker: User) -> Client:
    client.force_login(bewerker)
    return client


def test_a_square_that_was_drawn_has_its_area():
    vlak = from_drawing(json.dumps(degrees((0, 0), (100, 0), (100, 100), (0, 100))), None, OPENBAAR)

    assert (vlak.geom_type, round(vlak.area)) == ("MultiPolygon", 10_000)


def test_a_drawing_that_came_back_unchanged_is_the_same_to_the_last_bit(schuin):
    terug = from_drawing(json.dumps(stored_shape(schuin).geometrie), schuin, OPENBAAR)

    assert bytes(terug.wkb) == wkb(schuin.pk)


def test_a_moved_corner_moves_no_other(schuin):
    tekening = stored_shape(schuin).geometrie
    tekening["coordinates"][0][0][1][0] += 0.001
    oud = np.array(Opgave.objects.get().geometrie.coords[0][0])

    nieuw = np.array(from_drawing(json.dumps(tekening), schuin, OPENBAAR).coords[0][0])

    assert (nieuw[[0, 2, 3]] == oud[[0, 2, 3]]).all()
    assert nieuw[1, 0] == pytest.approx(oud[1, 0] + 69, abs=2)


def test_a_bow_tie_is_refused_and_not_repaired_behind_ones_back():
    assert "Neem het herstelde vlak over" in refused(json.dumps(degrees((0, 0), (100, 100), (100, 0), (0, 100))))


@pytest.mark.parametrize(
    "tekst",
    [
        "niets",
        "null",
        "[]",
        '{"type": "Point", "coordinates": [5, 52]}',
        '{"type": "Polygon"}',
        '{"type": "Polygon", "coordinates": "veel"}',
        '{"type": "Polygon", "coordinates": [[[5, 52], [5.1, 52], ["a", 52.1]]]}',
        '{"type": "Polygon", "coordinates": [[[5, 52], [5.1, 52], [NaN, 52.1], [5, 52]]]}',
        '{"type": "Polygon", "coordinates": [[[1e400, 52], [5.1, 52], [5, 52.1], [5, 52]]]}',
        '{"type": "MultiPolygon", "coordinates": []}',
        '{"type": "Polygon", "coordinates": [[[155000, 463000], [156000, 463000], [156000, 464000]]]}',
        '{"type": "Polygon", "coordinates": [[[-74, 40], [-73, 40], [-73, 41], [-74, 40]]]}',
        "[" * 5_000,
        '{"type": "Polygon", "coordinates": ' + "[" * 500,
        "x" * 1_600_000,
    ],
)
def test_what_no_map_of_ours_sends_is_a_sentence(tekst):
    assert refused(tekst).endswith(".")


def test_more_corners_than_a_drawing_can_have_are_refused():
    hoeken = np.linspace(0, 2 * np.pi, 30_000, endpoint=False)
    cirkel = shapely.Polygon(np.column_stack([X0 + 900 * np.cos(hoeken), Y0 + 900 * np.sin(hoeken)]))

    assert "als bestand" in refused(json.dumps(as_geojson(cirkel)))


def test_a_form_that_was_opened_and_saved_leaves_the_place_alone(editor, schuin):
    voor = wkb(schuin.pk)
    velden = as_opened(editor, f"/opgaven/{schuin.pk}/wijzigen/")

    editor.post(f"/opgaven/{schuin.pk}/wijzigen/", velden | {"naam": "Andere naam"})

    assert (Opgave.objects.get().naam, wkb(schuin.pk)) == ("Andere naam", voor)


def test_looking_at_the_place_on_the_map_changes_nothing_either(editor, schuin):
    voor = wkb(schuin.pk)
    velden = as_opened(editor, f"/opgaven/{schuin.pk}/wijzigen/")

    editor.post(f"/opgaven/{schuin.pk}/wijzigen/", velden | {"waar": "tekenen", "naam": "Andere naam"})

    assert (Opgave.objects.get().naam, wkb(schuin.pk)) == ("Andere naam", voor)


def test_an_emptied_map_is_not_taken_for_an_untouched_one(editor, schuin):
    velden = as_opened(editor, f"/opgaven/{schuin.pk}/wijzigen/")
    leeg = '{"type":"MultiPolygon","coordinates":[]}'

    response = editor.post(f"/opgaven/{schuin.pk}/wijzigen/", velden | {"waar": "tekenen", "vorm": leeg})

    assert response.status_code == 422
    assert "Dit vlak is nog leeg" in response.text


def test_a_new_opgave_without_a_drawing_is_asked_for_one(editor):
    velden = as_opened(editor, "/opgaven/nieuw/")

    response = editor.post("/opgaven/nieuw/", velden | {"waar": "tekenen", "naam": "Nieuw"})

    assert "Teken het vlak op de kaart, of kies een andere manier." in response.text


def test_typed_coordinates_are_a_place_without_scripts_too(editor, schuin):
    velden = as_opened(editor, f"/opgaven/{schuin.pk}/wijzigen/")
    hoeken = "100000 400000\n100100 400000\n100100 400100\n100000 400100"

    editor.post(f"/opgaven/{schuin.pk}/wijzigen/", velden | {"waar": "coordinaten", "coordinaten": hoeken})

    assert Opgave.objects.get().geometrie.area == 10_000


def test_what_the_server_kept_is_stored_by_its_key(editor, bewerker, schuin):
    sleutel = shape_keep(vlak=shapely.MultiPolygon([shapely.box(X0, Y0, X0 + 100, Y0 + 300)]), gebruiker_id=bewerker.pk)
    velden = as_opened(editor, f"/opgaven/{schuin.pk}/wijzigen/")

    editor.post(f"/opgaven/{schuin.pk}/wijzigen/", velden | {"waar": "bestand", "vorm_sleutel": sleutel})

    assert Opgave.objects.get().geometrie.area == 30_000


def test_the_key_of_somebody_else_opens_nothing(editor, opgavemanager, schuin):
    vlak = shapely.MultiPolygon([shapely.box(X0, Y0, X0 + 100, Y0 + 300)])
    sleutel = shape_keep(vlak=vlak, gebruiker_id=opgavemanager.pk)
    velden = as_opened(editor, f"/opgaven/{schuin.pk}/wijzigen/")

    response = editor.post(f"/opgaven/{schuin.pk}/wijzigen/", velden | {"waar": "tekenen", "vorm_sleutel": sleutel})

    assert response.status_code == 422
    assert "niet meer bewaard" in response.text


def test_a_key_that_expired_falls_back_on_the_fields(editor, schuin):
    velden = as_opened(editor, f"/opgaven/{schuin.pk}/wijzigen/")

    editor.post(
        f"/opgaven/{schuin.pk}/wijzigen/",
        velden | {"waar": "tekst", "tekst": square(0, 0, 200).wkt, "vorm_sleutel": "lang-geleden"},
    )

    assert Opgave.objects.get().geometrie.area == 40_000


def test_the_codes_of_areas_are_shown_before_they_are_saved(editor):
    make_gebied(square(0, 0), code="WK01")
    make_gebied(square(1000, 0), code="WK02")

    gelezen = editor.post("/opgaven/vorm/lezen/", {"gebiedcodes": "WK01, WK02", "indeling": make_indeling().pk})

    assert gelezen.json()["oppervlakteM2"] == pytest.approx(2_000_000)
    assert len(gelezen.json()["punten"][0][0]) in (4, 6)


def test_codes_without_an_indeling_ask_for_one(editor):
    assert editor.post("/opgaven/vorm/lezen/", {"gebiedcodes": "WK01"}).json()["fout"] == "Kies eerst een indeling."
