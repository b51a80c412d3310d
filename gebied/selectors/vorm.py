"""The shape of one area for a small map."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np
import shapely
from django.contrib.gis.db.models.functions import AsGeoJSON
from django.contrib.gis.geos import GEOSGeometry

from gebied.crs import DETAIL_METERS, RD, WGS84
from gebied.models import Gebied, GebiedVorm
from gebied.projectie import reproject

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


def detail_geojson(geometrie: GEOSGeometry) -> str:
    """A geometry (RD) that has no shapes for drawing yet, in degrees and as fine as a small map shows."""
    eenvoudig = geometrie.simplify(DETAIL_METERS[detail_for(geometrie.area)], preserve_topology=True)
    vlak = reproject(np.array([shapely.from_wkb(bytes(eenvoudig.wkb))], dtype=object), RD, WGS84)[0]
    return str(shapely.to_geojson(vlak))


def feature_collection(features: Iterable[tuple[str, Mapping[str, Any]]]) -> str:
    """GeoJSON text of (geometry as GeoJSON text, properties); the geometry is not parsed on the way."""
    texts = (
        f'{{"type":"Feature","properties":{json.dumps(properties)},"geometry":{geometrie}}}'
        for geometrie, properties in features
    )
    return f'{{"type":"FeatureCollection","features":[{",".join(texts)}]}}'
