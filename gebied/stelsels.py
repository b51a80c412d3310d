"""The coordinate systems that the doors offer, and how a geometry is written in each (ADR-GEO, OGC part 2)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

import shapely
from django.contrib.gis.db.models import GeometryField
from django.contrib.gis.db.models.functions import Transform
from django.contrib.gis.geos import GEOSGeometry, Polygon
from django.db.models import Expression, F, Func, TextField, Value

from gebied.crs import ETRF2000, ETRS89, RD, WEB_MERCATOR, WGS84

Box = tuple[float, float, float, float]

EPSG_URI: Final = re.compile(r"https?://www\.opengis\.net/def/crs/EPSG/[0-9.]+/(\d{4,5})")
CRS84_URI: Final = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"

#: What a coordinate can be at all, and the part of the world in which RD can be computed; longitude first.
_WORLD: Final = (-180.0, -90.0, 180.0, 90.0)
_EUROPE: Final = (-15.0, 40.0, 25.0, 65.0)
_WORLD_MERCATOR: Final = (-20_037_508.35, -20_037_508.35, 20_037_508.35, 20_037_508.35)
_EUROPE_MERCATOR: Final = (-1_670_000.0, 4_860_000.0, 2_780_000.0, 9_570_000.0)
_RD: Final = (-7_000_000.0, -7_000_000.0, 7_000_000.0, 7_000_000.0)

#: Pieces into which an edge of a box is cut, for a straight line in degrees bends in RD.
_PIECES: Final = 32


@dataclass(frozen=True, slots=True)
class Stelsel:
    """One coordinate system. ``srid`` is what PostGIS computes with, always x (or longitude) first."""

    uri: str
    naam: str
    code: int
    srid: int
    breedte_eerst: bool
    decimalen: int
    grenzen: Box
    rekenbaar: Box


CRS84: Final = Stelsel(CRS84_URI, "WGS 84, lengte en breedte", WGS84, WGS84, False, 8, _WORLD, _EUROPE)


def _epsg(code: int) -> str:
    return f"http://www.opengis.net/def/crs/EPSG/0/{code}"


#: The default first. ETRF2000 is computed as ETRS89: what RDNAPTRANS gives is ETRF2000, so coordinates are the same.
STELSELS: Final = (
    CRS84,
    Stelsel(_epsg(RD), "Amersfoort / RD New", RD, RD, False, 3, _RD, _RD),
    Stelsel(_epsg(ETRS89), "ETRS89, breedte en lengte", ETRS89, ETRS89, True, 8, _WORLD, _EUROPE),
    Stelsel(_epsg(ETRF2000), "ETRF2000, breedte en lengte", ETRF2000, ETRS89, True, 8, _WORLD, _EUROPE),
    Stelsel(
        _epsg(WEB_MERCATOR),
        "WGS 84 / Pseudo-Mercator, alleen om te tonen",
        WEB_MERCATOR,
        WEB_MERCATOR,
        False,
        3,
        _WORLD_MERCATOR,
        _EUROPE_MERCATOR,
    ),
)
OPSLAG: Final = STELSELS[1]
_BY_CODE: Final = {stelsel.code: stelsel for stelsel in STELSELS[1:]}


def stelsel_by_uri(uri: str) -> Stelsel | None:
    """The system that a URI names; any version of the EPSG dataset, ``0`` included.

    >>> stelsel_by_uri("http://www.opengis.net/def/crs/EPSG/9.9.1/28992").code
    28992
    >>> stelsel_by_uri("EPSG:28992") is None
    True
    """
    if uri in {CRS84_URI, CRS84_URI.replace("http:", "https:", 1)}:
        return CRS84
    match = EPSG_URI.fullmatch(uri)
    return _BY_CODE.get(int(match[1])) if match else None


def as_geojson(stelsel: Stelsel, veld: str = "geometrie") -> Expression:
    """The geometry column as GeoJSON text in this system, made by PostGIS (nothing is parsed here)."""
    geometrie: Expression | F = F(veld)
    if stelsel.srid != RD:
        geometrie = Transform(veld, stelsel.srid)
    if stelsel.breedte_eerst:
        geometrie = Func(geometrie, function="ST_FlipCoordinates", output_field=GeometryField(srid=stelsel.srid))
    # The 0 keeps PostGIS from adding the "crs" member that RFC 7946 took away.
    return Func(geometrie, Value(stelsel.decimalen), Value(0), function="ST_AsGeoJSON", output_field=TextField())


def geojson_sql(stelsel: Stelsel, geometrie: str) -> str:
    """The same for a geometry in RD in SQL of our own; ``geometrie`` is an expression, never input."""
    if stelsel.srid != RD:
        geometrie = f"ST_Transform({geometrie}, {stelsel.srid:d})"
    if stelsel.breedte_eerst:
        geometrie = f"ST_FlipCoordinates({geometrie})"
    return f"ST_AsGeoJSON({geometrie}, {stelsel.decimalen:d}, 0)"


def box_in(stelsel: Stelsel, box: Box) -> GEOSGeometry:
    """A box as a polygon to filter with; empty when it lies wholly where RD does not reach, so that nothing is in it.

    The polygon keeps the srid of the system; its edges are cut in pieces, so that PostGIS bends them as it transforms.
    """
    if stelsel.breedte_eerst:
        box = (box[1], box[0], box[3], box[2])
    left, below, right, above = stelsel.rekenbaar
    clipped = (max(box[0], left), max(box[1], below), min(box[2], right), min(box[3], above))
    if clipped[0] >= clipped[2] or clipped[1] >= clipped[3]:
        return Polygon(srid=stelsel.srid)
    longest = max(clipped[2] - clipped[0], clipped[3] - clipped[1])
    polygon = shapely.segmentize(shapely.box(*clipped), longest / _PIECES)
    return GEOSGeometry(memoryview(shapely.to_wkb(polygon)), srid=stelsel.srid)
