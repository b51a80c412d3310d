"""The data of the map: what the shapes, scores and pieces of squares look like."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import numpy as np
import pytest
from django.contrib.gis.geos import MultiPolygon, Point, Polygon
from django.contrib.staticfiles.storage import staticfiles_storage
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.timezone import localtime

from gebied.crs import RD, WGS84
from gebied.models import Gebied
from gebied.services.vormen import make_area_shapes
from opgaven.models import Berekening, Opgave, OpgaveVorm
from opgaven.selectors.tegels import BUDGET
from opgaven.services.berekening import berekening_start
from opgaven.services.vormen import make_opgave_shapes
from tests.make import X0, Y0, make_gebied, make_indeling, make_opgave, square, worked_example
from tests.opgaven.kaartdata import ANDERE_TEGEL, BBOX, ELDERS, TEGELS, ask, shapes, tiles

pytestmark = pytest.mark.django_db


@pytest.fixture
def voorbeeld(client, lezer):
    """The worked example, computed and drawn, for a reader who signed in."""
    client.force_login(lezer)
    gebied, *opgaven = worked_example()
    make_area_shapes(indeling_id=gebied.indeling_id, niveau="wijk")
    make_opgave_shapes(opgave_ids=[opgave.pk for opgave in opgaven])
    berekening_start(indeling=gebied.indeling, niveau="wijk", direct=True)
    return gebied, *opgaven


def names(client, **params) -> list[str]:
    """The opgaven of the lower tile, in the order in which they are drawn."""
    bekend = dict(Opgave.objects.values_list("pk", "naam"))
    return [bekend[vorm["id"]] for vorm in tiles(client, "opgaven", **params)[1]["vormen"]]


def test_an_area_is_a_path_in_each_of_its_tiles_with_its_name(client, voorbeeld):
    boven, onder = tiles(client, "gebieden")
    assert (boven["plek"], onder["plek"]) == ("4200/2720", "4200/2721")
    for tegel in (boven, onder):
        (vorm,) = tegel["vormen"]
        assert (vorm["id"], vorm["naam"], tegel["weg"]) == (voorbeeld[0].pk, "Voorbeeldwijk", 0)
        assert vorm["pad"].startswith("M ")
        assert vorm["pad"].endswith("z")
        links, _, rechts, _ = vorm["vak"]
        assert 335 <= rechts - links <= 341, "1 km is 169 pixels here, and a step is half a pixel"
    assert boven["vormen"][0]["vak"][3] == 1024 + 16, "cut off eight pixels below its tile"
    assert onder["vormen"][0]["vak"][1] == -16


def test_what_lies_outside_the_view_stays_out(client, voorbeeld):
    for naam in ("gebieden", "opgaven"):
        assert tiles(client, naam, tegels=ANDERE_TEGEL) == [{"plek": ANDERE_TEGEL, "vormen": [], "weg": 0}]
    assert shapes(ask(client, "stapelvlakken", bbox=ELDERS))["aantallen"] == [0, 0, 0, 0, 0]


def test_the_largest_opgave_comes_first_so_that_small_ones_lie_on_top(client, voorbeeld):
    make_opgave_shapes(opgave_ids=[make_opgave(square(0, 0, 100), "wind", naam="Klein").pk])
    assert names(client) == ["Opgave a", "Opgave b", "Opgave c", "Klein"]


def test_an_opgave_tells_its_type_its_kind_and_where_its_letters_go(client, voorbeeld):
    vorm = tiles(client, "opgaven")[1]["vormen"][0]
    assert (vorm["type"], vorm["aard"], vorm["soort"]) == ("woningbouw", "opgave", "indicatief")
    links, boven, rechts, onder = vorm["vak"]
    x, y = vorm["letter"]
    assert links < x < rechts
    assert boven < y < onder


def test_opgaven_smaller_than_a_pixel_are_counted_instead_of_drawn(client, voorbeeld):
    """In one tile, although their boxes touch the edge of another at this zoom."""
    gevonden = tiles(client, "opgaven", zoom=6, tegels="15/10,16/10,16/11")
    assert [(tegel["plek"], tegel["vormen"], tegel["weg"]) for tegel in gevonden] == [
        ("15/10", [], 0),
        ("16/10", [], 3),
        ("16/11", [], 0),
    ]


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
    assert names(client, **keuze) == namen


def test_concepts_and_removed_opgaven_are_not_on_the_map(client, voorbeeld):
    Opgave.objects.filter(naam="Opgave a").update(status="concept", zichtbaarheid="intern")
    Opgave.objects.filter(naam="Opgave b").update(verwijderd_op=timezone.now())
    assert names(client) == ["Opgave c"]


def test_a_shape_of_many_corners_weighs_little_in_any_tile(client, voorbeeld):
    """A star of 70,000 corners: far away its points of 30 m are gone, nearby a tile holds a part of them."""
    hoek = np.arange(70_000) / 70_000 * 2 * np.pi
    straal = np.where(np.arange(70_000) % 2, 10_030, 10_000)
    punten = np.stack([X0 + straal * np.cos(hoek), Y0 + straal * np.sin(hoek)], axis=1)
    ster = make_opgave(MultiPolygon(Polygon([*punten.tolist(), punten[0].tolist()]), srid=RD), "wind", naam="Ster")
    make_opgave_shapes(opgave_ids=[ster.pk])
    for zoom, tegels in ((9, "131/85"), (12, "1050/680"), (14, "4203/2721"), (16, "16815/10884")):
        response = ask(client, "opgaven", zoom=zoom, tegels=tegels)
        (tegel,) = shapes(response)["tegels"]
        assert ster.pk in [vorm["id"] for vorm in tegel["vormen"]], zoom
        assert tegel["weg"] == 0
        assert len(response.content) < BUDGET / 4


def test_a_tile_that_is_full_says_how_many_it_leaves_out(client, voorbeeld, settings):
    """Every corner of 120 combs of 4,000 teeth shows at this zoom: more than a tile may weigh.

    The shape of one is made; those of the others are the same.
    """
    tanden = [(X0 + x / 4, Y0 + 400 * (x % 2)) for x in range(4_000)]
    kam = MultiPolygon(Polygon([*tanden, (X0 + 1000, Y0 - 100), (X0, Y0 - 100), tanden[0]]), srid=RD)
    eerste, *andere = (make_opgave(kam, "wind", naam=f"Kam {number}") for number in range(120))
    make_opgave_shapes(opgave_ids=[eerste.pk])
    OpgaveVorm.objects.bulk_create(
        OpgaveVorm(opgave=opgave, detail=vorm.detail, geometrie=vorm.geometrie)
        for vorm in eerste.vormen.all()
        for opgave in andere
    )
    response = ask(client, "opgaven", zoom=16, tegels="16802/10884")
    (tegel,) = shapes(response)["tegels"]
    assert tegel["weg"] > 0
    assert len(tegel["vormen"]) + tegel["weg"] >= 120
    assert len(response.content) < BUDGET * 1.1


def test_the_square_of_the_example_is_six_pieces(client, voorbeeld):
    """Columns of 400, 200 and 400 m by rows of 500 m: below one deeper than above."""
    data = shapes(ask(client, "stapelvlakken"))
    assert data["aantallen"] == [2, 3, 1, 0, 0]
    assert data["legenda"] == ["1 opgave", "2 opgaven", "3 opgaven", "4 opgaven", "5 of meer opgaven"]
    assert data["grenzen"] == [2, 3, 4, 5]


def test_where_opgaven_stack_deeper_than_six_the_classes_double(client, voorbeeld):
    for number in range(4):
        make_opgave(square(0, 0), "wind", naam=f"Meer {number}")
    berekening_start(indeling=make_indeling(), niveau="wijk", direct=True)
    data = shapes(ask(client, "stapelvlakken"))
    assert data["grenzen"] == [2, 3, 5, 9]
    assert data["aantallen"] == [0, 0, 0, 6, 0], "one to three of the example and four more"


def test_a_filter_recounts_the_depth_over_the_chosen_opgaven(client, voorbeeld):
    assert shapes(ask(client, "stapelvlakken", typen="woningbouw"))["aantallen"] == [4, 0, 0, 0, 0]
    Opgave.objects.filter(naam="Opgave c").update(begin_jaar=2031)
    assert shapes(ask(client, "stapelvlakken", jaar="2030"))["aantallen"] == [4, 2, 0, 0, 0]


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


def test_the_legend_says_of_which_day_the_data_are_and_of_which_run(client, voorbeeld):
    """What somebody may not see changes no day; a choice has the day of what it leaves."""
    dagen = {"Opgave a": datetime(2024, 5, 1, 12, tzinfo=UTC), "Opgave b": datetime(2025, 6, 2, 12, tzinfo=UTC)}
    Opgave.objects.update(gewijzigd_op=datetime(2023, 1, 1, 12, tzinfo=UTC))
    for naam, dag in dagen.items():
        Opgave.objects.filter(naam=naam).update(gewijzigd_op=dag)
    Opgave.objects.filter(naam="Opgave b").update(zichtbaarheid="intern", organisatie=None)
    run = Berekening.objects.get()
    klaar = date_format(localtime(run.klaar_op), "j F Y")

    stand = shapes(ask(client, "scores"))["stand"]
    assert stand["zin"] == f"Signaal, geen oordeel. Gegevens van 1 mei 2024, berekening {run.pk} van {klaar}."
    assert stand["verouderd"] == ""
    assert "Gegevens van 1 januari 2023," in shapes(ask(client, "scores", typen="recreatie"))["stand"]["zin"]


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
        params = {"indeling": make_indeling().pk, "niveau": "wijk", "bbox": BBOX, "zoom": 14, "tegels": TEGELS}
        assert client.get(f"/kaart/data/{naam}/", params, **again).status_code == 304
        later = timezone.now() + timedelta(seconds=1)
        Opgave.objects.filter(pk=a.pk).update(gewijzigd_op=later)
        Gebied.objects.update(gewijzigd_op=later)
        assert client.get(f"/kaart/data/{naam}/", params, **again).status_code == 200


def test_what_old_scripts_kept_is_not_for_new_ones(client, voorbeeld, monkeypatch):
    before = ask(client, "scores")["ETag"]
    monkeypatch.setattr(staticfiles_storage, "manifest_hash", "anders", raising=False)
    assert ask(client, "scores")["ETag"] != before


def test_a_new_run_changes_the_scores_and_the_pieces(client, voorbeeld):
    for naam in ("stapelvlakken", "scores"):
        before = ask(client, naam)["ETag"]
        berekening_start(indeling=make_indeling(), niveau="wijk", direct=True)
        assert ask(client, naam)["ETag"] != before


def test_who_may_not_read_gets_no_data(client, settings, voorbeeld):
    settings.LEZEN_ZONDER_INLOGGEN = False
    client.logout()
    for address in ("/kaart/", "/kaart/data/gebieden/", "/kaart/data/scores/", "/kaart/paneel/punt/"):
        assert client.get(address).status_code == 302


@pytest.mark.parametrize(("naam", "queries"), [("gebieden", 12), ("opgaven", 13), ("stapelvlakken", 16)])
def test_shapes_cost_a_fixed_number_of_queries(client, voorbeeld, django_assert_num_queries, naam, queries):
    """Who asks, the visit, is all seen, indeling, stamps, choice and shapes; pieces also what is hidden and deepest."""
    for number in range(5):
        make_gebied(square(2000 * number, 5000))
        make_opgave(square(2000 * number, 5000))
    vraag = {"indeling": voorbeeld[0].indeling_id, "niveau": "wijk", "bbox": BBOX, "zoom": 14, "tegels": TEGELS}
    with django_assert_num_queries(queries):
        assert client.get(f"/kaart/data/{naam}/", vraag).status_code == 200


def lon_lat(x: float, y: float) -> tuple[float, float]:
    """Degrees of a place in metres from the corner of the squares."""
    punt = Point(X0 + x, Y0 + y, srid=RD)
    punt.transform(WGS84)
    return punt.x, punt.y
