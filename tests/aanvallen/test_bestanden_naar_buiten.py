"""A file that somebody delivers reaches no other file and no address: not by what stands in it, not by its name."""

from __future__ import annotations

import json
import subprocess
import sys

import pyogrio
import pytest

from gebied.importeren.fouten import InvoerFout
from gebied.importeren.gdal import ALLOWED
from gebied.importeren.lezen import Keuze, read_file
from tests.aanvallen.luisteraars import Server, Verklikker
from tests.bestanden import box, write
from tests.conftest import ROOT

NAAR_BUITEN = (
    '{} verwijst in "crs" naar iets buiten het bestand. Haal "crs" weg en kies het coördinatenstelsel zelf, of maak '
    "het bestand opnieuw."
)
BESCHADIGD = "{} is beschadigd of geen geldig {}-bestand. Download of maak het bestand opnieuw."
GEEN_KAART = (
    "{} is geen kaartbestand dat wij kunnen lezen. Lever aan als GeoPackage, GeoJSON, TopoJSON, Shapefile, "
    "GML (ook STOP/GIO) of FlatGeobuf, ook in .zip of .gz."
)


@pytest.fixture
def server():
    with Server() as server:
        yield server


@pytest.fixture
def geheim(tmp_path):
    """A good map of somebody else: whoever may read it would get its rows."""
    (tmp_path / "van-een-ander").mkdir()
    return write(tmp_path / "van-een-ander" / "geheim.geojson", [box()], crs="EPSG:28992", driver="GeoJSON")


@pytest.fixture
def verklikker(geheim):
    verklikker = Verklikker(geheim)
    yield verklikker
    verklikker.close()


def refusal(path, **keuze):
    with pytest.raises(InvoerFout) as caught:
        read_file(path, Keuze(**keuze))
    return str(caught.value)


def save(tmp_path, naam, inhoud):
    path = tmp_path / naam
    path.write_text(inhoud if isinstance(inhoud, str) else json.dumps(inhoud), encoding="utf-8")
    return path


def collection(**extra):
    ring = [[5, 52], [5.1, 52], [5.1, 52.1], [5, 52]]
    feature = {
        "type": "Feature",
        "properties": {"code": "WK1", "naam": "Wijk"},
        "geometry": {"type": "Polygon", "coordinates": [ring]},
    }
    return {"type": "FeatureCollection", "features": [feature], **extra}


def test_gdal_knows_the_drivers_on_the_list_and_no_other():
    """A new version of GDAL may bring new drivers: put them on SKIPPED in gebied/importeren/gdal.py."""
    assert set(pyogrio.list_drivers()) == ALLOWED


