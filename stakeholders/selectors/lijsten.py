"""Stakeholders, participation and initiatives for lists and single items of the API."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from accounts.permissions import Doelgroep
from stakeholders.models import Betrokkenheid, Initiatief, Niveau, Participatieproces, Positie, Stakeholder
from stakeholders.selectors.participatie import initiatives_listed, processes_listed


def stakeholders_matching(
    *,
    doelgroep: Doelgroep,
    gebied: Sequence[int] | None = None,
    opgave: int | None = None,
    zoek: str | None = None,
    soort: str | None = None,
    categorie: str | None = None,
) -> QuerySet[Stakeholder]:
    """By whatever is given, in order of name."""
    rows = Stakeholder.objects.visible_to(doelgroep).select_related("organisatie")
    rows = rows.filter(**{naam: waarde for naam, waarde in (("soort", soort), ("categorie", categorie)) if waarde})
    plek = _place(gebied, opgave)
    if plek is not None:
        banden = Betrokkenheid.objects.visible_to(doelgroep).filter(plek, stakeholder=OuterRef("pk"))
        rows = rows.filter(Exists(banden))
    found: QuerySet[Stakeholder] = (rows.matching(zoek) if zoek else rows).order_by("naam", "pk")
    return found


def processes_matching(
    *,
    doelgroep: Doelgroep,
    gebied: Sequence[int] | None = None,
    opgave: int | None = None,
    zoek: str | None = None,
    beloofd: str | None = None,
    gerealiseerd: str | None = None,
) -> QuerySet[Participatieproces]:
    """By whatever is given, in order of name."""
    rows: Any = processes_listed(doelgroep)
    stappen = {"beloofd": beloofd, "gerealiseerd": gerealiseerd}
    rows = rows.filter(**{naam: Niveau[stap.upper()].value for naam, stap in stappen.items() if stap})
    return _found(rows, gebied, opgave, zoek)


def initiatives_matching(
    *,
    doelgroep: Doelgroep,
    gebied: Sequence[int] | None = None,
    opgave: int | None = None,
    zoek: str | None = None,
    status: str | None = None,
) -> QuerySet[Initiatief]:
    """By whatever is given, in order of name."""
    rows: Any = initiatives_listed(doelgroep)
    return _found(rows.filter(status=status) if status else rows, gebied, opgave, zoek)


def with_ties(rijen: Sequence[Stakeholder], doelgroep: Doelgroep, inside: Q | None) -> Sequence[Stakeholder]:
    """Each with ``banden``: its ties to what may be seen, with the newest position that may be seen. Two queries."""
    posities = Positie.objects.none() if inside is None else Positie.objects.filter(inside)
    rows = Betrokkenheid.objects.visible_to(doelgroep).filter(stakeholder__in=[rij.pk for rij in rijen])
    per_rij: dict[int, list[Betrokkenheid]] = {}
    for band in rows.order_by("pk").prefetch_related(Prefetch("posities", posities, "alle_posities")):
        band.positie = next(iter(band.alle_posities), None)
        per_rij.setdefault(band.stakeholder_id, []).append(band)
    for rij in rijen:
        rij.banden = per_rij.get(rij.pk, [])  # type: ignore[attr-defined]
    return rijen


def with_initiators(rijen: Sequence[Initiatief], doelgroep: Doelgroep) -> Sequence[Initiatief]:
    """Each with ``nemer_id``: the stakeholder that started it, when that may be seen. One query."""
    ids = [rij.initiatiefnemer_id for rij in rijen if rij.initiatiefnemer_id]
    gezien = set(Stakeholder.objects.visible_to(doelgroep).filter(pk__in=ids).values_list("pk", flat=True))
    for rij in rijen:
        rij.nemer_id = rij.initiatiefnemer_id if rij.initiatiefnemer_id in gezien else None  # type: ignore[attr-defined]
    return rijen


def _place(gebied: Sequence[int] | None, opgave: int | None) -> Q | None:
    if gebied is None and opgave is None:
        return None
    regel = Q(gebied__in=list(gebied)) if gebied is not None else Q()
    return regel & Q(opgave=opgave) if opgave is not None else regel


def _found(rows: Any, gebied: Sequence[int] | None, opgave: int | None, zoek: str | None) -> Any:
    plek = _place(gebied, opgave)
    rows = rows if plek is None else rows.filter(plek)
    return (rows.matching(zoek) if zoek else rows).order_by("naam", "pk")
