"""What a tile of the map shows of an opgave: its box, where its letters go, and its path (gebied.tegels)."""

from __future__ import annotations

from typing import Final

from gebied.tegels import PIXELS, STAPPEN, VAK, drawings

#: An opgave gets its letters when what a tile shows of it is at least this many pixels wide and high.
LETTER_PIXELS: Final = 28
_LETTER_STAPPEN: Final = str(LETTER_PIXELS * STAPPEN // PIXELS)

#: Where the letters go: inside what this tile shows of it.
_LETTER: Final = """CASE
    WHEN least(ST_XMax(vlak) - ST_XMin(vlak), ST_YMax(vlak) - ST_YMin(vlak)) < :letter THEN ''
    ELSE (SELECT ',"letter":[' || ST_X(plek)::int || ',' || -ST_Y(plek)::int || ']'
        FROM ST_PointOnSurface(vlak) AS plek) END"""  # onvertaald: of SQL

#: :welke chooses the opgaven. One that is too small counts in the tile of its middle.
_OPGAVEN: Final = """
    SELECT t.*, o.id, CASE WHEN m.groot THEN v.geometrie END AS deel
    FROM tegel t
    JOIN opgaven_opgave o ON o.geometrie && ST_Transform(t.kader, %(rd)s)
    LEFT JOIN opgaven_opgavevorm v ON v.opgave_id = o.id AND v.detail = %(detail)s
    CROSS JOIN LATERAL (SELECT coalesce(greatest(
        ST_XMax(v.geometrie) - ST_XMin(v.geometrie), ST_YMax(v.geometrie) - ST_YMin(v.geometrie)) >= %(pixel)s, false
    ) AS groot) m
    WHERE :welke AND CASE WHEN m.groot THEN v.geometrie && t.kader ELSE (
        SELECT floor((ST_X(midden) + %(begin)s) / %(zijde)s) = t.kolom
            AND floor((%(begin)s - ST_Y(midden)) / %(zijde)s) = t.rij
        FROM ST_Transform(ST_SetSRID(ST_Centroid(o.geometrie::box2d::geometry), %(rd)s), %(mercator)s) AS midden
    ) END"""


def opgave_drawings(plekken: str, welke: str) -> str:
    """The drawings of opgaven; ``welke`` is a condition on ``opgaven_opgave o``."""
    delen = VAK + " || " + _LETTER.replace(":letter", _LETTER_STAPPEN)
    return drawings(plekken, _OPGAVEN.replace(":welke", welke), delen)
