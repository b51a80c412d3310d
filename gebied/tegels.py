"""Tiles of shapes: what the map draws is cut, rounded and written as paths by PostGIS, for a request or beforehand.

Every shape becomes the path of an SVG, which a browser draws as it is: whole steps of half a pixel, counted from the
north-west corner of its tile, each relative to the one before. A path is normalised: areas are generalised
together, and the corner that a border begins at would tell of a neighbour that is hidden. A border does keep the corner
where two hidden neighbours meet, as it mostly does in the exact shape.
"""

from __future__ import annotations

from typing import Any, Final

from gebied.crs import RD, WEB_MERCATOR, WGS84, zoom_to_detail

#: Screen pixels along the side of a tile, and steps of its coordinates: two per pixel.
PIXELS: Final = 512
STAPPEN: Final = 1024
#: So many pixels around a tile come along, so that no border is drawn where a tile ends.
RAND_PIXELS: Final = 8
#: Half the girth of the earth in metres of Web Mercator: where tile 0/0 begins.
BEGIN: Final = 20_037_508.342789244
#: Zooms at which one view holds thousands of shapes: their drawings are made when a shape changes (ADR 0034).
VOORRAAD_ZOOMS: Final = range(6, 12)


def zijde(zoom: int) -> float:
    """Side of a tile in metres of Web Mercator."""
    return 2 * BEGIN * PIXELS / 256 / 2**zoom


def maten(zoom: int) -> dict[str, Any]:
    """The parameters of :func:`drawings`: how a tile of this zoom is cut, and what is too small for it."""
    return {
        "zoom": zoom,
        "detail": zoom_to_detail(zoom),
        "pixel": 360 / 256 / 2**zoom,
        "begin": BEGIN,
        "zijde": zijde(zoom),
        "rand": zijde(zoom) * RAND_PIXELS / PIXELS,
        "schaal": STAPPEN / zijde(zoom),
        "rd": RD,
        "wgs84": WGS84,
        "mercator": WEB_MERCATOR,
    }


#: The tiles that somebody asks for, and those around the shapes in ``geheel``, an extent in RD.
GEVRAAGD: Final = "SELECT kolom, rij FROM unnest(%(kolommen)s::int[], %(rijen)s::int[]) AS plek (kolom, rij)"
RONDOM: Final = """
    SELECT kolom, rij FROM (:geheel) geheel,
        ST_Transform(ST_SetSRID(geheel.vak::geometry, %(rd)s), %(mercator)s) AS vlak,
        generate_series(floor((ST_XMin(vlak) + %(begin)s) / %(zijde)s)::int - 1,
            floor((ST_XMax(vlak) + %(begin)s) / %(zijde)s)::int + 1) AS kolom,
        generate_series(floor((%(begin)s - ST_YMax(vlak)) / %(zijde)s)::int - 1,
            floor((%(begin)s - ST_YMin(vlak)) / %(zijde)s)::int + 1) AS rij"""

#: The tiles are worked out once: a planner that expects an empty table would do it anew for each shape.
#: :vormen gives rows of kolom, rij, west, noord, kader, id and deel (null: too small to be drawn).
_TEKENINGEN: Final = """
    plek AS (:plekken),
    hoek AS (
        SELECT kolom, rij, kolom * %(zijde)s - %(begin)s AS west, %(begin)s - rij * %(zijde)s AS noord FROM plek
    ),
    tegel AS MATERIALIZED (
        SELECT hoek.*, ST_Transform(ST_MakeEnvelope(west - %(rand)s, noord - %(zijde)s - %(rand)s,
            west + %(zijde)s + %(rand)s, noord + %(rand)s, %(mercator)s), %(wgs84)s) AS kader
        FROM hoek
    ),
    vorm AS (:vormen),
    gesneden AS MATERIALIZED (
        SELECT kolom, rij, id, ST_Normalize(ST_SnapToGrid(ST_Affine(
            ST_Transform(CASE WHEN deel @ kader THEN deel ELSE ST_ClipByBox2D(deel, kader) END, %(mercator)s),
            %(schaal)s, 0, 0, %(schaal)s, -west * %(schaal)s, -noord * %(schaal)s), 1)) AS vlak
        FROM vorm WHERE deel IS NOT NULL
    ),
    tekening AS (
        SELECT kolom, rij, id, :delen || ',"pad":"' || ST_AsSVG(vlak, 1, 0) || '"' AS tekening
        FROM gesneden WHERE NOT ST_IsEmpty(vlak)
        UNION ALL SELECT kolom, rij, id, '' FROM vorm WHERE deel IS NULL
    )"""

#: Left, top, right and bottom in steps of the tile.
VAK: Final = """'"vak":[' || ST_XMin(vlak)::int || ',' || -ST_YMax(vlak)::int || ','
    || ST_XMax(vlak)::int || ',' || -ST_YMin(vlak)::int || ']'"""  # onvertaald: of SQL


def drawings(plekken: str, vormen: str, delen: str) -> str:
    """Common table expressions that end in ``tekening``: per tile and shape JSON, '' when it is too small."""
    return _TEKENINGEN.replace(":plekken", plekken).replace(":vormen", vormen).replace(":delen", delen)


#: :welke chooses the areas.
_GEBIEDEN: Final = """
    SELECT t.*, g.id, v.geometrie AS deel
    FROM tegel t
    JOIN gebied_gebiedvorm v ON v.detail = %(detail)s AND v.geometrie && t.kader
    JOIN gebied_gebied g ON g.id = v.gebied_id
    WHERE :welke"""


def area_drawings(plekken: str, welke: str) -> str:
    """The drawings of areas; ``welke`` is a condition on ``gebied_gebied g``."""
    return drawings(plekken, _GEBIEDEN.replace(":welke", welke), VAK)
