"""The logins of organisations in the admin: rules and a switch, and no way to keys, tokens or secrets."""

from __future__ import annotations

import pytest

from accounts.models import Logregel, OidcKoppeling
from tests.accounts.inlogdienst import BEGIN, couple
from tests.cast import make_organisatie
from tests.formulier import fields_in

pytestmark = pytest.mark.django_db

PAD = "/beheer/accounts/oidckoppeling/"
REGELS = {"domeinen": "@Testdam.example", "claim": "", "waarden": "", "rol": "lezer"}


@pytest.fixture
def baas(client, platformbeheerder):
    client.force_login(platformbeheerder)
    return client


def test_a_login_is_switched_off_and_that_is_logged(baas, koppeling):
    pagina = baas.get(f"{PAD}{koppeling.pk}/change/").text
    assert koppeling.app.secret not in pagina
    invoer = fields_in(pagina) | REGELS
    invoer.pop("actief", None)
    response = baas.post(f"{PAD}{koppeling.pk}/change/", invoer)

    assert response.status_code == 302
    koppeling.refresh_from_db()
    assert (koppeling.actief, koppeling.domeinen) == (False, ["testdam.example"])
    assert baas.get(BEGIN).status_code == 404
    laatste = Logregel.objects.filter(soort="beheer").latest("pk")
    assert laatste.gegevens == {"wat": "inlogdienst_gewijzigd", "rol": "lezer", "actief": False}


@pytest.mark.parametrize(
    "regels",
    [{"domeinen": "buurdorp.example"}, {"domeinen": ""}, {"rol": "beheerder"}, {"domeinen": "", "claim": "groups"}],
)
def test_rules_that_cannot_be_are_refused(baas, dienst, koppeling, regels):
    couple(dienst, make_organisatie("gm0002", "Gemeente Buurdorp"), domeinen=["buurdorp.example"])
    invoer = fields_in(baas.get(f"{PAD}{koppeling.pk}/change/").text)
    response = baas.post(f"{PAD}{koppeling.pk}/change/", invoer | REGELS | {"actief": "on"} | regels)

    assert response.status_code == 200
    assert OidcKoppeling.objects.get(pk=koppeling.pk).domeinen == ["testdam.example"]


@pytest.mark.parametrize(
    "pad",
    [
        "mfa/authenticator/",
        "account/emailaddress/",
        "socialaccount/socialapp/",
        "socialaccount/socialaccount/",
        "socialaccount/socialtoken/",
    ],
)
def test_tables_of_keys_and_tokens_are_not_in_the_admin(baas, pad):
    assert baas.get(f"/beheer/{pad}").status_code == 404


def test_none_is_made_there(baas):
    assert baas.get(f"{PAD}add/").status_code == 403
