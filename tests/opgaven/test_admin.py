"""The admin: changes go through the services, history is only for looking."""

from __future__ import annotations

import pytest
from django.contrib import admin

from accounts.models import User
from opgaven.models import Matrixversie, Opgave, OpgavepaarWaarde, Opgavetype, TypepaarWaarde
from tests.aanmelden import with_second_factor
from tests.formulier import fields_in
from tests.make import make_gebied, make_indeling, make_opgave

pytestmark = pytest.mark.django_db


@pytest.fixture
def beheer(client):
    client.force_login(with_second_factor(User.objects.create_superuser("bea", password="een-lang-wachtwoord")))
    return client


def type_of(code: str) -> Opgavetype:
    return Opgavetype.objects.get(code=code)


@pytest.mark.parametrize(
    "model",
    [
        "opgaven/opgavetype",
        "opgaven/typepaarwaarde",
        "opgaven/opgavepaarwaarde",
        "opgaven/matrixversie",
        "opgaven/opgave",
        "opgaven/berekening",
        "opgaven/import",
        "gebied/gebied",
        "gebied/indeling",
        "accounts/user",
    ],
)
def test_every_list_opens(beheer, model):
    make_gebied()
    make_opgave()

    assert beheer.get(f"/beheer/{model}/").status_code == 200
    assert beheer.get(f"/beheer/{model}/?q=a").status_code in (200, 302)


def test_people_and_what_is_told_of_an_area_are_only_on_their_own_pages():
    """There positions and contacts are guarded and hidden in a meeting; the admin would be a door around that."""
    assert {model._meta.app_label for model in admin.site._registry} <= {
        "accounts", "auth", "account", "mfa", "socialaccount", "sites", "gebied", "opgaven", "sturing",
    }  # fmt: skip
    eigen = {model._meta.model_name for model in admin.site._registry if model._meta.app_label in {"gebied", "sturing"}}
    assert eigen == {"gebied", "indeling", "servicenorm"}


def test_an_editor_may_not_enter(client, bewerker):
    client.force_login(bewerker)

    assert client.get("/beheer/").status_code == 302
    assert client.get("/beheer/opgaven/opgave/").status_code == 302


def test_a_value_of_a_pair_publishes_a_new_version(beheer):
    row = TypepaarWaarde.objects.get(soort="wrijving", van__code="natuur", naar__code="water")
    pagina = beheer.get(f"/beheer/opgaven/typepaarwaarde/{row.pk}/change/")
    assert "volgens de regel" in pagina.text.lower()

    beheer.post(
        f"/beheer/opgaven/typepaarwaarde/{row.pk}/change/",
        fields_in(pagina.text) | {"waarde": "1", "reden": "Proef.", "bewijs": "redelijk"},
    )

    row.refresh_from_db()
    assert (row.waarde, row.herkomst, row.auteur.username) == (1, "eigen", "bea")
    assert Matrixversie.objects.get(actief=True).nummer == 2


def test_a_friction_pair_may_be_given_in_any_order(beheer):
    van, naar = type_of("defensie"), type_of("wind")
    invoer = {
        "soort": "wrijving",
        "van": van.pk,
        "naar": naar.pk,
        "waarde": "3",
        "reden": "Radar.",
        "bewijs": "zwak",
    }

    response = beheer.post("/beheer/opgaven/typepaarwaarde/add/", invoer)

    assert response.status_code == 302
    assert TypepaarWaarde.objects.get(soort="wrijving", van=naar, naar=van).waarde == 3


def test_a_value_out_of_range_is_refused_with_a_sentence(beheer):
    invoer = {
        "soort": "wrijving",
        "van": type_of("wind").pk,
        "naar": type_of("defensie").pk,
        "waarde": "7",
        "reden": "Te veel.",
        "bewijs": "zwak",
    }

    response = beheer.post("/beheer/opgaven/typepaarwaarde/add/", invoer)

    assert "Kies een geheel getal van 0 tot en met 6." in response.text
    assert Matrixversie.objects.count() == 1


def test_taking_a_value_away_publishes_too(beheer):
    row = TypepaarWaarde.objects.get(soort="wrijving", van__code="natuur", naar__code="water")

    beheer.post(f"/beheer/opgaven/typepaarwaarde/{row.pk}/delete/", {"post": "yes"})

    assert not TypepaarWaarde.objects.filter(pk=row.pk).exists()
    assert Matrixversie.objects.count() == 2


def test_a_value_for_two_opgaven_publishes(beheer):
    een, ander = make_opgave(), make_opgave(type="natuur")
    invoer = {
        "soort": "wisselwerking",
        "van": een.pk,
        "naar": ander.pk,
        "waarde": "2",
        "reden": "Samen ontworpen.",
        "bewijs": "sterk",
    }

    beheer.post("/beheer/opgaven/opgavepaarwaarde/add/", invoer)

    assert OpgavepaarWaarde.objects.get().waarde == 2
    assert beheer.get("/beheer/opgaven/opgavepaarwaarde/").status_code == 200
    assert Matrixversie.objects.count() == 2


def test_an_opgave_is_shown_in_the_admin_and_changed_on_the_site(beheer):
    opgave = make_opgave(naam="Oud")
    adres = f"/beheer/opgaven/opgave/{opgave.pk}/change/"

    assert f"/opgaven/{opgave.pk}/wijzigen/" in beheer.get(adres).content.decode()
    assert beheer.post(adres, {"naam": "Nieuw"}).status_code == 403
    opgave.refresh_from_db()
    assert opgave.naam == "Oud"


def test_removing_an_opgave_keeps_its_row(beheer):
    opgave = make_opgave()

    beheer.post(f"/beheer/opgaven/opgave/{opgave.pk}/delete/", {"post": "yes"})

    assert Opgave.objects.get().verwijderd_op


@pytest.mark.parametrize("model", ["opgaven/matrixversie", "opgaven/berekening", "opgaven/import"])
def test_history_cannot_be_changed(beheer, model):
    assert beheer.get(f"/beheer/{model}/add/").status_code == 403


def test_areas_come_from_imports_only(beheer):
    gebied = make_gebied()

    assert beheer.get("/beheer/gebied/gebied/add/").status_code == 403
    assert beheer.post(f"/beheer/gebied/gebied/{gebied.pk}/delete/", {"post": "yes"}).status_code == 403
    assert beheer.post(f"/beheer/gebied/indeling/{make_indeling().pk}/delete/", {"post": "yes"}).status_code == 403
    assert "geometrie" not in beheer.get(f"/beheer/gebied/gebied/{gebied.pk}/change/").text


def test_the_list_of_values_does_not_ask_per_row(beheer, django_assert_max_num_queries):
    with django_assert_max_num_queries(13):
        beheer.get("/beheer/opgaven/typepaarwaarde/")
