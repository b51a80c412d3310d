"""Cases, answers and insights: who sees them, what carries them, and where they show up beside a pair."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from urllib.parse import parse_qs, urlsplit

import pytest
from django.contrib.sessions.models import Session
from django.core.exceptions import ValidationError
from django.db import connection
from django.test import Client

from accounts.permissions import OPENBAAR, doelgroep_of
from cop.antwoordlink import token_of
from cop.elders import beside_pairs
from cop.models import Antwoord, Bewijs, Casus, Community, Deelnemer, Inzicht
from cop.selectors.kennis import insights_listed
from cop.selectors.stemmen import answers_of
from cop.services.antwoorden import answers_save
from cop.services.deelnemers import deelnemer_remove
from cop.services.inzichten import inzicht_split, inzichten_merge
from cop.taal import evidence_sentence
from opgaven.models import Opgavetype
from tests.aanvallen.formulieren import Formulieren
from tests.cast import make_organisatie
from tests.cop.make import (
    make_antwoord,
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
WONEN_NATUUR = frozenset({"woningbouw", "natuur"})


@pytest.fixture
def community(cop_coordinator) -> Community:
    een = make_community("Wielerkring", openheid="openbaar")
    make_coordinator(een, cop_coordinator)
    return een


def form_of(client, adres, ander=""):
    """The form that goes to this address, as it stands there or on another page."""
    html = client.get(ander or adres).content.decode()
    return next(f for f in Formulieren(html).gevonden if f.actie in ("", adres))


def perspectives(casus, user) -> list[str]:
    opvallend, _leerzaam = answers_of(casus, doelgroep_of(user))
    return [perspectief.naam for perspectief in opvallend.perspectieven]


def test_an_area_that_the_editor_may_not_see_stays(client, community, cop_coordinator):
    gebied = make_gebied(zichtbaarheid="intern", organisatie=make_organisatie("gm0009", "Gemeente Ver"))
    casus = make_casus(community, gebied=gebied)
    client.force_login(cop_coordinator)
    adres = f"/cop/casussen/{casus.pk}/wijzigen/"
    velden = form_of(client, adres).waarden
    assert "gebied" not in velden
    assert 'name="opgavetypen" value=""' not in client.get(adres).text, "nothing is no choice"
    assert client.post(adres, velden | {"titel": "Het pad"}).status_code == 302
    casus.refresh_from_db()
    assert (casus.titel, casus.gebied) == ("Het pad", gebied)


def test_a_case_goes_from_draft_to_everybody_and_back_and_its_answers_never_do(client, community, cop_coordinator):
    client.force_login(cop_coordinator)
    adres = f"/cop/{community.pk}/casussen/nieuw/"
    velden = form_of(client, adres).waarden | {
        "titel": "Het pad", "organisatienaam": "Hogedonk", "soort": "gemeente", "onderwerp": "De beek",
        "themas": ["wonen"], "gebied": "Nergenshuizen",
    }  # fmt: skip
    assert "Wij vinden geen gebied" in client.post(adres, velden).text
    assert client.post(adres, velden | {"gebied": ""}).status_code == 302
    casus = Casus.objects.get()
    make_antwoord(casus, "Een geheim woord")
    pagina, stand = f"/cop/casussen/{casus.pk}/", f"/cop/casussen/{casus.pk}/kennisstand/"
    client.post(stand, {"naar": "gepubliceerd"})
    assert Casus.objects.get().stand == "concept"
    for naar in ("gecontroleerd", "gepubliceerd"):
        client.post(stand, {"naar": naar})
    assert "Een geheim woord" in client.get(pagina).text

    client.logout()
    assert "De beek" in client.get(pagina).text
    assert "Een geheim woord" not in client.get(pagina).text
    assert "Het pad" in client.get("/cop/casussen/?thema=wonen&zoek=pad").text
    assert "Het pad" in client.get("/zoeken/?zoek=pad").text
    client.force_login(cop_coordinator)
    client.post(stand, {"naar": "concept"})
    client.logout()
    assert client.get(pagina).status_code == 404
    assert "Het pad" not in client.get("/cop/casussen/").text + client.get("/zoeken/?zoek=pad").text


def test_a_kind_is_named_from_three_on_and_a_name_by_consent_only(community, cop_coordinator):
    casus = make_casus(community)
    mensen = [make_deelnemer(community, f"Mens {nr}") for nr in range(3)]
    for mens in mensen[:2]:
        answers_save(casus=casus, deelnemer=mens, teksten={"opvallend": "Ja"})
    assert perspectives(casus, cop_coordinator) == [""]
    answers_save(casus=casus, deelnemer=mensen[2], teksten={"opvallend": "Ja"})
    assert perspectives(casus, cop_coordinator) == ["Woningcorporatie"]
    Deelnemer.objects.filter(pk=mensen[0].pk).update(toestemming_op="2026-01-01")
    [groep] = answers_of(casus, doelgroep_of(cop_coordinator))[0].perspectieven
    assert [stem.wie for stem in groep.stemmen] == ["Mens 0, gebiedsregisseur", "", ""]

    Deelnemer.objects.filter(pk=mensen[0].pk).update(ingetrokken_op="2026-01-02")
    assert perspectives(casus, cop_coordinator) == [""]


def test_who_is_taken_out_leaves_answers_by_nobody_also_in_the_history(community, cop_coordinator):
    casus, mens = make_casus(community), make_deelnemer(community, "Ada Voorbeeld")
    answers_save(casus=casus, deelnemer=mens, teksten={"opvallend": "Samen"})
    deelnemer_remove(obj=mens, geopend=None, actor=cop_coordinator)

    over = Antwoord.objects.get()
    assert (over.tekst, over.deelnemer, over.functie, over.soort) == ("Samen", None, "", "corporatie")
    versies = Antwoord.pgh_event_models["gewijzigd"].objects.filter(pgh_obj_id=over.pk)
    assert set(versies.values_list("functie", flat=True)) == {""}


def test_who_has_no_account_answers_the_case_of_the_meeting_by_the_link(client, community):
    ada, bijeenkomst = make_deelnemer(community), make_bijeenkomst(community)
    casus, ander = make_casus(community, bijeenkomst=bijeenkomst), make_casus(community, "Anders")
    link = f"/cop/antwoord/{token_of(bijeenkomst.genodigden.create(deelnemer=ada))}/"
    assert "Het fietspad" in client.get(link).text

    adres = f"{link}casussen/{casus.pk}/"
    assert client.post(adres, {"opvallend": " ", "leerzaam": ""}).status_code == 422
    assert client.post(adres, {"opvallend": "Mooi", "leerzaam": "Wacht"}).status_code == 302
    assert client.post(adres, {"opvallend": "Heel mooi", "leerzaam": ""}).status_code == 302
    assert list(Antwoord.objects.values_list("tekst", flat=True)) == ["Heel mooi"]
    assert client.get(f"{link}casussen/{ander.pk}/").status_code == 404
    assert Client(enforce_csrf_checks=True).post(adres, {"opvallend": "Na een dag"}).status_code == 302

    velden = form_of(client, adres).waarden | {"leerzaam": "Een uur getypt"}
    Deelnemer.objects.filter(pk=ada.pk).update(status="gestopt")
    weg = client.post(adres, velden)
    assert weg.status_code == 404
    assert "Een uur getypt" in weg.text
    assert "Kopieer uw tekst nu" in weg.text
    elders = client.post(adres, velden, headers={"Sec-Fetch-Site": "cross-site"})
    assert "Een uur getypt" not in elders.text, "another site puts no words in a page of ours"


def test_an_answer_that_was_typed_when_the_session_ended_comes_back(client, community, lezer):
    make_deelnemer(community, "Leo", user=lezer)
    adres = f"/cop/casussen/{make_casus(community).pk}/antwoorden/"
    client.force_login(lezer)
    velden = form_of(client, adres).waarden | {"opvallend": "Wat ik een uur lang typte"}
    Session.objects.all().delete()
    terug = parse_qs(urlsplit(client.post(adres, velden)["Location"]).query)["next"][0]

    client.force_login(lezer)
    hersteld = form_of(client, adres, terug).waarden
    assert hersteld["opvallend"] == "Wat ik een uur lang typte"
    assert Antwoord.objects.count() == 0
    assert client.post(adres, hersteld).status_code == 302
    assert Antwoord.objects.get().tekst == "Wat ik een uur lang typte"


def test_what_was_said_becomes_an_insight_and_the_next_time_its_evidence(client, community, cop_coordinator):
    client.force_login(cop_coordinator)
    casus = make_casus(community, "Het pad", "natuur")
    een, twee = make_antwoord(casus, "Begin bij bewoners"), make_antwoord(casus, "Begin bij de bewoners")
    adres = f"/cop/{community.pk}/inzichten/nieuw/?bron=antwoord-{een.pk}"
    natuur = Opgavetype.objects.get(code="natuur")
    client.post(adres, form_of(client, adres).waarden | {"soort": "factor", "aard": "relatie", "type_a": natuur.pk})
    inzicht = Inzicht.objects.get()
    assert (inzicht.zin, inzicht.paren.get().type_a.code) == ("Begin bij bewoners", "natuur")
    assert inzicht.bewijzen.get().antwoord == een

    make_inzicht(community, "Iets heel anders")
    adres = f"/cop/{community.pk}/distilleren/?bron=antwoord-{twee.pk}"
    velden = form_of(client, adres).waarden
    assert velden["inzicht"] == str(inzicht.pk)
    client.post(adres, velden | {"strekking": "spreekt_tegen"})
    assert inzicht.bewijzen.filter(strekking="spreekt_tegen").get().antwoord == twee


def test_two_insights_become_one_with_the_evidence_of_both_and_can_be_taken_apart(client, community, cop_coordinator):
    casussen = [make_casus(community, f"Casus {nr}", stand="gepubliceerd") for nr in range(3)]
    een = make_inzicht(community, "Een", "natuur", stand="gepubliceerd")
    ander = make_inzicht(community, "Ander", "natuur woningbouw", stand="gepubliceerd")
    for casus in casussen:
        make_bewijs(een, casus)
    make_bewijs(ander, casussen[0])
    make_bewijs(ander, casussen[1], tegen=True)

    inzichten_merge(weg=een, blijft=ander, actor=cop_coordinator)
    [over] = insights_listed(OPENBAAR)
    assert (over.pk, over.dragend, over.tegen) == (ander.pk, 3, 1)
    assert evidence_sentence(over) == "3 casussen dragen dit, 1 spreekt het tegen"
    assert client.get(f"/cop/inzichten/{een.pk}/").url == f"/cop/inzichten/{ander.pk}/"
    with pytest.raises(ValidationError):
        inzichten_merge(weg=een, blijft=ander, actor=cop_coordinator)

    een.refresh_from_db()
    inzicht_split(inzicht=een, actor=cop_coordinator)
    assert [(rij.zin, rij.dragend) for rij in insights_listed(OPENBAAR)] == [("Een", 3), ("Ander", 1)]


def test_evidence_is_counted_and_shown_with_its_source_only(client, community):
    inzicht = make_inzicht(community, stand="gepubliceerd")
    make_bewijs(inzicht, make_casus(community, "Open casus", stand="gepubliceerd"), citaat="Te lezen")
    make_bewijs(inzicht, make_casus(community, "Nog concept"), citaat="Niet te lezen")
    [gezien] = insights_listed(OPENBAAR)
    assert (gezien.casussen, gezien.organisaties) == (1, 1)
    tekst = client.get(f"/cop/inzichten/{inzicht.pk}/").text
    assert "Te lezen" in tekst
    assert "Niet te lezen" not in tekst
    assert "Nog concept" not in tekst


def test_beside_a_pair_stands_first_what_is_about_it_then_one_side_then_what_is_carried_best(community, lezer):
    gebied = make_gebied(square())
    besloten = make_community("Besloten")
    make_inzicht(besloten, "Geheim", "natuur woningbouw", stand="gepubliceerd")
    make_inzicht(community, "Nog concept", "natuur woningbouw")
    make_inzicht(community, "Ergens anders over", "water", stand="gepubliceerd")
    make_inzicht(community, "Een kant", "natuur", stand="gepubliceerd")
    zwak = make_inzicht(community, "Zwak", "natuur woningbouw", stand="gepubliceerd")
    sterk = make_inzicht(community, "Sterk", "natuur woningbouw", stand="gepubliceerd")
    casus = make_casus(community, "Van hier", "natuur", "woningbouw", stand="gepubliceerd", gebied=gebied)
    make_bewijs(sterk, make_casus(community, "Van elders", stand="gepubliceerd"))
    make_bewijs(zwak, casus, tegen=True)

    for wie in (OPENBAAR, doelgroep_of(lezer)):
        regels = beside_pairs(gebied, [WONEN_NATUUR], wie)[WONEN_NATUUR]
        assert [regel.zin for regel in regels] == ["Sterk", "Zwak", "Een kant"]
    assert regels[0].reden == ("Omdat dit ook over natuur en stikstof samen met woningbouw gaat; 1 casus draagt dit.")
    assert regels[2].reden.startswith("Omdat dit ook over natuur en stikstof gaat;")


def test_who_tried_it_writes_so_for_the_own_organisation_where_the_role_holds(client, community, bewerker):
    inzicht, gebied = make_inzicht(community, stand="gepubliceerd"), make_gebied(square(), naam="Beekdorp")
    adres = f"/cop/inzichten/{inzicht.pk}/toepassingen/nieuw/?gebied={gebied.pk}"
    client.force_login(bewerker)
    velden = form_of(client, adres).waarden
    assert velden["gebied"].startswith("Beekdorp (")
    assert client.post(adres, velden | {"gebied": "", "waarneming": "Het liep"}).status_code == 422
    assert client.post(adres, velden | {"waarneming": "Het liep", "resultaat": "werkte"}).status_code == 302
    client.logout()
    tekst = client.get(f"/cop/inzichten/{inzicht.pk}/").text
    assert "Beekdorp" in tekst
    assert "Het liep" in tekst


@pytest.mark.django_db(transaction=True)
def test_many_who_answer_at_once_lose_nothing(cop_coordinator):
    community = make_community("Wielerkring")
    casus = make_casus(community)
    mensen = [make_deelnemer(community, f"Mens {nr}") for nr in range(24)]

    def answer(mens: Deelnemer) -> int:
        try:
            return answers_save(casus=casus, deelnemer=mens, teksten={"opvallend": f"Van {mens.pk}", "leerzaam": "Ja"})
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as werkers:
        assert set(werkers.map(answer, [*mensen, *mensen])) == {2}
    assert Antwoord.objects.count() == 48
    assert Bewijs.objects.count() == 0
