"""What does not get on by itself: runs that failed, areas that wait too long."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final

from django.db.models import QuerySet
from django.utils import timezone

from accounts.permissions import Doelgroep
from accounts.samen import leesvraag
from opgaven.models import Berekening, TeHerberekenen
from opgaven.selectors.berekening import listed_runs
from opgaven.selectors.verouderd import waiting_areas

LANG: Final = timedelta(hours=1)
_AF: Final = (Berekening.Status.KLAAR, Berekening.Status.MISLUKT)


@leesvraag(lambda rows: [run for run in rows if run.status == Berekening.Status.MISLUKT])
def failed_runs(doelgroep: Doelgroep) -> QuerySet[Any]:
    """Of every layer the last finished run, where that failed. One query."""
    runs = listed_runs(doelgroep).filter(status__in=_AF, peiljaar__isnull=True)
    volgorde = ("indeling_id", "niveau", "-aangemaakt_op", "-pk")
    found: QuerySet[Any] = runs.order_by(*volgorde).distinct("indeling_id", "niveau")
    return found


@leesvraag(bool)
def anything_waits_long() -> QuerySet[Any]:
    """Does any area wait for longer than an hour? One query."""
    return _long_ago().values_list("pk")[:1]


def waiting_long(doelgroep: Doelgroep) -> int:
    """How many areas wait for longer than an hour, as far as this audience may know. At most three queries."""
    if not anything_waits_long():
        return 0
    return _long_ago().filter(gebied_id__in=waiting_areas(doelgroep)).count()


def _long_ago() -> QuerySet[Any]:
    return TeHerberekenen.objects.filter(sinds__lt=timezone.now() - LANG)
