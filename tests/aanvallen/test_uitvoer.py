"""What leaves the platform as a sheet holds no formulas; numbers stay numbers, names stay one cell."""

from __future__ import annotations

import csv
import io
import json

import openpyxl
import pytest

from accounts.csvcel import as_cell
from gebied.models import Gebied
from gebied.uitvoer import MAX_XLSX_TEXT
from opgaven.exporteren import ExportFout, Formaat, Tabel
from opgaven.models import Opgave
from opgaven.views import export
from tests.make import make_opgave, worked_example

pytestmark = pytest.mark.django_db

FORMULES = [
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1+1", "\u00a0=1", '=HYPERLINK("http://kwaad.example")',
    "=cmd|' /C calc'!A0", "\uff1d1+1", "\uff0b1", "\uff0d1", "\uff20x", '=1\n,"',
]  # fmt: skip
GEWOON = ["Wijk 1", "a=b", "1-2", "x@y.nl", "", "'t Zand", "1"]


def in_csv(tekst):
    """Every line end is written in one way, for else a name could begin a row."""
    return "'" + tekst.replace("\r", "\n")


@pytest.mark.parametrize("tekst", FORMULES)
def test_a_text_that_a_spreadsheet_would_compute_gets_an_apostrophe(tekst):
    assert as_cell(tekst) == in_csv(tekst)


@pytest.mark.parametrize("waarde", [*GEWOON, -1, -1.5, 0, 1e-300, None])
def test_other_texts_and_all_numbers_stay_as_they_are(waarde):
    assert as_cell(waarde) == waarde


@pytest.fixture
def als_baas(client, platformbeheerder):
    client.force_login(platformbeheerder)
    return client


def sheet(client, naam):
    response = client.get(naam)
    assert response.status_code == 200, naam
    return b"".join(response.streaming_content if response.streaming else [response.content])


def opgaven_with(namen):
    return [make_opgave(naam=naam, beschrijving=naam, sleutel=f"s{n}") for n, naam in enumerate(namen)]


def test_the_list_of_opgaven_as_csv(als_baas):
    opgaven_with([*FORMULES, *filter(None, GEWOON)])
    rows = list(csv.DictReader(io.StringIO(sheet(als_baas, "/opgaven/opgaven.csv").decode(), newline="")))
    found = {row["naam"] for row in rows}
    assert found == {in_csv(tekst) for tekst in FORMULES} | set(filter(None, GEWOON))
    assert all(float(row["oppervlakte_m2"]) == 1_000_000 for row in rows)


def test_a_name_with_line_ends_stays_one_cell_of_one_row(als_baas):
    opgaven_with(["a\r=1+1", "b\n=1+1", "c\r\n=1+1", 'd"\r"=1+1'])
    text = sheet(als_baas, "/opgaven/opgaven.csv").decode()
    assert "\r" not in text
    assert {row["naam"] for row in csv.DictReader(io.StringIO(text, newline=""))} == {
        "a\n=1+1",
        "b\n=1+1",
        "c\n=1+1",
        'd"\n"=1+1',
    }


def test_the_list_of_opgaven_as_xlsx_holds_texts_and_numbers_and_no_formula(als_baas):
    opgaven_with([*FORMULES, "x" * 200])
    Opgave.objects.filter(naam="x" * 200).update(beschrijving="y" * 40_000)
    book = openpyxl.load_workbook(io.BytesIO(sheet(als_baas, "/opgaven/opgaven.xlsx")))
    head, *rows = book.active.iter_rows()
    column = {cell.value: index for index, cell in enumerate(head)}
    namen = [row[column["naam"]] for row in rows]
    assert {cell.data_type for cell in namen} == {"s"}
    assert {cell.value.replace("_x000D_", "\r") for cell in namen} >= set(FORMULES) - {"\r=1"}
    assert all(cell.quotePrefix for cell in namen if cell.value.startswith(("=", "+", "-", "@")))
    assert {row[column["oppervlakte_m2"]].value for row in rows} == {1_000_000}
    assert max(len(row[column["beschrijving"]].value) for row in rows) == MAX_XLSX_TEXT


def test_the_list_of_areas_as_csv(als_baas):
    gebied, *_ = worked_example()
    for tekst in FORMULES:
        Gebied.objects.filter(pk=gebied.pk).update(naam=tekst)
        (row,) = csv.DictReader(io.StringIO(sheet(als_baas, "/gebieden/lijst.csv").decode(), newline=""))
        assert row["naam"] == in_csv(tekst)
        assert float(row["oppervlakte_m2"]) == 1_000_000
    blad = openpyxl.load_workbook(io.BytesIO(sheet(als_baas, "/gebieden/lijst.xlsx"))).active
    assert {cel.data_type for rij in blad.iter_rows() for cel in rij if cel.value is not None} == {"s", "n"}


def test_maps_keep_the_text_as_it_is(als_baas):
    opgaven_with(FORMULES)
    features = json.loads(sheet(als_baas, "/opgaven/opgaven.geojson"))["features"]
    assert {feature["properties"]["naam"] for feature in features} == set(FORMULES)


@pytest.mark.parametrize(
    "adres",
    [
        "/opgaven/opgaven.exe",
        "/opgaven/opgaven.csv%00.exe",
        "/berekeningen/export/..%2f..%2fetc%2fpasswd.csv",
        "/berekeningen/export/scores.csv%2f..%2fx",
        "/berekeningen/export/wachtwoorden.csv",
        "/static/../config/settings/base.py",
        "/static/%2e%2e/%2e%2e/etc/passwd",
        "/static/..%5c..%5cmanage.py",
        "/static//etc/passwd",
    ],
)
def test_an_address_leads_to_no_other_file(als_baas, adres):
    response = als_baas.get(adres)
    assert response.status_code in {400, 404}
    assert b"root:" not in response.content
    assert b"SECRET_KEY" not in response.content


@pytest.mark.parametrize(
    "naam", ['a"; filename="kwaad.exe', "a\r\nSet-Cookie: geraakt=1", "../../etc/passwd", "\u202ecsv.exe"]
)
def test_the_name_of_a_download_says_only_what_we_chose(als_baas, naam):
    gebied, *_ = worked_example()
    Gebied.objects.filter(pk=gebied.pk).update(code=naam[:40])
    type(gebied.indeling).objects.update(naam=naam)
    for adres in (
        f"/berekeningen/export/scores.csv?indeling={gebied.indeling_id}&niveau=wijk",
        f"/gebieden/{gebied.pk}/export/scores.csv",
    ):
        response = als_baas.get(adres)
        assert response.status_code == 200
        assert not {"\r", "\n", ";;", "/", "\\", "kwaad.exe"} & set(response["Content-Disposition"])
        assert response["Content-Disposition"].startswith('attachment; filename="scores-')
        assert response["Content-Disposition"].count('"') == 2
        assert "geraakt" not in response.cookies


def test_a_map_of_very_many_overlaps_is_not_made_on_a_page():
    tabel = Tabel("overlappen", {"gebied": ["WK1"] * (export.MAX_PAREN_KAART + 1)}, lambda: pytest.fail("made"))
    for formaat in (Formaat.GPKG, Formaat.GEOJSON):
        with pytest.raises(ExportFout) as refused:
            export.send_table(tabel, formaat, "x")
        assert str(refused.value) == (
            "Dit zijn 5.001 overlappen. Als kaartbestand geeft deze pagina er hoogstens 5.000. Kies CSV of Excel, kies "
            "één gebied, of vraag uw beheerder om exporteer_overlappen: dat maakt het hele bestand."
        )
    assert export.send_table(tabel, Formaat.CSV, "x").status_code == 200
