"""A place as somebody gives it: text, a file, areas. Always a valid MultiPolygon in RD, or a sentence."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile

from accounts.permissions import OPENBAAR
from gebied.crs import RD
from opgaven import vlakinvoer
from tests.make import make_gebied, square


def refused(function, *args) -> str:
    with pytest.raises(ValidationError) as error:
        function(*args)
    return error.value.messages[0]


def test_wkt_in_metres_is_rd():
    vlak = vlakinvoer.from_text("POLYGON ((100000 400000, 100100 400000, 100100 400100, 100000 400100, 100000 400000))")

    assert (vlak.geom_type, vlak.srid, vlak.area) == ("MultiPolygon", RD, 10_000)


def test_wkt_with_its_srid_is_read_too():
    vlak = vlakinvoer.from_text(
        "SRID=28992;POLYGON ((100000 400000, 100100 400000, 100100 400100, 100000 400100, 100000 400000))"
    )

    assert vlak.area == 10_000


def test_geojson_in_degrees_comes_to_rd():
    ring = "[[5.38,52.15],[5.39,52.15],[5.39,52.16],[5.38,52.16],[5.38,52.15]]"

    for tekst in (
        f'{{"type":"Polygon","coordinates":[{ring}]}}',
        f'{{"type":"Feature","properties":{{}},"geometry":{{"type":"Polygon","coordinates":[{ring}]}}}}',
    ):
        vlak = vlakinvoer.from_text(tekst)
        assert vlak.valid
        assert vlak.area == pytest.approx(684 * 1112, rel=0.01)


def test_a_bow_tie_is_repaired():
    vlak = vlakinvoer.from_text("POLYGON ((100000 400000, 100100 400100, 100100 400000, 100000 400100, 100000 400000))")

    assert vlak.valid
    assert vlak.area == pytest.approx(5_000)


@pytest.mark.parametrize("tekst", ["", "{", '{"type": "Niets"}', "POLYGON", "hier ergens", "null"])
def test_other_text_is_refused(tekst):
    assert refused(vlakinvoer.from_text, tekst).startswith(("Deze tekst is geen GeoJSON", "Hier is geen vlak van"))


def test_a_line_is_no_place():
    assert "is een lijn, geen vlak" in refused(vlakinvoer.from_text, "LINESTRING (100000 400000, 100100 400000)")


def test_a_place_abroad_is_refused():
    assert "ligt buiten Nederland" in refused(vlakinvoer.from_text, "POLYGON ((13 52, 13.1 52, 13.1 52.1, 13 52))")


def test_a_file_without_a_coordinate_system_asks_for_one(tmp_path):
    import numpy as np
    import pyogrio
    import shapely

    path = tmp_path / "plan.fgb"
    box = shapely.to_wkb(np.array([shapely.box(100_000, 400_000, 100_100, 400_100)]))
    pyogrio.raw.write(path, box, [], [], geometry_type="Polygon", driver="FlatGeobuf", crs=None)
    bestand = SimpleUploadedFile("plan.fgb", path.read_bytes())

    assert "noemt geen coördinatenstelsel" in refused(vlakinvoer.from_upload, bestand)
    assert "--crs" not in refused(vlakinvoer.from_upload, bestand)
    assert vlakinvoer.from_upload(bestand, "EPSG:28992").area == 10_000


def test_a_file_name_cannot_leave_its_folder():
    bestand = SimpleUploadedFile("x", b"geen kaart")
    bestand._name = "../../weg.gpkg"

    assert "weg.gpkg" in refused(vlakinvoer.from_upload, bestand)


def test_neighbouring_areas_become_one_place(db):
    een, _ = make_gebied(square(), code="WK01"), make_gebied(square(1000), code="WK02")

    vlak = vlakinvoer.from_areas(["WK01", "WK02"], een.indeling_id, OPENBAAR)

    assert (len(vlak), vlak.area) == (1, 2_000_000)


def test_an_area_that_may_not_be_seen_gives_no_place(db):
    geheim = make_gebied(square(), code="WK09", zichtbaarheid="intern")

    with pytest.raises(ValidationError) as verborgen:
        vlakinvoer.from_areas(["WK09"], geheim.indeling_id, OPENBAAR)
    with pytest.raises(ValidationError) as afwezig:
        vlakinvoer.from_areas(["WK08"], geheim.indeling_id, OPENBAAR)
    assert verborgen.value.messages == [afwezig.value.messages[0].replace("WK08", "WK09")]
