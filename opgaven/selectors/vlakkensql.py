"""The SQL of pieces without what is hidden, for the API and for the map."""

from __future__ import annotations

from typing import Final

from accounts.permissions import visible_sql
from gebied.models import Gebied

#: A corner that a hidden border left on a straight line is gone after this; no border moves more than this (m).
HOEK_M: Final = 1e-6

#: The pieces ``s`` of a group as one shape. A ring is simplified from where it starts, so it first starts at its
#: outermost corner, which no hidden border can make.
SCHOON: Final = f"ST_Normalize(ST_SimplifyPreserveTopology(ST_Normalize(ST_Union(s.geometrie)), {HOEK_M}))"

#: Per area and set of seen opgaven (``leden``): a number that says nothing of the stored pieces, their area and ids.
_VLAKKEN: Final = """
    SELECT s.gebied_id, s.leden, sum(s.oppervlakte_m2) AS m2, array_agg(s.id) AS ids,
        ('x' || substr(md5(s.gebied_id || ':' || s.leden::text), 1, 12))::bit(48)::bigint AS nummer:kolommen
    FROM (
        SELECT s.id, s.gebied_id, s.geometrie, s.oppervlakte_m2, ARRAY(
            SELECT lid FROM unnest(s.opgave_ids) AS lid WHERE lid = ANY(%(gezien)s::bigint[]) ORDER BY lid) AS leden
        FROM opgaven_stapelvlak s
        WHERE s.opgave_ids && %(gezien)s::bigint[] AND :welke
    ) s GROUP BY s.gebied_id, s.leden HAVING :past"""


def geziene_vlakken(*, welke: str, past: str, kolommen: str = "") -> str:
    """Pieces over the opgaven ``gezien``. ``welke`` chooses whole areas, ``past`` groups: a part of a group would have
    a border that nobody may see. Takes ``gezien`` and the parameters of visible_params.
    """
    tekst = _VLAKKEN.replace(":welke", welke).replace(":past", past).replace(":kolommen", kolommen)
    return tekst.replace(":mag_gebied", visible_sql(Gebied, "g"))
