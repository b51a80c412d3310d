"""The made country in the tables, with its shapes and its scores. It stays there for a next time."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING

from bench import databank
from bench.land import maak_land
from gebied.models import Gebied, Indeling, Niveau
from gebied.services.tegels import GEBIEDEN, make_missing_drawings
from gebied.services.vormen import make_area_shapes
from opgaven.models import Opgave, Stapelvlak
from opgaven.services.vormen import OPGAVEN, make_opgave_shapes

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["omvang", "verborgen", "vul_land"]

#: One of so many opgaven is hidden, where rights are measured.
VERBORGEN_DEEL = 20


def vul_land() -> Indeling:
    """Return the country, made when it is not there."""
    indeling = Indeling.objects.filter(naam=databank.BRON).first()
    if indeling and indeling.gebieden.count() > 3_000 and Stapelvlak.objects.exists():
        for voorraad in (GEBIEDEN, OPGAVEN):  # a country that an older version made
            make_missing_drawings(voorraad)
        return indeling
    indeling = databank.vul(maak_land())
    Opgave.objects.filter(bron=databank.BRON).update(zichtbaarheid="openbaar", status="planvorming")
    Gebied.objects.filter(indeling=indeling).update(zichtbaarheid="openbaar")
    make_area_shapes(indeling_id=indeling.pk, niveau=Niveau.WIJK)
    make_opgave_shapes(opgave_ids=list(Opgave.objects.order_by("pk").values_list("pk", flat=True)))
    databank.bereken()
    return indeling


def omvang(indeling: Indeling) -> str:
    """Say what is in it."""
    opgaven, vlakken = Opgave.objects.count(), Stapelvlak.objects.count()
    return f"{indeling.gebieden.count():,} areas, {opgaven:,} opgaven, {vlakken:,} pieces"


@contextmanager
def verborgen() -> Iterator[int]:
    """Hide one in twenty opgaven from who does not sign in; gives how many."""
    ids = list(Opgave.objects.order_by("pk").values_list("pk", flat=True)[::VERBORGEN_DEEL])
    _zet(ids, "intern")
    try:
        yield len(ids)
    finally:
        _zet(ids, "openbaar")


def _zet(ids: list[int], zichtbaarheid: str) -> None:
    """Apart from this thread, in which the browser keeps an event loop that Django does not want to block."""
    with ThreadPoolExecutor(1) as apart:
        apart.submit(lambda: Opgave.objects.filter(pk__in=ids).update(zichtbaarheid=zichtbaarheid)).result()
