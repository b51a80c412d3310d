"""Meetings: invitations that a calendar program follows, a log that loses no word, and a report item by item."""

from __future__ import annotations

import os
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from icalendar import Calendar

from cop.antwoordlink import token_of
from cop.models import Agendapunt, Bijeenkomst, Community, Genodigde, Postbericht
from cop.selectors.bijeenkomsten import turnout_of
from cop.services.bijeenkomsten import bijeenkomst_cancel, bijeenkomst_invite
from cop.services.logboek import notes_save
from cop.services.post import post_send
from tests.aanvallen.formulieren import Formulieren
from tests.cop.make import make_bijeenkomst, make_community, make_coordinator, make_deelnemer, make_punt

pytestmark = pytest.mark.django_db


class Weigert(EmailBackend):
    """A mail server that refuses one address."""

    def send_messages(self, berichten):
        if any("vol@" in adres for bericht in berichten for adres in bericht.to):
            raise OSError
        return super().send_messages(berichten)


@pytest.fixture
def bijeenkomst(cop_coordinator) -> Bijeenkomst:
    community = make_community("Wielerkring")
    make_coordinator(community, cop_coordinator, email="cor@kring.example")
    make_deelnemer(community, "Ada Voorbeeld", email="ada@kring.example")
    return make_bijeenkomst(community, titel="Wie begint?")


def form_of(client, adres):
    return next(f for f in Formulieren(client.get(adres).content.decode()).gevonden if f.actie in ("", adres))


def events(adres: str) -> list[tuple[str, str, int, str]]:
    """Method, UID, SEQUENCE and day of what an address got, oldest first."""
    gevonden = []
    for bericht in mail.outbox:
        if bericht.to == [adres]:
            [(_, inhoud, soort)] = bericht.attachments
            agenda = Calendar.from_ical(inhoud)
            [event] = agenda.walk("VEVENT")
            assert soort == f"text/calendar; method={agenda['METHOD']}"
            gevonden.append(
                (str(agenda["METHOD"]), str(event["UID"]), int(event["SEQUENCE"]), event.decoded("DTSTART"))
            )
    return gevonden


def test_meetings_are_numbered_per_community(client, bijeenkomst, cop_coordinator):
    client.force_login(cop_coordinator)
    adres = f"/cop/{bijeenkomst.community_id}/bijeenkomsten/nieuw/"
    velden = form_of(client, adres).waarden | {
        "titel": "De tweede", "begin": "2027-03-01T13:00", "eind": "2027-03-01T16:00"
    }  # fmt: skip

    assert client.post(adres, velden | {"eind": "2027-03-01T12:00"}).status_code == 422
    assert client.post(adres, velden).status_code == 302
    assert Bijeenkomst.objects.get(titel="De tweede").nummer == bijeenkomst.nummer + 1


def test_a_meeting_that_moves_moves_in_the_calendar_and_one_called_off_goes(client, bijeenkomst, cop_coordinator):
    client.force_login(cop_coordinator)
    client.post(f"/cop/bijeenkomsten/{bijeenkomst.pk}/uitnodigen/")
    client.post(f"/cop/bijeenkomsten/{bijeenkomst.pk}/uitnodigen/")
    assert post_send() == 2
    adres = f"/cop/bijeenkomsten/{bijeenkomst.pk}/wijzigen/"
    velden = form_of(client, adres).waarden
    assert client.post(adres, velden | {"toelichting": "Neem laarzen mee"}).status_code == 302
    assert post_send() == 0
    velden = form_of(client, adres).waarden
    assert client.post(adres, velden | {"begin": "2027-05-01T13:00", "eind": "2027-05-01T16:00"}).status_code == 302
    post_send()
    client.post(f"/cop/bijeenkomsten/{bijeenkomst.pk}/afgelasten/")
    post_send()

    [gevraagd, verzet, weg] = events("ada@kring.example")
    assert [gevraagd[0], verzet[0], weg[0]] == ["REQUEST", "REQUEST", "CANCEL"]
    assert [gevraagd[2], verzet[2], weg[2]] == [0, 1, 2]
    assert gevraagd[1] == verzet[1] == weg[1]
    assert verzet[3].date().isoformat() == "2027-05-01"
    assert "De link is alleen voor u." in mail.outbox[0].body
    assert "link" not in mail.outbox[-1].body


