"""Facts of the size of the country, made without geometry: to time storage and adding up."""

import numpy as np

from stapeling import Feiten, Kenmerken, Matrix
from stapeling.feiten import paren_van_vlakken
from stapeling.rijen import som_per

__all__ = ["maak_feiten", "maak_kenmerken", "maak_matrix"]

GEBIEDEN, OPGAVEN, TYPEN = 3_340, 7_195, 17


def maak_feiten(*, deelnames: int = 6, vlakken: int = 30, seed: int = 31) -> Feiten:
    """Return facts of 3,340 areas with some 50,000 pairs and 100,200 pieces, up to four deep."""
    rng = np.random.default_rng(seed)
    eerste = rng.integers(0, OPGAVEN - deelnames, (GEBIEDEN, 1))
    opgave = (eerste + np.arange(deelnames)).ravel().astype(np.int64)
    vlak_gebied = np.repeat(np.arange(GEBIEDEN, dtype=np.int32), vlakken)
    diepte = rng.integers(1, 5, len(vlak_gebied))
    leden = [np.sort(rng.choice(deelnames, d, replace=False)) for d in diepte]
    rij = (np.concatenate(leden) + np.repeat(vlak_gebied * deelnames, diepte)).astype(np.int32)
    begin = np.append(0, np.cumsum(diepte)).astype(np.int32)
    vlak_m2 = rng.uniform(10, 1e5, len(vlak_gebied))
    paar_rij, paar_m2, vlakpaar = paren_van_vlakken(vlak_m2, begin, rij)
    return Feiten(
        gebied_m2=np.full(GEBIEDEN, 1e7),
        deelname_gebied=np.repeat(np.arange(GEBIEDEN, dtype=np.int32), deelnames),
        deelname_opgave=opgave,
        deelname_m2=som_per(rij, np.repeat(vlak_m2, diepte), GEBIEDEN * deelnames),
        vlak_gebied=vlak_gebied,
        vlak_m2=vlak_m2,
        vlak_begin=begin,
        vlak_lid=opgave[rij],
        vlak_geometrie=None,
        vlak_rij=rij,
        paar_rij=paar_rij,
        paar_m2=paar_m2,
        vlakpaar=vlakpaar,
    )


def maak_kenmerken(seed: int = 31) -> Kenmerken:
    """Return 7,195 opgaven of 17 types with periods of some years."""
    rng = np.random.default_rng(seed)
    begin = rng.integers(2020, 2035, OPGAVEN).astype(np.int32)
    types = rng.integers(0, TYPEN, OPGAVEN).astype(np.int32)
    return Kenmerken(np.arange(OPGAVEN), types, begin, begin + 5)


def maak_matrix(seed: int = 31) -> Matrix:
    """Return a full matrix with a hundred overrides of pairs of opgaven."""
    rng = np.random.default_rng(seed)
    half = np.triu(rng.integers(0, 7, (TYPEN, TYPEN)))
    paren = {(int(a), int(a) + 1): 3.0 for a in rng.choice(OPGAVEN - 1, 100, replace=False)}
    return Matrix((half + np.triu(half, 1).T).astype(float), rng.integers(-3, 4, (TYPEN, TYPEN)).astype(float), paren)
