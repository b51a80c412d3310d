"""The opgaven and zones of Twaalfstroom, by subject."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import shapely
from shapely import MultiPolygon

from opgaven.demo.areas import make_areas
from opgaven.demo.opgaven.bereikbaarheid_en_landbouw import BEREIKBAARHEID_EN_LANDBOUW
from opgaven.demo.opgaven.energie import ENERGIE
from opgaven.demo.opgaven.natuur_en_water import NATUUR_EN_WATER
from opgaven.demo.opgaven.opgave import DemoOpgave
from opgaven.demo.opgaven.samenleving import SAMENLEVING
from opgaven.demo.opgaven.wonen import WONEN
from opgaven.demo.shapes import bend

__all__ = ["DemoOpgave", "make_opgaven"]

_ALLE = (*WONEN, *ENERGIE, *NATUUR_EN_WATER, *BEREIKBAARHEID_EN_LANDBOUW, *SAMENLEVING)


@cache
def make_opgaven() -> tuple[DemoOpgave, ...]:
    """All opgaven, bent like the land under them and cut off at the edge of the region."""
    region = shapely.union_all([area.vorm for area in make_areas() if area.niveau == "gemeente"])
    return tuple(replace(opgave, vorm=_place(opgave, region)) for opgave in _ALLE)


def _place(opgave: DemoOpgave, region: MultiPolygon) -> MultiPolygon:
    shape = opgave.vorm if opgave.as_drawn else shapely.intersection(bend(opgave.vorm), region)
    return shape if isinstance(shape, MultiPolygon) else MultiPolygon([shape])
