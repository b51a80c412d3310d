"""From scores to a ranking and to the six classes of the map and its legend (section 4)."""

from typing import Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

__all__ = ["KWANTIELEN", "klasse", "klassegrenzen", "rang"]

#: The breaks lie at these linear quantiles of the scores that are not zero.
KWANTIELEN: Final = (0.2, 0.4, 0.6, 0.8)


def klassegrenzen(waarden: ArrayLike) -> tuple[float, float, float, float] | tuple[()]:
    """Return the four breaks between the classes 1 to 5.

    Zeros form class 0 of their own and do not weigh in. Without a single score other than zero there are no
    breaks. Few or equal scores give equal breaks, which leave classes empty; that is meant to be so.

    Parameters
    ----------
    waarden : array_like of float, shape (g,)
        Scores of all areas of one indeling and niveau, zero or higher.

    Returns
    -------
    tuple of float
        Four ascending breaks in the unit of the scores, or an empty tuple.

    Examples
    --------
    >>> klassegrenzen([0, 1, 2, 3, 4, 5, 6])
    (2.0, 3.0, 4.0, 5.0)
    >>> klassegrenzen([0, 7])
    (7.0, 7.0, 7.0, 7.0)
    >>> klassegrenzen([0, 0])
    ()
    """
    getallen = np.asarray(waarden, dtype=np.float64)
    boven_nul = getallen[getallen != 0]
    if not boven_nul.size:
        return ()
    een, twee, drie, vier = np.quantile(boven_nul, KWANTIELEN).tolist()
    return een, twee, drie, vier


def klasse(waarden: ArrayLike, grenzen: tuple[float, ...]) -> NDArray[np.int64]:
    """Return the class 0 to 5 of each score: 0 for exactly zero, else 1 + the number of breaks below it.

    Parameters
    ----------
    waarden : array_like of float, any shape
        Scores, zero or higher; they need not be the scores that gave the breaks.
    grenzen : tuple of float
        Breaks of `klassegrenzen`. Without breaks every score that is not zero falls in class 1.

    Returns
    -------
    ndarray of int64, shape of `waarden`

    Examples
    --------
    >>> klasse([0, 1, 2, 3, 4, 5, 6], (2.0, 3.0, 4.0, 5.0)).tolist()
    [0, 1, 1, 2, 3, 4, 5]
    >>> klasse([0, 7], (7.0, 7.0, 7.0, 7.0)).tolist()
    [0, 1]
    """
    getallen = np.asarray(waarden, dtype=np.float64)
    eronder = np.searchsorted(np.asarray(grenzen, dtype=np.float64), getallen, side="left")
    return np.where(getallen == 0, 0, 1 + eronder).astype(np.int64)


def rang(waarden: ArrayLike) -> NDArray[np.int64]:
    """Return the rank of each score: 1 is the highest, equal scores share the best rank.

    Parameters
    ----------
    waarden : array_like of float, shape (g,)

    Returns
    -------
    ndarray of int64, shape (g,)

    Examples
    --------
    >>> rang([4.5, 0.0, 4.5, 2.0]).tolist()
    [1, 4, 1, 3]
    >>> rang([]).tolist()
    []
    """
    getallen = np.asarray(waarden, dtype=np.float64)
    oplopend = np.sort(getallen)
    return getallen.size - np.searchsorted(oplopend, getallen, side="right").astype(np.int64) + 1
