"""Questions about shapes of who may not ask them, or who means harm: a sentence, and nothing more."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from gebied.models import Werkgebied
from tests.cast import gemeente_testdam, make_organisatie
from tests.make import make_gebied, make_opgave, square
from tests.vormvragen import BEWERKEN, CONTROLEREN, LEZEN, box, check, post, refusal, snap

pytestmark = pytest.mark.django_db


def test_what_is_hidden_is_in_no_answer(tekenaar):
    buurdorp = make_organisatie("gm0002", "Gemeente Buurdorp")
    geheim = make_gebied(square(0, 0, 600), naam="Geheim", organisatie=buurdorp, zichtbaarheid="intern")
    Werkgebied.objects.create(organisatie=gemeente_testdam(), gebied=geheim)
    make_opgave(square(0, 0, 700), naam="Geheim plan", organisatie=buurdorp, zichtbaarheid="intern")

    antwoord = check(tekenaar, box(0, 0, 100))

    assert (antwoord["gebieden"], antwoord["buiten"]) == ([], None)
    assert snap(tekenaar)["features"] == []
    assert refusal(tekenaar.post(LEZEN, {"gebieden": geheim.pk})) == refusal(
        tekenaar.post(LEZEN, {"gebieden": 999_999})
    )


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


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 400),
        (b"[]", 400),
        (b"{}", 400),
        (b'{"geometrie": null}', 400),
        (b'{"geometrie": {"type": "Polygon", "coordinates": [[[NaN, 52], [5, 52], [5, 53]]]}}', 400),
        (b'{"geometrie": ' + b"[" * 3000 + b"]" * 3000 + b"}", 400),
        (b'{"geometrie": {"type": "Polygon", "coordinates": []}}', 422),
        (b'{"geometrie": {"type": "Polygon", "coordinates": [[[1e300, 52], [5, 52], [5, 53]]]}}', 422),
        (b" " * (2 * 1024**2 + 1), 413),
        (b" " * (6 * 1024**2), 413),
    ],
)
def test_hostile_bodies_get_a_sentence(tekenaar, body, status):
    for adres in (CONTROLEREN, BEWERKEN):
        found, zin = refusal(tekenaar.post(adres, body, content_type="application/json"))
        assert found == (status if adres == CONTROLEREN or status == 413 else 400)
        assert zin.endswith(".")


@pytest.mark.parametrize("opgave", ["x", -1, 0, 1.5, True, 2**70, [], {}, "9" * 40])
def test_an_opgave_is_a_number(tekenaar, opgave):
    assert refusal(post(tekenaar, CONTROLEREN, geometrie=box(0, 0, 10), opgave=opgave))[0] in {400, 404}


@pytest.mark.parametrize(
    ("velden", "status", "zin"),
    [
        ({}, 400, "Geef één ding: een bestand, gebieden, een tekst of coördinaten."),
        ({"tekst": "x", "coordinaten": "y"}, 400, "Geef één ding: een bestand, gebieden, een tekst of coördinaten."),
        ({"tekst": "hier"}, 422, "Deze tekst is geen GeoJSON en geen WKT. Plak bijvoorbeeld POLYGON"),
        ({"tekst": "POLYGON EMPTY"}, 422, "Hier is geen vlak van te maken: wat u gaf heeft een lege geometrie."),
        ({"coordinaten": "155000 463000\nxyz"}, 422, "Regel 2 is geen punt in Nederland: xyz."),
        ({"gebieden": "1;2"}, 400, "Geef nummers van gebieden, met komma's ertussen."),
        ({"gebieden": "1," * 1000 + "1"}, 400, "Geef nummers van gebieden, met komma's ertussen."),
        ({"gebiedcodes": " , ", "indeling": "1"}, 422, "Geef ten minste één code van een gebied."),
        ({"gebiedcodes": "\x00", "indeling": "1"}, 422, "Geef ten minste één code van een gebied."),
        ({"gebiedcodes": "WK\x0001", "indeling": "1"}, 422, "Deze indeling heeft geen gebied met code WK01."),
        ({"gebiedcodes": "WK01", "indeling": "x"}, 422, "Kies eerst een indeling."),
        ({"sleutel": "x"}, 422, "Dit vlak is niet meer bewaard. Lees het opnieuw in, of teken het opnieuw."),
        ({"opgave": "999999"}, 404, "Deze opgave is er niet, of niet meer. Laad de pagina opnieuw."),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_told(tekenaar, velden, status, zin):
    found, tekst = refusal(tekenaar.post(LEZEN, velden))

    assert (found, tekst[: len(zin)]) == (status, zin)


def test_a_file_that_is_no_map_is_told_without_words_of_a_command(tekenaar):
    for naam, inhoud in (("plan.txt", b"geen kaart"), ("leeg.gpkg", b""), ("diep.geojson", b"[" * 5000)):
        status, zin = refusal(tekenaar.post(LEZEN, {"bestand": SimpleUploadedFile(naam, inhoud)}))
        assert status == 422
        assert "--" not in zin
    status, zin = refusal(
        tekenaar.post(LEZEN, {"bestand": SimpleUploadedFile("a.geojson", b"{}"), "crs": "EPSG:999999"})
    )
    assert (status, "--" in zin) == (422, False)


def test_signed_out_while_drawing_is_401_for_a_script(client):
    response = client.post(CONTROLEREN, b"{}", content_type="application/json", headers={"sec-fetch-dest": "empty"})

    assert (response.status_code, response.json()["fout"]) == (401, "U bent niet meer ingelogd.")
