"""Which opgaven lie on one place, and what every two of them are to each other."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from math import isfinite

import numpy as np
from django.contrib.gis.geos import Point
from django.utils.translation import gettext as _

import stapeling
from accounts.permissions import Doelgroep
from gebied.crs import RD, WGS84
from gebied.projectie import transformer
from opgaven.keuze import Filter, OnjuisteVraagError
from opgaven.models import Opgave
from opgaven.selectors.gebied import OpgaveKort, opgaven_kort
from opgaven.selectors.invoer import read_kenmerken
from opgaven.selectors.keuze import chosen
from opgaven.selectors.matrix import active_matrix, load_matrix
from stapeling.matrix import paarwaarden


@dataclass(frozen=True, slots=True)
class PuntPaar:
    """Two opgaven on the same place. ``gelijktijdig``: their periods share a year."""

    a: OpgaveKort
    b: OpgaveKort
    wrijving: int
    wisselwerking: float
    karakter: str
    gelijktijdig: bool


@dataclass(frozen=True, slots=True)
class Punt:
    """A place in RD metres with what lies there; the pairs that need a talk come first."""

    x: float
    y: float
    opgaven: list[OpgaveKort]
    paren: list[PuntPaar]


def opgaven_at(lon: float, lat: float, keuze: Filter, doelgroep: Doelgroep) -> Punt:
    """The chosen opgaven that may be seen and whose own geometry covers this place. At most 5 queries."""
    punt = _in_rd(lon, lat)
    gevonden = chosen(keuze).visible_to(doelgroep).touching(punt)
    kort = opgaven_kort(gevonden.values_list("pk", flat=True))
    opgaven = sorted(kort.values(), key=lambda opgave: (opgave.kleur, opgave.naam))
    return Punt(punt.x, punt.y, opgaven, _pairs(kort) if len(kort) > 1 else [])


def _in_rd(lon: float, lat: float) -> Point:
    """By the transformer that is made once: a new one for every place takes longer than the rest of the answer."""
    x, y = transformer(str(WGS84), str(RD)).transform(lon, lat)
    if not (isfinite(x) and isfinite(y)):
        raise OnjuisteVraagError(_("Deze plek ligt te ver van Nederland. Kies een plek op de kaart van Nederland."))
    return Point(x, y, srid=RD)


def _pairs(kort: dict[int, OpgaveKort]) -> list[PuntPaar]:
    versie = active_matrix()
    matrix, _ = load_matrix(versie)
    kenmerken = read_kenmerken(versie, Opgave.objects.filter(pk__in=kort))
    a, b = np.array(list(combinations(range(len(kenmerken.opgave_id)), 2)), dtype=np.intp).reshape(-1, 2).T
    wrijving, wisselwerking = paarwaarden(matrix, kenmerken, a, b)
    tegelijk = np.maximum(kenmerken.begin[a], kenmerken.begin[b]) <= np.minimum(kenmerken.eind[a], kenmerken.eind[b])
    karakter = stapeling.karakter(wrijving, wisselwerking)
    volgorde = np.lexsort((-wrijving, karakter))
    ids = kenmerken.opgave_id
    return [
        PuntPaar(
            kort[int(ids[a[i]])],
            kort[int(ids[b[i]])],
            int(wrijving[i]),
            float(wisselwerking[i]),
            stapeling.KARAKTERS[karakter[i]],
            bool(tegelijk[i]),
        )
        for i in volgorde
    ]
