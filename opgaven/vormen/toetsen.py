"""Is a shape fit to be stored, and if not: why, where, and what would be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import shapely
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

import stapeling
from gebied.crs import RD_GRENZEN
from gebied.generalisatie import to_multi
from gebied.importeren.geometrie import why_invalid

BUITEN: Final = gettext_lazy("een hoek ligt buiten Nederland en de Noordzee")


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
        return Toets(vlak) if vlak.area > 0 else Toets(vlak, _("het vlak heeft geen oppervlakte"))
    reden, plek = why_invalid(str(shapely.is_valid_reason(vlak)))
    hersteld = polygonal(stapeling.herstel(np.array([vlak], dtype=object))[0])
    return Toets(vlak, reden, plek, hersteld if hersteld.area > 0 else None)


def check_place(vlak: Any) -> Toets:
    """As check_shape, of what becomes the place of an opgave: it lies in the Netherlands, wholly."""
    buiten = corner_outside(vlak)
    return check_shape(vlak) if buiten is None else Toets(vlak, str(BUITEN), buiten)


def corner_outside(vlak: Any) -> tuple[float, float] | None:
    """The first corner outside where Dutch data can lie. Whatever somebody gives as a place lies inside, wholly.

    Imports are not as strict: a row of which a part lies inside is a fact of its source.
    """
    xmin, ymin, xmax, ymax = RD_GRENZEN
    xy = shapely.get_coordinates(vlak)
    buiten = np.flatnonzero(~((xy >= (xmin, ymin)) & (xy <= (xmax, ymax))).all(axis=1))
    return (float(xy[buiten[0], 0]), float(xy[buiten[0], 1])) if len(buiten) else None


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
