"""The list of opgaven in an order that somebody asked for."""

from __future__ import annotations

from typing import Final

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from accounts.models import Organisatie
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


def organisaties_seen(doelgroep: Doelgroep) -> QuerySet[Organisatie]:
    """Who owns an opgave that may be seen, and the own organisation: others are not named."""
    if doelgroep.alles:
        return Organisatie.objects.all()
    eigen = Opgave.objects.existing().visible_to(doelgroep).filter(organisatie=OuterRef("pk"))
    return Organisatie.objects.filter(Q(pk=doelgroep.organisatie_id) | Exists(eigen))


def in_order(opgaven: QuerySet[Opgave], sortering: str) -> QuerySet[Opgave]:
    """Unknown values last, whatever the direction."""
    veld = F(SORTERINGEN[sortering.removeprefix("-")])
    richting = veld.desc(nulls_last=True) if sortering.startswith("-") else veld.asc(nulls_last=True)
    return opgaven.order_by(richting, "naam", "pk")