def test_a_mail_server_that_refuses_makes_nobody_miss_it_and_nobody_get_it_twice(
    bijeenkomst, cop_coordinator, settings
):
    make_deelnemer(bijeenkomst.community, "Vol", email="vol@kring.example")
    settings.EMAIL_BACKEND = f"{__name__}.Weigert"
    bijeenkomst_invite(bijeenkomst=bijeenkomst, actor=cop_coordinator)
    assert [post_send(), post_send()] == [2, 0]

    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    assert [post_send(), post_send()] == [1, 0]
    naar = sorted(adres for bericht in mail.outbox for adres in bericht.to)
    assert naar == ["ada@kring.example", "cor@kring.example", "vol@kring.example"]


def test_what_was_overtaken_does_not_go_out(bijeenkomst, cop_coordinator):
    bijeenkomst_invite(bijeenkomst=bijeenkomst, actor=cop_coordinator)
    bijeenkomst_cancel(bijeenkomst=bijeenkomst, actor=cop_coordinator)
    post_send()

    assert [methode for methode, *_ in events("ada@kring.example")] == ["CANCEL"]
    assert Postbericht.objects.filter(overgeslagen=True).count() == 2


def test_who_has_no_account_answers_by_the_link_and_withdraws_consent_there(client, bijeenkomst, cop_coordinator):
    bijeenkomst_invite(bijeenkomst=bijeenkomst, actor=cop_coordinator)
    ada = Genodigde.objects.get(deelnemer__naam="Ada Voorbeeld")
    adres = f"/cop/antwoord/{token_of(ada)}/"

    assert client.post(adres, {"antwoord": "ja"}).status_code == 302
    assert client.post(adres, {"antwoord": "nooit"}).status_code == 422
    client.post(adres, {"toestemming": "geef"})
    Genodigde.objects.update(aanwezig=True)
    assert [str(een) for een in turnout_of(bijeenkomst).met_naam] == ["Ada Voorbeeld"]
    client.post(adres, {"toestemming": "trek-in"})

    opkomst = turnout_of(bijeenkomst)
    assert (opkomst.komen, opkomst.waren_er, opkomst.met_naam) == (1, 2, [])
    ada.deelnemer.delete()
    assert client.get(adres).status_code == 404
    assert turnout_of(bijeenkomst).waren_er == 2


def test_who_came_unasked_was_there_and_hears_nothing_by_mail(client, bijeenkomst, cop_coordinator):
    community = bijeenkomst.community
    bijeenkomst_invite(bijeenkomst=bijeenkomst, actor=cop_coordinator)
    ada, cor = Genodigde.objects.order_by("deelnemer__naam")
    dirk = make_deelnemer(community, "Dirk", email="dirk@kring.example")
    weg, buiten = make_deelnemer(community, "Weg", status="gestopt"), make_deelnemer(make_community("Elders"), "Els")
    client.force_login(cop_coordinator)
    adres = f"/cop/bijeenkomsten/{bijeenkomst.pk}/aanwezigheid/"
    erbij = {"aanwezig": [ada.pk], "ongevraagd": [dirk.pk, weg.pk, buiten.pk, ada.deelnemer_id, "x"]}

    client.post(adres, erbij)
    client.post(adres, erbij | {"aanwezig": [ada.pk, Genodigde.objects.get(deelnemer=dirk).pk]})

    opkomst = turnout_of(bijeenkomst)
    assert (opkomst.gevraagd, opkomst.waren_er, opkomst.ongevraagd) == (2, 1, 1)
    bijeenkomst_cancel(bijeenkomst=bijeenkomst, actor=cop_coordinator)
    assert set(Postbericht.objects.values_list("genodigde", flat=True)) == {ada.pk, cor.pk}
    client.post(adres, {"aanwezig": [cor.pk]})
    assert not Genodigde.objects.filter(deelnemer=dirk).exists()


def test_who_was_asked_and_left_keeps_nobody_else_from_being_asked(bijeenkomst, cop_coordinator):
    bijeenkomst_invite(bijeenkomst=bijeenkomst, actor=cop_coordinator)
    bijeenkomst.community.deelnemers.get(naam="Ada Voorbeeld").delete()
    make_deelnemer(bijeenkomst.community, "Dirk", email="dirk@kring.example")

    assert bijeenkomst_invite(bijeenkomst=bijeenkomst, actor=cop_coordinator) == 1


def test_a_calendar_program_takes_the_file_of_the_mail(bijeenkomst, cop_coordinator, tmp_path):
    """In Lisbon it is an hour earlier: the program knows where the meeting is."""
    begin = datetime(2027, 3, 1, 12, tzinfo=UTC)
    Bijeenkomst.objects.update(titel="Wie begint? Eén; twee", begin=begin, eind=begin + timedelta(hours=3))
    bijeenkomst_invite(bijeenkomst=Bijeenkomst.objects.get(), actor=cop_coordinator)
    post_send()
    bestand = tmp_path / "bijeenkomst.ics"
    bestand.write_text(mail.outbox[0].attachments[0][1], newline="")

    for plaats, tijden in (("Europe/Amsterdam", "13:00 16:00"), ("Europe/Lisbon", "12:00 15:00")):
        assert f"{tijden} Wie begint? Eén; twee" in day_in_calcurse(tmp_path / plaats, bestand, plaats)


