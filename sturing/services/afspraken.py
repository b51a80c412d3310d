"""Make an agreement; what has to be done for it goes on the agenda with it."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from sturing.models import Afspraak, AgendaItem
from sturing.services.agenda import settle, shared_with
from sturing.services.eigendom import Koppelingen, owned_create, owned_write


def afspraak_make(
    *, afspraak: Afspraak, koppelingen: Koppelingen, item: AgendaItem, actor: Any, indiening: str = ""
) -> Afspraak:
    """The parties see it. ``item`` is what has to be done: it gets area, opgaven and owner of the agreement.

    Raises AlIngediendError for the same form twice, PermissionDenied or ValidationError, and then writes nothing.
    """
    with transaction.atomic():
        partijen = [partij.pk for partij in koppelingen.get("partijen", ())]
        gemaakt = owned_create(
            obj=afspraak, koppelingen=koppelingen, delen_met=partijen, actor=actor, indiening=indiening
        )
        item.afspraak, item.gebied, item.organisatie = gemaakt, gemaakt.gebied, gemaakt.organisatie
        settle(item)
        owned_write(
            obj=item,
            koppelingen={"opgaven": koppelingen.get("opgaven", ())},
            delen_met=shared_with(item),
            actor=actor,
        )
        return gemaakt


def parties_of(afspraak: Afspraak) -> list[int]:
    """Who sees an agreement because they made it too."""
    return list(afspraak.partijen.values_list("pk", flat=True))
