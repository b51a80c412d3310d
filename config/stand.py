"""How the platform is doing at this moment, in a handful of cheap questions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta

from django.conf import settings
from django.db import DatabaseError
from django.db.models import Count, Min, Q
from django.utils import timezone

from accounts.models import Logregel, Logsoort
from config import health
from opgaven.models import Berekening, Deel, TeHerberekenen

_OPEN = (Berekening.Status.WACHT, Berekening.Status.LOOPT)


@dataclass(frozen=True, slots=True)
class Meting:
    naam: str
    uitleg: str
    waarde: float
    labels: dict[str, str] = field(default_factory=dict)


def measure() -> Iterator[Meting]:
    """Everything that can be asked now; what a database that is away would tell, is left out."""
    yield Meting("gebied_info", "De versie die draait.", 1, {"versie": settings.VERSION})
    yield Meting("gebied_broker_up", "Antwoordt de broker?", health.broker())
    try:
        cijfers = [*_runs(), *_stale(), *_sign_ins()]
    except DatabaseError:
        cijfers = []
    yield Meting("gebied_database_up", "Antwoordt de database?", bool(cijfers))
    yield from cijfers


def _runs() -> Iterator[Meting]:
    runs = Berekening.objects.filter(status__in=_OPEN).aggregate(
        wacht=Count("pk", filter=Q(status=Berekening.Status.WACHT)),
        loopt=Count("pk", filter=Q(status=Berekening.Status.LOOPT)),
    )
    yield Meting("gebied_runs_waiting", "Berekeningen die wachten.", runs["wacht"])
    yield Meting("gebied_runs_running", "Berekeningen die lopen.", runs["loopt"])
    stil = timezone.now() - timedelta(seconds=settings.BEREKENING_LEASE_SECONDEN)
    delen = Deel.objects.filter(berekening__status__in=_OPEN).aggregate(
        wacht=Count("pk", filter=Q(status=Deel.Status.WACHT)),
        loopt=Count("pk", filter=Q(status=Deel.Status.LOOPT, hartslag_op__gte=stil)),
        stil=Count("pk", filter=Q(status=Deel.Status.LOOPT, hartslag_op__lt=stil)),
    )
    yield Meting("gebied_chunks_waiting", "Delen van berekeningen die wachten.", delen["wacht"])
    yield Meting("gebied_chunks_running", "Delen waaraan een worker werkt.", delen["loopt"])
    yield Meting("gebied_chunks_silent", "Delen waarvan de worker niets meer laat horen.", delen["stil"])


def _stale() -> Iterator[Meting]:
    verouderd = TeHerberekenen.objects.aggregate(aantal=Count("pk"), oudste=Min("sinds"))
    wacht = Berekening.objects.filter(status=Berekening.Status.WACHT).aggregate(oudste=Min("aangemaakt_op"))
    begin = min(filter(None, (verouderd["oudste"], wacht["oudste"])), default=None)
    leeftijd = (timezone.now() - begin).total_seconds() if begin else 0.0
    yield Meting("gebied_areas_stale", "Gebieden met een verouderde score.", verouderd["aantal"])
    yield Meting("gebied_queue_age_seconds", "Hoe lang het oudste werk al wacht.", max(0.0, leeftijd))


def _sign_ins() -> Iterator[Meting]:
    uur = timezone.now() - timedelta(hours=1)
    mislukt = Logregel.objects.filter(moment__gte=uur, soort=Logsoort.AANMELDING_MISLUKT).count()
    yield Meting("gebied_failed_logins_last_hour", "Mislukte aanmeldingen in het afgelopen uur.", mislukt)
