"""Exports: the columns of contract.md, full precision, no formulas, maps in the right system, no half file."""

import csv
import io
import json

import openpyxl
import pyogrio
import pytest
import shapely

from gebied import uitvoer
from gebied.models import Gebied
from opgaven.exporteren import SOORTEN, bestand
from opgaven.models import Opgave
from opgaven.selectors.scores import Vraag
from opgaven.services.berekening import berekening_start
from tests.commandos import roep
from tests.make import make_gebied, square, worked_example

pytestmark = pytest.mark.django_db

SCORES = (
    "code,naam,oppervlakte_m2,opgaven,bedekt_m2,gestapeld_m2,stapel_max,stapel_gemiddeld,overlap_m2,conflict,samenhang,"
    "tegenwerking,rang,klasse,berekening,verouderd"
)
OVERLAPPEN = (
    "gebied,opgave_a,opgave_b,type_a,type_b,overlap_m2,aandeel_a,aandeel_b,wrijving,wisselwerking,gelijktijdig,karakter,"
    "aandeel_conflict,aandeel_samenhang,aandeel_tegenwerking"
)


@pytest.fixture
def gebied():
    """The worked example, computed."""
    gebied, *_ = worked_example()
    berekening_start(indeling=gebied.indeling, niveau="wijk", direct=True)
    return gebied


def exporteer(soort, path, gebied, *extra):
    return roep(f"exporteer_{soort}", path, "--indeling", gebied.indeling.naam, "--niveau", "wijk", *extra)


def rows_of(path):
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"))))


def test_scores_as_csv(tmp_path, gebied):
    path = tmp_path / "scores.csv"

    afloop = exporteer("scores", path, gebied, "--json")

    assert (afloop.code, afloop.json) == (0, {"bestand": str(path), "rijen": 1})
    assert path.read_text(encoding="utf-8").splitlines()[0] == SCORES
    (row,) = rows_of(path)
    assert (row["code"], row["naam"], float(row["oppervlakte_m2"])) == (gebied.code, "Voorbeeldwijk", 1_000_000)
    assert (row["opgaven"], row["stapel_max"], row["rang"], row["verouderd"]) == ("3", "3", "1", "false")
    assert float(row["conflict"]) == pytest.approx(4.5)
    assert float(row["samenhang"]) == pytest.approx(0.15)


def test_overlaps_as_csv(tmp_path, gebied):
    path = tmp_path / "overlappen.csv"

    exporteer("overlappen", path, gebied)

    assert path.read_text(encoding="utf-8").splitlines()[0] == OVERLAPPEN
    rows = rows_of(path)
    assert len(rows) == 3
    ab = next(row for row in rows if {row["type_a"], row["type_b"]} == {"woningbouw", "natuur"})
    a, b = (Opgave.objects.get(type__code=code) for code in (ab["type_a"], ab["type_b"]))
    assert (ab["opgave_a"], ab["opgave_b"]) == (f"test:{a.sleutel}", f"test:{b.sleutel}")
    assert float(ab["overlap_m2"]) == pytest.approx(200_000)
    assert (ab["wrijving"], ab["wisselwerking"], ab["gelijktijdig"]) == ("6", "-2.0", "true")
    assert ab["karakter"] == "tegenstrijdig"
    assert sum(float(row["aandeel_conflict"]) for row in rows) == pytest.approx(1)


def test_numbers_keep_their_full_precision(tmp_path, gebied):
    exporteer("scores", tmp_path / "s.csv", gebied)

    stored = gebied.scores.get(actueel=True)
    assert float(rows_of(tmp_path / "s.csv")[0]["conflict"]) == stored.conflict


@pytest.mark.parametrize("naam", ["=1+1", "+31", "-2", "@cmd", "\tx"])
def test_a_name_never_becomes_a_formula(tmp_path, gebied, naam):
    Gebied.objects.update(naam=naam)
    for ending in ("csv", "xlsx"):
        exporteer("scores", tmp_path / f"s.{ending}", gebied)

    assert rows_of(tmp_path / "s.csv")[0]["naam"] == f"'{naam}"
    cell = openpyxl.load_workbook(tmp_path / "s.xlsx").active["B2"]
    assert (cell.value, cell.data_type) == (naam, "s")


def test_a_name_with_commas_quotes_and_lines_stays_one_cell(tmp_path, gebied):
    Gebied.objects.update(naam='Oost, "de" wijk')
    exporteer("scores", tmp_path / "s.csv", gebied)

    assert rows_of(tmp_path / "s.csv")[0]["naam"] == 'Oost, "de" wijk'


