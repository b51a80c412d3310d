"""What the profile of an area tells of its opgaven, beyond what its page tells."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Max

from accounts.models import Zichtbaarheid
from accounts.permissions import Doelgroep
from opgaven.models import Bestuurslaag, Opgave, Status


@dataclass(frozen=True, slots=True)
class Achtergrond:
    """Whose opgave it is: an organisation, never a person, and how far it is."""

    eigenaar: str
    bestuurslaag: str
    status: str
    openbaar: bool


def backgrounds(ids: Iterable[int], doelgroep: Doelgroep) -> dict[int, Achtergrond]:
    """Owner and status by id, of those that may be seen. One query."""
    rows = Opgave.objects.visible_to(doelgroep).filter(pk__in=set(ids))
    velden = ("pk", "organisatie__naam", "bestuurslaag", "status", "zichtbaarheid")
    return {
        pk: Achtergrond(
            eigenaar=naam or "",
            bestuurslaag=str(Bestuurslaag(laag).label) if laag else "",
            status=str(Status(status).label),
            openbaar=zichtbaarheid == Zichtbaarheid.OPENBAAR,
        )
        for pk, naam, laag, status, zichtbaarheid in rows.values_list(*velden)
    }


def newest_change(ids: Iterable[int], doelgroep: Doelgroep) -> datetime | None:
    """When one of these opgaven was changed last. One query."""
    seen = Opgave.objects.visible_to(doelgroep).filter(pk__in=set(ids))
    laatste: datetime | None = seen.aggregate(laatste=Max("gewijzigd_op"))["laatste"]
    return laatste
