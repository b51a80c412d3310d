"""Shapes for the map, made into JSON by PostGIS: no row of them passes through Python.

Every answer is a GeoJSON FeatureCollection with ``getekend`` and ``niet_getekend``: shapes smaller than a pixel are left
out, and beyond the budget of a view the smallest go first. Nothing here decides a number.
"""

from __future__ import annotations

import json
from itertools import pairwise
from typing import Any

from django.db import connection

from gebied.crs import RD, WGS84
from opgaven.kaartvraag import Filter, Laag, Uitsnede
from opgaven.querysets import DEELNEMENDE_STATUSSEN

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
    return _fetch_text(_GEBIEDEN, _uitsnede_params(uitsnede) | _laag_params(laag))


def opgaven_geojson(uitsnede: Uitsnede, keuze: Filter) -> str:
    """The opgaven in view that take part: ``type`` code, ``aard``, ``soort`` of geometry, ``plek`` for the letters."""
    params = _uitsnede_params(uitsnede) | _filter_params(keuze)
    return _fetch_text(_OPGAVEN, params | {"letter": LETTER_PIXELS * uitsnede.pixel_graden})


def stapelvlakken_geojson(laag: Laag, uitsnede: Uitsnede, keuze: Filter) -> str:
    """The pieces in view with their depth over the chosen opgaven, and its class 1..5."""
    params = _uitsnede_params(uitsnede) | _laag_params(laag) | _filter_params(keuze)
    grenzen = dieptegrenzen(laag)
    params |= {"meters": uitsnede.pixel_meters, "gefilterd": bool(keuze), "grenzen": list(grenzen)}
    params["legenda"] = json.dumps(diepte_teksten(grenzen))
    return _fetch_text(_STAPELVLAKKEN, params)


def dieptegrenzen(laag: Laag) -> tuple[int, ...]:
    """First depth of the classes 2..5: one by one, or doubling where opgaven stack deeper than six."""
    with connection.cursor() as cursor:
        cursor.execute(_DIEPSTE, _laag_params(laag))
        (diepste,) = cursor.fetchone() or (None,)
    return DIEPTES_DIEP if (diepste or 0) > 6 else DIEPTES_ONDIEP


def diepte_teksten(grenzen: tuple[int, ...]) -> list[str]:
    """The classes 1..5 in words.

    >>> diepte_teksten((2, 3, 5, 9))
    ['1 opgave', '2 opgaven', '3 - 4 opgaven', '5 - 8 opgaven', '9 of meer opgaven']
    """
    reeksen = [
        f"{eerste}" if eerste == volgende - 1 else f"{eerste} - {volgende - 1}" for eerste, volgende in pairwise((1, *grenzen))
    ]
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


def _collection(vormen: str, kenmerken: str) -> str:
    """SQL for a FeatureCollection of ``vormen``: rows of id, grootte, geojson (null: not to be drawn) and properties."""
    return f"""
    WITH vorm AS ({vormen}),
    tekst AS (
        SELECT grootte, id,
            '{{"type":"Feature","id":' || id || ',"properties":' || {kenmerken} || ',"geometry":' || geojson || '}}' AS feature
        FROM vorm WHERE geojson IS NOT NULL
    ),
    geteld AS (
        SELECT feature, grootte, id, sum(length(feature)) OVER (ORDER BY grootte DESC, id) <= %(budget)s AS past FROM tekst
    )
    SELECT '{{"type":"FeatureCollection","features":['
        || coalesce(string_agg(feature, ',' ORDER BY grootte DESC, id) FILTER (WHERE past), '')
        || '],"getekend":' || count(*) FILTER (WHERE past)
        || ',"niet_getekend":' || (SELECT count(*) FROM vorm) - count(*) FILTER (WHERE past)
        || ',"legenda":' || %(legenda)s || '}}' FROM geteld"""  # noqa: S608


_VENSTER = "ST_MakeEnvelope(%(west)s, %(zuid)s, %(oost)s, %(noord)s, %(wgs84)s)"

