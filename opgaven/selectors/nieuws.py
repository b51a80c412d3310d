"""What changed in opgaven since a moment, as far as somebody could have seen it change.

Members of the owner read every change, as on the page of its history; who it is shared with from the sharing on. Of a
public opgave of others, the changes from one public version to the next: whoever looked every day saw them too. Changes
of one request, such as an import, are one event.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.db import connection

from accounts.permissions import Doelgroep, visible_params, visible_sql
from opgaven.models import Opgave, OpgaveDeling
from opgaven.querysets import DEELNEMENDE_STATUSSEN

#: So many opgaven of one event are named.
GENOEMD: Final = 3

_GEBEURD = """
WITH veranderd AS (SELECT DISTINCT pgh_obj_id FROM :versies WHERE pgh_created_at > %(sinds)s),
deling AS (
    SELECT d.opgave_id, coalesce(min(dv.pgh_id), 0) AS vanaf FROM :delingen d
    LEFT JOIN :delingversies dv ON dv.pgh_obj_id = d.id AND dv.pgh_label = 'toegevoegd'
    WHERE d.organisatie_id = %(ziet_als)s GROUP BY d.opgave_id
),
reeks AS (
    SELECT v.pgh_id, v.pgh_obj_id, v.pgh_created_at, v.pgh_label, v.pgh_context_id, v.zichtbaarheid, v.verwijderd_op,
        lag(v.pgh_id) OVER w AS vorige, lag(v.zichtbaarheid) OVER w AS vorige_zicht, lag(v.verwijderd_op) OVER w AS weg
    FROM :versies v JOIN veranderd USING (pgh_obj_id)
    WINDOW w AS (PARTITION BY v.pgh_obj_id ORDER BY v.pgh_id)
),
gezien AS (
    SELECT r.*, o.organisatie_id, (%(ziet_alles)s OR o.organisatie_id IS NULL OR o.organisatie_id = ANY(%(ziet_van)s)
        OR (o.zichtbaarheid = 'gedeeld' AND r.pgh_id >= deling.vanaf)) IS TRUE AS van_ons
    FROM reeks r JOIN opgaven_opgave o ON o.id = r.pgh_obj_id LEFT JOIN deling ON deling.opgave_id = o.id
    WHERE r.pgh_created_at > %(sinds)s AND r.pgh_label IN ('toegevoegd', 'gewijzigd') AND :mag_opgave AND :eigenaar
),
gebeurd AS (
    SELECT pgh_id, pgh_obj_id, pgh_created_at, pgh_context_id, organisatie_id, van_ons, vorige, CASE
        WHEN pgh_label = 'toegevoegd' OR vorige IS NULL THEN 'nieuw'
        WHEN verwijderd_op IS NOT NULL AND weg IS NULL THEN 'weg'
        WHEN verwijderd_op IS NULL AND weg IS NOT NULL THEN 'terug'
        WHEN NOT van_ons AND vorige_zicht <> 'openbaar' THEN 'openbaar' ELSE 'gewijzigd' END AS wat
    FROM gezien WHERE van_ons OR zichtbaarheid = 'openbaar'
    UNION ALL
    SELECT dv.pgh_id, dv.opgave_id, dv.pgh_created_at, dv.pgh_context_id, o.organisatie_id, TRUE, NULL, 'gedeeld'
    FROM :delingversies dv JOIN opgaven_opgave o ON o.id = dv.opgave_id
    WHERE dv.organisatie_id = %(ziet_als)s AND dv.pgh_label = 'toegevoegd' AND dv.pgh_created_at > %(sinds)s
        AND o.verwijderd_op IS NULL AND :mag_opgave AND :eigenaar
)
"""
_PER_GROEP = """,
groepen AS (
    SELECT plek.gebied_id, wat, count(DISTINCT pgh_obj_id) AS aantal, max(pgh_id) AS nummer,
        max(pgh_created_at) AS moment, bool_and(van_ons) AS van_ons,
        count(DISTINCT coalesce(organisatie_id, 0)) = 1 AS een_eigenaar,
        (array_agg(vorige ORDER BY pgh_id DESC))[1] AS vorige,
        (array_agg(pgh_obj_id ORDER BY pgh_id DESC))[1:12] AS opgaven
    FROM gebeurd JOIN :plek
    GROUP BY plek.gebied_id, wat, pgh_context_id, CASE WHEN pgh_context_id IS NULL THEN pgh_id END
),
gerangschikt AS (
    SELECT *, row_number() OVER (PARTITION BY gebied_id ORDER BY nummer DESC) AS plaats,
        count(*) OVER (PARTITION BY gebied_id) AS totaal FROM groepen
)
SELECT gebied_id, totaal, wat, aantal, nummer, vorige, moment, van_ons, een_eigenaar, opgaven FROM gerangschikt
WHERE plaats > %(vanaf)s AND plaats <= %(tot)s ORDER BY gebied_id, plaats
"""
_OVERAL = "(SELECT 0 AS gebied_id) plek ON TRUE"
_OP_PLEKKEN = (
    "unnest(%(plek_gebied)s::bigint[], %(plek_opgave)s::bigint[]) AS plek(gebied_id, opgave_id) "
    "ON plek.opgave_id = pgh_obj_id"  # onvertaald: of SQL
)
#: What counts in an area stands in its newest score. Geometry is asked only about the rest: what was removed, does not
#: take part, or changed after the area was computed.
_PLEKKEN = """
WITH rest AS MATERIALIZED (
    SELECT g.id AS gebied_id, o.id AS opgave_id
    FROM opgaven_opgave o CROSS JOIN gebied_gebied g LEFT JOIN opgaven_feiten f ON f.gebied_id = g.id
    WHERE o.id = ANY(%(opgaven)s) AND g.id = ANY(%(gebieden)s) AND (o.verwijderd_op IS NOT NULL
        OR o.status <> ALL(%(doen_mee)s) OR f.gelezen_op IS NULL OR o.gewijzigd_op > f.gelezen_op)
)
SELECT s.gebied_id, (d->>0)::bigint FROM opgaven_score s CROSS JOIN LATERAL jsonb_array_elements(s.deelnames) d
WHERE s.actueel AND s.gebied_id = ANY(%(gebieden)s) AND (d->>0)::bigint = ANY(%(opgaven)s)
UNION
SELECT rest.gebied_id, rest.opgave_id FROM rest
JOIN opgaven_opgave o ON o.id = rest.opgave_id JOIN gebied_gebied g ON g.id = rest.gebied_id
WHERE g.geometrie && o.geometrie AND ST_Intersects(g.geometrie, o.geometrie)
    AND NOT ST_Touches(g.geometrie, o.geometrie)
