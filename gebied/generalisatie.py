"""Shapes for drawing: fewer points, in degrees. No number is ever made from them."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import zip_longest
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from gebied.crs import DETAIL_METERS, RD, WGS84
from gebied.projectie import reproject

Geometries = NDArray[Any]


def to_multi(geometries: Geometries) -> Geometries:
    """Polygons as MultiPolygons; only the polygonal part of a collection; an empty one stays empty."""
    result = np.empty(len(geometries), dtype=object)
    kinds = shapely.get_type_id(geometries)
    result[:] = geometries
    polygons = np.flatnonzero(kinds == shapely.GeometryType.POLYGON)
    result[polygons] = shapely.multipolygons(geometries[polygons].reshape(-1, 1))
    for index in np.flatnonzero(kinds == shapely.GeometryType.GEOMETRYCOLLECTION):
        result[index] = _polygonal_part(geometries[index])
    result[~np.isin(shapely.get_type_id(result), [shapely.GeometryType.MULTIPOLYGON])] = shapely.MultiPolygon()
    return result


def _polygonal_part(collection: Any) -> Any:
    parts = shapely.get_parts(shapely.get_parts(collection))
    return shapely.multipolygons(parts[shapely.get_type_id(parts) == shapely.GeometryType.POLYGON])


def coverage_shapes(geometries: Geometries) -> Iterator[tuple[int, Geometries]]:
    """Per detail, fine to coarse, the shapes of areas that share borders and keep sharing them.

    ``geometries`` is one level of areas in RD. Where they do not tile exactly, the edges that match are still
    simplified together. No shape is ever empty: what would vanish keeps its finer shape.
    """
    details = list(reversed(range(len(DETAIL_METERS))))
    with ThreadPoolExecutor(max_workers=1) as beside:
        current = _simplify_coverage(geometries, DETAIL_METERS[details[0]])
        for detail, coarser in zip_longest(details, details[1:]):
            # GEOS lets go of Python's lock: the next detail is made while this one is transformed and written.
            coming = None if coarser is None else beside.submit(_simplify_coverage, current, DETAIL_METERS[coarser])
            yield detail, to_multi(reproject(current, RD, WGS84))
            current = current if coming is None else coming.result()


def _simplify_coverage(finer: Geometries, meters: float) -> Geometries:
    try:
        result = shapely.coverage_simplify(finer, meters)
    except shapely.GEOSException:
        result = shapely.simplify(finer, meters)
    for fallback in (shapely.simplify, lambda geometries, _: geometries):
        failed = np.flatnonzero(shapely.is_empty(result) | ~shapely.is_valid(result))
        result[failed] = fallback(finer[failed], meters)
    return result


def apart_shapes(geometries: Geometries) -> Iterator[tuple[int, Geometries]]:
    """Per detail, fine to coarse, shapes that owe nothing to their neighbours; empty where they would not be seen."""
    current = geometries
    for detail in reversed(range(len(DETAIL_METERS))):
        current = to_multi(shapely.simplify(current, DETAIL_METERS[detail], preserve_topology=False))
        yield detail, to_multi(reproject(current, RD, WGS84))
