"""Giving a place among the real areas and zones of Zeeland: exact, and within seconds."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from typing import Any

import numpy as np
import pyogrio
import pytest
import shapely
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from accounts.permissions import OPENBAAR
from gebied.models import Werkgebied
from opgaven.models import Opgave
from opgaven.selectors.bewaard import kept_shape
from opgaven.tekeninvoer import from_drawing
from opgaven.vlakinvoer import to_django
from opgaven.vormen.geojson import read_polygon, write_polygon
from opgaven.vormen.toetsen import check_shape, polygonal, vertices
from tests.cast import gemeente_testdam
from tests.make import make_gebied, make_opgave
from tests.vormvragen import BEWERKEN, as_geojson, check, metres, post, read, snap

pytestmark = [pytest.mark.django_db, pytest.mark.echt]


def layer(path: Any, laag: str, naam: str) -> tuple[list[str], Any]:
    _, _, wkb, (namen,) = pyogrio.raw.read(f"/vsizip/{path}", layer=laag, columns=[naam], force_2d=True)
    return list(namen), np.array([polygonal(vlak) for vlak in shapely.from_wkb(wkb)])


@pytest.fixture
def zone(echt_bestand) -> Any:
    """The largest zone of the province, with vertices added on its edges until it has 168,000: no area moves."""
    _, vlakken = layer(echt_bestand("zeeland_omgevingsverordening_pv29.gpkg.zip"), "locaties", "titel")
    vlak = check_shape(vlakken[np.argmax(shapely.get_num_coordinates(vlakken))]).bruikbaar
    meters = 50.0
    while vertices(vlak) < 168_000:
        vlak, meters = polygonal(shapely.segmentize(vlak, meters)), meters * 0.8
    return vlak


@pytest.fixture
def zeeland(echt_bestand) -> dict[str, Any]:
    """All gemeenten and wijken of 2022; Testdam works in three of the gemeenten."""
    bestand = echt_bestand("zeeland_areas_2022.gpkg.zip")
    gevonden = {}
    for niveau, laag in (("gemeente", "gemeenten_2022"), ("wijk", "wijken_2022")):
        for naam, vlak in zip(*layer(bestand, laag, "name"), strict=True):
            gevonden[niveau, naam] = vlak
            gebied = make_gebied(to_django(vlak), niveau=niveau, naam=naam)
            if niveau == "gemeente" and naam in {"Goes", "Kapelle", "Borsele"}:
                Werkgebied.objects.create(organisatie=gemeente_testdam(), gebied=gebied)
    return gevonden


def timed(seconds: float, ask: Callable[[], Any]) -> Any:
    """The answer; fails when it took much longer than it does on one quiet core."""
    start = time.process_time()
    answer = ask()
    assert time.process_time() - start < seconds
    return answer


def test_a_drawing_of_5000_vertices_is_checked_while_one_draws(tekenaar: Client, zeeland):
    goes = zeeland["gemeente", "Goes"]
    schijf = goes.centroid.buffer(3_000, quad_segs=1_250)

    antwoord = timed(1.0, lambda: check(tekenaar, as_geojson(schijf)))

    assert antwoord["hoekpunten"] == 5_000
    assert antwoord["oppervlakteM2"] == pytest.approx(schijf.area, rel=1e-5)
    werkgebied = shapely.union_all([zeeland["gemeente", naam] for naam in ("Goes", "Kapelle", "Borsele")])
    buiten = shapely.difference(schijf, werkgebied).area / schijf.area
    assert (antwoord["buiten"] or {"aandeel": 0})["aandeel"] == pytest.approx(buiten, abs=1e-3)
    assert antwoord["gebieden"]


def test_a_zone_of_168000_vertices_is_cut_at_full_detail(tekenaar: Client, zeeland, zone):
    opgave = make_opgave(to_django(zone), organisatie=gemeente_testdam())
    mal = shapely.Point(zone.centroid).buffer(20_000, quad_segs=500)
    vraag = {"opgave": opgave.pk, "geometrie": as_geojson(mal)}

    af = timed(5.0, lambda: post(tekenaar, BEWERKEN, bewerking="afknippen", **vraag).json())
    houden = timed(5.0, lambda: post(tekenaar, BEWERKEN, bewerking="houden", **vraag).json())

    user_id = int(tekenaar.session["_auth_user_id"])
    over, binnen = (kept_shape(antwoord["sleutel"], user_id) for antwoord in (af, houden))
    assert over.area + binnen.area == pytest.approx(zone.area, rel=1e-9)
    gebleven = {tuple(xy) for xy in shapely.get_coordinates(over)} & {tuple(xy) for xy in shapely.get_coordinates(zone)}
    assert len(gebleven) > 0.95 * vertices(over)
    assert vertices(metres(af["geometrie"])) <= 20_001
    assert Opgave.objects.get().geometrie.num_coords == shapely.get_num_coordinates(zone)


def test_a_file_with_such_a_zone_is_read_and_kept_whole(tekenaar: Client, zeeland, zone, tmp_path):
    path = tmp_path / "zone.gpkg"
    pyogrio.raw.write(
        path, shapely.to_wkb(np.array([zone])), [], [], geometry_type="MultiPolygon", driver="GPKG", crs="EPSG:28992"
    )
    bestand = SimpleUploadedFile("zone.gpkg", path.read_bytes())

    antwoord = timed(5.0, lambda: read(tekenaar, bestand=bestand))

    assert (antwoord["hoekpunten"], antwoord["vereenvoudigd"], antwoord["tekenbaar"]) == (vertices(zone), True, False)
    bewaard = kept_shape(antwoord["sleutel"], int(tekenaar.session["_auth_user_id"]))
    assert shapely.to_wkb(bewaard) == shapely.to_wkb(zone)


def test_borders_of_a_province_are_there_while_one_draws(tekenaar: Client, zeeland, zone):
    make_opgave(to_django(zone))
    opgeslagen = np.concatenate([shapely.get_coordinates(vlak) for vlak in (zone, *zeeland.values())])

    antwoord = timed(2.0, lambda: snap(tekenaar, bbox="3.7,51.4,4.0,51.55", zoom=12))

    punten = np.concatenate([shapely.get_coordinates(metres(f["geometry"])) for f in antwoord["features"]])
    assert len(json.dumps(antwoord)) < 1_000_000
    assert 1_000 < len(punten) <= 20_000
    afstand = shapely.STRtree(shapely.points(opgeslagen)).query_nearest(
        shapely.points(punten[::50]), return_distance=True, all_matches=False
    )[1]
    assert afstand.max() < 0.001


def test_a_drawing_along_the_borders_of_a_real_wijk_is_that_wijk(zeeland):
    wijken = {naam: vlak for (niveau, naam), vlak in zeeland.items() if niveau == "wijk" and vertices(vlak) < 5_000}
    for naam in sorted(wijken)[::20]:
        tekening = write_polygon(wijken[naam])
        assert not read_polygon(json.loads(tekening)).equals_exact(wijken[naam])

        getekend = timed(2.0, lambda tekening=tekening: from_drawing(tekening, None, OPENBAAR))

        assert shapely.from_wkb(bytes(getekend.wkb)).equals_exact(wijken[naam])
