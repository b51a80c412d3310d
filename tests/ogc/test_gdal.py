"""GDAL reads every collection: counts and shapes are those of the database, in both systems, over more than one page.

GDAL runs beside us: the one of this process has no driver that reaches an address (gebied.importeren.gdal). The GDAL of
Debian 12 (ogr2ogr, 3.6) knows part 1 only; that of pyogrio knows part 2 as well.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from itertools import product
from pathlib import Path
from typing import Any

import pyogrio
import pytest
import shapely
from django.contrib.gis.db.models.functions import Transform

from accounts.models import ApiSleutel
from accounts.permissions import OPENBAAR, Doelgroep, SleutelActor, doelgroep_of
from accounts.services.sleutels import api_sleutel_create
from gebied.models import Gebied
from gebied.stelsels import CRS84, OPSLAG
from ogc.collecties import COLLECTIES
from opgaven.models import Opgave
from opgaven.selectors.vlakken import stapelvlakken_matching
from opgaven.services.berekening import berekening_start
from tests.cast import gemeente_testdam
from tests.commandos import roep
from tests.make import make_indeling
from tests.ogc.conftest import make_example

#: Reads every collection in both systems as GDAL does, and prints ids, fields and shapes.
LEES = """
import itertools, json, sys, pyogrio, shapely
adres, grootte, *rest = sys.argv[1:]
for laag, crs in itertools.product(rest[:-2], rest[-2:]):
    meta, fids, vormen, kolommen = pyogrio.raw.read(
        "OAPIF:" + adres, layer=laag, return_fids=True, CRS=crs, PAGE_SIZE=grootte)
    print(json.dumps({"laag": laag, "crs": crs, "fids": fids.tolist(), "velden": list(meta["fields"]),
        "vormen": shapely.to_wkb(shapely.from_wkb(vormen), hex=True).tolist()}))
