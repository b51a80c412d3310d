"""In a real browser: what people typed never runs, and the browser itself would refuse to run it."""

from __future__ import annotations

import pytest

from cop.models import Bijeenkomst, Casus, Community, Nieuwsbrief, Plakverslag
from gebied.models import Gebied
from opgaven.models import Opgave
from stakeholders.models import Participatieproces, Stakeholder
from sturing.models import AgendaItem, Vraagstuk
from tests.aanvallen.missie import make_mission
from tests.aanvallen.vergif import poison_everything
from tests.cast import gemeente_testdam
from tests.e2e.kaart import BEELD, open_map, three_areas

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def vergiftigd(platformbeheerder):
    """Three areas, computed and drawn, steered, lived in and learned from, with the attack in every text."""
    gebied, *_ = three_areas()
    make_mission(gebied, *Opgave.objects.order_by("pk")[:2], gemeente_testdam(), platformbeheerder)
    poison_everything()
    return platformbeheerder


def addresses():
    gebied, opgave = Gebied.objects.first(), Opgave.objects.order_by("pk").first()
    kaart = f"/kaart/{BEELD}"
    lijst = ["/", kaart, f"{kaart}&weergave=tabel", "/gebieden/", "/opgaven/", "/matrix/", "/berekeningen/"]
    van_een = [gebied.get_absolute_url(), f"{gebied.get_absolute_url()}paren/", opgave.get_absolute_url()]
    beheer = ["/beheer/opgaven/opgave/", f"/beheer/opgaven/opgave/{opgave.pk}/change/", "/beheer/gebied/gebied/"]
    missie = (Vraagstuk, AgendaItem, Stakeholder, Participatieproces, Community, Bijeenkomst, Casus, Nieuwsbrief)
    eerste = [model.objects.first().get_absolute_url() for model in (*missie, Plakverslag)]
    return [*lijst, *van_een, f"{opgave.get_absolute_url()}wijzigen/", *eerste, *beheer]


def test_no_text_of_any_table_runs_on_any_page(pagina, log_in, vergiftigd):
    vensters = []
    pagina.on("dialog", lambda dialog: (vensters.append(dialog.message), dialog.dismiss()))
    log_in(pagina, vergiftigd)
    for adres in addresses():
        assert pagina.goto(adres).status == 200
        pagina.wait_for_load_state("networkidle")
        assert pagina.evaluate("window.geraakt") is None, adres
        assert pagina.locator("img[src=x], [onerror]").count() == 0, adres
    assert not vensters


def test_the_panel_of_the_map_shows_such_a_text_as_text(pagina, log_in, vergiftigd):
    log_in(pagina, vergiftigd)
    open_map(pagina, BEELD)
    pagina.get_by_text("Gebieden in beeld").click()
    pagina.locator(".kaartlijst__knop").first.click()
    kop = pagina.locator("[data-deel=gebied] h2")
    kop.wait_for()
    assert "<img src=x onerror=" in kop.inner_text()
    assert pagina.evaluate("window.geraakt") is None


def test_a_script_that_slipped_in_is_refused_and_the_console_says_so(pagina, live_server, verwachte_fouten):
    """Also what makes every other browser test fail on a violation: the console has an error about it."""
    verwachte_fouten.append("Content Security Policy")
    meldingen = []
    pagina.on("console", lambda melding: meldingen.append(melding.text) if melding.type == "error" else None)
    pagina.goto("/toegankelijkheid/")
    pagina.evaluate(
        """() => {
            const inline = document.createElement("script");
            inline.textContent = "window.geraakt = 1";
            const los = document.createElement("script");
            los.src = "/static/js/menu.js?los";
            const plaatje = document.createElement("div");
            plaatje.innerHTML = "<img src='/niets.png' onerror='window.geraakt = 2'><p style='color: red'>x</p>";
            document.body.append(inline, los, plaatje);
        }"""
    )
    pagina.wait_for_load_state("networkidle")
    assert pagina.evaluate("window.geraakt") is None
    assert sum("Content Security Policy" in melding for melding in meldingen) >= 4
    verwachte_fouten.append("404")
