"""Areas of an area manager's role, and the area that an organisation works in."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from accounts.models import Logregel, Rol, User
from accounts.permissions import Recht, is_allowed
from gebied.models import Rolgebied, Werkgebied
from gebied.services.toewijzen import rolgebied_add
from tests.cast import gemeente_testdam
from tests.make import make_gebied, make_opgave, square

pytestmark = pytest.mark.django_db

EIGEN = "/organisatie/gm0001/"


@pytest.fixture
def beheert(client, beheerder):
    client.force_login(beheerder)
    return client


@pytest.fixture
def rol(gebiedsmanager) -> Rol:
    return Rol.objects.get(lidmaatschap__user=gebiedsmanager)


def pad_of(rol: Rol) -> str:
    return f"{EIGEN}leden/{rol.lidmaatschap_id}/"


def test_without_areas_the_page_says_that_nothing_can_be_changed_yet(beheert, rol):
    assert "Daarmee kan deze gebiedsmanager nog niets wijzigen." in beheert.get(pad_of(rol)).text
    assert "nog geen gebied" in beheert.get(f"{EIGEN}leden/").text


def test_an_area_that_is_found_and_added_gives_the_right_there_at_once(beheert, rol, gebiedsmanager):
    wijk = make_gebied(square(0, 0), naam="Oosterwiel")
    make_gebied(square(0, 0, 500), naam="Buurtje", niveau="buurt", ouder=wijk)
    hier = make_opgave(square(0, 0), organisatie=gemeente_testdam())
    elders = make_opgave(square(5000, 0), organisatie=gemeente_testdam())
    assert "Oosterwiel" in beheert.get(f"{pad_of(rol)}?zoekgebied=ooster").text

    antwoord = beheert.post(f"{pad_of(rol)}gebieden/", {"erbij": wijk.pk}, follow=True)

    assert "De rol geldt nu ook voor Oosterwiel, en voor wat daarin ligt." in antwoord.text
    assert "met 1 gebied daarin" in antwoord.text
    straks = User.objects.get(pk=gebiedsmanager.pk)
    assert is_allowed(straks, Recht.BEWERKEN, hier)
    assert not is_allowed(straks, Recht.BEWERKEN, elders)
    gegevens = Logregel.objects.get(soort="rechten").gegevens
    assert gegevens == {"wat": "rolgebied_erbij", "gebruiker": gebiedsmanager.pk, "gebied": wijk.pk}


def test_an_area_that_is_taken_away_is_gone_at_once(beheert, rol, gebiedsmanager):
    wijk = make_gebied()
    rolgebied_add(rol=rol, gebied=wijk, door=None)

    beheert.post(f"{pad_of(rol)}gebieden/", {"weg": wijk.pk})

    assert not Rolgebied.objects.exists()
    assert Logregel.objects.filter(gegevens__wat="rolgebied_eraf").count() == 1


def test_an_area_of_others_that_is_not_seen_cannot_be_added(beheert, rol, buur):
    geheim = make_gebied(naam="Geheim", organisatie=buur.organisatie, zichtbaarheid="intern")

    assert "Geheim" not in beheert.get(f"{pad_of(rol)}?zoekgebied=geh").text.replace("zoekgebied=geh", "")
    assert beheert.post(f"{pad_of(rol)}gebieden/", {"erbij": geheim.pk}).status_code == 404
    assert beheert.post(f"{EIGEN}werkgebied/", {"erbij": geheim.pk}).status_code == 404
    assert beheert.post(f"{EIGEN}werkgebied/", {"erbij": "x"}).status_code == 404


def test_only_an_area_bound_role_has_areas(opgavemanager):
    with pytest.raises(ValidationError, match="Alleen de rol gebiedsmanager heeft eigen gebieden"):
        rolgebied_add(rol=Rol.objects.get(lidmaatschap__user=opgavemanager), gebied=make_gebied(), door=None)


def test_the_work_area_is_chosen_shown_and_taken_away(beheert):
    wijk = make_gebied(naam="Oosterwiel")

    beheert.post(f"{EIGEN}werkgebied/", {"erbij": wijk.pk})
    assert "Oosterwiel" in beheert.get(EIGEN).text
    beheert.post(f"{EIGEN}werkgebied/", {"weg": wijk.pk})

    assert not Werkgebied.objects.exists()
    wat = list(
        Logregel.objects.filter(soort="beheer", onderwerp="accounts.organisatie")
        .order_by("pk")
        .values_list("gegevens__wat", flat=True)
    )
    assert wat == ["werkgebied_erbij", "werkgebied_eraf"]
