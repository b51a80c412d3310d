"""Polygons of GeoJSON from and to RD. What comes in is looked at strictly: it came from outside."""

from __future__ import annotations

import json
from typing import Any, Final

import numpy as np
import shapely
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from numpy.typing import NDArray

from gebied.crs import RD, WGS84
from gebied.importeren.geometrie import inside_rd
from gebied.importeren.keuren import depth_of
from gebied.projectie import reproject
from gebied.stelsels import CRS84, Stelsel
from gebied.taal import getal
from opgaven.vormen.fouten import ONLEESBAAR, TE_GROOT, VormFout
from opgaven.vormen.grenzen import LIJST_MAX, TOON_MAX

#: {"geometrie": {"coordinates": [[[[x, y]]]]}} is six deep.
_MAX_DIEPTE: Final = 10
#: Decimals of a degree: a tenth of a millimetre, so that what was snapped to comes back as it was.
DECIMALEN: Final = 9
_VORM: Final = gettext_lazy("Stuur een vlak als GeoJSON: een Polygon of een MultiPolygon, in lengte en breedte.")
_AARDE: Final = gettext_lazy(
    "Deze coördinaten liggen niet op aarde. Geef eerst de lengte en dan de breedte, in graden."
)
_STELSEL: Final = gettext_lazy(
    "Deze coördinaten liggen buiten het stelsel dat u noemt. Kijk of stelsel en volgorde kloppen."
)


def read_json(body: bytes) -> dict[str, Any]:
    """An object of JSON from outside. Raises VormFout."""
    if depth_of(iter([body])) > _MAX_DIEPTE:
        raise VormFout(_("Dit is dieper genest dan een vlak ooit is. {vorm}").format(vorm=_VORM), ONLEESBAAR)
    try:
        value = json.loads(body, parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise VormFout(_("Dit is geen JSON die wij kunnen lezen. {vorm}").format(vorm=_VORM), ONLEESBAAR) from error
    if not isinstance(value, dict):
        raise VormFout(_VORM, ONLEESBAAR)
    return value


def read_polygon(value: object, maximum: int = TOON_MAX, stelsel: Stelsel = CRS84) -> Any:
    """A MultiPolygon of shapely in RD, as it was given: valid or not. Raises VormFout.

    What was given in RD stays as it is, to the last bit.
    """
    parts = _parts(value)
    rings = [[_ring(ring, stelsel) for ring in part] for part in parts]
    aantal = sum(len(ring) - 1 for part in rings for ring in part)
    if aantal > maximum:
        raise VormFout(
            _(
                "Dit vlak heeft {aantal} hoekpunten; hier kunnen er hoogstens {maximum} in. Lever het aan als bestand."
            ).format(aantal=getal(aantal), maximum=getal(maximum)),
            TE_GROOT,
        )
    multi = shapely.multipolygons([shapely.Polygon(part[0], part[1:]) for part in rings])
    vlak = reproject(np.array([multi], dtype=object), stelsel.srid, RD)
    if not inside_rd(vlak)[0]:
        raise VormFout(_("Dit vlak ligt buiten Nederland. Teken het in Nederland of op de Noordzee."))
    return vlak[0]


def write_polygon(vlak: Any) -> str:
    """GeoJSON text in degrees of a geometry in RD."""
    graden = reproject(np.array([vlak], dtype=object), RD, WGS84)[0]
    return str(shapely.to_geojson(shapely.transform(graden, lambda xy: np.round(xy, DECIMALEN))))


def degrees_of(x: float, y: float) -> list[float]:
    """Longitude and latitude of a point in RD."""
    graden = reproject(np.array([shapely.Point(x, y)], dtype=object), RD, WGS84)[0]
    return [round(graden.x, DECIMALEN), round(graden.y, DECIMALEN)]


def corners(vlak: Any, maximum: int = LIJST_MAX) -> list[list[list[list[float]]]] | None:
    """Parts, rings, corners in metres, without the point that closes a ring; None when they are too many to list."""
    delen = shapely.get_parts(vlak)
    if shapely.get_num_coordinates(vlak) > maximum + len(shapely.get_rings(delen)):
        return None
    return [
        [np.round(shapely.get_coordinates(ring)[:-1], 3).tolist() for ring in shapely.get_rings(deel)] for deel in delen
    ]


def _no_number(tekst: str) -> float:
    raise ValueError(tekst)


def _parts(value: object) -> list[list[Any]]:
    """The rings per part of a Polygon or MultiPolygon."""
    if not isinstance(value, dict) or value.get("type") not in ("Polygon", "MultiPolygon"):
        raise VormFout(_VORM, ONLEESBAAR)
    coordinates = value.get("coordinates")
    parts = [coordinates] if value["type"] == "Polygon" else coordinates
    if not isinstance(parts, list) or not all(isinstance(part, list) for part in parts):
        raise VormFout(_VORM, ONLEESBAAR)
    if not parts or not all(parts):
        raise VormFout(_("Dit vlak is nog leeg. Teken ten minste drie hoekpunten."))
    return parts


def _ring(value: object, stelsel: Stelsel) -> NDArray[np.float64]:
    """Closed, in 2D, x or longitude first, with numbers that can be of this system."""
    xy = _numbers(value)
    if stelsel.breedte_eerst:
        xy = xy[:, ::-1]
    xmin, ymin, xmax, ymax = stelsel.grenzen
    if not np.isfinite(xy).all() or ((xy < (xmin, ymin)) | (xy > (xmax, ymax))).any():
        raise VormFout(_AARDE if stelsel == CRS84 else _STELSEL)
    if (xy[0] != xy[-1]).any():
        xy = np.vstack([xy, xy[:1]])
    if len(np.unique(xy, axis=0)) < 3:
        raise VormFout(_("Een vlak heeft ten minste drie verschillende hoekpunten. Teken er nog een."))
    return xy


def _numbers(value: object) -> NDArray[np.float64]:
    if isinstance(value, list) and not value:
        raise VormFout(_("Dit vlak is nog leeg. Teken ten minste drie hoekpunten."))
    try:
        numbers = np.array(value)
    except (ValueError, TypeError, OverflowError) as error:
        raise VormFout(_VORM, ONLEESBAAR) from error
    if (
        not isinstance(value, list)
        or numbers.ndim != 2
        or numbers.shape[1] not in (2, 3)
        or numbers.dtype.kind not in "iuf"
    ):
        raise VormFout(_VORM, ONLEESBAAR)
    return numbers[:, :2].astype(np.float64)
