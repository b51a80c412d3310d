"""Import figures about areas: written by gebied, logged here."""

from __future__ import annotations

from django.db import transaction

from accounts.models import Organisatie, User
from gebied.services.indicatoren import IndicatorenGelezen, IndicatorenInvoer, indicatoren_import
from opgaven.models import Import


@transaction.atomic
def indicatoren_store(*, invoer: IndicatorenInvoer, user: User | None = None) -> IndicatorenGelezen:
    """Import, and log it when a row was usable. Raises InvoerFout."""
    gelezen = indicatoren_import(invoer=invoer)
    if gelezen.rapport.bruikbaar:
        Import.objects.create(
            soort="indicatoren",
            bestand=invoer.bestand.name[:255],
            parameters={"indeling": invoer.indeling, "bron": invoer.bron, "jaar": invoer.jaar},
            rapport=gelezen.rapport.as_dict(),
            door=user,
            organisatie=Organisatie.objects.filter(code__iexact=invoer.organisatie).first(),
        )
    return gelezen
