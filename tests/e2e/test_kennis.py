"""From a conflict pair on the page of another area to the factor that came out of a meeting, on laptop and phone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from cop.models import Toepassing
from tests.cop.make import make_bewijs, make_bijeenkomst, make_casus, make_community, make_inzicht
from tests.e2e.demopagina import show_part
from tests.make import make_gebied, make_opgave, square
from tests.profiel import compute

pytestmark = pytest.mark.e2e
FACTOR = "Begin met wat bewoners al doen, teken daarna pas grenzen"


@pytest.fixture
def gebied(transactional_db):
    """Homes and nature on each other; three cases from elsewhere carry a factor and one contradicts it."""
    community = make_community("De puzzel", openheid="openbaar")
    derde = make_bijeenkomst(community, nummer=3, titel="Wie begint?")
    factor = make_inzicht(community, FACTOR, "natuur woningbouw", stand="gepubliceerd")
    for nummer in range(4):
        casus = make_casus(
            community, f"Casus {nummer}", "natuur", "woningbouw", stand="gepubliceerd", bijeenkomst=derde
        )
        make_bewijs(factor, casus, tegen=nummer == 3, citaat=f"Zin {nummer}")
    waar = make_gebied(square(), naam="Wielerbroek")
    make_opgave(square(0, 0, 600, 1000), naam="Wonen op de rug")
    make_opgave(square(400, 0, 600, 1000), "natuur", naam="Beekdal")
    compute()
    return waar


def fits(page: Page) -> None:
    page.wait_for_load_state()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), page.url


@pytest.mark.parametrize("breedte", [1280, 390])
def test_from_a_pair_that_chafes_to_the_factor_of_a_meeting_and_on_to_trying_it(
    open_pagina, log_in, gebied, bewerker, breedte
):
    page = open_pagina(breedte)
    log_in(page, bewerker)
    page.goto(f"/gebieden/{gebied.pk}/")
    show_part(page, "Conflict en samenhang")
    show_part(page, "Kennis van elders")
    bij_paar = page.locator("#paren")
    bij_paar.get_by_text("Wat werkte elders").first.click()
    zin = "Omdat dit ook over natuur en stikstof samen met woningbouw gaat; 3 casussen dragen dit, 1 spreekt het tegen."
    expect(bij_paar.get_by_text(zin).first).to_be_visible()
    expect(page.locator("#elders").get_by_role("link", name=FACTOR)).to_be_visible()
    fits(page)

    bij_paar.get_by_role("link", name=FACTOR).first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(FACTOR)
    expect(page.get_by_role("heading", name="Wat het tegenspreekt")).to_be_visible()
    fits(page)

    page.get_by_role("link", name="Wij proberen dit in Wielerbroek").click()
    page.get_by_label("Wat zag u?").fill("De wandelgroep deed mee.")
    fits(page)
    page.get_by_role("button", name="Opslaan").click()
    expect(page.get_by_text("De toepassing is toegevoegd.")).to_be_visible()
    expect(page.get_by_role("link", name="Wielerbroek")).to_be_visible()
    assert Toepassing.objects.get().gebied == gebied
