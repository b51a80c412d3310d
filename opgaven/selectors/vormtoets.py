"""What a shape that somebody gives lies in: areas, and the work area of an organisation. Only what may be seen."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Final

import numpy as np
import shapely
from django.contrib.gis.db.models.functions import AsWKB
from django.contrib.gis.geos import GEOSGeometry, Polygon
from django.db.models import F, QuerySet

from accounts.permissions import Doelgroep
from gebied.crs import RD
from gebied.models import Gebied, Niveau
from opgaven.models import Opgave
from opgaven.querysets import sharing_ground

#: So many areas are named; a level of which more are touched is too fine to name.
GENOEMD_MAX: Final = 5
#: Less than this is no overlap but a border drawn by somebody else (m2).
RAAKT_M2: Final = 1.0
#: From coarse to fine, and then what has no place in the order.
_VOLGORDE: Final = tuple(Niveau.values)


def outside_share(vlak: Any, organisatie_id: int, doelgroep: Doelgroep) -> float | None:
    """The share 0..1 of a valid shape outside where the organisation works; None when that is not known.

    At most two queries. Areas may overlap each other, so they are taken off one by one, the largest first.
    """
    werkgebied = Gebied.objects.visible_to(doelgroep).filter(werkgebied_van__organisatie=organisatie_id)
    found = _geometries(werkgebied.order_by("-oppervlakte_m2", "pk"), vlak)
    if not found and not werkgebied.exists():
        return None
    return _left_over(vlak, found)


def share_outside_areas(vlak: Any, gebied_ids: Collection[int]) -> float:
    """The share 0..1 of a valid shape outside areas, hidden or not: the areas of somebody's own role. One query."""
    return _left_over(
        vlak, _geometries(Gebied.objects.filter(pk__in=gebied_ids).order_by("-oppervlakte_m2", "pk"), vlak)
    )


def shares_ground(vlak: Any, gebied_ids: Collection[int]) -> bool:
    """Does a valid shape lie in one of these areas, as a stored one would (OpgaveQuerySet.lying_in)? One query."""
    plek = GEOSGeometry(memoryview(shapely.to_wkb(vlak)), srid=RD)
    return bool(sharing_ground(gebied_ids, plek).exists())


def _left_over(vlak: Any, gebieden: Iterable[Any]) -> float:
    """The share of a shape that is left when areas are taken off."""
    rest = vlak
    for gebied in gebieden:
        rest = shapely.difference(rest, gebied)
        if rest.area < RAAKT_M2:
            return 0.0
    return float(rest.area / vlak.area)


def touched_areas(vlak: Any, doelgroep: Doelgroep) -> list[str]:
    """Names of the areas that a valid shape lies in, the largest part first: of the newest indeling, at the finest
    niveau of which it touches a few. Two queries.
    """
    ids = _level(vlak, doelgroep)
    rows = list(_with_wkb(Gebied.objects.filter(pk__in=ids).order_by("naam", "pk")).values_list("naam", "wkb"))
    delen = shapely.area(shapely.intersection(vlak, _parse(wkb for _, wkb in rows)))
    order = np.argsort(-delen, kind="stable")
    return [rows[i][0] for i in order if delen[i] >= RAAKT_M2][:GENOEMD_MAX]


def stored_place(opgave: Opgave) -> Any:
    """The place of an opgave at full detail, of shapely in RD. One query."""
    return _parse(_with_wkb(Opgave.objects.filter(pk=opgave.pk)).values_list("wkb", flat=True))[0]


@dataclass(frozen=True, slots=True)
class _Laag:
    niveau: str
    ids: list[int]


def _level(vlak: Any, doelgroep: Doelgroep) -> list[int]:
    """The areas near the shape of the layer to name. One query."""
    near = Gebied.objects.visible_to(doelgroep).filter(geometrie__bboverlaps=_box(vlak))
    rows = near.order_by(F("indeling__jaar").desc(nulls_last=True), "-indeling_id", "niveau", "pk")
    found = [
        (indeling, list(lagen))
        for indeling, lagen in groupby(rows.values_list("indeling_id", "niveau", "pk"), key=_first)
    ]
    if not found:
        return []
    lagen = [_Laag(niveau, [row[2] for row in group]) for niveau, group in groupby(found[0][1], key=lambda row: row[1])]
    lagen.sort(key=lambda laag: _VOLGORDE.index(laag.niveau))
    few = [laag for laag in lagen if len(laag.ids) <= GENOEMD_MAX and laag.niveau not in (Niveau.KERN, Niveau.VRIJ)]
    return (few[-1] if few else lagen[0]).ids


def _first(row: tuple[Any, ...]) -> Any:
    return row[0]


def _geometries(rows: QuerySet[Any], vlak: Any) -> list[Any]:
    """Geometries near a shape, of shapely. One query."""
    near = rows.filter(geometrie__bboverlaps=_box(vlak))
    return list(_parse(_with_wkb(near).values_list("wkb", flat=True)))


def _with_wkb(rows: QuerySet[Any]) -> QuerySet[Any]:
    return rows.annotate(wkb=AsWKB("geometrie"))


def _parse(blobs: Iterable[Any]) -> Any:
    return shapely.from_wkb(np.array([bytes(blob) for blob in blobs], dtype=object))


def _box(vlak: Any) -> Polygon:
    box = Polygon.from_bbox(vlak.bounds)
    box.srid = RD
    return box
