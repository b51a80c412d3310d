"""Things to test with: squares with round RD metres, whose answers can be done in the head."""

from __future__ import annotations

from itertools import count
from typing import Any

from django.contrib.gis.geos import MultiPolygon, Polygon

from gebied.crs import RD
from gebied.indicatoren.bekend import known
from gebied.models import Gebied, Indeling, Indicator, Indicatorwaarde, Kenmerk
from opgaven.models import Opgave, OpgaveEffect, Opgavetype

X0, Y0 = 100_000, 400_000
_number = count(1)


def square(x: float = 0, y: float = 0, width: float = 1000, height: float | None = None) -> MultiPolygon:
    """A rectangle in metres from (100000, 400000), as the model wants it."""
    height = width if height is None else height
    box = Polygon.from_bbox((X0 + x, Y0 + y, X0 + x + width, Y0 + y + height))
    return MultiPolygon(box, srid=RD)


def make_indeling(naam: str = "Proef 2026") -> Indeling:
    return Indeling.objects.get_or_create(naam=naam, defaults={"jaar": 2026, "bron": "test"})[0]


def make_gebied(geometrie: MultiPolygon | None = None, **values: Any) -> Gebied:
    number = next(_number)
    geometrie = geometrie or square()
    defaults = {
        "indeling": values.pop("indeling", None) or make_indeling(),
        "niveau": "wijk",
        "code": f"WK{number:06d}",
        "naam": f"Wijk {number}",
        "geometrie": geometrie,
        "oppervlakte_m2": geometrie.area,
        "zichtbaarheid": "openbaar",
    }
    return Gebied.objects.create(**defaults | values)


def make_opgave(geometrie: MultiPolygon | None = None, type: str = "woningbouw", **values: Any) -> Opgave:  # noqa: A002
    number = next(_number)
    geometrie = geometrie or square()
    defaults = {
        "bron": "test",
        "sleutel": str(number),
        "naam": f"Opgave {number}",
        "type": Opgavetype.objects.get(code=type),
        "geometrie": geometrie,
        "oppervlakte_m2": geometrie.area,
    }
    # Public as far as can be, so that a test about something else need not sign in.
    verborgen = values.get("status") == "concept" or values.get("geometriesoort") == "zoekgebied"
    defaults["zichtbaarheid"] = "intern" if verborgen else "openbaar"
    return Opgave.objects.create(**defaults | values)


def make_cijfer(
    gebied: Gebied, waarde: float | None, code: str = "aandeel65plus", periode: str = "2024", **values: Any
) -> Indicatorwaarde:
    """A figure of an area, None when it is missing; its indicator is made once, as the import would."""
    zicht = "intern" if values.get("organisatie") else "openbaar"
    start = known(code)._asdict() | {"zichtbaarheid": zicht} | values
    indicator, _ = Indicator.objects.get_or_create(bron=values.pop("bron", "test"), code=code, defaults=start)
    ontbreekt = "geheim" if waarde is None else ""
    return Indicatorwaarde.objects.create(
        gebied=gebied, indicator=indicator, periode=periode, waarde=waarde, ontbreekt=ontbreekt
    )


def make_kenmerk(gebied: Gebied, **values: Any) -> Kenmerk:
    """Something told about an area, intern unless said otherwise."""
    return Kenmerk.objects.create(**{"gebied": gebied, "naam": f"Kenmerk {next(_number)}", "soort": "sociaal"} | values)


def make_effect(opgave: Opgave, waarde: int, thema: str = "wonen", wanneer: str = "nu") -> OpgaveEffect:
    """What an opgave does to a theme."""
    return OpgaveEffect.objects.create(opgave=opgave, thema=thema, wanneer=wanneer, waarde=waarde, reden="Proef")


def worked_example() -> tuple[Gebied, Opgave, Opgave, Opgave]:
    """The example of docs/methode.md: an area of 1 km2 with homes left, nature right and recreation below."""
    return (
        make_gebied(square(), naam="Voorbeeldwijk"),
        make_opgave(square(0, 0, 600, 1000), "woningbouw", naam="Opgave a"),
        make_opgave(square(400, 0, 600, 1000), "natuur", naam="Opgave b"),
        make_opgave(square(0, 0, 1000, 500), "recreatie", naam="Opgave c"),
    )
