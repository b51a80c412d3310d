"""Which areas must be computed again, and asking for it.

An area whose input changed has a row in TeHerberekenen, written in the transaction of the change; its score is stale as
long as the row is there. The rows are the truth: a message that the broker loses is sent again by ``toezicht``.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence

from django.db import connection, transaction
from kombu.exceptions import OperationalError

logger = logging.getLogger(__name__)

_MARK = """
INSERT INTO opgaven_teherberekenen (gebied_id, nummer, berekening_id, sinds, laatst_op)
SELECT g.id, nextval('opgaven_teherberekenen_nummer'), NULL, clock_timestamp(), clock_timestamp()
FROM gebied_gebied g
WHERE (g.indeling_id, g.niveau) IN (SELECT indeling_id, niveau FROM opgaven_berekening WHERE soort = 'volledig')
  AND {condition}
ORDER BY g.id
ON CONFLICT (gebied_id) DO UPDATE
SET nummer = excluded.nummer, berekening_id = NULL, laatst_op = excluded.laatst_op
"""
_TOUCHED = """EXISTS (SELECT 1 FROM opgaven_opgave o
                WHERE o.id = ANY(%s) AND o.geometrie && g.geometrie AND ST_Intersects(o.geometrie, g.geometrie))"""


def mark_touched(*, opgave_ids: Sequence[int]) -> int:
    """Make stale the areas that the present geometry of these opgaven touches; returns how many.

    Only in indelingen and niveaus that had a full run. Call it before and after a change of geometry, inside its
    transaction.
    """
    return _mark(_TOUCHED, list(opgave_ids))


def mark_areas(*, gebied_ids: Sequence[int]) -> int:
    """Make these areas stale, for their own geometry changed; returns how many had been computed."""
    return _mark("g.id = ANY(%s)", list(gebied_ids))


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


def _mark(condition: str, ids: list[int]) -> int:
    if not ids:
        return 0
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_MARK.format(condition=condition), [ids])
        return cursor.rowcount
