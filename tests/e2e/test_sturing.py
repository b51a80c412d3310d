"""From a figure and two opgaven that chafe to an agreement on one A4, as the people who do it: laptop and phone."""

from __future__ import annotations

from pathlib import Path

import pytest

from accounts.models import Rol
from gebied.models import Rolgebied
from gebied.selectors.indicatoren import MINSTE_LEDEN
from opgaven.models import Opgave
from sturing.models import AgendaItem
from tests.cast import gemeente_testdam
from tests.e2e.schuurpunt import Schuurpunt, bring_in, from_a_figure_to_one_sheet
from tests.make import make_gebied, make_opgave, square
from tests.profiel import compute

pytestmark = pytest.mark.e2e


@pytest.fixture
def paar(transactional_db, gebiedsmanager, buur):
    """Homes of Testdam and a stream valley of Buurdorp, in the area of the manager."""
    gebied = make_gebied(square(), naam="Wielerbroek")
    Rolgebied.objects.create(rol=Rol.objects.get(lidmaatschap__user=gebiedsmanager), gebied=gebied)
    van = buur.lidmaatschappen.get().organisatie
    make_opgave(square(0, 0, 600, 1000), naam="Wonen op de rug", organisatie=gemeente_testdam())
    make_opgave(square(400, 0, 600, 1000), "natuur", naam="Beekdal", organisatie=van)
    compute()
    return gebied


@pytest.fixture
def cijfers(paar, settings, tmp_path) -> Path:
    """The monitor of Testdam: the area has the most people over 65 of ten."""
    settings.MEDIA_ROOT = tmp_path / "uploads"
    buren = [make_gebied(square(20_000 * plaats)) for plaats in range(1, MINSTE_LEDEN)]
    rijen = [f"{paar.code};31", *(f"{buur.code};{10 + plaats}" for plaats, buur in enumerate(buren, 1))]
    bestand = tmp_path / "monitor-2024.csv"
    bestand.write_text("\n".join(["code;aandeel65plus", *rijen]))
    return bestand


@pytest.mark.parametrize("breedte", [1280, 390])
def test_a_figure_and_a_chafing_pair_become_a_late_question_an_answer_and_an_agreement(
    open_pagina, log_in, paar, cijfers, opgavemanager, gebiedsmanager, buur, breedte
):
    editor, manager, ander = (open_pagina(breedte) for _ in range(3))
    log_in(editor, opgavemanager)
    log_in(manager, gebiedsmanager)
    log_in(ander, buur)

    bring_in(editor, cijfers, bron="Monitor van Testdam", rijen=10)
    punt = Schuurpunt(paar, *Opgave.objects.order_by("pk"))
    from_a_figure_to_one_sheet(manager, ander, punt, plan=punt.a)
    assert AgendaItem.objects.get().resultaat == "Eén ontwerp voor de kadernota"
