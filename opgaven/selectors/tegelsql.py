"""The SQL of the map's tiles. Only text of our own is put together here; what a reader asked goes in as parameters.

Every shape becomes the path of an SVG, which a browser draws as it is: whole steps of half a pixel, counted from the
north-west corner of its tile, each relative to the one before. A path is normalised: areas are generalised
together, and the corner that a border begins at would tell of a neighbour that is hidden.
"""

from __future__ import annotations

from accounts.permissions import visible_sql
from gebied.models import Gebied

#: :vormen gives rows of kolom, rij, id, grootte, deel (null: too small to be drawn) and what :kenmerken needs.
#: :thuis tells whether a tile is the one that counts a shape that is not drawn.
_TEGELS = """
    WITH plek AS (
        SELECT kolom, rij, kolom * %(zijde)s - %(begin)s AS west, %(begin)s - rij * %(zijde)s AS noord
        FROM unnest(%(kolommen)s::int[], %(rijen)s::int[]) AS plek (kolom, rij)
    ),
    tegel AS (
        SELECT plek.*, ST_Transform(ST_MakeEnvelope(west - %(rand)s, noord - %(zijde)s - %(rand)s,
            west + %(zijde)s + %(rand)s, noord + %(rand)s, %(mercator)s), %(wgs84)s) AS kader
        FROM plek
    ),
    vorm AS (:vormen),
    getekend AS MATERIALIZED (
        SELECT *, ST_Normalize(ST_SnapToGrid(ST_Affine(
            ST_Transform(CASE WHEN deel @ kader THEN deel ELSE ST_ClipByBox2D(deel, kader) END, %(mercator)s),
            %(schaal)s, 0, 0, %(schaal)s, -west * %(schaal)s, -noord * %(schaal)s), 1)) AS vlak
        FROM vorm WHERE deel IS NOT NULL
    ),
    tekst AS MATERIALIZED (
        SELECT kolom, rij, grootte, id, :kenmerken::text AS vorm
        FROM getekend WHERE NOT ST_IsEmpty(vlak)
    ),
    geteld AS (
        SELECT *, sum(length(vorm)) OVER (PARTITION BY kolom, rij ORDER BY grootte DESC, id) <= %(budget)s AS past
        FROM tekst
    ),
    per_tegel AS (
        SELECT kolom, rij, string_agg(vorm, ',' ORDER BY grootte DESC, id) FILTER (WHERE past) AS vormen,
            count(*) FILTER (WHERE NOT past) AS te_veel
        FROM geteld GROUP BY kolom, rij
    ),
    te_klein AS (
        SELECT kolom, rij, count(*) AS aantal FROM vorm WHERE deel IS NULL GROUP BY kolom, rij
    )
    SELECT '{"tegels":[' || string_agg('{"plek":"' || kolom || '/' || rij || '","vormen":[' || coalesce(vormen, '')
        || '],"weg":' || coalesce(te_veel, 0) + coalesce(aantal, 0) || '}', ',' ORDER BY kolom, rij) || ']}'
    FROM tegel LEFT JOIN per_tegel USING (kolom, rij) LEFT JOIN te_klein USING (kolom, rij)"""

_PAD = "ST_AsSVG(vlak, 1, 0)"
#: Left, top, right and bottom in steps of the tile.
_VAK = """json_build_array(
    ST_XMin(vlak)::int, -ST_YMax(vlak)::int, ST_XMax(vlak)::int, -ST_YMin(vlak)::int)"""  # onvertaald: of SQL
#: Where the letters go: inside what this tile shows of it.
_LETTER = """CASE WHEN least(ST_XMax(vlak) - ST_XMin(vlak), ST_YMax(vlak) - ST_YMin(vlak)) >= %(letter)s THEN (
    SELECT json_build_array(ST_X(plek)::int, -ST_Y(plek)::int) FROM ST_PointOnSurface(vlak) AS plek) END"""


def _compose(vormen: str, kenmerken: str) -> str:
    sql = _TEGELS.replace(":vormen", vormen).replace(":kenmerken", kenmerken)
    return sql.replace(":mag_gebied", visible_sql(Gebied, "g"))


GEBIEDEN = _compose(
    """
    SELECT t.*, g.id, g.naam, g.oppervlakte_m2 AS grootte, v.geometrie AS deel
    FROM tegel t
    JOIN gebied_gebiedvorm v ON v.detail = %(detail)s AND v.geometrie && t.kader
    JOIN gebied_gebied g ON g.id = v.gebied_id
    WHERE g.indeling_id = %(indeling)s AND g.niveau = %(niveau)s AND :mag_gebied""",
    f"json_build_object('id', id, 'naam', naam, 'vak', {_VAK}, 'pad', {_PAD})",
)

#: A shape that is too small counts in the tile of its middle.
OPGAVEN = _compose(
    """
    SELECT t.*, o.id, c.code, o.aard, o.geometriesoort, o.oppervlakte_m2 AS grootte,
        CASE WHEN m.groot THEN v.geometrie END AS deel
    FROM tegel t
    JOIN opgaven_opgave o ON o.geometrie && ST_Transform(t.kader, %(rd)s)
    JOIN opgaven_opgavetype c ON c.id = o.type_id
    LEFT JOIN opgaven_opgavevorm v ON v.opgave_id = o.id AND v.detail = %(detail)s
    CROSS JOIN LATERAL (SELECT coalesce(greatest(
        ST_XMax(v.geometrie) - ST_XMin(v.geometrie), ST_YMax(v.geometrie) - ST_YMin(v.geometrie)) >= %(pixel)s, false
    ) AS groot) m
    WHERE o.id = ANY(%(gekozen)s::bigint[]) AND CASE WHEN m.groot THEN v.geometrie && t.kader ELSE (
        SELECT floor((ST_X(midden) + %(begin)s) / %(zijde)s) = t.kolom
            AND floor((%(begin)s - ST_Y(midden)) / %(zijde)s) = t.rij
        FROM ST_Transform(ST_SetSRID(ST_Centroid(o.geometrie::box2d::geometry), %(rd)s), %(mercator)s) AS midden
    ) END""",
    f"""json_build_object('id', id, 'type', code, 'aard', aard, 'soort', geometriesoort, 'vak', {_VAK},
        'letter', {_LETTER}, 'pad', {_PAD})""",
)
