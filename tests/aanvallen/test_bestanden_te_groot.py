"""A file that wants to fill the disk, the memory or the stack is refused with a sentence, at every door."""

from __future__ import annotations

import gzip
import json
import re
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command

from gebied.importeren import uitpakken
from gebied.importeren.fouten import InvoerFout
from gebied.importeren.keuren import MAX_DIEPTE
from gebied.importeren.lezen import Keuze, read_file
from opgaven.vlakinvoer import MAX_TEKST, from_text, from_upload
from tests.bestanden import box, gzipped, write, zipped

GEEN_KAART = "is geen kaartbestand dat wij kunnen lezen. Lever aan als GeoPackage"
TE_DIEP = "{} is dieper genest dan 100 lagen. Een kaartbestand is dat nooit: maak het opnieuw."
VLAK = '{"type": "Polygon", "coordinates": [[[5, 52], [5.1, 52], [5.1, 52.1], [5, 52]]]}'
COLLECTIE = '{"type": "FeatureCollection", "features": [{"type": "Feature", "geometry": %s, "properties": %s}]}'
#: Ten thousand deep, each in another place.
DIEP = {
    "features": '{"type": "FeatureCollection", "features": ' + "[" * 10_000 + "]" * 10_000 + "}",
    "kenmerk": COLLECTIE % (VLAK, '{"naam": "x", "diep": ' + '{"a":' * 10_000 + "1" + "}" * 10_000 + "}"),
    "geometrie": COLLECTIE
    % ('{"type": "GeometryCollection", "geometries": [' * 10_000 + VLAK + "]}" * 10_000, '{"naam": "x"}'),
    "topologie": '{"type": "Topology", "arcs": [], "objects": {"a": '
    + '{"type": "GeometryCollection", "geometries": [' * 10_000
    + "]}" * 10_000
    + "}}",
    "achter een tekst": '{"a": "\\\\\\"]]]]]]\\\\", "type": "FeatureCollection", "features": ' + "[" * 10_000,
}


def refusal(path):
    with pytest.raises(InvoerFout) as caught:
        read_file(path, Keuze())
    return str(caught.value)


def archive(path, members, method=zipfile.ZIP_DEFLATED):
    with zipfile.ZipFile(path, "w", method) as target:
        for naam, inhoud in members.items():
            target.writestr(naam, inhoud)
    return path


@pytest.mark.parametrize("plek", DIEP)
def test_geojson_of_ten_thousand_levels_is_refused_by_the_reader(tmp_path, plek):
    (tmp_path / "a.geojson").write_text(DIEP[plek])
    assert refusal(tmp_path / "a.geojson") == TE_DIEP.format("a.geojson")


@pytest.mark.django_db
@pytest.mark.parametrize("plek", DIEP)
def test_geojson_of_ten_thousand_levels_is_refused_by_the_form(client, bewerker, plek):
    client.force_login(bewerker)
    bestand = SimpleUploadedFile("a.geojson", DIEP[plek].encode())
    response = client.post("/opgaven/nieuw/", {"waar": "bestand", "bestand": bestand})
    assert response.status_code == 422
    assert response.context["form"].errors["bestand"] == [TE_DIEP.format("a.geojson")]


@pytest.mark.django_db
@pytest.mark.parametrize("plek", DIEP)
def test_geojson_of_ten_thousand_levels_is_refused_by_the_commands(tmp_path, plek):
    (tmp_path / "a.geojson").write_text(DIEP[plek])
    keuzes = {
        "import_gebieden": {"indeling": "Proef", "niveau": "wijk"},
        "import_opgaven": {"opgavetype": "natuur", "bron": "proef"},
    }
    for naam, keuze in keuzes.items():
        with pytest.raises(CommandError, match=re.escape(TE_DIEP.format("a.geojson"))) as caught:
            call_command(naam, str(tmp_path / "a.geojson"), **keuze)
        assert caught.value.returncode == 1


@pytest.mark.django_db
@pytest.mark.parametrize("diepte", [10_000, 200_000])
def test_geojson_of_ten_thousand_levels_is_refused_by_the_api(schrijvend_api, diepte):
    for body in ('{"indeling": ' + "[" * diepte + "]" * diepte + "}", "[" * diepte):
        response = schrijvend_api.post("/api/v1/berekeningen", body, content_type="application/json")
        assert response.status_code == 400
        assert response.json()["detail"] == "De gegevens in dit verzoek zijn geen geldige JSON."


@pytest.mark.parametrize(
    "tekst",
    [
        *(tekst for plek, tekst in DIEP.items() if plek != "achter een tekst"),
        "GEOMETRYCOLLECTION(" * 10_000 + "POINT(1 1)" + ")" * 10_000,
        "(" * 500_000,
    ],
    ids=[*(plek for plek in DIEP if plek != "achter een tekst"), "wkt", "haakjes"],
)
def test_pasted_text_of_ten_thousand_levels_is_refused(tekst):
    with pytest.raises(Exception, match="Deze tekst is dieper genest dan 100 lagen") as caught:
        from_text(tekst)
    assert caught.value.messages == [
        "Deze tekst is dieper genest dan 100 lagen. Plak alleen het vlak, bijvoorbeeld POLYGON ((155000 463000, ...))."
    ]


