"""Divide work in portions and do them on threads; shapely releases the GIL while GEOS works."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

__all__ = ["verdeel_in_porties", "voer_uit"]

_In = TypeVar("_In")
_Uit = TypeVar("_Uit")


def verdeel_in_porties(groep: NDArray[Any], gewicht: NDArray[Any], doel: int) -> list[NDArray[np.intp]]:
    """Split positions in portions of about the same weight that never cut a group in two.

    Examples
    --------
    >>> groep, gewicht = np.array([4, 2, 4, 3]), np.array([5, 5, 5, 5])
    >>> [portie.tolist() for portie in verdeel_in_porties(groep, gewicht, 10)]
    [[1, 3], [0, 2]]
    """
    volgorde = np.argsort(groep, kind="stable")
    oplopend = groep[volgorde]
    begint = np.append(True, oplopend[1:] != oplopend[:-1])[: len(oplopend)]
    portie = (np.cumsum(gewicht[volgorde]) - gewicht[volgorde]) // doel
    portie = np.maximum.accumulate(np.where(begint, portie, 0))
    return [p for p in np.split(volgorde, np.flatnonzero(np.diff(portie)) + 1) if p.size]


def voer_uit(functie: Callable[[_In], _Uit], porties: Sequence[_In], draden: int) -> list[_Uit]:
    """Apply a function to every portion on one or more threads; the results keep the order of the portions.

    Examples
    --------
    >>> voer_uit(abs, [-1, 2, -3], draden=2)
    [1, 2, 3]
    """
    if draden <= 1 or len(porties) <= 1:
        return [functie(portie) for portie in porties]
    with ThreadPoolExecutor(max_workers=draden) as uitvoerder:
        return list(uitvoerder.map(functie, porties))
