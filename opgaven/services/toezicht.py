"""Keep runs going: debounce of edits, and finding again what a broker or a killed worker lost."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from django.conf import settings
from django.db.models import Count, Max, Min, Q
from django.utils import timezone

from opgaven.models import Berekening, Deel, TeHerberekenen
from opgaven.services.berekening import MAX_BERICHTEN, announce, stale_runs_start
from opgaven.services.klok import database_time

#: After a worker finds no chunk to take, it looks once more when a silent lease would have ended.
WAIT_SECONDS: Final = settings.BEREKENING_LEASE_SECONDEN + 2

#: Edits that follow each other within this time cost one run, and nobody waits longer than the second.
_QUIET: Final = timedelta(milliseconds=250)
_PATIENCE: Final = timedelta(seconds=3)


def recompute_stale() -> list[Berekening]:
    """Start runs for stale areas, unless an edit just came in: its own message will do it."""
    waiting = TeHerberekenen.objects.filter(berekening__isnull=True)
    span = waiting.aggregate(first=Min("sinds"), last=Max("laatst_op"))
    now = database_time()
    if span["last"] is None or (now - span["last"] < _QUIET and now - span["first"] < _PATIENCE):
        return []
    return stale_runs_start()


def is_open(berekening_id: int) -> bool:
    """Is this run still under way, with a chunk that another worker holds?"""
    return Berekening.objects.filter(pk=berekening_id, status=Berekening.Status.LOOPT).exists()


def supervise() -> None:
    """Start what is stale, and announce every run with a chunk that nobody works on.

    A run that others still work on gets one message more; one that lies still is announced in full.
    """
    stale_runs_start()
    expired = timezone.now() - timedelta(seconds=settings.BEREKENING_LEASE_SECONDEN)
    alive = Q(delen__status=Deel.Status.LOOPT, delen__hartslag_op__gte=expired)
    idle = Q(delen__status=Deel.Status.WACHT) | Q(delen__status=Deel.Status.LOOPT, delen__hartslag_op__lt=expired)
    runs = Berekening.objects.filter(status__in=[Berekening.Status.WACHT, Berekening.Status.LOOPT]).annotate(
        idle=Count("delen", filter=idle), alive=Count("delen", filter=alive)
    )
    for berekening in runs.filter(idle__gt=0):
        announce(berekening, berichten=1 if berekening.alive else MAX_BERICHTEN)
