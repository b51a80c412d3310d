"""The register of stakeholders: one of them, the list of them, and what hangs on one."""

from __future__ import annotations

from typing import Any, Final

from django.db.models import Count, Exists, F, OuterRef, Prefetch, Q, QuerySet
from django.shortcuts import get_object_or_404

from accounts.models import Organisatie
from accounts.permissions import Doelgroep
from gebied.models import Gebied
from opgaven.models import Opgave
from stakeholders.models import Betrokkenheid, Positie, Stakeholder

#: Columns that sort, and what they sort by.
SORTERINGEN: Final = {
    "naam": "naam",
    "soort": "soort",
    "categorie": "categorie",
    "eigenaar": "organisatie__naam",
    "gewijzigd": "gewijzigd_op",
}
#: So many are offered by a search for a place or a stakeholder.
GEVONDEN_MAX: Final = 12


def get_stakeholder(pk: int, doelgroep: Doelgroep) -> Stakeholder:
    """One that may be seen. Raises Http404. One query."""
    rows = Stakeholder.objects.visible_to(doelgroep).select_related("organisatie")
    found: Stakeholder = get_object_or_404(rows, pk=pk)
    return found


def stakeholders_listed(doelgroep: Doelgroep) -> QuerySet[Stakeholder]:
    """Stakeholders as lines."""
    found: QuerySet[Stakeholder] = Stakeholder.objects.visible_to(doelgroep).select_related("organisatie")
    return found


def sortering_from(wens: str | None) -> str:
    """A key of SORTERINGEN, perhaps with "-"; by name for anything else."""
    return wens if wens and wens.removeprefix("-") in SORTERINGEN else "naam"


def in_order(rows: QuerySet[Any], sortering: str) -> QuerySet[Any]:
    veld = F(SORTERINGEN[sortering.removeprefix("-")])
    return rows.order_by(veld.desc() if sortering.startswith("-") else veld.asc(), "naam", "pk")


def tie_counts(ids: list[int], doelgroep: Doelgroep) -> dict[int, int]:
    """How many areas and opgaven each of these is tied to, as far as they may be seen. One query."""
    rows = Betrokkenheid.objects.visible_to(doelgroep).filter(stakeholder__in=ids).order_by()
    return dict(rows.values_list("stakeholder").annotate(aantal=Count("pk")))


def owners_seen(doelgroep: Doelgroep) -> QuerySet[Organisatie]:
    """Who owns a stakeholder that may be seen."""
    eigen = Stakeholder.objects.visible_to(doelgroep).filter(organisatie=OuterRef("pk"))
    return Organisatie.objects.filter(Exists(eigen))


def ties_of(stakeholder: Stakeholder, doelgroep: Doelgroep) -> list[Betrokkenheid]:
    """Its ties to what may be seen, with the positions at each, the newest first. Two queries."""
    rows = Betrokkenheid.objects.visible_to(doelgroep).filter(stakeholder=stakeholder)
    return list(with_places(rows).prefetch_related(Prefetch("posities", Positie.objects.all(), "alle_posities")))


def with_places(rows: QuerySet[Betrokkenheid]) -> QuerySet[Betrokkenheid]:
    """With the area or opgave of each, without outlines."""
    return rows.select_related("stakeholder__organisatie", "gebied", "opgave").defer(
        "gebied__geometrie", "opgave__geometrie"
    )


def get_tie(pk: int, doelgroep: Doelgroep) -> Betrokkenheid:
    """One tie of which both ends may be seen. Raises Http404."""
    found: Betrokkenheid = get_object_or_404(with_places(Betrokkenheid.objects.visible_to(doelgroep)), pk=pk)
    return found


def tied_to(obj: Any, ook: int | None = None) -> QuerySet[Stakeholder]:
    """The stakeholders of the same owner that are tied to the area or opgave of an object; and the one it names."""
    plek = Q(pk__in=[])
    if obj.gebied_id:
        plek |= Q(gebied=obj.gebied_id)
    if obj.opgave_id:
        plek |= Q(opgave=obj.opgave_id)
    banden = Betrokkenheid.objects.filter(plek, stakeholder=OuterRef("pk"))
    gezocht = Q(Exists(banden), organisatie=obj.organisatie_id) | Q(pk=ook or 0)
    found: QuerySet[Stakeholder] = Stakeholder.objects.filter(gezocht)
    return found


def find_places(zoek: str, doelgroep: Doelgroep) -> tuple[list[Gebied], list[Opgave]]:
    """Areas and opgaven whose name or code fits; a few of each. Two queries."""
    if not zoek.strip():
        return [], []
    gebieden = Gebied.objects.visible_to(doelgroep).filter(Q(naam__icontains=zoek) | Q(code__iexact=zoek))
    opgaven = Opgave.objects.existing().visible_to(doelgroep).filter(naam__icontains=zoek)
    return (
        list(gebieden.select_related("indeling").without_geometry().order_by("naam", "code")[:GEVONDEN_MAX]),
        list(opgaven.select_related("type").without_geometry().order_by("naam", "pk")[:GEVONDEN_MAX]),
    )


def find_own(zoek: str, organisatie_id: int | None, doelgroep: Doelgroep) -> list[Stakeholder]:
    """Stakeholders that may be tied to something: those of one's own organisation. One query."""
    rows = Stakeholder.objects.visible_to(doelgroep)
    if not doelgroep.alles:
        rows = rows.filter(organisatie_id=organisatie_id)
    return list(rows.matching(zoek).order_by("naam", "pk")[:GEVONDEN_MAX])


def ties_of_all(stakeholders: list[Stakeholder], doelgroep: Doelgroep) -> list[Betrokkenheid]:
    """The ties of many stakeholders, with their positions. Two queries."""
    rows = Betrokkenheid.objects.visible_to(doelgroep).filter(stakeholder__in=[rij.pk for rij in stakeholders])
    return list(with_places(rows).prefetch_related(Prefetch("posities", Positie.objects.all(), "alle_posities")))


def names_seen(ids: list[int], doelgroep: Doelgroep) -> dict[int, str]:
    """The names of those that may be seen. At most one query."""
    if not ids:
        return {}
    return dict(Stakeholder.objects.visible_to(doelgroep).filter(pk__in=ids).order_by().values_list("pk", "naam"))
