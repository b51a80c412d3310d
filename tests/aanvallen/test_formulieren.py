"""Poison in every field of every form, forms of others, and fields that no form has."""

from __future__ import annotations

import logging
import time

import pytest
from django.test import Client

from gebied.models import Gebied
from opgaven.models import Berekening, Opgave, Opgavetype
from tests.aanvallen.adressen import alle_adressen
from tests.aanvallen.formulieren import Formulieren
from tests.aanvallen.gif import SCRIPT, UITGEREKEND, VARIANTEN
from tests.aanvallen.test_headers import TRAAG, faults
from tests.make import make_opgave

pytestmark = pytest.mark.django_db

#: Django's own forms are tested by Django; what we add to them by these.
IN_BEHEER = {"code", "getallen", "nul"}
VERVALST = "Wij hebben dit niet opgeslagen"
CSRF_API = "CSRF Failed: CSRF token missing."
#: Light or dark, Dutch or English, and no more: these ask for no token (and the second where the request comes from). A
#: mail program unsubscribes with one click by a link that only it has (RFC 8058).
ONSCHULDIG = (
    "/weergave/", "/taal/", "/cop/nieuwsbrief/afmelden/%(token)s/", "/cop/antwoord/%(token)s/casussen/%(pk)s/",
)  # fmt: skip
#: Forms whose sending ends what the rest of the walk needs: the session and the account of who walks.
NIET_VERSTUREN = ("/uitloggen/", "/beheer/logout/", "/beheer/accounts/user/")


@pytest.fixture
def stil():
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)


def forms_of(client, adres):
    """The forms on a page, each with the address it goes to."""
    response = client.get(adres.url())
    if response.status_code != 200 or response.streaming or "html" not in response["Content-Type"]:
        return []
    gevonden = Formulieren(response.content.decode()).gevonden
    for formulier in gevonden:
        formulier.actie = formulier.actie or adres.url()
    return [formulier for formulier in gevonden if not formulier.actie.startswith(NIET_VERSTUREN)]


def walk(client, *, beheer):
    """Every form once, by where it goes and what it holds."""
    seen = set()
    for adres in alle_adressen():
        if adres.sjabloon in TRAAG or adres.is_api or adres.is_beheer is not beheer:
            continue
        for formulier in forms_of(client, adres):
            key = (formulier.actie.split("?")[0], tuple(sorted(formulier.waarden)))
            if key not in seen:
                seen.add(key)
                yield formulier


def poisoned(formulier):
    """The form with poison in all its texts, in all its numbers, and in both at once."""
    for soort, tekst in VARIANTEN.items():
        yield soort, formulier.waarden | dict.fromkeys(formulier.tekstvelden, tekst)
    alles = [naam for naam in formulier.waarden if naam != "csrfmiddlewaretoken"]
    yield "getallen", formulier.waarden | dict.fromkeys(formulier.getalvelden, VARIANTEN["getal"])
    yield "alles", formulier.waarden | dict.fromkeys(alles, VARIANTEN["code"])
    yield "nul", formulier.waarden | dict.fromkeys(alles, "a\x00b")


@pytest.mark.parametrize("beheer", [False, True], ids=["pagina", "beheer"])
def test_poison_in_every_field_of_every_form_is_refused_or_kept_as_text(baas, wereld, stil, beheer):
    wrong, tried = {}, 0
    for formulier in list(walk(baas, beheer=beheer)):
        for soort, velden in poisoned(formulier):
            if beheer and soort not in IN_BEHEER:
                continue
            baas.force_login(wereld)
            start = time.process_time()
            response = baas.post(formulier.actie, velden)
            tried += 1
            if reden := fault(response, time.process_time() - start):
                wrong[f"{formulier.actie} ({soort})"] = reden
    assert not wrong
    assert tried > 50


def fault(response, seconden):
    if response.status_code not in {200, 302, 400, 403, 404, 405, 409, 422, 429}:
        return f"status {response.status_code}"
    if seconden > 15:
        return f"took {seconden:.1f} s"
    if "\n" in response.get("Location", ""):
        return "a header of the attacker"
    if "json" in response.get("Content-Type", ""):
        return None if response.get("X-Content-Type-Options") == "nosniff" else "may be taken for a page"
    html = "" if response.streaming else response.content.decode()
    return "the code came back as code" if SCRIPT in html or UITGEREKEND in html else None


def test_a_null_character_in_a_form_is_refused_with_a_sentence(client, bewerker):
    client.force_login(bewerker)
    response = client.post("/opgaven/nieuw/", {"naam": "a\x00b", "waar": "tekst", "tekst": "POINT(\x00)"})
    assert response.status_code == 422
    assert response.context["form"].errors["naam"] == ["Null-tekens zijn niet toegestaan."]
    assert response.context["form"].errors["tekst"] == ["Null-tekens zijn niet toegestaan."]


def test_no_address_takes_a_form_of_another_site(wereld):
    """Whatever changes something asks for the token, before it looks at anything else."""
    client = Client(enforce_csrf_checks=True, raise_request_exception=False)
    client.force_login(wereld)
    taken = {}
    for adres in alle_adressen():
        if adres.is_api or adres.sjabloon in TRAAG or adres.sjabloon in ONSCHULDIG:
            continue
        for extra in ({}, {"csrfmiddlewaretoken": "a" * 64}):
            response = client.post(adres.url(), extra)
            if response.status_code != 403 or VERVALST not in response.content.decode() or faults(response):
                taken[adres.url()] = response.status_code
    assert not taken


