"""Inviting on the page of members: what is asked, what waits for an answer, sending again and withdrawing."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from accounts.models import Uitnodiging, User
from accounts.services.uitnodigen import invite
from tests.cast import gemeente_testdam, make_member, make_organisatie

pytestmark = pytest.mark.django_db

LEDEN = "/organisatie/gm0001/leden/"


@pytest.fixture
def beheert(client, beheerder):
    client.force_login(beheerder)
    return client


def test_an_invitation_is_sent_and_waits_on_the_page(
    beheert, beheerder, mailoutbox, django_capture_on_commit_callbacks, settings
):
    settings.PLATFORM_ADRES = "https://gebieden.example"
    assert "Nodig iemand uit" in beheert.get(LEDEN).text
    with django_capture_on_commit_callbacks(execute=True):
        pagina = beheert.post(
            f"{LEDEN}uitnodigen/", {"email": "Nel@testdam.example", "rollen": ["gebiedsmanager", "lezer"]}, follow=True
        ).text

    uitnodiging = Uitnodiging.objects.get()
    assert (uitnodiging.door, uitnodiging.rollen) == (beheerder, ["gebiedsmanager", "lezer"])
    assert [mail.to for mail in mailoutbox] == [["nel@testdam.example"]]
    assert "De link werkt zeven dagen. Kies de gebieden van de gebiedsmanager zodra die lid is." in pagina
    assert "Uitgenodigd, nog geen antwoord" in pagina
    assert "als gebiedsmanager en lezer" in pagina


@pytest.mark.parametrize(
    ("gegevens", "zin"),
    [
        ({"email": "", "rollen": ["lezer"]}, "Vul een e-mailadres in."),
        ({"email": "nel", "rollen": ["lezer"]}, "Dit is geen e-mailadres."),
        ({"email": "nel@testdam.example"}, "Kies minstens één rol."),
        ({"email": "nel@testdam.example", "rollen": ["regiobureau"]}, "is geen beschikbare keuze"),
        ({"email": "LEO@testdam.example", "rollen": ["lezer"]}, "Deze persoon is al lid."),
    ],
)
def test_what_cannot_be_sent_is_explained(beheert, lezer, gegevens, zin):
    User.objects.filter(pk=lezer.pk).update(email="leo@testdam.example")

    antwoord = beheert.post(f"{LEDEN}uitnodigen/", gegevens)

    assert antwoord.status_code == 422
    assert zin in antwoord.text
    assert not Uitnodiging.objects.exists()


def test_sending_again_makes_a_new_link_with_the_same_roles_and_areas(beheert, beheerder):
    oud = invite(
        organisatie=gemeente_testdam(), email="nel@testdam.example", rollen=["lezer"], gebieden=[7], door=beheerder
    )
    Uitnodiging.objects.filter(pk=oud.pk).update(verloopt_op=timezone.now() - timedelta(days=1))
    assert "De link werkt niet meer" in beheert.get(LEDEN).text

    pagina = beheert.post(f"{LEDEN}uitnodigingen/{oud.pk}/opnieuw/", follow=True).text

    nieuw = Uitnodiging.objects.open().get()
    assert (nieuw.email, nieuw.rollen, nieuw.gebieden) == ("nel@testdam.example", ["lezer"], [7])
    assert pagina.count("Stuur opnieuw") == 1


def test_a_withdrawn_invitation_is_gone(beheert, beheerder):
    uitnodiging = invite(
        organisatie=gemeente_testdam(), email="nel@testdam.example", rollen=["lezer"], gebieden=[], door=beheerder
    )

    pagina = beheert.post(f"{LEDEN}uitnodigingen/{uitnodiging.pk}/intrekken/", follow=True).text

    assert "De uitnodiging is ingetrokken." in pagina
    assert "nel@testdam.example" not in pagina
    assert not Uitnodiging.objects.open().exists()


def test_invitations_of_another_organisation_are_not_there(beheert):
    buurdorp = make_organisatie("gm0002", "Gemeente Buurdorp")
    baas = make_member("baas", "beheerder", buurdorp)
    vreemd = invite(organisatie=buurdorp, email="piet@buurdorp.example", rollen=["lezer"], gebieden=[], door=baas)

    for doen in ("opnieuw", "intrekken"):
        assert beheert.post(f"{LEDEN}uitnodigingen/{vreemd.pk}/{doen}/").status_code == 404
        assert beheert.post(f"/organisatie/gm0002/leden/uitnodigingen/{vreemd.pk}/{doen}/").status_code == 404
    assert beheert.get("/organisatie/gm0002/leden/uitnodigen/").status_code == 404
    assert Uitnodiging.objects.open().get() == vreemd
