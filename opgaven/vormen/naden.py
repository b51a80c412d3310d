"""Seams: a corner that was drawn on a border gets the coordinates that are stored there.

A browser works in degrees, and the way there and back moves a corner by up to 0.63 mm. Along 5 km of border that is
3 m2 of overlap that nobody drew. So a corner within 2 mm of a stored one becomes that one, to the last bit, and a
corner within 2 mm of an edge is put on that edge.

What remains: a point on a slanting edge is rounded to the nearest double (some 1e-11 m; less than 1e-6 m2 for the
longest border), and nothing is inserted: a neighbour gets no new corner where a drawing meets its edge, and a drawing
that goes straight where its neighbour has a corner goes straight on.
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np
import shapely
from numpy.typing import NDArray

Coordinates = NDArray[np.float64]

#: Metres. To degrees and back costs a third of this; nobody draws so near a corner by chance.
ZELFDE_PUNT: Final = 0.002


def join_seams(vlak: Any, eigen: Any | None, buren: NDArray[Any]) -> Any:
    """The same drawing with stored coordinates where it was drawn on what is stored.

    Its own corners (``eigen``: the place as it stands) go first: what nobody moved does not move. Then the corners of
    neighbours, then their edges.
    """
    xy = shapely.get_coordinates(vlak)
    vrij = np.arange(len(xy))
    if eigen is not None:
        vrij = _to_corners(xy, vrij, shapely.get_coordinates(eigen))
    randen = edges_near(buren, xy[vrij])
    vrij = _to_corners(xy, vrij, randen.reshape(-1, 2))
    _to_edges(xy, vrij, randen)
    return shapely.set_coordinates(vlak, xy)


def edges_near(vlakken: NDArray[Any], punten: Coordinates) -> Coordinates:
    """The edges of polygons that pass within reach of one of these points, as pairs of stored corners."""
    ringen = shapely.get_rings(shapely.get_parts(vlakken))
    if not len(punten) or not len(ringen):
        return np.zeros((0, 2, 2))
    tree = shapely.STRtree(shapely.points(punten))
    kaders = shapely.bounds(ringen) + np.array([-1, -1, 1, 1]) * ZELFDE_PUNT
    dichtbij = np.unique(tree.query(shapely.box(*kaders.T))[0])
    xy, ring = shapely.get_coordinates(ringen[dichtbij], return_index=True)
    a, b = xy[:-1], xy[1:]
    low, high = punten.min(axis=0) - ZELFDE_PUNT, punten.max(axis=0) + ZELFDE_PUNT
    near = (np.minimum(a, b) <= high).all(axis=1) & (np.maximum(a, b) >= low).all(axis=1)
    begin = np.flatnonzero(near & (ring[:-1] == ring[1:]))
    randen = np.stack([xy[begin], xy[begin + 1]], axis=1)
    found = tree.query(shapely.linestrings(randen), predicate="dwithin", distance=ZELFDE_PUNT)[0]
    return randen[np.unique(found)]


def _to_corners(xy: Coordinates, welke: NDArray[np.intp], hoeken: Coordinates) -> NDArray[np.intp]:
    """Move these rows of ``xy``, in place, onto a corner within reach; what is left is returned."""
    if not len(welke) or not len(hoeken):
        return welke
    # In one order, so that of two corners at the same distance it is always the same that is taken.
    hoeken = np.unique(hoeken, axis=0)
    gevonden, bij = shapely.STRtree(shapely.points(hoeken)).query_nearest(
        shapely.points(xy[welke]), max_distance=ZELFDE_PUNT, all_matches=False
    )
    xy[welke[gevonden]] = hoeken[bij]
    return np.delete(welke, gevonden)


def _to_edges(xy: Coordinates, welke: NDArray[np.intp], randen: Coordinates) -> None:
    """Put these rows of ``xy``, in place, on an edge within reach."""
    if not len(welke) or not len(randen):
        return
    gevonden, bij = shapely.STRtree(shapely.linestrings(randen)).query_nearest(
        shapely.points(xy[welke]), max_distance=ZELFDE_PUNT, all_matches=False
    )
    begin, richting = randen[bij, 0], randen[bij, 1] - randen[bij, 0]
    lengte2 = (richting**2).sum(axis=1, keepdims=True)
    deel = ((xy[welke[gevonden]] - begin) * richting).sum(axis=1, keepdims=True) / np.where(lengte2 > 0, lengte2, 1)
    xy[welke[gevonden]] = begin + np.clip(deel, 0, 1) * richting
