"""The list of opgaven in an order that somebody asked for."""

from __future__ import annotations

from typing import Final

from django.db.models import F, QuerySet

from accounts.permissions import Doelgroep
from opgaven.models import Opgave

#: Columns that sort, and what they sort by. The key goes in the address, "-" before it for descending.
SORTERINGEN: Final = {
    "naam": "naam",
    "type": "type__volgorde",
    "status": "status",
    "begin": "begin_jaar",
    "eind": "eind_jaar",
    "oppervlakte": "oppervlakte_m2",
    "eigenaar": "organisatie__naam",
    "gewijzigd": "gewijzigd_op",
}
STANDAARD: Final = "naam"


def sortering_from(wens: str | None) -> str:
    """A key of SORTERINGEN, perhaps with "-"; the default for anything else."""
    return wens if wens and wens.removeprefix("-") in SORTERINGEN else STANDAARD


def listed(doelgroep: Doelgroep) -> QuerySet[Opgave]:
    """Opgaven as lines: with type and owner, without polygons."""
    seen = Opgave.objects.existing().visible_to(doelgroep)
    found: QuerySet[Opgave] = seen.select_related("type", "organisatie").without_geometry()
    return found


def in_order(opgaven: QuerySet[Opgave], sortering: str) -> QuerySet[Opgave]:
    """Unknown values last, whatever the direction."""
    veld = F(SORTERINGEN[sortering.removeprefix("-")])
    richting = veld.desc(nulls_last=True) if sortering.startswith("-") else veld.asc(nulls_last=True)
    return opgaven.order_by(richting, "naam", "pk")
