"""Which areas must be computed again, and asking for it.

An area whose input changed has a row in TeHerberekenen, written in the transaction of the change; its score is stale as
long as the row is there. The rows are the truth: a message that the broker loses is sent again by ``toezicht``.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from django.db import connection, transaction
from kombu.exceptions import OperationalError

from opgaven.querysets import DEELNEMENDE_STATUSSEN

logger = logging.getLogger(__name__)

#: Marks share this lock and a new full run takes it alone: no run starts between a change and its mark.
RUNS_LOCK: Final = "opgaven.berekeningen"

_MARK = """
INSERT INTO opgaven_teherberekenen (gebied_id, nummer, berekening_id, sinds, laatst_op)
SELECT g.id, nextval('opgaven_teherberekenen_nummer'), NULL, clock_timestamp(), clock_timestamp()
FROM gebied_gebied g
WHERE (g.indeling_id, g.niveau) IN (SELECT indeling_id, niveau FROM opgaven_berekening WHERE soort = 'volledig')
  AND g.id = ANY(%s)
ORDER BY g.id
ON CONFLICT (gebied_id) DO UPDATE
SET nummer = excluded.nummer, berekening_id = NULL, laatst_op = excluded.laatst_op
"""
_TOUCHED = """
SELECT g.id FROM gebied_gebied g
WHERE EXISTS (SELECT 1 FROM opgaven_opgave o
              WHERE o.id = ANY(%s) AND o.verwijderd_op IS NULL AND o.status = ANY(%s)
                AND o.geometrie && g.geometrie AND ST_Intersects(o.geometrie, g.geometrie))
"""


def touched_areas(*, opgave_ids: Sequence[int]) -> set[int]:
    """The areas that these opgaven touch now, as far as they take part. Reads only: ask before they change."""
    with connection.cursor() as cursor:
        cursor.execute(_TOUCHED, [list(opgave_ids), list(DEELNEMENDE_STATUSSEN)])
        return {row[0] for row in cursor.fetchall()}


def mark_touched(*, opgave_ids: Sequence[int], also: Iterable[int] = ()) -> int:
    """Make stale the areas that these opgaven touch now, as far as they take part, and ``also``; returns how many.

    Only in indelingen and niveaus that had a full run. One statement, in order of id, so that two savers never wait
    for each other in a circle. Call it last, for it keeps its rows locked until the transaction ends.
    """
    return mark_areas(gebied_ids=sorted({*touched_areas(opgave_ids=opgave_ids), *also}))


def mark_areas(*, gebied_ids: Sequence[int]) -> int:
    """Make these areas stale, for what they are computed from changed; returns how many had been computed."""
    if not gebied_ids:
        return 0
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock_shared(hashtext(%s))", [RUNS_LOCK])
        cursor.execute(_MARK, [list(gebied_ids)])
        return cursor.rowcount


def recompute_soon() -> None:
    """When this transaction commits, ask the workers to compute again what is stale."""
    from opgaven.tasks import herbereken

    send_on_commit(lambda: herbereken.apply_async(countdown=0.3))


def send_on_commit(send: Callable[[], object]) -> None:
    """Send a message after commit. A broker that is away loses nothing: supervision finds the work in the database."""

    def try_to_send() -> None:
        try:
            send()
        except (OperationalError, OSError):
            logger.warning("The broker does not answer; the work waits in the database.")

    transaction.on_commit(try_to_send)
