"""What participants answered, added up, and what is past its term."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.conf import settings
from django.db.models import F, QuerySet
from django.utils import timezone

from accounts.privacy.termijnen import months_later
from stakeholders.models import Gehoorantwoord, Gehoorlink, Gehoorronde, Participatieproces

#: Fewer answers would tell who said what.
MINIMUM: Final = 3


@dataclass(frozen=True, slots=True)
class Gehoor:
    """The newest round of a process. ``tellingen`` is empty while it runs, and when too few answered."""

    ronde: Gehoorronde
    loopt: bool
    tellingen: Sequence[tuple[str, int]]
    woorden: Sequence[str]

    @property
    def aantal(self) -> int:
        return sum(aantal for _, aantal in self.tellingen)


def heard_at(proces: Participatieproces, *, binnen: bool) -> Gehoor | None:
    """The newest round. Words only for who sees inside, by the alphabet: never in the order they came. Two queries."""
    ronde = Gehoorronde.objects.filter(participatieproces=proces).first()
    if ronde is None:
        return None
    if ronde.sluit_op >= timezone.localdate():
        return Gehoor(ronde, loopt=True, tellingen=(), woorden=())
    antwoorden = list(ronde.antwoorden.values_list("gehoord", "woorden"))
    if len(antwoorden) < MINIMUM:
        return Gehoor(ronde, loopt=False, tellingen=(), woorden=())
    per = Counter(gehoord for gehoord, _ in antwoorden)
    tellingen = [(str(keuze.label), per[keuze.value]) for keuze in Gehoorantwoord.Gehoord]
    return Gehoor(ronde, False, tellingen, sorted(woorden for _, woorden in antwoorden if woorden and binnen))


def closed_links(vandaag: date) -> QuerySet[Any]:
    """Links of rounds that are over."""
    rows = Gehoorlink.objects.filter(ronde__sluit_op__lt=vandaag)
    return rows.annotate(sinds=F("ronde__sluit_op")).order_by("pk")


def old_words(vandaag: date) -> QuerySet[Any]:
    """Answers whose words are past their term; how many said what stays."""
    grens = months_later(vandaag, -int(settings.BEWAARTERMIJNEN["gehoord"]))
    rows = Gehoorantwoord.objects.filter(ronde__sluit_op__lt=grens).exclude(woorden="")
    return rows.annotate(sinds=F("ronde__sluit_op")).order_by("pk")
