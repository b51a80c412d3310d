"""The pages about personal data in a browser, wide and on a phone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize("breedte", [1280, 390])
def test_the_pages_can_be_read_by_everybody(open_pagina, log_in, controleer_axe, lezer, platformbeheerder, breedte):
    pagina: Page = open_pagina(breedte)
    log_in(pagina, lezer)
    for pad in ("/account/privacy/", "/account/naam/", "/privacy/"):
        look(pagina, pad, controleer_axe)
    log_in(pagina, platformbeheerder)
    for pad in ("/privacy/register/", "/privacy/vannacht/", f"/privacy/personen/{lezer.pk}/"):
        look(pagina, pad, controleer_axe)


def look(pagina: Page, pad: str, controleer_axe) -> None:
    pagina.goto(pad)
    expect(pagina.get_by_role("heading", level=1)).to_be_visible()
    assert pagina.url.endswith(pad)
    breedte = pagina.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    assert breedte[0] <= breedte[1], f"{pad} is wider than the screen"
    controleer_axe(pagina)
