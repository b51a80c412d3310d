"""From database to database: a landscape in the tables of the platform, and the commands that users run."""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import shapely
from django.contrib.gis.geos import GEOSGeometry
from numpy.typing import NDArray

from bench.landschappen import WORTEL, Landschap
from gebied.crs import RD
from gebied.models import Gebied, Indeling, Niveau
from opgaven.keuze import Filter
from opgaven.models import Opgave, Opgavetype
from opgaven.selectors.scores import Vraag, score_table

__all__ = ["bereken", "filter_scores", "vul"]

BRON = "meting"
_CODES = {Niveau.WIJK: "WK{:06d}", Niveau.BUURT: "BU{:08d}"}


def vul(landschap: Landschap, niveau: Niveau = Niveau.WIJK) -> Indeling:
    """Put a landscape in the tables, in place of an earlier one of whatever niveau. Types go round."""
    Indeling.objects.filter(naam=BRON).delete()
    Opgave.objects.filter(bron=BRON).delete()
    indeling = Indeling.objects.create(naam=BRON, jaar=2022)
    typen = list(Opgavetype.objects.order_by("pk"))
    Gebied.objects.bulk_create(
        (
            Gebied(
                indeling=indeling, niveau=niveau, code=_CODES[niveau].format(nr), naam=f"{niveau.label} {nr}", **vorm
            )
            for nr, vorm in enumerate(_vormen(landschap.gebieden))
        ),
        batch_size=500,
    )
    Opgave.objects.bulk_create(
        (
            Opgave(bron=BRON, sleutel=str(nr), naam=f"Opgave {nr}", type=typen[nr % len(typen)], **vorm)
            for nr, vorm in enumerate(_vormen(landschap.opgaven))
        ),
        batch_size=500,
    )
    return indeling


def bereken(niveau: Niveau = Niveau.WIJK) -> tuple[int, float]:
    """Run the command that computes all areas, start of Python included; return its pairs and overlap."""
    opdracht = [sys.executable, str(WORTEL / "manage.py"), "bereken", "--indeling", BRON, "--niveau", niveau.value]
    uit = subprocess.run([*opdracht, "--direct", "--json"], check=True, capture_output=True, text=True)
    gegevens = json.loads(uit.stdout)
    return gegevens["paren"], gegevens["overlap_m2"]


def filter_scores(indeling: Indeling, typen: Sequence[str]) -> NDArray[Any]:
    """Add the scores up anew for some types, as a filter on the map does."""
    tabel = score_table(Vraag(indeling.pk, Niveau.WIJK, Filter(typen=frozenset(typen))))
    return np.asarray(tabel.waarden["conflict"])


def _vormen(vormen: NDArray[Any]) -> Iterator[dict[str, Any]]:
    for wkb, m2 in zip(shapely.to_wkb(vormen), shapely.area(vormen).tolist(), strict=True):
        yield {"geometrie": GEOSGeometry(memoryview(wkb), srid=RD), "oppervlakte_m2": m2}
