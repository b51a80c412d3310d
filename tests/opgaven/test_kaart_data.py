"""The data of the map: what the shapes, scores and pieces of squares look like, and what a wrong question gets."""

from __future__ import annotations

import json
from datetime import timedelta

import numpy as np
import pytest
from django.contrib.gis.geos import MultiPolygon, Point, Polygon
from django.utils import timezone

from gebied.crs import RD, WGS84
from gebied.models import Gebied
from gebied.services.vormen import make_area_shapes
from opgaven.models import Opgave
from opgaven.selectors.kaart import BUDGET
from opgaven.services.berekening import berekening_start
from opgaven.services.vormen import make_opgave_shapes
from tests.make import X0, Y0, make_gebied, make_indeling, make_opgave, square, worked_example

pytestmark = pytest.mark.django_db

#: Around the square of the worked example, which lies near Ouddorp.
BBOX = "4.4,51.5,4.7,51.7"
ELDERS = "6.0,52.5,6.1,52.6"


@pytest.fixture
def voorbeeld(client, lezer):
    """The worked example, computed and drawn, for a reader who signed in."""
    client.force_login(lezer)
    gebied, *opgaven = worked_example()
    make_area_shapes(indeling_id=gebied.indeling_id, niveau="wijk")
    make_opgave_shapes(opgave_ids=[opgave.pk for opgave in opgaven])
    berekening_start(indeling=gebied.indeling, niveau="wijk", direct=True)
    return gebied, *opgaven


def ask(client, naam: str, **params):
    indeling = make_indeling()
    vraag = {"indeling": indeling.pk, "niveau": "wijk", "bbox": BBOX, "zoom": 14} | params
    return client.get(f"/kaart/data/{naam}/", {key: value for key, value in vraag.items() if value is not None})


def shapes(response) -> dict:
    assert response.status_code == 200, response.content
    return json.loads(response.content)


def test_an_area_is_a_square_of_four_corners_with_its_name(client, voorbeeld):
    gebied = voorbeeld[0]
    data = shapes(ask(client, "gebieden"))
    assert (data["getekend"], data["niet_getekend"]) == (1, 0)
    (feature,) = data["features"]
    assert feature["id"] == gebied.pk
    assert feature["properties"] == {"naam": "Voorbeeldwijk"}
    ring = feature["geometry"]["coordinates"][0][0]
    assert len(ring) == 5
    lons, lats = zip(*ring, strict=True)
    assert 0.014 < max(lons) - min(lons) < 0.015, "1 km is about 0.0144 degrees of longitude here"
    assert 0.0089 < max(lats) - min(lats) < 0.0093, "and 0.0090 of latitude"


def test_what_lies_outside_the_view_stays_out(client, voorbeeld):
    for naam in ("gebieden", "opgaven", "stapelvlakken"):
        assert shapes(ask(client, naam, bbox=ELDERS))["features"] == []


def test_the_largest_opgave_comes_first_so_that_small_ones_lie_on_top(client, voorbeeld):
    make_opgave_shapes(opgave_ids=[make_opgave(square(0, 0, 100), "wind", naam="Klein").pk])
    namen = [feature["properties"]["naam"] for feature in shapes(ask(client, "opgaven"))["features"]]
    assert namen == ["Opgave a", "Opgave b", "Opgave c", "Klein"]


def test_an_opgave_tells_its_type_its_kind_and_where_its_letters_go(client, voorbeeld):
    feature = shapes(ask(client, "opgaven"))["features"][0]
    assert feature["properties"] | {"plek": None} == {
        "naam": "Opgave a",
        "type": "woningbouw",
        "aard": "opgave",
        "soort": "indicatief",
        "plek": None,
    }
    lon, lat = feature["properties"]["plek"]
    assert 4.4 < lon < 4.7
    assert 51.5 < lat < 51.7