def test_without_the_settings_nothing_is_read_at_all():
    code = (
        "import os; os.environ.pop('GDAL_SKIP', None); import pyogrio\n"
        "from gebied.importeren.gdal import guard\n"
        "try: guard()\n"
        "except RuntimeError as error: print(str(error)[:42])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "GDAL has drivers that may not be used: ADB"


@pytest.mark.parametrize(
    "opdracht",
    ["gdal vector pipeline ! read {bron}", "gdal vector convert --of stream {bron} streamed_dataset"],
)
def test_a_pipeline_of_gdal_that_calls_itself_geojson_runs_nothing(tmp_path, geheim, verklikker, server, opdracht):
    for bron in (geheim, f"/vsicurl/{server.adres}/a.geojson"):
        pipeline = {"type": "gdal_streamed_alg", "command_line": opdracht.format(bron=bron), "x": {"type": "Feature"}}
        path = save(tmp_path, "a.geojson", pipeline)
        assert refusal(path) == BESCHADIGD.format("a.geojson", "GeoJSON")
    assert not verklikker.is_geopend()
    assert not server.verbindingen


@pytest.mark.parametrize(
    "sjabloon",
    [
        '{"type": "link", "properties": {"href": "%s", "type": "proj4"}}',
        '{"type": "LINK", "properties": {"href": "%s"}}',
        '{"properties": {"url": "%s"}, "type": "\\u006cink"}',
        '{"type": "url", "properties": {"url": "%s"}}',
        '{"type": "name", "properties": {"name": "%s"}}',
        '{"type": "name", "properties": {"name": "/vsicurl/%s"}}',
        '{"type": "name", "properties": {"name": "EPSG:28992"}, "link": {"a": {"b": "%s"}}}',
    ],
)
@pytest.mark.parametrize("sleutel", ["crs", "CRS", "\\u0063rs"])
def test_geojson_that_names_its_coordinate_system_by_an_address(tmp_path, server, sjabloon, sleutel):
    crs = sjabloon.replace("%s", f"{server.adres}/crs")
    text = f'{{"{sleutel}": {crs}, {json.dumps(collection())[1:]}'
    assert refusal(save(tmp_path, "a.geojson", text)) == NAAR_BUITEN.format("a.geojson")
    in_geometry = json.dumps(collection()).replace('"coordinates"', f'"{sleutel}": {crs}, "coordinates"')
    assert refusal(save(tmp_path, "b.geojson", in_geometry)) == NAAR_BUITEN.format("b.geojson")
    assert not server.verbindingen


@pytest.mark.parametrize("naam", ["urn:ogc:def:crs:EPSG::28992", "EPSG:28992", "urn:ogc:def:crs:OGC:1.3:CRS84"])
def test_geojson_that_names_its_coordinate_system_by_its_name_is_read(tmp_path, naam):
    crs = {"type": "name", "properties": {"name": naam}}
    assert len(read_file(save(tmp_path, "a.geojson", collection(crs=crs)), Keuze())) == 1


GML = (
    '<w:FeatureCollection xmlns:w="http://www.opengis.net/wfs" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:gml="http://www.opengis.net/gml" xmlns:o="http://o" {schema}>'
    '<gml:featureMember><o:wijk gml:id="w1"><o:code>WK1</o:code>{verwijzing}<o:vlak>{vlak}</o:vlak></o:wijk>'
    "</gml:featureMember></w:FeatureCollection>"
)
VLAK = (
    '<gml:Polygon srsName="{srs}"><gml:exterior><gml:LinearRing><gml:posList>100000 400000 101000 400000 101000 401000 '
    "100000 400000</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>"
)
RD_NAAM = "urn:ogc:def:crs:EPSG::28992"
ANDERS = (
    ("schema", 'xsi:schemaLocation="http://o {elders}"', ""),
    ("schema van een WFS", 'xsi:schemaLocation="http://o {elders}?SERVICE=WFS&amp;REQUEST=DescribeFeatureType"', ""),
    ("verwijzing", "", '<o:zie xlink:href="{elders}#a"/>'),
)


@pytest.mark.parametrize(("soort", "schema", "verwijzing"), ANDERS, ids=[geval[0] for geval in ANDERS])
def test_gml_fetches_no_schema_and_follows_no_reference(
    tmp_path, geheim, verklikker, server, soort, schema, verwijzing
):
    for elders in (f"{server.adres}/a.xsd", str(geheim), geheim.as_uri(), "van-een-ander/geheim.geojson"):
        vlak = VLAK.format(srs=RD_NAAM)
        text = GML.format(schema=schema.format(elders=elders), verwijzing=verwijzing.format(elders=elders), vlak=vlak)
        tabel = read_file(save(tmp_path, "a.gml", text), Keuze())
        assert (tabel.velden["code"].tolist(), tabel.crs) == (["WK1"], "EPSG:28992")
    assert not verklikker.is_geopend()
    assert not server.verbindingen


def test_gml_with_a_geometry_or_a_coordinate_system_elsewhere_asks_for_the_coordinate_system(tmp_path, server):
    elders = f"{server.adres}/a.gml"
    for vlak in (f'<gml:Polygon><gml:exterior xlink:href="{elders}#a"/></gml:Polygon>', VLAK.format(srs=elders)):
        path = save(tmp_path, "a.gml", GML.format(schema="", verwijzing="", vlak=vlak))
        assert refusal(path).startswith("a.gml noemt geen coördinatenstelsel. Geef het op")
    assert not server.verbindingen


@pytest.mark.parametrize("naam", ["a.gml", "a.kml", "a.xml"])
@pytest.mark.parametrize("soort", ["gml", "kml"])
def test_entities_of_xml_read_no_file_and_ask_no_address(tmp_path, geheim, verklikker, server, naam, soort):
    for elders in (geheim.as_uri(), f"{server.adres}/a.dtd"):
        space = "http://www.opengis.net/gml" if soort == "gml" else "http://www.opengis.net/kml/2.2"
        text = (
            f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "{elders}"><!ENTITY % p SYSTEM "{elders}"> %p;]>'
            f'<{soort} xmlns="{space}"><name>&e;</name></{soort}>'
        )
        doctype = f"{naam} bevat een DOCTYPE. Dat is niet veilig: lever het bestand zonder DOCTYPE aan."
        verwacht = doctype if soort == "gml" else GEEN_KAART.format(naam)
        assert refusal(save(tmp_path, naam, text)) == verwacht
    assert not verklikker.is_geopend()
    assert not server.verbindingen


def test_entities_that_grow_to_a_billion_are_refused_at_once(tmp_path):
    grow = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    text = f'<!DOCTYPE x [<!ENTITY a0 "ha">{grow}]><x xmlns:gml="http://www.opengis.net/gml">&a9;</x>'
    assert "bevat een DOCTYPE" in refusal(save(tmp_path, "a.gml", text))


@pytest.mark.parametrize(
    "inhoud",
    [
        "<OGRVRTDataSource><OGRVRTLayer name='x'><SrcDataSource>{}</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>",
        "<OGRVRTDataSource a='http://www.opengis.net/gml'><SrcDataSource>{}</SrcDataSource></OGRVRTDataSource>",
        "WFS:{}",
        "<VRTDataset><SourceFilename>{}</SourceFilename></VRTDataset>",
        "{}",
        "type,x,y\n{},1,2\n",
    ],
)
def test_a_file_that_only_points_elsewhere_is_no_map(tmp_path, geheim, verklikker, server, inhoud):
    for elders in (str(geheim), f"{server.adres}/wfs"):
        path = save(tmp_path, "a.gml", inhoud.format(elders))
        assert refusal(path) == GEEN_KAART.format("a.gml")
    assert not verklikker.is_geopend()
    assert not server.verbindingen


@pytest.mark.parametrize("wortel", ["OGRWFSDataSource", "WFS_Capabilities", "Capabilities"])
def test_a_service_that_calls_itself_gml_is_not_asked(tmp_path, server, wortel):
    text = f"<{wortel} xmlns:gml='http://www.opengis.net/gml'><URL>{server.adres}/wfs</URL></{wortel}>"
    assert refusal(save(tmp_path, "a.gml", text)) == ("a.gml bevat geen kaartlagen. Lever een bestand met vlakken aan.")
    assert not server.verbindingen


def test_a_next_page_of_geojson_is_not_asked(tmp_path, server):
    links = [{"rel": "next", "href": f"{server.adres}/2", "type": "application/geo+json"}]
    assert len(read_file(save(tmp_path, "a.geojson", collection(links=links, numberMatched=9)), Keuze())) == 1
    assert not server.verbindingen
