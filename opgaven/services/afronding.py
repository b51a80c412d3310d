"""The end of a run: counts, and the class breaks of a run over all areas."""

from __future__ import annotations

import numpy as np
from django.db import connection
from django.utils import timezone

import stapeling
from opgaven.models import Berekening, Deel, Score
from opgaven.scorenamen import SCORES

_OPGAVEN = """
SELECT count(DISTINCT d ->> 0) FROM opgaven_score s CROSS JOIN jsonb_array_elements(s.deelnames) d
WHERE s.berekening_id = %s
"""


def finish_if_done(berekening: Berekening) -> bool:
    """End the run when its last chunk was handed in. Call with the row of the run locked."""
    if berekening.delen.exclude(status=Deel.Status.KLAAR).exists():
        return False
    berekening.opgaven = _count_opgaven(berekening)
    if berekening.soort != Berekening.Soort.DEEL:
        berekening.klassegrenzen = _breaks(berekening)
    berekening.status, berekening.klaar_op, berekening.fout = Berekening.Status.KLAAR, timezone.now(), ""
    berekening.save(update_fields=["opgaven", "klassegrenzen", "status", "klaar_op", "fout"])
    return True


def _count_opgaven(berekening: Berekening) -> int:
    with connection.cursor() as cursor:
        cursor.execute(_OPGAVEN, [berekening.pk])
        return cursor.fetchone()[0]


def _breaks(berekening: Berekening) -> dict[str, list[float]]:
    """Class breaks per score (method.md, section 4)."""
    rows = list(Score.objects.filter(berekening=berekening).values_list(*SCORES))
    columns = np.array(rows, dtype=float).reshape(len(rows), len(SCORES)).T
    return {naam: list(stapeling.klassegrenzen(column)) for naam, column in zip(SCORES, columns, strict=True)}
