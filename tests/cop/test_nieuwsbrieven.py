"""Newsletters: asked for twice, sent once to everybody whatever stops, shown as published now, and ended at once."""

from __future__ import annotations

import re
from datetime import timedelta
from smtplib import SMTPRecipientsRefused

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.test import Client
from django.utils import timezone

from accounts.privacy.persoon import Persoon
from accounts.services.opruimen import clean_up
from accounts.services.wissen import person_erase
from cop.models import Abonnee, Agendapunt, Community, Nieuwsbrief, Nieuwsbriefpost
from cop.selectors.nieuwsbrieven import progress_of
from cop.services.nieuwsbriefpost import newsletters_send
from cop.services.nieuwsbrieven import newsletter_send
from tests.aanvallen.formulieren import Formulieren
from tests.cop.make import (
    make_abonnee,
    make_bijeenkomst,
    make_community,
    make_coordinator,
    make_nieuwsbrief,
    make_punt,
)

pytestmark = pytest.mark.django_db

LOCMEM = "django.core.mail.backends.locmem.EmailBackend"


class Vol(EmailBackend):
    """A mail server that refuses one address."""

    def send_messages(self, berichten):
        if any("vol@" in adres for bericht in berichten for adres in bericht.to):
            raise SMTPRecipientsRefused({})
        return super().send_messages(berichten)


class Valt(EmailBackend):
    """The worker is stopped at the third mail."""

    def send_messages(self, berichten):
        if len(mail.outbox) == 2:
            raise KeyboardInterrupt
        return super().send_messages(berichten)


class Weg(EmailBackend):
    """Nobody answers."""

    def open(self):
        raise ConnectionRefusedError


@pytest.fixture
def kring(cop_coordinator, settings) -> Community:
    settings.PLATFORM_ADRES = "https://gebieden.example"
    community = make_community("Wielerkring", openheid="openbaar")
    make_coordinator(community, cop_coordinator)
    return community


@pytest.fixture
def punt(kring) -> Agendapunt:
    bijeenkomst = make_bijeenkomst(kring, titel="Wie begint?")
    make_punt(bijeenkomst, titel="Rondvraag", verslag="Voor onszelf.")
    return make_punt(bijeenkomst, titel="De beek", verslag="Begin met **bewoners**.", stand="gepubliceerd")


def path_in(tekst: str, deel: str) -> str:
    """The address in a mail that holds these words, without the host."""
    return re.search(rf"https://gebieden\.example(\S*{deel}\S*)", tekst)[1]


def receivers() -> list[str]:
    return sorted(adres for bericht in mail.outbox for adres in bericht.to)


def send(kring, actor, **waarden) -> Nieuwsbrief:
    return newsletter_send(brief=make_nieuwsbrief(kring, **waarden), actor=actor)


def test_who_asks_gets_nothing_until_the_address_says_yes_and_stops_at_once(client, kring, punt, cop_coordinator):
    adres = f"/cop/{kring.pk}/nieuwsbrief/"
    assert client.post(adres, {"email": "geen adres"}).status_code == 422
    assert client.post(adres, {"email": "Ada@post.example"}).status_code == 302
    newsletters_send()
    [vraag] = mail.outbox
    send(kring, cop_coordinator)
    newsletters_send()
    assert len(mail.outbox) == 1, "nothing for who did not confirm"

    link = path_in(vraag.body, "bevestigen")
    client.get(link)
    assert Abonnee.objects.get().bevestigd_op is None, "opening the link does nothing"
    assert "Wielerkring" in client.post(link).text
    client.post(link)
    send(kring, cop_coordinator, titel="Nummer\ntwee\r\nBcc: x@y.example", onderdelen=[f"verslag:{punt.pk}"])
    newsletters_send()

    brief = mail.outbox[1]
    assert brief.subject == "Nummer twee Bcc: x@y.example"
    assert (brief.to, brief.cc, brief.bcc) == (["Ada@post.example"], [], [])
    assert "Begin met <strong>bewoners</strong>." in brief.alternatives[0][0]
    assert brief.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert brief.message()["List-Unsubscribe"].startswith("<https://gebieden.example/cop/nieuwsbrief/afmelden/")
    stop = path_in(brief.body, "afmelden")
    assert "ada" not in stop.lower()
    client.get(stop)
    assert Abonnee.objects.exists()
    programma = Client(enforce_csrf_checks=True)
    assert programma.post(stop, {"List-Unsubscribe": "One-Click"}).status_code == 200
    assert programma.post(stop).status_code == 200, "twice is once"
    assert not Abonnee.objects.exists()
    assert client.post(link).status_code == 410
    assert progress_of(Nieuwsbrief.objects.get(nummer=2)).verstuurd == 1, "the number stays"


