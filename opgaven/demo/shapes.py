"""Lines and surfaces that look drawn by hand, made by seeded arithmetic. Coordinates are RD metres."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely import LineString, Polygon
from shapely.geometry.base import BaseGeometry

SEED: Final = 12
#: South-west corner of the region in RD New.
ORIGIN: Final = (156_000.0, 453_000.0)
#: Borders lie on a grid of a millimetre, so that neighbours share every vertex.
GRID_METERS: Final = 0.001

Points = Sequence[tuple[float, float]]

#: Waves that bend straight lines: amplitude and length in metres. The sum of 2 pi x amplitude / length stays
#: under 1, so nothing folds over.
_WAVES: Final = ((170.0, 5200.0), (70.0, 1900.0), (18.0, 640.0))


def from_km(points: Points) -> NDArray[np.float64]:
    """Kilometres east and north of the origin as RD metres."""
    return np.asarray(points, dtype=float) * 1000 + ORIGIN


def round_corners(points: NDArray[np.float64], *, closed: bool, times: int = 4) -> NDArray[np.float64]:
    """Chaikin's corner cutting: every corner is replaced by two points on its sides."""
    for _ in range(times):
        following = np.roll(points, -1, axis=0) if closed else points[1:]
        start = points if closed else points[:-1]
        cut = np.stack([0.75 * start + 0.25 * following, 0.25 * start + 0.75 * following], axis=1).reshape(-1, 2)
        points = cut if closed else np.vstack([points[:1], cut, points[-1:]])
    return points


def curve(points: Points) -> LineString:
    """A flowing line along points in kilometres."""
    return LineString(round_corners(from_km(points), closed=False))


def surface(points: Points) -> Polygon:
    """A rounded polygon along points in kilometres."""
    return Polygon(round_corners(from_km(points), closed=True))


def ribbon(points: Points, width_m: float) -> Polygon:
    """A strip of this width along a flowing line."""
    return curve(points).buffer(width_m / 2, quad_segs=6)


def blob(x_km: float, y_km: float, width_m: float, height_m: float, turn: float = 0.0) -> Polygon:
    """A rounded, slightly irregular field of this size around a point, turned anticlockwise by ``turn`` degrees.

    Its irregularity follows from the place, so that the same call always gives the same field.
    """
    rng = np.random.default_rng([SEED, round(x_km * 1000), round(y_km * 1000)])
    angle = np.linspace(0, 2 * np.pi, 9, endpoint=False) + rng.uniform(-0.2, 0.2, 9)
    radius = rng.uniform(0.85, 1.2, 9)
    around = np.column_stack([np.cos(angle) * width_m / 2, np.sin(angle) * height_m / 2]) * radius[:, None]
    field = Polygon(round_corners(around, closed=True))
    centre = from_km([(x_km, y_km)])[0]
    return shapely.affinity.translate(shapely.affinity.rotate(field, turn, origin=(0, 0)), *centre)


def bend(geometry: BaseGeometry) -> BaseGeometry:
    """Move every vertex by the same slow waves, and onto the grid: what was shared stays shared."""
    rng = np.random.default_rng(SEED)
    phase = rng.uniform(0, 2 * np.pi, (len(_WAVES), 2))

    def move(xy: NDArray[np.float64]) -> NDArray[np.float64]:
        moved = xy.copy()
        for (amplitude, length), (px, py) in zip(_WAVES, phase, strict=True):
            moved[:, 0] += amplitude * np.sin(2 * np.pi * xy[:, 1] / length + px)
            moved[:, 1] += amplitude * np.sin(2 * np.pi * xy[:, 0] / length + py)
        return np.round(moved / GRID_METERS) * GRID_METERS

    return shapely.transform(geometry, move)
