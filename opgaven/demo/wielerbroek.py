"""The Wielerbroek: where homes, a restored stream valley and a search area for solar want the same 14 hectares.

The valley is a strip along the Wielerbeek. One field lies across it: what lies south of the valley belongs to the
homes, what lies north of it to the solar farm, and what they share with the valley and with each other is one and the
same piece.
"""

from __future__ import annotations

from functools import cache
from typing import Final, NamedTuple

import numpy as np
import shapely
from shapely import LineString, Point, Polygon

from opgaven.demo.shapes import from_km, round_corners

OVERLAP_M2: Final = 140_000.0
MIDDLE_KM: Final = (14.55, 6.55)

#: Metres from the middle of the overlap.
_BEEK: Final = (
    (-2300, 620), (-1750, 330), (-1150, 370), (-560, 60), (0, 0), (620, -150), (1150, 10), (1800, -240), (2250, -190),
    (2900, -640), (3500, -1150),
)  # fmt: skip
_DWARS: Final = (
    (-250, -440), (60, -520), (310, -430), (290, -220), (250, 0), (330, 260), (620, 420), (560, 800), (120, 960),
    (-420, 830), (-640, 500), (-330, 270), (-270, 0), (-350, -270),
)  # fmt: skip
_BREEDTE_M: Final = 270.0


class Wielerbroek(NamedTuple):
    """The three that overlap, and the piece that they share."""

    wonen: Polygon
    beekdal: Polygon
    zon: Polygon
    overlap: Polygon


@cache
def make_wielerbroek() -> Wielerbroek:
    """Draw the crossing and scale it to a shared piece of 14 ha; parts share their vertices, so sums are exact."""
    beek = LineString(round_corners(np.asarray(_BEEK, dtype=float), closed=False))
    beekdal = beek.buffer(_BREEDTE_M / 2, quad_segs=4)
    across = Polygon(round_corners(np.asarray(_DWARS, dtype=float), closed=True))
    faces = _faces(beekdal, across)
    overlap = next(face for face in faces if face.contains(Point(0, 0)))
    x, y = from_km([MIDDLE_KM])[0]
    scale = (OVERLAP_M2 / overlap.area) ** 0.5
    place = [shapely.transform(face, lambda xy: xy * scale + (x, y)) for face in faces]
    overlap = next(face for face in place if face.contains(Point(x, y)))
    south, north = (_neighbour(place, x, y + distance) for distance in (-330 * scale, 500 * scale))
    west, east = (_neighbour(place, x + distance, y + height) for distance, height in ((-1150, 370), (1150, 10)))
    return Wielerbroek(
        wonen=_merge(overlap, south), beekdal=_merge(overlap, west, east), zon=_merge(overlap, north), overlap=overlap
    )


def _faces(*fields: Polygon) -> list[Polygon]:
    """The pieces in which the borders cut each other."""
    return list(shapely.get_parts(shapely.polygonize([shapely.union_all([field.boundary for field in fields])])))


def _neighbour(faces: list[Polygon], x: float, y: float) -> Polygon:
    return next(face for face in faces if face.contains(Point(x, y)))


def _merge(*parts: Polygon) -> Polygon:
    """Join pieces that share their vertices, without moving one."""
    return shapely.get_parts(shapely.coverage_union_all(parts))[0]