def test_the_answer_does_not_tell_whether_an_address_is_known(client, kring, settings):
    make_abonnee(kring, "bekend@post.example")
    Abonnee.objects.update(gevraagd_op=timezone.now() - timedelta(days=3))
    adres, antwoorden = f"/cop/{kring.pk}/nieuwsbrief/", []
    for email in ("bekend@post.example", "nieuw@post.example"):
        response = client.post(adres, {"email": email}, follow=True)
        antwoorden.append(re.sub(r'value="[^"]*"|nonce="[^"]*"', "", response.text))
    assert antwoorden[0] == antwoorden[1]
    client.post(adres, {"email": "NIEUW@post.example"})
    newsletters_send()

    assert sorted((bericht.to[0], bericht.subject.partition(":")[0]) for bericht in mail.outbox) == [
        ("bekend@post.example", "U krijgt deze nieuwsbrief al"),
        ("nieuw@post.example", "Bevestig uw aanmelding"),
    ]
    settings.NIEUWSBRIEF_TEMPO = "2/h"
    statussen = [client.post(adres, {"email": f"n{n}@post.example"}).status_code for n in range(3)]
    assert statussen == [302, 302, 429]


def test_an_interrupted_sending_goes_on_and_nobody_gets_it_twice_or_not(kring, cop_coordinator, settings):
    adressen = [f"a{n}@post.example" for n in range(5)]
    for email in adressen:
        make_abonnee(kring, email)
    brief = send(kring, cop_coordinator)
    newsletter_send(brief=brief, actor=cop_coordinator)
    settings.EMAIL_BACKEND = f"{__name__}.Valt"
    with pytest.raises(KeyboardInterrupt):
        newsletters_send()
    assert (len(mail.outbox), progress_of(brief).wachten) == (2, 3)

    settings.EMAIL_BACKEND = LOCMEM
    make_abonnee(kring, "later@post.example")
    assert newsletters_send(batch=2) is True
    while newsletters_send(batch=2):
        pass
    newsletters_send()

    assert receivers() == adressen
    assert len({bericht.extra_headers["Message-ID"] for bericht in mail.outbox}) == 5


def test_a_refusal_is_kept_shown_and_tried_again(client, kring, cop_coordinator, settings):
    for email in ("ada@post.example", "vol@post.example", "zoe@post.example"):
        make_abonnee(kring, email)
    settings.EMAIL_BACKEND = f"{__name__}.Weg"
    brief = send(kring, cop_coordinator)
    newsletters_send()
    assert progress_of(brief).geweigerd == 0, "who does not answer refused nobody"
    settings.EMAIL_BACKEND = f"{__name__}.Vol"
    newsletters_send()
    newsletters_send()
    assert receivers() == ["ada@post.example", "zoe@post.example"]
    client.force_login(cop_coordinator)
    pagina = client.get(f"/cop/nieuwsbrieven/{brief.pk}/").text
    assert "Verstuurd: 2 van 3 mails. 1 wacht nog." in pagina
    assert "nam 1 mail nog niet aan" in pagina
    assert "vol@" not in pagina

    settings.EMAIL_BACKEND = LOCMEM
    newsletters_send()
    assert len(mail.outbox) == 2, "it waits a while"
    client.post(f"/cop/nieuwsbrieven/{brief.pk}/opnieuw/")
    newsletters_send()
    assert receivers() == ["ada@post.example", "vol@post.example", "zoe@post.example"]


