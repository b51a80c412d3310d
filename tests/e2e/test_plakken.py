"""Notes pasted by a coordinator, marked with finger, mouse and keys, joined, and on the praatplaat for everybody."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from cop.models import Bijeenkomst, Plakzin
from tests.cop.make import make_bijeenkomst, make_community, make_coordinator, make_punt

pytestmark = pytest.mark.e2e

BEWAARD = re.compile(r"^Bewaard \d")
NOTITIES = """Derde bijeenkomst, bij het fietspad
• Begin met wat bewoners al doen, teken daarna pas grenzen.
• Niemand was eigenaar, bijv. van het pad.
• Na twee jaar viel het stil.
<img src=x onerror=alert(1)> Loop eerst een rondje."""


@pytest.fixture
def bijeenkomst(transactional_db, cop_coordinator) -> Bijeenkomst:
    community = make_community("Wielerkring", openheid="openbaar")
    make_coordinator(community, cop_coordinator)
    een = make_bijeenkomst(community, titel="Wie begint?")
    make_punt(een, titel="De beek", verslag="Wij begonnen.", stand="gepubliceerd")
    return een


def sentence(page: Page, tekst: str):
    return page.get_by_role("group", name=tekst)


def mark(page: Page, breedte: int) -> None:
    """With the keyboard on a desktop, with a finger on a phone."""
    begin, eigenaar = sentence(page, "Begin met wat"), sentence(page, "Niemand was eigenaar")
    if breedte > 600:
        begin.get_by_label("Niets").focus()
        page.keyboard.press("f")
        eigenaar.get_by_label("Niets").focus()
        page.keyboard.press("ArrowRight")
        page.keyboard.press("ArrowRight")
    else:
        begin.get_by_label("Werkzame factor").tap()
        # The page grows by a field: only then the next one stands still.
        expect(begin.get_by_label("Gaat over")).to_be_visible()
        eigenaar.get_by_label("Belemmering").tap()
    expect(begin.get_by_label("Werkzame factor")).to_be_checked()
    expect(eigenaar.get_by_label("Belemmering")).to_be_checked()
    begin.get_by_label("Gaat over").select_option("Relatie")


def outside(page: Page) -> list[object]:
    """The texts that stick out of their card."""
    found: list[object] = page.evaluate(
        """() => [...document.querySelectorAll(".plaat__kaart")].filter((kaart) => kaart.getClientRects().length)
            .flatMap((kaart) => { const vlak = kaart.querySelector(".plaat__tint").getBBox();
                return [...kaart.querySelectorAll("tspan, text")].map((tekst) => tekst.getBBox())
                    .filter((b) => b.x + b.width > vlak.x + vlak.width || b.y + b.height > vlak.y + vlak.height); })"""
    )
    return found


def publish(page: Page, *zinnen: str) -> None:
    """By the buttons of each insight, reached from the table of the praatplaat."""
    plaat = page.url
    for zin in zinnen:
        page.goto(plaat)
        page.get_by_role("rowheader", name=zin).get_by_role("link").click()
        page.get_by_role("button", name="Zet op gecontroleerd", exact=True).click()
        page.get_by_role("button", name="Publiceer", exact=True).click()
        expect(page.get_by_role("button", name="Trek terug")).to_be_visible()


def look_as_visitor(bezoeker: Page, bijeenkomst: Bijeenkomst) -> None:
    """Published, it is there for everybody, and says nothing of drafts."""
    bezoeker.goto(f"/cop/bijeenkomsten/{bijeenkomst.pk}/praatplaat/")
    expect(bezoeker.get_by_role("rowheader", name="Zonder eigenaar valt het na twee jaar stil")).to_be_visible()
    expect(bezoeker.get_by_text("Concept")).to_have_count(0)
    assert bezoeker.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


@pytest.mark.parametrize("breedte", [1280, 390])
def test_pasted_notes_become_factors_on_the_praatplaat(
    open_pagina, log_in, bijeenkomst, cop_coordinator, controleer_axe, breedte
):
    page = open_pagina(breedte, has_touch=breedte < 600)
    log_in(page, cop_coordinator)
    page.goto(f"/cop/bijeenkomsten/{bijeenkomst.pk}/")
    page.get_by_role("link", name="Plak uw verslag").click()
    page.get_by_label("Uw verslag").fill(NOTITIES)
    page.get_by_role("button", name="Opslaan").click()

    expect(page.get_by_role("group", name="Na twee jaar viel het stil.")).to_be_visible()
    expect(page.get_by_role("button", name="Bewaar", exact=True)).to_be_hidden()  # The script is there.
    mark(page, breedte)
    expect(page.get_by_role("status").filter(has_text=BEWAARD)).to_be_visible(timeout=15_000)
    expect(page.get_by_text("2 zinnen gemarkeerd")).to_be_visible()
    controleer_axe(page)
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    page.reload()
    expect(sentence(page, "Begin met wat").get_by_label("Werkzame factor")).to_be_checked()
    sentence(page, "Niemand was eigenaar").get_by_role("button", name="Voeg samen").click()
    expect(sentence(page, "Niemand was eigenaar, bijv. van het pad. Na twee jaar viel het stil.")).to_be_visible()

    page.get_by_role("button", name="Maak inzichten").click()
    page.get_by_label("Het inzicht in één zin").nth(1).fill("Zonder eigenaar valt het na twee jaar stil")
    controleer_axe(page)
    page.get_by_role("button", name="Maak ze en toon de praatplaat").click()

    expect(page.get_by_text("2 inzichten staan klaar als concept.")).to_be_visible()
    page.wait_for_load_state()  # Which of both pictures shows, say the style sheets.
    plaat = page.get_by_role("img", name="Praatplaat: Wie begint?")
    expect(plaat).to_be_visible()
    for zin in ("teken daarna pas", "Concept"):
        expect(plaat.get_by_text(zin).first).to_be_visible()
    assert outside(page) == []
    assert Plakzin.objects.filter(inzicht__isnull=False).count() == 2

    publish(page, "Begin met wat bewoners al doen", "Zonder eigenaar valt het na twee jaar stil")
    look_as_visitor(open_pagina(breedte), bijeenkomst)
