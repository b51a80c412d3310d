"""What the other selectors do not give: shapes of a page at once, the extent of what may be seen, a period."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.contrib.gis.db.models import Extent
from django.contrib.gis.geos import GEOSGeometry
from django.db.models import Q, QuerySet

from accounts.permissions import Doelgroep
from gebied.crs import RD, WGS84
from gebied.models import Gebied
from gebied.projectie import transformer
from gebied.stelsels import Box, Stelsel, as_geojson
from opgaven.models import Opgave

Periode = tuple[date | None, date | None]


def valid_in(gebieden: QuerySet[Gebied], periode: Periode) -> QuerySet[Gebied]:
    """Areas that are valid on a day of the period; an unknown bound is open, the last day is not part of it."""
    van, tot = periode
    if van is not None:
        gebieden = gebieden.filter(Q(geldig_tot__isnull=True) | Q(geldig_tot__gt=van))
    if tot is not None:
        gebieden = gebieden.filter(Q(geldig_van__isnull=True) | Q(geldig_van__lte=tot))
    return gebieden


def running_in(opgaven: Any, periode: Periode) -> QuerySet[Opgave]:
    """Opgaven that run in a year of the period."""
    van, tot = periode
    found: QuerySet[Opgave] = opgaven.active_between(van.year if van else None, tot.year if tot else None)
    return found


def area_shapes(ids: Iterable[int], stelsel: Stelsel) -> dict[int, str]:
    """The polygons of areas that may be seen, as GeoJSON text. One query."""
    return dict(Gebied.objects.filter(pk__in=list(ids)).values_list("pk", as_geojson(stelsel)))


def opgave_shapes(ids: Iterable[int], stelsel: Stelsel) -> dict[int, str]:
    """The same for opgaven."""
    return dict(Opgave.objects.filter(pk__in=list(ids)).values_list("pk", as_geojson(stelsel)))


def area_hashes(ids: Iterable[int]) -> dict[int, str]:
    """What stands for the geometry of an area: it changes with it. One query."""
    return dict(Gebied.objects.filter(pk__in=list(ids)).values_list("pk", "invoer_hash"))


def areas_touching(vlak: GEOSGeometry, doelgroep: Doelgroep) -> list[int]:
    """Ids of the areas that share a point with a box, in order of code."""
    found = Gebied.objects.visible_to(doelgroep).touching(vlak).order_by("code", "pk")
    return list(found.values_list("pk", flat=True))


def extents(doelgroep: Doelgroep) -> Mapping[str, Box | None]:
    """Where the areas and the opgaven that may be seen lie, in CRS84; None when there are none. Two queries."""
    gebieden = Gebied.objects.visible_to(doelgroep).order_by()
    opgaven = Opgave.objects.existing().visible_to(doelgroep).order_by()
    return {"gebieden": _extent(gebieden), "opgaven": _extent(opgaven)}


def _extent(rows: Any) -> Box | None:
    """Rounded outwards to about a metre, so that everything lies in it."""
    box = rows.aggregate(box=Extent("geometrie"))["box"]
    if not box:
        return None
    west, south, east, north = transformer(str(RD), str(WGS84)).transform_bounds(*box)
    return _out(west, -1), _out(south, -1), _out(east, 1), _out(north, 1)


def _out(graden: float, kant: int) -> float:
    ronden = math.floor if kant < 0 else math.ceil
    return round((ronden(graden * 1e5) + kant) / 1e5, 5)