_GEBIEDEN = _collection(
    f"""
    SELECT g.id, g.naam, g.oppervlakte_m2 AS grootte, ST_AsGeoJSON(v.geometrie, %(decimalen)s) AS geojson
    FROM gebied_gebied g JOIN gebied_gebiedvorm v ON v.gebied_id = g.id AND v.detail = %(detail)s
    WHERE g.indeling_id = %(indeling)s AND g.niveau = %(niveau)s AND v.geometrie && {_VENSTER}""",
    "json_build_object('naam', naam)",
)

#: The opgaven that take part in a question; the same rule as OpgaveQuerySet.taking_part and active_in.
_GEKOZEN = """
    o.verwijderd_op IS NULL AND o.status = ANY(%(statussen)s)
    AND (%(typen)s::text[] IS NULL OR t.code = ANY(%(typen)s::text[]))
    AND (%(jaar)s::int IS NULL OR (
        (o.begin_jaar IS NULL OR o.begin_jaar <= %(jaar)s) AND (o.eind_jaar IS NULL OR o.eind_jaar >= %(jaar)s)))"""

_BREEDTE = "ST_XMax(v.geometrie) - ST_XMin(v.geometrie)"
_HOOGTE = "ST_YMax(v.geometrie) - ST_YMin(v.geometrie)"

_OPGAVEN = _collection(
    f"""
    SELECT o.id, o.naam, t.code, o.aard, o.geometriesoort, o.oppervlakte_m2 AS grootte,
        CASE WHEN greatest({_BREEDTE}, {_HOOGTE}) >= %(pixel)s
             THEN ST_AsGeoJSON(v.geometrie, %(decimalen)s) END AS geojson,
        CASE WHEN least({_BREEDTE}, {_HOOGTE}) >= %(letter)s
             THEN ST_AsGeoJSON(ST_PointOnSurface(v.geometrie), 4)::json -> 'coordinates' END AS plek
    FROM opgaven_opgave o
    JOIN opgaven_opgavetype t ON t.id = o.type_id
    LEFT JOIN opgaven_opgavevorm v ON v.opgave_id = o.id AND v.detail = %(detail)s
    WHERE o.geometrie && ST_Transform({_VENSTER}, %(rd)s) AND {_GEKOZEN}""",
    "json_build_object('naam', naam, 'type', code, 'aard', aard, 'soort', geometriesoort, 'plek', plek)",
)

_STAPELVLAKKEN = _collection(
    f"""
    SELECT s.id, s.diepte, width_bucket(s.diepte, %(grenzen)s::int[]) + 1 AS klasse, s.oppervlakte_m2 AS grootte,
        CASE WHEN s.oppervlakte_m2 >= %(meters)s * %(meters)s THEN
            ST_AsGeoJSON(ST_Transform(ST_Simplify(s.geometrie, %(meters)s / 2), %(wgs84)s), %(decimalen)s) END AS geojson
    FROM (
        SELECT s.id, s.geometrie, s.oppervlakte_m2, CASE WHEN NOT %(gefilterd)s THEN s.diepte ELSE (
            SELECT count(*)::int FROM unnest(s.opgave_ids) AS lid WHERE lid = ANY(ARRAY(
                SELECT o.id FROM opgaven_opgave o JOIN opgaven_opgavetype t ON t.id = o.type_id WHERE {_GEKOZEN}))
        ) END AS diepte
        FROM opgaven_stapelvlak s JOIN gebied_gebied g ON g.id = s.gebied_id
        WHERE g.indeling_id = %(indeling)s AND g.niveau = %(niveau)s
          AND s.geometrie && ST_Transform({_VENSTER}, %(rd)s)
    ) s WHERE s.diepte > 0""",
    "json_build_object('diepte', diepte, 'klasse', klasse)",
)

_DIEPSTE = """
    SELECT max(s.diepte) FROM opgaven_stapelvlak s JOIN gebied_gebied g ON g.id = s.gebied_id
    WHERE g.indeling_id = %(indeling)s AND g.niveau = %(niveau)s"""