def test_opgaven_smaller_than_a_pixel_are_counted_instead_of_drawn(client, voorbeeld):
    data = shapes(ask(client, "opgaven", zoom=6))
    assert (data["getekend"], data["niet_getekend"]) == (0, 3)


@pytest.mark.parametrize(
    ("keuze", "namen"),
    [
        ({"typen": "woningbouw,natuur"}, ["Opgave a", "Opgave b"]),
        ({"typen": ["woningbouw", "recreatie"]}, ["Opgave a", "Opgave c"]),
        ({"typen": "geen"}, []),
        ({"jaar": "2030"}, ["Opgave a", "Opgave b"]),
        ({"jaar": "2030", "typen": "recreatie"}, []),
    ],
)
def test_types_and_year_choose_the_opgaven(client, voorbeeld, keuze, namen):
    Opgave.objects.filter(naam="Opgave c").update(begin_jaar=2031)
    gevonden = [feature["properties"]["naam"] for feature in shapes(ask(client, "opgaven", **keuze))["features"]]
    assert gevonden == namen


def test_concepts_and_removed_opgaven_are_not_on_the_map(client, voorbeeld):
    Opgave.objects.filter(naam="Opgave a").update(status="concept", zichtbaarheid="intern")
    Opgave.objects.filter(naam="Opgave b").update(verwijderd_op=timezone.now())
    namen = [feature["properties"]["naam"] for feature in shapes(ask(client, "opgaven"))["features"]]
    assert namen == ["Opgave c"]


def test_a_shape_that_weighs_too_much_comes_coarser_instead_of_not(client, voorbeeld):
    """A star of 70,000 corners weighs more than a view may; its points of 30 m go at the detail of 40 m."""
    hoek = np.arange(70_000) / 70_000 * 2 * np.pi
    straal = np.where(np.arange(70_000) % 2, 10_030, 10_000)
    punten = np.stack([X0 + straal * np.cos(hoek), Y0 + straal * np.sin(hoek)], axis=1)
    ster = make_opgave(MultiPolygon(Polygon([*punten.tolist(), punten[0].tolist()]), srid=RD), "wind", naam="Ster")
    make_opgave_shapes(opgave_ids=[ster.pk])
    response = ask(client, "opgaven")
    assert shapes(response)["niet_getekend"] == 0
    assert shapes(response)["features"][0]["properties"]["naam"] == "Ster"
    assert len(response.content) < BUDGET


def depths(data: dict) -> list[int]:
    return sorted(feature["properties"]["diepte"] for feature in data["features"])


def test_the_square_of_the_example_is_six_pieces(client, voorbeeld):
    """Columns of 400, 200 and 400 m by rows of 500 m: below one deeper than above."""
    data = shapes(ask(client, "stapelvlakken"))
    assert depths(data) == [1, 1, 2, 2, 2, 3]
    assert data["legenda"] == ["1 opgave", "2 opgaven", "3 opgaven", "4 opgaven", "5 of meer opgaven"]
    assert {f["properties"]["klasse"] for f in data["features"]} == {1, 2, 3}


def test_a_filter_recounts_the_depth_over_the_chosen_opgaven(client, voorbeeld):
    assert depths(shapes(ask(client, "stapelvlakken", typen="woningbouw"))) == [1, 1, 1, 1]
    Opgave.objects.filter(naam="Opgave c").update(begin_jaar=2031)
    assert depths(shapes(ask(client, "stapelvlakken", jaar="2030"))) == [1, 1, 1, 1, 2, 2]


