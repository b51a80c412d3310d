"""The demo many times over: the region again and again beside itself, to measure with as much as a province has.

Whatever the demo tells about a municipality, an area or an opgave is told of every copy too, by whichever app: the rows
of all tables with a history are followed along their foreign keys. The same at every load.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy
from math import ceil
from typing import Any, Final

import numpy as np
import shapely
from django.apps import apps
from django.contrib.gis.db.models import GeometryField
from django.contrib.gis.geos import GEOSGeometry
from django.db import transaction
from django.db.models import ForeignKey, Model, Q

from accounts.models import Organisatie
from gebied.models import Gebied, Indeling, Rolgebied
from gebied.services.vormen import make_area_shapes
from opgaven.demo.land import INDELING
from opgaven.demo.users import GEMEENTEN, REGIO
from opgaven.models import Opgave
from opgaven.services.berekening import berekening_start
from opgaven.services.vormen import make_opgave_shapes

#: How far the copies lie apart, in metres; a little more than the region is wide and high.
BREED, HOOG = 27_000.0, 20_000.0
NIVEAUS: Final = ("gemeente", "kern", "wijk", "buurt")
#: Where copies fit within the country, the nearest first.
_PLEKKEN: Final = sorted(
    ((x, y) for x in range(-4, 4) for y in range(-5, 6) if (x, y) != (0, 0)),
    key=lambda plek: (plek[0] ** 2 + plek[1] ** 2, plek),
)
MEESTE: Final = 3 * (len(_PLEKKEN) + 1)


def multiply(gemeenten: int) -> int:
    """Copy the region until there are at least so many municipalities. Returns how many copies were made.

    The demo must be there; copies that are there stay as they are. All in one transaction, and then the runs.
    """
    if not 3 <= gemeenten <= MEESTE:
        raise ValueError(f"from 3 to {MEESTE}")
    indeling = Indeling.objects.get(naam=INDELING)
    nieuw = [
        nummer
        for nummer in range(2, ceil(gemeenten / 3) + 1)
        if not Organisatie.objects.filter(code=_code(GEMEENTEN[0], nummer)).exists()
    ]
    with transaction.atomic():
        for nummer in nieuw:
            _Kopie(indeling, nummer).make()
        if nieuw:
            for niveau in NIVEAUS:
                make_area_shapes(indeling_id=indeling.pk, niveau=niveau)
    for niveau in NIVEAUS if nieuw else ():
        berekening_start(indeling=indeling, niveau=niveau, direct=True)
    return len(nieuw)


class _Kopie:
    """One copy of the region. ``ids`` holds per model which row became which."""

    def __init__(self, indeling: Indeling, nummer: int) -> None:
        self.indeling = indeling
        self.nummer = nummer
        self.schuif = np.array(_PLEKKEN[nummer - 2]) * (BREED, HOOG)
        self.ids: dict[type[Model], dict[int, int]] = {}

    def make(self) -> None:
        """Organisations, areas and opgaven first; what is told about them after that."""
        self._copy(Organisatie, Q(code__in=GEMEENTEN))
        Organisatie.objects.get(code=REGIO).regioleden.add(*self.ids[Organisatie].values())
        for niveau in NIVEAUS:
            self._copy(Gebied, Q(indeling=self.indeling, niveau=niveau) & ~Q(code__contains="-"))
        self._copy(Opgave, Q(bron="Twaalfstroom") & ~Q(sleutel__contains="~"))
        for model in _told():
            self._copy(model, self._about(model))
        make_opgave_shapes(opgave_ids=list(self.ids[Opgave].values()))

    def _about(self, model: type[Model]) -> Q:
        """Rows that point at anything that was copied."""
        found = Q(pk__in=[])
        for veld in _pointers(model):
            found |= Q(**{f"{veld.attname}__in": list(self.ids.get(veld.related_model, ()))})
        return found

    def _copy(self, model: type[Model], welke: Q) -> None:
        rijen = list(model._default_manager.filter(welke).order_by("pk"))
        nieuw = model._default_manager.bulk_create([self._moved(rij) for rij in rijen], batch_size=1000)
        kopie = zip((rij.pk for rij in rijen), (rij.pk for rij in nieuw), strict=True)
        self.ids.setdefault(model, {}).update(kopie)

    def _moved(self, rij: Any) -> Any:
        """The row as it is in the copy."""
        nieuw = copy(rij)
        nieuw.pk, nieuw._state = None, copy(rij._state)
        nieuw._state.adding, nieuw._state.fields_cache = True, {}
        for veld in _pointers(type(rij)):
            oud = getattr(rij, veld.attname)
            setattr(nieuw, veld.attname, self.ids.get(veld.related_model, {}).get(oud, oud))
        for veld in rij._meta.local_fields:
            if isinstance(veld, GeometryField) and getattr(rij, veld.attname) is not None:
                setattr(nieuw, veld.attname, self._shifted(getattr(rij, veld.attname)))
        self._rename(nieuw)
        return nieuw

    def _shifted(self, vorm: GEOSGeometry) -> GEOSGeometry:
        verschoven = shapely.transform(shapely.from_wkb(bytes(vorm.wkb)), lambda punten: punten + self.schuif)
        return GEOSGeometry(memoryview(shapely.to_wkb(verschoven)), srid=vorm.srid)

    def _rename(self, rij: Any) -> None:
        """Names and codes that must differ, or that a reader should tell apart."""
        if isinstance(rij, Organisatie | Gebied):
            rij.code, rij.naam = _code(rij.code, self.nummer), f"{rij.naam} {self.nummer}"
        if isinstance(rij, Opgave):
            rij.sleutel, rij.naam = f"{rij.sleutel}~{self.nummer}", f"{rij.naam} ({self.nummer})"


def _code(code: str, nummer: int) -> str:
    return f"{code}-{nummer}"


def _told() -> Iterator[type[Model]]:
    """Every table with a history and every table between two of those, each after those that it points at."""
    modellen = [model for model in apps.get_models(include_auto_created=True) if _is_told(model)]
    klaar: set[type[Model]] = {Organisatie, Gebied, Opgave}
    while modellen:
        ronde = [model for model in modellen if not _waits(model, set(modellen) - klaar)]
        yield from ronde
        klaar |= set(ronde)
        modellen = [model for model in modellen if model not in klaar]


def _is_told(model: type[Model]) -> bool:
    if model._meta.app_label == "accounts" or model in (Gebied, Opgave, Rolgebied):
        return False
    if model._meta.auto_created:
        return any(hasattr(veld.related_model, "pgh_event_models") for veld in _pointers(model))
    return hasattr(model, "pgh_event_models")


def _waits(model: type[Model], nog: set[type[Model]]) -> bool:
    return any(veld.related_model in nog and veld.related_model is not model for veld in _pointers(model))


def _pointers(model: type[Model]) -> list[Any]:
    return [veld for veld in model._meta.local_fields if isinstance(veld, ForeignKey)]
