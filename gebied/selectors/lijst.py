"""The list of areas: which layers there are, and the areas of one layer that a filter leaves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Count, Q

from accounts.permissions import Doelgroep
from gebied.models import Gebied, Niveau
from gebied.selectors.gebieden import with_parent

#: Where the list starts when nothing was chosen: the level that area managers work at.
VOORKEUR = ("wijk", "buurt", "kern", "gemeente", "vrij", "regio", "provincie", "land")
#: A choice of more parents than this is no choice; then their own parents are offered.
OUDERS_MAX = 400


@dataclass(frozen=True, slots=True)
class Laag:
    """All areas of one niveau of one indeling."""

    indeling_id: int
    indeling: str
    niveau: str
    aantal: int

    @property
    def niveau_naam(self) -> str:
        return str(Niveau(self.niveau).label)


@dataclass(frozen=True, slots=True)
class Lijstkeuze:
    """What the address of the list asks for, checked."""

    indeling_id: int
    niveau: str
    zoek: str = ""
    ouder_id: int | None = None
    stedelijkheid: int | None = None
    sorteer: str = "naam"

    @property
    def is_filtered(self) -> bool:
        return bool(self.zoek or self.ouder_id or self.stedelijkheid)


def layers(doelgroep: Doelgroep) -> list[Laag]:
    """Every layer with areas that may be seen, newest indeling first. One query."""
    rows = (
        Gebied.objects.visible_to(doelgroep)
        .values_list("indeling_id", "indeling__naam", "niveau")
        .annotate(aantal=Count("pk"))
        .order_by("-indeling__jaar", "indeling__naam")
    )
    return sorted((Laag(*row) for row in rows), key=lambda laag: Niveau.values.index(laag.niveau))


def default_layer(lagen: Sequence[Laag], indeling_id: int | None = None, niveau: str | None = None) -> Laag | None:
    """The layer that fits what was chosen so far; the preferred level of the newest indeling otherwise."""
    passend = [
        laag
        for laag in lagen
        if (indeling_id is None or laag.indeling_id == indeling_id) and (niveau is None or laag.niveau == niveau)
    ]
    return min(passend, key=lambda laag: VOORKEUR.index(laag.niveau), default=None)


def gebied_ids(keuze: Lijstkeuze, doelgroep: Doelgroep, op: str = "naam") -> list[int]:
    """Ids of the areas that the filter leaves, by name or code. One query."""
    rows = Gebied.objects.visible_to(doelgroep).of(keuze.indeling_id, keuze.niveau).filter(_condition(keuze, doelgroep))
    return list(rows.order_by(op, "code").values_list("pk", flat=True))


def found_elsewhere(keuze: Lijstkeuze, doelgroep: Doelgroep) -> dict[tuple[int, str], int]:
    """How many areas of other layers the search text finds. One query, asked only when a search finds nothing."""
    seen = Gebied.objects.visible_to(doelgroep)
    rows = seen.filter(_found(keuze.zoek)).exclude(indeling_id=keuze.indeling_id, niveau=keuze.niveau)
    found = rows.values_list("indeling_id", "niveau").annotate(aantal=Count("pk")).order_by()
    return {(indeling_id, niveau): aantal for indeling_id, niveau, aantal in found}


def gebieden_in_order(ids: Sequence[int], doelgroep: Doelgroep) -> list[Gebied]:
    """These areas with their parents, as far as those may be seen, in this order, without geometry. Two queries."""
    rows = with_parent(Gebied.objects.visible_to(doelgroep), doelgroep).in_bulk(ids)
    return [rows[pk] for pk in ids if pk in rows]


def sort_ids(ids: Iterable[int], waarden: Mapping[int, float], *, aflopend: bool) -> list[int]:
    """Ids by a value; equal values keep their order, and those without a value come last either way."""
    ids = list(ids)
    met = sorted((pk for pk in ids if pk in waarden), key=lambda pk: waarden[pk], reverse=aflopend)
    return [*met, *(pk for pk in ids if pk not in waarden)]


def parents(indeling_id: int, niveau: str, doelgroep: Doelgroep) -> list[tuple[int, str]]:
    """Areas that the areas of a layer lie in, to choose from. One query; three in a whole country."""
    gezien = Gebied.objects.visible_to(doelgroep)
    onder = gezien.of(indeling_id, niveau)
    for _ in range(2):
        boven = gezien.filter(pk__in=onder.order_by().values("ouder").distinct())
        rows = boven.order_by("naam").values_list("pk", "naam")[: OUDERS_MAX + 1]
        if len(rows) <= OUDERS_MAX:
            return list(rows)
        onder = boven
    return []


def _condition(keuze: Lijstkeuze, doelgroep: Doelgroep) -> Q:
    condition = _found(keuze.zoek)
    if keuze.ouder_id:
        gezien = Gebied.objects.visible_to(doelgroep)
        ouders = gezien.filter(pk=keuze.ouder_id)
        condition &= Q(ouder__in=ouders) | Q(ouder__in=gezien.filter(ouder__in=ouders))
    if keuze.stedelijkheid:
        condition &= Q(stedelijkheid=keuze.stedelijkheid)
    return condition


def _found(zoek: str) -> Q:
    """Every word stands in the name or in the code."""
    condition = Q()
    for woord in zoek.split():
        condition &= Q(naam__icontains=woord) | Q(code__icontains=woord)
    return condition
