"""Which areas a role or an organisation has, and which it could have."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from accounts.models import Organisatie, Rol
from accounts.permissions import Doelgroep
from gebied.models import Gebied, Niveau, Rolgebied, Werkgebied
from gebied.querysets import STAPPEN_OMHOOG

#: A search shows so many areas; more letters find fewer.
GEVONDEN_MAX = 20


@dataclass(frozen=True, slots=True)
class Plek:
    """An area, and how many areas lie below it."""

    gebied: Gebied
    eronder: int


def places_of_roles(rol_ids: Collection[int]) -> dict[int, list[str]]:
    """Names of the areas per role. One query."""
    namen: defaultdict[int, list[str]] = defaultdict(list)
    rows = Rolgebied.objects.filter(rol__in=list(rol_ids)).order_by("gebied__naam")
    for rol_id, naam in rows.values_list("rol_id", "gebied__naam"):
        namen[rol_id].append(naam)
    return dict(namen)


def areas_of_role(rol: Rol) -> list[Plek]:
    """The areas of a role by name. Two queries."""
    return _places(Gebied.objects.filter(pk__in=Rolgebied.objects.filter(rol=rol).values("gebied")))


def areas_of_organisation(organisatie: Organisatie) -> list[Plek]:
    """The areas that an organisation works in, by name. Two queries."""
    return _places(Gebied.objects.filter(pk__in=Werkgebied.objects.filter(organisatie=organisatie).values("gebied")))


def areas_to_add(zoek: str, doelgroep: Doelgroep, behalve: Collection[int]) -> list[Gebied]:
    """Areas whose name or code holds every word, the large and the new ones first. At most one query."""
    if not zoek:
        return []
    condition = Q()
    for woord in zoek.split()[:8]:
        condition &= Q(naam__icontains=woord) | Q(code__icontains=woord)
    rows = Gebied.objects.visible_to(doelgroep).filter(condition).exclude(pk__in=list(behalve))
    found = _without_geometry(rows).order_by("-indeling__jaar", "naam")[: GEVONDEN_MAX * 5]
    return sorted(found, key=lambda gebied: Niveau.values.index(gebied.niveau))[:GEVONDEN_MAX]


def _places(gebieden: QuerySet[Gebied, Gebied]) -> list[Plek]:
    found = list(_without_geometry(gebieden).order_by("naam", "code"))
    aantal = _below([gebied.pk for gebied in found])
    return [Plek(gebied, aantal.get(gebied.pk, 0)) for gebied in found]


def _below(ids: Sequence[int]) -> dict[int, int]:
    """How many areas have these above them, however many steps."""
    boven = [f"{'ouder__' * stappen}ouder_id" for stappen in range(STAPPEN_OMHOOG - 1)]
    condition = Q(*[(f"{pad}__in", ids) for pad in boven], _connector=Q.OR)
    aantal: defaultdict[int, int] = defaultdict(int)
    for rij in Gebied.objects.filter(condition).values_list(*boven) if ids else ():
        for pk in set(rij) & set(ids):
            aantal[pk] += 1
    return dict(aantal)


def _without_geometry(gebieden: QuerySet[Gebied, Gebied]) -> QuerySet[Gebied, Gebied]:
    return gebieden.select_related("indeling", "ouder").defer("geometrie", "ouder__geometrie")
