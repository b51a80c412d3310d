"""Communities: closed to who does not take part, and participants who decide whether they are shown."""

from __future__ import annotations

import pytest

from accounts.permissions import doelgroep_of
from accounts.startpagina import start_question
from cop.models import Community, Deelnemer
from cop.panels import waiting
from cop.selectors.communities import count_kinds
from tests.aanvallen.formulieren import Formulieren
from tests.cop.make import make_casus, make_community, make_coordinator, make_deelnemer, make_inzicht

pytestmark = pytest.mark.django_db


@pytest.fixture
def community(cop_coordinator) -> Community:
    """A closed one, with somebody in it who has no account."""
    een = make_community("Wielerkring", omschrijving="Over de beek")
    make_coordinator(een, cop_coordinator, email="cor@voorbeeld.example")
    make_deelnemer(een)
    return een


def form_of(client, adres):
    return next(f for f in Formulieren(client.get(adres).content.decode()).gevonden if f.actie in ("", adres))


def test_for_who_does_not_take_part_a_closed_community_does_not_exist(client, community, beheerder, lezer, inwoner):
    for user in (None, beheerder, lezer, inwoner):
        client.force_login(user) if user else client.logout()
        assert "Wielerkring" not in client.get("/cop/").text
        assert "Wonen en water" not in client.get("/cop/?zoek=wieler").text
        assert client.get(f"/cop/{community.pk}/").status_code == 404
        assert client.get(f"/cop/{community.pk}/deelnemers/").status_code == 404


def test_an_open_one_shows_itself_and_never_who_takes_part(client, community, lezer):
    Community.objects.update(openheid="openbaar")
    for user in (None, lezer):
        client.force_login(user) if user else client.logout()
        assert "1 community" in client.get("/cop/?thema=Wonen en water").text
        tekst = client.get(f"/cop/{community.pk}/").text
        assert "Over de beek" in tekst
        assert "Voorbeeld" not in tekst
        assert client.get(f"/cop/{community.pk}/deelnemers/").status_code == 404


def test_who_begins_one_runs_it_and_who_is_added_by_address_sees_it(client, cop_coordinator, lezer):
    client.force_login(cop_coordinator)
    velden = form_of(client, "/cop/nieuw/").waarden | {"naam": "Kernkracht", "thema": "Zorg"}
    assert client.post("/cop/nieuw/", velden).status_code == 302
    een = Community.objects.get()
    assert (een.openheid, een.deelnemers.get().taak) == ("besloten", "coordinator")
    lezer.email = "leo@testdam.example"
    lezer.save()

    adres = f"/cop/{een.pk}/deelnemers/nieuw/"
    velden = form_of(client, adres).waarden | {"naam": "Leo", "email": "Leo@Testdam.example", "soort": "gemeente"}
    assert client.post(adres, velden).status_code == 302

    client.force_login(lezer)
    assert "Kernkracht" in client.get("/cop/").text
    assert client.get(f"/cop/{een.pk}/").status_code == 200
    assert client.get(f"/cop/{een.pk}/wijzigen/").status_code == 403
    assert client.get(f"/cop/{een.pk}/geschiedenis/").status_code == 404


def test_a_name_shows_by_consent_and_is_gone_when_that_is_withdrawn(client, community, lezer):
    ik = make_deelnemer(community, "Leo Lezer", user=lezer)
    ander = make_deelnemer(community, "Mien Mee", zichtbaar=True)
    lijst = f"/cop/{community.pk}/deelnemers/"
    client.force_login(lezer)
    assert "Leo Lezer" not in client.get(lijst).text
    assert "Mien Mee" in client.get(lijst).text
    assert "Ada Voorbeeld" not in client.get(lijst).text

    client.post(f"/cop/{community.pk}/mijn-deelname/", {"wat": "geef"})
    assert "Leo Lezer" in client.get(lijst).text
    client.post(f"/cop/{community.pk}/mijn-deelname/", {"wat": "trek-in"})
    assert "Leo Lezer" not in client.get(lijst).text

    ik.refresh_from_db()
    assert (ik.toestemming, ander.toestemming) == (False, True)


