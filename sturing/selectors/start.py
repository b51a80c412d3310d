"""What waits: answers that an organisation owes, and questions of its own that stay unanswered."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, Final

from django.db.models import Exists, OuterRef, QuerySet

from accounts.samen import leesvraag
from sturing.models import Vraagstuk, Vraagstukstap

#: An answer that has to be given within so many days waits for somebody now.
BINNEN_DAGEN: Final = 7
_HOOGSTENS: Final = 60


@leesvraag(list)
def answers_due(organisatie_id: int, gebieden: frozenset[int], vandaag: date) -> QuerySet[Any]:
    """What this organisation has to answer soon or should have answered; of an area-bound role only its areas."""
    rows = Vraagstuk.objects.open().filter(aan=organisatie_id, termijn__lte=vandaag + timedelta(days=BINNEN_DAGEN))
    found = rows.lying_in(gebieden) if gebieden else rows
    gevonden: QuerySet[Any] = found.select_related("organisatie", "aan").order_by("termijn", "pk")[:_HOOGSTENS]
    return gevonden


@leesvraag(list)
def my_overdue(organisatie_id: int, gebieden: frozenset[int], vandaag: date) -> QuerySet[Any]:
    """What this organisation asked and others are late with, and whether a step stands ready."""
    rows = Vraagstuk.objects.overdue(vandaag).filter(organisatie=organisatie_id).exclude(aan=organisatie_id)
    found = rows.lying_in(gebieden) if gebieden else rows
    klaar = Vraagstukstap.objects.filter(vraagstuk=OuterRef("pk"), verzonden_op__isnull=True)
    met_stap = found.annotate(stap_klaar=Exists(klaar)).select_related("organisatie", "aan")
    gevonden: QuerySet[Any] = met_stap.order_by("termijn", "pk")[:_HOOGSTENS]
    return gevonden
