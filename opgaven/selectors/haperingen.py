"""What does not get on by itself: runs that failed, areas that wait too long."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from django.utils import timezone

from accounts.permissions import Doelgroep
from opgaven.models import Berekening, TeHerberekenen
from opgaven.selectors.berekening import listed_runs
from opgaven.selectors.verouderd import waiting_areas

LANG: Final = timedelta(hours=1)
_AF: Final = (Berekening.Status.KLAAR, Berekening.Status.MISLUKT)


def failed_runs(doelgroep: Doelgroep) -> list[Berekening]:
    """Of every layer the last finished run, where that failed. At most two queries."""
    runs = listed_runs(doelgroep).filter(status__in=_AF, peiljaar__isnull=True)
    laatste = runs.order_by("indeling_id", "niveau", "-aangemaakt_op", "-pk").distinct("indeling_id", "niveau")
    return [run for run in laatste if run.status == Berekening.Status.MISLUKT]


def waiting_long(doelgroep: Doelgroep) -> int:
    """How many areas wait for longer than an hour, as far as this audience may know. At most three queries."""
    sinds = TeHerberekenen.objects.filter(sinds__lt=timezone.now() - LANG)
    if not sinds.exists():
        return 0
    return sinds.filter(gebied_id__in=waiting_areas(doelgroep)).count()
