"""OGC API Features over the wire: what clients count on, what each may see, and what is refused with a sentence."""

from __future__ import annotations

import json

import pytest
from django.conf import settings

from ogc.collecties import COLLECTIES
from tests.api.test_regels import assert_problem
from tests.make import make_gebied, make_indeling, make_opgave, square

pytestmark = pytest.mark.django_db

CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
RD = "http://www.opengis.net/def/crs/EPSG/0/28992"


@pytest.fixture
def max_queries(django_assert_max_num_queries):
    return django_assert_max_num_queries


def rels(body: dict) -> dict[str, dict]:
    return {link["rel"]: link for link in body["links"]}


def test_the_landing_page_leads_to_everything_that_qgis_needs(ogc):
    links = rels(ogc.read(""))

    assert ogc.read("/")["links"][2:] == ogc.read("")["links"][2:]
    assert links["service-desc"]["type"] == "application/vnd.oai.openapi+json;version=3.0"
    assert (links["data"]["href"], links["data"]["type"]) == (
        "http://testserver/ogc/v1/collections",
        "application/json",
    )
    assert "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs" in ogc.read("/conformance")["conformsTo"]


def test_the_description_has_the_type_that_qgis_asks_and_every_collection(ogc):
    response = ogc.get("/api", headers={"accept": "application/vnd.oai.openapi+json;version=3.0, application/json"})
    document = response.json()

    assert response["Content-Type"] == "application/vnd.oai.openapi+json;version=3.0"
    assert document["openapi"] == "3.0.3"
    for naam, collectie in COLLECTIES.items():
        parameters = {p["name"]: p for p in document["paths"][f"/collections/{naam}/items"]["get"]["parameters"]}
        assert set(parameters) == set(collectie.parameters().fields)
        assert parameters["limit"]["schema"] == {"type": "integer", "minimum": 1, "maximum": 1000, "default": 100}
        assert all(p["description"] for p in parameters.values())


def test_a_collection_tells_where_it_lies_and_which_systems_it_has(ogc, voorbeeld):
    body = ogc.read("/collections")

    assert [c["id"] for c in body["collections"]] == ["gebieden", "opgaven", "stapelvlakken", "scores"]
    for collectie in body["collections"]:
        assert (collectie["crs"], collectie["storageCrs"]) == ([CRS84, RD], RD)
        west, south, east, north = collectie["extent"]["spatial"]["bbox"][0]
        assert 4 < west < east < 5
        assert 51 < south < north < 52
        links = rels(collectie)
        assert {"self", "items", "describedby"} <= set(links)
        assert ogc.read(f"/collections/{collectie['id']}")["storageCrs"] == RD
    assert "temporal" in body["collections"][1]["extent"]
    assert "temporal" not in body["collections"][3]["extent"]


def test_a_page_counts_links_and_says_its_system(ogc, voorbeeld):
    response = ogc.get("/collections/opgaven/items?limit=2&offset=1&aard=opgave")
    body = json.loads(response.getvalue())

    assert (response["Content-Type"], response["Content-Crs"]) == ("application/geo+json", f"<{CRS84}>")
    assert (body["type"], body["numberMatched"], body["numberReturned"]) == ("FeatureCollection", 3, 2)
    links = rels(body)
    assert links["prev"]["href"].endswith("/items?aard=opgave&limit=2&offset=0")
    assert "next" not in links
    assert rels(ogc.read("/collections/opgaven/items?limit=2"))["next"]["href"].endswith("?limit=2&offset=2")
    assert ogc.read("/collections/opgaven/items?offset=50")["features"] == []


def test_every_collection_gives_features_that_its_schema_describes(ogc, voorbeeld):
    for naam in COLLECTIES:
        feature = ogc.read(f"/collections/{naam}/items", {"crs": RD})["features"][0]
        schema = ogc.read(f"/collections/{naam}/schema")["properties"]["properties"]["properties"]
        een = ogc.read(f"/collections/{naam}/items/{feature['id']}", {"crs": RD})

        assert set(feature["properties"]) == set(schema)
        assert feature["geometry"]["type"] == "MultiPolygon"
        assert all(100_000 <= x <= 101_000 for x, _ in feature["geometry"]["coordinates"][0][0])
        assert {key: een[key] for key in feature} == feature


def test_scores_are_those_of_the_worked_example(ogc, voorbeeld):
    gebied = voorbeeld[0]
    [feature] = ogc.read("/collections/scores/items", {"code": gebied.code})["features"]

    assert feature["id"] == gebied.pk
    assert feature["properties"]["opgaven"] == 3
    assert feature["properties"]["overlapM2"] == pytest.approx(800_000)


