"""The opgaven that a choice leaves: the one rule of what counts, for scores, map, panels and counters alike."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from django.db.models import Count, Max

from accounts.permissions import Doelgroep
from opgaven.keuze import ALLE_OPGAVEN, Filter
from opgaven.models import Opgave
from opgaven.querysets import OpgaveQuerySet


def chosen(keuze: Filter) -> OpgaveQuerySet:
    """The opgaven that take part and that the choice leaves, seen or not."""
    return chosen_whenever(keuze) if keuze.jaar is None else chosen_whenever(keuze).active_in(keuze.jaar)


def chosen_whenever(keuze: Filter) -> OpgaveQuerySet:
    """The same without looking at the year, which the core looks at itself when it adds up (method.md, section 4)."""
    opgaven: OpgaveQuerySet = Opgave.objects.taking_part()
    if keuze.typen is not None:
        opgaven = opgaven.filter(type__code__in=keuze.typen)
    if keuze.status is not None:
        opgaven = opgaven.filter(status__in=keuze.status)
    if keuze.bestuurslaag:
        opgaven = opgaven.filter(bestuurslaag=keuze.bestuurslaag)
    if keuze.organisatie:
        opgaven = opgaven.filter(organisatie__code=keuze.organisatie)
    return opgaven.active_between(keuze.van, keuze.tot).matching(keuze.zoek)


def chosen_ids(keuze: Filter, doelgroep: Doelgroep) -> list[int]:
    """Ids of the chosen opgaven that may be seen. One query."""
    return list(chosen(keuze).visible_to(doelgroep).order_by().values_list("pk", flat=True))


@dataclass(frozen=True, slots=True)
class Telling:
    """So many opgaven of so many count."""

    gekozen: int
    totaal: int
    jongste: datetime | None = field(default=None, compare=False)
    """When one of those that count was changed last."""


def count_chosen(keuze: Filter, doelgroep: Doelgroep) -> Telling:
    """How many opgaven that may be seen the choice leaves, of how many. At most two queries."""
    totaal, jongste = _count(ALLE_OPGAVEN, doelgroep)
    gekozen, jongste = _count(keuze, doelgroep) if keuze else (totaal, jongste)
    return Telling(gekozen, totaal, jongste)


def _count(keuze: Filter, doelgroep: Doelgroep) -> tuple[int, datetime | None]:
    seen = chosen(keuze).visible_to(doelgroep).order_by()
    stand = seen.aggregate(aantal=Count("pk", distinct=True), jongste=Max("gewijzigd_op"))
    return stand["aantal"], stand["jongste"]
