"""Crop opgaven that stretch over many areas to blocks of areas, before they are clipped to each area.

Clipping reads every vertex of a polygon, and a polygon of 168,000 vertices would be read whole for each of its
areas. Cropping reads it once per block. It costs more than it saves where a block holds most of the polygon, so
that only those that stretch far beyond the block are cropped.
"""

from typing import Final

import numpy as np
import shapely
from numpy.typing import NDArray

from stapeling.geometrie import Geometrieen, kopie, polygonaal

__all__ = ["nummer_blokken", "snijd_bij"]

Nummers = NDArray[np.intp]

#: Opgaven with fewer vertices are never cropped.
GROOT: Final = 2000
#: Opgaven of which a block holds a larger share than this, by bounding box, are not cropped either.
VERSPREID: Final = 0.35
#: Areas per block: about the square root of the number of areas that the largest polygons touch.
BLOK: Final = 16
#: Metres that a crop keeps around its block, so that it covers or touches an area when the whole opgave does.
RUIMTE_M: Final = 1.0


def nummer_blokken(gebieden: Geometrieen) -> Nummers:
    """Number the areas by block of neighbours: strips from west to east, each cut from south to north."""
    midden = shapely.bounds(gebieden) @ np.array([[0.5, 0], [0, 0.5], [0.5, 0], [0, 0.5]])
    per_strook = max(1, int(np.ceil(np.sqrt(len(gebieden) * BLOK))))
    strook = np.empty(len(gebieden), dtype=np.intp)
    strook[np.argsort(midden[:, 0], kind="stable")] = np.arange(len(gebieden)) // per_strook
    blok = np.empty(len(gebieden), dtype=np.intp)
    blok[np.lexsort((midden[:, 1], strook))] = np.arange(len(gebieden)) // BLOK
    return blok


def snijd_bij(
    gebieden: Geometrieen, vormen: Geometrieen, g: Nummers, v: Nummers, blok: Nummers
) -> tuple[Geometrieen, Nummers]:
    """Return copies of the shapes of pairs (area g, shape v), cropped where that pays.

    Parameters
    ----------
    gebieden, vormen : ndarray of Polygon or MultiPolygon
    g, v, blok : ndarray of intp, shape (n,)
        Area, shape and block of the area of each pair.

    Returns
    -------
    geometrie : ndarray of Polygon or MultiPolygon
        Copies and crops; within the area of its pairs each is equal to the shape it came from.
    nummer : ndarray of intp, shape (n,)
        Which of them stands for the shape of each pair.
    """
    gebruikt, nummer = np.unique(v, return_inverse=True)
    vorm = kopie(vormen[gebruikt])
    groot = np.flatnonzero(shapely.get_num_coordinates(vorm)[nummer] >= GROOT)
    combinaties, combinatie = np.unique(np.stack([nummer[groot], blok[groot]], axis=1), axis=0, return_inverse=True)
    kaders = _kaders(shapely.bounds(gebieden)[g[groot]], combinatie)
    snij = np.flatnonzero(_aandeel(shapely.bounds(vorm[combinaties[:, 0]]), kaders) < VERSPREID)
    sneden = shapely.intersection(vorm[combinaties[snij, 0]], shapely.box(*kaders[snij].T))
    vervanger = combinaties[:, 0].copy()
    vervanger[snij] = len(vorm) + np.arange(len(snij))
    nummer[groot] = vervanger[combinatie]
    return np.concatenate([vorm, polygonaal(sneden)]), nummer


def _kaders(grenzen: NDArray[np.float64], groep: Nummers) -> NDArray[np.float64]:
    """Return the bounds, with room around, of all bounds in each group; groups are numbered from 0."""
    volgorde = np.argsort(groep, kind="stable")
    begin = np.flatnonzero(np.diff(groep[volgorde], prepend=-1))
    if not begin.size:
        return np.empty((0, 4))
    laag = np.minimum.reduceat(grenzen[volgorde, :2], begin) - RUIMTE_M
    hoog = np.maximum.reduceat(grenzen[volgorde, 2:], begin) + RUIMTE_M
    return np.hstack([laag, hoog])


def _aandeel(grenzen: NDArray[np.float64], kaders: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return which share of each bounding box its frame holds; bounds of a polygon always have a size."""
    maat = grenzen[:, 2:] - grenzen[:, :2]
    binnen = np.minimum(grenzen[:, 2:], kaders[:, 2:]) - np.maximum(grenzen[:, :2], kaders[:, :2])
    aandeel: NDArray[np.float64] = (np.clip(binnen, 0, None) / maat).prod(axis=1)
    return aandeel