def test_a_key_opens_what_is_its_own_and_nothing_of_others(ogc, met_sleutel, voorbeeld):
    openbaar = {f["properties"]["naam"] for f in ogc.read("/collections/opgaven/items")["features"]}
    eigen = {f["properties"]["naam"]: f["id"] for f in met_sleutel.read("/collections/opgaven/items")["features"]}

    assert set(eigen) - openbaar == {"Eigen"}
    assert ogc.get(f"/collections/opgaven/items/{eigen['Eigen']}").status_code == 404
    assert met_sleutel.read(f"/collections/opgaven/items/{eigen['Eigen']}")["properties"]["naam"] == "Eigen"
    stukken = [c.read("/collections/stapelvlakken/items")["numberMatched"] for c in (ogc, met_sleutel)]
    assert stukken[1] == stukken[0] + 1, "the square of Eigen cuts one piece in two"
    assert_problem(ogc.get("/collections", headers={"authorization": "Bearer fout"}), 401)


def test_a_box_a_period_and_properties_narrow(ogc, met_sleutel, voorbeeld):
    def namen(vraag: dict) -> set[str]:
        return {f["properties"]["naam"] for f in met_sleutel.read("/collections/opgaven/items", vraag)["features"]}

    assert "Eigen" in namen({"bbox": "100000,400000,100050,400050", "bbox-crs": RD})
    assert "Eigen" not in namen({"bbox": "100500,400900,100600,400950", "bbox-crs": RD})
    for datum, erbij in (
        ("2030-01-01", True),
        ("../2029-12-31", False),
        ("2035-06-01T12:00:00Z/..", True),
        ("2036-01-01/2040-01-01", False),
    ):
        assert ("Eigen" in namen({"datetime": datum})) is erbij, datum
    assert namen({"opgavetype": "zon"}) == {"Eigen"}
    gebied = voorbeeld[0]
    raakt = {"bbox": "100000,400000,100001,400001", "bbox-crs": RD}
    assert met_sleutel.read("/collections/scores/items", raakt)["numberMatched"] == 1
    assert met_sleutel.read("/collections/scores/items", raakt | {"code": gebied.code})["numberMatched"] == 1
    assert met_sleutel.read("/collections/stapelvlakken/items", {"minDiepte": 4} | raakt)["numberMatched"] == 0


@pytest.mark.parametrize(
    ("vraag", "naam", "zin"),
    [
        ({"crs": "EPSG:28992"}, "crs", "Kies"),
        ({"crs": "http://www.opengis.net/def/crs/EPSG/0/3857"}, "crs", "Kies"),
        ({"bbox-crs": "x"}, "bbox-crs", "Kies"),
        ({"bbox": "1,2,3,4,5"}, "bbox", "vier getallen"),
        ({"bbox": "5,52,4,53"}, "bbox", "groter"),
        ({"bbox": "a,b,c,d"}, "bbox", "vier getallen"),
        ({"limit": "0"}, "limit", "van 1 tot en met 1000"),
        ({"limit": "-1"}, "limit", "van 1 tot en met 1000"),
        ({"limit": "veel"}, "limit", "van 1 tot en met 1000"),
        ({"offset": "-1"}, "offset", "geheel getal"),
        ({"datetime": "gisteren"}, "datetime", "Geef een datum"),
        ({"datetime": "2030-01-01/2029-01-01"}, "datetime", "Draai"),
        ({"f": "gml"}, "f", "Kies uit: json, html"),
        ({"kleur": "rood"}, "kleur", "Mogelijk zijn: "),
        ({"status": "x"}, "status", "Kies uit"),
    ],
)
def test_what_cannot_be_is_400_and_says_what_to_do(ogc, vraag, naam, zin):
    problem = assert_problem(ogc.get("/collections/opgaven/items", vraag), 400)

    assert [fout["naam"] for fout in problem["fouten"]] == [naam]
    assert zin in problem["fouten"][0]["melding"]


def test_more_than_the_maximum_is_the_maximum_as_the_standard_says(ogc, voorbeeld):
    assert ogc.read("/collections/opgaven/items", {"limit": "999999999"})["numberReturned"] == 3


