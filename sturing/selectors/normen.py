"""Service norms as one side knows them, and the deadline that follows from one."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from django.db.models import Q, QuerySet

from sturing.models import Servicenorm
from sturing.selectors.vraagstukken import norm_between

#: The time for an answer where nothing was agreed.
TERMIJN_DAGEN: Final = 28


def norms_of(organisatie_id: int | None) -> QuerySet[Servicenorm]:
    """Those in which this organisation is one of both sides."""
    kant = Q(van=organisatie_id or 0) | Q(aan=organisatie_id or 0)
    return Servicenorm.objects.filter(kant).select_related("van", "aan").order_by("van__naam", "aan__naam")


def holding_for(organisatie_id: int, vandaag: date) -> list[Servicenorm]:
    """What holds today for the questions of an organisation. One query."""
    geldt = Q(eind__isnull=True) | Q(eind__gte=vandaag)
    rows = Servicenorm.objects.filter(geldt, van=organisatie_id, akkoord_van__lte=vandaag, akkoord_aan__lte=vandaag)
    return list(rows.select_related("aan").order_by("aan__naam"))


def proposed_deadline(van_id: int, aan_id: int | None, vandaag: date) -> date:
    """The last day for an answer: as was agreed, or else after four weeks."""
    norm = norm_between(van_id, aan_id, vandaag) if aan_id else None
    return vandaag + timedelta(days=norm.antwoord_dagen if norm else TERMIJN_DAGEN)
