"""Signing in at one's own organisation, against a real provider: who comes in, as what, and who never does."""

from __future__ import annotations

import pytest
from allauth.socialaccount.models import SocialAccount, SocialApp, SocialToken
from django.core.exceptions import ValidationError
from django.test import Client

from accounts.models import Lidmaatschap, Logregel, OidcKoppeling, Rol, User
from tests.aanmelden import with_second_factor
from tests.accounts.inlogdienst import BEGIN, NINA, couple, go, signed_in
from tests.cast import make_organisatie

pytestmark = pytest.mark.django_db


def test_the_page_to_sign_in_offers_the_login_of_the_organisation(client, koppeling):
    assert f'href="{BEGIN}?next=/kaart/"' in client.get("/inloggen/?next=/kaart/").text


def test_somebody_new_becomes_a_reader_of_that_organisation_and_no_other(client, dienst, koppeling):
    make_organisatie("gm0002", "Gemeente Buurdorp")
    dienst.person("nina", **NINA)
    response = go(client, dienst, "nina", f"{BEGIN}?next=/kaart/")

    assert response["Location"] == "/kaart/"
    user = User.objects.get(email="nina@testdam.example")
    assert (user.username, user.get_full_name(), user.has_usable_password()) == (
        "nina@testdam.example",
        "Nina Nieuw",
        False,
    )
    assert [lid.organisatie.code for lid in Lidmaatschap.objects.filter(user=user)] == ["gm0001"]
    assert list(Rol.objects.values_list("rol", flat=True)) == ["lezer"]
    assert client.session["_auth_user_id"] == str(user.pk)


def test_the_role_of_who_is_new_is_the_choice_of_the_organisation(client, dienst):
    couple(dienst, domeinen=["testdam.example"], rol="opgavemanager")
    dienst.person("nina", **NINA)
    go(client, dienst, "nina")

    assert list(Rol.objects.values_list("rol", flat=True)) == ["opgavemanager"]


def test_the_same_person_comes_back_to_the_same_account(client, dienst, koppeling):
    dienst.person("nina", **NINA)
    go(client, dienst, "nina")
    dienst.person("nina", **(NINA | {"email": "n.nieuw@testdam.example"}))
    go(Client(), dienst, "nina")

    assert User.objects.count() == 1
    assert Rol.objects.count() == 1


class TestRules:
    @pytest.mark.parametrize(
        "claims",
        [
            {"email": "nina@elders.example"},
            {"email": "nina@testdam.example.elders.example"},
            {"email": "nina@sub.testdam.example"},
            {"email": "nina@testdam.example", "email_verified": False},
            {"email": "testdam.example"},
            {"email": ""},
            {},
        ],
    )
    def test_another_address_does_not_come_in(self, client, dienst, koppeling, claims):
        dienst.person("vreemd", **claims)
        response = go(client, dienst, "vreemd")

        assert response.status_code == 403
        assert "U hebt nog geen toegang" in response.text
        assert not User.objects.exists()

    @pytest.mark.parametrize(
        ("groups", "binnen"), [(["gebied", "x"], True), ("gebied", True), (["x"], False), ([], False), (None, False)]
    )
    def test_a_claim_decides(self, client, dienst, groups, binnen):
        couple(dienst, claim="groups", waarden=["gebied"])
        dienst.person("nina", **NINA, groups=groups)
        go(client, dienst, "nina")

        assert signed_in(client) is binnen

    def test_with_a_domain_and_a_claim_both_must_hold(self, client, dienst):
        couple(dienst, domeinen=["testdam.example"], claim="groups", waarden=["gebied"])
        dienst.person("nina", **NINA, groups=["x"])

        assert go(client, dienst, "nina").status_code == 403

    def test_who_no_longer_meets_the_rules_does_not_come_back(self, client, dienst, koppeling):
        dienst.person("nina", **NINA)
        go(client, dienst, "nina")
        dienst.person("nina", **(NINA | {"email": "nina@elders.example"}))
        later = Client()

        assert go(later, dienst, "nina").status_code == 403
        assert not signed_in(later)

    def test_a_membership_that_ended_stays_ended(self, client, dienst, koppeling):
        dienst.person("nina", **NINA)
        go(client, dienst, "nina")
        Lidmaatschap.objects.update(begin="2025-01-01", eind="2025-12-31")
        go(Client(), dienst, "nina")

        assert not Lidmaatschap.objects.active().exists()

    def test_a_login_that_is_switched_off_is_not_there(self, client, dienst, koppeling):
        OidcKoppeling.objects.update(actief=False)

        assert client.get(BEGIN).status_code == 404
        assert BEGIN not in client.get("/inloggen/").text

    def test_a_provider_of_nobody_is_not_there(self, client, dienst):
        SocialApp.objects.create(provider="openid_connect", provider_id="los", settings={"server_url": dienst.adres})

        assert client.get("/inloggen/organisatie/los/").status_code == 404

    def test_a_login_that_would_let_in_everybody_cannot_be(self, dienst):
        with pytest.raises(ValidationError, match="Geef domeinen op, of een claim met waarden"):
            couple(dienst)

    def test_nobody_becomes_a_manager_by_signing_in(self, dienst):
        with pytest.raises(ValidationError, match="wordt geen beheerder"):
            couple(dienst, domeinen=["testdam.example"], rol="beheerder")

    def test_the_domain_of_one_organisation_is_not_for_another(self, dienst, koppeling):
        with pytest.raises(ValidationError, match="hoort bij een andere organisatie"):
            couple(dienst, make_organisatie("gm0002", "Gemeente Buurdorp"), domeinen=["@TESTDAM.example"])


