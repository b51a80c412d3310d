"""/gebieden and /gebieden/{id}."""

from __future__ import annotations

import datetime as dt

import pytest
from django.utils import timezone

from gebied.models import Gebied
from tests.api.test_regels import assert_problem
from tests.make import make_gebied, make_indeling, square

pytestmark = pytest.mark.django_db

RD = "http://www.opengis.net/def/crs/EPSG/0/28992"
ROOT = "http://testserver/api/v1"


@pytest.fixture
def gemeente():
    return make_gebied(square(0, 0, 2000), niveau="gemeente", code="GM0001", naam="Testdam")


@pytest.fixture
def wijk(gemeente):
    return make_gebied(
        square(),
        code="WK000101",
        naam="De Kade",
        ouder=gemeente,
        stedelijkheid=3,
        geldig_van=dt.date(2026, 1, 1),
    )


def names(response) -> list[str]:
    return [gebied["naam"] for gebied in response.json()["resultaten"]]


def test_one_area_to_the_letter(api, wijk, gemeente):
    response = api.get(f"/gebieden/{wijk.pk}", {"crs": RD})

    assert response.json() == {
        "id": wijk.pk,
        "indeling": "Proef 2026",
        "niveau": "wijk",
        "code": "WK000101",
        "naam": "De Kade",
        "ouder": "GM0001",
        "stedelijkheid": 3,
        "zichtbaarheid": "openbaar",
        "geldigVan": "2026-01-01",
        "geldigTot": None,
        "oppervlakteM2": 1_000_000.0,
        "gewijzigdOp": wijk.gewijzigd_op.astimezone(dt.UTC).isoformat().replace("+00:00", "Z"),
        "geometrie": {
            "type": "MultiPolygon",
            "coordinates": [
                [[[100000, 400000], [100000, 401000], [101000, 401000], [101000, 400000], [100000, 400000]]]
            ],
        },
        "_links": {
            "self": {"href": f"{ROOT}/gebieden/{wijk.pk}"},
            "ouder": {"href": f"{ROOT}/gebieden/{gemeente.pk}"},
            "kinderen": {"href": f"{ROOT}/gebieden?ouder={wijk.pk}"},
            "opgaven": {"href": f"{ROOT}/opgaven?gebied={wijk.pk}"},
            "scores": {"href": f"{ROOT}/scores?gebied={wijk.pk}"},
            "overlappen": {"href": f"{ROOT}/overlappen?gebied={wijk.pk}"},
            "stapelvlakken": {"href": f"{ROOT}/stapelvlakken?gebied={wijk.pk}"},
        },
    }


def test_an_item_of_the_list_is_the_same_as_the_area_itself(api, wijk):
    item = next(item for item in api.get("/gebieden").json()["resultaten"] if item["id"] == wijk.pk)

    assert item == api.get(f"/gebieden/{wijk.pk}").json()


@pytest.mark.parametrize(
    ("vraag", "namen"),
    [
        ({"niveau": "wijk"}, ["De Kade"]),
        ({"niveau": "gemeente"}, ["Testdam"]),
        ({"niveau": "buurt"}, []),
        ({"code": "GM0001"}, ["Testdam"]),
        ({"code": "GM"}, []),
        ({"ouder": "GM0001"}, ["De Kade"]),
        ({"naam": "de kade"}, ["De Kade"]),
        ({"naam": "kade"}, []),
        ({"zoek": "KAD"}, ["De Kade"]),
        ({"zoek": "gm00"}, ["Testdam"]),
        ({"zoek": "%"}, []),
        ({"zoek": "_e"}, []),
        ({"indeling": "Proef 2026"}, ["Testdam", "De Kade"]),
        ({"indeling": "Proef 2026", "niveau": "wijk", "zoek": "kade"}, ["De Kade"]),
    ],
)
def test_filters_leave_what_they_describe(api, wijk, vraag, namen):
    assert names(api.get("/gebieden", vraag)) == namen


def test_the_parent_can_be_given_by_its_id(api, wijk, gemeente):
    assert names(api.get("/gebieden", {"ouder": gemeente.pk})) == ["De Kade"]


def test_areas_of_another_indeling_stay_out(api, wijk):
    make_gebied(indeling=make_indeling("Andere 2020"), naam="Elders")

    assert names(api.get("/gebieden", {"indeling": "Andere 2020"})) == ["Elders"]


