"""A rough drawing of the first shapes of a file, to see whether they lie where they should."""

from __future__ import annotations

import json
from typing import Any, Final

import numpy as np
import shapely
from numpy.typing import NDArray

from gebied.crs import RD, RD_GRENZEN, WGS84
from gebied.projectie import reproject

#: A GeoJSON FeatureCollection in degrees.
Schets = dict[str, Any]

MAX_PUNTEN: Final = 20_000
_FIJNHEID = 400
_DECIMALEN = 5


def sketch(vormen: NDArray[Any], crs: str) -> Schets:
    """Polygons near the Netherlands, simplified to what a small map can show; empty when the system is unknown."""
    if not crs:
        return _collection([])
    vlakken = vormen[np.isin(shapely.get_type_id(vormen), [3, 6]) & ~shapely.is_empty(vormen)]
    rd = reproject(vlakken, crs, RD)
    rd = rd[_near(rd)]
    if not len(rd):
        return _collection([])
    west, zuid, oost, noord = shapely.total_bounds(rd)
    grof = shapely.simplify(rd, max(oost - west, noord - zuid) / _FIJNHEID, preserve_topology=False)
    grof = np.where(shapely.is_empty(grof), shapely.envelope(rd), grof)
    grof = grof[np.cumsum(shapely.get_num_coordinates(grof)) <= MAX_PUNTEN]
    graden = shapely.transform(reproject(grof, RD, WGS84), lambda xy: np.round(xy, _DECIMALEN))
    return _collection([json.loads(text) for text in shapely.to_geojson(graden)])


def _near(rd: NDArray[Any]) -> NDArray[np.bool_]:
    west, zuid, oost, noord = RD_GRENZEN
    bounds = shapely.bounds(rd)
    with np.errstate(invalid="ignore"):
        found: NDArray[np.bool_] = (
            (bounds[:, 0] <= oost) & (bounds[:, 2] >= west) & (bounds[:, 1] <= noord) & (bounds[:, 3] >= zuid)
        )
    return found & np.isfinite(bounds).all(axis=1)


def _collection(vormen: list[dict[str, Any]]) -> Schets:
    features = [{"type": "Feature", "properties": {"klasse": "schets"}, "geometry": vorm} for vorm in vormen]
    return {"type": "FeatureCollection", "features": features}
