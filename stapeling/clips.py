"""Clip opgaven to areas: C_i = P_i ∩ G and a_i = area(C_i) (section 2)."""

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Final, TypeVar

import numpy as np
import shapely
from numpy.typing import NDArray

from stapeling.geometrie import Geometrieen, kopie, polygonaal, uniek
from stapeling.rijen import stroken

__all__ = ["Clips", "bepaal_clips", "groepen_van_gewicht", "voer_uit"]

#: An opgave with at least this many vertices is cropped to a block of areas before it is clipped to each of
#: them: clipping reads every vertex, and a polygon of 168,000 would be read whole for each of its areas.
GROOT: Final = 500
#: Areas per block: about the square root of the number of areas that the largest polygons touch.
BLOK: Final = 12
#: Vertices per portion of work for a thread.
PORTIE: Final = 400_000

Nummers = NDArray[np.intp]
_In = TypeVar("_In")
_Uit = TypeVar("_Uit")


@dataclass(frozen=True, slots=True)
class Clips:
    """The parts of opgaven that lie in areas, at least `drempel_m2` large, sorted by area, then opgave.

    Attributes
    ----------
    gebied : ndarray of int32, shape (n,)
        Index of the area.
    opgave : ndarray of int32, shape (n,)
        Position of the opgave.
    m2 : ndarray of float64, shape (n,)
    geometrie : ndarray of Polygon or MultiPolygon, shape (n,)
    """

    gebied: NDArray[np.int32]
    opgave: NDArray[np.int32]
    m2: NDArray[np.float64]
    geometrie: Geometrieen


def bepaal_clips(gebieden: Geometrieen, opgaven: Geometrieen, *, drempel_m2: float = 1.0, draden: int = 1) -> Clips:
    """Clip every opgave to every area that it touches.

    An opgave inside an area is its own clip, and an area inside an opgave is the clip; only the rest is
    overlaid. Equal opgaven are clipped once. Neither argument is changed or prepared.

    Parameters
    ----------
    gebieden : ndarray of valid Polygon or MultiPolygon, shape (g,)
    opgaven : ndarray of valid Polygon or MultiPolygon, shape (o,)
        None and empty geometries touch nothing.
    drempel_m2 : float
        Smaller clips are left out.
    draden : int
        Threads; the result is the same for any number.

    Examples
    --------
    >>> gebieden = np.array([shapely.box(0, 0, 10, 10)])
    >>> opgaven = np.array([shapely.box(6, 0, 16, 10), shapely.box(50, 0, 60, 10)])
    >>> clips = bepaal_clips(gebieden, opgaven)
    >>> clips.gebied.tolist(), clips.opgave.tolist(), clips.m2.tolist()
    ([0], [0], [40.0])
    """
    eerste, nummer = uniek(opgaven)
    verschillend = opgaven[eerste]
    gebied, vorm = shapely.STRtree(verschillend).query(gebieden)
    porties = groepen_van_gewicht(vorm, shapely.get_num_coordinates(verschillend)[vorm], PORTIE)
    blokken = _blokken(gebieden)

    def knip(portie: Nummers) -> tuple[Nummers, Geometrieen]:
        g, v = gebied[portie], vorm[portie]
        raakt, geometrie = _knip(gebieden, verschillend, g, v, blokken[g])
        return portie[raakt], geometrie

    uitkomsten = list(voer_uit(knip, porties, draden))
    plek = np.concatenate([np.empty(0, np.intp), *(u[0] for u in uitkomsten)])
    geometrie = np.concatenate([np.empty(0, object), *(u[1] for u in uitkomsten)])
    return _verdeel_over_gelijken(gebied[plek], vorm[plek], geometrie, nummer, drempel_m2)


def groepen_van_gewicht(groep: NDArray[Any], gewicht: NDArray[Any], doel: int) -> list[Nummers]:
    """Split positions in portions of about the same weight that never cut a group in two."""
    volgorde = np.argsort(groep, kind="stable")
    oplopend = groep[volgorde]
    begin_van_groep = np.append(True, oplopend[1:] != oplopend[:-1])[: len(oplopend)]
    portie = (np.cumsum(gewicht[volgorde]) - gewicht[volgorde]) // doel
    portie = np.maximum.accumulate(np.where(begin_van_groep, portie, 0))
    return [p for p in np.split(volgorde, np.flatnonzero(np.diff(portie)) + 1) if p.size]


def voer_uit(functie: Callable[[_In], _Uit], porties: Sequence[_In], draden: int) -> Iterable[_Uit]:
    """Apply a function to every portion, in order, on one or more threads (shapely releases the GIL)."""
    if draden <= 1 or len(porties) <= 1:
        return map(functie, porties)
    with ThreadPoolExecutor(max_workers=draden) as uitvoerder:
        return list(uitvoerder.map(functie, porties))


