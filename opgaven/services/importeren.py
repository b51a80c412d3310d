"""Write the opgaven of a file: new ones, changed ones, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
import shapely
from django.db import connection, models, transaction
from django.utils import timezone
from django.utils.translation import gettext_noop

from accounts.models import User
from gebied.bulk import to_ewkb, upsert_rows
from gebied.crs import RD
from gebied.importeren.lezen import read_file
from gebied.importeren.rapport import Rapport, Regel
from gebied.projectie import describe_rd_shift
from opgaven.importeren.keuzes import Bestemming, OpgavenInvoer, resolve
from opgaven.importeren.rijen import OpgaveRij, row_hashes, to_opgaven
from opgaven.models import Aard, Geometriesoort, Import, Opgave, Status
from opgaven.services.herberekening import mark_touched, recompute_soon, touched_areas
from opgaven.services.vormen import make_opgave_shapes

_VAN_EEN_ANDER = gettext_noop("hoort bij een andere organisatie")


@dataclass(frozen=True)
class OpgavenGelezen:
    """The usable opgaven of a file, ready to be written, with the report and a sentence about the coordinates."""

    invoer: OpgavenInvoer
    bestemming: Bestemming
    rijen: list[OpgaveRij]
    rapport: Rapport
    toelichting: str


def opgaven_import(*, invoer: OpgavenInvoer, user: User | None = None) -> OpgavenGelezen:
    """Import the opgaven of a file, with the report that contract.md describes. Raises InvoerFout.

    Rows of an earlier import of the same bron that the file does not have stay. A removed opgave that is in the file
    comes back. Areas that a new or changed opgave touches, or touched, are computed again.
    """
    gelezen = opgaven_read(invoer)
    opgaven_store(gelezen=gelezen, user=user)
    return gelezen


def opgaven_read(invoer: OpgavenInvoer) -> OpgavenGelezen:
    """Read and judge a file, outside any transaction. Raises InvoerFout."""
    bestemming = resolve(invoer)
    tabel = read_file(invoer.bestand, invoer.keuze)
    rijen, rapport = to_opgaven(tabel, invoer, bestemming)
    return OpgavenGelezen(invoer, bestemming, rijen, rapport, describe_rd_shift(tabel.crs))


def opgaven_count(*, gelezen: OpgavenGelezen) -> Rapport:
    """What storing would do, counted in the report without writing anything."""
    if gelezen.rijen:
        _changed_rows(gelezen)
    return gelezen.rapport


@transaction.atomic
def opgaven_store(*, gelezen: OpgavenGelezen, user: User | None) -> Import | None:
    """Write what was read, with its log; None when no row was usable."""
    if not gelezen.rijen:
        return None
    _lock(gelezen.bestemming.bron)
    changed = _changed_rows(gelezen)
    if not gelezen.rapport.bruikbaar:
        return None
    log = Import.objects.create(
        soort="opgaven",
        bestand=gelezen.invoer.bestand.name[:255],
        parameters=_parameters(gelezen.invoer),
        rapport=gelezen.rapport.as_dict(),
        door=user,
        organisatie=gelezen.bestemming.organisatie,
    )
    if changed:
        _replace(changed, gelezen.bestemming, log)
    return log


def _lock(bron: str) -> None:
    """Two imports of one bron wait for each other."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [f"opgaven van {bron}"])


def _parameters(invoer: OpgavenInvoer) -> dict[str, Any]:
    """What was asked for, as the log keeps it."""
    chosen = {
        name: value
        for name, value in asdict(invoer).items()
        if isinstance(value, str) or (value and isinstance(value, tuple))
    }
    return chosen | asdict(invoer.keuze)


def _changed_rows(gelezen: OpgavenGelezen) -> list[tuple[str, OpgaveRij]]:
    """The rows that differ from what we have or were removed here, with their hash; counted in the report."""
    bestemming, rapport = gelezen.bestemming, gelezen.rapport
    known: dict[str, str] = {}
    vreemd: set[str] = set()
    existing = Opgave.objects.filter(bron=bestemming.bron)
    for sleutel, text, removed, van in existing.values_list("sleutel", "invoer_hash", "verwijderd_op", "organisatie"):
        known[sleutel] = "" if removed else text
        if bestemming.alleen_eigen and van != (bestemming.organisatie and bestemming.organisatie.pk):
            vreemd.add(sleutel)
    rijen = _of_nobody_else(gelezen, vreemd)
    hashes = zip(row_hashes(rijen, bestemming), rijen, strict=True)
    changed = [(text, rij) for text, rij in hashes if known.get(rij.sleutel) != text]
    rapport.nieuw = sum(rij.sleutel not in known for _, rij in changed)
    rapport.bijgewerkt = len(changed) - rapport.nieuw
    rapport.ongewijzigd = len(rijen) - len(changed)
    return changed


