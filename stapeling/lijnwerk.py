"""Draw every border once.

Neighbouring zones share borders, vertex for vertex. Noding a border that is there twice makes a node of each of its
vertices, and a line of each of its segments, for polygonizing to tie together again: on Zeeland that cost
half of the time of a partition.
"""

from typing import Any, Final

import numpy as np
import shapely
from numpy.typing import NDArray

from stapeling.geometrie import Geometrieen
from stapeling.rijen import stroken

__all__ = ["eerste_keer", "enkelvoudige_lijnen"]

_MENG: Final = tuple(np.uint64(getal) for getal in (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x94D049BB133111EB))


def enkelvoudige_lijnen(ringen: Geometrieen, groep: NDArray[Any]) -> tuple[Geometrieen, NDArray[Any]]:
    """Cut rings where another ring of their group has the same segment already, in either direction.

    Parameters
    ----------
    ringen : ndarray of LineString, shape (r,)
    groep : ndarray of int, shape (r,)
        Only rings of the same group share.

    Returns
    -------
    lijnen : ndarray of LineString, shape (l,)
        Together the same points as the rings, no segment twice.
    groep : ndarray of int, shape (l,)

    Examples
    --------
    Two squares side by side share an edge; of the second its other three are left, cut at its first corner:

    >>> ringen = shapely.boundary([shapely.box(0, 0, 1, 1), shapely.box(1, 0, 2, 1)])
    >>> lijnen, groep = enkelvoudige_lijnen(ringen, np.array([0, 0]))
    >>> shapely.length(lijnen).tolist(), groep.tolist()
    ([4.0, 2.0, 1.0], [0, 0, 0])
    """
    punten, ring = shapely.get_coordinates(ringen, return_index=True)
    begin = np.flatnonzero(ring[1:] == ring[:-1])
    van = groep[ring[begin]]
    begin = begin[eerste_keer(punten, begin, van, _hash(punten, begin, van))]
    nieuw = np.append(True, (np.diff(begin) != 1) | (np.diff(ring[begin]) != 0))[: len(begin)]
    lijn = np.cumsum(nieuw) - 1
    lengte = np.bincount(lijn) + 1
    eerste = begin[nieuw]
    plek = stroken(eerste, lengte)
    lijnen: Geometrieen = shapely.linestrings(punten[plek], indices=np.repeat(np.arange(len(lengte)), lengte))
    return lijnen, groep[ring[eerste]]


def eerste_keer(
    punten: NDArray[np.float64], begin: NDArray[np.intp], groep: NDArray[Any], sleutel: NDArray[np.uint64]
) -> NDArray[np.bool_]:
    """Tell which segments are the first between their two points; keys find them, coordinates decide."""
    _, eerste, nummer = np.unique(sleutel, return_index=True, return_inverse=True)
    ander = begin[eerste][nummer]
    zelfde = (groep == groep[eerste][nummer]) & (
        ((punten[begin] == punten[ander]) & (punten[begin + 1] == punten[ander + 1])).all(axis=1)
        | ((punten[begin] == punten[ander + 1]) & (punten[begin + 1] == punten[ander])).all(axis=1)
    )
    return (begin == ander) | ~zelfde


def _hash(punten: NDArray[np.float64], begin: NDArray[np.intp], groep: NDArray[Any]) -> NDArray[np.uint64]:
    """Return a number per segment that does not depend on its direction."""
    bits: NDArray[Any] = np.ascontiguousarray(punten).view(np.uint64)
    getal = bits[:, 0] * _MENG[0] + (bits[:, 1] ^ (bits[:, 1] >> np.uint64(29))) * _MENG[1]
    getal ^= getal >> np.uint64(32)
    getal *= _MENG[2]
    getal ^= getal >> np.uint64(29)
    som: NDArray[np.uint64] = getal[begin] + getal[begin + 1] + groep.astype(np.uint64) * _MENG[0]
    return som
