"""Write the areas of a file: new ones, changed ones, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import shapely
from django.db import transaction
from django.utils import timezone

from accounts.models import Zichtbaarheid
from gebied.bulk import to_ewkb, upsert_rows
from gebied.crs import RD
from gebied.importeren.fouten import KeuzeFout
from gebied.importeren.gebieden import GebiedRij, row_hashes, to_areas
from gebied.importeren.lezen import Keuze, read_file
from gebied.importeren.rapport import Rapport
from gebied.models import Gebied, Indeling
from gebied.projectie import describe_rd_shift
from gebied.services.ouders import link_parents
from gebied.services.vormen import make_area_shapes

MAX_INDELING = 100
_COLUMNS = (
    "indeling_id",
    "niveau",
    "code",
    "naam",
    "stedelijkheid",
    "geometrie",
    "oppervlakte_m2",
    "invoer_hash",
    "gewijzigd_op",
    "zichtbaarheid",
)


@dataclass(frozen=True)
class GebiedenInvoer:
    """What to import as which areas; empty fields are found out."""

    bestand: Path
    indeling: str
    niveau: str
    keuze: Keuze = field(default_factory=Keuze)
    code: str = ""
    naam: str = ""


@dataclass(frozen=True)
class GebiedenGelezen:
    """The usable areas of a file, ready to be written."""

    invoer: GebiedenInvoer
    rijen: Sequence[GebiedRij]
    rapport: Rapport
    toelichting: str


def gebieden_read(invoer: GebiedenInvoer) -> GebiedenGelezen:
    """Read and judge a file, outside any transaction. Raises InvoerFout."""
    if not 0 < len(invoer.indeling) <= MAX_INDELING:
        raise KeuzeFout(f"Geef bij --indeling een naam van 1 tot {MAX_INDELING} tekens op, bijvoorbeeld 'CBS 2022'.")
    tabel = read_file(invoer.bestand, invoer.keuze)
    rijen, rapport = to_areas(tabel, invoer.niveau, invoer.code, invoer.naam)
    return GebiedenGelezen(invoer, rijen, rapport, describe_rd_shift(tabel.crs))


@transaction.atomic
def gebieden_save(*, gelezen: GebiedenGelezen) -> list[int]:
    """Write areas in bulk, link them to their parents and make their shapes; returns ids of new and changed ones.

    Counts go into the report. Areas that the file does not have stay. Nothing is written when no row is usable.
    """
    if not gelezen.rijen:
        return []
    indeling = _lock_indeling(gelezen.invoer)
    niveau = gelezen.invoer.niveau
    changed = _changed_rows(gelezen, indeling)
    if not changed:
        return []
    ids = _write(changed, indeling, niveau)
    link_parents(indeling_id=indeling.pk, niveau=niveau)
    make_area_shapes(indeling_id=indeling.pk, niveau=niveau)
    return ids


def _lock_indeling(invoer: GebiedenInvoer) -> Indeling:
    """The indeling, made when it is new; two imports into one indeling wait for each other."""
    years = re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", invoer.indeling)
    defaults = {"jaar": int(years[-1]) if years else None, "bron": invoer.bestand.name[:200]}
    Indeling.objects.get_or_create(naam=invoer.indeling, defaults=defaults)
    return Indeling.objects.select_for_update().get(naam=invoer.indeling)


def _changed_rows(gelezen: GebiedenGelezen, indeling: Indeling) -> dict[str, GebiedRij]:
    """The rows that differ from what we have, by their hash; counted in the report."""
    known = dict(Gebied.objects.of(indeling.pk, gelezen.invoer.niveau).values_list("code", "invoer_hash"))
    hashes = zip(row_hashes(gelezen.rijen), gelezen.rijen, strict=True)
    changed = {text: rij for text, rij in hashes if known.get(rij.code) != text}
    rapport = gelezen.rapport
    rapport.nieuw = sum(rij.code not in known for rij in changed.values())
    rapport.bijgewerkt = len(changed) - rapport.nieuw
    rapport.ongewijzigd = len(gelezen.rijen) - len(changed)
    return changed


def _write(changed: Mapping[str, GebiedRij], indeling: Indeling, niveau: str) -> list[int]:
    rijen = list(changed.values())
    geometries = np.array([rij.geometrie for rij in rijen], dtype=object)
    now = timezone.now()
    rows = [
        (
            indeling.pk,
            niveau,
            rij.code,
            rij.naam,
            rij.stedelijkheid,
            ewkb,
            area,
            text,
            now,
            Zichtbaarheid.OPENBAAR.value,
        )
        for (text, rij), ewkb, area in zip(
            changed.items(), to_ewkb(geometries, RD), shapely.area(geometries).tolist(), strict=True
        )
    ]
    keep = ["zichtbaarheid"] + ([] if any(rij.stedelijkheid for rij in rijen) else ["stedelijkheid"])
    return upsert_rows(Gebied._meta.db_table, _COLUMNS, rows, key=("indeling_id", "niveau", "code"), keep=keep)
