"""The SQL of the map's tiles. Only text of our own is put together here; what a reader asked goes in as parameters.

Each subject comes in two ways that give the same text: drawn now, or read from the stock of drawings (ADR 0034).
"""

from __future__ import annotations

from typing import Final

from accounts.permissions import visible_sql
from gebied.models import Gebied
from gebied.tegels import GEVRAAGD, area_drawings
from opgaven.tegels import opgave_drawings

#: :tekening ends in ``tekening``: kolom, rij, id and tekening. :vormen makes of each that is drawn kolom, rij, id,
#: grootte and the JSON of its shape.
_TEGELS = """
    WITH :tekeningen,
    tekst AS MATERIALIZED (:vormen),
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
        SELECT kolom, rij, count(*) AS aantal FROM tekening WHERE tekening = '' GROUP BY kolom, rij
    )
    SELECT '{"tegels":[' || string_agg('{"plek":"' || kolom || '/' || rij || '","vormen":[' || coalesce(vormen, '')
        || '],"weg":' || coalesce(te_veel, 0) + coalesce(aantal, 0) || '}', ',' ORDER BY kolom, rij) || ']}'
    FROM plek LEFT JOIN per_tegel USING (kolom, rij) LEFT JOIN te_klein USING (kolom, rij)"""

_GEBIED = """
    SELECT t.kolom, t.rij, g.id, g.oppervlakte_m2 AS grootte,
        '{"id":' || g.id || ',"naam":' || to_json(g.naam)::text || ',' || t.tekening || '}' AS vorm
    FROM tekening t JOIN gebied_gebied g ON g.id = t.id WHERE t.tekening <> '' AND :welke"""
_OPGAVE = """
    SELECT t.kolom, t.rij, o.id, o.oppervlakte_m2 AS grootte,
        '{"id":' || o.id || ',"type":' || to_json(c.code)::text || ',"aard":"' || o.aard || '","soort":"'
            || o.geometriesoort || '",' || t.tekening || '}' AS vorm
    FROM tekening t JOIN opgaven_opgave o ON o.id = t.id JOIN opgaven_opgavetype c ON c.id = o.type_id
    WHERE t.tekening <> ''"""

#: :welke chooses from the stock.
_VOORRAAD = """
    plek AS (:plekken),
    tekening AS (
        SELECT t.kolom, t.rij, t.:sleutel AS id, t.tekening FROM plek
        JOIN :tabel t ON t.zoom = %(zoom)s AND t.kolom = plek.kolom AND t.rij = plek.rij
        WHERE :welke
    )"""


def _from_stock(tabel: str, sleutel: str, welke: str) -> str:
    sql = _VOORRAAD.replace(":tabel", tabel).replace(":sleutel", sleutel)
    return sql.replace(":plekken", GEVRAAGD).replace(":welke", welke)


def _compose(tekeningen: str, vormen: str) -> str:
    return _TEGELS.replace(":tekeningen", tekeningen).replace(":vormen", vormen)


_GEZIEN: Final = "g.indeling_id = %(indeling)s AND g.niveau = %(niveau)s AND " + visible_sql(Gebied, "g")

GEBIEDEN: Final = _compose(area_drawings(GEVRAAGD, _GEZIEN), _GEBIED.replace(":welke", "true"))
#: Chosen where the names are read; no area is ever too small, so none of those that are left out is counted.
GEBIEDEN_VOORRAAD: Final = _compose(
    _from_stock("gebied_gebiedtegel", "gebied_id", "true"), _GEBIED.replace(":welke", _GEZIEN)
)

OPGAVEN: Final = _compose(opgave_drawings(GEVRAAGD, "o.id = ANY(%(gekozen)s::bigint[])"), _OPGAVE)
OPGAVEN_VOORRAAD: Final = _compose(
    _from_stock("opgaven_opgavetegel", "opgave_id", "t.opgave_id = ANY(%(gekozen)s::bigint[])"), _OPGAVE
)

#: Is there a shape whose drawings are not in stock?
GEBIEDEN_ACHTER: Final = "SELECT EXISTS (SELECT 1 FROM gebied_gebiedvorm WHERE NOT in_voorraad)"
OPGAVEN_ACHTER: Final = "SELECT EXISTS (SELECT 1 FROM opgaven_opgavevorm WHERE NOT in_voorraad)"
