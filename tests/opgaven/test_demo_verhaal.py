"""The demo tells the story of Twaalfstroom: drawn without a database, and to the square centimetre."""

from __future__ import annotations

from itertools import combinations

import pytest
import shapely

from opgaven.demo.areas import make_areas, river
from opgaven.demo.opgaven import make_opgaven
from opgaven.demo.shapes import GRID_METERS
from opgaven.demo.wielerbroek import make_wielerbroek

CM2 = 1e-4


def areas(niveau: str) -> dict[str, shapely.MultiPolygon]:
    return {area.code: area.vorm for area in make_areas() if area.niveau == niveau}


def opgaven() -> dict[str, object]:
    return {opgave.sleutel: opgave for opgave in make_opgaven()}


def area_named(naam: str, niveau: str) -> shapely.MultiPolygon:
    return next(area.vorm for area in make_areas() if (area.naam, area.niveau) == (naam, niveau))


def test_the_three_share_one_piece_of_exactly_14_hectares():
    found = opgaven()
    three = [found[sleutel].vorm for sleutel in ("wielerbroek", "beekdal-wielerbeek", "zon-wielerbroek")]
    assert shapely.intersection_all(three).area == pytest.approx(140_000, abs=CM2)
    for one, other in combinations(three, 2):
        assert shapely.intersection(one, other).area == pytest.approx(140_000, abs=CM2)


def test_the_14_hectares_lie_in_the_neighbourhood_wielerbroek():
    assert area_named("Wielerbroek", "buurt").contains(make_wielerbroek().overlap)


def test_a_drinking_water_zone_touches_the_edge_of_the_wielerbroek():
    found = opgaven()
    beekdal, zone = found["beekdal-wielerbeek"].vorm, found["grondwater-oosterwiel"].vorm
    shared = shapely.intersection_all([beekdal, zone, area_named("Wielerbroek", "buurt")]).area
    assert 10_000 < shared < 0.1 * beekdal.area
    assert not shapely.intersects(zone, make_wielerbroek().overlap)


def test_plans_add_up_to_1040_homes_of_which_380_are_hard():
    plans = [opgave for opgave in make_opgaven() if opgave.type == "woningbouw"]
    assert sum(plan.hoeveelheid[0] for plan in plans) == 1040
    assert sum(plan.hoeveelheid[0] for plan in plans if plan.hardheid == "hard") == 380
    assert {plan.hardheid for plan in plans} == {"hard", "zacht"}
    assert {plan.hoeveelheid[1] for plan in plans} == {"woningen"}


def test_there_are_some_sixty_opgaven_of_every_type():
    assert 60 <= len(make_opgaven()) <= 75
    assert len({opgave.type for opgave in make_opgaven()}) == 17
    assert len(opgaven()) == len(make_opgaven())


@pytest.mark.parametrize(("kind", "parent", "digits"), [("buurt", "wijk", 6), ("wijk", "gemeente", 4)])
def test_children_tile_their_parent_exactly(kind, parent, digits):
    children, parents = areas(kind), areas(parent)
    assert shapely.coverage_is_valid([part for vorm in children.values() for part in vorm.geoms])
    for code, vorm in parents.items():
        own = [child for child_code, child in children.items() if child_code[2 : 2 + digits] == code[2:]]
        assert sum(child.area for child in own) == pytest.approx(vorm.area, abs=CM2)
        assert shapely.symmetric_difference(shapely.union_all(own), vorm).area < CM2


def test_the_region_is_whole():
    region = shapely.union_all(list(areas("gemeente").values()))
    assert region.geom_type == "Polygon"
    assert not region.interiors
    assert all(len(vorm.geoms) == 1 for vorm in areas("buurt").values())


def test_borders_lie_on_a_grid_of_a_millimetre():
    coordinates = shapely.get_coordinates(list(areas("buurt").values()))
    assert abs(coordinates / GRID_METERS - (coordinates / GRID_METERS).round()).max() < 1e-3


def test_the_three_municipalities_share_the_river():
    assert river().geom_type == "LineString"
    assert river().length > 20_000
    touching = [code for code, vorm in areas("gemeente").items() if shapely.intersection(vorm, river()).length > 5000]
    assert touching == ["GM9001", "GM9002", "GM9003"]


def test_every_shape_is_valid_and_lies_in_the_region():
    region = shapely.union_all(list(areas("gemeente").values()))
    for opgave in make_opgaven():
        assert opgave.vorm.is_valid, opgave.sleutel
        assert shapely.difference(opgave.vorm, region).area < 1, opgave.sleutel
    assert all(area.vorm.is_valid for area in make_areas())


def test_the_same_seed_draws_the_same_land():
    before = [shapely.to_wkb(area.vorm) for area in make_areas()]
    make_areas.cache_clear()
    assert [shapely.to_wkb(area.vorm) for area in make_areas()] == before


def test_places_are_where_the_texts_say():
    found = {sleutel: opgave.vorm for sleutel, opgave in opgaven().items()}
    assert 0.2 < shapely.intersection(found["warmte-bronbos"], found["grondwater-oosterwiel"]).area / 1e6 < 0.8
    assert shapely.within(found["waterwingebied-bronbos"], found["grondwater-oosterwiel"])
    assert shapely.within(found["dorpshuis-oosterwiel"], area_named("Oosterwiel", "kern"))
    assert shapely.within(found["wielerbroek"], area_named("Kromvoort", "gemeente"))
    assert shapely.intersects(found["dijkversterking-twaal"], river())
