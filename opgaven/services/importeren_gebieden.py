"""Import areas: written by gebied, logged here, and their scores made anew."""

from __future__ import annotations

from dataclasses import replace

from django.db import transaction

from accounts.models import User
from gebied.importeren.rapport import Rapport
from gebied.services.importeren import GebiedenGelezen, GebiedenInvoer, gebieden_read, gebieden_save
from opgaven.models import Import
from opgaven.services.herberekening import mark_areas, recompute_soon


def gebieden_import(*, invoer: GebiedenInvoer, user: User | None = None) -> GebiedenGelezen:
    """Import the areas of a file, with the report that contract.md describes. Raises InvoerFout."""
    gelezen = gebieden_read(invoer)
    gebieden_store(gelezen=gelezen, user=user)
    return replace(gelezen, rijen=())


@transaction.atomic
def gebieden_store(*, gelezen: GebiedenGelezen, user: User | None) -> Import | None:
    """Write what was read, with its log; None when no row was usable."""
    ids = gebieden_save(gelezen=gelezen)
    if not gelezen.rapport.bruikbaar:
        return None
    if mark_areas(gebied_ids=ids):
        recompute_soon()
    return _log(gelezen.invoer, gelezen.rapport, user)


def _log(invoer: GebiedenInvoer, rapport: Rapport, user: User | None) -> Import:
    parameters = {
        "indeling": invoer.indeling,
        "niveau": invoer.niveau,
        "laag": invoer.keuze.laag,
        "crs": invoer.keuze.crs,
        "code": invoer.code,
        "naam": invoer.naam,
    }
    return Import.objects.create(
        soort="gebieden",
        bestand=invoer.bestand.name[:255],
        parameters=parameters,
        rapport=rapport.as_dict(),
        door=user,
        organisatie_id=invoer.eigenaar,
    )
