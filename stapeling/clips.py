"""Clip opgaven to areas: C_i = P_i ∩ G and a_i = area(C_i) (section 2)."""

from dataclasses import dataclass
from typing import Final

import numpy as np
import shapely
from numpy.typing import NDArray

from stapeling.bijsnijden import nummer_blokken, snijd_bij
from stapeling.geometrie import Geometrieen, kopie, polygonaal, uniek
from stapeling.porties import verdeel_in_porties, voer_uit
from stapeling.rijen import stroken

__all__ = ["Clips", "bepaal_clips"]

Nummers = NDArray[np.intp]

#: Vertices, counted once per area that they may touch, per portion of work for a thread.
PORTIE: Final = 400_000


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
    porties = verdeel_in_porties(vorm, shapely.get_num_coordinates(verschillend)[vorm], PORTIE)
    blokken = nummer_blokken(gebieden)

    def knip(portie: Nummers) -> tuple[Nummers, Geometrieen]:
        g, v = gebied[portie], vorm[portie]
        raakt, geometrie = _knip(gebieden, verschillend, g, v, blokken[g])
        return portie[raakt], geometrie

    uitkomsten = voer_uit(knip, porties, draden)
    plek = np.concatenate([np.empty(0, np.intp), *(u[0] for u in uitkomsten)])
    geometrie = np.concatenate([np.empty(0, object), *(u[1] for u in uitkomsten)])
    return _verdeel_over_gelijken(gebied[plek], vorm[plek], geometrie, nummer, drempel_m2)


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
    vorm, v = snijd_bij(lokaal, vormen, g, v, blok)
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
