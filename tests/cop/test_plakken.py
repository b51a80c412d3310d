"""Pasted notes: marked by two people at once, joined and changed without losing a word, and made into insights once."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from accounts.services.opruimen import clean_up
from cop.models import PLAK_MAX, Bewijs, Inzicht, Plakverslag, Plakzin
from cop.services.plakken import marks_save, sentence_change, sentences_join
from tests.aanvallen.formulieren import Formulieren
from tests.cop.make import make_bijeenkomst, make_community, make_coordinator, make_deelnemer

pytestmark = pytest.mark.django_db

NOTITIES = """Verslag van de derde keer
- Begin met wat bewoners al doen, teken daarna pas grenzen.
- Niemand was eigenaar, bijv. van het pad. Na twee jaar viel het stil.
"""


@pytest.fixture
def bijeenkomst(cop_coordinator, lezer):
    community = make_community("Wielerkring")
    make_coordinator(community, cop_coordinator)
    make_deelnemer(community, "Leo", user=lezer, taak="notulist")
    return make_bijeenkomst(community, titel="Wie begint?")


def paste(client, bijeenkomst, tekst=NOTITIES):
    adres = f"/cop/bijeenkomsten/{bijeenkomst.pk}/plakken/"
    velden = next(f for f in Formulieren(client.get(adres).text).gevonden if f.actie in ("", adres)).waarden
    return client.post(adres, velden | {"tekst": tekst})


@pytest.fixture
def verslag(client, bijeenkomst, lezer) -> Plakverslag:
    client.force_login(lezer)
    assert paste(client, bijeenkomst).status_code == 302
    return Plakverslag.objects.get()


def pks(verslag):
    return list(verslag.zinnen.values_list("pk", flat=True))


def test_what_is_too_long_or_empty_is_refused_with_what_to_do_and_stays_in_the_field(client, bijeenkomst, lezer):
    client.force_login(lezer)
    lang = paste(client, bijeenkomst, "Nog een zin. " * (PLAK_MAX // 12))
    assert lang.status_code == 422
    assert "Plak hem in delen" in lang.text
    assert "Nog een zin." in lang.text
    assert "zinnen en er passen er 300" in paste(client, bijeenkomst, "Ja. " * 400).text
    assert paste(client, bijeenkomst, "--- !!").status_code == 422
    assert not Plakverslag.objects.exists()


def test_two_people_mark_at_once_and_each_changes_only_what_they_chose(client, verslag, cop_coordinator, lezer):
    kop, begin, eigenaar, stil = pks(verslag)
    adres = verslag.get_absolute_url()
    client.force_login(lezer)
    een = {f"soort-{nr}": "" for nr in pks(verslag)} | {f"was-{nr}": ":" for nr in pks(verslag)}
    client.post(adres, een | {f"soort-{begin}": "factor", f"aard-{begin}": "relatie"})
    client.force_login(cop_coordinator)
    nu = client.post(
        adres, een | {f"soort-{stil}": "les", f"soort-{kop}": "onzin"}, headers={"accept": "application/json"}
    ).json()

    staat = {nummer: (soort, aard) for nummer, _tekst, soort, aard, _klaar in nu["zinnen"]}
    assert staat == {kop: ("", ""), begin: ("factor", "relatie"), eigenaar: ("", ""), stil: ("les", "")}
    assert nu["versie"] == 2
    assert client.get(adres, headers={"accept": "application/json"}).json() == nu


def test_sentences_are_joined_once_and_a_change_of_two_people_keeps_the_words_of_both(client, verslag, lezer):
    _kop, begin, eigenaar, stil = pks(verslag)
    marks_save(verslag=verslag, merken={stil: (("", ""), ("belemmering", "organisatie"))}, actor=lezer)
    for _ in range(2):
        sentences_join(verslag=verslag, eerste=eigenaar, tweede=stil, actor=lezer)
    samen = Plakzin.objects.get(pk=eigenaar)
    assert samen.tekst == "Niemand was eigenaar, bijv. van het pad. Na twee jaar viel het stil."
    assert (samen.soort, samen.aard) == ("belemmering", "organisatie")

    zin = Plakzin.objects.get(pk=begin)
    basis = zin.tekst
    sentence_change(zin=zin, basis=basis, tekst=basis.replace("grenzen", "lijnen"), actor=lezer)
    sentence_change(zin=zin, basis=basis, tekst=basis.replace("Begin", "Begin klein,") + "\nApart", actor=lezer)
    teksten = [rij.tekst for rij in verslag.zinnen.all()]
    assert teksten[1] == "Begin klein, met wat bewoners al doen, teken daarna pas lijnen."
    assert teksten[2] == "Apart"
    assert teksten[3] == samen.tekst


def test_marked_sentences_become_drafts_or_evidence_once_and_only_by_the_coordinator(
    client, verslag, bijeenkomst, cop_coordinator, lezer
):
    _kop, begin, _eigenaar, stil = pks(verslag)
    bestaat = bijeenkomst.community.inzichten.create(zin="Begin met wat bewoners al doen", soort="factor")
    merken = {begin: (("", ""), ("factor", "relatie")), stil: (("", ""), ("belemmering", "gedrag"))}
    marks_save(verslag=verslag, merken=merken, actor=lezer)
    adres = f"{verslag.get_absolute_url()}inzichten/"
    assert client.get(adres).status_code == 403

    client.force_login(cop_coordinator)
    assert "Lijkt op deze werkzame factor" in client.get(adres).text
    keuze = {
        f"doel-{begin}": f"steunt-{bestaat.pk}", f"zin-{begin}": "x", f"doel-{stil}": "nieuw", f"zin-{stil}": "x" * 301
    }  # fmt: skip
    te_lang = client.post(adres, keuze)
    assert te_lang.status_code == 422
    assert not Bewijs.objects.exists()
    keuze[f"zin-{stil}"] = "Zonder eigenaar valt het na twee jaar stil"
    for _ in range(2):
        client.post(adres, keuze)

    nieuw = Inzicht.objects.exclude(pk=bestaat.pk).get()
    assert (nieuw.zin, nieuw.soort, nieuw.aard, nieuw.stand, nieuw.bijeenkomst) == (
        "Zonder eigenaar valt het na twee jaar stil", "belemmering", "gedrag", "concept", bijeenkomst
    )  # fmt: skip
    assert [bewijs.citaat for bewijs in nieuw.bewijzen.all()] == ["Na twee jaar viel het stil."]
    assert Bewijs.objects.get(inzicht=bestaat).plakverslag == verslag
    plaat = client.get(f"/cop/bijeenkomsten/{bijeenkomst.pk}/praatplaat/").text
    assert nieuw.zin in plaat
    assert bestaat.zin in plaat
    assert "1 verslag" in plaat


def test_pasted_text_is_for_participants_goes_after_its_term_or_on_demand_and_is_never_public(
    client, verslag, bijeenkomst, cop_coordinator, beheerder
):
    client.force_login(beheerder)
    assert client.get(verslag.get_absolute_url()).status_code == 404
    inzicht = bijeenkomst.community.inzichten.create(zin="Blijft", stand="gepubliceerd", bijeenkomst=bijeenkomst)
    inzicht.bewijzen.create(plakverslag=verslag, citaat="Geheim citaat")
    bijeenkomst.community.openheid = "openbaar"
    bijeenkomst.community.save()
    bijeenkomst.agendapunten.create(titel="Casus", verslag="Verslag", stand="gepubliceerd")
    client.logout()
    tekst = client.get(f"/cop/bijeenkomsten/{bijeenkomst.pk}/praatplaat/").text
    assert "Blijft" in tekst
    assert "1 verslag" not in tekst

    Plakverslag.objects.update(aangemaakt_op=timezone.now() - timedelta(days=400))
    clean_up()
    verslag.refresh_from_db()
    assert verslag.tekst == ""
    assert not verslag.zinnen.exists()
    assert inzicht.bewijzen.get().citaat == "Geheim citaat"
    client.force_login(cop_coordinator)
    assert client.post(f"{verslag.get_absolute_url()}weggooien/").status_code == 302
