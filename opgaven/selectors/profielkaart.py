"""The shapes for the picture of one area on paper: in RD metres, as fine as print shows, cut to the picture."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

import numpy as np
import shapely
from django.contrib.gis.db.models.functions import AsWKB
from django.contrib.gis.geos import Polygon
from django.db.models import Q, Value

from accounts.permissions import Doelgroep
from accounts.samen import rows_together
from gebied.crs import DETAIL_METERS, RD, WGS84
from gebied.models import Gebied, GebiedVorm
from gebied.projectie import reproject
from opgaven.models import OpgaveVorm
from opgaven.selectors.gebiedskaart import ClipByBox

#: A dot of print is this part of the width of the picture.
STIPPEN: Final = 1000
#: What is drawn at most; the largest are kept.
OPGAVEN_MAX: Final = 150
BUREN_MAX: Final = 60
#: So much room is left around the area, as a part of its size.
RUIMTE: Final = 0.12


class Venster(NamedTuple):
    """The part of the Netherlands in the picture: RD metres."""

    west: float
    zuid: float
    oost: float
    noord: float

    @property
    def breedte(self) -> float:
        return self.oost - self.west

    @property
    def hoogte(self) -> float:
        return self.noord - self.zuid


@dataclass(frozen=True, slots=True)
class Kaartvormen:
    """What there is to draw. Every shape is cut to the window; an opgave that is smaller than a dot is absent."""

    venster: Venster
    gebied: Any
    buren: Sequence[tuple[str, Any]]
    opgaven: dict[int, Any]


def map_shapes(
    gebied: Gebied, opgave_ids: Sequence[int], doelgroep: Doelgroep, verhouding: float
) -> Kaartvormen | None:
    """The shapes in a window of this width per height; None as long as the area has no shapes. Two round trips."""
    eigen = _own_shape(gebied)
    if eigen is None:
        return None
    venster = _window(eigen.bounds, verhouding)
    doos = _in_degrees(venster)
    detail = _detail(venster)
    buren = GebiedVorm.objects.filter(
        gebied__in=Gebied.objects.visible_to(doelgroep).of(gebied.indeling_id, gebied.niveau).exclude(pk=gebied.pk),
        detail=detail,
        geometrie__bboverlaps=doos,
    ).order_by("-gebied__oppervlakte_m2", "gebied_id")[:BUREN_MAX]
    opgaven = OpgaveVorm.objects.filter(opgave_id__in=list(opgave_ids[:OPGAVEN_MAX]), detail=detail)
    rijen = rows_together(_clipped(buren, "gebied__naam", doos), _clipped(opgaven, "opgave_id", doos))
    return Kaartvormen(
        venster=venster,
        gebied=eigen,
        buren=_cut(rijen[0], venster),
        opgaven=dict(_cut(rijen[1], venster)),
    )


def _own_shape(gebied: Gebied) -> Any:
    """The outline of the area in RD, at the detail that fits when it fills the picture."""
    fijn = _index_of(gebied.oppervlakte_m2**0.5 / STIPPEN)
    rows = GebiedVorm.objects.filter(Q(gebied=gebied, detail__gte=fijn)).order_by("detail")
    found = rows.annotate(wkb=AsWKB("geometrie")).values_list("wkb", flat=True).first()
    return None if found is None else _to_rd([bytes(found)])[0]


def _window(grenzen: tuple[float, float, float, float], verhouding: float) -> Venster:
    """Around these bounds, with room, in the form of the picture."""
    west, zuid, oost, noord = grenzen
    breedte = max(oost - west, (noord - zuid) * verhouding) * (1 + 2 * RUIMTE)
    x, y = (west + oost) / 2, (zuid + noord) / 2
    return Venster(x - breedte / 2, y - breedte / verhouding / 2, x + breedte / 2, y + breedte / verhouding / 2)


def _detail(venster: Venster) -> int:
    return _index_of(venster.breedte / STIPPEN)


def _index_of(meters: float) -> int:
    """The coarsest detail whose tolerance is below this many metres; the finest when there is none."""
    return next((index for index, grof in enumerate(DETAIL_METERS) if grof <= meters), len(DETAIL_METERS) - 1)


def _in_degrees(venster: Venster) -> Polygon:
    """The box in degrees that holds the window."""
    hoeken = reproject(np.array([shapely.segmentize(shapely.box(*venster), venster.breedte / 8)]), RD, WGS84)[0]
    doos = Polygon.from_bbox(hoeken.bounds)
    doos.srid = WGS84
    return doos


def _clipped(vormen: Any, naam: str, doos: Polygon) -> Any:
    return vormen.annotate(wkb=AsWKB(ClipByBox("geometrie", Value(doos)))).values_list(naam, "wkb")


def _cut(rows: Iterable[tuple[Any, bytes]], venster: Venster) -> list[tuple[Any, Any]]:
    """To RD and to the window exactly; what lies outside it disappears."""
    namen, wkb = list(zip(*((naam, bytes(wkb)) for naam, wkb in rows if wkb), strict=True)) or ((), ())
    vormen = shapely.clip_by_rect(shapely.make_valid(_to_rd(wkb)), *venster)
    return [(naam, vorm) for naam, vorm in zip(namen, vormen, strict=True) if vorm.area > 0]


def _to_rd(wkb: Sequence[bytes]) -> Any:
    """In one order of corners: where a ring starts depends on neighbours, also on those that are hidden."""
    return reproject(shapely.normalize(shapely.from_wkb(np.array(wkb, dtype=object))), WGS84, RD)
