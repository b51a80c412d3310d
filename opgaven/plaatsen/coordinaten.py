"""Coordinates as people type or paste them: RD in metres, or degrees in either order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _

from gebied.crs import RD, WGS84
from gebied.projectie import transformer
from gebied.taal import getal

#: Where RD is defined: x, y in metres. Outside of it two numbers are no place.
_RD_X, _RD_Y = (-7_000.0, 300_000.0), (289_000.0, 629_000.0)
_LON, _LAT = (3.0, 8.0), (50.0, 54.0)
_NAMEN: Final = re.compile(r"\b(?:rd|x|y|lon|lat|lng|lengte|breedte)\b\s*[:=]?|°|\b[NE]\b", re.IGNORECASE)
_DUIZENDEN: Final = re.compile(r"-?\d{1,3}(?:[.]\d{3})+(?:,\d+)?")
_GETAL: Final = re.compile(r"-?\d{1,9}(?:[.,]\d{1,12})?")


@dataclass(frozen=True, slots=True)
class Plek:
    """A place in degrees, with the sentence that says how it was read."""

    lon: float
    lat: float
    naam: str


def read_coordinates(tekst: str) -> Plek | None:
    """The place that this text gives in numbers, or None when it is something else.

    >>> read_coordinates("155000 463000").naam, read_coordinates("Dorpsstraat 12")
    ('RD 155.000, 463.000', None)
    """
    delen = _split(_NAMEN.sub(" ", tekst).strip())
    if len(delen) != 2:
        return None
    graden = [_number(deel) for deel in delen]
    meters = [_metres(deel) for deel in delen]
    return _degrees(*graden) or _rd(*meters)


def _split(tekst: str) -> list[str]:
    """At blanks or semicolons; where there is none, at the one comma between two numbers."""
    delen = [deel.strip(",") for deel in re.split(r"[;\s]+", tekst) if deel.strip(",")]
    if len(delen) == 1 and delen[0].count(",") == 1:
        return delen[0].split(",")
    return delen


def _number(tekst: str) -> float | None:
    return float(tekst.replace(",", ".")) if _GETAL.fullmatch(tekst) else None


def _metres(tekst: str) -> float | None:
    """With or without dots between the thousands."""
    return _number(tekst.replace(".", "")) if _DUIZENDEN.fullmatch(tekst) else _number(tekst)


def _degrees(een: float | None, ander: float | None) -> Plek | None:
    if een is None or ander is None:
        return None
    for lon, lat in ((een, ander), (ander, een)):
        if _LON[0] <= lon <= _LON[1] and _LAT[0] <= lat <= _LAT[1]:
            naam = _("{lat} noord, {lon} oost").format(lat=getal(lat, 5), lon=getal(lon, 5))
            return Plek(lon, lat, naam)
    return None


def _rd(x: float | None, y: float | None) -> Plek | None:
    if x is None or y is None or not (_RD_X[0] <= x <= _RD_X[1] and _RD_Y[0] <= y <= _RD_Y[1]):
        return None
    lon, lat = transformer(str(RD), str(WGS84)).transform(x, y)
    return Plek(lon, lat, f"RD {getal(x, 0)}, {getal(y, 0)}")  # onvertaald: the name of the system
