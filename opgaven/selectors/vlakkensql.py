"""The SQL of pieces without what is hidden, for the API and for the map."""

from __future__ import annotations

from typing import Final

from accounts.permissions import visible_sql
from gebied.models import Gebied

#: A corner that a hidden border left on a straight line is gone after this; no border moves more than this (m).
HOEK_M: Final = 1e-6


def _without_corners(geometrie: str) -> str:
    """A ring keeps the corner that it starts at, so it is simplified twice: from its lowest and from its highest."""
    eerst = f"ST_SimplifyPreserveTopology(ST_Normalize({geometrie}), {HOEK_M})"
    gedraaid = f"ST_Scale(ST_Normalize(ST_Scale({eerst}, -1, -1)), -1, -1)"
    return f"ST_Multi(ST_Normalize(ST_SimplifyPreserveTopology({gedraaid}, {HOEK_M})))"


#: The pieces ``s`` of a group as one shape, without the corners that hidden borders left on its straight lines.
SCHOON: Final = _without_corners("ST_Union(s.geometrie)")

#: Per area and set of seen opgaven (``leden``): a number that says nothing of the stored pieces, their area and ids.
_VLAKKEN: Final = """
    SELECT s.gebied_id, s.leden, round(sum(s.oppervlakte_m2)::numeric, 4)::float8 AS m2, array_agg(s.id) AS ids,
        ('x' || substr(md5(s.gebied_id || ':' || s.leden::text), 1, 12))::bit(48)::bigint AS nummer:kolommen
    FROM (
        SELECT s.id, s.gebied_id, s.geometrie, s.oppervlakte_m2, ARRAY(
            SELECT lid FROM unnest(s.opgave_ids) AS lid WHERE lid = ANY(%(gezien)s::bigint[]) ORDER BY lid) AS leden
        FROM opgaven_stapelvlak s WHERE :welke
    ) s WHERE s.leden <> '{}' GROUP BY s.gebied_id, s.leden HAVING :past"""


def geziene_vlakken(*, welke: str, past: str, kolommen: str = "") -> str:
    """Pieces over the opgaven ``gezien``. ``welke`` chooses whole areas, ``past`` groups: a part of a group would have
    a border that nobody may see. Takes ``gezien`` and the parameters of visible_params.
    """
    tekst = _VLAKKEN.replace(":welke", welke).replace(":past", past).replace(":kolommen", kolommen)
    return tekst.replace(":mag_gebied", visible_sql(Gebied, "g"))
