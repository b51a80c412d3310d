"""Borders to snap to: of many polygons the edges in view, with the vertices as they are stored, each edge once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import shapely
from numpy.typing import NDArray

Numbers = NDArray[np.intp]
Coordinates = NDArray[np.float64]

#: A line is cut in pieces of so many edges, so that the nearest part of a long border fits where all of it would not.
_STUK: Final = 200


@dataclass(frozen=True, slots=True)
class Grenslijnen:
    """Lines of shapely, per line the row of the polygon it came from, and whether some were left out."""

    lijnen: NDArray[Any]
    rij: Numbers
    weggelaten: bool


def borders_in(vlakken: Any, kader: tuple[float, float, float, float], maximum: int) -> Grenslijnen:
    """The edges of polygons that may cross a box, those nearest to its middle first, up to so many vertices.

    No vertex is moved, added or left out of an edge that is given. A border of two polygons is given once.
    """
    delen, van_rij = shapely.get_parts(vlakken, return_index=True)
    ringen, deel = shapely.get_rings(delen, return_index=True)
    xy, ring = shapely.get_coordinates(ringen, return_index=True)
    begin = _edges(xy, ring, kader)
    begin = begin[_first_of_each(xy, begin)]
    if not begin.size:
        return Grenslijnen(np.zeros(0, dtype=object), np.zeros(0, dtype=np.intp), weggelaten=False)
    van, tot = _pieces(begin, ring)
    gekozen = _nearest(xy, van, tot, kader, maximum)
    lijnen = _lines(xy, van[gekozen], tot[gekozen])
    return Grenslijnen(lijnen, van_rij[deel[ring[van[gekozen]]]], weggelaten=len(gekozen) < len(van))


def _edges(xy: Coordinates, ring: Numbers, kader: tuple[float, float, float, float]) -> Numbers:
    """Where an edge starts whose own box meets the frame."""
    a, b = xy[:-1], xy[1:]
    low, high = np.minimum(a, b), np.maximum(a, b)
    meets = (low <= kader[2:]).all(axis=1) & (high >= kader[:2]).all(axis=1)
    return np.flatnonzero(meets & (ring[:-1] == ring[1:]))


def _first_of_each(xy: Coordinates, begin: Numbers) -> Numbers:
    """Of edges between the same two points only the first, in either direction."""
    ends = np.stack([xy[begin], xy[begin + 1]], axis=1)
    swapped = (ends[:, 0, 0] > ends[:, 1, 0]) | ((ends[:, 0, 0] == ends[:, 1, 0]) & (ends[:, 0, 1] > ends[:, 1, 1]))
    ends[swapped] = ends[swapped][:, ::-1]
    keys = np.ascontiguousarray(ends.reshape(-1, 4)).view("V32").ravel()
    return np.sort(np.unique(keys, return_index=True)[1])


def _pieces(begin: Numbers, ring: Numbers) -> tuple[Numbers, Numbers]:
    """First and last vertex of every run of edges that follow each other, in pieces of a bounded length."""
    breuk = np.flatnonzero((np.diff(begin) != 1) | (np.diff(ring[begin]) != 0)) + 1
    start = np.concatenate([[0], breuk])
    since = np.arange(len(begin)) - np.repeat(start, np.diff(np.append(start, len(begin))))
    start = np.flatnonzero(since % _STUK == 0)
    last = np.append(start[1:], len(begin)) - 1
    return begin[start], begin[last] + 1


def _nearest(
    xy: Coordinates, van: Numbers, tot: Numbers, kader: tuple[float, float, float, float], maximum: int
) -> Numbers:
    """The pieces nearest to the middle that fit together, in the order in which they came."""
    midden = np.array([kader[0] + kader[2], kader[1] + kader[3]]) / 2
    afstand = np.array([np.abs(xy[a : b + 1] - midden).max(axis=1).min() for a, b in zip(van, tot, strict=True)])
    order = np.argsort(afstand, kind="stable")
    passen = np.cumsum((tot - van + 1)[order]) <= maximum
    return np.sort(order[passen])


def _lines(xy: Coordinates, van: Numbers, tot: Numbers) -> NDArray[Any]:
    lengte = tot - van + 1
    lijn = np.repeat(np.arange(len(van)), lengte)
    plaats = np.arange(lengte.sum()) - np.repeat(np.cumsum(lengte) - lengte, lengte) + np.repeat(van, lengte)
    return shapely.linestrings(xy[plaats], indices=lijn)
