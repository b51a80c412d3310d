"""What opgaven are to each other: traits, friction, interaction and the character of a pair (section 3)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

__all__ = [
    "ALLE_LAGEN",
    "KARAKTERS",
    "OPEN_BEGIN",
    "OPEN_EIND",
    "Kenmerken",
    "Matrix",
    "karakter",
    "paarwaarden",
    "wrijving_uit_kenmerken",
]

#: First and last year of an opgave whose period is open at that side.
OPEN_BEGIN: Final = int(np.iinfo(np.int32).min)
OPEN_EIND: Final = int(np.iinfo(np.int32).max)

#: The verticale ligging that meets every other: ondergrond, maaiveld and above.
ALLE_LAGEN: Final = 3

KARAKTERS: Final = (
    "tegenstrijdig",
    "ogenschijnlijk_tegenstrijdig",
    "samenhangend",
    "ruimteconflict",
    "neutraal",
)


@dataclass(frozen=True, slots=True)
class Kenmerken:
    """What adding up must know of the opgaven, by position.

    Attributes
    ----------
    opgave_id : ndarray of int64, shape (o,)
        Strictly ascending.
    type_index : ndarray of int32, shape (o,)
        Row of the opgavetype in the matrix.
    begin, eind : ndarray of int32, shape (o,)
        First and last year; `OPEN_BEGIN` and `OPEN_EIND` where unknown.
    """

    opgave_id: NDArray[np.int64]
    type_index: NDArray[np.int32]
    begin: NDArray[np.int32]
    eind: NDArray[np.int32]

    def __post_init__(self) -> None:
        """Refuse ids out of order: looking an opgave up would silently find another."""
        if np.any(np.diff(self.opgave_id) <= 0):
            msg = "opgave_id must be strictly ascending"
            raise ValueError(msg)

    def zoek(self, opgaven: NDArray[np.int64]) -> NDArray[np.intp]:
        """Return the position of each opgave id, -1 for ids that are not here.

        Examples
        --------
        >>> nul = np.zeros(2, dtype=np.int32)
        >>> Kenmerken(np.array([3, 7]), nul, nul, nul).zoek(np.array([7, 5, 3])).tolist()
        [1, -1, 0]
        """
        return _zoek(self.opgave_id, opgaven)


@dataclass(frozen=True, slots=True)
class Matrix:
    """Friction and interaction in force, overrides included.

    Attributes
    ----------
    wrijving : ndarray of float64, shape (t, t)
        f per pair of opgavetypes, symmetric, 0 to 6.
    wisselwerking : ndarray of float64, shape (t, t)
        ``[i, j]`` is s_i->j: what type i does to type j, -3 to 3.
    paar_wrijving : mapping of (int, int) to float
        f per pair of opgave ids, stronger than the types. Written a < b; either order is understood.
    paar_wisselwerking : mapping of (int, int) to float
        s_a->b per ordered pair of opgave ids, stronger than the types.
    """

    wrijving: NDArray[np.float64]
    wisselwerking: NDArray[np.float64]
    paar_wrijving: Mapping[tuple[int, int], float] = field(default_factory=dict)
    paar_wisselwerking: Mapping[tuple[int, int], float] = field(default_factory=dict)


def wrijving_uit_kenmerken(
    ligging: ArrayLike, ruimtebeslag: ArrayLike, duur: ArrayLike, plaatsgebonden: ArrayLike
) -> NDArray[np.float64]:
    """Return the friction f of every pair of opgavetypes by the rules alone, before overrides.

    The rules are those of COEXIST and Tools4MSP (section 3), first one that applies:

    1. the vertical layers differ and neither is all layers: 0;
    2. neither is tied to its place: lowest ruimtebeslag + lowest duur;
    3. otherwise: highest ruimtebeslag + highest duur.

    Parameters
    ----------
    ligging : array_like of int, shape (t,)
        1 ondergrond, 2 maaiveld, 3 alle.
    ruimtebeslag, duur : array_like of int, shape (t,)
        1 to 3.
    plaatsgebonden : array_like of bool, shape (t,)

    Returns
    -------
    ndarray of float64, shape (t, t)
        Symmetric; 0 or 2 to 6.

    Examples
    --------
    Woningbouw, natuur, warmte, recreatie and leefbaarheid:

    >>> wrijving_uit_kenmerken(
    ...     [2, 2, 1, 2, 2], [2, 3, 1, 1, 1], [3, 3, 3, 1, 1], [True, True, True, False, False]
    ... ).astype(int).tolist()
    [[5, 6, 0, 5, 5], [6, 6, 0, 6, 6], [0, 0, 4, 0, 0], [5, 6, 0, 2, 2], [5, 6, 0, 2, 2]]
    """
    laag, ruimte, tijd = (np.asarray(waarde, dtype=np.int64) for waarde in (ligging, ruimtebeslag, duur))
    vast = np.asarray(plaatsgebonden, dtype=bool)
    apart = (laag[:, None] != laag) & (laag[:, None] != ALLE_LAGEN) & (laag != ALLE_LAGEN)
    beweeglijk = ~vast[:, None] & ~vast
    laagste = np.minimum.outer(ruimte, ruimte) + np.minimum.outer(tijd, tijd)
    hoogste = np.maximum.outer(ruimte, ruimte) + np.maximum.outer(tijd, tijd)
    return np.select([apart, beweeglijk], [0, laagste], hoogste).astype(np.float64)


def karakter(wrijving: ArrayLike, wisselwerking: ArrayLike) -> NDArray[np.int8]:
    """Return the character of each pair as an index into `KARAKTERS`; the period plays no part in it.

    Parameters
    ----------
    wrijving : array_like of float
        f_ij, 0 to 6.
    wisselwerking : array_like of float, same shape
        s_ij, the mean of both directions, -3 to 3.

    Returns
    -------
    ndarray of int8, same shape

    Examples
    --------
    >>> [KARAKTERS[i] for i in karakter([6, 6, 3, 5, 3], [-2, 0.5, 0.5, 0, 0])]
    ['tegenstrijdig', 'ogenschijnlijk_tegenstrijdig', 'samenhangend', 'ruimteconflict', 'neutraal']
    """
    f, s = np.asarray(wrijving, dtype=np.float64), np.asarray(wisselwerking, dtype=np.float64)
    ruimte, versterkt = f >= 4, s >= 0.5
    keuzes = [s <= -0.5, ruimte & versterkt, versterkt, ruimte]
    return np.select(keuzes, range(len(keuzes)), len(keuzes)).astype(np.int8)


def paarwaarden(
    matrix: Matrix, kenmerken: Kenmerken, a: NDArray[np.intp], b: NDArray[np.intp]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return f_ij and s_ij of pairs of opgaven, given as positions in `kenmerken` with ``a < b``.

    Returns
    -------
    wrijving, wisselwerking : ndarray of float64, shape (p,)
        s_ij is the mean of s_i->j and s_j->i, each with its own override.
    """
    i, j = kenmerken.type_index[a], kenmerken.type_index[b]
    ids = kenmerken.opgave_id
    zonder_richting = {(min(paar), max(paar)): f for paar, f in matrix.paar_wrijving.items()}
    wrijving = _overschrijf(matrix.wrijving[i, j], zonder_richting, ids, a, b)
    heen = _overschrijf(matrix.wisselwerking[i, j], matrix.paar_wisselwerking, ids, a, b)
    terug = _overschrijf(matrix.wisselwerking[j, i], matrix.paar_wisselwerking, ids, b, a)
    return wrijving, (heen + terug) / 2


