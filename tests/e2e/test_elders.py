"""From a pair that chafes to what another place learned about just that: on a laptop and on a phone."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.cop.make import make_bewijs, make_bijeenkomst, make_casus, make_community, make_inzicht
from tests.make import make_gebied, make_opgave, square
from tests.profiel import compute

pytestmark = pytest.mark.e2e
FACTOR = "Begin met wat bewoners al doen, teken daarna pas grenzen"


@pytest.fixture
def gebied(transactional_db):
    """Homes and a stream valley chafe here; elsewhere three cases carry a factor, and one contradicts it."""
    gebied = make_gebied(square(), naam="Wielerbroek")
    make_opgave(square(0, 0, 600, 1000), naam="Wonen op de rug")
    make_opgave(square(400, 0, 600, 1000), "natuur", naam="Beekdal")
    compute()
    community = make_community("De puzzel van het landschap", openheid="openbaar")
    derde = make_bijeenkomst(community, nummer=3, titel="Wie begint?")
    factor = make_inzicht(community, FACTOR, "natuur woningbouw", stand="gepubliceerd")
    for nr, titel in enumerate(("Eerst een fietspad", "Het buurtbos", "De wandelgroep", "Zonder eigenaar")):
        casus = make_casus(community, titel, "natuur", bijeenkomst=derde, stand="gepubliceerd")
        make_bewijs(factor, casus, tegen=nr == 3)
    return gebied


@pytest.mark.parametrize("breedte", [1280, 390])
def test_what_came_out_of_a_meeting_helps_beside_a_pair_elsewhere(open_pagina, log_in, gebied, lezer, breedte):
    page = open_pagina(breedte)
    log_in(page, lezer)
    page.goto(gebied.get_absolute_url())
    expect(page.get_by_role("region", name="Kennis van elders")).to_contain_text(FACTOR)
    rij = page.get_by_role("row").filter(has_text="Wonen op de rug").filter(has_text="Beekdal").first
    rij.get_by_text("Wat werkte elders").click()
    regel = rij.get_by_role("listitem").filter(has_text=FACTOR)
    expect(regel).to_contain_text(
        "Omdat dit ook over natuur en stikstof samen met woningbouw gaat; 3 casussen dragen dit, 1 spreekt het tegen."
    )
    page.wait_for_load_state()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")

    regel.get_by_role("link", name=FACTOR).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(FACTOR)
    expect(page.get_by_role("main")).to_contain_text("Eerst een fietspad")
    expect(page.get_by_role("main")).to_contain_text("Zonder eigenaar")
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