def test_the_api_takes_no_form_of_another_site_on_a_session(wereld):
    client = Client(enforce_csrf_checks=True, raise_request_exception=False)
    client.force_login(wereld)
    before = set(Berekening.objects.values_list("pk", flat=True))
    for adres in alle_adressen():
        if not adres.is_api:
            continue
        for methode in (client.post, client.put, client.patch, client.delete):
            response = methode(adres.url(), "{}", content_type="application/json")
            assert response.status_code in {403, 405}, adres.url()
            assert response["Content-Type"] == "application/problem+json"
    assert set(Berekening.objects.values_list("pk", flat=True)) == before


@pytest.mark.parametrize(
    "kop", [{"origin": "https://kwaad.example"}, {"referer": "https://kwaad.example/"}, {"origin": "null"}]
)
def test_a_good_token_from_another_site_is_refused(bewerker, kop):
    client = Client(enforce_csrf_checks=True)
    client.force_login(bewerker)
    token = client.get("/opgaven/nieuw/", secure=True).context["csrf_token"]
    response = client.post("/opgaven/nieuw/", {"csrfmiddlewaretoken": str(token)}, headers=kop, secure=True)
    assert response.status_code == 403
    assert VERVALST in response.content.decode()


def opgave_form(client, url):
    return next(f for f in Formulieren(client.get(url).content.decode()).gevonden if "naam" in f.waarden)


def everything_of(opgave):
    return Opgave.objects.filter(pk=opgave.pk).values().get()


def test_fields_that_the_form_of_an_opgave_does_not_have_change_nothing(client, bewerker, buur):
    """Mass assignment: every column of the table, in the names that a form could know it by."""
    client.force_login(bewerker)
    opgave = make_opgave(naam="Van ons", organisatie=bewerker.organisatie)
    ander = make_opgave(naam="Van een ander", organisatie=buur.organisatie)
    formulier = opgave_form(client, f"/opgaven/{opgave.pk}/wijzigen/")
    kwaad = {
        **dict.fromkeys(("id", "pk", "gewijzigd_door", "gewijzigd_door_id", "organisatie_id", "type_id"), ander.pk),
        **dict.fromkeys(("gewijzigd_op", "aangemaakt_op", "verwijderd_op", "vervallen_op"), "2001-01-01"),
        **dict.fromkeys(("bron", "sleutel", "invoer_hash", "_state", "__class__", "is_superuser"), "kwaad"),
        "oppervlakte_m2": "1",
        "geometrie": "POINT(1 1)",
        "zichtbaarheid": "openbaar",
        "delingen": buur.organisatie.pk,
    }
    vooraf, van_een_ander = everything_of(opgave), everything_of(ander)

    response = client.post(f"/opgaven/{opgave.pk}/wijzigen/", formulier.waarden | kwaad | {"naam": "Nieuwe naam"})

    assert response.status_code == 302
    achteraf = everything_of(opgave)
    anders = {naam for naam in vooraf if vooraf[naam] != achteraf[naam]}
    assert anders <= {"naam", "gewijzigd_op", "gewijzigd_door_id", "invoer_hash"}
    assert (achteraf["naam"], achteraf["gewijzigd_door_id"]) == ("Nieuwe naam", bewerker.pk)
    assert everything_of(ander) == van_een_ander


def test_an_opgave_cannot_be_given_to_an_organisation_of_others(client, bewerker, buur):
    client.force_login(bewerker)
    opgave = make_opgave(organisatie=bewerker.organisatie)
    formulier = opgave_form(client, f"/opgaven/{opgave.pk}/wijzigen/")

    for eigenaar in (buur.organisatie.pk, ""):
        client.post(f"/opgaven/{opgave.pk}/wijzigen/", formulier.waarden | {"organisatie": eigenaar})

    assert Opgave.objects.get(pk=opgave.pk).organisatie_id == bewerker.organisatie_id


@pytest.mark.parametrize(
    "veld", ["id", "status", "user", "gebruiker", "aangevraagdDoor", "gebiedenKlaar", "__proto__", "matrix"]
)
def test_fields_that_the_api_does_not_know_are_named_and_refused(schrijvend_api, wereld, veld):
    before = Berekening.objects.count()
    body = {"indeling": Gebied.objects.get().indeling.naam, "niveau": "wijk", veld: 1}
    response = schrijvend_api.post("/api/v1/berekeningen", body, content_type="application/json")
    assert response.status_code == 400
    assert response.json()["fouten"] == [{"plaats": "body", "naam": veld, "melding": "Dit veld kent de API hier niet."}]
    assert Berekening.objects.count() == before


def test_the_admin_changes_no_field_that_it_only_shows(baas, wereld):
    soort = Opgavetype.objects.first()
    url = f"/beheer/opgaven/opgavetype/{soort.pk}/change/"
    formulier = next(f for f in Formulieren(baas.get(url).content.decode()).gevonden if "naam" in f.waarden)
    assert "code" not in formulier.waarden
    assert baas.post(url, formulier.waarden | {"code": "kwaad", "id": "999"}).status_code == 302
    assert Opgavetype.objects.get(pk=soort.pk).code == soort.code
