"""The live log of a meeting with two note takers, and a connection that is lost in the middle of a sentence."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from cop.models import Agendapunt, Bijeenkomst
from tests.cop.make import make_bijeenkomst, make_community, make_coordinator, make_deelnemer, make_punt

pytestmark = pytest.mark.e2e

BEWAARD = re.compile(r"^Bewaard \d")


@pytest.fixture
def verwachte_fouten() -> list[str]:
    """One of them loses the connection."""
    return ["ERR_INTERNET_DISCONNECTED"]


@pytest.fixture
def bijeenkomst(transactional_db, cop_coordinator, lezer) -> Bijeenkomst:
    community = make_community("Wielerkring")
    make_coordinator(community, cop_coordinator)
    make_deelnemer(community, "Leo", user=lezer, taak="notulist")
    een = make_bijeenkomst(community, titel="Wie begint?")
    make_punt(een, titel="De beek", notities="Wij beginnen.")
    return een


def write(page: Page, tekst: str) -> None:
    veld = page.get_by_label("Notities bij De beek")
    veld.press("Control+End")
    veld.press_sequentially(tekst)


@pytest.mark.parametrize("breedte", [1280, 390])
def test_two_note_takers_see_each_other_and_lose_nothing_without_a_connection(
    open_pagina, log_in, bijeenkomst, cop_coordinator, lezer, breedte
):
    een, ander = open_pagina(breedte), open_pagina(breedte)
    for page, user in ((een, cop_coordinator), (ander, lezer)):
        log_in(page, user)
        page.goto(f"/cop/bijeenkomsten/{bijeenkomst.pk}/")
        page.get_by_role("link", name="Meeschrijven").click()
        expect(page.get_by_label("Notities bij De beek")).to_have_value("Wij beginnen.")
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")

    write(een, " De beek eerst.")
    expect(een.get_by_role("status").filter(has_text=BEWAARD)).to_be_visible(timeout=15_000)
    expect(ander.get_by_label("Notities bij De beek")).to_have_value("Wij beginnen. De beek eerst.", timeout=15_000)

    ander.context.set_offline(True)
    write(ander, " Daarna de")
    expect(ander.get_by_text("geen verbinding")).to_be_visible(timeout=15_000)
    write(een, " Dan het dal.")
    expect(een.get_by_role("status").filter(has_text=BEWAARD)).to_be_visible(timeout=15_000)
    ander.context.set_offline(False)
    write(ander, " woningen.")

    for page in (een, ander):
        expect(page.get_by_label("Notities bij De beek")).to_have_value(
            "Wij beginnen. De beek eerst. Dan het dal. Daarna de woningen.", timeout=15_000
        )
    expect(ander.get_by_role("status").filter(has_text=BEWAARD)).to_be_visible(timeout=15_000)
    assert set(Agendapunt.objects.get().notities.split()) >= {"eerst.", "dal.", "woningen."}
