"""What a GeoPackage, the name of a file, or a name within an archive could do."""

from __future__ import annotations

import sqlite3
import zipfile

import pytest

from gebied.importeren.fouten import InvoerFout
from gebied.importeren.gdal import safe_name
from gebied.importeren.lezen import Keuze, read_file
from tests.aanvallen.luisteraars import Server, Verklikker
from tests.bestanden import box, write


def refusal(path, **keuze):
    with pytest.raises(InvoerFout) as caught:
        read_file(path, Keuze(**keuze))
    return str(caught.value)


def geopackage(tmp_path, *opdrachten):
    path = write(tmp_path / "a.gpkg", [box()], layer="wijken")
    with sqlite3.connect(path) as database:
        for opdracht in opdrachten:
            database.execute(opdracht)
    return path


AS_LAYER = (
    "INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) "
    "SELECT '{0}', 'features', '{0}', srs_id FROM gpkg_contents WHERE table_name = 'wijken'"
)
AS_SHAPES = (
    "INSERT INTO gpkg_geometry_columns SELECT '{0}', 'geom', geometry_type_name, srs_id, z, m "
    "FROM gpkg_geometry_columns WHERE table_name = 'wijken'"
)
EINDELOOS = (
    "CREATE VIEW eindeloos AS WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) "
    "SELECT n AS OGC_FID, geom FROM t, wijken"
)


@pytest.mark.parametrize(
    ("laag", "opdracht"),
    [
        ("eindeloos", EINDELOOS),
        ("vraag", "CREATE VIEW vraag AS SELECT fid AS OGC_FID, geom, ogr_geocode('a', 'x') AS code FROM wijken"),
        ("groot", "CREATE TABLE groot (fid INTEGER PRIMARY KEY, geom BLOB, x AS (hex(zeroblob(500000000))))"),
        ("index", "CREATE VIRTUAL TABLE 'index' USING fts4(fid, geom)"),
    ],
)
def test_a_layer_of_a_geopackage_is_a_plain_table(tmp_path, laag, opdracht):
    path = geopackage(tmp_path, opdracht, AS_LAYER.format(laag), AS_SHAPES.format(laag))
    for keuze in ({}, {"laag": laag}, {"laag": "wijken"}):
        assert refusal(path, **keuze) == (
            f"De laag {laag} van a.gpkg is een zoekvraag en geen gewone tabel. Bewaar de laag als tabel."
        )


def test_a_view_that_is_no_layer_stays_unread(tmp_path):
    path = geopackage(tmp_path, EINDELOOS)
    assert len(read_file(path, Keuze())) == 1
    assert refusal(path, laag="eindeloos") == (
        "De laag eindeloos van a.gpkg heeft geen geometrie. Kies een laag met vlakken."
    )


def test_a_condition_calls_no_function_that_reaches_outside(tmp_path):
    path = geopackage(tmp_path)
    with Server() as server:
        _try_functions(path, server)
        assert not server.verbindingen


def _try_functions(path, server):
    sjabloon = f"QUERY_TEMPLATE={server.adres}/?q=%s"
    for waar in (f"ogr_geocode('a', 'geometry', '{sjabloon}', 'SERVICE=x') IS NULL", "load_extension('a') IS NULL"):
        with pytest.raises(InvoerFout):
            read_file(path, Keuze(waar=waar))


NAMEN = {
    "../../../../tmp/a.gpkg": "a.gpkg",
    "..\\..\\windows\\a.gpkg": "a.gpkg",
    "/etc/cron.d/a.gpkg": "a.gpkg",
    "a.zip!b.gpkg": "a.zip_b.gpkg",
    "http:a;b?c#d.gpkg": "http_a_b_c_d.gpkg",
    "x" * 400 + ".gpkg": "x" * 60 + ".gpkg",
    "..": "bestand",
    "": "bestand",
    "a\x00b.gpkg": "ab.gpkg",
    "a\r\nSet-Cookie: b.gpkg": "a__Set-Cookie_ b.gpkg",
}


@pytest.mark.parametrize("naam", NAMEN)
def test_a_name_is_only_a_name(naam):
    assert safe_name(naam) == NAMEN[naam]


@pytest.mark.parametrize("naam", [naam for naam in NAMEN if naam])
def test_a_name_in_a_zip_leads_nowhere(tmp_path, naam):
    source = write(tmp_path / "goed.gpkg", [box()])
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr(zipfile.ZipInfo(naam), source.read_bytes())
    before = set(tmp_path.iterdir())
    assert len(read_file(tmp_path / "a.zip", Keuze())) == 1
    assert set(tmp_path.iterdir()) == before


def test_a_link_in_a_zip_is_the_text_of_the_link_and_no_more(tmp_path):
    geheim = write(tmp_path / "geheim.geojson", [box()], driver="GeoJSON")
    verklikker = Verklikker(geheim)
    link = zipfile.ZipInfo("a.geojson")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr(link, str(geheim))
    assert refusal(tmp_path / "a.zip").startswith("a.zip is geen kaartbestand dat wij kunnen lezen.")
    assert not verklikker.is_geopend()
    verklikker.close()


def test_unfinished_writes_beside_a_database_in_a_zip_are_left_out(tmp_path):
    source = write(tmp_path / "goed.gpkg", [box()])
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.write(source, "a.gpkg")
        archive.writestr("a.gpkg-journal", b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + b"\xff" * 600)
        archive.writestr("a.gpkg-wal", b"\x37\x7f\x06\x82" + b"\xff" * 600)
    assert len(read_file(tmp_path / "a.zip", Keuze())) == 1
