"""Taking away cases, insights and applications: never what others build on, and their history is for coordinators."""

from __future__ import annotations

import pytest

from accounts.historie import lezen
from cop.geschiedenis import CASUS, INZICHT
from cop.models import Casus, Community, Inzicht, Toepassing
from tests.aanvallen.formulieren import Formulieren
from tests.cast import make_organisatie
from tests.cop.make import (
    make_bewijs,
    make_bijeenkomst,
    make_casus,
    make_community,
    make_coordinator,
    make_deelnemer,
    make_inzicht,
)
from tests.make import make_gebied, square

pytestmark = pytest.mark.django_db


@pytest.fixture
def community(cop_coordinator, lezer) -> Community:
    een = make_community("Wielerkring")
    make_coordinator(een, cop_coordinator)
    make_deelnemer(een, "Leo", user=lezer)
    return een


def fields(client, adres) -> dict[str, str]:
    return next(f for f in Formulieren(client.get(adres).content.decode()).gevonden if f.actie in ("", adres)).waarden


def take_away(client, obj) -> str:
    """Where it led to, or what it says of why not: at once, and to who asked before there was a reason."""
    adres = f"{obj.get_absolute_url()}verwijderen/"
    vooraf = client.get(adres).text
    mag = "Niet verwijderen" in vooraf
    antwoord = client.post(adres, fields(client, adres) if mag else {})
    if not mag:
        return vooraf + antwoord.text
    return antwoord.headers.get("Location", "") or antwoord.text


def test_what_others_build_on_is_not_taken_away(client, community, cop_coordinator):
    casus, inzicht, leeg = make_casus(community), make_inzicht(community), make_inzicht(community, "Toch niet")
    bewijs = make_bewijs(inzicht, casus)
    inzicht.toepassingen.create(organisatienaam="Iemand", plaats="Elders", waarneming="Het werkte")
    client.force_login(cop_coordinator)

    assert "Haal eerst het bewijs weg" in take_away(client, casus)
    assert "Iemand schreef op waar dit is geprobeerd" in take_away(client, inzicht)
    Inzicht.objects.filter(pk=leeg.pk).update(stand="gepubliceerd")
    assert "Trek het eerst terug" in take_away(client, leeg)
    Inzicht.objects.filter(pk=leeg.pk).update(stand="concept")

    assert take_away(client, leeg) == community.get_absolute_url()
    [toepassing] = Toepassing.objects.all()
    adres = f"/cop/toepassingen/{toepassing.pk}/verwijderen/"
    assert client.post(adres, fields(client, adres)).headers["Location"] == inzicht.get_absolute_url()
    bewijs.delete()
    assert take_away(client, casus) == community.get_absolute_url()
    assert (Casus.objects.count(), [een.pk for een in Inzicht.objects.all()]) == (0, [inzicht.pk])


def test_coordinators_read_what_a_case_was_and_participants_do_not(client, community, cop_coordinator, lezer):
    casus = make_casus(community, "Het pad")
    client.force_login(cop_coordinator)
    adres = f"{casus.get_absolute_url()}wijzigen/"
    client.post(adres, fields(client, adres) | {"titel": "Het fietspad langs de beek", "themas": ["wonen"]})
    tekst = client.get(f"{casus.get_absolute_url()}geschiedenis/").text
    assert "Het fietspad langs de beek" in tekst
    assert "Geschiedenis" in client.get(casus.get_absolute_url()).text
    inzicht = make_inzicht(community, bijeenkomst=make_bijeenkomst(community, titel="In de schuur"))
    assert "Geschiedenis" in client.get(inzicht.get_absolute_url()).text
    versie = lezen.newest_number(INZICHT, inzicht.pk)
    assert "In de schuur" in client.get(f"{inzicht.get_absolute_url()}geschiedenis/{versie}/").text

    client.force_login(lezer)
    assert client.get(f"{casus.get_absolute_url()}geschiedenis/").status_code == 404
    assert "Geschiedenis" not in client.get(casus.get_absolute_url()).text


def test_a_coordinator_who_may_not_see_the_area_of_a_case_leaves_it_where_it_is(client, community, cop_coordinator):
    buur = make_organisatie("gm0009", "Gemeente Overdam")
    gebied = make_gebied(square(), naam="Geheime hoek", organisatie=buur, zichtbaarheid="intern")
    casus = make_casus(community, "Het pad", gebied=gebied)
    client.force_login(cop_coordinator)
    adres = f"{casus.get_absolute_url()}wijzigen/"
    assert "Geheime hoek" not in client.get(adres).text + client.get(casus.get_absolute_url()).text

    assert client.post(adres, fields(client, adres) | {"titel": "De beek"}).status_code == 302
    nu = Casus.objects.get()
    assert (nu.titel, nu.gebied) == ("De beek", gebied)
    assert "Geheime hoek" not in client.get(f"{casus.get_absolute_url()}geschiedenis/").text


def test_an_old_version_is_put_back_and_leaves_what_hangs_on_it_as_it_is(client, community, cop_coordinator):
    buur = make_organisatie("gm0009", "Gemeente Overdam")
    gebied = make_gebied(square(), naam="Geheime hoek", organisatie=buur, zichtbaarheid="intern")
    casus, inzicht = make_casus(community, "Het pad", "natuur", themas=["wonen"]), make_inzicht(community)
    make_bewijs(inzicht, casus)
    oud = {een: lezen.newest_number(weergave, een.pk) for een, weergave in ((casus, CASUS), (inzicht, INZICHT))}
    nu = {"stand": "gepubliceerd", "bijeenkomst": make_bijeenkomst(community)}
    Casus.objects.update(titel="De beek", themas=[], gewerkt="", gebied=gebied, **nu)
    Inzicht.objects.update(zin="Begin bij de boer", waarom="Omdat", **nu)
    client.force_login(cop_coordinator)

    for een, nummer in oud.items():
        adres = f"{een.get_absolute_url()}geschiedenis/{nummer}/terugzetten/"
        assert adres in client.get(f"{een.get_absolute_url()}geschiedenis/{nummer}/").text
        pagina = client.get(adres).text
        assert "ziet iedereen" in pagina
        assert "Geheime hoek" not in pagina
        velden = next(f for f in Formulieren(pagina).gevonden if "nieuwste" in f.waarden).waarden
        assert client.post(adres, velden | {"nieuwste": nummer}).status_code == 409  # it was changed since
        assert client.post(adres, velden).headers["Location"] == een.get_absolute_url()

    casus, inzicht = Casus.objects.get(), Inzicht.objects.get()
    assert (casus.titel, casus.themas, casus.gewerkt, casus.gebied) == ("Het pad", ["wonen"], "Samen maaien", gebied)
    assert (inzicht.zin, inzicht.waarom, inzicht.bewijzen.count()) == ("Begin bij bewoners", "", 1)
    assert [een.code for een in casus.opgavetypen.all()] == ["natuur"]
    assert {casus.stand, inzicht.stand} == {"gepubliceerd"}
    assert casus.bijeenkomst == inzicht.bijeenkomst is not None
