"""Sending a form twice makes one object, and a script hears that the session ended."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.contrib.sessions.models import Session
from django.db import connection

from accounts.models import BewaardFormulier
from accounts.services.indienen import AlIngediendError, once
from accounts.services.leden import lidmaatschap_set
from opgaven.models import Opgave
from tests.cast import gemeente_testdam
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


def test_what_was_kept_is_offered_when_one_opens_the_form_again(editor, bewerker):
    pad = "/opgaven/nieuw/"
    invoer = as_opened(editor, pad) | {"naam": "Half af"}
    Session.objects.all().delete()
    editor.post(pad, invoer)
    editor.force_login(bewerker)

    pagina = editor.get(pad)

    assert "iets in dat niet is opgeslagen." in pagina.text
    kenmerk = BewaardFormulier.objects.get().kenmerk
    assert fields_in(editor.get(pad, {"bewaard": kenmerk}).text)["naam"] == "Half af"


def test_who_first_has_to_set_up_a_second_step_loses_nothing(editor, bewerker):
    pad = "/opgaven/nieuw/"
    invoer = as_opened(editor, pad) | {"naam": "Half af"}
    lidmaatschap_set(user=bewerker, organisatie=gemeente_testdam(), rollen=["beheerder"])

    omweg = editor.post(pad, invoer, follow=True)

    assert omweg.redirect_chain[0][0] == "/account/tweede-stap/"
    assert "Wat u invulde is bewaard." in omweg.text
    assert BewaardFormulier.objects.get().velden["naam"] == ["Half af"]


@pytest.mark.django_db(transaction=True)
def test_two_at_the_same_moment_make_one():
    gemaakt: list[int] = []
    begonnen = Barrier(2)

    def press(nummer: int) -> str:
        try:
            begonnen.wait()
            return once(sleutel="dezelfde", make=lambda: slowly(gemaakt, nummer), doel_of=lambda _: "/opgaven/1/")
        except AlIngediendError as error:
            return error.doel
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as twee:
        uitkomsten = sorted(map(str, twee.map(press, (1, 2))))

    assert len(gemaakt) == 1
    assert uitkomsten == ["/opgaven/1/", "gemaakt"]


def slowly(gemaakt: list[int], nummer: int) -> str:
    time.sleep(0.3)
    gemaakt.append(nummer)
    return "gemaakt"


def test_what_failed_may_be_sent_again(db):
    def fail() -> str:
        raise ValueError("mislukt")

    with pytest.raises(ValueError, match="mislukt"):
        once(sleutel="dezelfde", make=fail, doel_of=str)

    assert once(sleutel="dezelfde", make=lambda: "gelukt", doel_of=str) == "gelukt"


def test_the_form_of_a_member_survives_the_end_of_a_session_too(client, beheerder, lezer):
    client.force_login(beheerder)
    pad = f"/organisatie/gm0001/leden/{lezer.lidmaatschappen.get().pk}/"
    invoer = as_opened(client, pad) | {"eind": "2030-12-31"}
    Session.objects.all().delete()

    terug = client.get(client.post(pad, invoer)["Location"]).wsgi_request.GET["next"]
    client.force_login(beheerder)

    assert fields_in(client.get(terug).text)["eind"] == "2030-12-31"
