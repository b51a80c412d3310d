"""Two things that flat arrays need all the time: adding up per group, and gathering stretches."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

__all__ = ["som_per", "stroken"]


def som_per(groep: NDArray[Any], waarden: NDArray[Any], aantal: int) -> NDArray[np.float64]:
    """Return the sum of the values of each group 0 to ``aantal - 1``; 0 for a group without values.

    Examples
    --------
    >>> som_per(np.array([0, 2, 2]), np.array([1.0, 2.0, 3.0]), 4).tolist()
    [1.0, 0.0, 5.0, 0.0]
    """
    return np.bincount(groep, weights=waarden, minlength=aantal).astype(np.float64, copy=False)


def stroken(begin: NDArray[Any], aantal: NDArray[Any]) -> NDArray[np.intp]:
    """Return the positions of stretches that begin at `begin` and are `aantal` long, after each other.

    Examples
    --------
    >>> stroken(np.array([10, 5]), np.array([2, 3])).tolist()
    [10, 11, 5, 6, 7]
    """
    verschuiving = np.asarray(begin) - np.cumsum(aantal) + aantal
    plek: NDArray[np.intp] = np.arange(np.sum(aantal), dtype=np.intp) + np.repeat(verschuiving, aantal)
    return plek
