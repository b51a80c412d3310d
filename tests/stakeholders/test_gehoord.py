"""Did participants feel heard: a mail with a link that works once, and answers that are only added up."""

from __future__ import annotations

import re
import socket
from datetime import timedelta

import pytest
from aiosmtpd.controller import Controller
from django.test import Client
from django.utils import timezone

from accounts.services.opruimen import clean_up
from stakeholders.models import Gehoorantwoord, Gehoorlink, Gehoorronde
from tests.make import make_gebied
from tests.privacy.dump import dump_text
from tests.stakeholders.make import make_proces

NAMEN = [f"deelnemer{nummer}@voorbeeld.example" for nummer in range(1, 5)]


class Postbus:
    """A mail server that refuses one address."""

    def __init__(self) -> None:
        self.berichten: list = []

    async def handle_RCPT(self, server, session, envelope, address, rcpt_options) -> str:  # noqa: N802
        if address.startswith("weg@"):
            return "550 Onbekend"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope) -> str:  # noqa: N802
        self.berichten.append(envelope)
        return "250 OK"

    def links(self) -> list[str]:
        tekst = [bericht.content.decode().replace("=\r\n", "") for bericht in self.berichten]
        return [re.search(r"/stakeholders/gehoord/[\w-]+/", een).group() for een in tekst]


@pytest.fixture
def postbus(settings):
    """A real SMTP server on a free port."""
    bus = Postbus()
    with socket.socket() as los:
        los.bind(("127.0.0.1", 0))
        poort = los.getsockname()[1]
    server = Controller(bus, hostname="127.0.0.1", port=poort)
    server.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_USE_TLS = "127.0.0.1", poort, False
    settings.EMAIL_HOST_USER = settings.EMAIL_HOST_PASSWORD = ""
    yield bus
    server.stop()


@pytest.fixture
def proces(db):
    return make_proces("Gesprekken", gebied=make_gebied(), terugkoppeling="Dit is er gedaan", zichtbaarheid="openbaar")


@pytest.fixture
def vrager(client, opgavemanager):
    client.force_login(opgavemanager)
    return client


def ask(client, proces, adressen, dagen: int = 14, **extra):
    body = {"adressen": adressen, "sluit_op": (timezone.localdate() + timedelta(days=dagen)).isoformat(), **extra}
    return client.post(f"/stakeholders/participatie/{proces.pk}/gehoord/", body)


def close() -> None:
    gisteren = timezone.localdate() - timedelta(days=1)
    Gehoorronde.objects.update(begonnen_op=gisteren - timedelta(days=14), sluit_op=gisteren)


@pytest.mark.django_db(transaction=True)
def test_from_the_mail_to_counts_and_nobody_is_known(vrager, proces, postbus):
    pagina, bezoeker = f"/stakeholders/participatie/{proces.pk}/", Client()
    assert ask(vrager, proces, "\n".join([*NAMEN, NAMEN[0].upper(), "weg@voorbeeld.example"])).status_code == 302
    assert [bericht.rcpt_tos for bericht in postbus.berichten] == [[naam] for naam in NAMEN]
    assert Gehoorronde.objects.get().gevraagd == Gehoorlink.objects.count() == 4
    assert not [naam for naam in NAMEN if naam in dump_text()]

    links = postbus.links()
    for link, gehoord, woorden in zip(links, ("ja", "nee", "deels"), ("", "Te laat", "Wel geluisterd"), strict=False):
        assert bezoeker.get(link).status_code == 200
        assert bezoeker.post(link, {"gehoord": "misschien"}).status_code == 422
        assert "Bedankt" in bezoeker.post(link, {"gehoord": gehoord, "woorden": woorden}).text
        assert bezoeker.post(link, {"gehoord": "ja"}).status_code == 410
    assert "Te laat" not in vrager.get(pagina).text

    close()
    assert bezoeker.get(links[3]).status_code == 410
    eigen, openbaar = vrager.get(pagina).text, bezoeker.get(pagina).text
    for tekst in (eigen, openbaar):
        assert "Ja: 1" in tekst
        assert "Nee: 1" in tekst
    assert "Te laat" in eigen
    assert "Te laat" not in openbaar


def test_two_answers_are_not_shown(vrager, proces):
    ronde = Gehoorronde.objects.create(
        participatieproces=proces, begonnen_op=timezone.localdate(), sluit_op=timezone.localdate(), gevraagd=9
    )
    for _ in range(2):
        Gehoorantwoord.objects.create(ronde=ronde, gehoord="nee", woorden="Nooit iets gehoord")
    close()
    tekst = vrager.get(f"/stakeholders/participatie/{proces.pk}/").text
    assert "te weinig antwoorden" in tekst
    assert "Nooit iets" not in tekst


@pytest.mark.parametrize(
    ("adressen", "dagen", "terugkoppeling", "zin"),
    [
        ("geen adres", 14, "Gedaan", "geen is geen e-mailadres."),
        (" , ", 14, "Gedaan", "ten minste één e-mailadres"),
        ("\n".join(f"d{n}@voorbeeld.example" for n in range(201)), 14, "Gedaan", "ten hoogste 200 adressen"),
        (NAMEN[0], 0, "Gedaan", "Kies een dag na vandaag"),
        (NAMEN[0], 200, "Gedaan", "Kies een dag na vandaag"),
        (NAMEN[0], 14, "", "Laat de deelnemers eerst weten"),
    ],
)
def test_what_cannot_be_sent_says_why(vrager, proces, mailoutbox, adressen, dagen, terugkoppeling, zin):
    proces.terugkoppeling = terugkoppeling
    proces.save()
    response = ask(vrager, proces, adressen, dagen)
    assert response.status_code == 422
    assert zin in response.text
    assert not mailoutbox
    assert not Gehoorronde.objects.exists()


def test_a_second_question_waits_for_the_first_and_a_dead_server_asks_nobody(vrager, proces, settings, mailoutbox):
    assert ask(vrager, proces, NAMEN[0]).status_code == 302
    assert "Wacht tot de antwoorden binnen zijn" in ask(vrager, proces, NAMEN[1]).text
    assert len(mailoutbox) == 1
    close()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9
    assert "nam geen enkel bericht aan" in ask(vrager, proces, NAMEN[1]).text
    assert Gehoorronde.objects.count() == 1


def test_links_and_words_go_in_time_and_counts_stay(proces):
    vandaag = timezone.localdate()
    ronde = Gehoorronde.objects.create(participatieproces=proces, begonnen_op=vandaag, sluit_op=vandaag)
    Gehoorlink.objects.create(ronde=ronde, hash="a" * 64)
    Gehoorantwoord.objects.create(ronde=ronde, gehoord="ja", woorden="Fijn")
    close()
    clean_up()
    assert not Gehoorlink.objects.exists()
    assert Gehoorantwoord.objects.get().woorden == "Fijn"
    Gehoorronde.objects.update(sluit_op=vandaag - timedelta(days=800))
    clean_up()
    assert (Gehoorantwoord.objects.get().gehoord, Gehoorantwoord.objects.get().woorden) == ("ja", "")
