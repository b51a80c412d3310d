"""What there is to choose from when somebody chooses which opgaven count: one form for map, table and area page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import QueryDict

from accounts.permissions import Doelgroep
from accounts.samen import Gevraagd, leesvraag
from opgaven.keuze import Filter
from opgaven.models import Bestuurslaag, Status
from opgaven.querysets import DEELNEMENDE_STATUSSEN
from opgaven.selectors.opgavelijst import organisaties_seen
from opgaven.selectors.typen import types_in_order


@dataclass(frozen=True, slots=True)
class Keuze:
    """One value on offer: as it stands in the address, its name, and whether it is chosen."""

    waarde: str
    naam: str
    aan: bool


@dataclass(frozen=True, slots=True)
class Keuzevelden:
    """The fields of the choice; what was typed is kept, wrong or right."""

    typen: list[Keuze]
    statussen: list[Keuze]
    bestuurslagen: list[Keuze]
    organisaties: list[Keuze]
    zoek: str
    jaar: str
    van: str
    tot: str
    meer: int
    """How many kinds of choices beside type and year do something."""


def choice_fields(keuze: Filter, doelgroep: Doelgroep, getypt: QueryDict) -> Keuzevelden:
    """The fields with what is chosen. Two queries."""
    typen, status = keuze.typen or frozenset(), keuze.status or frozenset()
    return Keuzevelden(
        typen=[Keuze(code, naam, code in typen) for _pk, code, naam in types_in_order()],
        statussen=[Keuze(code, str(Status(code).label), code in status) for code in DEELNEMENDE_STATUSSEN],
        bestuurslagen=_one(Bestuurslaag.choices, keuze.bestuurslaag),
        organisaties=_one(_owners(doelgroep), keuze.organisatie),
        zoek=keuze.zoek,
        jaar=getypt.get("jaar", "")[:10],
        van=getypt.get("van", "")[:10],
        tot=getypt.get("tot", "")[:10],
        meer=len({naam for naam, _ in keuze.params()} - {"typen", "jaar"}),
    )


def choices_beforehand(doelgroep: Doelgroep) -> list[Gevraagd[Any]]:
    """What these fields will ask, to ask it together with other things."""
    return [types_in_order.of(), _owners.of(doelgroep)]


@leesvraag(list)
def _owners(doelgroep: Doelgroep) -> QuerySet[Any]:
    return organisaties_seen(doelgroep).order_by("naam").values_list("code", "naam")


def _one(waarden: Iterable[tuple[object, object]], gekozen: str) -> list[Keuze]:
    return [Keuze(str(code), str(naam), str(code) == gekozen) for code, naam in waarden]
