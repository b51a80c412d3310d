"""Is a shape fit to be stored, and if not: why, where, and what would be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely

import stapeling
from gebied.generalisatie import to_multi
from gebied.importeren.geometrie import why_invalid


@dataclass(frozen=True, slots=True)
class Toets:
    """A shape in RD as it was given, and what is wrong with it. ``bruikbaar`` is what can be stored, or None."""

    vlak: Any
    reden: str = ""
    plek: tuple[float, float] | None = None
    hersteld: Any = None

    @property
    def geldig(self) -> bool:
        return not self.reden

    @property
    def bruikbaar(self) -> Any:
        return self.vlak if self.geldig else self.hersteld


def check_shape(vlak: Any) -> Toets:
    """A MultiPolygon of shapely in RD against the rules of storage; repaired by structure, which keeps area."""
    if shapely.is_valid(vlak):
        return Toets(vlak) if vlak.area > 0 else Toets(vlak, "het vlak heeft geen oppervlakte")
    reden, plek = why_invalid(str(shapely.is_valid_reason(vlak)))
    hersteld = polygonal(stapeling.herstel(np.array([vlak], dtype=object))[0])
    return Toets(vlak, reden, plek, hersteld if hersteld.area > 0 else None)


def polygonal(vlak: Any) -> Any:
    """Only the polygons, as a MultiPolygon."""
    return to_multi(np.array([vlak], dtype=object))[0]


def vertices(vlak: Any) -> int:
    """Corners as somebody would count them: the point that closes a ring is not one more."""
    return int(shapely.get_num_coordinates(vlak)) - len(shapely.get_rings(shapely.get_parts(vlak)))


def simplified_to(vlak: Any, maximum: int) -> Any:
    """For looking only: at most so many vertices."""
    meters = 0.5
    while vertices(vlak) > maximum:
        vlak = shapely.simplify(vlak, meters, preserve_topology=False)
        meters *= 2
    return vlak
