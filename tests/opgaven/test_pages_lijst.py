"""The list of opgaven: what stands in it, what filters leave, and what comes out as a file."""

from __future__ import annotations

import csv
import io
import json

import openpyxl
import pytest
from django.test import override_settings

from opgaven.models import Opgave
from tests.make import make_opgave, square

pytestmark = pytest.mark.django_db


def names(response) -> list[str]:
    return [opgave.naam for opgave, _ in response.context["rijen"]]


def test_an_empty_list_says_what_to_do(client, bewerker):
    assert "Er zijn nog geen opgaven" in client.get("/opgaven/").text

    client.force_login(bewerker)
    assert "Lees opgaven in uit een bestand" in client.get("/opgaven/").text


def test_the_list_counts_in_words(client):
    make_opgave(naam="Wonen", type="woningbouw")
    make_opgave(naam="Molens", type="wind")

    assert "2 opgaven" in client.get("/opgaven/").text
    assert "1 van 2 opgaven" in client.get("/opgaven/?type=wind").text


@pytest.mark.parametrize(
    ("vraag", "over"),
    [
        ("zoek=DUIN", ["Wonen in de duinen"]),
        ("zoek=duinen+wonen", ["Wonen in de duinen"]),
        ("type=wind&type=zon", ["Molens", "Zonneweide"]),
        ("status=uitvoering", ["Molens"]),
        ("aard=werkingsgebied", ["Zonneweide"]),
        ("bestuurslaag=provincie", ["Wonen in de duinen"]),
        ("organisatie=gm0001", ["Molens"]),
        ("jaar=2030", ["Molens", "Wonen in de duinen"]),
        ("jaar=2030&type=wind", ["Molens"]),
    ],
)
def test_filters_of_the_address_leave_what_fits(client, bewerker, vraag, over):
    make_opgave(naam="Wonen in de duinen", bestuurslaag="provincie", begin_jaar=2026)
    make_opgave(naam="Molens", type="wind", status="uitvoering", organisatie=bewerker.organisatie)
    make_opgave(naam="Zonneweide", type="zon", aard="werkingsgebied", status="geldend", eind_jaar=2029)

    assert names(client.get(f"/opgaven/?{vraag}")) == over


def test_a_wrong_value_is_explained_and_filters_nothing(client):
    make_opgave(naam="Wonen")

    response = client.get("/opgaven/?type=bestaatniet&jaar=straks")

    assert names(response) == ["Wonen"]
    assert response.status_code == 200


def test_the_columns_sort_both_ways_with_unknown_values_last(client):
    make_opgave(naam="Laat", begin_jaar=2030)
    make_opgave(naam="Vroeg", begin_jaar=2026)
    make_opgave(naam="Onbekend")

    assert names(client.get("/opgaven/?sorteer=begin")) == ["Vroeg", "Laat", "Onbekend"]
    assert names(client.get("/opgaven/?sorteer=-begin")) == ["Laat", "Vroeg", "Onbekend"]
    assert names(client.get("/opgaven/?sorteer=onzin")) == ["Laat", "Onbekend", "Vroeg"]


def test_a_page_beyond_the_last_is_the_last(client):
    for number in range(51):
        make_opgave(naam=f"Opgave {number:02d}")

    assert names(client.get("/opgaven/?bladzijde=99")) == ["Opgave 50"]
    assert 'href="?bladzijde=2"' in client.get("/opgaven/").text


def test_a_removed_opgave_is_gone(client):
    opgave = make_opgave()
    Opgave.objects.filter(pk=opgave.pk).update(verwijderd_op="2026-01-01T00:00Z")

    assert "Er zijn nog geen opgaven" in client.get("/opgaven/").text


def test_no_filter_that_fits_offers_a_way_back(client):
    make_opgave()

    assert "Geen opgave past bij deze keuze" in client.get("/opgaven/?zoek=zzz").text


def test_the_number_of_queries_does_not_grow(client, django_assert_num_queries):
    # page: count, rows, types of the filter (twice: choices and check), owners, colours, total
    for _ in range(20):
        make_opgave()
    client.get("/opgaven/")

    with django_assert_num_queries(7):
        client.get("/opgaven/")


def test_only_an_editor_sees_the_button(client, bewerker, lezer):
    client.force_login(lezer)
    assert "/opgaven/nieuw/" not in client.get("/opgaven/").text
    client.force_login(bewerker)
    assert "/opgaven/nieuw/" in client.get("/opgaven/").text


@override_settings(LEZEN_ZONDER_INLOGGEN=False)
def test_without_an_account_one_goes_to_the_sign_in_page(client):
    for pad in ("/opgaven/", "/opgaven/opgaven.csv", "/", "/matrix/", "/berekeningen/"):
        response = client.get(pad)
        assert response.status_code == 302
        assert response["Location"].startswith("/inloggen/?next=")


def test_the_list_takes_no_other_method(client):
    assert client.post("/opgaven/").status_code == 405


def test_csv_has_what_the_filter_leaves_in_full_precision(client):
    make_opgave(square(0, 0, 100, 3), naam="Wonen", hoeveelheid="220.50")
    make_opgave(naam="Molens", type="wind")

    response = client.get("/opgaven/opgaven.csv?type=woningbouw")
    rows = list(csv.DictReader(io.StringIO(response.getvalue().decode())))

    assert [row["naam"] for row in rows] == ["Wonen"]
    assert (rows[0]["oppervlakte_m2"], rows[0]["hoeveelheid"]) == ("300.0", "220.5")
    assert response["Content-Disposition"] == 'attachment; filename="opgaven.csv"'


def test_a_name_that_looks_like_a_formula_stays_text(client):
    make_opgave(naam="=HYPERLINK(1)")

    assert "'=HYPERLINK(1)" in client.get("/opgaven/opgaven.csv").getvalue().decode()
    sheet = openpyxl.load_workbook(io.BytesIO(client.get("/opgaven/opgaven.xlsx").getvalue())).active
    assert sheet["C2"].value == "=HYPERLINK(1)"
    assert sheet["C2"].data_type == "s"


def test_geojson_is_in_degrees_and_geopackage_in_rd(client, tmp_path):
    import pyogrio

    make_opgave(square(), naam="Wonen", begin_jaar=2026)
    collection = json.loads(client.get("/opgaven/opgaven.geojson").getvalue())
    path = tmp_path / "opgaven.gpkg"
    path.write_bytes(client.get("/opgaven/opgaven.gpkg").getvalue())

    lon, lat = collection["features"][0]["geometry"]["coordinates"][0][0][0]
    assert 4 < lon < 5
    assert 51 < lat < 52
    info = pyogrio.read_info(path)
    assert (info["crs"], info["features"]) == ("EPSG:28992", 1)
    assert info["total_bounds"] == pytest.approx((100_000, 400_000, 101_000, 401_000))


@pytest.mark.parametrize("ending", ["csv", "xlsx", "gpkg", "geojson"])
def test_an_empty_list_gives_an_empty_file(client, ending):
    assert client.get(f"/opgaven/opgaven.{ending}").status_code == 200


def test_another_kind_of_file_is_not_there(client):
    assert client.get("/opgaven/opgaven.pdf").status_code == 404
