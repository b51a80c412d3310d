"""How long POST /opgaven/_veel takes: a thousand new opgaven in one request, with polygons of real plans."""

from __future__ import annotations

import json
from time import perf_counter

import numpy as np
import pyogrio.raw
import shapely
from django.db import transaction
from django.test import Client

from accounts.models import Organisatie
from accounts.services.sleutels import api_sleutel_create
from bench.landschappen import OPGAVEN, maak_landschap, zoek_data
from opgaven.models import Opgave

AANTAL = 1000
RD_ADRES = "http://www.opengis.net/def/crs/EPSG/0/28992"


def meet_veel() -> str:
    """A table in Markdown. What was made is gone afterwards."""
    naam, vormen = _vormen()
    body = json.dumps({"opgaven": [_rij(nummer, vorm) for nummer, vorm in enumerate(vormen)]})
    with transaction.atomic():
        organisatie = Organisatie.objects.create(code="bench-veel", naam="bench")
        sleutel = api_sleutel_create(organisatie=organisatie, naam="bench", rechten=["bewerken", "geometrie"])[1]
        client = Client(headers={"host": "localhost", "authorization": f"Bearer {sleutel}", "content-crs": RD_ADRES})
        begin = perf_counter()
        antwoord = client.post("/api/v1/opgaven/_veel", body, content_type="application/json").json()
        seconden = perf_counter() - begin
        bewaard = Opgave.objects.filter(organisatie=organisatie).count()
        transaction.set_rollback(True)
    punten = int(shapely.get_num_coordinates(vormen).sum())
    omvang = f"{len(vormen):,} polygons of {naam}, {punten:,} vertices, {len(body) / 1e6:.1f} MB"
    gelukt = f"{antwoord['gelukt']} kept ({bewaard} in the database), {antwoord['mislukt']} refused"
    return f"\n| POST /opgaven/_veel | s | outcome |\n|---|---:|---|\n| {omvang} | {seconden:.1f} | {gelukt} |"


def _vormen() -> tuple[str, list[shapely.Geometry]]:
    data = zoek_data()
    if data is None:
        return "a made landscape", list(maak_landschap().opgaven[:AANTAL])
    bestand, laag, _ = OPGAVEN[1]
    _, _, wkb, _ = pyogrio.raw.read(f"/vsizip/{data / bestand}", layer=laag, columns=[])
    vormen = shapely.force_2d(shapely.from_wkb(wkb))
    geldig = vormen[shapely.is_valid(vormen)]
    return "the plans of Zeeland", list(np.resize(geldig, AANTAL))


def _rij(nummer: int, vorm: shapely.Geometry) -> dict[str, object]:
    return {
        "naam": f"Plan {nummer}", "opgavetype": "woningbouw", "bron": "bench", "sleutel": str(nummer),
        "geometrie": json.loads(shapely.to_geojson(vorm)),
    }  # fmt: skip
