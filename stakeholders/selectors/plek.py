"""What plays at one place, an area or an opgave: who is tied to it, how they stand, and what people do there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch, Q, QuerySet, prefetch_related_objects

from accounts.permissions import Doelgroep
from accounts.samen import Gevraagd, leesvraag, read_together
from gebied.models import Gebied
from opgaven.models import Opgave
from stakeholders.models import Betrokkenheid, Initiatief, Participatieproces, Positie
from stakeholders.selectors.participatie import (
    initiatives_listed,
    processes_listed,
    without_participation,
)

Plek = Gebied | Opgave


@dataclass(frozen=True, slots=True)
class Stand:
    """A tie with the newest position at it; None when there is none, or it is not for these eyes."""

    band: Betrokkenheid
    positie: Positie | None


@dataclass(frozen=True, slots=True)
class Mensen:
    """Everything of this app about one place."""

    standen: Sequence[Stand]
    processen: Sequence[Participatieproces]
    initiatieven: Sequence[Initiatief]
    zonder: Sequence[Opgave]
    """Opgaven past verkenning whose people are not involved."""

    @property
    def is_leeg(self) -> bool:
        return not (self.standen or self.processen or self.initiatieven or self.zonder)


def place_q(plek: Plek) -> Q:
    """The condition that a row is about this place."""
    return Q(gebied=plek.pk) if isinstance(plek, Gebied) else Q(opgave=plek.pk)


def people_at(plek: Plek, doelgroep: Doelgroep, inside: Q | None) -> Mensen:
    """At most two queries. ``inside`` tells which positions are for these eyes (stakeholders.bevoegd.position_q)."""
    read_together(*people_beforehand(plek, doelgroep))
    return Mensen(
        standen=_standings(_ties(plek, doelgroep), inside),
        processen=_processes(plek, doelgroep),
        initiatieven=_initiatives(plek, doelgroep),
        zonder=_late(plek, doelgroep),
    )


def people_beforehand(plek: Plek, doelgroep: Doelgroep) -> list[Gevraagd[Any]]:
    """What people_at will ask, to ask it together with other things."""
    return [lees.of(plek, doelgroep) for lees in (_ties, _processes, _initiatives, _late)]


@leesvraag(list)
def _ties(plek: Plek, doelgroep: Doelgroep) -> QuerySet[Betrokkenheid]:
    return _ties_at(plek, doelgroep)


@leesvraag(list)
def _processes(plek: Plek, doelgroep: Doelgroep) -> QuerySet[Participatieproces]:
    return processes_listed(doelgroep).filter(place_q(plek)).order_by("naam", "pk")


@leesvraag(list)
def _initiatives(plek: Plek, doelgroep: Doelgroep) -> QuerySet[Initiatief]:
    return initiatives_listed(doelgroep).filter(place_q(plek)).order_by("naam", "pk")


@leesvraag(list)
def _late(plek: Plek, doelgroep: Doelgroep) -> QuerySet[Opgave]:
    return late_at(plek, doelgroep)[:50]


def late_at(plek: Plek, doelgroep: Doelgroep) -> QuerySet[Opgave]:
    """Opgaven here, past verkenning, whose people are not involved; the opgave itself when it is one."""
    rows = without_participation(doelgroep)
    if isinstance(plek, Opgave):
        return rows.filter(pk=plek.pk)
    return rows.filter(pk__in=Opgave.objects.lying_in([plek.pk]).order_by().values("pk")).order_by("naam", "pk")


def standings_at(plek: Plek, doelgroep: Doelgroep, inside: Q | None) -> list[Stand]:
    """The ties at a place by name, each with its newest position. Two queries."""
    return _standings(list(_ties_at(plek, doelgroep)), inside)


def _ties_at(plek: Plek, doelgroep: Doelgroep) -> QuerySet[Betrokkenheid]:
    rows = Betrokkenheid.objects.visible_to(doelgroep).filter(place_q(plek))
    found: QuerySet[Betrokkenheid] = rows.select_related("stakeholder").order_by("stakeholder__naam", "pk")
    return found


def _standings(banden: list[Betrokkenheid], inside: Q | None) -> list[Stand]:
    """At most one query."""
    if inside is None:
        return [Stand(band, None) for band in banden]
    prefetch_related_objects(banden, Prefetch("posities", Positie.objects.filter(inside), "alle_posities"))
    return [Stand(band, next(iter(band.alle_posities), None)) for band in banden]  # type: ignore[attr-defined]
