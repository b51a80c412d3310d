"""Coordinate systems (ADR-GEO): the default, the others, their axes, digits and boxes."""

from __future__ import annotations

import re

import pytest

from tests.api.test_regels import assert_problem
from tests.make import make_gebied, square

pytestmark = pytest.mark.django_db

CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
RD = "http://www.opengis.net/def/crs/EPSG/0/28992"
ETRS89 = "http://www.opengis.net/def/crs/EPSG/0/4258"
ETRF2000 = "http://www.opengis.net/def/crs/EPSG/0/9067"
MERCATOR = "http://www.opengis.net/def/crs/EPSG/0/3857"

#: The origin of RD, the tower of Amersfoort: x 155000, y 463000. Without the grid PROJ is within 0.3 m.
LENGTE, BREEDTE = 5.38720621, 52.15517440
DICHTBIJ = 0.000005


@pytest.fixture
def toren():
    """An area whose lower left corner is the origin of RD."""
    return make_gebied(square(55_000, 63_000), naam="Bij de toren")


def corner(response):
    return response.json()["geometrie"]["coordinates"][0][0][0]


def test_the_default_is_crs84_longitude_first(api, toren):
    response = api.get(f"/gebieden/{toren.pk}")

    assert response["Content-Crs"] == CRS84
    assert corner(response) == pytest.approx([LENGTE, BREEDTE], abs=DICHTBIJ)


def test_rd_is_given_as_it_is_stored(api, toren):
    response = api.get(f"/gebieden/{toren.pk}", {"crs": RD})

    assert response["Content-Crs"] == RD
    assert response.json()["geometrie"] == {
        "type": "MultiPolygon",
        "coordinates": [
            [[[155000, 463000], [155000, 464000], [156000, 464000], [156000, 463000], [155000, 463000]]],
        ],
    }


@pytest.mark.parametrize("stelsel", [ETRS89, ETRF2000])
def test_the_european_systems_put_latitude_first(api, toren, stelsel):
    response = api.get(f"/gebieden/{toren.pk}", {"crs": stelsel})

    assert response["Content-Crs"] == stelsel
    assert corner(response) == pytest.approx([BREEDTE, LENGTE], abs=DICHTBIJ)


def test_web_mercator_is_in_its_own_metres(api, toren):
    x = LENGTE / 180 * 20_037_508.342789

    assert corner(api.get(f"/gebieden/{toren.pk}", {"crs": MERCATOR}))[0] == pytest.approx(x, abs=1)


@pytest.mark.parametrize("versie", ["0", "9.9.1", "10.015"])
def test_any_version_of_the_epsg_dataset_is_understood_and_said_back(api, toren, versie):
    stelsel = f"http://www.opengis.net/def/crs/EPSG/{versie}/28992"

    response = api.get(f"/gebieden/{toren.pk}", {"crs": stelsel})

    assert response["Content-Crs"] == stelsel
    assert corner(response) == [155000, 463000]


@pytest.mark.parametrize(
    "stelsel",
    [
        "EPSG:28992",
        "28992",
        "",
        "http://www.opengis.net/def/crs/EPSG/0/4326",
        "http://www.opengis.net/def/crs/EPSG/0/1",
    ],
)
def test_an_unknown_system_is_400(api, toren, stelsel):
    for naam in ("crs", "bbox-crs"):
        problem = assert_problem(api.get("/gebieden", {naam: stelsel}), 400)
        assert [fout["naam"] for fout in problem["fouten"]] == [naam]


@pytest.mark.parametrize(("stelsel", "decimalen"), [(CRS84, 8), (ETRS89, 8), (RD, 3), (MERCATOR, 3)])
def test_coordinates_have_no_more_digits_than_a_millimetre_needs(api, stelsel, decimalen):
    gebied = make_gebied(square(1 / 3, 1 / 7, 1000 / 3))

    text = api.get(f"/gebieden/{gebied.pk}", {"crs": stelsel}).content.decode()

    coordinates = text[text.index('"coordinates"') : text.index('"_links"')]
    digits = [len(part) for part in re.findall(r"\.(\d+)", coordinates)]
    assert max(digits) == decimalen


def test_the_list_of_systems_starts_with_the_default_and_names_the_storage(api):
    body = api.get("/crss").json()

    assert body == {"crs": [CRS84, RD, ETRS89, ETRF2000, MERCATOR], "storageCrs": RD}


def test_every_system_of_the_list_works(api, toren):
    for stelsel in api.get("/crss").json()["crs"]:
        assert api.get("/gebieden", {"crs": stelsel})["Content-Crs"] == stelsel


def test_without_geometry_there_is_no_content_crs(api, toren):
    response = api.get("/gebieden", {"geometrie": "nee"})

    assert "Content-Crs" not in response
    assert "geometrie" not in response.json()["resultaten"][0]