def test_excel_has_the_same_columns_and_real_numbers(tmp_path, gebied):
    exporteer("overlappen", tmp_path / "o.xlsx", gebied)

    head, *rows = openpyxl.load_workbook(tmp_path / "o.xlsx").active.iter_rows(values_only=True)
    assert ",".join(head) == OVERLAPPEN
    assert {round(row[5]) for row in rows} == {200_000, 300_000}
    assert rows[0][10] is True


def test_scores_as_geopackage_carry_the_area_in_rd(tmp_path, gebied):
    exporteer("scores", tmp_path / "s.gpkg", gebied)

    meta, _, wkb, columns = pyogrio.raw.read(tmp_path / "s.gpkg", layer="scores")
    assert (meta["crs"], ",".join(meta["fields"])) == ("EPSG:28992", SCORES)
    assert shapely.area(shapely.from_wkb(wkb)).tolist() == [1_000_000]
    assert columns[9][0] == pytest.approx(4.5)


def test_overlaps_as_geopackage_carry_the_part_that_both_cover(tmp_path, gebied):
    exporteer("overlappen", tmp_path / "o.gpkg", gebied)

    meta, _, wkb, columns = pyogrio.raw.read(tmp_path / "o.gpkg")
    shapes = shapely.from_wkb(wkb)
    overlap = dict(zip(meta["fields"], columns, strict=True))["overlap_m2"]
    assert shapely.area(shapes).tolist() == pytest.approx(overlap.tolist())
    assert shapely.get_type_id(shapes).tolist() == [shapely.GeometryType.MULTIPOLYGON] * 3


def test_geojson_is_in_longitude_and_latitude(tmp_path, gebied):
    exporteer("scores", tmp_path / "s.geojson", gebied)

    data = json.loads((tmp_path / "s.geojson").read_text(encoding="utf-8"))
    (feature,) = data["features"]
    lon, lat = feature["geometry"]["coordinates"][0][0][0]
    assert (round(lon, 1), round(lat, 1)) == (4.6, 51.6)
    assert "crs" not in data
    assert feature["properties"]["verouderd"] is False


def test_only_some_types(tmp_path, gebied):
    exporteer("overlappen", tmp_path / "o.csv", gebied, "--typen", "woningbouw,natuur")

    assert len(rows_of(tmp_path / "o.csv")) == 1


def test_an_area_without_opgaven_has_a_row_of_zeros(tmp_path):
    leeg = make_gebied(square(50_000, 0))
    worked_example()
    berekening_start(indeling=leeg.indeling, niveau="wijk", direct=True)

    exporteer("scores", tmp_path / "s.csv", leeg)

    row = next(row for row in rows_of(tmp_path / "s.csv") if row["code"] == leeg.code)
    assert (row["opgaven"], row["conflict"], row["klasse"], row["rang"]) == ("0", "0.0", "0", "2")


def test_an_export_replaces_the_old_file_at_once_and_leaves_nothing_beside_it(tmp_path, gebied):
    (tmp_path / "s.csv").write_text("oud")

    exporteer("scores", tmp_path / "s.csv", gebied)

    assert [path.name for path in tmp_path.iterdir()] == ["s.csv"]
    assert (tmp_path / "s.csv").read_text().startswith("code,")


@pytest.mark.parametrize(
    ("naam", "code", "zin"),
    [
        ("s.txt", 2, "Aan s.txt is geen formaat te zien. Laat de naam eindigen op .csv, .xlsx, .gpkg, .geojson."),
        ("nee/s.csv", 2, "De map nee bestaat niet. Maak die eerst, of kies een andere map."),
        ("map.csv", 2, "map.csv is een map. Geef de naam van een bestand op."),
    ],
)
def test_a_wrong_target_is_refused_before_the_work(tmp_path, monkeypatch, gebied, naam, code, zin):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "map.csv").mkdir()

    afloop = exporteer("scores", naam, gebied)

    assert (afloop.code, afloop.stdout, afloop.stderr) == (code, "", f"Fout: {zin}\n")


def test_without_scores_it_says_what_to_do(tmp_path):
    gebied = make_gebied()

    afloop = exporteer("scores", tmp_path / "s.csv", gebied)

    assert afloop.code == 1
    assert afloop.stderr == (
        "Fout: Er zijn nog geen scores van Proef 2026, wijk. Maak ze eerst met het commando bereken.\n"
    )
    assert not (tmp_path / "s.csv").exists()


