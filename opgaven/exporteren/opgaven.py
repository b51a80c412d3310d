"""The list of opgaven as a table: every row that a filter leaves, full precision."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Final

import numpy as np
import shapely
from django.contrib.gis.db.models.functions import AsWKB
from django.db.models import QuerySet
from numpy.typing import NDArray

from opgaven.exporteren.tabel import Tabel
from opgaven.models import Opgave

#: Name of the column in the file, and the field behind it.
KOLOMMEN: Final = {
    "bron": "bron",
    "sleutel": "sleutel",
    "naam": "naam",
    "type": "type__code",
    "aard": "aard",
    "status": "status",
    "geometriesoort": "geometriesoort",
    "begin_jaar": "begin_jaar",
    "eind_jaar": "eind_jaar",
    "oppervlakte_m2": "oppervlakte_m2",
    "urgentie": "urgentie",
    "bestuurslaag": "bestuurslaag",
    "programma": "programma",
    "organisatie": "organisatie__code",
    "afdeling": "afdeling",
    "rol_eigenaar": "rol_eigenaar",
    "hoeveelheid": "hoeveelheid",
    "eenheid": "eenheid",
    "doeljaar": "doeljaar",
    "hardheid": "hardheid",
    "beschrijving": "beschrijving",
    "doel": "doel",
    "resultaat": "resultaat",
    "brondocument": "brondocument",
}


def opgaven_table(opgaven: QuerySet[Opgave]) -> Tabel:
    """One query, and one more when somebody asks for the polygons."""
    rijen = list(opgaven.values_list("pk", *KOLOMMEN.values()))
    ids, *kolommen = [list(kolom) for kolom in zip(*rijen, strict=True)] or [[] for _ in range(1 + len(KOLOMMEN))]
    waarden = {naam: [_plain(cel) for cel in kolom] for naam, kolom in zip(KOLOMMEN, kolommen, strict=True)}
    return Tabel("opgaven", waarden, lambda: _polygons(ids))


def _polygons(ids: list[int]) -> NDArray[Any]:
    """In the order of the ids."""
    found = dict(Opgave.objects.filter(pk__in=ids).annotate(wkb=AsWKB("geometrie")).values_list("pk", "wkb"))
    return shapely.from_wkb(np.array([bytes(found[pk]) for pk in ids], dtype=object))


def _plain(cel: object) -> object:
    """A Decimal means nothing to the file formats."""
    return float(cel) if isinstance(cel, Decimal) else cel
