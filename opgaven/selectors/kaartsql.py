"""The SQL of the numbers beside the map. Only text of our own is put together here."""

from __future__ import annotations

from accounts.permissions import visible_sql
from gebied.models import Gebied
from opgaven.selectors.vlakkensql import geziene_vlakken

_VENSTER = "ST_Transform(ST_MakeEnvelope(%(west)s, %(zuid)s, %(oost)s, %(noord)s, %(wgs84)s), %(rd)s)"


def _compose(sql: str, **delen: str) -> str:
    """Put each part in the place of its :name."""
    for naam, deel in (delen | {"venster": _VENSTER, "mag_gebied": visible_sql(Gebied, "g")}).items():
        sql = sql.replace(f":{naam}", deel)
    return sql


#: Class and number of pieces, for who may see all.
TELLING = _compose("""
    SELECT width_bucket(s.diepte, %(grenzen)s::int[]) + 1 AS klasse, count(*)
    FROM (
        SELECT CASE WHEN NOT %(gefilterd)s THEN s.diepte ELSE (
            SELECT count(*)::int FROM unnest(s.opgave_ids) AS lid WHERE lid = ANY(%(gezien)s::bigint[])) END AS diepte
        FROM opgaven_stapelvlak s JOIN gebied_gebied g ON g.id = s.gebied_id
        WHERE g.indeling_id = %(indeling)s AND g.niveau = %(niveau)s AND :mag_gebied AND s.geometrie && :venster
    ) s WHERE s.diepte > 0 GROUP BY 1""")

#: For who may not see all: groups of pieces that differ by hidden opgaven only, by the box around the whole group.
TELLING_GEZIEN = _compose(
    """
    SELECT width_bucket(cardinality(s.leden), %(grenzen)s::int[]) + 1 AS klasse, count(*)
    FROM (:vlakken) s GROUP BY 1""",
    vlakken=geziene_vlakken(
        welke="""s.gebied_id IN (
            SELECT v.gebied_id FROM opgaven_stapelvlak v JOIN gebied_gebied g ON g.id = v.gebied_id
            WHERE g.indeling_id = %(indeling)s AND g.niveau = %(niveau)s AND :mag_gebied
              AND v.geometrie && :venster)""",
        past="ST_SetSRID(ST_Extent(s.geometrie::box2d::geometry)::geometry, %(rd)s) && :venster",
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