def test_an_unknown_indeling_or_type_lists_the_known_ones(tmp_path, gebied):
    onbekend = roep("exporteer_scores", tmp_path / "s.csv", "--indeling", "X", "--niveau", "wijk")
    assert (onbekend.code, onbekend.stderr.startswith("Fout: De indeling X bestaat niet. Bekend: Proef 2026.")) == (
        2,
        True,
    )

    type_ = exporteer("scores", tmp_path / "s.csv", gebied, "--typen", "huizen")
    assert type_.code == 2
    assert type_.stderr.startswith("Fout: Dit opgavetype bestaat niet: huizen. Kies uit: ")


def test_too_many_rows_for_excel_is_said(tmp_path, gebied, monkeypatch):
    tabel = SOORTEN["scores"](Vraag(gebied.indeling_id, "wijk"))
    monkeypatch.setattr(uitvoer, "MAX_XLSX_ROWS", 1)

    with pytest.raises(uitvoer.ExportFout, match=r"Excel kan geen 1 rijen aan\. Kies een bestand dat eindigt op \.csv"):
        bestand.write_file(tabel, tmp_path / "s.xlsx")
    assert not list(tmp_path.iterdir())


class TestDownload:
    def test_the_page_offers_the_same_file(self, client, lezer, gebied, time_machine):
        time_machine.move_to("2026-05-01 12:00:00+00:00", tick=False)
        client.force_login(lezer)

        response = client.get(f"/berekeningen/export/scores.csv?indeling={gebied.indeling_id}&niveau=wijk")

        assert response["Content-Type"] == "text/csv; charset=utf-8"
        assert response["Content-Disposition"] == 'attachment; filename="scores-proef-2026-wijk-2026-05-01.csv"'
        assert b"".join(response.streaming_content).decode().startswith(SCORES)

    @pytest.mark.parametrize("ending", ["xlsx", "gpkg", "geojson"])
    def test_in_every_format(self, client, lezer, gebied, ending):
        client.force_login(lezer)

        response = client.get(f"/berekeningen/export/overlappen.{ending}?indeling={gebied.indeling_id}&niveau=wijk")

        assert response.status_code == 200
        assert len(b"".join(response.streaming_content)) > 500

    def test_with_the_filter_of_the_page(self, client, lezer, gebied):
        client.force_login(lezer)
        vraag = f"indeling={gebied.indeling_id}&niveau=wijk&typen=woningbouw,natuur&jaar=2030"

        response = client.get(f"/berekeningen/export/overlappen.csv?{vraag}")

        assert len(b"".join(response.streaming_content).splitlines()) == 2

    def test_who_may_not_read_is_sent_to_sign_in(self, client, gebied, settings):
        settings.LEZEN_ZONDER_INLOGGEN = False

        response = client.get(f"/berekeningen/export/scores.csv?indeling={gebied.indeling_id}&niveau=wijk")

        assert (response.status_code, response["Location"].split("?")[0]) == (302, "/inloggen/")

    @pytest.mark.parametrize("adres", ["scores.pdf", "paren.csv"])
    def test_an_unknown_export_is_not_found(self, client, lezer, gebied, adres):
        client.force_login(lezer)
        assert client.get(f"/berekeningen/export/{adres}?indeling={gebied.indeling_id}&niveau=wijk").status_code == 404

    def test_a_wrong_question_gets_a_sentence(self, client, lezer, gebied):
        client.force_login(lezer)
        response = client.get("/berekeningen/export/scores.csv?indeling=x&niveau=wijk")
        assert (response.status_code, response.content.decode()) == (400, "De indeling is een nummer.")

    def test_the_table_of_the_map_links_to_it(self, client, lezer, gebied):
        client.force_login(lezer)

        page = client.get(
            f"/kaart/?weergave=tabel&indeling={gebied.indeling_id}&niveau=wijk&jaar=2030"
        ).content.decode()

        (adres,) = [
            part.split('"')[0] for part in page.split('href="') if part.startswith("/berekeningen/export/scores.csv")
        ]
        assert client.get(adres.replace("&amp;", "&")).status_code == 200
        assert "jaar=2030" in adres


def test_a_command_acts_as_the_platform_and_leaves_nothing_out(tmp_path):
    gebied, *_ = worked_example()
    Gebied.objects.filter(pk=gebied.pk).update(zichtbaarheid="intern")
    Opgave.objects.update(zichtbaarheid="intern")
    berekening_start(indeling=gebied.indeling, niveau="wijk", direct=True)

    doel = tmp_path / "paren.csv"
    roep("exporteer_overlappen", doel, "--indeling", gebied.indeling.naam, "--niveau", "wijk")
    assert len(doel.read_text().splitlines()) == 1 + 3
