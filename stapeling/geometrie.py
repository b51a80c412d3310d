"""Small geometric helpers that more than one step needs."""

from typing import Any, Final

import numpy as np
import shapely
from numpy.typing import ArrayLike, NDArray

__all__ = ["Geometrieen", "herstel", "kopie", "meervoud", "polygonaal", "uniek"]

Geometrieen = NDArray[Any]  # an array of dtype object that holds shapely geometries

_POLYGON: Final = int(shapely.GeometryType.POLYGON)
_MULTIPOLYGON: Final = int(shapely.GeometryType.MULTIPOLYGON)


def herstel(geometrieen: ArrayLike) -> Geometrieen:
    """Repair polygons by their structure and keep what has an area, as valid MultiPolygons in two dimensions.

    Structure means: shells cover, holes uncover. Parts that overlap or share an edge melt together, where
    repair by linework would turn a double cover into a hole. What collapses to a line or a point goes.

    Parameters
    ----------
    geometrieen : array_like of shapely geometries, shape (n,)
        None stays None.

    Returns
    -------
    ndarray of MultiPolygon, shape (n,)
        Empty where nothing with an area is left.

    Examples
    --------
    A bow tie keeps both wings, and two parts that overlap are counted once:

    >>> das = shapely.Polygon([(0, 0), (2, 2), (2, 0), (0, 2)])
    >>> dubbel = shapely.MultiPolygon([shapely.box(0, 0, 2, 1), shapely.box(1, 0, 3, 1)])
    >>> [float(g.area) for g in herstel([das, dubbel])]
    [2.0, 3.0]
    >>> herstel([shapely.LineString([(0, 0), (1, 1)]), None]).tolist()
    [<MULTIPOLYGON EMPTY>, None]
    """
    bron = shapely.force_2d(np.asarray(geometrieen, dtype=object))
    heel = shapely.make_valid(bron, method="structure", keep_collapsed=False)
    return meervoud(polygonaal(heel))


def polygonaal(geometrieen: Geometrieen) -> Geometrieen:
    """Return the part of each geometry that has an area; Polygons and MultiPolygons pass untouched."""
    soort = shapely.get_type_id(geometrieen)
    anders = np.flatnonzero((soort != _POLYGON) & (soort != _MULTIPOLYGON) & (soort >= 0))
    if not anders.size:
        return geometrieen
    resultaat = geometrieen.copy()
    resultaat[anders] = _meervoud_van_delen(geometrieen[anders])
    return resultaat


def meervoud(geometrieen: Geometrieen) -> Geometrieen:
    """Return Polygons as MultiPolygons; MultiPolygons and None pass untouched."""
    enkel = np.flatnonzero(shapely.get_type_id(geometrieen) == _POLYGON)
    resultaat = geometrieen.copy()
    resultaat[enkel] = _meervoud_van_delen(geometrieen[enkel])
    return resultaat


def uniek(geometrieen: Geometrieen, groep: NDArray[Any] | None = None) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Find equal geometries, coordinate for coordinate, within each group.

    Returns
    -------
    eerste : ndarray of intp, shape (u,)
        Position of the first of each distinct geometry.
    nummer : ndarray of intp, shape (n,)
        Which of the distinct geometries each one is.
    """
    gezien: dict[tuple[int, bytes], int] = {}
    groepen = np.zeros(len(geometrieen), dtype=np.int64) if groep is None else groep
    sleutels = zip(groepen.tolist(), shapely.to_wkb(geometrieen).tolist(), strict=True)
    nummer = np.fromiter((gezien.setdefault(s, len(gezien)) for s in sleutels), np.intp, len(geometrieen))
    _, eerste = np.unique(nummer, return_index=True)
    return eerste, nummer


def kopie(geometrieen: Geometrieen) -> Geometrieen:
    """Return fresh copies, so that preparing them changes nothing for another thread or for the caller."""
    return shapely.force_2d(geometrieen)


def _meervoud_van_delen(geometrieen: Geometrieen) -> Geometrieen:
    """Gather the polygons of each geometry, at most two collections deep, in one MultiPolygon."""
    delen, van = shapely.get_parts(geometrieen, return_index=True)
    polygonen, deel = shapely.get_parts(delen, return_index=True)
    houd = (shapely.get_type_id(polygonen) == _POLYGON) & ~shapely.is_empty(polygonen)
    resultaat = np.full(len(geometrieen), shapely.MultiPolygon(), dtype=object)
    if houd.any():
        van = van[deel][houd]
        resultaat[np.unique(van)] = shapely.multipolygons(
            polygonen[houd], indices=np.unique(van, return_inverse=True)[1]
        )
    return resultaat
