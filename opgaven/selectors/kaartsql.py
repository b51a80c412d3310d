"""The SQL of the map's shapes. Only text of our own is put together here; what a reader asked goes in as parameters."""

from __future__ import annotations

from accounts.permissions import visible_sql
from gebied.models import Gebied
from opgaven.selectors.vlakkensql import SCHOON, geziene_vlakken

#: Gives the JSON, and how many shapes went over the budget.
#: :vormen gives rows of id, grootte, geojson (null: not to be drawn) and what :kenmerken needs.
_COLLECTION = """
    WITH vorm AS (:vormen),
    tekst AS (
        SELECT grootte, id,
            '{"type":"Feature","id":' || id || ',"properties":' || :kenmerken
                || ',"geometry":' || geojson || '}' AS feature
        FROM vorm WHERE geojson IS NOT NULL
    ),
    geteld AS (
        SELECT feature, grootte, id,
            sum(length(feature)) OVER (ORDER BY grootte DESC, id) <= %(budget)s AS past
        FROM tekst
    )
    SELECT '{"type":"FeatureCollection","features":['
        || coalesce(string_agg(feature, ',' ORDER BY grootte DESC, id) FILTER (WHERE past), '')
        || '],"getekend":' || count(*) FILTER (WHERE past)
        || ',"niet_getekend":' || (SELECT count(*) FROM vorm) - count(*) FILTER (WHERE past)
        || ',"legenda":' || %(legenda)s || '}',
        count(*) FILTER (WHERE NOT past) FROM geteld"""

_VENSTER = "ST_MakeEnvelope(%(west)s, %(zuid)s, %(oost)s, %(noord)s, %(wgs84)s)"


def _compose(sql: str, **delen: str) -> str:
    """Put each part in the place of its :name."""
    for naam, deel in delen.items():
        sql = sql.replace(f":{naam}", deel)
    return sql


def _collection(vormen: str, kenmerken: str) -> str:
    return _compose(
        _COLLECTION,
        vormen=vormen,
        kenmerken=kenmerken,
        venster=_VENSTER,
        mag_gebied=visible_sql(Gebied, "g"),
    )


GEBIEDEN = _collection(
    """
    SELECT g.id, g.naam, g.oppervlakte_m2 AS grootte, ST_AsGeoJSON(v.geometrie, %(decimalen)s) AS geojson
    FROM gebied_gebied g JOIN gebied_gebiedvorm v ON v.gebied_id = g.id AND v.detail = %(detail)s
    WHERE g.indeling_id = %(indeling)s AND g.niveau = %(niveau)s AND :mag_gebied AND v.geometrie && :venster""",
    "json_build_object('naam', naam)",
)

OPGAVEN = _collection(
    """
    SELECT o.id, o.naam, t.code, o.aard, o.geometriesoort, o.oppervlakte_m2 AS grootte,
        CASE WHEN greatest(m.breed, m.hoog) >= %(pixel)s
             THEN ST_AsGeoJSON(v.geometrie, %(decimalen)s) END AS geojson,
        CASE WHEN least(m.breed, m.hoog) >= %(letter)s
             THEN ST_AsGeoJSON(ST_PointOnSurface(v.geometrie), 4)::json -> 'coordinates' END AS plek
    FROM opgaven_opgave o
    JOIN opgaven_opgavetype t ON t.id = o.type_id
    LEFT JOIN opgaven_opgavevorm v ON v.opgave_id = o.id AND v.detail = %(detail)s
    CROSS JOIN LATERAL (
        SELECT ST_XMax(v.geometrie) - ST_XMin(v.geometrie) AS breed, ST_YMax(v.geometrie) - ST_YMin(v.geometrie) AS hoog
    ) m
    WHERE o.geometrie && ST_Transform(:venster, %(rd)s) AND o.id = ANY(%(gekozen)s)""",
    "json_build_object('naam', naam, 'type', code, 'aard', aard, 'soort', geometriesoort, 'plek', plek)",
)

STAPELVLAKKEN = _collection(
    """
    SELECT s.id, s.diepte, width_bucket(s.diepte, %(grenzen)s::int[]) + 1 AS klasse, s.oppervlakte_m2 AS grootte,
        CASE WHEN s.oppervlakte_m2 >= %(meters)s * %(meters)s THEN ST_AsGeoJSON(
            ST_Transform(ST_Simplify(s.geometrie, %(meters)s), %(wgs84)s), %(decimalen)s) END AS geojson
    FROM (
        SELECT s.id, s.geometrie, s.oppervlakte_m2, CASE WHEN NOT %(gefilterd)s THEN s.diepte ELSE (
            SELECT count(*)::int FROM unnest(s.opgave_ids) AS lid WHERE lid = ANY(%(gekozen)s)) END AS diepte
        FROM opgaven_stapelvlak s JOIN gebied_gebied g ON g.id = s.gebied_id
        WHERE g.indeling_id = %(indeling)s AND g.niveau = %(niveau)s AND :mag_gebied
          AND s.geometrie && ST_Transform(:venster, %(rd)s)
    ) s WHERE s.diepte > 0""",
    "json_build_object('diepte', diepte, 'klasse', klasse)",
)

#: For who may not see all. Whole groups of pieces, also where a group reaches out of view.
STAPELVLAKKEN_GEZIEN = _collection(
    """
    SELECT s.nummer AS id, cardinality(s.leden) AS diepte, s.m2 AS grootte,
        width_bucket(cardinality(s.leden), %(grenzen)s::int[]) + 1 AS klasse,
        CASE WHEN s.m2 >= %(meters)s * %(meters)s THEN ST_AsGeoJSON(
            ST_Transform(ST_Simplify(s.geheel, %(meters)s), %(wgs84)s), %(decimalen)s) END AS geojson
    FROM (:vlakken) s""".replace(
        ":vlakken",
        geziene_vlakken(
            kolommen=f", {SCHOON} AS geheel",  # onvertaald: of SQL
            welke="""s.gebied_id IN (
                SELECT v.gebied_id FROM opgaven_stapelvlak v JOIN gebied_gebied g ON g.id = v.gebied_id
                WHERE g.indeling_id = %(indeling)s AND g.niveau = %(niveau)s AND :mag_gebied
                  AND v.geometrie && ST_Transform(:venster, %(rd)s))""",
            past="ST_SetSRID(ST_Extent(s.geometrie)::geometry, %(rd)s) && ST_Transform(:venster, %(rd)s)",
        ),
    ),
    "json_build_object('diepte', diepte, 'klasse', klasse)",
)

DIEPSTE = """
    SELECT max(s.diepte) FROM opgaven_stapelvlak s JOIN gebied_gebied g ON g.id = s.gebied_id
    WHERE g.indeling_id = %(indeling)s AND g.niveau = %(niveau)s"""

DIEPSTE_GEZIEN = _compose(
    """
    SELECT max((SELECT count(*) FROM unnest(s.opgave_ids) AS lid WHERE lid = ANY(%(gezien)s)))
    FROM opgaven_stapelvlak s JOIN gebied_gebied g ON g.id = s.gebied_id
    WHERE g.indeling_id = %(indeling)s AND g.niveau = %(niveau)s AND :mag_gebied
      AND s.opgave_ids && %(gezien)s::bigint[]""",
    mag_gebied=visible_sql(Gebied, "g"),
)
