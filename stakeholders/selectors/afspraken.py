"""Agreements with stakeholders."""

from __future__ import annotations

from django.db.models import QuerySet
from django.utils import timezone

from stakeholders.models import Afspraak


def overdue_agreements(organisatie_id: int) -> QuerySet[Afspraak]:
    """Open ones past their last day, the oldest first. Confidential: ask stakeholders.bevoegd before."""
    rows = Afspraak.objects.filter(stakeholder__organisatie=organisatie_id, stand=Afspraak.Stand.OPEN)
    return rows.filter(deadline__lt=timezone.localdate()).select_related("stakeholder").order_by("deadline", "pk")