def test_scores_come_with_class_rank_words_and_a_legend_in_real_units(client, voorbeeld):
    leeg = make_gebied(square(5000, 0), naam="Leegwijk")
    make_gebied(square(9000, 0), naam="Nieuwwijk")
    berekening_start(indeling=make_indeling(), niveau="wijk", direct=True)
    make_gebied(square(12000, 0), naam="Later gemaakt")
    data = shapes(ask(client, "scores", score="conflict"))
    assert data["ids"][0] == voorbeeld[0].pk
    assert leeg.pk in data["ids"]
    assert data["waarden"] == [4.5, 0.0, 0.0]
    assert data["teksten"] == ["4,5 punt", "0 punt", "0 punt"]
    assert data["rangen"] == [1, 2, 2]
    assert data["klassen"] == [1, 0, 0]
    assert [(rij["klasse"], rij["aantal"]) for rij in data["legenda"]] == [(0, 2), (1, 1), (5, 0)]
    assert data["legenda"][1]["tekst"] == "tot en met 4,5"
    assert (data["totaal"], data["niet_berekend"]) == (4, 1)
    assert data["familie"] == "conflict"
    assert data["voet"].startswith("Signaal, geen oordeel. Alle opgaven tellen mee die openbaar zijn, van uw")


@pytest.mark.parametrize(
    ("score", "tekst", "familie"),
    [("opgaven", "3 opgaven", "stapel"), ("bedekt_m2", "100,0 ha", "stapel"), ("samenhang", "0,15 punt", "samenhang")],
)
def test_each_score_speaks_in_its_own_unit_and_family(client, voorbeeld, score, tekst, familie):
    data = shapes(ask(client, "scores", score=score))
    assert (data["teksten"], data["familie"]) == ([tekst], familie)


def test_scores_of_a_choice_of_types_are_added_up_anew(client, voorbeeld):
    """Without recreation only a and b overlap: 6 x 200,000 / 1,000,000."""
    assert shapes(ask(client, "scores", typen="woningbouw,natuur"))["waarden"] == [1.2]
    assert shapes(ask(client, "scores", typen="geen"))["waarden"] == [0.0]


def test_without_a_run_there_are_no_scores_but_the_areas_are_counted(client, lezer):
    client.force_login(lezer)
    make_gebied()
    data = shapes(ask(client, "scores"))
    assert (data["ids"], data["niet_berekend"]) == ([], 1)


def test_a_place_knows_its_opgaven_and_what_they_are_to_each_other(client, voorbeeld):
    """(450, 250) in the square lies on all three."""
    _, a, b, c = voorbeeld
    data = client.get("/kaart/data/punt/", {"lon": lon_lat(450, 250)[0], "lat": lon_lat(450, 250)[1]}).json()
    assert data["rd"] == [100450, 400250]
    assert {opgave["id"] for opgave in data["opgaven"]} == {a.pk, b.pk, c.pk}
    karakters = {(paar["a"], paar["b"]): paar["karakter"] for paar in data["paren"]}
    assert karakters == {
        (a.pk, b.pk): "tegenstrijdig",
        (a.pk, c.pk): "ruimteconflict",
        (b.pk, c.pk): "ogenschijnlijk_tegenstrijdig",
    }
    assert data["paren"][0]["karakter"] == "tegenstrijdig", "what needs a talk comes first"


def test_a_place_outside_everything_holds_nothing(client, voorbeeld):
    assert client.get("/kaart/data/punt/", {"lon": "6", "lat": "52.5"}).json()["opgaven"] == []


def test_unchanged_data_is_not_sent_twice_and_changed_data_is(client, voorbeeld):
    _, a, *_ = voorbeeld
    for naam in ("gebieden", "opgaven", "stapelvlakken", "scores"):
        first = ask(client, naam)
        again = {"HTTP_IF_NONE_MATCH": first["ETag"]}
        params = {"indeling": make_indeling().pk, "niveau": "wijk", "bbox": BBOX, "zoom": 14}
        assert client.get(f"/kaart/data/{naam}/", params, **again).status_code == 304
        later = timezone.now() + timedelta(seconds=1)
        Opgave.objects.filter(pk=a.pk).update(gewijzigd_op=later)
        Gebied.objects.update(gewijzigd_op=later)
        assert client.get(f"/kaart/data/{naam}/", params, **again).status_code == 200