def _overschrijf(
    waarden: NDArray[np.float64],
    paren: Mapping[tuple[int, int], float],
    ids: NDArray[np.int64],
    a: NDArray[np.intp],
    b: NDArray[np.intp],
) -> NDArray[np.float64]:
    """Put the values per pair of opgave ids over those that the types gave."""
    if not paren or not waarden.size:
        return waarden
    posities = _zoek(ids, np.array(list(paren), dtype=np.int64))
    bekend = (posities >= 0).all(axis=1)
    sleutel = posities[bekend, 0] * ids.size + posities[bekend, 1]
    nieuw = np.fromiter(paren.values(), dtype=np.float64, count=len(paren))[bekend]
    volgorde = np.argsort(sleutel)
    plek = _zoek(sleutel[volgorde], a * ids.size + b)
    return np.where(plek >= 0, np.append(nieuw[volgorde], np.nan)[plek], waarden)


def _zoek(oplopend: NDArray[np.int64], gezocht: NDArray[np.int64]) -> NDArray[np.intp]:
    """Return where each sought number stands in an ascending array, -1 where it does not."""
    if not oplopend.size:
        return np.full(gezocht.shape, -1, dtype=np.intp)
    plek = np.minimum(np.searchsorted(oplopend, gezocht), oplopend.size - 1)
    return np.where(oplopend[plek] == gezocht, plek, -1)
