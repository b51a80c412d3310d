"""Whatever is wrong with a shape or a field, the row is mended or refused with its reason."""

import json

import pytest
import shapely

from gebied.importeren.fouten import KeuzeFout
from gebied.importeren.geometrie import clean
from gebied.importeren.lezen import Keuze, read_file
from gebied.importeren.velden import area_name_field, code_field, opgave_name_field
from tests.bestanden import box, write


def judged(tmp_path, *shapes):
    schoon = clean(read_file(write(tmp_path / "a.gpkg", shapes), Keuze()))
    return schoon.afgewezen, schoon.gerepareerd, schoon.geometrie


def test_null_empty_line_point_and_far_away_are_each_rejected_with_their_reason(tmp_path):
    afgewezen, _, geometrie = judged(
        tmp_path,
        box(),
        None,
        shapely.Polygon(),
        shapely.LineString([(100_000, 400_000), (101_000, 400_000)]),
        shapely.Point(100_000, 400_000),
        shapely.box(0, 0, 1, 1),
    )

    assert afgewezen == {
        1: "heeft geen geometrie",
        2: "heeft een lege geometrie",
        3: "is een lijn, geen vlak",
        4: "is een punt, geen vlak",
        5: "ligt buiten Nederland",
    }
    assert geometrie[0].area == 1_000_000


def test_rd_read_as_degrees_lies_outside_the_netherlands(tmp_path):
    path = write(tmp_path / "a.gpkg", [box()])

    assert clean(read_file(path, Keuze(crs="EPSG:4326"))).afgewezen == {0: "ligt buiten Nederland"}


def test_the_north_sea_belongs_to_the_netherlands_and_a_part_outside_does_no_harm(tmp_path):
    afgewezen, _, geometrie = judged(tmp_path, shapely.box(-90_000, 800_000, -80_000, 950_000))

    assert not afgewezen
    assert geometrie[0].area == 10_000 * 150_000


def test_parts_that_touch_along_an_edge_lose_no_area(tmp_path):
    touching = shapely.MultiPolygon([box(0), box(1000)])

    _, gerepareerd, geometrie = judged(tmp_path, touching)

    assert list(gerepareerd) == [0]
    assert gerepareerd[0].startswith("ongeldig vlak hersteld: de rand kruist of raakt zichzelf bij x 101000")
    assert geometrie[0].area == 2_000_000


def test_parts_that_overlap_count_once(tmp_path):
    _, gerepareerd, geometrie = judged(tmp_path, shapely.MultiPolygon([box(0), box(500)]))

    assert list(gerepareerd) == [0]
    assert geometrie[0].area == 1_500_000


def test_a_bow_tie_and_a_sliver_survive(tmp_path):
    bow_tie = shapely.Polygon([(100_000, 400_000), (101_000, 401_000), (101_000, 400_000), (100_000, 401_000)])
    sliver = shapely.box(100_000, 400_000, 100_009, 400_000.001)

    afgewezen, _, geometrie = judged(tmp_path, bow_tie, sliver)

    assert not afgewezen
    assert shapely.area(geometrie).tolist() == pytest.approx([500_000, 0.009])


def test_a_polygon_that_collapses_is_rejected(tmp_path):
    flat = shapely.Polygon([(100_000, 400_000), (101_000, 400_000), (100_500, 400_000)])

    assert judged(tmp_path, flat)[0] == {0: "heeft geen oppervlakte"}


def test_of_a_collection_only_the_polygons_are_used(tmp_path):
    mixed = shapely.GeometryCollection([box(), shapely.Point(100_000, 400_000)])

    _, gerepareerd, geometrie = judged(tmp_path, mixed)

    assert gerepareerd == {0: "alleen de vlakken zijn gebruikt, lijnen en punten niet"}
    assert geometrie[0].area == 1_000_000


def test_a_ring_that_does_not_close_is_closed_and_one_of_two_points_is_rejected(tmp_path):
    rings = [[[4.5, 51.5], [4.6, 51.5], [4.6, 51.6]], [[4.5, 51.5], [4.6, 51.5]]]
    features = [
        {"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates": [ring]}} for ring in rings
    ]
    (tmp_path / "a.geojson").write_text(json.dumps({"type": "FeatureCollection", "features": features}))

    schoon = clean(read_file(tmp_path / "a.geojson", Keuze()))

    assert schoon.gerepareerd == {0: "ongeldig vlak hersteld: een rand was niet gesloten"}
    assert schoon.afgewezen == {1: "heeft geen oppervlakte"}


def test_height_is_left_out(tmp_path):
    assert not judged(tmp_path, shapely.force_3d(box(), 5))[2][0].has_z


class TestVelden:
    def test_the_niveaus_own_code_goes_first(self):
        velden = ["BU_CODE", "wijkCode", "gemeentecode", "statcode"]
        assert code_field(velden, "buurt") == "BU_CODE"
        assert code_field(velden, "wijk") == "wijkCode"
        assert code_field(velden, "provincie") == "statcode"

    def test_only_whole_names_count(self):
        with pytest.raises(KeuzeFout, match=r"^Geen veld gevonden voor de naam. Kies met --name uit: Plannaam en Gem"):
            area_name_field(["Plannaam", "Gem_naam"], "wijk")

    def test_two_equally_good_candidates_are_listed(self):
        with pytest.raises(KeuzeFout) as caught:
            code_field(["statcode", "Code", "naam"], "wijk")
        assert str(caught.value) == "Meer velden kunnen de code zijn: statcode en Code. Kies er een met --code."

    def test_a_named_field_in_any_case(self):
        assert code_field(["Wijknummer"], "wijk", "WIJKNUMMER") == "Wijknummer"

    def test_a_wrong_field_lists_the_fields(self):
        with pytest.raises(KeuzeFout) as caught:
            code_field(["a", "b", "c"], "wijk", "nummer")
        assert str(caught.value) == "Het veld nummer bestaat niet. Kies bij --code uit: a, b en c."

    def test_an_opgave_may_do_without_a_name(self):
        assert opgave_name_field(["Plannaam", "Gem_naam"]) is None
        assert opgave_name_field(["NAAM"]) == "NAAM"
