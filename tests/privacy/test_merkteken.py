"""Plant a name, let its bearer use the product, and look for it where no name may be."""

from __future__ import annotations

import base64
import io
import logging
import re
from collections import Counter
from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.urls import Resolver404, resolve

from accounts.models import User
from config.celery import app
from config.logs import Opmaak
from opgaven.models import Berekening, Opgave
from tests.cast import WACHTWOORD
from tests.make import make_gebied, make_opgave
from tests.privacy.merkteken import MERK, live_a_little, marks_in

pytestmark = pytest.mark.django_db(transaction=True)

PER_SOORT = 3
_NIET_VOLGEN = re.compile(r"/uitloggen/|\.(css|js|svg|png|woff2?|ico)(\?|$)|/static/|/beheer/")


@pytest.fixture
def sporen(merk):
    """All that the bearer of the name left behind, in the open."""
    live_a_little(Client(), merk)
    Opgave.objects.update(gewijzigd_door=merk, zichtbaarheid="openbaar")
    opgave, buur = make_opgave(gewijzigd_door=merk), make_opgave(type="natuur", gewijzigd_door=merk)
    make_gebied()
    Berekening.objects.update(door=merk)
    return opgave, buur


@pytest.fixture
def geschreven():
    """What the logs of this process say, as the platform formats them."""
    wortel, tekst = logging.getLogger(), io.StringIO()
    handler = logging.StreamHandler(tekst)
    handler.setFormatter(next(one.formatter for one in wortel.handlers if isinstance(one.formatter, Opmaak)))
    wortel.addHandler(handler)
    yield tekst
    wortel.removeHandler(handler)


def crawl(client: Client, start: str = "/") -> Iterator[tuple[str, str, dict[str, str]]]:
    """Pages that links lead to, a few of every kind: address, text and headers."""
    wachtrij, soorten = [start], Counter()
    while wachtrij:
        pad = wachtrij.pop(0)
        response = client.get(pad)
        text = b"".join(response.streaming_content) if response.streaming else response.content
        body = text.decode("utf-8", "replace")
        yield pad, body, dict(response.items())
        if response.get("Content-Type", "").startswith("text/html"):
            wachtrij += [doel for doel in links(pad, body) if few_of_its_kind(doel, soorten)]


def links(pad: str, body: str) -> list[str]:
    hrefs = re.findall(r'(?:href|src|action|hx-get|data-\w+)="(/[^"]*|\?[^"]*)"', body)
    doelen = [urljoin(pad, href.replace("&amp;", "&")).partition("#")[0] for href in hrefs]
    return [doel for doel in dict.fromkeys(doelen) if not _NIET_VOLGEN.search(doel)]


def few_of_its_kind(doel: str, soorten: Counter[str]) -> bool:
    try:
        soort = resolve(urlsplit(doel).path).view_name
    except Resolver404:
        return False
    soorten[soort] += 1
    return soorten[soort] <= PER_SOORT


def test_no_public_page_holds_the_name(sporen):
    gelezen = 0
    for pad, body, headers in crawl(Client()):
        assert not marks_in(body, headers), f"{pad} shows a visitor who did something"
        gelezen += 1
    assert gelezen > 20


def test_the_public_api_does_not_hold_the_name(sporen):
    client = Client()
    paden = [pad for pad in client.get("/api/v1/openapi.json").json()["paths"] if "{" not in pad]
    opgave, buur = sporen
    paden += [
        f"/opgaven/{opgave.pk}",
        f"/opgaven/{buur.pk}",
        *(f"/berekeningen/{b.pk}" for b in Berekening.objects.all()),
    ]
    for pad in paden:
        response = client.get(f"/api/v1{pad}")
        assert not marks_in(response.content.decode("utf-8", "replace"), dict(response.items())), pad


