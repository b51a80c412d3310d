"""The list of opgaven as a table for a file: every row that the filter leaves, full precision."""

from __future__ import annotations

from typing import Final

import numpy as np
import shapely
from django.contrib.gis.db.models.functions import AsWKB
from django.db.models import QuerySet

from gebied.tabelbestand import Tabel
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
_HOEVEELHEID: Final = list(KOLOMMEN).index("hoeveelheid")


def opgaven_table(opgaven: QuerySet[Opgave], *, met_geometrie: bool) -> Tabel:
    """One query; polygons only when the file can hold them."""
    velden = list(KOLOMMEN.values())
    if not met_geometrie:
        return Tabel("opgaven", list(KOLOMMEN), [_plain(rij) for rij in opgaven.values_list(*velden)])
    rijen = list(opgaven.values_list(*velden, AsWKB("geometrie")))
    vormen = shapely.from_wkb(np.array([bytes(rij[-1]) for rij in rijen], dtype=object))
    return Tabel("opgaven", list(KOLOMMEN), [_plain(rij[:-1]) for rij in rijen], vormen)


def _plain(rij: tuple[object, ...]) -> list[object]:
    """A Decimal means nothing to the file formats."""
    cellen = list(rij)
    hoeveelheid = cellen[_HOEVEELHEID]
    cellen[_HOEVEELHEID] = None if hoeveelheid is None else float(str(hoeveelheid))
    return cellen
