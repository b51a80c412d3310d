"""When the moments of planning and control come next, and what must be ready for them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import QuerySet

from sturing.models import AgendaItem, Pcmoment


@dataclass(frozen=True, slots=True)
class Komend:
    """A moment that comes: its month, and the day on which what hangs on it must be ready."""

    moment: Pcmoment
    jaar: int
    klaar_voor: date
    dagen: int
    """From today until that day; below 0 when it is over."""
    items: Sequence[Any] = ()

    @property
    def eerste_dag(self) -> date:
        return date(self.jaar, self.moment.maand, 1)


def moments_of(organisatie_id: int | None) -> QuerySet[Pcmoment]:
    """Those of an organisation, by month."""
    return Pcmoment.objects.filter(organisatie_id=organisatie_id or 0)


def coming(moment: Pcmoment, vandaag: date) -> Komend:
    """Its next time: this year, or next year when its month is over.

    >>> komend = coming(Pcmoment(naam="Kadernota", maand=6, weken_vooraf=6), date(2026, 11, 23))
    >>> komend.jaar, komend.klaar_voor.isoformat(), komend.dagen
    (2027, '2027-04-20', 148)
    """
    jaar = vandaag.year if moment.maand >= vandaag.month else vandaag.year + 1
    klaar_voor = date(jaar, moment.maand, 1) - timedelta(weeks=moment.weken_vooraf)
    return Komend(moment, jaar, klaar_voor, (klaar_voor - vandaag).days)


def coming_moments(momenten: Iterable[Pcmoment], vandaag: date) -> list[Komend]:
    """The next time of each of these moments with what hangs on it, the soonest first. Two queries."""
    komend = [coming(moment, vandaag) for moment in momenten]
    rows = AgendaItem.objects.running().filter(pcmoment__in=[een.moment.pk for een in komend]).select_related("trekker")
    per: dict[tuple[int | None, int | None], list[Any]] = {}
    for item in rows.order_by("termijn", "pk"):
        per.setdefault((item.pcmoment_id, item.pcjaar), []).append(item)
    met = [
        Komend(een.moment, een.jaar, een.klaar_voor, een.dagen, _marked(per.get((een.moment.pk, een.jaar), []), een))
        for een in komend
    ]
    return sorted(met, key=lambda een: een.klaar_voor)


def _marked(items: list[Any], komend: Komend) -> list[Any]:
    """Each knows whether it will be ready in time."""
    for item in items:
        item.op_tijd = item.termijn is not None and item.termijn <= komend.klaar_voor
    return items