def day_in_calcurse(map_: Path, bestand: Path, plaats: str) -> str:
    """What calcurse says of 1 March 2027 to somebody in a place, after taking a calendar file."""
    map_.mkdir(parents=True)
    vraag = ("-Q", "--input-datefmt", "4", "--from", "2027-03-01", "--format-apt", "%(start:%H:%M) %(end:%H:%M) %m\n")
    for wat in (("-i", str(bestand)), vraag):
        gezegd = subprocess.run(
            ["calcurse", "-D", str(map_), *wat], check=True, capture_output=True, text=True, timeout=30,
            env=os.environ | {"TZ": plaats, "LC_ALL": "C.UTF-8"}, stdin=subprocess.DEVNULL,
        ).stdout  # fmt: skip
    return gezegd


def test_two_note_takers_write_in_one_item_and_no_word_is_lost(client, bijeenkomst, cop_coordinator, lezer):
    punt = make_punt(bijeenkomst, notities="Wij beginnen.")
    make_deelnemer(bijeenkomst.community, "Leo", user=lezer, taak="notulist")
    client.force_login(lezer)
    notes_save(punt=punt, basis="Wij beginnen.", tekst="Wij beginnen. De beek eerst.", actor=cop_coordinator)

    nu = client.post(
        f"/cop/agendapunten/{punt.pk}/notities/",
        {"basis": "Wij beginnen.", "tekst": "Wij beginnen om negen uur."},
        headers={"sec-fetch-dest": "empty"},
    ).json()

    assert set(nu["tekst"].split()) >= {"beginnen", "om", "negen", "uur.", "beek", "eerst."}
    assert nu["versie"] == 2
    assert client.get(f"/cop/agendapunten/{punt.pk}/notities/").json() == nu
    te_veel = client.post(f"/cop/agendapunten/{punt.pk}/notities/", {"basis": "", "tekst": "a " * 20_000})
    assert te_veel.status_code == 422


def test_a_report_is_checked_published_and_withdrawn_item_by_item(client, bijeenkomst, cop_coordinator):
    Community.objects.update(openheid="openbaar")
    punt = make_punt(bijeenkomst, titel="Casus", verslag="Begin met wat bewoners al doen.", notities="Geheim gepraat")
    make_punt(bijeenkomst, titel="Rondvraag", verslag="Voor onszelf.")
    punt.besluiten.create(tekst="Wij gaan kijken.")
    punt.acties.create(tekst="Fietsen huren", eigenaar=bijeenkomst.community.deelnemers.first())
    stand, pagina = f"/cop/agendapunten/{punt.pk}/stand/", f"/cop/bijeenkomsten/{bijeenkomst.pk}/"
    assert client.get(pagina).status_code == 404

    client.force_login(cop_coordinator)
    client.post(stand, {"naar": "gepubliceerd"})
    assert Agendapunt.objects.get(pk=punt.pk).stand == "concept"
    for naar in ("gecontroleerd", "gepubliceerd"):
        client.post(stand, {"naar": naar})
    client.logout()
    tekst = client.get(pagina).text
    assert "Begin met wat bewoners al doen." in tekst
    assert "Wij gaan kijken." in tekst
    for woord in ("Rondvraag", "Voor onszelf", "Fietsen", "Geheim gepraat", "Voorbeeld"):
        assert woord not in tekst
    assert "Wie begint?" in client.get(f"/cop/{bijeenkomst.community_id}/").text

    client.force_login(cop_coordinator)
    client.post(stand, {"naar": "concept"})
    client.logout()
    assert client.get(pagina).status_code == 404
    assert "Wie begint?" not in client.get(f"/cop/{bijeenkomst.community_id}/").text


def test_a_report_that_no_index_holds_is_refused_with_what_fits_and_stays_in_the_form(
    client, bijeenkomst, cop_coordinator
):
    client.force_login(cop_coordinator)
    adres = f"/cop/agendapunten/{make_punt(bijeenkomst).pk}/verslag/"
    tekst = " ".join(f"woord{nr}" for nr in range(12_000))
    response = client.post(adres, form_of(client, adres).waarden | {"verslag": tekst})
    assert response.status_code == 422
    assert response.context["form"].errors["verslag"] == ["Gebruik hoogstens 100000 tekens."]
    assert "woord11999" in response.text
