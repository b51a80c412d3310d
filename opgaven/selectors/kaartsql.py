"""The SQL of the numbers beside the map. Only text of our own is put together here."""

from __future__ import annotations

from accounts.permissions import visible_sql
from gebied.models import Gebied
from opgaven.selectors.vlakkensql import geziene_vlakken


def _compose(sql: str, **delen: str) -> str:
    """Put each part in the place of its :name."""
    for naam, deel in (delen | {"mag_gebied": visible_sql(Gebied, "g")}).items():
        sql = sql.replace(f":{naam}", deel)
    return sql


#: The box and the depth of every piece, for who may see all.
VAKKEN = _compose("""
    SELECT ST_XMin(s.geometrie), ST_YMin(s.geometrie), ST_XMax(s.geometrie), ST_YMax(s.geometrie), s.diepte
    FROM (
        SELECT s.geometrie, CASE WHEN NOT %(gefilterd)s THEN s.diepte ELSE (
            SELECT count(*)::int FROM unnest(s.opgave_ids) AS lid WHERE lid = ANY(%(gezien)s::bigint[])) END AS diepte
        FROM opgaven_stapelvlak s JOIN gebied_gebied g ON g.id = s.gebied_id
        WHERE g.indeling_id = %(indeling)s AND g.niveau = %(niveau)s AND :mag_gebied
    ) s WHERE s.diepte > 0""")

#: For who may not see all: groups of pieces that differ by hidden opgaven only, by the box around the whole group.
VAKKEN_GEZIEN = _compose(
    """
    SELECT ST_XMin(s.vak), ST_YMin(s.vak), ST_XMax(s.vak), ST_YMax(s.vak), cardinality(s.leden)
    FROM (:vlakken) s""",
    vlakken=geziene_vlakken(
        welke="""s.gebied_id IN (
            SELECT g.id FROM gebied_gebied g
            WHERE g.indeling_id = %(indeling)s AND g.niveau = %(niveau)s AND :mag_gebied)""",
        past="true",
        kolommen=", ST_Extent(s.geometrie::box2d::geometry) AS vak",  # onvertaald: of SQL
    ),
)

#: Is there a piece with more than so many opgaven on it? Stops at the first.
DIEPER = """
    SELECT EXISTS (SELECT 1 FROM opgaven_stapelvlak s JOIN gebied_gebied g ON g.id = s.gebied_id
        WHERE g.indeling_id = %(indeling)s AND g.niveau = %(niveau)s AND s.diepte > %(dieper)s)"""

DIEPER_GEZIEN = _compose("""
    SELECT EXISTS (SELECT 1 FROM opgaven_stapelvlak s JOIN gebied_gebied g ON g.id = s.gebied_id
        WHERE g.indeling_id = %(indeling)s AND g.niveau = %(niveau)s AND :mag_gebied AND s.diepte > %(dieper)s
          AND (SELECT count(*) FROM unnest(s.opgave_ids) AS lid WHERE lid = ANY(%(gezien)s::bigint[])) > %(dieper)s)""")
