"""The made country in the tables, with its shapes and its scores. It stays there for a next time."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING

from django.db import connection

from bench import databank
from bench.land import maak_land
from gebied.models import Gebied, Indeling, Niveau
from gebied.services.tegels import GEBIEDEN, make_missing_drawings
from gebied.services.vormen import make_area_shapes
from opgaven.models import Opgave, Stapelvlak
from opgaven.services.vormen import OPGAVEN, make_opgave_shapes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.db.models import QuerySet

    from bench.landschappen import Landschap

__all__ = ["AANTALLEN", "omvang", "verborgen", "vul_land"]

#: How many areas the country has.
AANTALLEN = {Niveau.WIJK: 3_340, Niveau.BUURT: 11_000}
#: One of so many opgaven is hidden, where rights are measured.
VERBORGEN_DEEL = 20


def vul_land(niveau: Niveau = Niveau.WIJK) -> Indeling:
    """Return the country, made when it is not there; a country of another niveau makes place."""
    indeling = Indeling.objects.filter(naam=databank.BRON).first()
    if indeling and indeling.gebieden.filter(niveau=niveau).count() > 3_000 and Stapelvlak.objects.exists():
        for voorraad in (GEBIEDEN, OPGAVEN):  # a country that an older version made
            make_missing_drawings(voorraad)
        return indeling
    return vul_landschap(maak_land(gebieden=AANTALLEN[niveau]), niveau)


def vul_landschap(landschap: Landschap, niveau: Niveau) -> Indeling:
    """Put a landscape in the tables as the map wants it: public, with its shapes, computed."""
    indeling = databank.vul(landschap, niveau)
    _made().update(zichtbaarheid="openbaar", status="planvorming")
    Gebied.objects.filter(indeling=indeling).update(zichtbaarheid="openbaar")
    make_area_shapes(indeling_id=indeling.pk, niveau=niveau)
    make_opgave_shapes(opgave_ids=list(_made().order_by("pk").values_list("pk", flat=True)))
    databank.bereken(niveau)
    return indeling


def omvang(indeling: Indeling) -> str:
    """Say what is in it."""
    opgaven, vlakken = _made().count(), Stapelvlak.objects.filter(gebied__indeling=indeling).count()
    return f"{indeling.gebieden.count():,} areas, {opgaven:,} opgaven, {vlakken:,} pieces"


@contextmanager
def verborgen() -> Iterator[int]:
    """Hide one in twenty opgaven from who does not sign in; gives how many.

    Only of the made country: what else is in the database may not be public, and stays as it is.
    """
    publiek = _made().filter(zichtbaarheid="openbaar").order_by("pk")
    ids = list(publiek.values_list("pk", flat=True)[::VERBORGEN_DEEL])
    _zet(ids, "intern")
    try:
        yield len(ids)
    finally:
        _zet(ids, "openbaar")


def _made() -> QuerySet[Opgave]:
    return Opgave.objects.filter(bron=databank.BRON)


def _zet(ids: list[int], zichtbaarheid: str) -> None:
    """Apart from this thread, in which the browser keeps an event loop that Django does not want to block."""

    def write() -> None:
        Opgave.objects.filter(pk__in=ids).update(zichtbaarheid=zichtbaarheid)
        connection.close()

    with ThreadPoolExecutor(1) as apart:
        apart.submit(write).result()