"""


@dataclass(frozen=True, slots=True)
class Gebeurtenis:
    """What happened in one request: ``wat`` is nieuw, gewijzigd, weg, terug, openbaar or gedeeld."""

    wat: str
    aantal: int
    nummer: int
    """Of its newest version."""
    vorige: int | None
    moment: datetime
    van_ons: bool
    """May who asks read the history of all of it, with names of people?"""
    een_eigenaar: bool
    opgave_ids: tuple[int, ...]
    """The newest few, each once."""


@dataclass(frozen=True, slots=True)
class Nieuws:
    """A page of events, and how many there are in all."""

    totaal: int = 0
    gebeurtenissen: Sequence[Gebeurtenis] = ()


def events(
    doelgroep: Doelgroep, sinds: datetime, *, eigenaar_id: int | None = None, vanaf: int = 0, aantal: int = 20
) -> Nieuws:
    """What changed anywhere, or in the opgaven of one owner, the newest first. One query."""
    params = {"sinds": sinds, "vanaf": vanaf, "tot": vanaf + aantal, "eigenaar": eigenaar_id}
    return _events(_OVERAL, doelgroep, params).get(0, Nieuws())


def events_in(
    doelgroep: Doelgroep, sinds: datetime, gebied_ids: Iterable[int], *, vanaf: int = 0, aantal: int = 20
) -> dict[int, Nieuws]:
    """What changed per area, the newest first. Three queries, however many areas."""
    plekken = places_of(list(gebied_ids), changed_opgaven(doelgroep, sinds))
    params: dict[str, Any] = {"sinds": sinds, "vanaf": vanaf, "tot": vanaf + aantal, "eigenaar": None}
    params |= {"plek_gebied": [gebied for gebied, _ in plekken], "plek_opgave": [opgave for _, opgave in plekken]}
    return _events(_OP_PLEKKEN, doelgroep, params) if plekken else {}


def changed_opgaven(doelgroep: Doelgroep, sinds: datetime) -> list[int]:
    """The opgaven that something happened to. One query."""
    sql = f"{_statement()} SELECT DISTINCT pgh_obj_id FROM gebeurd"  # noqa: S608 - names of tables only
    with connection.cursor() as cursor:
        cursor.execute(sql, visible_params(doelgroep) | {"sinds": sinds, "eigenaar": None})
        return [row[0] for row in cursor.fetchall()]


def places_of(gebied_ids: Sequence[int], opgave_ids: Sequence[int]) -> list[tuple[int, int]]:
    """Which of these opgaven share ground with which of these areas. At most one query."""
    if not (gebied_ids and opgave_ids):
        return []
    with connection.cursor() as cursor:
        params: dict[str, Any] = {
            "gebieden": list(gebied_ids),
            "opgaven": list(opgave_ids),
            "doen_mee": list(DEELNEMENDE_STATUSSEN),
        }
        cursor.execute(_PLEKKEN, params)
        return [(gebied, opgave) for gebied, opgave in cursor.fetchall()]


def _events(plek: str, doelgroep: Doelgroep, params: Mapping[str, Any]) -> dict[int, Nieuws]:
    found: dict[int, tuple[int, list[Gebeurtenis]]] = {}
    with connection.cursor() as cursor:
        cursor.execute(_statement() + _PER_GROEP.replace(":plek", plek), visible_params(doelgroep) | dict(params))
        for gebied_id, totaal, *rest, opgaven in cursor.fetchall():
            _, rijen = found.setdefault(gebied_id, (totaal, []))
            wat, hoeveel, nummer, vorige, moment, van_ons, een = rest
            genoemd = tuple(dict.fromkeys(opgaven))[:GENOEMD]
            rijen.append(Gebeurtenis(wat, hoeveel, nummer, vorige, moment, van_ons, een, genoemd))
    return {gebied_id: Nieuws(*deel) for gebied_id, deel in found.items()}


def _statement() -> str:
    namen = {
        ":versies": _versions_of(Opgave),
        ":delingversies": _versions_of(OpgaveDeling),
        ":delingen": OpgaveDeling._meta.db_table,
        ":mag_opgave": visible_sql(Opgave, "o"),
        ":eigenaar": "(%(eigenaar)s::bigint IS NULL OR o.organisatie_id = %(eigenaar)s)",
    }
    sql = _GEBEURD
    for naam, waarde in namen.items():
        sql = sql.replace(naam, waarde)
    return sql


def _versions_of(model: Any) -> str:
    return str(model.pgh_event_models["toegevoegd"]._meta.db_table)
