"""Clean geometry, whatever came in: polygons in RD, valid, in the Netherlands, or a reason why not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from numpy.typing import NDArray

from gebied.crs import RD, RD_GRENZEN
from gebied.generalisatie import to_multi
from gebied.importeren.lezen import Tabel
from gebied.projectie import reproject

BUITEN = gettext_lazy("ligt buiten Nederland")
_VLAKKEN = [shapely.GeometryType.POLYGON, shapely.GeometryType.MULTIPOLYGON]
_PUNTEN = [shapely.GeometryType.POINT, shapely.GeometryType.MULTIPOINT]
#: What GEOS says, in Dutch.
REDENEN = {
    "Self-intersection": gettext_lazy("de rand kruist of raakt zichzelf"),
    "Ring Self-intersection": gettext_lazy("de rand raakt zichzelf"),  # onvertaald: of GEOS
    "Hole lies outside shell": gettext_lazy("een gat ligt buiten het vlak"),  # onvertaald: of GEOS
    "Holes are nested": gettext_lazy("gaten liggen in elkaar"),  # onvertaald: of GEOS
    "Nested shells": gettext_lazy("delen liggen in elkaar"),  # onvertaald: of GEOS
    "Duplicate Rings": gettext_lazy("een rand komt dubbel voor"),  # onvertaald: of GEOS
    "Interior is disconnected": gettext_lazy("het vlak valt uiteen"),  # onvertaald: of GEOS
    "Too few points in geometry component": gettext_lazy("een rand heeft te weinig punten"),  # onvertaald: of GEOS
    "Ring is not closed": gettext_lazy("een rand is niet gesloten"),  # onvertaald: of GEOS
}


@dataclass(frozen=True)
class Schoon:
    """Per row a MultiPolygon in RD, or the reason why there is none; and what was repaired."""

    geometrie: NDArray[Any]
    afgewezen: dict[int, str]
    gerepareerd: dict[int, str]


def clean(tabel: Tabel) -> Schoon:
    """Bring the geometries of a table to RD and judge each of them."""
    afgewezen = _unusable(tabel)
    kept = np.array([i for i in range(len(tabel)) if i not in afgewezen], dtype=np.intp)
    geometrie = np.full(len(tabel), None, dtype=object)
    geometrie[kept] = reproject(_polygonal(tabel.geometrie[kept]), tabel.crs, RD)
    _reject(afgewezen, kept[~inside_rd(geometrie[kept])], str(BUITEN))
    kept = np.array([i for i in kept if i not in afgewezen], dtype=np.intp)
    gerepareerd = _repair(geometrie, kept)
    _reject(afgewezen, kept[shapely.area(geometrie[kept]) <= 0], _("heeft geen oppervlakte"))
    for row in kept[shapely.get_type_id(tabel.geometrie[kept]) == shapely.GeometryType.GEOMETRYCOLLECTION]:
        gerepareerd.setdefault(int(row), _("alleen de vlakken zijn gebruikt, lijnen en punten niet"))
    for row in np.flatnonzero(tabel.gesloten):
        gerepareerd.setdefault(int(row), _("ongeldig vlak hersteld: een rand was niet gesloten"))
    geometrie[list(afgewezen)] = None
    return Schoon(geometrie, afgewezen, {row: reden for row, reden in gerepareerd.items() if row not in afgewezen})


def _reject(afgewezen: dict[int, str], rows: NDArray[np.intp], reden: str) -> None:
    afgewezen.update({int(row): reden for row in rows})


def _unusable(tabel: Tabel) -> dict[int, str]:
    """Rows without polygons, told apart by what they have instead."""
    afgewezen: dict[int, str] = {}
    geometrie = tabel.geometrie
    kinds = shapely.get_type_id(geometrie)
    has_polygon = np.isin(kinds, _VLAKKEN) | _collections_with_polygons(geometrie, kinds)
    _reject(afgewezen, np.flatnonzero(~has_polygon), _("is een lijn, geen vlak"))
    _reject(afgewezen, np.flatnonzero(np.isin(kinds, _PUNTEN)), _("is een punt, geen vlak"))
    _reject(
        afgewezen, np.flatnonzero(kinds == shapely.GeometryType.GEOMETRYCOLLECTION * ~has_polygon), _("heeft geen vlak")
    )
    _reject(afgewezen, np.flatnonzero(shapely.is_empty(geometrie)), _("heeft een lege geometrie"))
    _reject(afgewezen, np.flatnonzero(shapely.is_missing(geometrie)), _("heeft geen geometrie"))
    _reject(afgewezen, np.flatnonzero(tabel.onleesbaar), _("heeft een geometrie die niet te lezen is"))
    return afgewezen


def _collections_with_polygons(geometrie: NDArray[Any], kinds: NDArray[Any]) -> NDArray[np.bool_]:
    result = np.zeros(len(geometrie), dtype=bool)
    for row in np.flatnonzero(kinds == shapely.GeometryType.GEOMETRYCOLLECTION):
        result[row] = not shapely.is_empty(to_multi(geometrie[row : row + 1])[0])
    return result


def _polygonal(geometrie: NDArray[Any]) -> NDArray[Any]:
    """Only the polygons of collections; other geometries as they are, for an invalid one may not be touched yet."""
    result = geometrie.copy()
    collections = shapely.get_type_id(geometrie) == shapely.GeometryType.GEOMETRYCOLLECTION
    result[collections] = to_multi(geometrie[collections])
    return result


def inside_rd(geometrie: NDArray[Any]) -> NDArray[np.bool_]:
    """Usable numbers, and at least a corner of its box in the Netherlands with its North Sea."""
    xmin, ymin, xmax, ymax = RD_GRENZEN
    bounds = shapely.bounds(geometrie)
    with np.errstate(invalid="ignore"):
        near = (bounds[:, 0] <= xmax) & (bounds[:, 2] >= xmin) & (bounds[:, 1] <= ymax) & (bounds[:, 3] >= ymin)
    coordinates, owner = shapely.get_coordinates(geometrie, return_index=True)
    near[owner[~np.isfinite(coordinates).all(axis=1)]] = False
    return near


def _repair(geometrie: NDArray[Any], rows: NDArray[np.intp]) -> dict[int, str]:
    """Make invalid polygons valid in place, by structure: linework would lose area where parts touch or overlap."""
    broken = rows[~shapely.is_valid(geometrie[rows])]
    reasons = [_in_dutch(reason) for reason in shapely.is_valid_reason(geometrie[broken])]
    geometrie[broken] = shapely.make_valid(geometrie[broken], method="structure", keep_collapsed=False)
    geometrie[rows] = to_multi(geometrie[rows])
    return dict(zip(broken.tolist(), reasons, strict=True))


def _in_dutch(reason: str) -> str:
    """``Self-intersection[155000.2 463000.7]`` becomes a sentence with the place in whole metres."""
    what, place = why_invalid(reason)
    if not place:
        return _("ongeldig vlak hersteld: {reden}").format(reden=what)
    return _("ongeldig vlak hersteld: {reden} bij x {x}, y {y}").format(
        reden=what, x=f"{place[0]:.0f}", y=f"{place[1]:.0f}"
    )


def why_invalid(reason: str) -> tuple[str, tuple[float, float] | None]:
    """What GEOS says of an invalid geometry, in Dutch, and where, when it says so.

    >>> why_invalid("Self-intersection[155000.2 463000.7]")
    ('de rand kruist of raakt zichzelf', (155000.2, 463000.7))
    """
    what, _, place = reason.partition("[")
    numbers = place.rstrip("]").split()
    where = (float(numbers[0]), float(numbers[1])) if len(numbers) >= 2 else None
    return str(REDENEN.get(what.strip(), what.strip())), where
