"""The stock of drawings: what a zoom reads is what PostGIS would draw at that moment, for everybody."""

from __future__ import annotations

import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.permissions import ALLES, OPENBAAR
from gebied.models import GebiedTegel, GebiedVorm
from gebied.services.vormen import make_area_shapes
from gebied.tegels import VOORRAAD_ZOOMS, maten
from opgaven.kaarttegels import Tegels
from opgaven.kaartvraag import Laag
from opgaven.keuze import Filter
from opgaven.models import Opgave, OpgaveTegel, OpgaveVorm
from opgaven.selectors.tegels import gebied_tegels, opgave_tegels
from opgaven.services.vormen import OPGAVEN, make_opgave_shapes
from opgaven.tasks import teken_tegels
from tests.make import make_gebied, make_indeling, make_opgave, square
from tests.opgaven.kaartdata import ask, shapes, tiles

pytestmark = pytest.mark.django_db

#: The tile of zoom 11 that the corner of the squares lies in, and those around it.
KOLOM, RIJ = 525, 340
#: From a plot that no zoom shows to a square that fills tiles.
ZIJDEN = (5, 300, 4_000, 60_000)


@pytest.fixture
def streek() -> list[int]:
    """Two areas that share a border, one hidden and with an odd name; opgaven of four sizes, each also hidden."""
    make_gebied(square(0, 0, 20_000), naam='Het "Hof"\\')
    make_gebied(square(20_000, 0, 20_000), zichtbaarheid="intern")
    for zijde in ZIJDEN:
        for zichtbaarheid in ("openbaar", "intern"):
            make_opgave(square(-zijde / 3, -zijde / 3, zijde), "wind", zichtbaarheid=zichtbaarheid)
    ids = list(Opgave.objects.order_by("pk").values_list("pk", flat=True))
    make_area_shapes(indeling_id=make_indeling().pk, niveau="wijk")
    make_opgave_shapes(opgave_ids=ids)
    return ids


def around(zoom: int) -> Tegels:
    """The nine tiles around the corner of the squares."""
    kolom, rij = KOLOM >> (11 - zoom), RIJ >> (11 - zoom)
    return Tegels(zoom, tuple((kolom + x, rij + y) for x in (-1, 0, 1) for y in (-1, 0, 1)))


@pytest.mark.parametrize("zoom", VOORRAAD_ZOOMS)
def test_what_is_in_stock_is_what_would_be_drawn_now(streek, zoom):
    laag, tegels = Laag(make_indeling().pk, "wijk"), around(zoom)
    for doelgroep in (ALLES, OPENBAAR):
        nu = gebied_tegels(laag, tegels, doelgroep, voorraad=False)
        assert gebied_tegels(laag, tegels, doelgroep, voorraad=True) == nu
        assert '"pad":"M' in nu
        for keuze in (Filter(), Filter(jaar=2030), Filter(typen=frozenset({"natuur"}))):
            nu = opgave_tegels(tegels, keuze, doelgroep, voorraad=False)
            assert opgave_tegels(tegels, keuze, doelgroep, voorraad=True) == nu


def test_who_may_see_less_gets_less_and_what_is_too_small_is_counted_in_one_tile(client, streek):
    gevonden = tiles(client, "opgaven", zoom=9, tegels=_tekst(around(9)))
    openbaar = set(Opgave.objects.filter(zichtbaarheid="openbaar").values_list("pk", flat=True))
    getekend = {vorm["id"] for tegel in gevonden for vorm in tegel["vormen"]}
    assert getekend < openbaar
    assert len(getekend) + sum(tegel["weg"] for tegel in gevonden) == len(openbaar) == len(ZIJDEN)
    (gebied,) = {
        vorm["naam"]
        for tegel in tiles(client, "gebieden", zoom=9, tegels=_tekst(around(9)))
        for vorm in tegel["vormen"]
    }
    assert gebied == 'Het "Hof"\\'


def test_no_path_is_written_while_somebody_waits(client, streek):
    for naam in ("gebieden", "opgaven"):
        with CaptureQueriesContext(connection) as vragen:
            assert "pad" in ask(client, naam, zoom=10, tegels=_tekst(around(10))).content.decode()
        assert not [vraag for vraag in vragen if "ST_AsSVG" in vraag["sql"]]


def test_an_opgave_that_moves_leaves_nothing_behind(client, streek):
    grootste = Opgave.objects.get(pk=streek[-2])
    waar = {"zoom": 10, "tegels": _tekst(around(10))}
    assert grootste.pk in {vorm["id"] for tegel in tiles(client, "opgaven", **waar) for vorm in tegel["vormen"]}
    Opgave.objects.filter(pk=grootste.pk).update(geometrie=square(100_000, 100_000, 60_000))
    make_opgave_shapes(opgave_ids=[grootste.pk])
    assert grootste.pk not in {vorm["id"] for tegel in tiles(client, "opgaven", **waar) for vorm in tegel["vormen"]}
    grootste.delete()
    assert not OpgaveTegel.objects.filter(opgave_id=grootste.pk).exists()


def test_shapes_without_drawings_are_drawn_meanwhile_and_a_worker_makes_them(client, streek):
    """As after an upgrade, or where the version before this one changed a place: an old drawing is not shown."""
    waar = {"zoom": 10, "tegels": _tekst(around(10))}
    voor = [shapes(ask(client, naam, **waar)) for naam in ("gebieden", "opgaven")]
    GebiedTegel.objects.all().delete()
    OpgaveTegel.objects.filter(opgave_id=streek[0]).delete()
    OpgaveTegel.objects.update(tekening="oud")
    for vormen in (GebiedVorm, OpgaveVorm):
        vormen.objects.update(in_voorraad=False)
    assert [shapes(ask(client, naam, **waar)) for naam in ("gebieden", "opgaven")] == voor
    teken_tegels()
    assert not OpgaveVorm.objects.filter(in_voorraad=False).exists()
    assert not GebiedVorm.objects.filter(in_voorraad=False).exists()
    assert [json.loads(ask(client, naam, **waar).content) for naam in ("gebieden", "opgaven")] == voor


def _tekst(tegels: Tegels) -> str:
    return ",".join(f"{kolom}/{rij}" for kolom, rij in tegels.plekken)


def test_where_the_tiles_lie_is_worked_out_once_also_when_the_planner_expects_an_empty_table(streek):
    with connection.cursor() as cursor:
        for tabel in ("opgaven_opgavetegel", "opgaven_opgavevorm", "opgaven_opgave"):
            cursor.execute(f"DELETE FROM {tabel}; ANALYZE {tabel}")
    ids = [make_opgave(square(x, 0, 4_000)).pk for x in range(0, 40_000, 10_000)]

    with connection.cursor() as cursor:
        uitleg = f"EXPLAIN (ANALYZE, FORMAT JSON) WITH {OPGAVEN.tekeningen} SELECT id FROM tekening"
        cursor.execute(uitleg, maten(8) | {"ids": ids})
        ((plan,),) = cursor.fetchall()
    assert [stap["Actual Loops"] for stap in _steps(plan[0]["Plan"]) if stap["Node Type"] == "Aggregate"] == [1]


def _steps(stap: dict) -> list[dict]:
    """A step of a plan with all below it."""
    return [stap, *(diep for onder in stap.get("Plans", []) for diep in _steps(onder))]
