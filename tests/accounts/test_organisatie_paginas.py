"""The pages where an organisation is managed: who gets in, what they do, and that others see nothing of it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.models import ApiSleutel, Lidmaatschap, Logregel, Rol, User
from accounts.selectors import api_sleutel_by_key
from accounts.services.leden import lidmaatschap_set
from accounts.services.sleutels import api_sleutel_create
from tests.cast import gemeente_testdam, make_member, make_organisatie

pytestmark = pytest.mark.django_db

EIGEN = "/organisatie/gm0001/"


@pytest.fixture
def beheert(client, beheerder):
    client.force_login(beheerder)
    return client


def lid_of(user: User) -> Lidmaatschap:
    return Lidmaatschap.objects.get(user=user, organisatie__code="gm0001")


def form_of(lid: Lidmaatschap, gezien: str, **andere) -> dict[str, object]:
    basis = {"begin": lid.begin.isoformat(), "eind": "", "rollen": ["opgavemanager"], "gezien": gezien}
    return basis | {"mag-opgavemanager": ["bewerken", "rekenen"]} | andere


def gezien_of(response) -> str:
    return response.context["form"]["gezien"].value()


def test_the_beheerder_goes_to_the_own_organisation(beheert):
    assert beheert.get("/organisatie/")["Location"] == EIGEN
    pagina = beheert.get(EIGEN).text
    assert "Gemeente Testdam" in pagina
    assert "1 actief lid" in pagina


def test_the_platformbeheerder_chooses_an_organisation(client, platformbeheerder, buur, lezer):
    client.force_login(platformbeheerder)

    assert "Gemeente Buurdorp" in client.get("/organisatie/").text
    assert "Testdam" not in client.get("/organisatie/?zoek=buur").text
    assert client.get("/organisatie/gm0002/leden/").status_code == 200


PAGINAS = ("", "leden/", "rollen/", "sleutels/", "sleutels/nieuw/", "werkgebied/")


@pytest.mark.parametrize("pad", PAGINAS)
def test_only_who_manages_gets_in(client, lezer, beheerder, pad):
    make_organisatie("gm0002", "Gemeente Buurdorp")
    assert client.get(EIGEN + pad)["Location"].startswith("/inloggen/")
    client.force_login(lezer)
    assert client.get(EIGEN + pad).status_code == 403
    client.force_login(beheerder)
    assert client.get(EIGEN + pad).status_code == 200
    assert client.get(f"/organisatie/gm0002/{pad}").status_code == 404
    assert client.get(f"/organisatie/gm9999/{pad}").status_code == 404


def test_members_and_keys_of_another_organisation_are_not_there(beheert, buur):
    lid = Lidmaatschap.objects.get(user=buur)
    sleutel, _ = api_sleutel_create(organisatie=lid.organisatie, naam="van de buren")
    for pad in (
        f"leden/{lid.pk}/",
        f"leden/{lid.pk}/beeindigen/",
        f"leden/{lid.pk}/gebieden/",
        f"sleutels/{sleutel.pk}/intrekken/",
    ):
        for begin in (EIGEN, "/organisatie/gm0002/"):
            assert beheert.post(begin + pad, {"erbij": "1"}).status_code == 404
    assert Lidmaatschap.objects.get(pk=lid.pk).eind is None
    assert ApiSleutel.objects.get(pk=sleutel.pk).ingetrokken_op is None


def test_the_list_shows_members_of_this_organisation_only(beheert, buur, lezer):
    namen = {regel.lid.user for regel in beheert.get(f"{EIGEN}leden/").context["regels"]}

    assert lezer in namen
    assert buur not in namen


def test_looking_at_the_members_is_logged_once_an_hour(beheert, lezer, beheerder):
    beheert.get(f"{EIGEN}leden/")
    beheert.get(f"{EIGEN}leden/{lid_of(lezer).pk}/")
    beheert.get(f"{EIGEN}leden/")

    regel = Logregel.objects.get(soort="inzage")
    assert (regel.gebruiker, regel.organisatie, regel.gegevens) == (beheerder, gemeente_testdam(), {"wat": "leden"})


def test_a_name_that_is_sought_stands_in_no_address(beheert, lezer, opgavemanager):
    pagina = beheert.post(f"{EIGEN}leden/", {"zoek": "otto", "rol": "", "toestand": ""})

    assert [regel.lid.user for regel in pagina.context["regels"]] == [opgavemanager]
    assert 'method="post"' in pagina.text
    assert len(beheert.get(f"{EIGEN}leden/?zoek=otto").context["regels"]) == 3


def test_a_role_and_a_right_change_at_once_and_show_in_words(beheert, lezer, client):
    lid = lid_of(lezer)
    gezien = gezien_of(beheert.get(f"{EIGEN}leden/{lid.pk}/"))

    antwoord = beheert.post(f"{EIGEN}leden/{lid.pk}/", form_of(lid, gezien), follow=True)

    rol = Rol.objects.get(lidmaatschap=lid)
    assert (rol.rol, rol.zonder) == ("opgavemanager", ["geometrie"])
    assert "Ze gelden meteen." in antwoord.text
    assert "Mag niet: de ligging wijzigen." in antwoord.text


def test_what_somebody_else_changed_meanwhile_is_not_overwritten(beheert, lezer):
    lid = lid_of(lezer)
    gezien = gezien_of(beheert.get(f"{EIGEN}leden/{lid.pk}/"))
    lidmaatschap_set(user=lezer, organisatie=lid.organisatie, rollen=["cop-coordinator"])

    antwoord = beheert.post(f"{EIGEN}leden/{lid.pk}/", form_of(lid, gezien))

    assert antwoord.status_code == 422
    assert "Iemand anders wijzigde dit lidmaatschap intussen." in antwoord.text
    assert [rol.rol for rol in lid.rollen.all()] == ["cop-coordinator"]
    opnieuw = form_of(lid, gezien_of(antwoord))
    assert beheert.post(f"{EIGEN}leden/{lid.pk}/", opnieuw).status_code == 302


@pytest.mark.parametrize(
    ("andere", "zin"),
    [
        ({"rollen": []}, "Kies minstens één rol."),
        ({"rollen": ["regiobureau"]}, "is geen beschikbare keuze"),
        ({"begin": ""}, "Dit is nodig om te kunnen opslaan."),
        ({"eind": "2000-01-01"}, "De laatste dag ligt voor de eerste dag."),
        ({"mag-opgavemanager": ["beheren"]}, "beheren is geen beschikbare keuze"),
    ],
)
def test_what_cannot_be_is_refused_with_a_reason(beheert, lezer, andere, zin):
    lid = lid_of(lezer)
    gezien = gezien_of(beheert.get(f"{EIGEN}leden/{lid.pk}/"))

    antwoord = beheert.post(f"{EIGEN}leden/{lid.pk}/", form_of(lid, gezien, **andere))

    assert antwoord.status_code == 422
    assert zin in antwoord.text
    assert [rol.rol for rol in lid.rollen.all()] == ["lezer"]


def test_the_last_manager_stays(beheert, beheerder):
    lid = lid_of(beheerder)
    gezien = gezien_of(beheert.get(f"{EIGEN}leden/{lid.pk}/"))

    for antwoord in (
        beheert.post(f"{EIGEN}leden/{lid.pk}/", form_of(lid, gezien)),
        beheert.post(f"{EIGEN}leden/{lid.pk}/beeindigen/", {"wanneer": "meteen"}),
    ):
        assert antwoord.status_code == 422
        assert "Dan heeft Gemeente Testdam nu geen beheerder meer." in antwoord.text
    assert beheert.get(EIGEN).status_code == 200


def test_a_manager_who_leaves_is_out_at_once(beheert, beheerder):
    make_member("tweede", "beheerder")

    antwoord = beheert.post(f"{EIGEN}leden/{lid_of(beheerder).pk}/beeindigen/", {"wanneer": "meteen"})

    assert antwoord["Location"] == "/"
    assert beheert.get(EIGEN).status_code == 403


def test_an_ended_member_is_out_with_a_session_that_was_open(client, beheerder, opgavemanager):
    client.force_login(opgavemanager)
    assert client.get("/opgaven/nieuw/").status_code == 200
    beheer = type(client)()
    beheer.force_login(beheerder)
    beheer.post(f"{EIGEN}leden/{lid_of(opgavemanager).pk}/beeindigen/", {"wanneer": "meteen"})

    assert client.get("/opgaven/nieuw/").status_code == 403


def test_a_key_is_shown_once_and_works_until_it_is_revoked(beheert, beheerder):
    laatste = timezone.localdate() + timedelta(days=100)
    gegevens = {"naam": "QGIS", "rechten": ["rekenen"], "laatste_dag": laatste.isoformat()}

    antwoord = beheert.post(f"{EIGEN}sleutels/nieuw/", gegevens)

    sleutel = antwoord.context["sleutel"]
    record = api_sleutel_by_key(sleutel)
    assert sleutel in antwoord.text
    assert "no-store" in antwoord["Cache-Control"]
    assert (record.rechten, record.aangemaakt_door) == (["lezen", "rekenen"], beheerder)
    assert timezone.localdate(record.vervalt_op) == laatste + timedelta(days=1)
    lijst = beheert.get(f"{EIGEN}sleutels/").text
    assert "QGIS" in lijst
    assert sleutel not in lijst + str(list(Logregel.objects.values()))

    assert "Wilt u de sleutel QGIS intrekken?" in beheert.get(f"{EIGEN}sleutels/{record.pk}/intrekken/").text
    beheert.post(f"{EIGEN}sleutels/{record.pk}/intrekken/")
    assert api_sleutel_by_key(sleutel) is None
    assert list(Logregel.objects.filter(soort="sleutel").order_by("pk").values_list("gegevens__wat", flat=True)) == [
        "gemaakt",
        "ingetrokken",
    ]


@pytest.mark.parametrize("dagen", [-1, 740])
def test_a_key_expires_within_two_years(beheert, dagen):
    laatste = timezone.localdate() + timedelta(days=dagen)
    antwoord = beheert.post(f"{EIGEN}sleutels/nieuw/", {"naam": "QGIS", "laatste_dag": laatste.isoformat()})

    assert antwoord.status_code == 422
    assert "Kies een dag na vandaag, en hoogstens twee jaar verder." in antwoord.text
    assert not ApiSleutel.objects.exists()


def test_a_key_that_expires_soon_is_spoken_of(beheert):
    api_sleutel_create(
        organisatie=gemeente_testdam(), naam="QGIS", vervalt_op=timezone.now() + timedelta(days=12, hours=1)
    )

    assert "1 API-sleutel verloopt binnen 30 dagen." in beheert.get(EIGEN).text
    assert "verloopt over 12 dagen" in beheert.get(f"{EIGEN}sleutels/").text
    assert "Geen sleutel past" in beheert.get(f"{EIGEN}sleutels/?toestand=verlopen").text


def test_the_table_of_roles_says_what_each_gives(beheert):
    pagina = beheert.get(f"{EIGEN}rollen/").text

    assert "Opgavemanager" in pagina
    assert "eigen gebieden" in pagina
    assert "Regiobureau" not in pagina


def test_who_belongs_to_two_organisations_chooses_in_the_bar(client, opgavemanager):
    buurdorp = make_organisatie("gm0002", "Gemeente Buurdorp")
    lidmaatschap_set(user=opgavemanager, organisatie=buurdorp, rollen=["lezer"])
    client.force_login(opgavemanager)
    assert f'name="organisatie" value="{buurdorp.pk}"' in client.get("/privacy/").text

    antwoord = client.post("/account/organisatie/", {"organisatie": buurdorp.pk}, follow=True)

    assert "U werkt nu namens Gemeente Buurdorp." in antwoord.text
    assert client.get("/opgaven/nieuw/").status_code == 403


def test_one_cannot_choose_an_organisation_of_others(client, opgavemanager):
    vreemd = make_organisatie("gm0003", "Vreemd")
    verlopen = make_organisatie("gm0004", "Verlopen")
    gisteren = timezone.localdate() - timedelta(days=1)
    lidmaatschap_set(user=opgavemanager, organisatie=verlopen, rollen=["lezer"], begin=gisteren, eind=gisteren)
    client.force_login(opgavemanager)

    assert client.post("/account/organisatie/", {"organisatie": vreemd.pk}).status_code == 404
    assert client.post("/account/organisatie/", {"organisatie": "x"}).status_code == 404
    zin = "Uw lidmaatschap van Verlopen is voorbij of nog niet begonnen."
    assert zin in client.post("/account/organisatie/", {"organisatie": verlopen.pk}, follow=True).text
    assert User.objects.get(pk=opgavemanager.pk).organisatie == gemeente_testdam()


def test_the_account_page_tells_for_whom_one_works_and_what_one_may(client, gebiedsmanager, inwoner):
    client.force_login(gebiedsmanager)
    pagina = client.get("/account/").text
    assert "Gemeente Testdam" in pagina
    assert "Deze rol heeft nog geen gebied." in pagina
    client.force_login(inwoner)
    assert "U bent nog geen lid van een organisatie" in client.get("/account/").text


def test_the_choice_of_organisation_in_the_bar_costs_no_query(client, opgavemanager, django_assert_num_queries):
    client.force_login(opgavemanager)
    client.get("/toegankelijkheid/")
    with CaptureQueriesContext(connection) as alleen:
        client.get("/toegankelijkheid/")
    buurdorp = make_organisatie("gm0002", "Gemeente Buurdorp")
    lidmaatschap_set(user=opgavemanager, organisatie=buurdorp, rollen=["lezer"])

    with django_assert_num_queries(len(alleen)):
        assert "Gemeente Buurdorp" in client.get("/toegankelijkheid/").text


def test_thirty_members_cost_no_more_queries_than_three(beheert, beheerder, lezer, gebiedsmanager):
    beheert.get(f"{EIGEN}leden/")
    with CaptureQueriesContext(connection) as drie:
        beheert.get(f"{EIGEN}leden/")
    for nummer in range(27):
        make_member(f"lid{nummer}", "gebiedsmanager")

    with CaptureQueriesContext(connection) as dertig:
        assert "30 leden" in beheert.get(f"{EIGEN}leden/").text
    assert len(dertig) == len(drie)
