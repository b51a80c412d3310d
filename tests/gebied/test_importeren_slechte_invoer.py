"""Whatever is wrong with a file, one sentence says what, and what to do."""

import zipfile
from pathlib import Path

import pytest

from gebied.importeren import uitpakken
from gebied.importeren.fouten import BestandFout, InvoerFout, KeuzeFout
from gebied.importeren.lezen import Keuze, read_file
from tests.bestanden import box, stop_gio, write, zipped

GEEN_KAART = (
    "{} is geen kaartbestand dat wij kunnen lezen. Lever aan als GeoPackage, GeoJSON, TopoJSON, Shapefile, "
    "GML (ook STOP/GIO) of FlatGeobuf, ook in .zip of .gz."
)


ALLES = Keuze()


def refusal(path, keuze=ALLES):
    with pytest.raises(InvoerFout) as caught:
        read_file(path, keuze)
    return caught.type, str(caught.value)


def test_a_missing_file(tmp_path):
    path = tmp_path / "nee.gpkg"
    assert refusal(path) == (KeuzeFout, f"Het bestand {path} bestaat niet. Controleer de naam en de map.")


def test_an_address_on_the_network_is_no_file():
    assert refusal(Path("/vsicurl/http://example.org/a.gpkg"))[0] is KeuzeFout


def test_a_folder(tmp_path):
    assert refusal(tmp_path)[1].startswith(f"{tmp_path} is een map of geen gewoon bestand.")


def test_an_empty_file(tmp_path):
    (tmp_path / "a.gpkg").touch()
    assert refusal(tmp_path / "a.gpkg") == (
        BestandFout,
        "a.gpkg is leeg. Download of maak het bestand opnieuw.",
    )


@pytest.mark.parametrize("inhoud", [b"code;naam\n1;A\n", b"\x00" * 1000, b'{"a": 1}', b"<html></html>", b"PK\x05\x06"])
def test_something_that_is_no_vector_file(tmp_path, inhoud):
    (tmp_path / "a.gpkg").write_bytes(inhoud)
    assert refusal(tmp_path / "a.gpkg") == (BestandFout, GEEN_KAART.format("a.gpkg"))


def test_200_mb_of_junk_is_refused_at_once(tmp_path):
    with (tmp_path / "junk.gpkg").open("wb") as file:
        file.seek(200 * 1024**2)
        file.write(b"x")
    assert refusal(tmp_path / "junk.gpkg") == (BestandFout, GEEN_KAART.format("junk.gpkg"))


def test_a_geopackage_that_was_cut_off(tmp_path):
    path = write(tmp_path / "a.gpkg", [box()])
    path.write_bytes(path.read_bytes()[:3000])
    soort, tekst = refusal(path)
    assert soort is BestandFout
    assert tekst == "a.gpkg is beschadigd of geen geldig GPKG-bestand. Download of maak het bestand opnieuw."


@pytest.mark.parametrize("maak", [lambda path: write(path, [box()] * 50, driver="GML"), lambda p: stop_gio(p, [box()])])
def test_gml_that_was_cut_off_loses_no_features_unseen(tmp_path, maak):
    path = maak(tmp_path / "a.gml")
    path.write_bytes(path.read_bytes()[:-100])
    soort, tekst = refusal(path)
    assert soort is BestandFout
    assert tekst.startswith("a.gml is geen goede XML (regel ")


def test_a_document_type_in_xml_is_refused_for_it_can_reach_other_files(tmp_path):
    (tmp_path / "a.gml").write_text(
        '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY geheim SYSTEM "file:///etc/passwd">]>'
        '<gml:FeatureCollection xmlns:gml="http://www.opengis.net/gml/3.2">&geheim;</gml:FeatureCollection>'
    )
    assert refusal(tmp_path / "a.gml") == (
        BestandFout,
        "a.gml bevat een DOCTYPE. Dat is niet veilig: lever het bestand zonder DOCTYPE aan.",
    )


