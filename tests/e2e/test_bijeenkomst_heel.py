"""A whole meeting by clicking: asked by mail, moved, logged by two, published, on the praatplaat, in a newsletter."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

import pytest
from django.core import mail
from django.utils import timezone
from icalendar import Calendar
from playwright.sync_api import Page, expect

from accounts.models import User
from cop.models import Community
from cop.services.nieuwsbriefpost import newsletters_send
from cop.services.post import post_send
from tests.cop.make import make_community, make_coordinator, make_deelnemer

pytestmark = pytest.mark.e2e

BEWAARD = re.compile(r"^Bewaard \d")
FACTOR = "Begin met wat bewoners al doen"
ADA = "ada@kring.example"
LEZER = "ina@post.example"


@dataclass(frozen=True, slots=True)
class Rollen:
    """The browsers of who takes part, and of two who do not."""

    coordinator: Page
    notulist: Page
    gast: Page
    bezoeker: Page


@pytest.fixture
def kring(transactional_db, cop_coordinator, lezer, settings, live_server) -> Community:
    """An open community that did not meet yet: a coordinator, a note taker, and somebody without an account."""
    settings.PLATFORM_ADRES = live_server.url
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    community = make_community("Wielerkring", openheid="openbaar")
    make_coordinator(community, cop_coordinator, email="cor@kring.example")
    make_deelnemer(community, "Leo", user=lezer, taak="notulist", email="leo@kring.example")
    make_deelnemer(community, "Ada Voorbeeld", email=ADA)
    return community


@pytest.fixture
def rollen(open_pagina, log_in, breedte, cop_coordinator: User, lezer: User) -> Rollen:
    pages = Rollen(*(open_pagina(breedte) for _ in range(4)))
    log_in(pages.coordinator, cop_coordinator)
    log_in(pages.notulist, lezer)
    return pages


def fits(page: Page) -> None:
    page.wait_for_load_state()  # sizes are those of the style sheets
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), page.url


def follow(page: Page, naam: str, rol: Literal["link", "button"] = "link", bij: str = "") -> None:
    """Click, perhaps at an item of the agenda, and see that the page that comes fits."""
    waar = page.get_by_role("article", name=bij) if bij else page
    with page.expect_navigation():
        waar.get_by_role(rol, name=naam).first.click()
    fits(page)


def save(page: Page, melding: str) -> None:
    page.get_by_role("button", name="Opslaan").click()
    expect(page.get_by_text(melding).first).to_be_visible()
    fits(page)


def move(page: Page, begin: timedelta) -> None:
    """Three hours, so long from now."""
    van = timezone.localtime() + begin
    page.get_by_label("Begint op").fill(f"{van:%Y-%m-%dT%H:%M}")
    page.get_by_label("Eindigt op").fill(f"{van + timedelta(hours=3):%Y-%m-%dT%H:%M}")


def last_mail(adres: str) -> mail.EmailMessage:
    return [bericht for bericht in mail.outbox if bericht.to == [adres]][-1]


def link_in(bericht: mail.EmailMessage, woord: str) -> str:
    return re.search(rf"https?://\S*{woord}\S*", str(bericht.body))[0]


def event_in(bericht: mail.EmailMessage):
    """What a calendar program finds in a mail."""
    [(_naam, inhoud, _soort)] = bericht.attachments
    [event] = Calendar.from_ical(inhoud).walk("VEVENT")
    return event


def prepare_and_invite(page: Page, kring: Community) -> None:
    page.goto(f"/cop/{kring.pk}/")
    follow(page, "Nieuwe bijeenkomst")
    page.get_by_label("Titel").fill("Wie begint?")
    move(page, timedelta(days=1))
    page.get_by_label("Plaats").fill("Bibliotheek, Hogedonk")
    save(page, "De bijeenkomst is toegevoegd.")
    for punt in ("De beek", "Rondvraag"):
        follow(page, "Nieuw agendapunt")
        page.get_by_label("Titel").fill(punt)
        save(page, "Het agendapunt is toegevoegd.")
    follow(page, "Nodig deelnemers uit", "button")
    expect(page.get_by_text("3 deelnemers krijgen een uitnodiging.")).to_be_visible()
    assert post_send() == 3


def answer_by_the_link(page: Page) -> None:
    bericht = last_mail(ADA)
    assert bericht.subject == "Uitnodiging: Wie begint?"
    assert "- De beek\n- Rondvraag" in bericht.body
    assert (event_in(bericht)["SUMMARY"], event_in(bericht)["SEQUENCE"]) == ("Wie begint?", 0)
    page.goto(link_in(bericht, "antwoord"))
    expect(page.get_by_role("listitem").filter(has_text="De beek")).to_be_visible()
    page.get_by_label("Ja, ik kom").check()
    fits(page)
    follow(page, "Verstuur mijn antwoord", "button")
    expect(page.get_by_text("Uw antwoord is opgeslagen.")).to_be_visible()


def bring_forward(page: Page) -> None:
    """It turns out that all of them can come now: who was asked hears so, and the calendar moves along."""
    page.reload()
    expect(page.get_by_text("1 van de 3 genodigden zei ja.")).to_be_visible()
    uid = event_in(last_mail(ADA))["UID"]
    follow(page, "Wijzigen")
    move(page, timedelta(hours=-1))
    save(page, "Wie begint?")
    assert post_send() == 3
    bericht = last_mail(ADA)
    assert bericht.subject == "Gewijzigd: Wie begint?"
    assert (event_in(bericht)["UID"], event_in(bericht)["SEQUENCE"]) == (uid, 1)


def mark_who_is_there(page: Page) -> None:
    """Also somebody who came along, whom nobody knew yet."""
    bijeenkomst = page.url
    follow(page, "Deelnemer toevoegen")
    page.get_by_label("Naam").fill("Dirk Buurman")
    save(page, "Dirk Buurman")
    page.goto(bijeenkomst)
    for naam in ("Ada Voorbeeld", "Leo", "Dirk Buurman"):
        page.get_by_label(naam).check()
    follow(page, "Bewaar de aanwezigheid", "button")
    expect(page.get_by_text("Opgeslagen: 3 deelnemers waren er.")).to_be_visible()
    expect(page.get_by_text("2 van de 3 genodigden. 1 deelnemer kwam zonder uitnodiging.")).to_be_visible()


def write(page: Page, tekst: str) -> None:
    veld = page.get_by_label("Notities bij De beek")
    veld.press("Control+End")
    veld.press_sequentially(tekst)
    expect(page.get_by_role("status").filter(has_text=BEWAARD).first).to_be_visible(timeout=15_000)


def take_notes_together(een: Page, ander: Page) -> None:
    """Both type in the same item; each sees the words of the other."""
    ander.goto(een.url)
    for page in (een, ander):
        follow(page, "Meeschrijven")
    write(een, "Begin met de wandelgroep.")
    write(ander, " Teken daarna grenzen.")
    write(een, " Maai samen.")
    for page in (een, ander):
        veld = page.get_by_label("Notities bij De beek")
        for zin in ("Begin met de wandelgroep.", "Teken daarna grenzen.", "Maai samen."):
            expect(veld).to_have_value(re.compile(re.escape(zin)), timeout=15_000)


def decide_and_agree(page: Page) -> None:
    follow(page, "Besluit toevoegen bij De beek")
    page.get_by_label("Wat is besloten?").fill("Wij gaan kijken bij de beek.")
    save(page, "Het besluit is opgeslagen.")
    follow(page, "Actie toevoegen bij De beek")
    page.get_by_label("Wat gaat iemand doen?").fill("Fietsen huren")
    page.get_by_label("Wie (niet verplicht)").select_option("Ada Voorbeeld")
    save(page, "De actie is opgeslagen.")


def publish_the_report(page: Page) -> None:
    follow(page, "Wie begint?")
    follow(page, "Schrijf het verslag", bij="De beek")
    veld = page.get_by_role("textbox", name="Verslag")
    expect(veld).to_have_value(re.compile("Maai samen"))
    veld.fill("De wandelgroep ging voor, de grenzen kwamen later.")
    save(page, "De wandelgroep ging voor")
    follow(page, "Zet op gecontroleerd", "button", bij="De beek")
    follow(page, "Publiceer", "button", bij="De beek")
    expect(page.get_by_role("article", name="De beek").get_by_text("Gepubliceerd")).to_be_visible()


def publish_an_insight(page: Page) -> None:
    follow(page, "Maak er een inzicht van", bij="De beek")
    page.get_by_role("textbox", name="Het inzicht in één zin").fill(FACTOR)
    save(page, "Het inzicht is toegevoegd.")
    follow(page, "Zet op gecontroleerd", "button")
    follow(page, "Publiceer", "button")
    expect(page.get_by_role("button", name="Trek terug")).to_be_visible()


def look_as_visitor(page: Page, kring: Community) -> None:
    """What was published, and nothing of the notes, the action or who was there."""
    page.goto(f"/cop/{kring.pk}/")
    follow(page, "Wie begint?")
    expect(page.get_by_text("De wandelgroep ging voor, de grenzen kwamen later.")).to_be_visible()
    expect(page.get_by_text("Wij gaan kijken bij de beek.")).to_be_visible()
    for woord in ("Maai samen", "Fietsen", "Voorbeeld", "Rondvraag"):
        expect(page.get_by_text(woord)).to_have_count(0)
    follow(page, "Praatplaat van deze bijeenkomst")
    expect(page.get_by_role("img", name="Praatplaat: Wie begint?")).to_be_visible()
    expect(page.get_by_role("rowheader", name=FACTOR)).to_be_visible()


def subscribe(page: Page, kring: Community) -> None:
    page.goto(f"/cop/{kring.pk}/")
    follow(page, "Lees de nieuwsbrief of meld u aan")
    page.get_by_label("Uw e-mailadres").fill(LEZER)
    follow(page, "Stuur mij de nieuwsbrief", "button")
    expect(page.get_by_text("Kijk in uw mail.")).to_be_visible()
    newsletters_send()
    page.goto(link_in(last_mail(LEZER), "bevestigen"))
    follow(page, "Ja, stuur mij de nieuwsbrief", "button")
    expect(page.get_by_role("heading", name="U krijgt de nieuwsbrief")).to_be_visible()


def send_the_newsletter(page: Page, kring: Community) -> None:
    page.goto(f"/cop/{kring.pk}/")
    follow(page, "Lees de nieuwsbrief of meld u aan")
    follow(page, "Nieuwe nieuwsbrief")
    page.get_by_label("Onderwerp van de mail").fill("Wat wij leerden")
    page.get_by_label("Inleiding").fill("Beste lezer, dit leerden wij aan de beek.")
    page.get_by_label("De beek").check()
    page.get_by_label(FACTOR).check()
    page.get_by_role("button", name="Opslaan").click()
    expect(page.get_by_role("heading", name=FACTOR)).to_be_visible()
    follow(page, "Verstuur aan 1 abonnee", "button")
    expect(page.get_by_text("De nieuwsbrief gaat naar 1 abonnee.")).to_be_visible()
    newsletters_send()


def read_the_newsletter(page: Page) -> None:
    bericht = last_mail(LEZER)
    for zin in (FACTOR, "De wandelgroep ging voor, de grenzen kwamen later."):
        assert zin in bericht.body
        assert "Maai samen" not in bericht.body
    page.goto(link_in(bericht, "nieuwsbrieven"))
    expect(page.get_by_role("heading", name=FACTOR)).to_be_visible()
    fits(page)


@pytest.mark.parametrize("breedte", [1280, 390])
def test_a_meeting_from_the_invitation_to_the_newsletter(rollen, kring, breedte):
    prepare_and_invite(rollen.coordinator, kring)
    answer_by_the_link(rollen.gast)
    bring_forward(rollen.coordinator)
    mark_who_is_there(rollen.coordinator)
    take_notes_together(rollen.coordinator, rollen.notulist)
    decide_and_agree(rollen.notulist)
    publish_the_report(rollen.coordinator)
    publish_an_insight(rollen.coordinator)
    look_as_visitor(rollen.bezoeker, kring)
    subscribe(rollen.bezoeker, kring)
    send_the_newsletter(rollen.coordinator, kring)
    read_the_newsletter(rollen.bezoeker)