def _knip(
    gebieden: Geometrieen,
    vormen: Geometrieen,
    g: Nummers,
    v: Nummers,
    blok: Nummers,
) -> tuple[Nummers, Geometrieen]:
    """Clip pairs of shape and area; return which pairs share an area and that shared part."""
    gebied_uniek, g = np.unique(g, return_inverse=True)
    lokaal = kopie(gebieden[gebied_uniek])
    vorm, v = _snijd_grote_bij(lokaal, vormen, g, v, blok)
    shapely.prepare(vorm)
    raakt = np.flatnonzero(shapely.intersects(vorm[v], lokaal[g]))
    g, v = g[raakt], v[raakt]
    shapely.prepare(lokaal)
    binnen = shapely.contains_properly(lokaal[g], vorm[v])
    om = ~binnen & shapely.covers(vorm[v], lokaal[g])
    rest = ~(binnen | om)
    geometrie = np.where(binnen, vorm[v], lokaal[g])
    geometrie[rest] = polygonaal(shapely.intersection(vorm[v[rest]], lokaal[g[rest]]))
    return raakt, geometrie


def _snijd_grote_bij(
    gebieden: Geometrieen,
    vormen: Geometrieen,
    g: Nummers,
    v: Nummers,
    blok: Nummers,
) -> tuple[Geometrieen, Nummers]:
    """Crop large shapes to each block of areas; return the shapes and which one a pair uses.

    The crop keeps a metre around the block, so that it holds or touches an area when the whole shape does.
    """
    groot = shapely.get_num_coordinates(vormen)[v] >= GROOT
    sleutel = np.stack([v, np.where(groot, blok, -1)], axis=1)
    paren, nummer = np.unique(sleutel, axis=0, return_inverse=True)
    vorm = kopie(vormen[paren[:, 0]])
    snij = np.flatnonzero(paren[:, 1] >= 0)
    if snij.size:
        vorm[snij] = polygonaal(shapely.intersection(vorm[snij], _kaders(gebieden, g, nummer)[snij]))
    return vorm, nummer


def _kaders(gebieden: Geometrieen, g: Nummers, nummer: Nummers) -> Geometrieen:
    """Return the box, a metre wide around, of the areas in each group of pairs."""
    grenzen = shapely.bounds(gebieden)[g]
    volgorde = np.argsort(nummer, kind="stable")
    begin = np.flatnonzero(np.diff(nummer[volgorde], prepend=-1))
    laag = np.minimum.reduceat(grenzen[volgorde, :2], begin) - 1
    hoog = np.maximum.reduceat(grenzen[volgorde, 2:], begin) + 1
    return shapely.box(laag[:, 0], laag[:, 1], hoog[:, 0], hoog[:, 1])


def _blokken(gebieden: Geometrieen) -> Nummers:
    """Number the areas by block of neighbours: strips from west to east, cut from south to north."""
    midden = shapely.bounds(gebieden) @ np.array([[0.5, 0], [0, 0.5], [0.5, 0], [0, 0.5]])
    strook_lengte = max(1, int(np.ceil(np.sqrt(len(gebieden) * BLOK))))
    strook = np.empty(len(gebieden), dtype=np.intp)
    strook[np.argsort(midden[:, 0], kind="stable")] = np.arange(len(gebieden)) // strook_lengte
    blok = np.empty(len(gebieden), dtype=np.intp)
    blok[np.lexsort((midden[:, 1], strook))] = np.arange(len(gebieden)) // BLOK
    return blok


def _verdeel_over_gelijken(
    gebied: Nummers,
    vorm: Nummers,
    geometrie: Geometrieen,
    nummer: Nummers,
    drempel_m2: float,
) -> Clips:
    """Give every opgave the clips of its shape, drop those below the threshold, and sort."""
    m2 = shapely.area(geometrie)
    houd = np.flatnonzero(m2 >= drempel_m2)
    houd = houd[np.argsort(vorm[houd], kind="stable")]
    begin, einde = (np.searchsorted(vorm[houd], nummer, side=kant) for kant in ("left", "right"))
    aantal = einde - begin
    opgave = np.repeat(np.arange(len(nummer)), aantal)
    bron = houd[stroken(begin, aantal)]
    volgorde = np.lexsort((opgave, gebied[bron]))
    bron, opgave = bron[volgorde], opgave[volgorde]
    return Clips(gebied[bron].astype(np.int32), opgave.astype(np.int32), m2[bron], geometrie[bron])
