"""The start page per role and the help at words in a real browser: laptop, phone, keyboard, without scripts."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from accounts.models import Rol
from gebied.models import Rolgebied, Werkgebied
from tests.aanmelden import with_second_factor
from tests.cast import gemeente_testdam, make_member
from tests.e2e.kaart import draw, three_areas
from tests.make import make_opgave, square

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def wijk():
    """Testdam works in the area of the worked example, where an opgave of its own is overdue and another is new."""
    gebied, *_ = three_areas()
    testdam = gemeente_testdam()
    Werkgebied.objects.create(organisatie=testdam, gebied=gebied)
    make_opgave(
        square(0, 0, 400), "zon", naam="Zonneveld aan de zeer lange Dijkgraafschapsweg", organisatie=testdam,
        begin_jaar=2015, eind_jaar=2020, status="uitvoering",
    )  # fmt: skip
    draw(berekenen=True)
    return gebied


def make_manager(gebied):
    user = make_member("greet", "gebiedsmanager")
    Rolgebied.objects.create(rol=Rol.objects.get(lidmaatschap__user=user), gebied=gebied)
    return user


def make_somebody(rol: str, gebied):
    if rol == "gebiedsmanager":
        return make_manager(gebied)
    user = make_member(rol, rol)
    return with_second_factor(user) if rol == "beheerder" else user


def fits(page: Page) -> bool:
    """Nothing makes the page wider than the screen."""
    return page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


@pytest.mark.parametrize("rol", ["gebiedsmanager", "opgavemanager", "lezer", "beheerder"])
@pytest.mark.parametrize("breedte", [1280, 390])
def test_the_start_page_of_each_role_fits_and_passes_axe(open_pagina, log_in, controleer_axe, wijk, rol, breedte):
    page = open_pagina(breedte)
    log_in(page, make_somebody(rol, wijk))
    page.goto("/")

    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert fits(page)
    controleer_axe(page)


def test_in_the_dark_all_text_can_be_read(donker: Page, log_in, controleer_axe, wijk):
    log_in(donker, make_manager(wijk))
    donker.goto("/")

    controleer_axe(donker)


def test_a_gebiedsmanager_goes_from_the_start_to_why_it_wrings(pagina: Page, log_in, wijk):
    log_in(pagina, make_manager(wijk))
    pagina.goto("/")

    expect(pagina.get_by_text("zou tot en met 2020 lopen")).to_be_visible()
    pagina.get_by_role("link", name="Bekijk waarom").click()
    pagina.wait_for_url("**/gebieden/*/#paren")
    expect(pagina.locator("#paren")).to_be_in_viewport()


def test_all_that_is_new_can_be_filtered_on_a_phone(telefoon: Page, log_in, controleer_axe, wijk):
    log_in(telefoon, make_manager(wijk))
    telefoon.goto("/wat-is-nieuw/")
    telefoon.get_by_label("Periode").select_option(label="De afgelopen week")
    telefoon.get_by_role("button", name="Toon", exact=True).click()

    expect(telefoon.get_by_text("Zonneveld aan de zeer lange Dijkgraafschapsweg")).to_be_visible()
    assert "periode=7" in telefoon.url
    assert fits(telefoon)
    controleer_axe(telefoon)


class TestHelpAtAWord:
    def test_opens_with_the_keyboard_and_closes_with_escape(self, pagina: Page, controleer_axe, db):
        pagina.goto("/matrix/")
        knop = pagina.get_by_role("button", name="Wat betekent wrijving?").first
        uitleg = pagina.get_by_text("of twee opgaven dezelfde ruimte willen").first
        expect(knop).to_have_attribute("aria-expanded", "false")
        expect(uitleg).to_be_hidden()

        knop.focus()
        pagina.keyboard.press("Enter")
        expect(uitleg).to_be_visible()
        expect(knop).to_have_attribute("aria-expanded", "true")
        controleer_axe(pagina)

        pagina.keyboard.press("Escape")
        expect(uitleg).to_be_hidden()
        expect(knop).to_have_attribute("aria-expanded", "false")
        expect(knop).to_be_focused()

    def test_opens_with_a_thumb_within_the_screen(self, telefoon: Page, db):
        telefoon.goto("/matrix/")
        telefoon.get_by_role("button", name="Wat betekent wisselwerking?").first.tap()
        uitleg = telefoon.get_by_text("wat de ene opgave met het beleid van de andere doet")

        expect(uitleg).to_be_visible()
        plek = uitleg.bounding_box()
        assert plek is not None
        assert plek["x"] >= 0
        assert plek["x"] + plek["width"] <= 390

    def test_leads_to_the_list_of_terms_without_scripts(self, open_pagina, db):
        page = open_pagina(1280, java_script_enabled=False)
        page.goto("/matrix/")
        page.get_by_role("link", name="Wat betekent wrijving?").first.click()

        page.wait_for_url("**/begrippen/#wrijving")
        expect(page.locator("#wrijving")).to_be_in_viewport()

    @pytest.mark.parametrize("breedte", [1280, 390])
    def test_the_list_of_terms_can_be_searched(self, open_pagina, controleer_axe, db, breedte):
        page = open_pagina(breedte)
        page.goto("/begrippen/")
        controleer_axe(page)
        page.get_by_label("Zoek een woord").fill("zoekgebied")
        page.get_by_role("button", name="Zoek", exact=True).click()

        expect(page.get_by_role("status")).to_contain_text("van")
        expect(page.locator("#zoekgebied")).to_be_visible()
        assert fits(page)
