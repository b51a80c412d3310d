"""The geometric facts of areas, from which every score follows by adding up (section 2)."""

from dataclasses import dataclass
from typing import Final

import numpy as np
import shapely
from numpy.typing import ArrayLike, NDArray

from stapeling.clips import Clips, bepaal_clips
from stapeling.geometrie import Geometrieen, kopie
from stapeling.porties import verdeel_in_porties, voer_uit
from stapeling.rijen import som_per, stroken
from stapeling.vlakken import Vlakken, bepaal_vlakken

__all__ = ["DREMPEL_M2", "Feiten", "bepaal_feiten", "paren_in_vlakken", "paren_van_vlakken"]

#: An opgave takes part, and a pair overlaps, from this area on: less is a sliver along a shared border.
DREMPEL_M2: Final = 1.0
#: Vertices of clips per portion of work for a thread.
PORTIE: Final = 60_000


@dataclass(frozen=True, slots=True)
class Feiten:
    """The geometric facts of a number of areas, in flat arrays.

    Rows of participations are sorted by area, then opgave id; pieces by area, then depth, then members;
    pairs by area, then both opgaven. Facts hold for every opgave that takes part, whoever may see it: never
    show them as they are, but add them up with `bereken_scores` for one audience.

    Attributes
    ----------
    gebied_m2 : ndarray of float64, shape (g,)
        A, the area of each gebied on the RD plane.
    deelname_gebied : ndarray of int32, shape (n,)
        Index of the gebied.
    deelname_opgave : ndarray of int64, shape (n,)
        Id of the opgave, as the caller gave it.
    deelname_m2 : ndarray of float64, shape (n,)
        a_i, at least `DREMPEL_M2`.
    vlak_gebied : ndarray of int32, shape (k,)
        Pieces with at least one member; one per distinct set of members in a gebied.
    vlak_m2 : ndarray of float64, shape (k,)
    vlak_begin : ndarray of int32, shape (k+1,)
        The members of piece x are ``vlak_lid[vlak_begin[x]:vlak_begin[x + 1]]``.
    vlak_lid : ndarray of int64, shape (m,)
        Opgave ids, ascending per piece.
    vlak_geometrie : ndarray of MultiPolygon, shape (k,), or None
        None for facts that come from storage.
    vlak_rij : ndarray of int32, shape (m,)
        `vlak_lid` as rows of the participations.
    paar_rij : ndarray of int32, shape (p, 2)
        Pairs that share a piece, as two rows of the participations, the lowest opgave id first.
    paar_m2 : ndarray of float64, shape (p,)
        o_ij; also below `DREMPEL_M2`.
    vlakpaar : ndarray of int32, shape (q,)
        Index of the pair, for each pair of members of each piece, in the order of `paren_in_vlakken`.
    """

    gebied_m2: NDArray[np.float64]
    deelname_gebied: NDArray[np.int32]
    deelname_opgave: NDArray[np.int64]
    deelname_m2: NDArray[np.float64]
    vlak_gebied: NDArray[np.int32]
    vlak_m2: NDArray[np.float64]
    vlak_begin: NDArray[np.int32]
    vlak_lid: NDArray[np.int64]
    vlak_geometrie: Geometrieen | None
    vlak_rij: NDArray[np.int32]
    paar_rij: NDArray[np.int32]
    paar_m2: NDArray[np.float64]
    vlakpaar: NDArray[np.int32]


def bepaal_feiten(
    gebieden: ArrayLike,
    opgaven: ArrayLike,
    opgave_ids: ArrayLike,
    *,
    draden: int = 1,
    met_geometrie: bool = True,
) -> Feiten:
    """Determine the facts of areas: clips, pieces with their members, and pairs.

    Parameters
    ----------
    gebieden : array_like of valid Polygon or MultiPolygon in RD, shape (g,)
        Areas may overlap each other; each is on its own.
    opgaven : array_like of valid Polygon or MultiPolygon in RD, shape (o,)
        None and empty geometries take part nowhere. See `herstel` for input that may be invalid.
    opgave_ids : array_like of int, shape (o,)
        Distinct ids, in any order.
    draden : int
        Threads. They change the time, never the result.
    met_geometrie : bool
        Leave the geometry of the pieces out when only the numbers count.

    Raises
    ------
    ValueError
        When ids repeat, or their number differs from that of the opgaven.
    PartitionError
        When the pieces of an area do not add up to its clips; never seen outside tests.

    Examples
    --------
    Two opgaven of 600 m x 1,000 m that overlap in the middle of a square kilometre:

    >>> km2 = shapely.box(100000, 400000, 101000, 401000)
    >>> links = shapely.box(100000, 400000, 100600, 401000)
    >>> rechts = shapely.box(100400, 400000, 101000, 401000)
    >>> feiten = bepaal_feiten([km2], [links, rechts], [7, 3])
    >>> feiten.deelname_opgave.tolist(), feiten.deelname_m2.tolist()
    ([3, 7], [600000.0, 600000.0])
    >>> feiten.vlak_m2.tolist(), feiten.vlak_begin.tolist(), feiten.vlak_lid.tolist()
    ([400000.0, 400000.0, 200000.0], [0, 1, 2, 4], [3, 7, 3, 7])
    >>> feiten.paar_m2.tolist()
    [200000.0]

    An area without opgaven is a fact too:

    >>> bepaal_feiten([km2], [], []).gebied_m2.tolist()
    [1000000.0]
    """
    gebied, opgave = _rij_van_geometrie(gebieden), _rij_van_geometrie(opgaven)
    ids = np.asarray(opgave_ids, dtype=np.int64)
    if ids.shape != opgave.shape or np.unique(ids).size != ids.size:
        msg = "opgave_ids must be distinct, one for each opgave"
        raise ValueError(msg)
    volgorde = np.argsort(ids)
    clips = bepaal_clips(gebied, opgave[volgorde], drempel_m2=DREMPEL_M2, draden=draden)
    vlakken = _vlakken_in_porties(clips, draden, met_geometrie=met_geometrie)
    return _feiten(np.nan_to_num(shapely.area(gebied)), ids[volgorde], clips, vlakken)


