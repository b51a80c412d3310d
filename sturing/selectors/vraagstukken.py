"""Find vraagstukken: lists, one, those of an area or an opgave, and how long answers take."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from statistics import median
from typing import Any, Final

from django.db.models import Case, F, IntegerField, Q, QuerySet, Value, When
from django.http import Http404

from accounts.models import Organisatie
from accounts.permissions import Doelgroep
from gebied.models import Gebied
from opgaven.models import Opgave
from sturing.models import Servicenorm, Vraagstuk
from sturing.selectors.plekken import opgaven_seen, with_places

#: Fewer answers than this say something of one case, not of an organisation.
ANTWOORDEN_MIN: Final = 5


def listed(doelgroep: Doelgroep) -> QuerySet[Vraagstuk]:
    """What may be seen: what is overdue longest first, then what has to be answered soonest."""
    rows = Vraagstuk.objects.visible_to(doelgroep).select_related("organisatie", "aan")
    wacht = Case(When(status="open", then=Value(0)), default=Value(1), output_field=IntegerField())
    found: QuerySet[Vraagstuk] = rows.order_by(wacht, "termijn", "pk")
    return found


def get_vraagstuk(pk: int, doelgroep: Doelgroep) -> Any:
    """One with its place, opgaven, steps and messages. Raises Http404 for what is not for you. Six queries."""
    rows = listed(doelgroep).filter(pk=pk).prefetch_related(opgaven_seen(doelgroep), "stappen", "berichten")
    found = with_places(rows, doelgroep)
    if not found:
        raise Http404
    return found[0]


def of_area(gebied: Gebied, doelgroep: Doelgroep) -> QuerySet[Vraagstuk]:
    """About this area or what lies in it, but for what was withdrawn."""
    found: QuerySet[Vraagstuk] = listed(doelgroep).exclude(status="ingetrokken").lying_in([gebied.pk])  # type: ignore[attr-defined]
    return found


def of_opgave(opgave: Opgave, doelgroep: Doelgroep) -> QuerySet[Vraagstuk]:
    """About this opgave, but for what was withdrawn."""
    return listed(doelgroep).exclude(status="ingetrokken").filter(opgaven=opgave)


def norm_between(van_id: int, aan_id: int, vandaag: date) -> Servicenorm | None:
    """What two organisations agreed and holds today. One query."""
    geldt = Q(eind__isnull=True) | Q(eind__gte=vandaag)
    beide = Servicenorm.objects.filter(akkoord_van__lte=vandaag, akkoord_aan__lte=vandaag)
    return beide.filter(geldt, van_id=van_id, aan_id=aan_id).first()


def addressees() -> QuerySet[Organisatie]:
    """Who can be asked something."""
    return Organisatie.objects.order_by("naam")


@dataclass(frozen=True, slots=True)
class Antwoordtijd:
    """How an organisation answers: only over many, never one case or one person."""

    organisatie: str
    antwoorden: int
    dagen: int
    """The median."""
    op_tijd: float
    """As a share, 0..1."""


def answer_times(doelgroep: Doelgroep) -> list[Antwoordtijd]:
    """Per organisation that was asked, over what may be seen; from five answers on. One query."""
    rows = Vraagstuk.objects.visible_to(doelgroep).filter(beantwoord_op__isnull=False)
    per: dict[str, list[tuple[int, bool]]] = {}
    velden = ("aan__naam", "gesteld_op", "beantwoord_op", "termijn")
    for naam, gesteld, beantwoord, termijn in rows.values_list(*velden).order_by("aan__naam", F("pk").asc()):
        per.setdefault(naam, []).append(((beantwoord - gesteld).days, beantwoord <= termijn))
    return [
        Antwoordtijd(naam, len(tijden), round(median(dagen for dagen, _ in tijden)), _share(tijden))
        for naam, tijden in per.items()
        if len(tijden) >= ANTWOORDEN_MIN
    ]


def _share(tijden: list[tuple[int, bool]]) -> float:
    return sum(op_tijd for _, op_tijd in tijden) / len(tijden)