"""
STELSELS = {"OGC:CRS84": 4326, "EPSG:28992": 28992}


def environment(sleutel: str | None, map_: Path) -> dict[str, str]:
    """GDAL as anybody has it, with the key in a file: its OAPIF driver ignores GDAL_HTTP_HEADERS."""
    env = {naam: waarde for naam, waarde in os.environ.items() if not naam.startswith(("GDAL_", "OGR_"))}
    if not sleutel:
        return env
    bestand = map_ / "headers.txt"
    bestand.write_text(f"Authorization: Bearer {sleutel}\n")
    return env | {"GDAL_HTTP_HEADER_FILE": str(bestand)}


def van_testdam() -> Doelgroep:
    return doelgroep_of(SleutelActor(ApiSleutel.objects.get()))


def read(adres: str, env: dict[str, str], grootte: int) -> list[dict[str, Any]]:
    """Every collection in every system. One process: GDAL takes a second to start."""
    opdracht = [sys.executable, "-c", LEES, adres, str(grootte), *COLLECTIES, *STELSELS]
    done = subprocess.run(opdracht, capture_output=True, text=True, check=True, env=env, timeout=300)
    return [json.loads(regel) for regel in done.stdout.splitlines()]


def in_database(laag: str, srid: int, doelgroep: Doelgroep) -> dict[int, Any]:
    """The shapes that somebody may see, by id."""
    gebieden, opgaven = Gebied.objects.visible_to(doelgroep), Opgave.objects.existing().visible_to(doelgroep)
    if laag == "stapelvlakken":
        stelsel = CRS84 if srid == CRS84.srid else OPSLAG
        vlakken = stapelvlakken_matching(doelgroep=doelgroep, stelsel=stelsel)
        return {vlak.id: shapely.from_geojson(vlak.geojson) for vlak in vlakken[0:100_000]}
    rows = gebieden.filter(scores__actueel=True) if laag == "scores" else opgaven if laag == "opgaven" else gebieden
    found = rows.annotate(vorm=Transform("geometrie", srid)).values_list("pk", "vorm")
    return {pk: shapely.from_wkb(bytes(vorm.wkb)) for pk, vorm in found}


def assert_same(gelezen: dict[int, Any], verwacht: dict[int, Any], marge: float) -> None:
    """The same features, and no point of one further than this from the other."""
    assert set(gelezen) == set(verwacht)
    ids = sorted(verwacht)
    a, b = shapely.normalize([gelezen[pk] for pk in ids]), shapely.normalize([verwacht[pk] for pk in ids])
    assert shapely.get_num_coordinates(a).tolist() == shapely.get_num_coordinates(b).tolist()
    verschil = shapely.area(shapely.symmetric_difference(shapely.make_valid(a), shapely.make_valid(b)))
    assert (verschil <= marge * shapely.length(b)).all()
    assert max(shapely.hausdorff_distance(a, b)) < marge


def assert_all_collections(adres: str, env: dict[str, str], doelgroep: Doelgroep, grootte: int) -> None:
    answers = read(adres, env, grootte)
    assert [(answer["laag"], answer["crs"]) for answer in answers] == list(product(COLLECTIES, STELSELS))
    for answer in answers:
        laag, srid = answer["laag"], STELSELS[answer["crs"]]
        vormen = dict(zip(answer["fids"], shapely.from_wkb(answer["vormen"]), strict=True))
        assert_same(vormen, in_database(laag, srid, doelgroep), 0.002 if srid == 28992 else 2e-8)
        assert set(COLLECTIES[laag].kenmerken().fields) <= set(answer["velden"]), laag


@pytest.mark.django_db(transaction=True)
def test_every_collection_comes_through_with_and_without_a_key(live_server, tmp_path):
    make_example()
    sleutel = api_sleutel_create(organisatie=gemeente_testdam(), naam="QGIS")[1]
    adres = f"{live_server.url}/ogc/v1"

    assert_all_collections(adres, environment(None, tmp_path), OPENBAAR, 2)
    assert_all_collections(adres, environment(sleutel, tmp_path), van_testdam(), 2)
    if shutil.which("ogr2ogr"):
        assert_ogr2ogr(adres, environment(sleutel, tmp_path), tmp_path / "alles.gpkg")


def assert_ogr2ogr(adres: str, env: dict[str, str], bestand: Path) -> None:
    """The program of Debian: all collections at once."""
    opdracht = ["ogr2ogr", "-f", "GPKG", bestand, f"OAPIF:{adres}", "-oo", "PAGE_SIZE=2"]
    subprocess.run(opdracht, check=True, capture_output=True, env=env, timeout=120)
    doelgroep = van_testdam()
    lagen = {str(laag) for laag in pyogrio.list_layers(bestand)[:, 0]}
    assert lagen == set(COLLECTIES)
    for laag in lagen:
        vormen = shapely.from_wkb(pyogrio.raw.read(bestand, layer=laag)[2])
        verwacht = list(in_database(laag, 4326, doelgroep).values())
        assert len(vormen) == len(verwacht)
        assert shapely.hausdorff_distance(shapely.union_all(vormen), shapely.union_all(verwacht)) < 2e-8


@pytest.mark.echt
@pytest.mark.django_db(transaction=True)
def test_zeeland_comes_through(live_server, echt_bestand, tmp_path):
    roep("import_gebieden", echt_bestand("zeeland_areas_2022.gpkg.zip"), "--layer", "wijken_2022",
         "--indeling", "CBS 2022", "--niveau", "wijk")  # fmt: skip
    natura = echt_bestand("zeeland_natura2000.gpkg.zip")
    roep("import_opgaven", natura, "--opgavetype", "natuur", "--bron", "natura2000")
    berekening_start(indeling=make_indeling("CBS 2022"), niveau="wijk", direct=True)

    assert_all_collections(f"{live_server.url}/ogc/v1", environment(None, tmp_path), OPENBAAR, 50)
