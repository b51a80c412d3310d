"""Light and dark in a browser: at once, kept, and without scripts."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.e2e

LICHT, DONKER = "rgb(255, 255, 255)", "rgb(17, 24, 32)"


def vlak(page: Page) -> str:
    return page.evaluate("getComputedStyle(document.body).backgroundColor")


def kies(page: Page, naam: str) -> None:
    page.get_by_role("contentinfo").get_by_role("button", name=naam).click()


def test_the_reader_chooses_and_nothing_typed_is_lost(pagina: Page, controleer_axe):
    pagina.goto("/wachtwoord/vergeten/")
    pagina.get_by_role("textbox").fill("half getypt")
    assert vlak(pagina) == LICHT

    with pagina.expect_response("**/weergave/"):
        kies(pagina, "Donker")
    expect(pagina.get_by_role("button", name="Donker", pressed=True)).to_be_visible()
    assert vlak(pagina) == DONKER
    assert pagina.get_by_role("textbox").input_value() == "half getypt"
    controleer_axe(pagina)

    pagina.goto("/toegankelijkheid/")
    assert vlak(pagina) == DONKER
    pagina.emulate_media(media="print")
    assert vlak(pagina) == LICHT


def test_a_choice_for_light_beats_a_dark_device(donker: Page):
    donker.goto("/toegankelijkheid/")
    assert vlak(donker) == DONKER
    with donker.expect_response("**/weergave/"):
        kies(donker, "Licht")
    assert vlak(donker) == LICHT
    donker.reload()
    assert vlak(donker) == LICHT
    kies(donker, "Zoals mijn apparaat")
    assert vlak(donker) == DONKER


def test_it_works_without_scripts(open_pagina):
    pagina = open_pagina(1280, java_script_enabled=False)
    pagina.goto("/privacy/")
    kies(pagina, "Donker")

    expect(pagina).to_have_url("/privacy/")
    expect(pagina.get_by_role("button", name="Donker", pressed=True)).to_be_visible()
