"""Write the opgaven of a file: new ones, changed ones, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
import shapely
from django.db import connection, models, transaction
from django.utils import timezone

from accounts.models import User
from gebied.bulk import to_ewkb, upsert_rows
from gebied.crs import RD
from gebied.importeren.lezen import read_file
from gebied.importeren.rapport import Rapport
from gebied.projectie import describe_rd_shift
from opgaven.importeren.keuzes import Bestemming, OpgavenInvoer, resolve
from opgaven.importeren.rijen import OpgaveRij, row_hashes, to_opgaven
from opgaven.models import Aard, Geometriesoort, Import, Opgave, Status
from opgaven.services.herberekening import mark_touched, recompute_soon, touched_areas
from opgaven.services.vormen import make_opgave_shapes


@dataclass(frozen=True)
class OpgavenGeimporteerd:
    """The report, and a sentence about the coordinates."""

    rapport: Rapport
    toelichting: str


def opgaven_import(*, invoer: OpgavenInvoer, user: User | None = None) -> OpgavenGeimporteerd:
    """Import the opgaven of a file, with the report that contract.md describes. Raises InvoerFout.

    Rows of an earlier import of the same bron that the file does not have stay. A removed opgave that is in the file
    comes back. Areas that a new or changed opgave touches, or touched, are computed again.
    """
    bestemming = resolve(invoer)
    tabel = read_file(invoer.bestand, invoer.keuze)
    rijen, rapport = to_opgaven(tabel, invoer, bestemming)
    if rijen:
        _save(rijen, rapport, bestemming, invoer, user)
    return OpgavenGeimporteerd(rapport, describe_rd_shift(tabel.crs))


@transaction.atomic
def _save(
    rijen: list[OpgaveRij], rapport: Rapport, bestemming: Bestemming, invoer: OpgavenInvoer, user: User | None
) -> None:
    _lock(bestemming.bron)
    changed = _changed_rows(rijen, bestemming, rapport)
    log = Import.objects.create(
        soort="opgaven",
        bestand=invoer.bestand.name[:255],
        parameters=_parameters(invoer),
        rapport=rapport.as_dict(),
        door=user,
    )
    if changed:
        _replace(changed, bestemming, log)


def _lock(bron: str) -> None:
    """Two imports of one bron wait for each other."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [f"opgaven van {bron}"])


def _parameters(invoer: OpgavenInvoer) -> dict[str, str]:
    """What was asked for, as the log keeps it."""
    chosen = {name: value for name, value in asdict(invoer).items() if isinstance(value, str)}
    return chosen | asdict(invoer.keuze)


def _changed_rows(rijen: list[OpgaveRij], bestemming: Bestemming, rapport: Rapport) -> list[tuple[str, OpgaveRij]]:
    """The rows that differ from what we have or were removed here, with their hash; counted in the report."""
    existing = Opgave.objects.filter(bron=bestemming.bron)
    known = {
        sleutel: "" if removed else text
        for sleutel, text, removed in existing.values_list("sleutel", "invoer_hash", "verwijderd_op")
    }
    hashes = zip(row_hashes(rijen, bestemming), rijen, strict=True)
    changed = [(text, rij) for text, rij in hashes if known.get(rij.sleutel) != text]
    rapport.nieuw = sum(rij.sleutel not in known for _, rij in changed)
    rapport.bijgewerkt = len(changed) - rapport.nieuw
    rapport.ongewijzigd = len(rijen) - len(changed)
    return changed


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
    only_new = _values_of_new(bestemming)
    if bestemming.status == Status.CONCEPT:  # what becomes a draft is no longer public
        fixed["zichtbaarheid"] = only_new.pop("zichtbaarheid")
    columns = [*_OF_ROW, *fixed, *only_new]
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
        yield (rij.sleutel, rij.naam, rij.begin_jaar, rij.eind_jaar, text, ewkb, area)


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