def test_what_is_withdrawn_is_in_no_mail_and_no_archive(client, kring, punt, cop_coordinator):
    make_abonnee(kring)
    brief = send(kring, cop_coordinator, onderdelen=[f"verslag:{punt.pk}", "verslag:999999", "casus:1"])
    assert Nieuwsbrief.objects.get().onderdelen == [f"verslag:{punt.pk}"]
    adres = f"/cop/nieuwsbrieven/{brief.pk}/"
    assert "De beek" in client.get(adres).text
    Agendapunt.objects.filter(pk=punt.pk).update(verslag="Begin met de beek.")
    assert "aangepast na het versturen" in client.get(adres).text
    Agendapunt.objects.filter(pk=punt.pk).update(stand="concept")
    newsletters_send()

    tekst = client.get(adres).text
    assert "Dit onderdeel is teruggetrokken." in tekst
    [bericht] = mail.outbox
    for woord in ("De beek", "Begin met"):
        assert woord not in tekst
        assert woord not in bericht.body + bericht.alternatives[0][0]


def test_a_closed_community_has_no_newsletter_and_one_that_closes_stops(client, kring, cop_coordinator, inwoner):
    make_abonnee(kring)
    brief = send(kring, cop_coordinator)
    Community.objects.update(openheid="besloten")
    newsletters_send()
    assert mail.outbox == []
    assert progress_of(brief).overgeslagen == 1
    for adres in (f"/cop/{kring.pk}/nieuwsbrief/", f"/cop/nieuwsbrieven/{brief.pk}/"):
        assert client.get(adres).status_code == 404
    client.force_login(cop_coordinator)
    assert client.post(f"/cop/{kring.pk}/nieuwsbrief/", {"email": "x@post.example"}).status_code == 403
    tweede = make_nieuwsbrief(kring)
    client.post(f"/cop/nieuwsbrieven/{tweede.pk}/versturen/")
    assert not Nieuwsbrief.objects.get(pk=tweede.pk).is_verstuurd


def test_a_newsletter_is_made_of_what_was_published_and_hostile_text_stays_text(client, kring, punt, cop_coordinator):
    client.force_login(cop_coordinator)
    adres = f"/cop/{kring.pk}/nieuwsbrief/nieuw/"
    html = client.get(adres).text
    assert "De beek" in html
    assert "Rondvraag" not in html
    velden = next(f for f in Formulieren(html).gevonden if f.actie in ("", adres)).waarden | {
        "titel": "<script>x</script>", "inleiding": "<img src=x onerror=y>", "onderdelen": [f"verslag:{punt.pk}"],
    }  # fmt: skip
    assert client.post(adres, velden | {"onderdelen": ["verslag:1' or 1=1"]}).status_code == 422
    assert client.post(adres, velden).status_code == 302
    brief = Nieuwsbrief.objects.get()
    client.logout()
    assert client.get(f"/cop/nieuwsbrieven/{brief.pk}/").status_code == 404, "a draft is nobody's business"
    make_abonnee(kring)
    newsletter_send(brief=brief, actor=cop_coordinator)
    newsletters_send()
    for tekst in (client.get(f"/cop/nieuwsbrieven/{brief.pk}/").text, mail.outbox[0].alternatives[0][0]):
        assert "<script>x" not in tekst
        assert "<img src=x" not in tekst


def test_nobody_stays_who_did_not_confirm_and_who_is_erased_is_gone(kring, cop_coordinator):
    make_abonnee(kring, "ja@post.example")
    make_abonnee(kring, "nooit@post.example", bevestigd=False)
    make_abonnee(kring, "straks@post.example", bevestigd=False)
    brief = send(kring, cop_coordinator)
    Abonnee.objects.filter(email="nooit@post.example").update(gevraagd_op=timezone.now() - timedelta(days=9))
    clean_up()
    assert set(Abonnee.objects.values_list("email", flat=True)) == {"ja@post.example", "straks@post.example"}

    person_erase(persoon=Persoon(adressen=("JA@post.example",)), aanleiding="verzoek")
    assert not Abonnee.objects.filter(email="ja@post.example").exists()
    assert Nieuwsbriefpost.objects.get(nieuwsbrief=brief).abonnee is None
    newsletters_send()
    assert all("ja@" not in adres for adres in receivers())
