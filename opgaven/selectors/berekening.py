"""How far a run is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, QuerySet
from django.utils import timezone

from accounts.permissions import Doelgroep
from accounts.samen import leesvraag
from gebied.models import Gebied
from opgaven.models import Berekening, Score
from opgaven.selectors.zicht import sees_all


def remaining_seconds(berekening: Berekening) -> int | None:
    """Estimate of what remains, from the pace so far; None when nothing can be said."""
    if berekening.status != Berekening.Status.LOOPT or not berekening.gebieden_klaar or not berekening.gestart_op:
        return None
    passed = (timezone.now() - berekening.gestart_op).total_seconds()
    return round(passed * (berekening.gebieden_totaal - berekening.gebieden_klaar) / berekening.gebieden_klaar)


@leesvraag(lambda rows: next(iter(rows), None))
def last_full_run(indeling_id: int, niveau: str) -> QuerySet[Berekening]:
    """The run whose breaks make the classes: the newest finished one over all areas, without peiljaar."""
    return (
        Berekening.objects.filter(
            indeling_id=indeling_id, niveau=niveau, status=Berekening.Status.KLAAR, peiljaar__isnull=True
        )
        .exclude(soort=Berekening.Soort.DEEL)
        .select_related("matrix")
        .order_by("-matrix__nummer", "-klaar_op", "-pk")[:1]
    )


def listed_runs(doelgroep: Doelgroep) -> QuerySet[Berekening]:
    """Runs as lines, the newest first, with the names that a line shows.

    Who may not see all sees the runs over all areas of the layers that it may see something of. A run of touched areas
    tells that something changed, which may be something hidden.
    """
    runs = Berekening.objects.select_related("indeling", "matrix").order_by("-aangemaakt_op", "-pk")
    if sees_all(doelgroep):
        return runs
    gezien = Gebied.objects.visible_to(doelgroep).filter(indeling=OuterRef("indeling"), niveau=OuterRef("niveau"))
    return runs.filter(Exists(gezien)).exclude(soort=Berekening.Soort.DEEL)


@dataclass(frozen=True, slots=True)
class Telling:
    """What a run counted, as an audience may know it: None where the number is one over hidden opgaven too."""

    gebieden_totaal: int
    gebieden_klaar: int
    opgaven: int | None = None
    paren: int | None = None
    overlap_m2: float | None = None


def with_counts(runs: Sequence[Berekening], doelgroep: Doelgroep) -> list[Berekening]:
    """The same runs, each with its ``telling``. Four queries, and one per layer that is busy."""
    tellingen = _stored_counts(runs) if sees_all(doelgroep) else _seen_counts(runs, doelgroep)
    for run in runs:
        run.telling = tellingen[run.pk]
    return list(runs)


def _stored_counts(runs: Sequence[Berekening]) -> dict[int, Telling]:
    return {
        run.pk: Telling(run.gebieden_totaal, run.gebieden_klaar, run.opgaven, run.paren, run.overlap_m2) for run in runs
    }


def _seen_counts(runs: Sequence[Berekening], doelgroep: Doelgroep) -> dict[int, Telling]:
    """Areas only; where some of a layer are hidden, those that may be seen are counted."""
    lagen = set(Gebied.objects.hidden_from(doelgroep).order_by().values_list("indeling_id", "niveau").distinct())
    deels = [run for run in runs if (run.indeling_id, run.niveau) in lagen]
    gezien = Gebied.objects.visible_to(doelgroep)
    scores = Score.objects.filter(berekening__in=[run.pk for run in deels], gebied__in=gezien).order_by()
    klaar = dict(scores.values_list("berekening_id").annotate(aantal=Count("pk"))) if deels else {}
    totaal = {
        (run.indeling_id, run.niveau): gezien.of(run.indeling_id, run.niveau).count()
        for run in {
            (run.indeling_id, run.niveau): run for run in deels if run.status != Berekening.Status.KLAAR
        }.values()
    }
    tellingen = {run.pk: Telling(run.gebieden_totaal, run.gebieden_klaar) for run in runs}
    for run in deels:
        aantal = klaar.get(run.pk, 0)
        is_open = run.status != Berekening.Status.KLAAR
        tellingen[run.pk] = Telling(totaal[run.indeling_id, run.niveau] if is_open else aantal, aantal)
    return tellingen
