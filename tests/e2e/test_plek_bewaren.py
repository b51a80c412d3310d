"""Nothing of a place is lost: shapes too large to edit, sessions that end, two who draw."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from django.contrib.sessions.models import Session
from playwright.sync_api import Page, expect

from opgaven.models import Opgave
from opgaven.vlakinvoer import to_django
from tests.e2e.tekenen import (
    box,
    change_on_the_map,
    drag,
    drawing,
    expect_shape,
    look_at,
    outline,
    save,
    says,
    says_hectares,
    tool,
)
from tests.formulier import by_another
from tests.make import X0, Y0, square

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]


def test_a_form_opened_and_saved_does_not_touch_the_place(plekformulier: Page, getekende_opgave):
    voor = bytes(Opgave.objects.get().geometrie.wkb)
    change_on_the_map(plekformulier)
    plekformulier.get_by_label("Programma").fill("Landschap")

    save(plekformulier)

    assert bytes(Opgave.objects.get().geometrie.wkb) == voor


@pytest.fixture
def groot(request, plekformulier: Page, getekende_opgave) -> Page:
    """A circle of 500 metres with more corners than are edited by hand: 6,000, or as many as a test asks for."""
    hoeken = np.linspace(0, 2 * np.pi, getattr(request, "param", 6_000), endpoint=False)
    cirkel = np.column_stack([X0 + 500 + 500 * np.cos(hoeken), Y0 + 500 + 500 * np.sin(hoeken)])
    vlak = to_django(shapely.Polygon(cirkel))
    Opgave.objects.update(geometrie=vlak, oppervlakte_m2=vlak.area)
    plekformulier.reload()
    look_at(plekformulier)
    return plekformulier


@pytest.mark.parametrize("groot", [168_000], indirect=True, ids=["as many as the largest real one"])
def test_a_shape_with_too_many_corners_is_cut_at_the_server_and_not_redrawn(groot: Page, controleer_axe):
    expect(groot.get_by_text("Deze plek heeft 168.000 hoekpunten.")).to_be_visible()
    change_on_the_map(groot)
    expect(groot.get_by_role("button", name="Punten verplaatsen")).to_be_hidden()
    controleer_axe(groot)
    tool(groot, "Stuk wegknippen")
    outline(groot, *box(500, -100, 700, 1200), klaar=False)
    groot.get_by_role("button", name="Opslaan", exact=True).dblclick()
    says(groot, "Uw omtrek is afgemaakt en nog niet opgeslagen.")
    says_hectares(groot, 39)
    save(groot)
    vlak = Opgave.objects.get().geometrie
    assert vlak.area == pytest.approx(np.pi * 500**2 / 2, rel=0.03)
    assert vlak.num_points > 80_000


def test_a_shape_with_too_many_corners_stays_as_it_is_when_only_a_name_changes(groot: Page):
    voor = bytes(Opgave.objects.get().geometrie.wkb)
    change_on_the_map(groot)
    groot.get_by_role("textbox", name="Naam", exact=True).fill("Andere naam")

    save(groot)

    assert bytes(Opgave.objects.get().geometrie.wkb) == voor


def test_a_shape_with_too_many_corners_can_be_replaced(groot: Page):
    change_on_the_map(groot)
    tool(groot, "Vervangen door een nieuwe tekening")
    outline(groot, *box(0, 0, 500, 500))
    save(groot)

    assert Opgave.objects.get().geometrie.area == pytest.approx(250_000, rel=0.03)


def test_a_drawing_survives_the_end_of_the_session(plekformulier: Page, log_in, bewerker, verwachte_fouten):
    verwachte_fouten.append("401")
    change_on_the_map(plekformulier)
    Session.objects.all().delete()
    drag(plekformulier, (600, 600), (800, 600))
    expect(plekformulier.get_by_text("U bent niet meer ingelogd. Wat u invulde staat hier nog.")).to_be_visible()
    getekend = drawing(plekformulier)

    plekformulier.get_by_role("button", name="Opslaan", exact=True).click()
    expect(plekformulier.get_by_text("Wat u invulde is bewaard")).to_be_visible()
    verder = plekformulier.url.split("next=")[1].replace("%2F", "/").replace("%3F", "?").replace("%3D", "=")
    log_in(plekformulier, bewerker)
    plekformulier.goto(verder)

    look_at(plekformulier)
    assert drawing(plekformulier) == getekend
    says_hectares(plekformulier, 42)
    save(plekformulier)
    assert Opgave.objects.get().geometrie.area == pytest.approx(420_000, rel=0.03)


def test_two_who_draw_see_both_shapes_and_choose(
    plekformulier: Page, getekende_opgave, controleer_axe, verwachte_fouten
):
    verwachte_fouten.append("409")
    change_on_the_map(plekformulier)
    drag(plekformulier, (600, 600), (800, 600))
    says_hectares(plekformulier, 42)
    by_another(getekende_opgave, geometrie=square(0, 0, 500), oppervlakte_m2=250_000)
    plekformulier.get_by_role("button", name="Opslaan", exact=True).click()

    expect(plekformulier.get_by_role("heading", name="Iemand anders was u net voor")).to_be_visible()
    expect(plekformulier.locator("path.klein-versie")).to_have_count(2)
    controleer_axe(plekformulier)
    plekformulier.get_by_role("button", name="Verder in het formulier").click()
    look_at(plekformulier)
    expect_shape(plekformulier, (1, 4))
    plekformulier.get_by_role("button", name="Opslaan", exact=True).click()
    expect(plekformulier.get_by_role("status").first).to_contain_text("is opgeslagen")
    assert Opgave.objects.get().geometrie.area == pytest.approx(420_000, rel=0.03)


def test_leaving_with_a_drawing_warns(plekformulier: Page):
    vragen: list[str] = []
    plekformulier.on("dialog", lambda dialog: (vragen.append(dialog.type), dialog.accept()))
    change_on_the_map(plekformulier)
    drag(plekformulier, (600, 600), (800, 600))
    says_hectares(plekformulier, 42)

    plekformulier.get_by_role("link", name="Niet opslaan").click()

    expect(plekformulier.get_by_role("heading", name="Wonen aan de Twaal")).to_be_visible()
    assert vragen == ["beforeunload"]
