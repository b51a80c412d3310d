"""A point as somebody types it, and as a form shows it again."""

from __future__ import annotations

import re
from typing import Final

from django.contrib.gis.geos import Point

from gebied.crs import RD, WGS84

_GETAL: Final = r"(-?\d{1,7}(?:\.\d{1,8})?)"
_TWEE: Final = re.compile(rf"\s*(?:RD)?\s*{_GETAL}\s*[,;\s]\s*{_GETAL}\s*", flags=re.IGNORECASE)


def point_from_text(tekst: str) -> Point | None:
    """A point in RD of "155000, 463000", or of a latitude and longitude; None when it is neither.

    >>> point_from_text("155000, 463000").coords, point_from_text("RD 155000 463000").coords
    ((155000.0, 463000.0), (155000.0, 463000.0))
    >>> punt = point_from_text("52,1551744; 5,3872036")
    >>> round(punt.x, -1), round(punt.y, -1)
    (155000.0, 463000.0)
    >>> point_from_text("hier"), point_from_text("1, 2")
    (None, None)
    """
    found = _TWEE.fullmatch(_with_points(tekst))
    if found is None:
        return None
    een, twee = float(found[1]), float(found[2])
    if -100_000 <= een <= 300_000 and 289_000 <= twee <= 900_000:
        return Point(een, twee, srid=RD)
    if 50 <= een <= 56 and 2 <= twee <= 8:
        punt = Point(twee, een, srid=WGS84)
        punt.transform(RD)
        return punt
    return None


def text_from_point(punt: Point) -> str:
    """How a form shows it: whole metres."""
    return f"{punt.x:.0f}, {punt.y:.0f}"


def _with_points(tekst: str) -> str:
    """A comma between digits with a few before it is a Dutch decimal sign: 52,155 but not 155000, 463000."""
    return re.sub(r"(?<!\d)(\d{1,2}),(\d{2,8})(?!\d)", r"\1.\2", tekst)