@pytest.mark.parametrize(
    ("naam", "waarde"),
    [("indeling", "CBS 1800"), ("niveau", "straat"), ("ouder", "GM9999"), ("ouder", "999999"), ("zoek", ""),
     ("code", "x" * 51), ("zoek", "a\x00b"), ("ouder", "9" * 30), ("geometrie", "misschien")],
)  # fmt: skip
def test_a_value_that_cannot_be_is_400(api, naam, waarde):
    problem = assert_problem(api.get("/gebieden", {naam: waarde}), 400)

    assert [fout["naam"] for fout in problem["fouten"]] == [naam]
    assert problem["fouten"][0]["melding"].endswith(".")


def test_an_unknown_indeling_is_answered_with_the_known_ones(api, wijk):
    problem = assert_problem(api.get("/gebieden", {"indeling": "CBS 1800"}), 400)

    assert problem["fouten"][0]["melding"] == "Deze indeling bestaat niet. Bekend: Proef 2026."


@pytest.mark.parametrize("pk", ["0", "99999999999999999999", "9" * 400])
def test_a_number_that_no_area_has_is_404(api, pk):
    assert_problem(api.get(f"/gebieden/{pk}"), 404)


@pytest.mark.parametrize("pk", ["abc", "-1", "1.0", "1'", "1;DROP TABLE gebied_gebied", "../1", "%00", "١"])
def test_what_is_no_number_is_404(api, pk):
    assert_problem(api.get(f"/gebieden/{pk}"), 404)


def test_the_list_costs_three_queries_however_long_it_is(api, gemeente, django_assert_num_queries):
    for number in range(30):
        make_gebied(square(number * 10), ouder=gemeente)

    with django_assert_num_queries(3):  # the count, the page, and its parents
        assert len(api.get("/gebieden").json()["resultaten"]) == 31


def test_one_area_costs_few_queries_and_none_for_the_polygon_when_nothing_changed(api, wijk, django_assert_num_queries):
    with django_assert_num_queries(3):  # the area, its parent, its polygon
        etag = api.get(f"/gebieden/{wijk.pk}")["ETag"]

    with django_assert_num_queries(2):  # the area, its parent
        assert api.get(f"/gebieden/{wijk.pk}", headers={"if-none-match": etag}).status_code == 304


class TestETag:
    def test_is_strong_and_the_same_as_long_as_nothing_changed(self, api, wijk):
        first, second = (api.get(f"/gebieden/{wijk.pk}")["ETag"] for _ in range(2))

        assert first == second
        assert first.startswith('"')

    def test_gives_304_without_a_body(self, api, wijk):
        etag = api.get(f"/gebieden/{wijk.pk}")["ETag"]

        response = api.get(f"/gebieden/{wijk.pk}", headers={"if-none-match": f'"iets anders", {etag}'})

        assert (response.status_code, response.content) == (304, b"")
        assert response["ETag"] == etag
        assert response["API-Version"]

    @pytest.mark.parametrize(
        "change", [{"naam": "Nieuw"}, {"invoer_hash": "x"}, {"gewijzigd_op": timezone.now()}, {"stedelijkheid": None}]
    )
    def test_changes_with_the_area(self, api, wijk, change):
        etag = api.get(f"/gebieden/{wijk.pk}")["ETag"]

        Gebied.objects.filter(pk=wijk.pk).update(**change)

        response = api.get(f"/gebieden/{wijk.pk}", headers={"if-none-match": etag})
        assert response.status_code == 200
        assert response["ETag"] != etag

    def test_differs_between_json_and_geojson(self, api, wijk):
        geojson = api.get(f"/gebieden/{wijk.pk}", headers={"accept": "application/geo+json"})

        assert geojson["ETag"] != api.get(f"/gebieden/{wijk.pk}")["ETag"]
        assert "Accept" in geojson["Vary"]

    def test_stays_strong_under_gzip_and_still_matches(self, api, wijk):
        plain = api.get(f"/gebieden/{wijk.pk}")
        zipped = api.get(f"/gebieden/{wijk.pk}", headers={"accept-encoding": "gzip"})

        assert zipped["Content-Encoding"] == "gzip"
        assert zipped["ETag"] == plain["ETag"][:-1] + ';gzip"'
        again = api.get(f"/gebieden/{wijk.pk}", headers={"if-none-match": zipped["ETag"]})
        assert again.status_code == 304

    def test_a_stale_if_match_is_412(self, api, wijk):
        assert_problem(api.get(f"/gebieden/{wijk.pk}", headers={"if-match": '"oud"'}), 412)
