"""Shapes for the map, made into JSON by PostGIS: no row of them passes through Python.

Every answer is a GeoJSON FeatureCollection with ``getekend`` and ``niet_getekend``. Shapes smaller than a pixel are
left out. What goes over the budget of a view is asked for at a coarser detail; only when the coarsest is still too
much, or there is no other, the smallest stay away. Nothing here decides a number.
"""

from __future__ import annotations

import json
from itertools import pairwise
from typing import Any

from django.db import connection
from django.utils.translation import gettext as _

from accounts.permissions import ALLES, Doelgroep, visible_params
from gebied.crs import RD, WGS84
from opgaven.kaartvraag import Laag, Uitsnede
from opgaven.keuze import ALLE_OPGAVEN, Filter
from opgaven.selectors import kaartsql
from opgaven.selectors.keuze import chosen_ids
from opgaven.selectors.zicht import sees_all

#: Decimals of a degree per detail of gebied.crs.DETAIL_METERS: 100 m, 10 m, 10 m, 1 m, 1 m.
DECIMALEN = (3, 4, 4, 5, 5)
#: Characters of JSON per layer and view; GZip makes about a fourth of it.
BUDGET = 1_000_000
#: An opgave gets its letters when it is at least this many pixels wide.
LETTER_PIXELS = 28
#: First depth of the classes 2 to 5 of the stacking layer; class 1 is one opgave.
DIEPTES_ONDIEP = (2, 3, 4, 5)
DIEPTES_DIEP = (2, 3, 5, 9)


def gebieden_geojson(laag: Laag, uitsnede: Uitsnede, doelgroep: Doelgroep) -> str:
    """The areas of this layer in view, without their scores."""
    return _within_budget(kaartsql.GEBIEDEN, uitsnede, _laag_params(laag) | visible_params(doelgroep))


def opgaven_geojson(uitsnede: Uitsnede, keuze: Filter, doelgroep: Doelgroep) -> str:
    """The opgaven in view that take part: ``type`` code, ``aard``, ``soort`` of geometry, ``plek`` for the letters."""
    params = {"gekozen": chosen_ids(keuze, doelgroep), "letter": LETTER_PIXELS * uitsnede.pixel_graden}
    return _within_budget(kaartsql.OPGAVEN, uitsnede, params)


def stapelvlakken_geojson(laag: Laag, uitsnede: Uitsnede, keuze: Filter, doelgroep: Doelgroep) -> str:
    """The pieces in view with their depth over the chosen opgaven that may be seen, and its class 1..5."""
    params = _uitsnede_params(uitsnede, uitsnede.detail) | _laag_params(laag) | visible_params(doelgroep)
    alles = sees_all(doelgroep)
    grenzen = dieptegrenzen(laag, ALLES if alles else doelgroep)
    params |= {"meters": uitsnede.pixel_meters, "gefilterd": bool(keuze), "grenzen": list(grenzen)}
    params["legenda"] = json.dumps(diepte_teksten(grenzen))
    gekozen = chosen_ids(keuze, doelgroep) if keuze or not alles else []
    if alles:
        return _fetch(kaartsql.STAPELVLAKKEN, params | {"gekozen": gekozen})[0]
    return _fetch(kaartsql.STAPELVLAKKEN_GEZIEN, params | {"gezien": gekozen})[0]


def dieptegrenzen(laag: Laag, doelgroep: Doelgroep) -> tuple[int, ...]:
    """First depth of the classes 2..5: one by one, or doubling where opgaven stack deeper than six."""
    with connection.cursor() as cursor:
        if doelgroep.alles:
            cursor.execute(kaartsql.DIEPSTE, _laag_params(laag))
        else:
            params = _laag_params(laag) | visible_params(doelgroep) | {"gezien": chosen_ids(ALLE_OPGAVEN, doelgroep)}
            cursor.execute(kaartsql.DIEPSTE_GEZIEN, params)
        (diepste,) = cursor.fetchone() or (None,)
    return DIEPTES_DIEP if (diepste or 0) > 6 else DIEPTES_ONDIEP


def diepte_teksten(grenzen: tuple[int, ...]) -> list[str]:
    """The classes 1..5 in words.

    >>> diepte_teksten((2, 3, 5, 9))
    ['1 opgave', '2 opgaven', '3 - 4 opgaven', '5 - 8 opgaven', '9 of meer opgaven']
    """
    reeksen = [str(van) if van == tot - 1 else f"{van} - {tot - 1}" for van, tot in pairwise((1, *grenzen))]
    meer = _("{aantal} of meer").format(aantal=grenzen[-1])
    opgaven = [_("{reeks} opgaven").format(reeks=reeks) for reeks in (*reeksen[1:], meer)]
    return [_("{reeks} opgave").format(reeks=reeksen[0]), *opgaven]


def _within_budget(sql: str, uitsnede: Uitsnede, params: dict[str, Any]) -> str:
    """The shapes at the detail that the zoom needs, or coarser until they fit."""
    text = ""
    for detail in range(uitsnede.detail, -1, -1):
        text, te_veel = _fetch(sql, params | _uitsnede_params(uitsnede, detail))
        if not te_veel:
            break
    return text


def _uitsnede_params(uitsnede: Uitsnede, detail: int) -> dict[str, Any]:
    return {
        "west": uitsnede.west,
        "zuid": uitsnede.zuid,
        "oost": uitsnede.oost,
        "noord": uitsnede.noord,
        "detail": detail,
        "decimalen": DECIMALEN[detail],
        "pixel": uitsnede.pixel_graden,
        "budget": BUDGET,
        "rd": RD,
        "wgs84": WGS84,
        "legenda": "null",
    }


def _laag_params(laag: Laag) -> dict[str, Any]:
    return {"indeling": laag.indeling_id, "niveau": laag.niveau}


def _fetch(sql: str, params: dict[str, Any]) -> tuple[str, int]:
    """The JSON, and how many shapes went over the budget."""
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        text, te_veel = cursor.fetchone() or ("", 0)
    return str(text), int(te_veel)
