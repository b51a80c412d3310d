"""A run in a browser: started, followed while it goes on, cancelled."""

from __future__ import annotations

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from opgaven.models import Berekening
from opgaven.services.berekening import run_here
from tests.make import make_gebied, make_opgave, worked_example

pytestmark = pytest.mark.e2e


def test_the_page_follows_a_run_to_its_end(pagina: Page, log_in, bewerker, transactional_db, controleer_axe):
    worked_example()
    log_in(pagina, bewerker)
    pagina.goto("/berekeningen/")
    pagina.get_by_role("button", name="Start de berekening").click()
    expect(pagina.get_by_text("De berekening wacht op een vrije rekenaar.")).to_be_visible()
    controleer_axe(pagina)

    run_here(Berekening.objects.get())

    expect(pagina.get_by_text("Daarin overlappen 3 paren")).to_be_visible(timeout=10_000)
    controleer_axe(pagina)


def test_the_bar_moves_without_reloading(pagina: Page, log_in, bewerker, transactional_db):
    run = _running(10)
    log_in(pagina, bewerker)
    pagina.goto(f"/berekeningen/{run.pk}/")
    expect(pagina.get_by_text("10 van 40 gebieden zijn klaar.")).to_be_visible()

    Berekening.objects.update(gebieden_klaar=30)

    expect(pagina.get_by_text("30 van 40 gebieden zijn klaar.")).to_be_visible(timeout=10_000)
    assert pagina.get_by_role("progressbar").evaluate("bar => bar.value") == 30


def test_cancelling_keeps_what_was(pagina: Page, log_in, bewerker, transactional_db, controleer_axe):
    run = _running(10)
    log_in(pagina, bewerker)
    pagina.goto(f"/berekeningen/{run.pk}/")

    pagina.get_by_role("button", name="Annuleren").click()

    expect(pagina.get_by_text("Deze berekening is geannuleerd")).to_be_visible()
    controleer_axe(pagina)


def _running(klaar: int) -> Berekening:
    from opgaven.selectors.matrix import active_matrix

    gebied = make_gebied()
    make_opgave()
    return Berekening.objects.create(
        indeling=gebied.indeling,
        niveau="wijk",
        matrix=active_matrix(),
        softwareversie="0.1.0",
        status="loopt",
        gestart_op=timezone.now(),
        gebieden_totaal=40,
        gebieden_klaar=klaar,
    )
