"""The register: who sees what of a stakeholder, the list and its files, and two people who edit at once."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from stakeholders.geschiedenis import STAKEHOLDER
from stakeholders.models import Betrokkenheid, Positie, Stakeholder
from tests.aanvallen.formulieren import Formulieren
from tests.make import make_gebied, make_opgave
from tests.profiel import pdf, words
from tests.stakeholders.make import (
    make_afspraak,
    make_band,
    make_contact,
    make_initiatief,
    make_moment,
    make_positie,
    make_stakeholder,
)

pytestmark = pytest.mark.django_db
GEHEIM = ("Ada Voorbeeld", "Kennismaking", "Wij sturen het verslag", "Uit het gesprek")


@pytest.fixture
def dorpshuis(db) -> Stakeholder:
    """A shared group with everything that is confidential."""
    groep = make_stakeholder("Dorpshuisgroep", soort="groep", categorie="bewoners", zichtbaarheid="openbaar")
    make_positie(make_band(make_gebied(naam="Broek"), groep), macht=3, belang=9, steun=2)
    make_contact(groep), make_moment(groep), make_afspraak(groep)
    return groep


def form_of(client, adres):
    return next(f for f in Formulieren(client.get(adres).content.decode()).gevonden if f.actie in ("", adres))


def test_what_is_confidential_is_for_who_works_for_the_owner_and_may_change(
    client, dorpshuis, opgavemanager, lezer, buur, regiobureau
):
    for user, ziet in ((opgavemanager, True), (lezer, False), (buur, False), (regiobureau, False), (None, False)):
        client.force_login(user) if user else client.logout()
        tekst = client.get(f"/stakeholders/{dorpshuis.pk}/").text
        assert "Broek" in tekst
        assert [woord in tekst for woord in GEHEIM] == [ziet] * 4, user


def test_meeting_mode_hides_it_on_pages_files_and_forms_and_says_so_on_every_page(client, dorpshuis, opgavemanager):
    """Also what they want: that tells how they stand."""
    client.force_login(opgavemanager)
    band = dorpshuis.betrokkenheden.get()
    Betrokkenheid.objects.filter(pk=band.pk).update(toelichting="Vreest voor het veld")
    adressen = (
        f"/stakeholders/{dorpshuis.pk}/",
        f"/stakeholders/gebied/{band.gebied_id}/",
        "/stakeholders/stakeholders.csv",
    )
    voor = [client.get(adres).getvalue().decode() for adres in adressen]
    assert "Uit het gesprek" in voor[0]
    assert "kracht__merk" in voor[1]
    paginas = (*adressen[:2], f"/gebieden/{band.gebied_id}/")
    assert "Vreest voor het veld" in voor[0]
    assert "Vreest voor het veld" in client.get(paginas[2]).text
    assert "Uit het gesprek" in voor[2]

    client.post("/stakeholders/vergadermodus/", {"aan": "ja", "terug": "https://elders.example/"})

    for adres in adressen:
        tekst = client.get(adres).getvalue().decode()
        assert "Dorpshuisgroep" in tekst
        assert not [woord for woord in (*GEHEIM, "kracht__merk") if woord in tekst], adres
    assert not [adres for adres in paginas if "Vreest" in client.get(adres).text]
    [api] = client.get(f"/api/v1/stakeholders/{dorpshuis.pk}").json()["betrokkenheden"]
    assert api["positie"] is None
    assert client.get(f"/stakeholders/{dorpshuis.pk}/contactpersoon/").status_code == 403
    assert "Vergadermodus aan" in client.get("/").text
    client.post("/stakeholders/vergadermodus/", {"aan": "nee"})
    assert "Uit het gesprek" in client.get(adressen[0]).text
    [api] = client.get(f"/api/v1/stakeholders/{dorpshuis.pk}").json()["betrokkenheden"]
    assert (api["positie"]["macht"], api["positie"]["steun"]) == (3, 2)


def test_the_list_filters_and_its_file_holds_no_formula(client, dorpshuis, opgavemanager):
    client.force_login(opgavemanager)
    make_stakeholder("=cmd()", categorie="natuur")

    tekst = client.get("/stakeholders/?categorie=natuur").text
    assert "1 van 2 stakeholders" in tekst
    assert "Dorpshuisgroep" not in tekst
    regels = client.get("/stakeholders/stakeholders.csv?zoek=cmd").getvalue().decode().splitlines()
    assert regels[1].startswith("'=cmd(),organisatie,natuur")
    assert client.get("/stakeholders/stakeholders.xlsx").getvalue().startswith(b"PK")


def test_a_list_of_fifty_costs_as_many_queries_as_one_of_five(client, opgavemanager, django_assert_max_num_queries):
    client.force_login(opgavemanager)
    plek = make_gebied()
    for _ in range(50):
        make_band(plek, make_stakeholder())
    with django_assert_max_num_queries(16):
        client.get("/stakeholders/")
    with django_assert_max_num_queries(20):
        client.get(f"/stakeholders/gebied/{plek.pk}/")


def test_the_same_organisation_twice_is_refused_with_what_to_do(client, opgavemanager, dorpshuis):
    client.force_login(opgavemanager)
    formulier = form_of(client, "/stakeholders/nieuw/")

    response = client.post("/stakeholders/nieuw/", formulier.waarden | {"naam": "DORPSHUISGROEP"})

    assert response.status_code == 422
    assert "staat al in het register" in response.text
    with pytest.raises(IntegrityError), transaction.atomic():
        make_stakeholder("dorpshuisgroep")


def test_the_second_of_two_editors_chooses_and_what_does_not_clash_goes_together(client, opgavemanager, dorpshuis):
    client.force_login(opgavemanager)
    adres = f"/stakeholders/{dorpshuis.pk}/wijzigen/"
    een, twee = form_of(client, adres), form_of(client, adres)

    assert client.post(adres, een.waarden | {"naam": "Dorpshuis", "categorie": "vereniging"}).status_code == 302
    botsing = client.post(adres, twee.waarden | {"naam": "Het dorpshuis", "omschrijving": "Vrijwilligers"})

    assert botsing.status_code == 409
    keuze = next(f for f in Formulieren(botsing.text).gevonden if "te_kiezen" in f.waarden)
    assert client.post(adres, keuze.waarden | {"naam": "Het dorpshuis"}).status_code == 302
    dorpshuis.refresh_from_db()
    nu = (dorpshuis.naam, dorpshuis.categorie, dorpshuis.omschrijving)
    assert nu == ("Het dorpshuis", "vereniging", "Vrijwilligers")


def test_a_form_sent_twice_makes_one(client, opgavemanager):
    client.force_login(opgavemanager)
    velden = form_of(client, "/stakeholders/nieuw/").waarden | {"naam": "Visclub"}
    for _ in range(2):
        assert client.post("/stakeholders/nieuw/", velden).status_code == 302
    assert Stakeholder.objects.count() == 1


def test_a_position_of_another_day_is_a_new_row_and_outside_the_scale_it_is_refused(client, opgavemanager, dorpshuis):
    client.force_login(opgavemanager)
    band = dorpshuis.betrokkenheden.get()
    adres = f"/stakeholders/betrokkenheden/{band.pk}/positie/"
    velden = form_of(client, adres).waarden | {"macht": 4, "belang": 9, "steun": 6, "onderbouwing": "Brief"}

    vandaag = client.post(adres, velden)
    assert vandaag.status_code == 422  # there is one of today
    assert client.post(adres, velden | {"datum": "2020-01-01", "macht": 11}).status_code == 422
    assert client.post(adres, velden | {"datum": "2020-01-01"}).status_code == 302
    assert list(Positie.objects.values_list("macht", flat=True)) == [3, 4]


def test_a_tie_is_with_one_place_and_the_search_offers_only_what_may_be_seen(client, opgavemanager, dorpshuis, buur):
    client.force_login(opgavemanager)
    make_opgave(naam="Geheim plan", organisatie=buur.organisatie, zichtbaarheid="intern")
    opgave = make_opgave(naam="Open plan")

    tekst = client.get(f"/stakeholders/{dorpshuis.pk}/verbinden/?zoek=plan").text
    assert "Open plan" in tekst
    assert "Geheim plan" not in tekst
    assert (
        client.post(f"/stakeholders/{dorpshuis.pk}/betrokkenheid/?opgave={opgave.pk}", {"rol": "c"}).status_code == 302
    )
    with pytest.raises(IntegrityError), transaction.atomic():
        Betrokkenheid.objects.create(stakeholder=dorpshuis)


def test_nothing_of_a_tie_shows_where_the_place_is_hidden(client, dorpshuis, buur):
    geheim = make_opgave(naam="Geheim plan", organisatie=buur.organisatie, zichtbaarheid="intern")
    make_band(geheim, dorpshuis)

    assert "Geheim plan" not in client.get(f"/stakeholders/{dorpshuis.pk}/").text
    assert "Geheim plan" not in client.get("/stakeholders/stakeholders.csv").getvalue().decode()
    assert client.get("/stakeholders/stakeholders.csv").getvalue().decode().count("\n") == 2


def test_an_earlier_version_is_put_back_and_an_old_comparison_is_not(client, opgavemanager):
    fanfare = make_stakeholder("Fanfare", omschrijving="Speelt buiten")
    fanfare.naam = "Harmonie"
    fanfare.save()
    eerste = STAKEHOLDER.versies.objects.filter(pgh_obj_id=fanfare.pk).order_by("pgh_id").first().pgh_id
    client.force_login(opgavemanager)
    adres = f"/stakeholders/{fanfare.pk}/geschiedenis/{eerste}/"
    assert f"{adres}terugzetten/" in client.get(adres).text

    vraag = client.get(f"{adres}terugzetten/")
    assert "Fanfare" in vraag.text
    nieuwste = vraag.context["nieuwste"]
    assert client.post(f"{adres}terugzetten/", {"nieuwste": nieuwste - 1}).status_code == 409
    assert client.post(f"{adres}terugzetten/", {"nieuwste": nieuwste}).status_code == 302

    fanfare.refresh_from_db()
    assert (fanfare.naam, fanfare.omschrijving, fanfare.gewijzigd_door) == ("Fanfare", "Speelt buiten", opgavemanager)
    assert client.post(f"{adres}terugzetten/", {"nieuwste": nieuwste}).status_code == 409


def test_the_profile_of_an_area_names_who_takes_part_and_never_how_they_stand(client, opgavemanager):
    gebied = make_gebied(zichtbaarheid="openbaar")
    for naam, zicht in (("Open Harmonie", "openbaar"), ("Stille Kring", "intern")):
        band = make_band(gebied, make_stakeholder(naam, zichtbaarheid=zicht), toelichting="Beheert het veld")
        make_positie(band, macht=9, onderbouwing="Dreigt met de krant")
        make_contact(band.stakeholder, naam="Wolfraam Iepenveld")
    make_initiatief(gebied, "Fietspad", zichtbaarheid="openbaar", nodig="Een eigenaar")

    bezoeker = words(pdf(client, gebied))
    client.force_login(opgavemanager)
    eigen = words(pdf(client, gebied))

    assert "Open Harmonie" in bezoeker
    assert "Een eigenaar" in bezoeker
    assert "Stille Kring" not in bezoeker
    assert "Stille Kring" in eigen
    assert "niet allemaal openbaar" in eigen
    for tekst in (bezoeker, eigen):
        assert "krant" not in tekst
        assert "Wolfraam" not in tekst