def test_a_virtual_data_set_that_points_elsewhere_is_no_vector_file(tmp_path):
    (tmp_path / "a.gml").write_text(
        "<OGRVRTDataSource><OGRVRTLayer name='x'><SrcDataSource>/etc/passwd</SrcDataSource></OGRVRTLayer>"
        "</OGRVRTDataSource><!-- http://www.opengis.net/gml -->"
    )
    assert refusal(tmp_path / "a.gml")[1] == GEEN_KAART.format("a.gml")


def test_a_zip_bomb(tmp_path):
    bomb = tmp_path / "bom.zip"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.gpkg", b"\x00" * (uitpakken.FREE_BYTES + 1))
    soort, tekst = refusal(bomb)
    assert soort is BestandFout
    assert tekst == (
        "bom.zip wordt na uitpakken te groot (meer dan 200 keer zo groot). "
        "Pak het bestand zelf uit, controleer het en lever het los aan."
    )


def test_a_zip_that_lies_about_its_size(tmp_path):
    bomb = tmp_path / "bom.zip"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.gpkg", b"\x00" * (uitpakken.FREE_BYTES + 1))
    size = (uitpakken.FREE_BYTES + 1).to_bytes(4, "little")
    bomb.write_bytes(bomb.read_bytes().replace(size, (1000).to_bytes(4, "little")))
    assert refusal(bomb)[0] is BestandFout


def test_a_damaged_zip(tmp_path):
    path = zipped(tmp_path / "a.zip", write(tmp_path / "a.gpkg", [box()]))
    path.write_bytes(path.read_bytes()[:-40])
    assert refusal(path) == (
        BestandFout,
        "a.zip is beschadigd of geen gewoon zip-bestand. Maak het zip-bestand opnieuw.",
    )


def test_names_in_a_zip_never_lead_outside(tmp_path):
    source = write(tmp_path / "a.gpkg", [box()])
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.write(source, "../../../../tmp/uitgebroken.gpkg")
    assert len(read_file(tmp_path / "a.zip", Keuze())) == 1


def test_a_wrong_layer(tmp_path):
    path = write(tmp_path / "a.gpkg", [box()], layer="wijken")
    assert refusal(path, Keuze(laag="dorpen")) == (
        KeuzeFout,
        "a.gpkg heeft geen laag dorpen. Kies met --layer uit: wijken.",
    )


def test_more_than_one_layer(tmp_path):
    path = write(tmp_path / "a.gpkg", [box()], layer="wijken")
    write(path, [box()], layer="buurten", append=True)
    assert refusal(path) == (
        KeuzeFout,
        "a.gpkg heeft meer dan één laag. Kies met --layer uit: wijken en buurten.",
    )


@pytest.mark.parametrize("driver", ["GPKG", "GeoJSON"])
def test_a_wrong_condition(tmp_path, driver):
    path = write(tmp_path / f"a.{driver.lower()}", [box()], driver=driver)
    assert refusal(path, Keuze(waar="hoogte > 3")) == (
        KeuzeFout,
        'De voorwaarde --where "hoogte > 3" klopt niet. De velden zijn: code en naam.',
    )


def test_no_crs(tmp_path):
    path = write(tmp_path / "a.gpkg", [box()], crs=None)
    soort, tekst = refusal(path)
    assert soort is KeuzeFout
    assert tekst == (
        "a.gpkg noemt geen coördinatenstelsel. Geef het op, bijvoorbeeld --crs EPSG:28992 (RD) "
        "of --crs EPSG:4326 (lengte en breedte)."
    )


@pytest.mark.parametrize("crs", ["RD", "EPSG:99999", "28"])
def test_a_wrong_crs(tmp_path, crs):
    path = write(tmp_path / "a.gpkg", [box()])
    assert refusal(path, Keuze(crs=crs)) == (
        KeuzeFout,
        f"{crs} is geen bekend coördinatenstelsel. Gebruik --crs EPSG:28992 (RD) of --crs EPSG:4326.",
    )
