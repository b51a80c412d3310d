"""How long something is kept, and from when that counts."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings
from django.utils.translation import ngettext

from accounts.tekst import Tekst


@dataclass(frozen=True, slots=True)
class Termijn:
    """A term in words, and for records that have an end also as a date.

    ``instelling`` names the months in settings.BEWAARTERMIJNEN; without it ``na`` says it all. ``begin`` gives the day
    from which the months count for one record, or None while it does not count yet.
    """

    na: Tekst
    instelling: str = ""
    begin: Callable[[Any], date | None] | None = None

    @property
    def maanden(self) -> int:
        return int(settings.BEWAARTERMIJNEN[self.instelling])

    def __str__(self) -> str:
        if not self.instelling:
            return str(self.na)
        zin = ngettext("{maanden} maand na {na}", "{maanden} maanden na {na}", self.maanden)
        return zin.format(maanden=self.maanden, na=self.na)

    def eind(self, record: Any) -> date | None:
        """The last day on which this record is kept; None when no day can be named yet."""
        begin = self.begin(record) if self.begin else None
        return months_later(begin, self.maanden) if begin else None

    def grens(self, vandaag: date) -> date:
        """What began before this day has passed its term today."""
        return months_later(vandaag, -self.maanden)


def months_later(dag: date, maanden: int) -> date:
    """The same day so many months on, or the last day of a shorter month.

    >>> months_later(date(2026, 1, 31), 1), months_later(date(2026, 3, 31), -13)
    (datetime.date(2026, 2, 28), datetime.date(2025, 2, 28))
    """
    jaar, maand = divmod(dag.year * 12 + dag.month - 1 + maanden, 12)
    return date(jaar, maand + 1, min(dag.day, monthrange(jaar, maand + 1)[1]))
