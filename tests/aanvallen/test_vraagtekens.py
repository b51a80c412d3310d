"""Poison in every parameter that any address reads: answered or refused, never obeyed, never a failure, never slow."""

from __future__ import annotations

import logging
import time

import pytest
from django.apps import apps

from gebied.models import Indeling
from tests.aanvallen import spion
from tests.aanvallen.adressen import Adres, alle_adressen
from tests.aanvallen.gif import SCRIPT, UITGEREKEND, VARIANTEN
from tests.aanvallen.test_headers import TRAAG

pytestmark = pytest.mark.django_db

#: Seconds of computing that one request may take, and of waiting: pg_sleep(9) would be more.
TE_LANG, TE_LANG_WACHTEN = 2.0, 9.0
#: Django's own pages are tested by Django; ours in them by these.
IN_BEHEER = {"code"}
ANTWOORDEN = {200, 286, 302, 304, 400, 403, 404, 405, 406, 410, 415, 422, 429}


@pytest.fixture
def bespied(settings, baas):
    """A client whose questions are written down; no log lines, for there would be thousands."""
    settings.MIDDLEWARE = [*settings.MIDDLEWARE, spion.PAD]
    logging.disable(logging.CRITICAL)
    yield baas
    logging.disable(logging.NOTSET)


def goede_vraag():
    """A good value for what many addresses want, so that they also read the rest."""
    return {
        "indeling": str(Indeling.objects.get().pk),
        "niveau": "wijk",
        "bbox": "5,52,6,53",
        "zoom": "10",
        "lon": "5",
        "lat": "52",
        "zoekgebied": "wijk",
        "weergave": "tabel",
        "score": "conflict",
    }


def parameters_of(client, adres: Adres) -> tuple[str, ...]:
    """What the view declares, or what it turns out to read; twice, for one value may lead to the next."""
    if adres.is_api:
        return adres.parameters
    spion.gevraagd.clear()
    client.get(adres.url())
    client.get(adres.url(), goede_vraag())
    return tuple(sorted(spion.gevraagd - {"csrfmiddlewaretoken"}))


def walk():
    """Addresses to read from, except those that wait for a worker."""
    return [adres for adres in alle_adressen() if adres.sjabloon not in TRAAG]


def fault(response, rekenen, wachten):
    """What is wrong with this answer, if anything."""
    if response.status_code not in ANTWOORDEN:
        return f"status {response.status_code}"
    if rekenen > TE_LANG or wachten > TE_LANG_WACHTEN:
        return f"took {rekenen:.1f} of {wachten:.1f} s"
    if response.get("Set-Cookie") or "geraakt" in str(response.cookies) or "\n" in response.get("Location", ""):
        return "a header of the attacker"
    if response.streaming or "json" in response["Content-Type"] or "pdf" in response["Content-Type"]:
        return None
    html = response.content.decode()
    if SCRIPT in html or UITGEREKEND in html:
        return "the code came back as code"
    return None


def rows():
    """How many rows there are, of everything but what a visit itself leaves."""
    own = {"session", "logregel", "logentry", "bezoek"}
    return {model: model._default_manager.count() for model in apps.get_models() if model._meta.model_name not in own}


def attacks(client):
    """Every address with one of its parameters poisoned: address, good values, name, kind and text of the poison."""
    goed = goede_vraag()
    for adres in walk():
        url, rest = adres.url(), {} if adres.is_api or adres.is_beheer else goed
        for naam in parameters_of(client, adres):
            for soort, tekst in VARIANTEN.items():
                if soort in IN_BEHEER or not adres.is_beheer:
                    yield url, rest, naam, soort, tekst


def test_poison_in_every_parameter_of_every_address(bespied):
    before, wrong, tried = rows(), {}, 0
    for url, rest, naam, soort, tekst in attacks(bespied):
        start = time.process_time(), time.monotonic()
        response = bespied.get(url, rest | {naam: tekst})
        tried += 1
        if reden := fault(response, time.process_time() - start[0], time.monotonic() - start[1]):
            wrong[f"{url}?{naam}=({soort})"] = reden
    assert not wrong
    assert tried > 500
    assert rows() == before
