"""Effects of opgaven on brede welvaart: of one opgave, and of all that take part in an area."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from accounts.permissions import Doelgroep, visible_q
from gebied.models import Gebied
from opgaven.models import Opgave, OpgaveEffect
from opgaven.querysets import DEELNEMENDE_STATUSSEN


def effecten_of(opgave_id: int) -> QuerySet[OpgaveEffect]:
    """All effects of one opgave that the reader may see."""
    return OpgaveEffect.objects.filter(opgave=opgave_id).order_by("wanneer", "thema")


def effecten_in(gebied: Gebied, doelgroep: Doelgroep) -> list[OpgaveEffect]:
    """Those of every opgave that takes part in an area, by name of the opgave. At most two queries."""
    seen = OpgaveEffect.objects.filter(
        visible_q(Opgave, doelgroep, "opgave__"),
        opgave__verwijderd_op__isnull=True,
        opgave__status__in=DEELNEMENDE_STATUSSEN,
    )
    kandidaten = set(seen.values_list("opgave_id", flat=True))
    if not kandidaten:
        return []
    hier = _in_area(gebied, kandidaten)
    rows: QuerySet[Any] = seen.filter(opgave__in=hier).select_related("opgave").defer("opgave__geometrie")
    return list(rows.order_by("opgave__naam", "opgave_id", "wanneer", "thema"))


def _in_area(gebied: Gebied, kandidaten: set[int]) -> QuerySet[Any]:
    """Which of these share ground with the area; to be used inside another query."""
    opgaven: QuerySet[Any] = Opgave.objects.filter(pk__in=kandidaten).lying_in([gebied.pk])
    return opgaven.values("pk")
