"""A form that was left open survives the end of a session; what is kept fills it for one person in one browser."""

from __future__ import annotations

import pytest
from django.contrib.sessions.models import Session
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from accounts.models import BewaardBestand, BewaardFormulier, Rol, User
from accounts.services import bewaren
from opgaven.models import Opgave
from tests.aanmelden import code, with_second_factor
from tests.cast import gemeente_testdam, make_member
from tests.formulier import as_opened, fields_in
from tests.make import X0, Y0, make_opgave, square

pytestmark = pytest.mark.django_db

WACHTWOORD = "een-lang-wachtwoord"
GEOJSON = (
    '{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:28992"}},"features":[{"type":"Feature",'
    f'"properties":{{}},"geometry":{{"type":"Polygon","coordinates":[[[{X0},{Y0}],[{X0 + 400},{Y0}],'
    f"[{X0 + 400},{Y0 + 400}],[{X0},{Y0 + 400}],[{X0},{Y0}]]]}}}}]}}"
)


@pytest.fixture
def editor(client, bewerker):
    client.force_login(bewerker)
    return client


@pytest.fixture
def opgave(db):
    return make_opgave(
        square(0, 0, 300), organisatie=gemeente_testdam(), naam="Oud", beschrijving="Een dorp aan de rivier."
    )


@pytest.fixture
def pad(opgave):
    return f"/opgaven/{opgave.pk}/wijzigen/"


def typed(client: Client, pad: str, **andere: object) -> dict[str, object]:
    return {**as_opened(client, pad), "naam": "Van mij", **andere}


def session_ends() -> None:
    Session.objects.all().delete()


def sign_in(client: Client, login_adres: str, user: User) -> str:
    """Signs in, however that goes in this installation; gives where one goes on."""
    client.force_login(user)
    return client.get(login_adres).wsgi_request.GET["next"]


def test_what_was_typed_is_back_after_signing_in_and_not_yet_saved(editor, bewerker, opgave, pad):
    invoer = typed(editor, pad)
    session_ends()

    response = editor.post(pad, invoer)
    assert response["Location"].startswith("/inloggen/?next=%2Fopgaven%2F")
    assert "Wat u invulde is bewaard" in editor.get(response["Location"]).text
    terug = sign_in(editor, response["Location"], bewerker)
    formulier = editor.get(terug)

    assert formulier.status_code == 200
    assert fields_in(formulier.text)["naam"] == "Van mij"
    assert Opgave.objects.get().naam == "Oud"


def test_it_comes_back_through_the_real_sign_in_and_its_second_step(editor, bewerker, opgave, pad):
    with_second_factor(bewerker)
    invoer = typed(editor, pad)
    session_ends()

    inloggen = editor.post(pad, invoer)["Location"]
    stap = editor.post(inloggen, {"username": bewerker.username, "password": WACHTWOORD})
    formulier = editor.post(stap["Location"], {"code": code()}, follow=True)

    assert formulier.request["PATH_INFO"] == pad
    assert "Wat u invulde staat er weer, maar is nog niet opgeslagen." in formulier.text
    assert fields_in(formulier.text)["naam"] == "Van mij"


def test_saving_after_that_saves_and_throws_what_was_kept_away(editor, bewerker, opgave, pad):
    invoer = typed(editor, pad)
    session_ends()
    terug = sign_in(editor, editor.post(pad, invoer)["Location"], bewerker)

    response = editor.post(pad, fields_in(editor.get(terug).text))

    assert response.status_code == 302
    assert Opgave.objects.get().naam == "Van mij"
    assert not BewaardFormulier.objects.exists()


def test_a_file_comes_back_too(editor, bewerker, opgave, pad):
    invoer = typed(editor, pad, waar="bestand", bestand=SimpleUploadedFile("plan.geojson", GEOJSON.encode()))
    session_ends()
    terug = sign_in(editor, editor.post(pad, invoer)["Location"], bewerker)

    formulier = editor.get(terug)
    assert "plan.geojson is bewaard." in formulier.text
    editor.post(pad, fields_in(formulier.text))

    assert Opgave.objects.get().geometrie.area == 160_000
    assert not BewaardBestand.objects.exists()


def test_a_session_that_ends_twice_loses_nothing(editor, bewerker, opgave, pad):
    invoer = typed(editor, pad, waar="bestand", bestand=SimpleUploadedFile("plan.geojson", GEOJSON.encode()))
    session_ends()
    terug = sign_in(editor, editor.post(pad, invoer)["Location"], bewerker)
    opnieuw = fields_in(editor.get(terug).text) | {"naam": "Tweede keer"}
    session_ends()

    terug = sign_in(editor, editor.post(pad, opnieuw)["Location"], bewerker)
    editor.post(pad, fields_in(editor.get(terug).text))

    assert (Opgave.objects.get().naam, Opgave.objects.get().geometrie.area) == ("Tweede keer", 160_000)


def test_the_conflict_is_still_seen_after_signing_in_again(editor, bewerker, opgave, pad):
    invoer = typed(editor, pad)
    session_ends()
    terug = sign_in(editor, editor.post(pad, invoer)["Location"], bewerker)
    Opgave.objects.update(naam="Van een ander")

    response = editor.post(pad, fields_in(editor.get(terug).text))

    assert response.status_code == 409
    assert Opgave.objects.get().naam == "Van een ander"


