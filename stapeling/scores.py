"""The scores of areas with the parts they are made of, added up without geometry (section 4)."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from stapeling.feiten import DREMPEL_M2, Feiten, paren_in_vlakken
from stapeling.matrix import Kenmerken, Matrix, karakter, paarwaarden
from stapeling.rijen import som_per

__all__ = ["Paren", "Scores", "bereken_scores"]

Getallen = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Paren:
    """The pairs of opgaven that overlap, per area: the parts of the scores. Sorted by area, then both ids.

    Attributes
    ----------
    gebied : ndarray of int32, shape (p,)
        Index of the area.
    opgave_a, opgave_b : ndarray of int64, shape (p,)
        Ids, a < b.
    overlap_m2 : ndarray of float64, shape (p,)
        o_ij, at least `stapeling.DREMPEL_M2`.
    aandeel_a, aandeel_b : ndarray of float64, shape (p,)
        o_ij as a share (0..1) of each opgave within the area.
    wrijving : ndarray of float64, shape (p,)
        f_ij.
    wisselwerking : ndarray of float64, shape (p,)
        s_ij, the mean of both directions.
    gelijktijdig : ndarray of bool, shape (p,)
        tau_ij: the periods share a year. Pairs that do not, weigh 0 in the three totals.
    karakter : ndarray of int8, shape (p,)
        Index into `stapeling.KARAKTERS`.
    aandeel_conflict, aandeel_samenhang, aandeel_tegenwerking : ndarray of float64, shape (p,)
        Share (0..1) in the total of the area; 0 where that total is 0. The shares of an area add up to 1.
    """

    gebied: NDArray[np.int32]
    opgave_a: NDArray[np.int64]
    opgave_b: NDArray[np.int64]
    overlap_m2: Getallen
    aandeel_a: Getallen
    aandeel_b: Getallen
    wrijving: Getallen
    wisselwerking: Getallen
    gelijktijdig: NDArray[np.bool_]
    karakter: NDArray[np.int8]
    aandeel_conflict: Getallen
    aandeel_samenhang: Getallen
    aandeel_tegenwerking: Getallen


@dataclass(frozen=True, slots=True)
class Scores:
    """The scores of areas, for the opgaven that take part in this question. A signal, not a verdict.

    Attributes
    ----------
    opgaven : ndarray of int64, shape (g,)
        How many opgaven take part.
    bedekt_m2, gestapeld_m2 : ndarray of float64, shape (g,)
        Area covered by one or more, and by two or more.
    stapel_max : ndarray of int64, shape (g,)
        The largest depth that at least one m2 has.
    stapel_gemiddeld : ndarray of float64, shape (g,)
        Mean depth over the whole area.
    overlap_m2 : ndarray of float64, shape (g,)
        Sum of the overlaps of all pairs; with three or more on one spot it passes the size of that spot.
    conflict, samenhang, tegenwerking : ndarray of float64, shape (g,)
        Points, mean over the area. Never netted against each other.
    paren : Paren
        The parts.
    druk_gebied : ndarray of int32, shape (n',)
        One row per opgave that takes part in an area, sorted by area, then id.
    druk_opgave : ndarray of int64, shape (n',)
    druk_deelname_m2 : ndarray of float64, shape (n',)
        a_i.
    druk_m2 : ndarray of float64, shape (n',)
        The part of a_i that some other opgave claims as well, at the same time, with friction.
    druk : ndarray of float64, shape (n',)
        ``druk_m2`` as a share (0..1) of ``druk_deelname_m2``.
    """

    opgaven: NDArray[np.int64]
    bedekt_m2: Getallen
    gestapeld_m2: Getallen
    stapel_max: NDArray[np.int64]
    stapel_gemiddeld: Getallen
    overlap_m2: Getallen
    conflict: Getallen
    samenhang: Getallen
    tegenwerking: Getallen
    paren: Paren
    druk_gebied: NDArray[np.int32]
    druk_opgave: NDArray[np.int64]
    druk_deelname_m2: Getallen
    druk_m2: Getallen
    druk: Getallen


def bereken_scores(
    feiten: Feiten,
    kenmerken: Kenmerken,
    matrix: Matrix,
    *,
    kies: NDArray[np.bool_] | None = None,
    peiljaar: int | None = None,
) -> Scores:
    """Add the facts up to scores with their parts.

    Parameters
    ----------
    feiten : Feiten
        Of any number of areas.
    kenmerken : Kenmerken
        Opgaven of the facts that are absent here do not take part; others change nothing.
    matrix : Matrix
    kies : ndarray of bool, shape (o,), optional
        Which opgaven of `kenmerken` take part: an audience, some types. All by default.
    peiljaar : int, optional
        Only opgaven whose period holds this year take part.

    Returns
    -------
    Scores
        An area where nothing takes part scores 0 on everything.

    Examples
    --------
    The worked example of section 5:

    >>> import shapely
    >>> from stapeling import OPEN_BEGIN, OPEN_EIND, bepaal_feiten
    >>> def rechthoek(x, y, breed, hoog):
    ...     return shapely.box(100000 + x, 400000 + y, 100000 + x + breed, 400000 + y + hoog)
    >>> woningbouw, natuur = rechthoek(0, 0, 600, 1000), rechthoek(400, 0, 600, 1000)
    >>> recreatie = rechthoek(0, 0, 1000, 500)
    >>> feiten = bepaal_feiten([rechthoek(0, 0, 1000, 1000)], [woningbouw, natuur, recreatie], [1, 2, 3])
    >>> open_begin, open_eind = np.full(3, OPEN_BEGIN), np.full(3, OPEN_EIND)
    >>> kenmerken = Kenmerken(np.array([1, 2, 3]), np.array([0, 1, 2]), open_begin, open_eind)
    >>> wrijving = np.array([[5.0, 6, 5], [6, 0, 6], [5, 6, 2]])
    >>> wisselwerking = np.array([[0.0, -2, 0], [-2, 0, 2], [0, -1, 0]])
    >>> matrix = Matrix(wrijving, wisselwerking)
    >>> scores = bereken_scores(feiten, kenmerken, matrix)
    >>> scores.conflict.tolist(), scores.samenhang.tolist(), scores.tegenwerking.tolist()
    ([4.5], [0.15], [0.4])
    >>> scores.druk.round(3).tolist()
    [0.667, 0.667, 1.0]

    Without recreatie:

    >>> scores = bereken_scores(feiten, kenmerken, matrix, kies=np.array([True, True, False]))
    >>> scores.opgaven.tolist(), scores.conflict.tolist()
    ([2], [1.2])
    """
    plek = kenmerken.zoek(feiten.deelname_opgave)
    doet_mee = (plek >= 0) & np.append(_gekozen(kenmerken, kies, peiljaar), False)[plek]
    telt = (feiten.paar_m2 >= DREMPEL_M2) & doet_mee[feiten.paar_rij].all(axis=1)
    paren, totalen = _paren(feiten, kenmerken, matrix, plek, np.flatnonzero(telt))
    wringt = np.zeros(len(telt), dtype=bool)
    wringt[telt] = (paren.wrijving > 0) & paren.gelijktijdig
    drukt, rij = _druk_m2(feiten, wringt), np.flatnonzero(doet_mee)
    bedekt_m2, gestapeld_m2, stapel_max = _diepten(feiten, doet_mee)
    aantal = len(feiten.gebied_m2)
    gebied, deelname_m2 = feiten.deelname_gebied[rij], feiten.deelname_m2[rij]
    return Scores(
        opgaven=np.bincount(gebied, minlength=aantal),
        bedekt_m2=bedekt_m2,
        gestapeld_m2=gestapeld_m2,
        stapel_max=stapel_max,
        stapel_gemiddeld=_deel(som_per(gebied, deelname_m2, aantal), feiten.gebied_m2),
        overlap_m2=som_per(paren.gebied, paren.overlap_m2, aantal),
        **totalen,
        paren=paren,
        druk_gebied=gebied,
        druk_opgave=feiten.deelname_opgave[rij],
        druk_deelname_m2=deelname_m2,
        druk_m2=drukt[rij],
        druk=np.minimum(_deel(drukt[rij], deelname_m2), 1.0),
    )


def _gekozen(kenmerken: Kenmerken, kies: NDArray[np.bool_] | None, peiljaar: int | None) -> NDArray[np.bool_]:
    """Tell which opgaven of `kenmerken` take part."""
    gekozen = np.ones(len(kenmerken.opgave_id), dtype=bool) if kies is None else np.asarray(kies, dtype=bool)
    if peiljaar is None:
        return gekozen
    return gekozen & (kenmerken.begin <= peiljaar) & (peiljaar <= kenmerken.eind)


def _paren(
    feiten: Feiten, kenmerken: Kenmerken, matrix: Matrix, plek: NDArray[np.intp], telt: NDArray[np.intp]
) -> tuple[Paren, dict[str, Getallen]]:
    """Return the pairs that count, and the totals per area that they add up to, in points."""
    rij_a, rij_b = feiten.paar_rij[telt].T
    a, b = plek[rij_a], plek[rij_b]
    wrijving, wisselwerking = paarwaarden(matrix, kenmerken, a, b)
    begin, eind = kenmerken.begin, kenmerken.eind
    gelijktijdig = np.maximum(begin[a], begin[b]) <= np.minimum(eind[a], eind[b])
    overlap_m2, gebied = feiten.paar_m2[telt], feiten.deelname_gebied[rij_a]
    weegt_m2 = overlap_m2 * gelijktijdig
    delen = {
        "conflict": wrijving * weegt_m2,
        "samenhang": np.maximum(0, wisselwerking) * weegt_m2,
        "tegenwerking": np.maximum(0, 0 - wisselwerking) * weegt_m2,
    }
    sommen = {naam: som_per(gebied, deel, len(feiten.gebied_m2)) for naam, deel in delen.items()}
    paren = Paren(
        gebied=gebied,
        opgave_a=feiten.deelname_opgave[rij_a],
        opgave_b=feiten.deelname_opgave[rij_b],
        overlap_m2=overlap_m2,
        aandeel_a=np.minimum(overlap_m2 / feiten.deelname_m2[rij_a], 1.0),
        aandeel_b=np.minimum(overlap_m2 / feiten.deelname_m2[rij_b], 1.0),
        wrijving=wrijving,
        wisselwerking=wisselwerking,
        gelijktijdig=gelijktijdig,
        karakter=karakter(wrijving, wisselwerking),
        **{f"aandeel_{naam}": _deel(deel, sommen[naam][gebied]) for naam, deel in delen.items()},
    )
    return paren, {naam: _deel(som, feiten.gebied_m2) for naam, som in sommen.items()}


def _diepten(feiten: Feiten, doet_mee: NDArray[np.bool_]) -> tuple[Getallen, Getallen, NDArray[np.int64]]:
    """Return the area covered once or more, twice or more, and the largest depth that holds a m2."""
    opgeteld = np.append(0, np.cumsum(doet_mee[feiten.vlak_rij]))
    diepte = np.diff(opgeteld[feiten.vlak_begin])
    breed = max(3, int(diepte.max(initial=0)) + 1)
    sleutel = feiten.vlak_gebied.astype(np.int64) * breed + diepte
    per_diepte = som_per(sleutel, feiten.vlak_m2, len(feiten.gebied_m2) * breed)
    minstens = per_diepte.reshape(-1, breed)[:, ::-1].cumsum(axis=1)[:, ::-1]
    return minstens[:, 1], minstens[:, 2], (minstens[:, 1:] >= DREMPEL_M2).sum(axis=1)


def _druk_m2(feiten: Feiten, wringt: NDArray[np.bool_]) -> Getallen:
    """Return, per participation, the area that it shares with at least one pair that wringt."""
    lid_a, lid_b = paren_in_vlakken(feiten.vlak_begin)
    raak = wringt[feiten.vlakpaar]
    onder_druk = np.zeros(len(feiten.vlak_rij), dtype=bool)
    onder_druk[lid_a[raak]] = True
    onder_druk[lid_b[raak]] = True
    vlak_m2 = np.repeat(feiten.vlak_m2, np.diff(feiten.vlak_begin))
    return som_per(feiten.vlak_rij, vlak_m2 * onder_druk, len(feiten.deelname_m2))


def _deel(teller: Getallen, noemer: Getallen) -> Getallen:
    """Divide; nothing out of nothing is 0."""
    return np.divide(teller, noemer, out=np.zeros_like(teller), where=noemer > 0)
