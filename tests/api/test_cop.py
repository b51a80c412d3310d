"""Communities, meetings, cases and insights in the API: what was published, and nothing of a closed community."""

from __future__ import annotations

import pytest

from accounts.services.sleutels import api_sleutel_create
from cop.models import Casus, Inzicht
from tests.cast import gemeente_testdam, make_organisatie
from tests.cop.make import (
    make_bestand,
    make_bijeenkomst,
    make_community,
    make_coordinator,
    make_deelnemer,
    make_leerstap,
    make_punt,
    make_uitgave,
)
from tests.make import make_gebied, square

pytestmark = pytest.mark.django_db


@pytest.fixture
def communities(cop_coordinator):
    """An open one and a closed one, with the same in both."""
    gemaakt = []
    for naam, openheid in (("Open kring", "openbaar"), ("Xgeheim kring", "besloten")):
        community = make_community(naam, openheid=openheid, omschrijving=naam)
        make_coordinator(community, cop_coordinator)
        make_deelnemer(community, "Ada Xnaam", zichtbaar=True)
        bijeenkomst = make_bijeenkomst(community, titel=naam, toelichting="Xvooronszelf")
        punt = make_punt(bijeenkomst, titel="De beek", verslag="Begin daar.", stand="gepubliceerd", notities="Xnotitie")
        punt.besluiten.create(tekst="Doen.")
        punt.acties.create(tekst="Xactie")
        make_punt(bijeenkomst, titel="Xconcept", verslag="Xconcept")
        make_bestand(bijeenkomst, naam="dia.pdf", soort="pdf", stand="gepubliceerd")
        make_bestand(bijeenkomst, naam="Xconcept.pdf", soort="pdf")
        for stand in ("gepubliceerd", "concept"):
            woord = naam if stand == "gepubliceerd" else "Xconcept"
            Casus.objects.create(community=community, titel=woord, organisatienaam="Club", onderwerp=woord, stand=stand)
            inzicht = Inzicht.objects.create(community=community, zin=woord, stand=stand)
            make_leerstap(community.leervragen.create(vraag=woord, stand=stand), woord)
            product = community.producten.create(titel=woord, stand=stand)
            make_uitgave(product, wijziging=woord)
            product.inzichten.add(inzicht)
        gemaakt.append(community)
    return gemaakt


@pytest.mark.parametrize("pad", ["communities", "bijeenkomsten", "casussen", "inzichten", "leervragen", "producten"])
def test_only_what_was_published_in_open_communities_is_there(client, communities, pad):
    sleutel = api_sleutel_create(organisatie=gemeente_testdam(), naam="Alles", rechten=["bewerken", "publiceren"])[1]
    for headers in ({}, {"authorization": f"Bearer {sleutel}"}):
        lijst = client.get(f"/api/v1/{pad}", headers=headers)
        assert lijst.json()["aantal"] == 1
        [rij] = lijst.json()["resultaten"]
        een = client.get(f"/api/v1/{pad}/{rij['id']}", headers=headers)
        assert {naam: waarde for naam, waarde in een.json().items() if naam != "_links"} == {
            naam: waarde for naam, waarde in rij.items() if naam != "_links"
        }
        assert client.get(f"/api/v1/{pad}/{rij['id'] + 1}", headers=headers).status_code == 404
        weer = client.get(f"/api/v1/{pad}/{rij['id']}", headers=headers | {"if-none-match": een.headers["ETag"]})
        assert weer.status_code == 304
        for tekst in (lijst.text, een.text):
            assert "X" not in tekst.replace("XML", "")
    fout = client.get(f"/api/v1/{pad}?zoek=&naam=x")
    assert fout.headers["Content-Type"] == "application/problem+json"
    assert {een["naam"] for een in fout.json()["fouten"]} == {"zoek", "naam"}


def test_a_meeting_shows_its_published_items_and_a_filter_that_finds_nothing_tells_nothing(client, communities):
    open_, besloten = communities
    [rij] = client.get(f"/api/v1/bijeenkomsten?community={open_.pk}&zoek=open").json()["resultaten"]
    assert [(punt["titel"], punt["verslag"], punt["besluiten"]) for punt in rij["punten"]] == [
        ("De beek", "Begin daar.", ["Doen."])
    ]
    [bestand] = rij["bestanden"]
    assert (bestand["naam"], bestand["mediatype"], bestand["grootte"]) == ("dia.pdf", "application/pdf", 16)
    assert client.get(bestand["_links"]["download"]["href"]).getvalue() == b"Wat wij maakten\n"
    leeg = client.get(f"/api/v1/bijeenkomsten?community={besloten.pk}").json()
    assert leeg["aantal"] == client.get("/api/v1/bijeenkomsten?community=999999").json()["aantal"] == 0


def test_a_question_tells_its_steps_without_the_area_that_one_may_not_see(client, communities):
    [vraag] = communities[0].leervragen.filter(stand="gepubliceerd")
    vraag.stappen.all().delete()
    hier = make_gebied(square(), naam="Oosterwiel")
    elders = make_organisatie("gm0009", "Gemeente Overdam")
    geheim = make_gebied(square(2000), naam="Hoek", organisatie=elders, zichtbaarheid="intern")
    make_leerstap(vraag, "Elders", gebied=geheim, bijeenkomst=communities[1].bijeenkomsten.get())
    make_leerstap(vraag, "Hier", gebied=hier, bijeenkomst=communities[0].bijeenkomsten.get())

    [rij] = client.get("/api/v1/leervragen?status=gesteld").json()["resultaten"]
    assert [(stap["tekst"], stap["gebied"], stap["bijeenkomst"]) for stap in rij["stappen"]] == [
        ("Elders", None, None),
        ("Hier", hier.pk, communities[0].bijeenkomsten.get().pk),
    ]
    assert client.get("/api/v1/leervragen?status=gestopt").json()["aantal"] == 0


def test_a_product_names_its_published_insights_and_every_version_can_be_downloaded(client, communities):
    [product] = communities[0].producten.filter(stand="gepubliceerd")
    product.inzichten.add(*Inzicht.objects.all())
    make_uitgave(product, nummer=2, wijziging="Korter", tekst="Begin klein")

    [rij] = client.get("/api/v1/producten?soort=handreiking").json()["resultaten"]
    assert rij["inzichten"] == [Inzicht.objects.get(community=communities[0], stand="gepubliceerd").pk]
    assert [(een["nummer"], een["naam"], een["mediatype"]) for een in rij["versies"]] == [
        (2, "", "text/plain"),
        (1, "", "text/plain"),
    ]
    teksten = [client.get(een["_links"]["download"]["href"]).text for een in rij["versies"]]
    assert teksten == ["Begin klein", "Begin bij de keukentafel"]
