"""The shapes of areas on the map."""

from __future__ import annotations

from django.db import transaction

from gebied.bulk import copy_rows, read_geometries, to_ewkb
from gebied.crs import WGS84
from gebied.generalisatie import coverage_shapes
from gebied.models import Gebied, GebiedVorm
from gebied.services.tegels import GEBIEDEN, make_drawings


@transaction.atomic
def make_area_shapes(*, indeling_id: int, niveau: str) -> int:
    """Make the shapes of all areas of one level anew, for neighbours are generalised together, and their drawings.

    Returns the number of areas. Takes about 4 s for 3,340 areas with a million points.
    """
    areas = Gebied.objects.of(indeling_id, niveau)
    ids, geometries = read_geometries(areas)
    GebiedVorm.objects.filter(gebied__in=areas.values("pk")).delete()
    for detail, shapes in coverage_shapes(geometries):
        rows = zip(ids, [detail] * len(ids), [True] * len(ids), to_ewkb(shapes, WGS84), strict=True)
        copy_rows(GebiedVorm._meta.db_table, ["gebied_id", "detail", "in_voorraad", "geometrie"], rows)
    make_drawings(GEBIEDEN, ids=ids)
    return len(ids)