def test_what_is_not_there_is_404_and_what_writes_is_405(ogc, voorbeeld):
    problem = assert_problem(ogc.get("/collections/wegen/items?limit=3"), 404)
    assert "Kies uit: gebieden, opgaven, stapelvlakken, scores." in problem["detail"]
    for pad in ("/collections/wegen", "/collections/opgaven/items/999999", "/collections/scores/items/999999",
                "/collections/stapelvlakken/items/999999", "/bestaat-niet", "/collections/"):  # fmt: skip
        assert_problem(ogc.get(pad), 404)
    for methode in ("post", "put", "patch", "delete"):
        assert getattr(ogc, methode)("/ogc/v1/collections/opgaven/items").status_code == 405
    assert_problem(ogc.get("/collections/opgaven/items", headers={"accept": "image/png"}), 406)


def test_a_tag_saves_the_shapes_and_holds_for_one_audience_only(ogc, met_sleutel, voorbeeld, max_queries):
    a = voorbeeld[1]
    for naam in COLLECTIES:
        pad = f"/collections/{naam}/items"
        tag = ogc.get(pad)["ETag"]
        assert ogc.get(pad, headers={"if-none-match": tag}).status_code == 304
        assert ogc.get(pad, {"crs": RD}, headers={"if-none-match": tag}).status_code == 200
        if naam in {"opgaven", "stapelvlakken"}:
            assert met_sleutel.get(pad, headers={"if-none-match": tag}).status_code == 200
    with max_queries(4):
        ogc.get("/collections/opgaven/items", headers={"if-none-match": ogc.get("/collections/opgaven/items")["ETag"]})
    tag = ogc.get(f"/collections/opgaven/items/{a.pk}")["ETag"]
    make_gebied()
    a.naam = "Anders"
    a.save()
    assert ogc.get(f"/collections/opgaven/items/{a.pk}", headers={"if-none-match": tag}).status_code == 200


def test_every_answer_carries_the_headers_of_the_api_and_pages_those_of_pages(ogc, voorbeeld):
    for pad in ("", "/api", "/collections/opgaven/items", "/bestaat-niet"):
        response = ogc.get(pad)
        assert response["API-Version"] == settings.API_VERSION
        assert response["Cache-Control"] == "private, no-cache"
        assert {"Authorization", "Cookie", "Accept"} <= {deel.strip() for deel in response["Vary"].split(",")}
    page = ogc.get("/collections/opgaven/items?f=html")
    assert "nonce-" in page["Content-Security-Policy"]


def test_people_get_pages_and_an_error_that_reads_like_one(ogc, voorbeeld):
    browser = {"accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}

    assert "Zo opent u dit in QGIS" in ogc.get("", headers=browser).content.decode()
    lijst = ogc.get("/collections/opgaven/items?limit=2", headers=browser).content.decode()
    assert "1 tot en met 2 van 3" in lijst
    assert 'rel="next"' in lijst
    assert ogc.get("/collections/opgaven/items?limit=2&f=json", headers=browser)["Content-Type"].endswith("geo+json")
    fout = ogc.get("/collections/opgaven/items?limit=0", headers=browser)
    assert (fout.status_code, fout["Content-Type"].partition(";")[0]) == (400, "text/html")
    assert "Geef een geheel getal van 1 tot en met 1000." in fout.content.decode()
    assert ogc.get("/collections/wegen", headers=browser).status_code == 404


def test_poison_is_shown_as_text_and_breaks_nothing(ogc):
    make_opgave(square(), naam="<script>alert(1)</script>")
    make_gebied(naam='"><img src=x>', indeling=make_indeling())

    for pad in ("/collections/opgaven/items", "/collections/gebieden/items"):
        assert ogc.read(pad)["numberMatched"] == 1
        assert "<script>alert" not in (page := ogc.get(f"{pad}?f=html").content.decode())
        assert "<img src=x" not in page
    assert ogc.get("/collections/opgaven/items", {"bron": "'; DROP TABLE x; --"}).status_code == 200
    assert ogc.get("/collections/<script>?f=html").status_code == 404


def test_without_reading_for_visitors_only_the_doors_are_open(ogc, voorbeeld, settings):
    settings.LEZEN_ZONDER_INLOGGEN = False

    assert {ogc.get(pad).status_code for pad in ("", "/api", "/conformance")} == {200}
    for pad in ("/collections", "/collections/opgaven/items", "/collections/gebieden"):
        assert_problem(ogc.get(pad), 401)
    page = ogc.get("/collections/opgaven/items?f=html")
    assert page.status_code == 401
    assert "/inloggen/?next=/ogc/v1/collections/opgaven/items" in page.content.decode()