def test_somebody_else_at_the_same_browser_does_not_see_it(editor, lezer, opgave, pad):
    ander = make_member("bea", "opgavemanager")
    invoer = typed(editor, pad)
    session_ends()

    terug = sign_in(editor, editor.post(pad, invoer)["Location"], ander)

    assert fields_in(editor.get(terug).text)["naam"] == "Oud"


def test_the_same_person_at_another_browser_does_not_see_it(editor, bewerker, opgave, pad):
    invoer = typed(editor, pad)
    session_ends()
    terug = sign_in(editor, editor.post(pad, invoer)["Location"], bewerker)
    elders = Client()
    elders.force_login(bewerker)

    assert fields_in(elders.get(terug).text)["naam"] == "Oud"


def test_it_fills_no_other_form(editor, bewerker, opgave, pad):
    invoer = typed(editor, pad)
    session_ends()
    kenmerk = sign_in(editor, editor.post(pad, invoer)["Location"], bewerker).split("=")[-1]

    response = editor.get("/opgaven/nieuw/", {"bewaard": kenmerk})

    assert fields_in(response.text)["naam"] == ""


def test_without_a_form_of_ours_nothing_is_kept(client, opgave, pad):
    response = client.post(pad, {"naam": "Vol", "kaartje": "zelf verzonnen"})

    assert response["Location"] == f"/inloggen/?next={pad}"
    assert not BewaardFormulier.objects.exists()


def test_the_cookie_is_for_the_server_only_and_names_nobody(editor, opgave, pad):
    invoer = typed(editor, pad)
    session_ends()

    koekje = editor.post(pad, invoer).cookies["bewaard"]

    assert koekje["httponly"]
    assert koekje["samesite"] == "Lax"
    assert koekje["max-age"] == 24 * 3600
    assert koekje.value not in BewaardFormulier.objects.get().browser


def test_a_form_from_before_the_last_sign_in_comes_back_filled_in(bewerker, opgave, pad):
    streng = Client(enforce_csrf_checks=True)
    streng.force_login(bewerker)
    invoer = typed(streng, pad)

    response = streng.post(pad, invoer | {"csrfmiddlewaretoken": "a" * 32}, follow=True)

    assert response.status_code == 200
    assert "maar is nog niet opgeslagen" in response.text
    assert fields_in(response.text)["naam"] == "Van mij"
    assert Opgave.objects.get().naam == "Oud"


def test_a_forged_request_gains_nothing(bewerker, opgave, pad):
    streng = Client(enforce_csrf_checks=True)
    streng.force_login(bewerker)

    response = streng.post(pad, {"naam": "Van een aanvaller"})

    assert response.status_code == 403
    assert not BewaardFormulier.objects.exists()


def test_a_form_of_somebody_else_is_neither_saved_nor_shown(bewerker, opgave, pad):
    streng = Client(enforce_csrf_checks=True)
    streng.force_login(bewerker)
    invoer = typed(streng, pad)
    streng.force_login(User.objects.create_superuser("bea", password=WACHTWOORD))

    response = streng.post(pad, invoer)

    assert response.status_code == 403
    assert "geopend met een ander account" in response.text
    assert BewaardFormulier.objects.get().gebruiker == bewerker


def test_rights_lost_while_typing_leave_the_text_to_copy(editor, bewerker, opgave, pad):
    invoer = typed(editor, pad)
    Rol.objects.all().delete()

    response = editor.post(pad, invoer)

    assert response.status_code == 403
    assert "Dit kon niet worden opgeslagen" in response.text
    assert "Van mij" in response.text
    assert Opgave.objects.get().naam == "Oud"


def test_what_is_gone_leaves_the_text_to_copy(editor, opgave, pad):
    invoer = typed(editor, pad)
    Opgave.objects.all().delete()

    response = editor.post(pad, invoer)

    assert response.status_code == 404
    assert "Van mij" in response.text


def test_a_file_that_is_too_large_is_named(editor, bewerker, opgave, pad):
    groot = SimpleUploadedFile("groot.gpkg", b"0" * (bewaren.MAX_BESTANDEN_BYTES + 1))
    invoer = typed(editor, pad, waar="bestand", bestand=groot)
    session_ends()

    terug = sign_in(editor, editor.post(pad, invoer)["Location"], bewerker)

    formulier = editor.get(terug).text
    assert "groot.gpkg was te groot om te bewaren. Kies dit bestand opnieuw." in formulier
    assert fields_in(formulier)["naam"] == "Van mij"


def test_too_much_text_is_not_kept_and_that_is_said(editor, opgave, pad):
    invoer = typed(editor, pad, beschrijving="x" * (bewaren.MAX_TEKST_BYTES + 1))
    session_ends()

    response = editor.post(pad, invoer, follow=True)

    assert "te groot om te bewaren" in response.text
    assert not BewaardFormulier.objects.exists()


def test_passwords_are_never_kept(editor, opgave, pad):
    invoer = typed(editor, pad, password="geheim", nieuw_wachtwoord="geheim")
    session_ends()

    editor.post(pad, invoer)

    assert "geheim" not in str(BewaardFormulier.objects.get().velden)
