"""Import figures about areas: written by gebied, logged here."""

from __future__ import annotations

from django.db import transaction

from accounts.models import Organisatie, User
from gebied.services.indicatoren import (
    IndicatorenBestand,
    IndicatorenGelezen,
    IndicatorenInvoer,
    IndicatorRapport,
    indicatoren_read,
    indicatoren_save,
)
from opgaven.models import Import


@transaction.atomic
def indicatoren_store(*, invoer: IndicatorenInvoer, user: User | None = None) -> IndicatorenGelezen:
    """Import, and log it when a row was usable. Raises InvoerFout."""
    bestand = indicatoren_read(invoer)
    rapport, _verslag = _save(bestand, user)
    return IndicatorenGelezen(rapport, bestand.toelichting)


@transaction.atomic
def figures_store(*, bestand: IndicatorenBestand, user: User | None) -> Import | None:
    """Write what was read, with its log; None when no row was usable."""
    return _save(bestand, user)[1]


def _save(bestand: IndicatorenBestand, user: User | None) -> tuple[IndicatorRapport, Import | None]:
    rapport, invoer = indicatoren_save(bestand=bestand), bestand.invoer
    if not rapport.bruikbaar:
        return rapport, None
    verslag: Import = Import.objects.create(
        soort="indicatoren",
        bestand=invoer.bestand.name[:255],
        parameters={"indeling": invoer.indeling, "bron": invoer.bron, "jaar": invoer.jaar},
        rapport=rapport.as_dict(),
        door=user,
        organisatie=Organisatie.objects.filter(code__iexact=invoer.organisatie).first(),
    )
    return rapport, verslag
