"""Create, change and remove in the form: what is written, what is refused, and what happens when two people edit."""

from __future__ import annotations

import json
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from opgaven.models import Opgave, Opgavetype, TeHerberekenen
from opgaven.services.berekening import berekening_start
from tests.cast import gemeente_testdam
from tests.formulier import as_opened
from tests.make import make_gebied, make_indeling, make_opgave, square

pytestmark = pytest.mark.django_db

VIERKANT = "POLYGON ((100000 400000, 101000 400000, 101000 401000, 100000 401000, 100000 400000))"


def values(**andere) -> dict[str, object]:
    """A form filled in for homes on one square kilometre."""
    soort = Opgavetype.objects.get(code="woningbouw")
    basis = {
        "naam": "Wonen aan de Twaal",
        "type": soort.pk,
        "aard": "opgave",
        "status": "verkenning",
        "geometriesoort": "indicatief",
        "waar": "tekst",
        "tekst": VIERKANT,
    }
    return basis | andere


@pytest.fixture
def editor(client, bewerker):
    client.force_login(bewerker)
    return client


def test_who_may_make_an_opgave_goes_from_a_place_on_the_map_to_a_form_that_opens_there(editor, lezer):
    def opens_at(vraag: str) -> list[float]:
        config = re.search(r'id="tekenen-config"[^>]*>(.*?)</script>', editor.get(f"/opgaven/nieuw/{vraag}").text)
        return json.loads(config.group(1))["grens"]

    adres = "/opgaven/nieuw/?lat=51.500000&amp;lon=4.400000"
    assert adres in editor.get("/kaart/paneel/punt/?lat=51.5&lon=4.4").text
    assert opens_at("?lat=51.5&lon=4.4") == pytest.approx([4.384, 51.49, 4.416, 51.51])
    assert opens_at("?lat=noord&lon=4.4") == opens_at("")

    editor.force_login(lezer)
    assert "/opgaven/nieuw/" not in editor.get("/kaart/paneel/punt/?lat=51.5&lon=4.4").text


def test_a_new_opgave_gets_a_place_a_key_and_an_author(editor, bewerker):
    response = editor.post("/opgaven/nieuw/", values(begin_jaar=2026, eind_jaar=2035))

    opgave = Opgave.objects.get()
    assert response["Location"] == f"/opgaven/{opgave.pk}/"
    assert (opgave.bron, opgave.oppervlakte_m2, opgave.gewijzigd_door) == ("eigen", 1_000_000, bewerker)
    assert opgave.vormen.exists()


def test_saving_tells_which_areas_are_computed_again(editor):
    make_gebied(square(), naam="Oosterwiel")
    make_gebied(square(5000), naam="Elders")
    berekening_start(indeling=make_indeling(), niveau="wijk", direct=True)

    response = editor.post("/opgaven/nieuw/", values(), follow=True)

    assert "Wonen aan de Twaal is toegevoegd. Oosterwiel wordt opnieuw berekend." in response.text
    assert TeHerberekenen.objects.count() == 1


def test_what_is_wrong_stands_in_a_summary_and_nothing_typed_is_lost(editor):
    response = editor.post("/opgaven/nieuw/", values(naam="", beschrijving="Mijn tekst"))

    assert response.status_code == 422
    assert 'href="#id_naam"' in response.text
    assert "Mijn tekst" in response.text
    assert not Opgave.objects.exists()


