"""A newsletter from what was published to the mailbox, and out of it again: the coordinator and a subscriber."""

from __future__ import annotations

import re

import pytest
from django.core import mail
from playwright.sync_api import Page, expect

from cop.models import Abonnee
from cop.services.nieuwsbriefpost import newsletters_send
from tests.cop.make import make_bijeenkomst, make_community, make_coordinator, make_punt

pytestmark = pytest.mark.e2e


@pytest.fixture
def kring(transactional_db, cop_coordinator, settings, live_server):
    settings.PLATFORM_ADRES = live_server.url
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    community = make_community("Wielerkring", openheid="openbaar")
    make_coordinator(community, cop_coordinator)
    punt = {"titel": "De beek eerst", "verslag": "Begin met wat bewoners al doen.", "stand": "gepubliceerd"}
    make_punt(make_bijeenkomst(community, titel="Wie begint?"), **punt)
    return community


def link_in(woord: str) -> str:
    """The address with this word in the last mail."""
    return re.search(rf"https?://\S*{woord}\S*", mail.outbox[-1].body)[0]


def fits(page: Page, controleer_axe) -> None:
    page.wait_for_load_state()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), page.url
    controleer_axe(page)


def compose_and_send(coordinator: Page, kring, controleer_axe) -> None:
    coordinator.goto(f"/cop/{kring.pk}/nieuwsbrief/")
    expect(coordinator.get_by_text("1 mens heeft de aanmelding bevestigd.")).to_be_visible()
    coordinator.get_by_role("link", name="Nieuwe nieuwsbrief").click()
    coordinator.get_by_label("Onderwerp van de mail").fill("Wat wij leerden")
    coordinator.get_by_label("Inleiding").fill("Beste lezer, dit leerden wij aan de beek.")
    coordinator.get_by_label("De beek eerst").check()
    fits(coordinator, controleer_axe)
    coordinator.get_by_role("button", name="Opslaan").click()
    expect(coordinator.get_by_role("heading", name="De beek eerst")).to_be_visible()
    fits(coordinator, controleer_axe)
    coordinator.get_by_role("button", name="Verstuur aan 1 abonnee").click()
    expect(coordinator.get_by_text("De nieuwsbrief gaat naar 1 abonnee.")).to_be_visible()
    newsletters_send()
    coordinator.reload()
    expect(coordinator.get_by_role("status").filter(has_text="Verstuurd: 1 van 1 mail.")).to_be_visible()


@pytest.mark.parametrize("breedte", [1280, 390])
def test_a_newsletter_goes_from_a_report_to_a_reader_who_can_stop(
    open_pagina, log_in, controleer_axe, kring, cop_coordinator, breedte
):
    lezer, coordinator = open_pagina(breedte), open_pagina(breedte)
    lezer.goto(f"/cop/{kring.pk}/")
    lezer.get_by_role("link", name="Lees de nieuwsbrief of meld u aan").click()
    lezer.get_by_label("Uw e-mailadres").fill("ina@post.example")
    lezer.get_by_role("button", name="Stuur mij de nieuwsbrief").click()
    expect(lezer.get_by_text("Kijk in uw mail.")).to_be_visible()
    fits(lezer, controleer_axe)
    newsletters_send()
    lezer.goto(link_in("bevestigen"))
    fits(lezer, controleer_axe)
    lezer.get_by_role("button", name="Ja, stuur mij de nieuwsbrief").click()
    expect(lezer.get_by_role("heading", name="U krijgt de nieuwsbrief")).to_be_visible()

    log_in(coordinator, cop_coordinator)
    compose_and_send(coordinator, kring, controleer_axe)

    assert "Begin met wat bewoners al doen." in mail.outbox[-1].body
    lezer.goto(link_in("nieuwsbrieven"))
    expect(lezer.get_by_text("Begin met wat bewoners al doen.")).to_be_visible()
    lezer.goto(link_in("afmelden"))
    fits(lezer, controleer_axe)
    lezer.get_by_role("button", name="Meld mij af").click()
    expect(lezer.get_by_role("heading", name="U krijgt geen nieuwsbrief meer")).to_be_visible()
    assert not Abonnee.objects.exists()
