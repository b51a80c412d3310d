"""How far a run is."""

from __future__ import annotations

from django.db.models import QuerySet
from django.utils import timezone

from opgaven.models import Berekening


def remaining_seconds(berekening: Berekening) -> int | None:
    """Estimate of what remains, from the pace so far; None when nothing can be said."""
    if berekening.status != Berekening.Status.LOOPT or not berekening.gebieden_klaar or not berekening.gestart_op:
        return None
    passed = (timezone.now() - berekening.gestart_op).total_seconds()
    return round(passed * (berekening.gebieden_totaal - berekening.gebieden_klaar) / berekening.gebieden_klaar)


def last_full_run(indeling_id: int, niveau: str) -> Berekening | None:
    """The run whose breaks make the classes: the newest finished one over all areas, without peiljaar."""
    return (
        Berekening.objects.filter(
            indeling_id=indeling_id, niveau=niveau, status=Berekening.Status.KLAAR, peiljaar__isnull=True
        )
        .exclude(soort=Berekening.Soort.DEEL)
        .order_by("-matrix__nummer", "-klaar_op", "-pk")
        .first()
    )


def listed_runs() -> QuerySet[Berekening]:
    """Runs as lines, the newest first, with the names that a line shows."""
    return Berekening.objects.select_related("indeling", "matrix").order_by("-aangemaakt_op", "-pk")