class TestTakeOver:
    def test_an_address_that_has_an_account_here_does_not_open_it(self, client, dienst, koppeling, platformbeheerder):
        platformbeheerder.email = "nina@testdam.example"
        platformbeheerder.save()
        dienst.person("dader", **NINA, email_verified=True)
        response = go(client, dienst, "dader")

        assert response.status_code == 403
        assert "U hebt al een account" in response.text
        assert not signed_in(client)
        assert not SocialAccount.objects.exists()

    def test_a_name_that_has_an_account_here_does_not_open_it(self, client, dienst, koppeling, bewerker):
        dienst.person("dader", **NINA, preferred_username="beatrix")
        go(client, dienst, "dader")

        assert client.session["_auth_user_id"] != str(bewerker.pk)
        assert SocialAccount.objects.get().user.username == "nina@testdam.example"

    def test_who_is_signed_in_couples_it_and_signs_in_with_it_from_then_on(self, client, dienst, koppeling, bewerker):
        dienst.person("beatrix", email="b.beatrix@testdam.example")
        client.post("/inloggen/", {"username": "beatrix", "password": "een-lang-wachtwoord"})
        assert f"{BEGIN}?process=connect" in client.get("/account/").text
        go(client, dienst, "beatrix", f"{BEGIN}?process=connect")
        later = Client()
        go(later, dienst, "beatrix")

        assert later.session["_auth_user_id"] == str(bewerker.pk)
        assert User.objects.count() == 1

    def test_coupling_asks_for_a_fresh_proof(self, client, dienst, koppeling, bewerker):
        dienst.person("beatrix", email="b.beatrix@testdam.example")
        client.force_login(bewerker)
        response = go(client, dienst, "beatrix", f"{BEGIN}?process=connect")

        assert response["Location"].startswith("/inloggen/bevestigen/")
        assert not SocialAccount.objects.exists()

    def test_a_second_step_is_asked_after_the_login_of_the_organisation_too(self, client, dienst, koppeling):
        dienst.person("nina", **NINA)
        go(client, dienst, "nina")
        with_second_factor(User.objects.get())
        later = Client()

        assert go(later, dienst, "nina")["Location"] == "/inloggen/tweede-stap/"
        assert not signed_in(later)

    def test_the_way_back_leads_to_no_other_site(self, client, dienst, koppeling):
        dienst.person("nina", **NINA)

        assert go(client, dienst, "nina", f"{BEGIN}?next=https://elders.example/")["Location"] == "/"


def test_who_stops_there_reads_what_to_do(client, dienst, koppeling):
    response = go(client, dienst, "nina", action="deny")

    assert response.status_code == 403
    assert "Inloggen bij uw organisatie is niet gelukt" in response.text


def test_a_provider_that_is_away_gives_the_same_page(client, dienst, koppeling):
    SocialApp.objects.update(settings={"server_url": "http://localhost:9", "oauth_pkce_enabled": True})

    assert client.get(BEGIN).status_code == 403


def test_no_token_is_kept_and_every_step_is_logged(client, dienst, koppeling):
    dienst.person("nina", **NINA)
    go(client, dienst, "nina")
    user = User.objects.get()

    assert not SocialToken.objects.exists()
    assert list(Logregel.objects.order_by("pk").values_list("soort", "gebruiker_id", "gegevens")) == [
        ("beheer", None, {"wat": "inlogdienst_gekoppeld", "rol": "lezer", "actief": True}),
        ("rechten", user.pk, {"wat": "lid_door_inlogdienst", "rol": "lezer"}),
        ("aanmelding", user.pk, {"wijze": "socialaccount"}),
    ]
