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
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from accounts.models import Zichtbaarheid
from gebied.bulk import to_ewkb, upsert_rows
from gebied.crs import RD
from gebied.importeren.fouten import KeuzeFout
from gebied.importeren.gebieden import GebiedRij, row_hashes, to_areas
from gebied.importeren.lezen import Keuze, read_file
from gebied.importeren.rapport import Rapport, Regel
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
    "organisatie_id",
)
_VAN_EEN_ANDER = gettext_noop("hoort bij een andere organisatie")


@dataclass(frozen=True)
class GebiedenInvoer:
    """What to import as which areas; empty fields are found out.

    With an ``eigenaar`` (id of an organisation) new areas are its own, and areas of others stay as they are.
    """

    bestand: Path
    indeling: str
    niveau: str
    keuze: Keuze = field(default_factory=Keuze)
    code: str = ""
    naam: str = ""
    eigenaar: int | None = None
    zichtbaarheid: str = Zichtbaarheid.OPENBAAR.value


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
        raise KeuzeFout(
            _("Geef bij --indeling een naam van 1 tot {maximum} tekens op, bijvoorbeeld 'CBS 2022'.").format(
                maximum=MAX_INDELING
            )
        )
    tabel = read_file(invoer.bestand, invoer.keuze)
    rijen, rapport = to_areas(tabel, invoer.niveau, invoer.code, invoer.naam)
    return GebiedenGelezen(invoer, rijen, rapport, describe_rd_shift(tabel.crs))


def gebieden_count(*, gelezen: GebiedenGelezen) -> Rapport:
    """What saving would do, counted in the report without writing anything."""
    indeling = Indeling.objects.filter(naam=gelezen.invoer.indeling).first()
    if gelezen.rijen:
        _changed_rows(gelezen, indeling)
    return gelezen.rapport


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
    ids = _write(changed, indeling, gelezen.invoer)
    link_parents(indeling_id=indeling.pk, niveau=niveau)
    make_area_shapes(indeling_id=indeling.pk, niveau=niveau)
    return ids


def _lock_indeling(invoer: GebiedenInvoer) -> Indeling:
    """The indeling, made when it is new; two imports into one indeling wait for each other."""
    years = re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", invoer.indeling)
    defaults = {"jaar": int(years[-1]) if years else None, "bron": invoer.bestand.name[:200]}
    Indeling.objects.get_or_create(naam=invoer.indeling, defaults=defaults)
    return Indeling.objects.select_for_update().get(naam=invoer.indeling)


def _changed_rows(gelezen: GebiedenGelezen, indeling: Indeling | None) -> dict[str, GebiedRij]:
    """The rows that differ from what we have, by their hash; counted in the report."""
    known = _known(gelezen.invoer, indeling)
    rijen = _of_nobody_else(gelezen, {code for code, (_, eigenaar) in known.items() if eigenaar is not None})
    hashes = zip(row_hashes(rijen), rijen, strict=True)
    changed = {text: rij for text, rij in hashes if known.get(rij.code, ("", None))[0] != text}
    rapport = gelezen.rapport
    rapport.nieuw = sum(rij.code not in known for rij in changed.values())
    rapport.bijgewerkt = len(changed) - rapport.nieuw
    rapport.ongewijzigd = len(rijen) - len(changed)
    return changed


def _known(invoer: GebiedenInvoer, indeling: Indeling | None) -> dict[str, tuple[str, int | None]]:
    """Per code of what we have its hash, and whose it is when that is not who imports."""
    if indeling is None:
        return {}
    rows = Gebied.objects.of(indeling.pk, invoer.niveau).values_list("code", "invoer_hash", "organisatie_id")
    return {code: (text, None if invoer.eigenaar in (None, van) else van or 0) for code, text, van in rows}


def _of_nobody_else(gelezen: GebiedenGelezen, vreemd: set[str]) -> list[GebiedRij]:
    rijen = [rij for rij in gelezen.rijen if rij.code not in vreemd]
    afgewezen = [Regel(rij.rij, rij.code, _VAN_EEN_ANDER) for rij in gelezen.rijen if rij.code in vreemd]
    gelezen.rapport.afgewezen.extend(afgewezen)
    return rijen


def _write(changed: Mapping[str, GebiedRij], indeling: Indeling, invoer: GebiedenInvoer) -> list[int]:
    rijen = list(changed.values())
    geometries = np.array([rij.geometrie for rij in rijen], dtype=object)
    now = timezone.now()
    rows = [
        (
            indeling.pk,
            invoer.niveau,
            rij.code,
            rij.naam,
            rij.stedelijkheid,
            ewkb,
            area,
            text,
            now,
            invoer.zichtbaarheid,
            invoer.eigenaar,
        )
        for (text, rij), ewkb, area in zip(
            changed.items(), to_ewkb(geometries, RD), shapely.area(geometries).tolist(), strict=True
        )
    ]
    keep = ["zichtbaarheid", "organisatie_id"] + ([] if any(rij.stedelijkheid for rij in rijen) else ["stedelijkheid"])
    return upsert_rows(Gebied._meta.db_table, _COLUMNS, rows, key=("indeling_id", "niveau", "code"), keep=keep)
