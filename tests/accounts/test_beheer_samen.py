"""Two people change the same in the admin: the second is told, with both values, and what only one changed is kept."""

from __future__ import annotations

import pytest
from django.contrib.sessions.models import Session

from accounts.models import Organisatie, User
from opgaven.models import TypepaarWaarde
from opgaven.services.matrix import typepaar_set
from tests.cast import make_organisatie
from tests.formulier import as_opened, fields_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def beheer(client, platformbeheerder):
    client.force_login(platformbeheerder)
    return client


@pytest.fixture
def waarde(db):
    return TypepaarWaarde.objects.get(soort="wrijving", van__code="natuur", naar__code="water")


def by_another(waarde: TypepaarWaarde, getal: int, reden: str | None = None) -> None:
    typepaar_set(
        soort=waarde.soort,
        van=waarde.van,
        naar=waarde.naar,
        waarde=getal,
        reden=reden or waarde.reden,
        bewijs=waarde.bewijs,
        user=None,
    )


def test_a_value_that_both_changed_is_refused_with_both_values(beheer, waarde):
    pad = f"/beheer/opgaven/typepaarwaarde/{waarde.pk}/change/"
    geopend = as_opened(beheer, pad)
    by_another(waarde, 4)

    response = beheer.post(pad, geopend | {"waarde": "1"})

    waarde.refresh_from_db()
    assert waarde.waarde == 4
    assert "Er staat nu: 4. U vulde in: 1." in response.text


def test_saving_again_after_reading_that_saves(beheer, waarde):
    pad = f"/beheer/opgaven/typepaarwaarde/{waarde.pk}/change/"
    geopend = as_opened(beheer, pad)
    by_another(waarde, 4)
    weer = beheer.post(pad, geopend | {"waarde": "1"})

    response = beheer.post(pad, fields_in(weer.text))

    waarde.refresh_from_db()
    assert response.status_code == 302
    assert waarde.waarde == 1


def test_what_only_the_other_changed_is_taken_over(beheer, waarde):
    pad = f"/beheer/opgaven/typepaarwaarde/{waarde.pk}/change/"
    geopend = as_opened(beheer, pad)
    by_another(waarde, waarde.waarde, reden="Een betere reden.")

    beheer.post(pad, geopend | {"bewijs": "sterk"})

    waarde.refresh_from_db()
    assert (waarde.reden, waarde.bewijs) == ("Een betere reden.", "sterk")


def test_it_says_who_changed_it_last_in_the_admin(beheer, client, db):
    organisatie = make_organisatie("gm0003", "Oud")
    pad = f"/beheer/accounts/organisatie/{organisatie.pk}/change/"
    geopend = as_opened(beheer, pad)
    beheer.post(pad, geopend | {"naam": "Eerst"})

    response = beheer.post(pad, geopend | {"naam": "Daarna"})

    assert "het laatst door Petra om" in response.text
    assert Organisatie.objects.get(pk=organisatie.pk).naam == "Eerst"


def test_signing_in_elsewhere_is_no_conflict_for_who_edits_the_account(beheer, lezer, client):
    pad = f"/beheer/accounts/user/{lezer.pk}/change/"
    geopend = as_opened(beheer, pad)
    User.objects.filter(pk=lezer.pk).update(last_login="2026-01-01T12:00:00Z")

    response = beheer.post(pad, geopend | {"first_name": "Leonard"})

    lezer.refresh_from_db()
    assert response.status_code == 302
    assert lezer.first_name == "Leonard"
    assert lezer.last_login.year == 2026


def test_what_was_typed_survives_the_end_of_the_session(beheer, platformbeheerder, waarde):
    pad = f"/beheer/opgaven/typepaarwaarde/{waarde.pk}/change/"
    invoer = as_opened(beheer, pad) | {"reden": "Lang nagedacht."}
    Session.objects.all().delete()

    response = beheer.post(pad, invoer, follow=True)
    terug = response.wsgi_request.GET["next"]
    beheer.force_login(platformbeheerder)
    velden = fields_in(beheer.get(terug).text)
    assert velden["reden"] == "Lang nagedacht."
    beheer.post(pad, velden)

    waarde.refresh_from_db()
    assert waarde.reden == "Lang nagedacht."
