"""The addresses that answer while somebody gives a place: check, read, cut, and borders to snap to."""

from __future__ import annotations

import json

import numpy as np
import pytest
import shapely
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile

from accounts.permissions import OPENBAAR
from gebied.models import Werkgebied
from opgaven.models import BewaardeVorm, Opgave
from opgaven.selectors.bewaard import kept_shape
from opgaven.services.bewaren import shape_keep
from opgaven.tekeninvoer import from_drawing
from tests.cast import gemeente_testdam, make_organisatie
from tests.make import X0, Y0, make_gebied, make_opgave, square
from tests.vormvragen import BEWERKEN, LEZEN, box, check, degrees, metres, post, read, refusal, snap

pytestmark = pytest.mark.django_db


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


def test_the_work_area_is_that_of_the_owner_of_the_opgave(tekenaar):
    buurdorp = make_organisatie("gm0002", "Gemeente Buurdorp")
    Werkgebied.objects.create(organisatie=buurdorp, gebied=make_gebied(square(0, 0, 100)))
    opgave = make_opgave(square(), organisatie=buurdorp, zichtbaarheid="gedeeld")
    opgave.delingen.create(organisatie=gemeente_testdam(), bewerken=True)

    assert check(tekenaar, box(0, 0, 200), opgave=opgave.pk)["buiten"]["zin"] == (
        "Dit vlak ligt voor 75% buiten het werkgebied van Gemeente Buurdorp."
    )
    assert check(tekenaar, box(0, 0, 200))["buiten"] is None


def test_the_finest_areas_are_named_as_long_as_they_are_few(tekenaar):
    make_gebied(square(0, 0, 1000), naam="Gemeente", niveau="gemeente")
    for nummer in range(10):
        make_gebied(square(100 * nummer, 0, 100, 1000), naam=f"Buurt {nummer}", niveau="buurt")

    assert check(tekenaar, box(140, 10, 200))["gebieden"] == ["Buurt 2", "Buurt 1", "Buurt 3"]
    assert check(tekenaar, box(10, 10, 900))["gebieden"] == ["Gemeente"]


def test_an_answer_costs_a_fixed_number_of_queries(tekenaar, django_assert_num_queries):
    for x in range(0, 3000, 500):
        Werkgebied.objects.create(organisatie=gemeente_testdam(), gebied=make_gebied(square(x, 0, 500)))
        make_opgave(square(x, 0, 500))

    check(tekenaar, box(200, 200, 1000))  # The first answer to somebody also writes their session.

    with django_assert_num_queries(9):  # Who (3), what lies around (2), areas (2), the organisation and where it works.
        check(tekenaar, box(200, 200, 1000))
    with django_assert_num_queries(5):  # Who (3), which layer, and the borders.
        snap(tekenaar)


def test_what_was_repaired_in_a_file_is_told(tekenaar):
    das = degrees((0, 0), (100, 100), (100, 0), (0, 100))

    antwoord = read(tekenaar, bestand=SimpleUploadedFile("das.geojson", json.dumps(das).encode()))

    assert antwoord["zinnen"][0].startswith("Ongeldig vlak hersteld: de rand kruist of raakt zichzelf")
    assert antwoord["geldig"]


def test_a_shape_too_large_to_drag_is_told_so_and_shown_simplified(tekenaar, opgavemanager):
    hoek = np.linspace(0, 2 * np.pi, 168_000, endpoint=False)
    groot = shapely.MultiPolygon([shapely.Polygon(np.column_stack([X0 + 9e3 * np.cos(hoek), Y0 + 9e3 * np.sin(hoek)]))])
    sleutel = shape_keep(vlak=groot, gebruiker_id=opgavemanager.pk)

    antwoord = read(tekenaar, sleutel=sleutel)
    geknipt = post(tekenaar, BEWERKEN, sleutel=sleutel, bewerking="houden", geometrie=box(0, -9500, 9500, 19000)).json()

    assert (antwoord["hoekpunten"], antwoord["vereenvoudigd"], antwoord["tekenbaar"]) == (168_000, True, False)
    assert antwoord["zinnen"][-1].startswith("Dit vlak heeft 168.000 hoekpunten. Dat is te veel om met de hand te ver")
    assert shapely.get_num_coordinates(metres(antwoord["geometrie"])) <= 20_001
    assert geknipt["hoekpunten"] == pytest.approx(84_000, abs=5)
    assert kept_shape(antwoord["sleutel"], opgavemanager.pk).equals_exact(groot)


def test_a_corner_outside_the_country_is_told_at_once_with_the_sentence_of_saving(tekenaar):
    half = degrees((0, 0), (300_000, 0), (300_000, 1000), (0, 1000))

    antwoord = check(tekenaar, half)

    assert (antwoord["geldig"], antwoord["hersteld"]) == (False, None)
    plek = metres({"type": "Point", "coordinates": antwoord["plek"]})
    assert (plek.x, plek.y) == pytest.approx((X0 + 300_000, Y0), abs=0.01)
    assert antwoord["reden"] == (
        "Zo kan dit vlak niet worden opgeslagen: een hoek ligt buiten Nederland en de Noordzee. "
        "Verplaats of verwijder een hoekpunt."
    )
    with pytest.raises(ValidationError) as bij_opslaan:
        from_drawing(json.dumps(half), None, OPENBAAR)
    assert bij_opslaan.value.messages == [antwoord["reden"]]
    geplakt = tekenaar.post(LEZEN, {"tekst": "POLYGON ((100000 400000, 400000 400000, 400000 401000, 100000 400000))"})
    assert refusal(geplakt) == (422, antwoord["reden"])
