"""Facts as one compact, self-describing blob per area, and back, without geometry.

Layout, little-endian: eight int32 (mark, version, then the counts n, k, m, p, q of `Feiten`, then 0);
float64 area; int64 opgave ids (n); float64 participations (n), pieces (k), pairs (p); int32 depth of the
pieces (k), their members as rows of the participations (m), both rows of each pair (p, p), pair of each pair
within a piece (q); four zero bytes where needed: every blob is a whole number of words of eight bytes.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from stapeling.feiten import Feiten
from stapeling.rijen import stroken

__all__ = ["VERSIE", "laad_feiten", "splits_feiten"]

#: Version of the layout; `laad_feiten` refuses any other, upon which the facts must be determined anew.
VERSIE: Final = 1
_MERK: Final = int.from_bytes(b"FEIT", "little")
_KOP: Final = 8  # int32 of the header
_KOP_WOORDEN: Final = _KOP // 2


def splits_feiten(feiten: Feiten) -> list[bytes]:
    """Return one blob per area, in the order of the areas.

    Examples
    --------
    >>> import shapely
    >>> from stapeling import bepaal_feiten
    >>> feiten = bepaal_feiten([shapely.box(0, 0, 10, 10)], [shapely.box(0, 0, 5, 10)], [7])
    >>> blobs = splits_feiten(feiten)
    >>> len(blobs), laad_feiten(blobs * 3).deelname_opgave.tolist()
    (1, [7, 7, 7])
    """
    f, gebieden = feiten, len(feiten.gebied_m2)
    diepte = np.diff(f.vlak_begin)
    deel = _grenzen(f.deelname_gebied, gebieden)
    vlak = _grenzen(f.vlak_gebied, gebieden)
    paar = np.searchsorted(f.paar_rij[:, 0], deel)
    lid = f.vlak_begin[vlak]
    binnen = np.append(0, np.cumsum(diepte * (diepte - 1) // 2))[vlak]
    rij = f.vlak_rij - np.repeat(deel[:-1], np.diff(lid))
    paar_rij = f.paar_rij - np.repeat(deel[:-1], np.diff(paar))[:, None]
    vlakpaar = f.vlakpaar - np.repeat(paar[:-1], np.diff(binnen))
    kolommen: list[tuple[NDArray[Any], str, NDArray[Any]]]
    kolommen = [(f.gebied_m2, "<f8", np.arange(gebieden + 1)), (f.deelname_opgave, "<i8", deel)]
    kolommen += [(f.deelname_m2, "<f8", deel), (f.vlak_m2, "<f8", vlak), (f.paar_m2, "<f8", paar)]
    kolommen += [(diepte, "<i4", vlak), (rij, "<i4", lid), (paar_rij[:, 0], "<i4", paar)]
    kolommen += [(paar_rij[:, 1], "<i4", paar), (vlakpaar, "<i4", binnen)]
    koppen = _koppen([np.diff(grens) for grens in (deel, vlak, lid, paar, binnen)], gebieden)
    return _blobs(koppen, [(np.ascontiguousarray(k, dtype=soort), grens) for k, soort, grens in kolommen])


def laad_feiten(blobs: Sequence[bytes]) -> Feiten:
    """Return the facts of all blobs together; area g is the g-th blob. `vlak_geometrie` is None.

    Parameters
    ----------
    blobs : sequence of bytes (or buffers), length g

    Raises
    ------
    ValueError
        When a blob is no blob of facts, is cut short, or has another version.

    Examples
    --------
    >>> laad_feiten([]).gebied_m2.shape
    (0,)
    """
    woorden = np.array([len(blob) for blob in blobs], dtype=np.int64) // 8
    inhoud = b"".join(blobs)
    if any(len(blob) % 8 or len(blob) < 8 * (_KOP_WOORDEN + 1) for blob in blobs):
        msg = "a blob is cut short"
        raise ValueError(msg)
    begin = np.cumsum(woorden) - woorden
    n, k, m, p, q = _lees_koppen(np.frombuffer(inhoud, dtype="<i4"), begin, woorden)
    f8, i8, i4 = (np.frombuffer(inhoud, dtype=soort) for soort in ("<f8", "<i8", "<i4"))
    na = begin + _KOP_WOORDEN
    vanaf4 = 2 * (na + 1 + 2 * n + k + p)
    deel, paar = np.cumsum(n) - n, np.cumsum(p) - p
    opgave = _neem(i8, na + 1, n)
    rij = _neem(i4, vanaf4 + k, m) + np.repeat(deel, m)
    paar_rij = np.stack([_neem(i4, vanaf4 + k + m + kant, p) for kant in (0, p)], axis=1)
    paar_rij = paar_rij + np.repeat(deel, p)[:, None]
    gebied = np.arange(len(blobs), dtype=np.int32)
    return Feiten(
        gebied_m2=f8[na].astype(np.float64),
        deelname_gebied=np.repeat(gebied, n),
        deelname_opgave=opgave,
        deelname_m2=_neem(f8, na + 1 + n, n),
        vlak_gebied=np.repeat(gebied, k),
        vlak_m2=_neem(f8, na + 1 + 2 * n, k),
        vlak_begin=np.append(0, np.cumsum(_neem(i4, vanaf4, k))).astype(np.int32),
        vlak_lid=opgave[rij],
        vlak_geometrie=None,
        vlak_rij=rij.astype(np.int32),
        paar_rij=paar_rij.astype(np.int32),
        paar_m2=_neem(f8, na + 1 + 2 * n + k, p),
        vlakpaar=(_neem(i4, vanaf4 + k + m + 2 * p, q) + np.repeat(paar, q)).astype(np.int32),
    )


def _grenzen(oplopend: NDArray[np.int32], gebieden: int) -> NDArray[np.intp]:
    """Return where the rows of each area begin, and where the last ends."""
    return np.searchsorted(oplopend, np.arange(gebieden + 1))


def _koppen(aantallen: list[NDArray[Any]], gebieden: int) -> NDArray[np.int32]:
    """Return the header of each area."""
    koppen = np.zeros((gebieden, _KOP), dtype="<i4")
    koppen[:, 0], koppen[:, 1] = _MERK, VERSIE
    koppen[:, 2:7] = np.stack(aantallen, axis=1)
    return koppen


def _blobs(koppen: NDArray[np.int32], kolommen: list[tuple[NDArray[Any], NDArray[Any]]]) -> list[bytes]:
    """Write the header and the slices of each area after each other."""
    stukken = [[kop.tobytes() for kop in koppen]]
    for kolom, grens in kolommen:
        byte, maat = kolom.tobytes(), kolom.itemsize
        stukken.append([byte[maat * a : maat * b] for a, b in pairwise(grens.tolist())])
    return [blob + b"\0" * (-len(blob) % 8) for blob in map(b"".join, zip(*stukken, strict=True))]


def _lees_koppen(i4: NDArray[np.int32], begin: NDArray[np.int64], woorden: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the counts n, k, m, p, q of each blob, after checking that the blobs are what they say."""
    koppen = i4[2 * begin[:, None] + np.arange(_KOP)].astype(np.int64)
    if (koppen[:, 0] != _MERK).any() or (koppen[:, 1] != VERSIE).any():
        msg = f"not facts of version {VERSIE}: determine them anew"
        raise ValueError(msg)
    n, k, m, p, q = aantallen = koppen[:, 2:7].T
    if (woorden != _KOP_WOORDEN + 1 + 2 * n + k + p + (k + m + 2 * p + q + 1) // 2).any():
        msg = "a blob is cut short"
        raise ValueError(msg)
    return aantallen


def _neem(reeks: NDArray[Any], begin: NDArray[np.int64], aantal: NDArray[np.int64]) -> NDArray[Any]:
    """Gather a stretch of each blob, all at once."""
    return reeks[stroken(begin, aantal)]