def test_no_address_holds_the_name_of_who_is_signed_in(sporen, merk):
    """Addresses end up in histories, in logs of proxies and in the headers of the next page."""
    client = Client()
    client.force_login(merk)
    for pad, body, headers in crawl(client):
        assert not marks_in(pad, headers.get("Location", ""), headers.get("Content-Disposition", ""))
        for adres in re.findall(r'(?:href|src|action|hx-get|hx-post)="([^"]*)"', body):
            assert not marks_in(adres), f"{pad} links to {adres}"


@pytest.mark.parametrize(
    ("pad", "gegevens"),
    [
        ("/inloggen/", {"username": MERK[0], "password": "fout-wachtwoord"}),
        ("/inloggen/", {"username": MERK[2], "password": WACHTWOORD}),
        ("/wachtwoord/vergeten/", {"email": MERK[2]}),
        ("/account/e-mail/", {"action_add": "1", "email": "nieuw." + MERK[2]}),
        ("/account/naam/", {"first_name": MERK[0], "last_name": MERK[1]}),
    ],
)
def test_no_form_sends_on_to_an_address_with_the_name(merk, pad, gegevens):
    client = Client()
    if pad.startswith("/account/"):
        client.force_login(merk)

    response = client.post(pad, gegevens, follow=True)

    assert not marks_in(*[adres for adres, _ in response.redirect_chain])


def test_the_cache_does_not_hold_the_name(sporen, merk):
    client = Client()
    for naam in (MERK[0], MERK[2], MERK[1], MERK[3]):
        client.post("/inloggen/", {"username": naam, "password": "fout-wachtwoord"})
        client.post("/wachtwoord/vergeten/", {"email": f"{naam}@merkteken.example"})
    with connection.cursor() as cursor:
        cursor.execute("SELECT cache_key, value FROM config_cache")
        rows = cursor.fetchall()

    assert rows, "nothing was counted, so nothing was looked at"
    for key, value in rows:
        assert not marks_in(key, base64.b64decode(value))


def test_no_message_in_the_broker_holds_the_name(merk):
    gebied = make_gebied()
    make_opgave(), make_opgave(type="natuur")
    client = Client()
    client.force_login(merk)
    queue = settings.CELERY_TASK_DEFAULT_QUEUE
    with app.connection_for_read() as verbinding:
        broker = verbinding.default_channel.client
        broker.delete(queue)
        client.post("/berekeningen/", {"gebieden": f"{gebied.indeling_id}-wijk"})
        berichten = broker.lrange(queue, 0, -1)
        broker.delete(queue)

    assert berichten, "no task was sent, so nothing was looked at"
    for bericht in berichten:
        inhoud = [base64.b64decode(deel) for deel in re.findall(rb'"body": ?"([^"]+)"', bericht)]
        assert not marks_in(bericht, *inhoud)


@pytest.mark.parametrize("pad", ["/bestaat-niet/", "/api/v1/bestaat-niet", "/opgaven/999999/", "/privacy/personen/1/"])
def test_error_pages_do_not_repeat_what_was_sent(pad):
    client = Client(raise_request_exception=False)

    response = client.post(pad, {"naam": MERK[1], "email": MERK[2]})

    assert response.status_code >= 300
    assert not marks_in(response.content.decode(), dict(response.items()))


def test_what_is_written_to_the_logs_does_not_hold_the_name(merk, platformbeheerder, geschreven):
    """Everything that one process writes, whichever handler it comes from; bedrijf tests real processes that fail."""
    live_a_little(Client(), merk)
    client = Client(raise_request_exception=False)
    client.force_login(merk)
    for pad in ("/account/privacy/gegevens.pdf", f"/privacy/personen/{merk.pk}/", f"/{MERK[0]}/?zoek={MERK[1]}"):
        client.get(pad)
    client.post("/account/naam/", {"first_name": MERK[0] * 40, "last_name": MERK[1]})
    client.post("/account/wissen/", {"zeker": "on"})

    assert "privacy-eigen" in geschreven.getvalue()
    assert not marks_in(geschreven.getvalue())
    assert User.objects.filter(pk=merk.pk).exists()
