"""/opgaven, /opgavetypen and /stapelvlakken."""

from __future__ import annotations

import datetime as dt

import pytest
from django.utils import timezone

from accounts.models import Organisatie
from opgaven.models import Opgave
from tests.api.test_regels import assert_problem
from tests.make import make_gebied, make_opgave, square

pytestmark = pytest.mark.django_db

RD = "http://www.opengis.net/def/crs/EPSG/0/28992"
ROOT = "http://testserver/api/v1"


def names(response) -> list[str]:
    return [opgave["naam"] for opgave in response.json()["resultaten"]]


def utc(moment: dt.datetime) -> str:
    return moment.astimezone(dt.UTC).isoformat().replace("+00:00", "Z")


def test_one_opgave_to_the_letter(api):
    waterschap = Organisatie.objects.create(code="ws1", naam="Waterschap Een", soort="waterschap")
    given = {"sleutel": "b-1", "naam": "Buffer Zuid", "eenheid": "ha", "urgentie": 3, "bestuurslaag": "waterschap"}
    opgave = make_opgave(square(), "water", organisatie=waterschap, begin_jaar=2027, hoeveelheid="12.50", **given)

    body = api.get(f"/opgaven/{opgave.pk}", {"crs": RD}).json()

    assert body.pop("_links") == {
        "self": {"href": f"{ROOT}/opgaven/{opgave.pk}"},
        "opgavetype": {"href": f"{ROOT}/opgavetypen/water"},
        "overlappen": {"href": f"{ROOT}/overlappen?opgave={opgave.pk}"},
        "stapelvlakken": {"href": f"{ROOT}/stapelvlakken?opgave={opgave.pk}"},
    }
    assert body.pop("geometrie")["coordinates"] == [
        [[[100000, 400000], [100000, 401000], [101000, 401000], [101000, 400000], [100000, 400000]]]
    ]
    empty = ["beschrijving", "doel", "resultaat", "programma", "afdeling", "rolEigenaar", "hardheid", "brondocument"]
    assert body == given | dict.fromkeys(empty, "") | {
        "id": opgave.pk,
        "bron": "test",
        "opgavetype": "water",
        "aard": "opgave",
        "status": "verkenning",
        "geometriesoort": "indicatief",
        "oppervlakteM2": 1_000_000.0,
        "beginJaar": 2027,
        "eindJaar": None,
        "organisatie": "ws1",
        "zichtbaarheid": "openbaar",
        "hoeveelheid": 12.5,
        "doeljaar": None,
        "aangemaaktOp": utc(opgave.aangemaakt_op),
        "gewijzigdOp": utc(opgave.gewijzigd_op),
    }


@pytest.fixture
def drie():
    """Homes 2026-2030 of a municipality, nature without end, a drinking-water zone far away."""
    gemeente = Organisatie.objects.create(code="gm1", naam="Gemeente Een")
    make_opgave(
        square(), "woningbouw", naam="Huizen", sleutel="h", organisatie=gemeente, begin_jaar=2026, eind_jaar=2030
    )
    make_opgave(square(500), "natuur", naam="Natuur", sleutel="n", begin_jaar=2029, beschrijving="Een beekdal")
    make_opgave(
        square(50_000),
        "drinkwater",
        naam="Zone",
        sleutel="z",
        bron="BRO",
        aard="werkingsgebied",
        status="geldend",
        eind_jaar=2025,
    )


@pytest.mark.parametrize(
    ("vraag", "namen"),
    [
        ({}, ["Huizen", "Natuur", "Zone"]),
        ({"opgavetype": "natuur"}, ["Natuur"]),
        ({"opgavetype": "natuur,woningbouw"}, ["Huizen", "Natuur"]),
        ({"status": "geldend"}, ["Zone"]),
        ({"aard": "opgave"}, ["Huizen", "Natuur"]),
        ({"bron": "BRO"}, ["Zone"]),
        ({"bron": "test", "sleutel": "h"}, ["Huizen"]),
        ({"organisatie": "gm1"}, ["Huizen"]),
        ({"jaar": 2025}, ["Zone"]),
        ({"jaar": 2027}, ["Huizen"]),
        ({"jaar": 2030}, ["Huizen", "Natuur"]),
        ({"jaar": 2031}, ["Natuur"]),
        ({"zoek": "beekdal"}, ["Natuur"]),
        ({"zoek": "' OR 1=1 --"}, []),
        ({"bbox": "150000,399000,152000,402000", "bbox-crs": RD}, ["Zone"]),
    ],
)
def test_filters_leave_what_they_describe(api, drie, vraag, namen):
    assert names(api.get("/opgaven", vraag)) == namen


def test_an_area_holds_what_shares_more_than_its_border(api, drie):
    left = make_gebied(square(-1000, 0, 1000, 1000), code="WK-links")
    half = make_gebied(square(0, 0, 500, 1000), code="WK-half")

    assert names(api.get("/opgaven", {"gebied": half.pk})) == ["Huizen"]
    assert names(api.get("/opgaven", {"gebied": "WK-half"})) == ["Huizen"]
    assert names(api.get("/opgaven", {"gebied": left.pk})) == []


