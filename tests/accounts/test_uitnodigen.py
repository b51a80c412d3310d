"""An invitation by mail: one link, once, for a week; it gives an account or a membership, and no more than it says."""

from __future__ import annotations

import re

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client

from accounts.models import Lidmaatschap, Logregel, Rol, Uitnodiging, User
from accounts.permissions import Recht, is_allowed
from accounts.services.uitnodigen import WerktNietMeerError, accept, invite, withdraw
from gebied.models import Rolgebied
from tests.cast import gemeente_testdam, make_organisatie
from tests.make import make_gebied

pytestmark = pytest.mark.django_db

ADRES = "nieuw@testdam.example"
WACHTWOORD = "vier-nieuwe-woorden-hier"
INVULLING = {"voornaam": "Nina", "achternaam": "Nieuw", "password1": WACHTWOORD, "password2": WACHTWOORD}


@pytest.fixture(autouse=True)
def klok(time_machine, settings):
    settings.PLATFORM_ADRES = "https://gebieden.example"
    time_machine.move_to("2026-05-01 12:00:00+00:00", tick=False)
    return time_machine


@pytest.fixture
def send(beheerder, mailoutbox, django_capture_on_commit_callbacks):
    """Invites, and gives the path in the mail."""

    def send_(email: str = ADRES, rollen=("lezer",), gebieden=(), organisatie=None) -> str:
        with django_capture_on_commit_callbacks(execute=True):
            invite(
                organisatie=organisatie or gemeente_testdam(),
                email=email,
                rollen=list(rollen),
                gebieden=list(gebieden),
                door=beheerder,
            )
        return re.search(r"https://gebieden\.example(/uitnodiging/\S+)", mailoutbox[-1].body)[1]

    return send_


def take(client: Client, pad: str, **invulling):
    client.get(pad)
    return client.post("/uitnodiging/", INVULLING | invulling)


def roles_of(user: User) -> list[str]:
    return sorted(Rol.objects.filter(lidmaatschap__user=user).values_list("rol", flat=True))


def test_a_link_in_a_mail_makes_an_account_with_the_roles_and_signs_in(client, send, mailoutbox):
    pad = send(rollen=["lezer", "opgavemanager"])
    assert (mailoutbox[0].to, mailoutbox[0].subject) == ([ADRES], "Uitnodiging van Gemeente Testdam")
    assert "De link werkt één keer, tot en met 8 mei 2026 om 14:00." in mailoutbox[0].body

    response = take(client, pad)

    assert response["Location"] == "/"
    user = User.objects.get(email=ADRES)
    assert (user.get_full_name(), user.organisatie) == ("Nina Nieuw", gemeente_testdam())
    assert roles_of(user) == ["lezer", "opgavemanager"]
    assert client.session["_auth_user_id"] == str(user.pk)
    assert user.check_password(WACHTWOORD)
    elders = Client()
    elders.post("/inloggen/", {"username": ADRES, "password": WACHTWOORD})
    assert elders.session["_auth_user_id"] == str(user.pk)


def test_the_secret_leaves_the_address_and_opening_the_link_uses_nothing(client, send):
    pad = send()
    for _ in range(3):
        assert Client().get(pad)["Location"] == "/uitnodiging/"

    assert take(client, pad).status_code == 302


def test_only_a_hash_of_the_secret_is_kept(send):
    geheim = send().split("/")[2]
    rij = Uitnodiging.objects.values().get()

    assert geheim not in str(rij)
    assert len(rij["hash"]) == 64


def test_a_link_works_once(client, send):
    pad = send()
    take(client, pad)
    ander = Client()
    response = take(ander, pad)

    assert response.status_code == 410
    assert "Deze uitnodiging werkt niet meer" in response.text
    assert "Vraag de beheerder van uw organisatie om een nieuwe uitnodiging." in response.text
    assert User.objects.filter(email=ADRES).count() == 1


def test_a_link_works_for_a_week(client, send, klok):
    pad = send()
    klok.shift(7 * 24 * 3600 - 1)
    client.get(pad)
    assert client.get("/uitnodiging/").status_code == 200
    klok.shift(1)
    assert client.get("/uitnodiging/").status_code == 410
    assert take(Client(), pad).status_code == 410


@pytest.mark.parametrize("geheim", ["x", "a" * 43, "%00", "' OR 1=1", "ü"])
def test_a_made_up_link_is_answered_as_an_old_one(client, send, geheim):
    send()
    client.get(f"/uitnodiging/{geheim}/")

    assert client.get("/uitnodiging/").status_code == 410


def test_a_new_invitation_replaces_the_one_before(client, send):
    eerste, tweede = send(), send(email=" NIEUW@testdam.example ")

    assert take(Client(), eerste).status_code == 410
    assert take(client, tweede).status_code == 302


def test_a_withdrawn_one_works_no_more(client, send, beheerder):
    pad = send()
    withdraw(uitnodiging=Uitnodiging.objects.get(), door=beheerder)

    assert take(client, pad).status_code == 410


def test_what_is_filled_in_besides_changes_nothing(client, send):
    take(client, send(), email="ander@elders.example", rollen="beheerder", is_superuser="on", username="baas")
    user = User.objects.get(email=ADRES)

    assert (user.username, user.is_superuser, user.is_staff, roles_of(user)) == (ADRES, False, False, ["lezer"])