@pytest.mark.parametrize(
    ("stelsel", "box"),
    [
        (CRS84, f"{LENGTE - 0.001},{BREEDTE - 0.001},{LENGTE + 0.001},{BREEDTE + 0.001}"),
        (ETRS89, f"{BREEDTE - 0.001},{LENGTE - 0.001},{BREEDTE + 0.001},{LENGTE + 0.001}"),
        (ETRF2000, f"{BREEDTE - 0.001},{LENGTE - 0.001},{BREEDTE + 0.001},{LENGTE + 0.001}"),
        (RD, "154900,462900,155100,463100"),
        (MERCATOR, "599600,6829000,599800,6829300"),
    ],
)
def test_a_box_finds_what_it_touches_in_every_system(api, toren, stelsel, box):
    make_gebied(square(56_500, 63_000), naam="Verderop")

    found = api.get("/gebieden", {"bbox": box, "bbox-crs": stelsel}).json()

    assert [gebied["naam"] for gebied in found["resultaten"]] == ["Bij de toren"]


def test_a_box_without_a_system_is_in_crs84(api, toren):
    box = f"{LENGTE - 0.001},{BREEDTE - 0.001},{LENGTE + 0.001},{BREEDTE + 0.001}"

    assert api.get("/gebieden", {"bbox": box}).json()["aantal"] == 1


def test_a_box_that_only_touches_the_border_finds_the_area(api, toren):
    assert api.get("/gebieden", {"bbox": "154000,462000,155000,463000", "bbox-crs": RD}).json()["aantal"] == 1
    assert api.get("/gebieden", {"bbox": "154000,462000,154999,462999", "bbox-crs": RD}).json()["aantal"] == 0


def test_the_edge_of_a_box_follows_its_own_system(api):
    """The parallel through a box 7 degrees wide bends more than 20 km north of the straight line in RD."""
    north = make_gebied(square(55_000, 63_000, 1000), naam="Noord")
    box = f"2,{BREEDTE + 0.02},9,53"

    assert api.get("/gebieden", {"bbox": box}).json()["aantal"] == 0
    assert api.get("/gebieden", {"bbox": f"2,{BREEDTE - 0.02},9,53"}).json()["resultaten"][0]["id"] == north.pk


@pytest.mark.parametrize("box", ["-180,-90,180,90", "3,50,8,54"])
def test_the_whole_world_holds_everything(api, toren, box):
    assert api.get("/gebieden", {"bbox": box}).json()["aantal"] == 1


@pytest.mark.parametrize("box", ["-180,-90,-170,-80", "100,0,110,10", "5,-1,6,1"])
def test_a_box_elsewhere_in_the_world_holds_nothing(api, toren, box):
    assert api.get("/gebieden", {"bbox": box}).json()["aantal"] == 0


@pytest.mark.parametrize(
    "box",
    ["", "1", "1,2,3", "1,2,3,4,5,6", "a,b,c,d", "6,52,5,53", "5,52,5,53", "nan,52,6,53", "5,52,inf,53", "5;52;6;53",
     "5,52,181,53", "5,-91,6,53", "1e400,0,1e401,1"],
)  # fmt: skip
def test_a_bad_box_is_400(api, box):
    problem = assert_problem(api.get("/gebieden", {"bbox": box}), 400)

    assert [fout["naam"] for fout in problem["fouten"]] == ["bbox"]


def test_a_box_outside_its_own_system_is_400(api):
    assert_problem(api.get("/gebieden", {"bbox": "52,5,200,6", "bbox-crs": ETRS89}), 400)
    assert_problem(api.get("/gebieden", {"bbox": "0,0,1e9,1", "bbox-crs": RD}), 400)


def test_the_header_content_crs_of_a_request_is_checked(api, toren):
    problem = assert_problem(api.get("/gebieden?x=1", headers={"content-crs": "EPSG:28992"}), 400)

    assert [(fout["plaats"], fout["naam"]) for fout in problem["fouten"]] == [("header", "Content-Crs"), ("query", "x")]
    assert api.get("/gebieden", headers={"content-crs": f"<{RD}>"}).status_code == 200


def test_geojson_features_carry_the_properties_and_the_system(api, toren):
    response = api.get("/gebieden", {"crs": RD}, headers={"accept": "application/geo+json"})

    body = response.json()
    assert response["Content-Type"] == "application/geo+json"
    assert response["Content-Crs"] == RD
    assert (body["type"], body["aantal"]) == ("FeatureCollection", 1)
    feature = body["features"][0]
    assert (feature["type"], feature["id"]) == ("Feature", toren.pk)
    assert feature["geometry"]["coordinates"][0][0][0] == [155000, 463000]
    assert feature["properties"]["naam"] == "Bij de toren"
    assert "geometrie" not in feature["properties"]


def test_a_single_geojson_feature(api, toren):
    response = api.get(f"/gebieden/{toren.pk}", headers={"accept": "application/geo+json"})

    assert response["Content-Type"] == "application/geo+json"
    assert response.json()["type"] == "Feature"
    assert response.json()["geometry"]["coordinates"][0][0][0] == pytest.approx([LENGTE, BREEDTE], abs=DICHTBIJ)


def test_a_problem_stays_a_problem_when_geojson_was_asked(api):
    assert_problem(api.get("/gebieden/999", headers={"accept": "application/geo+json"}), 404)