def _of_nobody_else(gelezen: OpgavenGelezen, vreemd: set[str]) -> list[OpgaveRij]:
    """An organisation that imports for itself leaves what others own as it is."""
    afgewezen = [Regel(rij.rij, rij.sleutel, _VAN_EEN_ANDER) for rij in gelezen.rijen if rij.sleutel in vreemd]
    gelezen.rapport.afgewezen.extend(afgewezen)
    return [rij for rij in gelezen.rijen if rij.sleutel not in vreemd]


def _replace(changed: list[tuple[str, OpgaveRij]], bestemming: Bestemming, log: Import) -> None:
    """Write, with the areas of the old and of the new geometry marked, and shapes for the map."""
    keys = [rij.sleutel for _, rij in changed]
    existing = Opgave.objects.filter(bron=bestemming.bron, sleutel__in=keys).values_list("pk", flat=True)
    before = touched_areas(opgave_ids=list(existing))
    ids = _write(changed, bestemming, log)
    make_opgave_shapes(opgave_ids=ids)
    mark_touched(opgave_ids=ids, also=before)
    recompute_soon()


def _write(changed: list[tuple[str, OpgaveRij]], bestemming: Bestemming, log: Import) -> list[int]:
    fixed = _fixed_values(bestemming, log)
    gelezen = list(changed[0][1].aantallen)
    only_new = {naam: waarde for naam, waarde in _values_of_new(bestemming).items() if naam not in gelezen}
    if bestemming.status == Status.CONCEPT:  # what becomes a draft is no longer public
        fixed["zichtbaarheid"] = only_new.pop("zichtbaarheid")
    columns = [*_OF_ROW, *gelezen, *fixed, *only_new]
    rest = [*fixed.values(), *only_new.values()]
    keep = [*only_new] + ([] if bestemming.organisatie else ["organisatie_id"])
    rows = ([*values, *rest] for values in _values_of_rows(changed))
    return upsert_rows(Opgave._meta.db_table, columns, rows, key=("bron", "sleutel"), keep=keep)


_OF_ROW = ("sleutel", "naam", "begin_jaar", "eind_jaar", "invoer_hash", "geometrie", "oppervlakte_m2")


def _values_of_rows(changed: list[tuple[str, OpgaveRij]]) -> Iterator[tuple[Any, ...]]:
    geometries = np.array([rij.geometrie for _, rij in changed], dtype=object)
    for (text, rij), ewkb, area in zip(
        changed, to_ewkb(geometries, RD), shapely.area(geometries).tolist(), strict=True
    ):
        yield (rij.sleutel, rij.naam, rij.begin_jaar, rij.eind_jaar, text, ewkb, area, *rij.aantallen.values())


def _fixed_values(bestemming: Bestemming, log: Import) -> dict[str, Any]:
    """What all rows of this import have in common."""
    return {
        "bron": bestemming.bron,
        "type_id": bestemming.type.pk,
        "aard": bestemming.aard,
        "status": bestemming.status,
        "organisatie_id": bestemming.organisatie.pk if bestemming.organisatie else None,
        "importering_id": log.pk,
        "gewijzigd_op": timezone.now(),
        "gewijzigd_door_id": log.door_id,
        "verwijderd_op": None,
    }


def _values_of_new(bestemming: Bestemming) -> dict[str, Any]:
    """Values that an import gives to new opgaven only, for people fill them in afterwards."""
    texts = {
        field.attname: ""
        for field in Opgave._meta.concrete_fields
        if isinstance(field, models.CharField | models.TextField) and field.blank and field.editable
    }
    is_zone = bestemming.aard == Aard.WERKINGSGEBIED
    soort = Geometriesoort.VASTGESTELD if is_zone else Geometriesoort.INDICATIEF
    return texts | {
        "geometriesoort": soort.value,
        "aangemaakt_op": timezone.now(),
        "zichtbaarheid": bestemming.zichtbaarheid,
    }
