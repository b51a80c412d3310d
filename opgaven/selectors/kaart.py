"""Shapes for the map, made into JSON by PostGIS: no row of them passes through Python.

Every answer is a GeoJSON FeatureCollection with ``getekend`` and ``niet_getekend``: shapes smaller than a pixel are
left out, and beyond the budget of a view the smallest go first. Nothing here decides a number.
"""

from __future__ import annotations

import json
from itertools import pairwise
from typing import Any

from django.db import connection

from gebied.crs import RD, WGS84
from opgaven.kaartvraag import Filter, Laag, Uitsnede
from opgaven.querysets import DEELNEMENDE_STATUSSEN
from opgaven.selectors import kaartsql

#: Decimals of a degree per detail of gebied.crs.DETAIL_METERS: 100 m, 10 m, 10 m, 1 m, 1 m.
DECIMALEN = (3, 4, 4, 5, 5)
#: Characters of JSON per layer and view; GZip makes about a fourth of it.
BUDGET = 1_400_000
#: An opgave gets its letters when it is at least this many pixels wide.
LETTER_PIXELS = 28
#: First depth of the classes 2 to 5 of the stacking layer; class 1 is one opgave.
DIEPTES_ONDIEP = (2, 3, 4, 5)
DIEPTES_DIEP = (2, 3, 5, 9)


def gebieden_geojson(laag: Laag, uitsnede: Uitsnede) -> str:
    """The areas of this layer in view, without their scores."""
    return _fetch_text(kaartsql.GEBIEDEN, _uitsnede_params(uitsnede) | _laag_params(laag))


def opgaven_geojson(uitsnede: Uitsnede, keuze: Filter) -> str:
    """The opgaven in view that take part: ``type`` code, ``aard``, ``soort`` of geometry, ``plek`` for the letters."""
    params = _uitsnede_params(uitsnede) | _filter_params(keuze)
    return _fetch_text(kaartsql.OPGAVEN, params | {"letter": LETTER_PIXELS * uitsnede.pixel_graden})


def stapelvlakken_geojson(laag: Laag, uitsnede: Uitsnede, keuze: Filter) -> str:
    """The pieces in view with their depth over the chosen opgaven, and its class 1..5."""
    params = _uitsnede_params(uitsnede) | _laag_params(laag) | _filter_params(keuze)
    grenzen = dieptegrenzen(laag)
    params |= {"meters": uitsnede.pixel_meters, "gefilterd": bool(keuze), "grenzen": list(grenzen)}
    params["legenda"] = json.dumps(diepte_teksten(grenzen))
    return _fetch_text(kaartsql.STAPELVLAKKEN, params)


def dieptegrenzen(laag: Laag) -> tuple[int, ...]:
    """First depth of the classes 2..5: one by one, or doubling where opgaven stack deeper than six."""
    with connection.cursor() as cursor:
        cursor.execute(kaartsql.DIEPSTE, _laag_params(laag))
        (diepste,) = cursor.fetchone() or (None,)
    return DIEPTES_DIEP if (diepste or 0) > 6 else DIEPTES_ONDIEP


def diepte_teksten(grenzen: tuple[int, ...]) -> list[str]:
    """The classes 1..5 in words.

    >>> diepte_teksten((2, 3, 5, 9))
    ['1 opgave', '2 opgaven', '3 - 4 opgaven', '5 - 8 opgaven', '9 of meer opgaven']
    """
    reeksen = [str(van) if van == tot - 1 else f"{van} - {tot - 1}" for van, tot in pairwise((1, *grenzen))]
    return [f"{reeksen[0]} opgave", *(f"{reeks} opgaven" for reeks in (*reeksen[1:], f"{grenzen[-1]} of meer"))]


def _uitsnede_params(uitsnede: Uitsnede) -> dict[str, Any]:
    return {
        "west": uitsnede.west,
        "zuid": uitsnede.zuid,
        "oost": uitsnede.oost,
        "noord": uitsnede.noord,
        "detail": uitsnede.detail,
        "decimalen": DECIMALEN[uitsnede.detail],
        "pixel": uitsnede.pixel_graden,
        "budget": BUDGET,
        "rd": RD,
        "wgs84": WGS84,
        "legenda": "null",
    }


def _laag_params(laag: Laag) -> dict[str, Any]:
    return {"indeling": laag.indeling_id, "niveau": laag.niveau}


def _filter_params(keuze: Filter) -> dict[str, Any]:
    typen = None if keuze.typen is None else sorted(keuze.typen)
    return {"typen": typen, "jaar": keuze.jaar, "statussen": list(DEELNEMENDE_STATUSSEN)}


def _fetch_text(sql: str, params: dict[str, Any]) -> str:
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        (text,) = cursor.fetchone() or ("",)
    return str(text)