@pytest.mark.parametrize(
    ("andere", "zin"),
    [
        ({"begin_jaar": 2035, "eind_jaar": 2026}, "Het eerste jaar ligt na het laatste jaar."),
        ({"status": "geldend"}, "Alleen een werkingsgebied kan de status geldend hebben."),
        ({"tekst": "hier ergens"}, "Deze tekst is geen GeoJSON en geen WKT."),
        ({"tekst": ""}, "Plak hier GeoJSON of WKT."),
        ({"tekst": "POINT (155000 463000)"}, "is een punt, geen vlak"),
        ({"tekst": "POLYGON ((9000000 1, 9000001 1, 9000001 2, 9000000 1))"}, "ligt buiten Nederland"),
        ({"waar": "bestand"}, "Kies een bestand."),
        ({"waar": "gebieden"}, "Kies een indeling en geef ten minste één code."),
        ({"waar": ""}, "Dit is nodig om te kunnen opslaan."),
    ],
)
def test_a_refusal_says_what_to_do(editor, andere, zin):
    response = editor.post("/opgaven/nieuw/", values(**andere))

    assert response.status_code == 422
    assert zin in response.text
    assert not Opgave.objects.exists()


def test_the_place_comes_from_a_file(editor):
    geojson = (
        '{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:28992"}},"features":[{"type":"Feature",'
        '"properties":{},"geometry":{"type":"Polygon","coordinates":[[[100000,400000],[100500,400000],[100500,401000],'
        "[100000,401000],[100000,400000]]]}}]}"
    )
    bestand = SimpleUploadedFile("plan.geojson", geojson.encode())

    editor.post("/opgaven/nieuw/", values(waar="bestand", bestand=bestand))

    assert Opgave.objects.get().oppervlakte_m2 == pytest.approx(500_000)


def test_a_file_that_is_no_map_is_refused(editor):
    bestand = SimpleUploadedFile("notulen.docx", b"geen kaart")

    response = editor.post("/opgaven/nieuw/", values(waar="bestand", bestand=bestand))

    assert response.status_code == 422
    assert "notulen.docx" in response.text


def test_the_place_is_two_areas_together(editor):
    een = make_gebied(square(), code="WK01")
    make_gebied(square(1000), code="WK02")

    editor.post("/opgaven/nieuw/", values(waar="gebieden", indeling=een.indeling_id, gebiedcodes="WK01, WK02"))

    assert Opgave.objects.get().oppervlakte_m2 == pytest.approx(2_000_000)


def test_an_unknown_area_is_named(editor):
    een = make_gebied(code="WK01")

    response = editor.post(
        "/opgaven/nieuw/", values(waar="gebieden", indeling=een.indeling_id, gebiedcodes="WK01 WK99")
    )

    assert "Deze indeling heeft geen gebied met code WK99." in response.text


def test_attributes_change_without_touching_the_place(editor):
    opgave = make_opgave(square(0, 0, 300), naam="Oud", organisatie=gemeente_testdam())
    pad = f"/opgaven/{opgave.pk}/wijzigen/"

    response = editor.post(pad, as_opened(editor, pad) | {"naam": "Nieuw"})

    opgave.refresh_from_db()
    assert response.status_code == 302
    assert (opgave.naam, opgave.oppervlakte_m2) == ("Nieuw", 90_000)


@pytest.mark.parametrize("pad", ["nieuw/", "{pk}/wijzigen/", "{pk}/verwijderen/", "zoek-gebieden/"])
def test_a_reader_may_not_edit_and_a_visitor_signs_in_first(client, lezer, pad):
    pad = "/opgaven/" + pad.format(pk=make_opgave(organisatie=gemeente_testdam()).pk)
    assert client.get(pad)["Location"].startswith("/inloggen/?next=/opgaven/")
    client.force_login(lezer)

    response = client.get(pad)

    assert response.status_code == 403
    assert "Vraag de beheerder van uw organisatie erom." in response.text
    assert client.post(pad).status_code == 403 or "zoek" in pad


def test_areas_are_found_by_name_or_code(editor):
    een = make_gebied(naam="Oosterwiel", code="WK01")

    for zoek in ("ooster", "wk0"):
        response = editor.get("/opgaven/zoek-gebieden/", {"zoekgebied": zoek, "indeling": een.indeling_id})
        assert 'data-voeg-toe="WK01"' in response.text
    assert "Kies eerst een indeling" in editor.get("/opgaven/zoek-gebieden/?zoekgebied=x").text
