"""What the map of the form starts with: the shape to draw on, in degrees, and where to look."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Any, Final

import numpy as np
import shapely
from django.contrib.gis.db.models.aggregates import Extent
from django.db.models import F, Func, IntegerField

from accounts.permissions import Doelgroep
from gebied.crs import RD, WGS84
from gebied.models import Gebied, GebiedVorm
from gebied.projectie import reproject
from gebied.selectors.vorm import detail_for, detail_geojson
from opgaven.models import Opgave, OpgaveVorm
from opgaven.selectors.vormtoets import stored_place
from opgaven.vormen import TEKENBAAR_MAX

#: West, south, east, north of the country, for when there is nothing to look at yet.
NEDERLAND: Final = (3.2, 50.7, 7.3, 53.6)
#: Degrees east and north of a place that was pointed at: some two kilometres, in which one knows where one is.
OMGEVING: Final = (0.016, 0.01)


@dataclass(frozen=True, slots=True)
class Tekenvlak:
    """A shape for the map. ``vereenvoudigd``: only to look at, for it has too many corners to edit."""

    geometrie: dict[str, Any]
    hoekpunten: int
    vereenvoudigd: bool

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def stored_shape(opgave: Opgave) -> Tekenvlak:
    """As it stands, at full precision when it can be edited. Two queries."""
    rows = Opgave.objects.filter(pk=opgave.pk)
    hoekpunten: int = (
        rows.annotate(hoeken=_count("ST_NPoints") - _count("ST_NRings")).values_list("hoeken", flat=True).get()
    )
    if hoekpunten > TEKENBAAR_MAX:
        return Tekenvlak(_to_look_at(opgave), hoekpunten, vereenvoudigd=True)
    return Tekenvlak(to_degrees(stored_place(opgave)), hoekpunten, vereenvoudigd=False)


def to_degrees(vlak: Any) -> dict[str, Any]:
    """GeoJSON with every digit, so that the way back ends at the same place."""
    graden = reproject(np.array([vlak], dtype=object), RD, WGS84)[0]
    result: dict[str, Any] = json.loads(shapely.to_geojson(graden))
    return result


def start_view(doelgroep: Doelgroep) -> tuple[float, float, float, float]:
    """West, south, east, north of all areas that one may see. One query."""
    vormen = GebiedVorm.objects.filter(detail=0, gebied__in=Gebied.objects.visible_to(doelgroep))
    grens: tuple[float, float, float, float] | None = vormen.aggregate(grens=Extent("geometrie"))["grens"]
    return grens or NEDERLAND


def view_around(lon: float, lat: float) -> tuple[float, float, float, float]:
    """West, south, east, north around a place in degrees."""
    oost, noord = OMGEVING
    return lon - oost, lat - noord, lon + oost, lat + noord


def _count(functie: str) -> Func:
    return Func(F("geometrie"), function=functie, output_field=IntegerField())


def _to_look_at(opgave: Opgave) -> dict[str, Any]:
    """The shape that the map draws; simplified on the spot as long as there is none."""
    wens = detail_for(opgave.oppervlakte_m2)
    vormen = OpgaveVorm.objects.filter(opgave=opgave, detail__gte=wens).order_by("detail")
    vorm = vormen.values_list("geometrie", flat=True).first()
    if vorm is not None:
        return dict(json.loads(vorm.geojson))
    return dict(json.loads(detail_geojson(Opgave.objects.values_list("geometrie", flat=True).get(pk=opgave.pk))))
