"""The shell in a browser: menu on a phone, skip link, signing in, no accessibility errors."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.e2e


def test_the_menu_folds_on_a_phone(telefoon: Page, controleer_axe):
    telefoon.goto("/privacy/")
    knop = telefoon.get_by_role("button", name="Menu")
    expect(telefoon.get_by_role("link", name="Opgaven", exact=True)).to_be_hidden()

    knop.click()

    expect(telefoon.get_by_role("link", name="Opgaven", exact=True)).to_be_visible()
    expect(knop).to_have_attribute("aria-expanded", "true")
    controleer_axe(telefoon)
    telefoon.keyboard.press("Escape")
    expect(telefoon.get_by_role("link", name="Opgaven", exact=True)).to_be_hidden()


def test_without_scripting_the_menu_stays_open(open_pagina):
    page = open_pagina(390, java_script_enabled=False)
    page.goto("/privacy/")

    expect(page.get_by_role("link", name="Opgaven", exact=True)).to_be_visible()


def test_the_first_tab_is_the_way_to_the_content(pagina: Page):
    pagina.goto("/privacy/")
    pagina.keyboard.press("Tab")

    expect(pagina.get_by_role("link", name="Naar de inhoud")).to_be_focused()


@pytest.mark.parametrize("pad", ["/inloggen/", "/privacy/", "/toegankelijkheid/"])
@pytest.mark.parametrize("schema", ["light", "dark"])
def test_site_pages_pass_axe(open_pagina, controleer_axe, pad, schema):
    page = open_pagina(1280, color_scheme=schema)
    page.goto(pad)

    controleer_axe(page)


def test_signing_in_shows_who_one_is(pagina: Page, bewerker, controleer_axe):
    pagina.goto("/inloggen/?next=/privacy/")
    pagina.get_by_label("Gebruikersnaam").fill("beatrix")
    pagina.get_by_label("Wachtwoord").fill("een-lang-wachtwoord")
    pagina.get_by_role("main").get_by_role("button", name="Inloggen").click()

    expect(pagina).to_have_url("http://" + pagina.url.split("/")[2] + "/privacy/")
    expect(pagina.get_by_role("banner")).to_contain_text("Beatrix")
    pagina.wait_for_load_state("load")  # the script that hears Escape
    pagina.get_by_role("banner").locator("summary").click()
    pagina.keyboard.press("Escape")
    expect(pagina.get_by_role("button", name="Uitloggen")).to_be_hidden()
    pagina.get_by_role("banner").locator("summary").click()
    controleer_axe(pagina)
    pagina.get_by_role("button", name="Uitloggen").click()
    expect(pagina.get_by_role("banner")).to_contain_text("Inloggen")


def test_a_wrong_password_is_explained_in_a_summary(pagina: Page, controleer_axe, db):
    pagina.goto("/inloggen/")
    pagina.get_by_label("Gebruikersnaam").fill("beatrix")
    pagina.get_by_label("Wachtwoord").fill("fout")
    pagina.get_by_role("main").get_by_role("button", name="Inloggen").click()

    expect(pagina.get_by_role("alert")).to_be_visible()
    controleer_axe(pagina)
