"""The formulas of the method written down naively, pair by pair, to hold the fast core against."""

from itertools import combinations

import shapely

from stapeling.matrix import paarwaarden


def clips(gebied, opgaven):
    """C_i of the opgaven that take part, by position."""
    delen = {i: shapely.intersection(gebied, vorm) for i, vorm in enumerate(opgaven)}
    return {i: deel for i, deel in delen.items() if deel.area >= 1}


def overlappen(gebied, opgaven):
    """o_ij of all pairs that take part, by positions."""
    delen = clips(gebied, opgaven)
    return {(i, j): shapely.intersection(delen[i], delen[j]).area for i, j in combinations(delen, 2)}


def bedekt_m2(gebied, opgaven):
    return shapely.union_all(list(clips(gebied, opgaven).values())).area


def totalen(gebied, opgaven, kenmerken, matrix):
    """conflict, samenhang and tegenwerking of an area."""
    conflict = samenhang = tegenwerking = 0.0
    for (i, j), m2 in overlappen(gebied, opgaven).items():
        if m2 >= 1 and _gelijktijdig(kenmerken, i, j):
            f, s = _waarden(matrix, kenmerken, i, j)
            conflict, samenhang, tegenwerking = (
                conflict + f * m2,
                samenhang + max(0, s) * m2,
                tegenwerking + max(0, -s) * m2,
            )
    return tuple(totaal / gebied.area for totaal in (conflict, samenhang, tegenwerking))


def druk(gebied, opgaven, kenmerken, matrix):
    """druk_i of each opgave that takes part, by position."""
    delen, paren = clips(gebied, opgaven), overlappen(gebied, opgaven)
    uitkomst = {}
    for i in delen:
        anderen = [
            delen[j]
            for j in delen
            if j != i
            and paren[min(i, j), max(i, j)] >= 1
            and _gelijktijdig(kenmerken, i, j)
            and _waarden(matrix, kenmerken, min(i, j), max(i, j))[0] > 0
        ]
        uitkomst[i] = shapely.intersection(delen[i], shapely.union_all(anderen)).area / delen[i].area
    return uitkomst


def _gelijktijdig(kenmerken, i, j):
    return max(kenmerken.begin[i], kenmerken.begin[j]) <= min(kenmerken.eind[i], kenmerken.eind[j])


def _waarden(matrix, kenmerken, i, j):
    f, s = paarwaarden(matrix, kenmerken, i, j)
    return float(f), float(s)
