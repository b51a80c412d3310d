"""The shape of one area for a small map."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from django.contrib.gis.db.models.functions import AsGeoJSON

from gebied.crs import DETAIL_METERS
from gebied.models import Gebied, GebiedVorm

#: A small map is about this wide on the screen.
KAARTJE_PIXELS = 400
#: Decimals of a degree: about a metre.
DECIMALEN = 5


def detail_for(oppervlakte_m2: float) -> int:
    """The detail whose tolerance is about a pixel when something this large fills a small map.

    >>> detail_for(1e6), detail_for(1e8), detail_for(4e10)
    (4, 3, 1)
    """
    meters_per_pixel = oppervlakte_m2**0.5 / KAARTJE_PIXELS
    return next((index for index, meters in enumerate(DETAIL_METERS) if meters <= meters_per_pixel), 4)


def gebied_geojson(gebied: Gebied) -> str:
    """A FeatureCollection of one area; empty as long as its shapes were not made."""
    vormen = GebiedVorm.objects.filter(gebied=gebied, detail=detail_for(gebied.oppervlakte_m2))
    tekst = vormen.annotate(tekst=AsGeoJSON("geometrie", precision=DECIMALEN)).values_list("tekst", flat=True)
    return feature_collection((vorm, {"klasse": "klein-gebied", "titel": gebied.naam}) for vorm in tekst)


def feature_collection(features: Iterable[tuple[str, Mapping[str, Any]]]) -> str:
    """GeoJSON text of (geometry as GeoJSON text, properties); the geometry is not parsed on the way."""
    texts = (
        f'{{"type":"Feature","properties":{json.dumps(properties)},"geometry":{geometrie}}}'
        for geometrie, properties in features
    )
    return f'{{"type":"FeatureCollection","features":[{",".join(texts)}]}}'