def test_a_community_keeps_a_coordinator_and_a_task_needs_an_account(client, community, cop_coordinator):
    client.force_login(cop_coordinator)
    client.post(f"/cop/{community.pk}/mijn-deelname/", {"wat": "stop"})
    assert "houdt altijd een coördinator" in client.get(f"/cop/{community.pk}/").text

    adres = f"/cop/deelnemers/{community.deelnemers.get(naam='Ada Voorbeeld').pk}/wijzigen/"
    response = client.post(adres, form_of(client, adres).waarden | {"taak": "notulist"})
    assert response.status_code == 422
    assert "heeft een account nodig" in response.text


def test_who_asks_is_let_in_by_a_coordinator(client, community, cop_coordinator, inwoner):
    Community.objects.update(openheid="openbaar", aanmelden=True)
    adres = f"/cop/{community.pk}/aanmelden/"
    client.force_login(inwoner)
    velden = form_of(client, adres).waarden | {"naam": "Ina", "soort": "inwoners", "motivatie": "Ik woon er"}
    assert client.post(adres, velden).status_code == 302
    assert client.get(f"/cop/{community.pk}/deelnemers/").status_code == 404
    client.force_login(cop_coordinator)
    [punt] = waiting(start_question(cop_coordinator))
    assert punt.tekst == "1 persoon wil meedoen aan Wielerkring."
    assert "Ik woon er" in client.get(f"/cop/{community.pk}/deelnemers/").text

    client.post(f"/cop/deelnemers/{Deelnemer.objects.get(user=inwoner).pk}/beslissen/", {"toelaten": "ja"})

    client.force_login(inwoner)
    assert client.get(f"/cop/{community.pk}/deelnemers/").status_code == 200


def test_who_is_taken_out_is_gone_from_the_history_too(client, community, cop_coordinator):
    client.force_login(cop_coordinator)
    ada = community.deelnemers.get(naam="Ada Voorbeeld")
    versies = Deelnemer.pgh_event_models["gewijzigd"].objects

    assert client.post(f"/cop/deelnemers/{ada.pk}/verwijderen/").status_code == 302

    assert not Deelnemer.objects.filter(pk=ada.pk).exists()
    assert set(versies.filter(pgh_obj_id=ada.pk).values_list("naam", "functie")) == {("", "")}


def test_a_kind_of_organisation_is_named_from_three_people_on():
    wie = count_kinds(["gemeente"] * 3 + ["corporatie"] * 2)
    assert (wie.soorten, wie.overig, wie.totaal) == ([("Gemeente", 3)], 2, 5)


def test_the_list_costs_as_many_queries_for_many_as_for_few(client, community, cop_coordinator):
    doelgroep = doelgroep_of(cop_coordinator)
    for nummer in range(20):
        make_community(f"Kring {nummer}", openheid="openbaar")
    client.force_login(cop_coordinator)
    assert "21 communities" in client.get("/cop/").text
    assert Community.objects.joined_by(doelgroep).count() == 1


def test_every_form_says_who_reads_what_is_saved(client, cop_coordinator):
    community = make_community(openheid="openbaar")
    make_coordinator(community, cop_coordinator)
    client.force_login(cop_coordinator)
    for stand, zin in (("concept", "Alleen deelnemers lezen dit"), ("gepubliceerd", "iedereen leest meteen")):
        stukken = {
            "inzichten": (make_inzicht(community, stand=stand), "toepassingen/nieuw/"),
            "casussen": (make_casus(community, stand=stand), "wijzigen/"),
            "leervragen": (community.leervragen.create(vraag="Werkt het?", stand=stand), "stappen/nieuw/"),
            "producten": (community.producten.create(titel="Wijzer", stand=stand), "versies/nieuw/"),
        }
        for waar, (stuk, formulier) in stukken.items():
            for adres in {formulier, "wijzigen/"}:
                assert zin in client.get(f"/cop/{waar}/{stuk.pk}/{adres}").text, adres
    community.openheid = "besloten"
    community.save()
    assert "Alleen deelnemers lezen dit" in client.get(f"/cop/producten/{stuk.pk}/versies/nieuw/").text