@pytest.mark.parametrize(
    ("naam", "waarde"),
    [("opgavetype", "huizen"), ("opgavetype", "natuur,"), ("status", "klaar"), ("aard", "zone"), ("jaar", "1899"),
     ("jaar", "nu"), ("organisatie", "onbekend"), ("gebied", "GM9999"), ("zoek", "x" * 201)],
)  # fmt: skip
def test_a_value_that_cannot_be_is_400(api, naam, waarde):
    problem = assert_problem(api.get("/opgaven", {naam: waarde}), 400)

    assert [fout["naam"] for fout in problem["fouten"]] == [naam]


def test_a_removed_opgave_is_gone(api, drie):
    gone = Opgave.objects.get(naam="Natuur")
    Opgave.objects.filter(pk=gone.pk).update(verwijderd_op=timezone.now())

    assert names(api.get("/opgaven")) == ["Huizen", "Zone"]
    assert_problem(api.get(f"/opgaven/{gone.pk}"), 404)


def test_the_list_costs_two_queries_however_long_it_is(api, drie, django_assert_num_queries):
    for number in range(20):
        make_opgave(square(number))

    with django_assert_num_queries(2):  # the count, and the page
        assert len(api.get("/opgaven").json()["resultaten"]) == 23


def test_an_opgave_has_an_etag(api, drie):
    pk = Opgave.objects.get(naam="Huizen").pk
    etag = api.get(f"/opgaven/{pk}")["ETag"]

    assert api.get(f"/opgaven/{pk}", headers={"if-none-match": etag}).status_code == 304
    Opgave.objects.filter(pk=pk).update(naam="Woningen")
    assert api.get(f"/opgaven/{pk}", headers={"if-none-match": etag}).status_code == 200


def test_one_opgavetype_to_the_letter(api):
    response = api.get("/opgavetypen/warmte")

    assert response["ETag"].startswith('"')
    assert response.json() | {"letter": "", "volgorde": 0} == {
        "code": "warmte",
        "naam": "Warmte uit de ondergrond",
        "letter": "",
        "volgorde": 0,
        "ligging": 1,
        "ruimtebeslag": 1,
        "duur": 3,
        "plaatsgebonden": True,
        "_links": {
            "self": {"href": f"{ROOT}/opgavetypen/warmte"},
            "opgaven": {"href": f"{ROOT}/opgaven?opgavetype=warmte"},
        },
    }


def test_the_seventeen_types_come_in_their_order(api):
    page = api.get("/opgavetypen").json()

    assert page["aantal"] == 17
    assert [soort["volgorde"] for soort in page["resultaten"]] == sorted(
        soort["volgorde"] for soort in page["resultaten"]
    )


class TestStapelvlakken:
    def test_the_deepest_piece_of_the_worked_example(self, api, voorbeeld):
        gebied, a, b, c, _ = voorbeeld

        deepest = api.get("/stapelvlakken", {"crs": RD}).json()["resultaten"][0]

        assert (deepest["diepte"], deepest["oppervlakteM2"]) == (3, pytest.approx(100_000))
        assert [opgave["id"] for opgave in deepest["opgaven"]] == [a.pk, b.pk, c.pk]
        assert deepest["opgaven"][0] == {
            "id": a.pk, "bron": "test", "sleutel": a.sleutel, "naam": "Opgave a", "opgavetype": "woningbouw",
        }  # fmt: skip
        assert (deepest["gebied"], deepest["indeling"], deepest["niveau"]) == (gebied.code, "Proef 2026", "wijk")
        assert deepest["_links"] == {"gebied": {"href": f"{ROOT}/gebieden/{gebied.pk}"}}
        corners = {tuple(xy) for xy in deepest["geometrie"]["coordinates"][0][0]}
        assert {(100400, 400000), (100600, 400000), (100400, 400500), (100600, 400500)} <= corners

    def test_the_pieces_add_up_to_what_is_covered(self, api, voorbeeld):
        pieces = api.get("/stapelvlakken").json()["resultaten"]

        assert sum(piece["oppervlakteM2"] for piece in pieces) == pytest.approx(1_000_000)
        assert sum(piece["oppervlakteM2"] for piece in pieces if piece["diepte"] >= 2) == pytest.approx(600_000)

    def test_filters(self, api, voorbeeld):
        gebied, a, *_ = voorbeeld

        deep = api.get("/stapelvlakken", {"minDiepte": 3, "gebied": gebied.code}).json()
        under_a = api.get("/stapelvlakken", {"opgave": f"test:{a.sleutel}"}).json()["resultaten"]
        left = api.get("/stapelvlakken", {"bbox": "99000,399000,100100,402000", "bbox-crs": RD}).json()["resultaten"]

        assert deep["aantal"] == 1
        assert sum(piece["oppervlakteM2"] for piece in under_a) == pytest.approx(600_000)
        assert {piece["diepte"] for piece in left} == {1, 2}

    def test_cost_five_queries_however_many_there_are(self, api, voorbeeld, django_assert_num_queries):
        with django_assert_num_queries(5):  # is all seen, the count, the page, its opgaven, the order of the types
            api.get("/stapelvlakken")

    def test_wrong_depths_are_400(self, api):
        for depth in ("0", "-1", "diep", "32768"):
            assert_problem(api.get("/stapelvlakken", {"minDiepte": depth}), 400)
