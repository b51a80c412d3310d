"""What the map shows as one GeoPackage: a layer for the areas with their scores, the opgaven and the pieces."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from django.utils.translation import gettext as _
from numpy.typing import NDArray

from accounts.permissions import Doelgroep
from gebied.crs import RD
from gebied.models import Gebied
from gebied.stelsels import STELSELS
from gebied.taal import getal
from opgaven.exporteren.bestand import ExportFout, write_layer
from opgaven.exporteren.opgaven import opgaven_table
from opgaven.exporteren.scores import scores_table
from opgaven.exporteren.tabel import Tabel
from opgaven.kaartvraag import Laag
from opgaven.keuze import Filter
from opgaven.models import Opgave
from opgaven.selectors.keuze import chosen, chosen_ids
from opgaven.selectors.scores import Vraag
from opgaven.selectors.vlakken import stapelvlakken_matching

#: A page waits no longer than these take to be put together.
MAX_VLAKKEN = 20_000


def shown_tables(laag: Laag, keuze: Filter, lagen: Sequence[str], doelgroep: Doelgroep) -> list[Tabel]:
    """The tables of the layers that are on, for who asks. Raises ExportFout for more pieces than a page waits for."""
    tabellen = [scores_table(Vraag(laag.indeling_id, laag.niveau, keuze, doelgroep))]
    if "opgaven" in lagen:
        tabellen.append(opgaven_table(chosen(keuze).visible_to(doelgroep).order_by("naam", "pk")))
    if "stapeling" in lagen:
        tabellen.append(_pieces(laag, keuze, doelgroep))
    return [tabel for tabel in tabellen if len(tabel)]


def write_package(tabellen: Sequence[Tabel], path: Path) -> None:
    """All tables as layers of one file. Raises ExportFout when there is nothing, or it cannot be written."""
    if not tabellen:
        raise ExportFout(_("Er is niets te bewaren: deze gebieden zijn nog niet berekend en er zijn geen opgaven."))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for plaats, tabel in enumerate(tabellen):
            write_layer(tabel, path, append=plaats > 0)


def _pieces(laag: Laag, keuze: Filter, doelgroep: Doelgroep) -> Tabel:
    """Pieces with their depth over the chosen opgaven, as the map colours them."""
    gebieden = Gebied.objects.of(laag.indeling_id, laag.niveau).visible_to(doelgroep).order_by()
    rd = next(stelsel for stelsel in STELSELS if stelsel.code == RD)
    gevonden = stapelvlakken_matching(
        doelgroep=doelgroep, gebied=list(gebieden.values_list("pk", flat=True)), stelsel=rd
    )
    if len(gevonden) > MAX_VLAKKEN:
        raise ExportFout(
            _(
                "Dit zijn {hoeveel} stukjes van de stapeling, en deze pagina geeft er hoogstens "
                "{maximum}. Zet de laag Stapeling per plek uit, of kies een ander niveau."
            ).format(hoeveel=getal(len(gevonden)), maximum=getal(MAX_VLAKKEN))
        )
    tellen = set(chosen_ids(keuze, doelgroep))
    vlakken = [(vlak, [pk for pk in vlak.opgave_ids if pk in tellen]) for vlak in gevonden[0:MAX_VLAKKEN]]
    vlakken = [(vlak, leden) for vlak, leden in vlakken if leden]
    namen = _keys({pk for _, leden in vlakken for pk in leden})
    kolommen: dict[str, list[Any]] = {
        "gebied": [vlak.gebied.code for vlak, _ in vlakken],
        "diepte": [len(leden) for _, leden in vlakken],
        "oppervlakte_m2": [vlak.oppervlakte_m2 for vlak, _ in vlakken],
        "opgaven": [", ".join(namen[pk] for pk in leden) for _, leden in vlakken],
    }
    return Tabel("stapelvlakken", kolommen, lambda: _shapes([getattr(vlak, "geojson", None) for vlak, _ in vlakken]))


def _keys(ids: set[int]) -> dict[int, str]:
    """``bron:sleutel`` per opgave, as in the other exports."""
    rijen = Opgave.objects.filter(pk__in=ids).values_list("pk", "bron", "sleutel")
    return {pk: f"{bron}:{sleutel}" for pk, bron, sleutel in rijen}


def _shapes(geojson: Sequence[str | None]) -> NDArray[Any]:
    return np.array([shapely.from_geojson(tekst) if tekst else None for tekst in geojson], dtype=object)