def test_a_new_run_changes_the_scores_and_the_pieces(client, voorbeeld):
    for naam in ("stapelvlakken", "scores"):
        before = ask(client, naam)["ETag"]
        berekening_start(indeling=make_indeling(), niveau="wijk", direct=True)
        assert ask(client, naam)["ETag"] != before


@pytest.mark.parametrize(
    ("naam", "fout", "zin"),
    [
        ("gebieden", {"bbox": None}, "bbox=west,zuid,oost,noord"),
        ("gebieden", {"bbox": "4,51,3,52"}, "west is kleiner dan oost"),
        ("gebieden", {"bbox": "nan,51,3,52"}, "west is kleiner dan oost"),
        ("gebieden", {"zoom": "99"}, "zoomniveau"),
        ("gebieden", {"zoom": "x"}, "zoomniveau"),
        ("gebieden", {"niveau": "melkweg"}, "niveau"),
        ("gebieden", {"niveau": None}, "Kies een indeling en een niveau"),
        ("gebieden", {"indeling": "999999"}, "bestaat niet meer"),
        ("gebieden", {"indeling": "9" * 30}, "nummer"),
        ("opgaven", {"typen": "ruimtevaart"}, "ruimtevaart"),
        ("opgaven", {"jaar": "20x0"}, "vier cijfers"),
        ("opgaven", {"jaar": "3000"}, "1900"),
        ("stapelvlakken", {"bbox": "a,b,c,d"}, "bbox"),
        ("scores", {"score": "geluk"}, "geluk"),
    ],
)
def test_a_wrong_question_gets_a_dutch_sentence(client, lezer, naam, fout, zin):
    client.force_login(lezer)
    response = ask(client, naam, **fout)
    assert response.status_code == 400
    assert zin in response.json()["fout"]


@pytest.mark.parametrize(
    "plek", [{}, {"lon": "x", "lat": "52"}, {"lon": "5", "lat": "152"}, {"lon": "nan", "lat": "52"}]
)
def test_a_wrong_place_gets_a_dutch_sentence(client, lezer, plek):
    client.force_login(lezer)
    for address in ("/kaart/data/punt/", "/kaart/paneel/punt/"):
        assert client.get(address, plek).status_code == 400


def test_an_unknown_area_is_not_found(client, lezer):
    client.force_login(lezer)
    response = client.get("/kaart/paneel/gebied/999999/")
    assert response.status_code == 404
    assert response.content.decode() == "Dit gebied bestaat niet meer. Kies een ander gebied op de kaart."


def test_who_may_not_read_gets_no_data(client, settings, voorbeeld):
    settings.LEZEN_ZONDER_INLOGGEN = False
    client.logout()
    for address in ("/kaart/", "/kaart/data/gebieden/", "/kaart/data/scores/", "/kaart/paneel/punt/"):
        assert client.get(address).status_code == 302


def test_data_only_answers_to_reading(client, lezer):
    client.force_login(lezer)
    assert client.post("/kaart/data/gebieden/").status_code == 405


@pytest.mark.parametrize(("naam", "queries"), [("gebieden", 12), ("opgaven", 13), ("stapelvlakken", 17)])
def test_shapes_cost_a_fixed_number_of_queries(client, voorbeeld, django_assert_num_queries, naam, queries):
    """Who asks, the visit, is all seen, indeling, stamps, choice and shapes; pieces also what is hidden and deepest."""
    for number in range(5):
        make_gebied(square(2000 * number, 5000))
        make_opgave(square(2000 * number, 5000))
    vraag = {"indeling": voorbeeld[0].indeling_id, "niveau": "wijk", "bbox": BBOX, "zoom": 14}
    with django_assert_num_queries(queries):
        assert client.get(f"/kaart/data/{naam}/", vraag).status_code == 200


def lon_lat(x: float, y: float) -> tuple[float, float]:
    """Degrees of a place in metres from the corner of the squares."""
    punt = Point(X0 + x, Y0 + y, srid=RD)
    punt.transform(WGS84)
    return punt.x, punt.y