@pytest.mark.parametrize(
    ("invulling", "zin"),
    [
        ({"password1": "kort", "password2": "kort"}, "Gebruik minstens 12 tekens."),
        ({"password2": "iets-heel-anders"}, "U vulde twee verschillende wachtwoorden in."),
        ({"password1": "nieuw@testdam.e", "password2": "nieuw@testdam.e"}, "lijkt te veel op"),
        ({"voornaam": ""}, "Voornaam"),
    ],
)
def test_a_form_that_is_not_right_says_so_and_keeps_the_invitation(client, send, invulling, zin):
    response = take(client, send(), **invulling)

    assert response.status_code == 200
    assert zin in response.text
    assert Uitnodiging.objects.open().count() == 1


def test_who_has_an_account_signs_in_and_joins_with_it(client, send, buur, mailoutbox):
    buur.email = "bea@buurdorp.example"
    buur.save()
    client.get(send(email=buur.email))
    pagina = client.get("/uitnodiging/")
    assert "Op dit e-mailadres bestaat al een account." in pagina.text
    assert client.post("/uitnodiging/", INVULLING).status_code == 200
    assert User.objects.filter(email=buur.email).count() == 1

    response = client.post(
        "/inloggen/", {"username": buur.email, "password": "een-lang-wachtwoord", "next": "/uitnodiging/"}
    )
    assert response["Location"] == "/uitnodiging/"
    assert "Neem de uitnodiging aan" in client.get("/uitnodiging/").text
    client.post("/uitnodiging/")
    assert Lidmaatschap.objects.filter(user=buur).count() == 2


def test_joining_takes_no_role_away(send, opgavemanager):
    send()
    accept(uitnodiging=Uitnodiging.objects.get(), user=opgavemanager)

    assert roles_of(opgavemanager) == ["lezer", "opgavemanager"]


def test_a_role_of_a_membership_that_ended_does_not_come_back(send, opgavemanager):
    Lidmaatschap.objects.filter(user=opgavemanager).update(begin="2025-01-01", eind="2025-12-31")
    send()
    accept(uitnodiging=Uitnodiging.objects.get(), user=opgavemanager)

    assert roles_of(opgavemanager) == ["lezer"]


def test_an_area_manager_gets_the_areas_that_are_still_there(send, inwoner):
    gebied = make_gebied()
    send(rollen=["gebiedsmanager"], gebieden=[gebied.pk, 999_999])
    accept(uitnodiging=Uitnodiging.objects.get(), user=inwoner)

    assert list(Rolgebied.objects.values_list("gebied_id", flat=True)) == [gebied.pk]


def test_two_at_once_give_one_membership(send, inwoner, lezer):
    send()
    uitnodiging = Uitnodiging.objects.get()
    accept(uitnodiging=uitnodiging, user=inwoner)
    with pytest.raises(WerktNietMeerError):
        accept(uitnodiging=uitnodiging, user=lezer)


@pytest.mark.parametrize("wie", ["lezer", "gebiedsmanager", "opgavemanager", "buur", "inwoner", "regiobureau"])
def test_only_who_manages_the_organisation_invites(request, wie):
    with pytest.raises(PermissionDenied):
        invite(
            organisatie=gemeente_testdam(),
            email=ADRES,
            rollen=["beheerder"],
            gebieden=[],
            door=request.getfixturevalue(wie),
        )


def test_a_manager_does_not_invite_into_another_organisation(beheerder):
    with pytest.raises(PermissionDenied):
        invite(
            organisatie=make_organisatie("gm0002", "Gemeente Buurdorp"),
            email=ADRES,
            rollen=["lezer"],
            gebieden=[],
            door=beheerder,
        )


@pytest.mark.parametrize(
    ("email", "rollen"),
    [
        ("geen adres", ["lezer"]),
        (ADRES, []),
        (ADRES, ["keizer"]),
        (ADRES, ["regiobureau"]),
        ("a@b.example\nBcc: x@y.example", ["lezer"]),
    ],
)
def test_an_invitation_that_cannot_be_is_refused(beheerder, email, rollen):
    with pytest.raises(ValidationError):
        invite(organisatie=gemeente_testdam(), email=email, rollen=rollen, gebieden=[], door=beheerder)


def test_who_manages_by_invitation_sets_up_a_second_step_first(client, send):
    take(client, send(rollen=["beheerder"]))
    user = User.objects.get(email=ADRES)

    assert is_allowed(user, Recht.BEHEREN)
    assert client.get("/")["Location"] == "/account/tweede-stap/"


def test_the_address_goes_when_the_account_has_it(client, send):
    take(client, send())

    assert Uitnodiging.objects.get().email == ""


def test_every_step_is_logged_without_the_address(client, send, beheerder):
    take(client, send())
    user = User.objects.get(email=ADRES)
    regels = Logregel.objects.filter(soort="rechten").order_by("pk").values_list("gebruiker_id", "gegevens")

    assert list(regels) == [
        (beheerder.pk, {"wat": "uitgenodigd", "rollen": ["lezer"]}),
        (user.pk, {"wat": "uitnodiging_aanvaard", "rollen": ["lezer"]}),
    ]
