"""Effects of opgaven on brede welvaart: of one opgave, and of all that take part in an area."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from django.db.models import QuerySet

from accounts.historie.lezen import Wijziging, describe_many
from accounts.permissions import Doelgroep, visible_q
from accounts.samen import leesvraag
from gebied.models import Thema
from opgaven.geschiedenis import EFFECT
from opgaven.models import Opgave, OpgaveEffect
from opgaven.models.effect import Wanneer
from opgaven.querysets import DEELNEMENDE_STATUSSEN

#: More changes of the effects of one opgave than this are not shown; the oldest are left out.
WIJZIGINGEN_MAX: Final = 200


@dataclass(frozen=True, slots=True)
class Effectwijziging:
    """A change of one effect, and which one that is."""

    effect: str
    wijziging: Wijziging


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


def effect_changes(opgave_id: int, vanaf: int) -> list[Effectwijziging]:
    """All changes of the effects of an opgave, also of those that were taken away, newest first. Two queries."""
    rows = EFFECT.versies.objects.filter(opgave_id=opgave_id, pgh_id__gte=vanaf)
    found = list(rows.select_related("pgh_context").order_by("-pgh_id")[:WIJZIGINGEN_MAX])
    return [Effectwijziging(_called(deel.rij), deel) for deel in describe_many(EFFECT, found)]


def _called(rij: Any) -> str:
    wanneer = str(Wanneer(rij.wanneer).label).lower()
    return f"{Thema(rij.thema).label} ({wanneer})"
