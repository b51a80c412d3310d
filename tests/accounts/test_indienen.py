"""Sending a form twice makes one object, and a script hears that the session ended."""

from __future__ import annotations

import pytest
from django.contrib.sessions.models import Session

from opgaven.models import Opgave
from tests.formulier import as_opened, fields_in
from tests.make import X0, Y0

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client, bewerker):
    client.force_login(bewerker)
    return client


@pytest.mark.parametrize("kop", [{"HX-Request": "true"}, {"Sec-Fetch-Dest": "empty"}])
def test_a_script_hears_that_the_session_ended_and_gets_no_login_page(client, db, kop):
    response = client.get("/opgaven/zoek-gebieden/", headers={"Referer": "http://testserver/opgaven/nieuw/?a=1", **kop})

    assert response.status_code == 401
    assert response.json()["fout"] == "U bent niet meer ingelogd."
    assert response.json()["inloggen"] == "/inloggen/?next=%2Fopgaven%2Fnieuw%2F%3Fa%3D1"
    assert response.get("HX-Redirect") == (response.json()["inloggen"] if "HX-Request" in kop else None)


def test_a_script_is_never_sent_to_another_site(client, db):
    response = client.get(
        "/opgaven/zoek-gebieden/", headers={"HX-Request": "true", "HX-Current-URL": "https://elders.example//kwaad/"}
    )

    assert response["HX-Redirect"] == "/inloggen/?next=%2Fkwaad%2F"


def test_sending_a_form_twice_makes_one_object(editor):
    invoer = {**as_opened(editor, "/opgaven/nieuw/"), "naam": "Nieuw", "type": "1", "waar": "tekst"}
    invoer["tekst"] = f"POLYGON (({X0} {Y0}, {X0 + 9} {Y0}, {X0 + 9} {Y0 + 9}, {X0} {Y0}))"
    een = editor.post("/opgaven/nieuw/", invoer)

    ander = editor.post("/opgaven/nieuw/", invoer, follow=True)

    assert Opgave.objects.count() == 1
    assert ander.redirect_chain[0][0] == een["Location"]
    assert "De opgave is één keer toegevoegd." in ander.text


def test_going_back_and_changing_the_name_makes_a_second(editor):
    invoer = {**as_opened(editor, "/opgaven/nieuw/"), "naam": "Nieuw", "type": "1", "waar": "tekst"}
    invoer["tekst"] = f"POLYGON (({X0} {Y0}, {X0 + 9} {Y0}, {X0 + 9} {Y0 + 9}, {X0} {Y0}))"
    editor.post("/opgaven/nieuw/", invoer)

    editor.post("/opgaven/nieuw/", invoer | {"naam": "Nog een"})

    assert Opgave.objects.count() == 2


def test_the_form_of_a_member_survives_the_end_of_a_session_too(client, beheerder, lezer):
    client.force_login(beheerder)
    pad = f"/organisatie/gm0001/leden/{lezer.lidmaatschappen.get().pk}/"
    invoer = as_opened(client, pad) | {"eind": "2030-12-31"}
    Session.objects.all().delete()

    terug = client.get(client.post(pad, invoer)["Location"]).wsgi_request.GET["next"]
    client.force_login(beheerder)

    assert fields_in(client.get(terug).text)["eind"] == "2030-12-31"