def paren_in_vlakken(begin: NDArray[np.int32]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return all pairs of members within each piece, as two positions in the flat array of members.

    Examples
    --------
    A piece with three members and one with two:

    >>> a, b = paren_in_vlakken(np.array([0, 3, 5], dtype=np.int32))
    >>> a.tolist(), b.tolist()
    ([0, 0, 1, 3], [1, 2, 2, 4])
    """
    lengte = np.diff(begin)
    volgt = np.repeat(begin[1:], lengte) - np.arange(begin[-1]) - 1
    a = np.repeat(np.arange(len(volgt)), volgt)
    return a, stroken(np.arange(1, len(volgt) + 1), volgt)


def _rij_van_geometrie(geometrieen: ArrayLike) -> Geometrieen:
    """Return an array of two-dimensional geometries, also for an empty list."""
    rij = np.asarray(geometrieen, dtype=object)
    return shapely.force_2d(rij) if shapely.has_z(rij).any() else rij


def _vlakken_in_porties(clips: Clips, draden: int, *, met_geometrie: bool) -> list[Vlakken]:
    """Partition portions of whole areas, each small enough to share among threads."""
    porties = verdeel_in_porties(clips.gebied, shapely.get_num_coordinates(clips.geometrie), PORTIE)

    def verdeel(rij: NDArray[np.intp]) -> Vlakken:
        vlakken = bepaal_vlakken(clips.gebied[rij], kopie(clips.geometrie[rij]), met_geometrie=met_geometrie)
        return vlakken._replace(rij=rij[vlakken.rij].astype(np.int32))

    return voer_uit(verdeel, porties, draden)


def _feiten(gebied_m2: NDArray[np.float64], ids: NDArray[np.int64], clips: Clips, delen: list[Vlakken]) -> Feiten:
    """Put the portions after each other and add the pairs up."""
    vlak_m2 = np.concatenate([np.empty(0), *(d.m2 for d in delen)])
    rij = np.concatenate([np.empty(0, np.int32), *(d.rij for d in delen)])
    diepte = np.concatenate([np.empty(0, np.int32), *(np.diff(d.begin) for d in delen)])
    begin = np.append(0, np.cumsum(diepte)).astype(np.int32)
    paar_rij, paar_m2, vlakpaar = paren_van_vlakken(vlak_m2, begin, rij)
    geometrie = [d.geometrie for d in delen if d.geometrie is not None]
    return Feiten(
        gebied_m2=gebied_m2,
        deelname_gebied=clips.gebied,
        deelname_opgave=ids[clips.opgave],
        deelname_m2=clips.m2,
        vlak_gebied=np.concatenate([np.empty(0, np.int32), *(d.gebied for d in delen)]),
        vlak_m2=vlak_m2,
        vlak_begin=begin,
        vlak_lid=ids[clips.opgave[rij]],
        vlak_geometrie=np.concatenate([np.empty(0, object), *geometrie]) if len(geometrie) == len(delen) else None,
        vlak_rij=rij,
        paar_rij=paar_rij,
        paar_m2=paar_m2,
        vlakpaar=vlakpaar,
    )


def paren_van_vlakken(
    vlak_m2: NDArray[np.float64], begin: NDArray[np.int32], rij: NDArray[np.int32]
) -> tuple[NDArray[np.int32], NDArray[np.float64], NDArray[np.int32]]:
    """Add the pieces up per pair of members: o_ij."""
    a, b = paren_in_vlakken(begin)
    breedte = np.int64(rij.max(initial=0)) + 1
    sleutels, nummer = np.unique(rij[a] * breedte + rij[b], return_inverse=True)
    vlak = np.repeat(np.arange(len(vlak_m2)), np.diff(begin))
    m2 = som_per(nummer, vlak_m2[vlak[a]], len(sleutels))
    paar_rij = np.stack([sleutels // breedte, sleutels % breedte], axis=1)
    return paar_rij.astype(np.int32), m2, np.asarray(nummer, dtype=np.int32)