@pytest.mark.django_db
def test_pasted_text_that_is_too_long_is_refused_by_the_form(client, bewerker):
    client.force_login(bewerker)
    response = client.post("/opgaven/nieuw/", {"waar": "tekst", "tekst": "POLYGON" + " " * MAX_TEKST + "x"})
    assert response.context["form"].errors["tekst"] == [
        "Deze tekst is langer dan 2 miljoen tekens. Lever het vlak aan als bestand."
    ]


@pytest.mark.parametrize("tekst", ["POLYGON((" + "1 1," * 100_000, "{" * 50 + '"a":' * 50, "9" * 100_000])
def test_pasted_text_without_sense_is_refused_in_a_moment(tekst):
    with pytest.raises(Exception, match="Deze tekst is geen GeoJSON en geen WKT"):
        from_text(tekst)


def test_a_map_just_within_the_depth_is_read(tmp_path):
    levels = MAX_DIEPTE - 5
    diep = '{"naam": "x", "diep": ' + "[" * levels + "]" * levels + "}"
    (tmp_path / "a.geojson").write_text(COLLECTIE % (VLAK, diep))
    assert len(read_file(tmp_path / "a.geojson", Keuze())) == 1


def test_brackets_within_texts_do_not_count(tmp_path):
    (tmp_path / "a.geojson").write_text(COLLECTIE % (VLAK, json.dumps({"naam": "[" * 500 + '\\"' + "{" * 500})))
    assert len(read_file(tmp_path / "a.geojson", Keuze())) == 1


def test_gml_of_ten_thousand_levels_is_no_more_than_a_broken_file(tmp_path):
    open_, close = "<gml:MultiGeometry><gml:geometryMember>", "</gml:geometryMember></gml:MultiGeometry>"
    (tmp_path / "a.gml").write_text(
        '<w:FeatureCollection xmlns:w="http://www.opengis.net/wfs" xmlns:gml="http://www.opengis.net/gml">'
        f"<gml:featureMember><w:a><w:g>{open_ * 10_000}{close * 10_000}</w:g></w:a></gml:featureMember>"
        "</w:FeatureCollection>"
    )
    assert refusal(tmp_path / "a.gml")


def test_a_bomb_in_a_gz(tmp_path):
    (tmp_path / "a.gz").write_bytes(gzip.compress(b"\x00" * (uitpakken.FREE_BYTES + 1)))
    assert refusal(tmp_path / "a.gz") == (
        "a.gz wordt na uitpakken te groot (meer dan 200 keer zo groot). "
        "Pak het bestand zelf uit, controleer het en lever het los aan."
    )


def test_a_bomb_of_overlapping_members_counts_all_of_them(tmp_path):
    """Every name in the list points at the same packed bytes, so that a small file unpacks to a large one."""
    one = archive(tmp_path / "een.zip", {"a.gpkg": b"\x00" * 1_000_000}).read_bytes()
    start = one.index(b"PK\x01\x02")
    entry, end = one[start : one.index(b"PK\x05\x06")], bytearray(one[one.index(b"PK\x05\x06") :])
    end[8:12] = (100).to_bytes(2, "little") * 2
    end[12:16] = (len(entry) * 100).to_bytes(4, "little")
    (tmp_path / "a.zip").write_bytes(one[:start] + entry * 100 + bytes(end))
    assert refusal(tmp_path / "a.zip").startswith("a.zip wordt na uitpakken te groot (meer dan 200 keer zo groot).")


def test_too_many_files_in_a_zip(tmp_path):
    path = archive(tmp_path / "a.zip", {f"{n}.txt": b"" for n in range(uitpakken.MAX_FILES + 1)})
    assert refusal(path) == "a.zip bevat 2001 bestanden. Het maximum is 2000."


def test_archives_in_archives_are_not_opened(tmp_path):
    inner = zipped(tmp_path / "binnen.zip", write(tmp_path / "a.gpkg", [box()]))
    for path in (zipped(tmp_path / "a.zip", inner), gzipped(inner), zipped(tmp_path / "b.zip", gzipped(inner))):
        assert GEEN_KAART in refusal(path)


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_way_of_packing_that_may_ask_for_much_memory(tmp_path, method):
    path = archive(tmp_path / "a.zip", {"a.gpkg": b"x"}, method)
    assert refusal(path) == ("a.zip is op een ongewone manier ingepakt. Maak het zip-bestand opnieuw, zonder opties.")


@pytest.mark.parametrize("naam", ["kaart.gpkg", "kaart.zip", "kaart.geojson", "kaart.gml", "kaart"])
@pytest.mark.parametrize(
    "inhoud",
    [
        b"MZ\x90\x00" + b"\x00" * 99,
        b"%PDF-1.7\n",
        b"\x7fELF",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"#!/bin/sh",
    ],
)
def test_a_file_is_what_it_holds_not_what_it_is_called(naam, inhoud):
    with pytest.raises(Exception, match=f"^\\['{naam} {GEEN_KAART}"):
        from_upload(SimpleUploadedFile(naam, inhoud))


def test_a_map_under_a_wrong_name_is_still_a_map(tmp_path):
    inhoud = write(tmp_path / "a.gpkg", [box()]).read_bytes()
    assert from_upload(SimpleUploadedFile("vakantiefoto.jpg", inhoud)).area == pytest.approx(1_000_000)


def test_a_file_above_the_limit_of_the_form_is_refused_before_it_is_copied():
    bestand = SimpleUploadedFile("a.gpkg", b"")
    bestand.size = 100 * 1024**2 + 1
    with pytest.raises(Exception, match=r"Dit bestand is groter dan 100 MB\. Lees het in met import_opgaven\."):
        from_upload(bestand)
