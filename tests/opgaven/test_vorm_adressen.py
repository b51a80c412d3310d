"""The addresses that answer while somebody gives a place: check, read, cut."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest
import shapely
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from accounts.models import User
from gebied.crs import RD, WGS84
from gebied.models import Werkgebied
from gebied.projectie import reproject
from opgaven.models import BewaardeVorm, Opgave
from tests.cast import gemeente_testdam, make_organisatie
from tests.make import X0, Y0, make_gebied, make_opgave, square

pytestmark = pytest.mark.django_db

CONTROLEREN, LEZEN, BEWERKEN = (f"/opgaven/vorm/{wat}/" for wat in ("controleren", "lezen", "bewerken"))


@pytest.fixture
def tekenaar(client: Client, opgavemanager: User) -> Client:
    client.force_login(opgavemanager)
    return client


def degrees(*points: tuple[float, float]) -> dict[str, Any]:
    """A polygon of points in metres from (100000, 400000), as the browser sends it."""
    return as_geojson(shapely.Polygon([(X0 + x, Y0 + y) for x, y in points]))


def as_geojson(vlak: Any) -> dict[str, Any]:
    return json.loads(shapely.to_geojson(reproject(np.array([vlak]), RD, WGS84)[0]))


def box(x: float, y: float, width: float, height: float | None = None) -> dict[str, Any]:
    height = width if height is None else height
    return degrees((x, y), (x + width, y), (x + width, y + height), (x, y + height))


def metres(geojson: dict[str, Any]) -> Any:
    return reproject(np.array([shapely.from_geojson(json.dumps(geojson))]), WGS84, RD)[0]


def post(client: Client, adres: str, **body: Any) -> Any:
    return client.post(adres, json.dumps(body), content_type="application/json")


def check(client: Client, geometrie: Any, **body: Any) -> dict[str, Any]:
    response = post(client, CONTROLEREN, geometrie=geometrie, **body)
    assert response.status_code == 200, response.content
    return response.json()


def read(client: Client, **velden: Any) -> dict[str, Any]:
    response = client.post(LEZEN, velden)
    assert response.status_code == 200, response.content
    return response.json()


def refusal(response: Any) -> tuple[int, str]:
    assert response["Content-Type"] == "application/json"
    return response.status_code, response.json()["fout"]


def test_a_square_is_measured_in_rd(tekenaar):
    make_gebied(square(0, 0, 2000), naam="Wijk Noord")

    antwoord = check(tekenaar, box(0, 0, 1000))

    assert antwoord["oppervlakteM2"] == pytest.approx(1_000_000, abs=5)
    assert antwoord["oppervlakte"] == "100,0 ha"
    assert (antwoord["hoekpunten"], antwoord["delen"], antwoord["geldig"]) == (4, 1, True)
    assert (antwoord["reden"], antwoord["plek"], antwoord["hersteld"], antwoord["buiten"]) == ("", None, None, None)
    assert antwoord["gebieden"] == ["Wijk Noord"]
    assert antwoord["zinnen"] == ["Dit vlak is 100,0 ha.", "Het ligt in Wijk Noord."]


def test_a_bow_tie_is_told_with_its_place_and_a_proposal(tekenaar):
    antwoord = check(tekenaar, degrees((0, 0), (100, 100), (100, 0), (0, 100)))

    assert not antwoord["geldig"]
    assert antwoord["reden"].startswith("Zo kan dit vlak niet worden opgeslagen: de rand kruist of raakt zichzelf.")
    plek = metres({"type": "Point", "coordinates": antwoord["plek"]})
    assert (plek.x, plek.y) == pytest.approx((X0 + 50, Y0 + 50), abs=0.01)
    assert metres(antwoord["hersteld"]).area == pytest.approx(5_000, abs=1)
    assert antwoord["zinnen"][1] == "Dit vlak is 0,5 ha."


def test_a_share_outside_the_work_area_of_who_draws_is_told(tekenaar):
    for x in (0, 500):  # They overlap: what lies in both counts once.
        Werkgebied.objects.create(organisatie=gemeente_testdam(), gebied=make_gebied(square(x, 0, 1000)))

    assert check(tekenaar, box(200, 200, 1000))["buiten"] == {
        "aandeel": 0.2,
        "zin": "Dit vlak ligt voor 20% buiten het werkgebied van Gemeente Testdam.",
    }
    assert check(tekenaar, box(200, 200, 700))["buiten"] is None
    assert check(tekenaar, box(5000, 0, 100))["buiten"] == {
        "aandeel": 1.0,
        "zin": "Dit vlak ligt helemaal buiten het werkgebied van Gemeente Testdam.",
    }


def test_a_key_gives_the_shape_back_at_full_detail(tekenaar, opgavemanager):
    antwoord = read(
        tekenaar, tekst="POLYGON ((100000 400000, 100100 400000, 100100 400100, 100000 400100, 100000 400000))"
    )

    assert (antwoord["oppervlakteM2"], antwoord["vereenvoudigd"], antwoord["tekenbaar"]) == (10_000, False, True)
    assert metres(antwoord["geometrie"]).area == pytest.approx(10_000, abs=0.5)
    bewaard = BewaardeVorm.objects.get()
    assert bewaard.gebruiker == opgavemanager
    assert antwoord["sleutel"] not in bewaard.kenmerk
    assert read(tekenaar, sleutel=antwoord["sleutel"])["oppervlakteM2"] == 10_000


def test_a_file_is_read_and_shown(tekenaar):
    bestand = SimpleUploadedFile("plan.geojson", json.dumps(box(0, 0, 100)).encode())

    antwoord = read(tekenaar, bestand=bestand)

    assert antwoord["oppervlakteM2"] == pytest.approx(10_000, abs=1)


def test_areas_become_a_place(tekenaar):
    een, twee = make_gebied(square(), naam="Oost"), make_gebied(square(1000), naam="West")

    antwoord = read(tekenaar, gebieden=f"{een.pk},{twee.pk}")

    assert (antwoord["oppervlakteM2"], antwoord["delen"]) == (2_000_000, 1)
    assert antwoord["gebieden"] == ["Oost", "West"]


def test_typed_coordinates_become_a_place(tekenaar):
    antwoord = read(tekenaar, coordinaten="100000 400000\n100100 400000\n100.100,0; 400.100\n100000 400100")

    assert antwoord["oppervlakteM2"] == 10_000


def test_cutting_leaves_the_opgave_as_it_is(tekenaar):
    opgave = make_opgave(square(0, 0, 1000), organisatie=gemeente_testdam())

    weg = post(tekenaar, BEWERKEN, opgave=opgave.pk, bewerking="afknippen", geometrie=box(-10, -10, 510, 1020)).json()
    houden = post(tekenaar, BEWERKEN, sleutel=weg["sleutel"], bewerking="houden", geometrie=box(0, 0, 1000, 500)).json()

    assert weg["oppervlakteM2"] == pytest.approx(500_000, abs=5)
    assert houden["oppervlakteM2"] == pytest.approx(250_000, abs=5)
    assert Opgave.objects.get().oppervlakte_m2 == 1_000_000


def test_what_may_not_be_seen_is_not_there_and_what_may_not_be_moved_is_refused(tekenaar):
    buurdorp = make_organisatie("gm0002", "Gemeente Buurdorp")
    geheim = make_opgave(square(), organisatie=buurdorp, zichtbaarheid="intern")
    openbaar = make_opgave(square(), organisatie=buurdorp)

    vraag = {"bewerking": "houden", "geometrie": box(0, 0, 10)}
    assert refusal(post(tekenaar, BEWERKEN, opgave=geheim.pk, **vraag))[0] == 404
    assert refusal(post(tekenaar, BEWERKEN, opgave=999_999, **vraag)) == refusal(
        post(tekenaar, BEWERKEN, opgave=geheim.pk, **vraag)
    )
    assert refusal(post(tekenaar, BEWERKEN, opgave=openbaar.pk, **vraag))[0] == 403
    assert refusal(tekenaar.post(LEZEN, {"opgave": openbaar.pk}))[0] == 403


def snap(client: Client, bbox: str = "4.38,51.57,4.43,51.60", zoom: int = 14, **vraag: Any) -> dict[str, Any]:
    response = client.get("/opgaven/vorm/snappen/", {"bbox": bbox, "zoom": zoom, **vraag})
    assert response.status_code == 200, response.content
    return response.json()


def test_snapping_hits_the_stored_corners_and_gives_a_shared_border_once(tekenaar):
    make_gebied(square(0, 0, 1000), naam="Links")
    make_gebied(square(1000, 0, 1000), naam="Rechts")
    make_opgave(square(0, 0, 500), naam="Plan")

    antwoord = snap(tekenaar)

    assert [f["properties"] for f in antwoord["features"]] == [
        {"soort": "gebied", "naam": "Links"},
        {"soort": "gebied", "naam": "Rechts"},
        {"soort": "opgave", "naam": "Plan"},
    ]
    links, rechts, plan = (metres(f["geometry"]) for f in antwoord["features"])
    assert (links.length, rechts.length, plan.length) == pytest.approx((4000, 3000, 2000), abs=0.1)
    assert (antwoord["weggelaten"], antwoord["melding"]) == (False, "")


def test_the_opgave_that_is_drawn_is_no_border_to_snap_to(tekenaar):
    opgave = make_opgave(square(0, 0, 500), organisatie=gemeente_testdam())

    assert len(snap(tekenaar)["features"]) == 1
    assert snap(tekenaar, zonder=opgave.pk)["features"] == []


def test_from_far_away_there_is_nothing_to_snap_to_and_it_is_said(tekenaar):
    make_gebied(square())

    antwoord = snap(tekenaar, zoom=9)

    assert (antwoord["features"], antwoord["weggelaten"]) == ([], True)
    assert antwoord["melding"] == "Zoom verder in om op grenzen vast te klikken."
