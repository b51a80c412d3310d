"""Effects of opgaven on brede welvaart: of one opgave, and of all that take part in an area."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from accounts.permissions import Doelgroep, visible_q
from accounts.samen import leesvraag
from opgaven.models import Opgave, OpgaveEffect
from opgaven.querysets import DEELNEMENDE_STATUSSEN


def effecten_of(opgave_id: int) -> QuerySet[OpgaveEffect]:
    """All effects of one opgave that the reader may see."""
    return OpgaveEffect.objects.filter(opgave=opgave_id).order_by("wanneer", "thema")


@leesvraag(list)
def effecten_in(gebied_id: int, doelgroep: Doelgroep) -> QuerySet[OpgaveEffect]:
    """Those of every opgave that takes part in an area, by name of the opgave. One query."""
    seen = OpgaveEffect.objects.filter(
        visible_q(Opgave, doelgroep, "opgave__"),
        opgave__verwijderd_op__isnull=True,
        opgave__status__in=DEELNEMENDE_STATUSSEN,
    )
    met_effect = Opgave.objects.filter(pk__in=OpgaveEffect.objects.values("opgave"))
    hier = met_effect.lying_in([gebied_id]).order_by().values("pk")
    rows: QuerySet[Any] = seen.filter(opgave__in=hier).select_related("opgave").defer("opgave__geometrie")
    return rows.order_by("opgave__naam", "opgave_id", "wanneer", "thema")
