"""Why a pair weighs what it weighs: rule, choice of experts, years and search areas."""

from __future__ import annotations

import doctest
from importlib import import_module
from types import SimpleNamespace
from typing import Any

import pytest

from opgaven.beeld import warmtekaart
from opgaven.panels import filter as paginafilter
from opgaven.selectors.matrix import PaarUitleg, Reden
from opgaven.taal import EigenWaarde, kort, redenen, start, waarom, zinnen

#: Its function has the same name.
VERGELIJKING = import_module("opgaven.taal.vergelijking")


def opgave(pk: int, type_naam: str, **values: Any) -> Any:
    defaults = {
        "id": pk,
        "naam": f"Plan {pk}",
        "type_code": type_naam.lower(),
        "type_naam": type_naam,
        "begin_jaar": None,
        "eind_jaar": None,
        "geometriesoort": "vastgesteld",
    }
    return SimpleNamespace(**defaults | values)


def paar(**values: Any) -> Any:
    defaults = {
        "a": opgave(1, "Woningbouw"),
        "b": opgave(2, "Natuur"),
        "wrijving": 6,
        "wisselwerking": -2.0,
        "gelijktijdig": True,
        "karakter": "tegenstrijdig",
    }
    return SimpleNamespace(**defaults | values)


def uitleg(**values: Any) -> PaarUitleg:
    voorstel = Reden(-2, "Voorstel: de een is voor de ander tegenwerkend.", "zwak", True)
    defaults = {"wrijving": 6, "wrijving_regel": 6, "wrijving_reden": None, "heen": voorstel, "terug": None}
    return PaarUitleg(**defaults | values)


def test_begins_with_what_the_character_means():
    assert waarom(paar(), uitleg())[0] == "De opgaven werken elkaar als beleid tegen. Hier is een keuze nodig."


def test_names_the_rule():
    assert "Wrijving 6 van 6, volgens de rekenregel (ligging, ruimtebeslag en duur van beide typen)." in waarom(
        paar(), uitleg()
    )


def test_keeps_the_value_of_the_rule_beside_a_choice_with_its_reason():
    keuze = Reden(1, "Dubbelgebruik is gewoon.", "redelijk", False)
    zin = waarom(paar(wrijving=1), uitleg(wrijving=1, wrijving_reden=keuze))[1]
    assert zin == (
        "Wrijving 1 van 6, eigen keuze in plaats van 6 volgens de rekenregel. "
        "Dubbelgebruik is gewoon (bewijs: redelijk)."
    )


def test_calls_a_start_value_a_proposal():
    keuze = Reden(1, "Dubbelgebruik is gewoon.", "zwak", True)
    assert "voorstel in plaats van 6" in waarom(paar(wrijving=1), uitleg(wrijving=1, wrijving_reden=keuze))[1]


def test_a_value_for_these_two_opgaven_is_stronger_than_that_of_their_types():
    eigen = [EigenWaarde("wrijving", 1, 2, 0, "Samen ontworpen", "sterk")]
    assert waarom(paar(wrijving=0), uitleg(), eigen)[1] == (
        "Wrijving 0 van 6, gekozen voor juist deze twee opgaven. Voor de typen geldt 6. "
        "Samen ontworpen (bewijs: sterk)."
    )


def test_gives_the_mean_of_both_directions_and_each_with_its_reason():
    terug = Reden(1, "Bewoners onderhouden het bos.", "sterk", False)
    regels = waarom(paar(wisselwerking=-0.5), uitleg(terug=terug))
    assert "Wisselwerking -0,5, het gemiddelde van beide richtingen." in regels
    assert "Voorstel: de een is voor de ander tegenwerkend (-2)." in regels
    assert (
        "Natuur is voor Woningbouw voorwaardenscheppend (+1). Bewoners onderhouden het bos (bewijs: sterk)." in regels
    )


def test_a_direction_set_for_these_two_opgaven_names_them():
    eigen = [EigenWaarde("wisselwerking", 2, 1, 3, "Eén ontwerp", "redelijk")]
    assert "Plan 2 is voor Plan 1 onlosmakelijk (+3). Eén ontwerp (bewijs: redelijk)." in waarom(
        paar(), uitleg(), eigen
    )


def test_without_interaction_says_so():
    regels = waarom(paar(wisselwerking=0.0, karakter="ruimteconflict"), uitleg(heen=None))
    assert "Wisselwerking 0: als beleid helpen of hinderen ze elkaar niet." in regels


def test_two_of_one_type_are_told_once():
    zelfde = Reden(2, "Voorstel: samen sterker.", "zwak", True)
    twee = paar(a=opgave(1, "Water"), b=opgave(2, "Water"), wisselwerking=2.0, karakter="samenhangend")
    assert waarom(twee, uitleg(heen=zelfde, terug=zelfde)).count("Voorstel: samen sterker (+2).") == 1


def test_years_that_do_not_meet_are_named():
    regels = waarom(
        paar(a=opgave(1, "Wind", eind_jaar=2030), b=opgave(2, "Natuur", begin_jaar=2035), gelijktijdig=False), uitleg()
    )
    assert regels[-1] == (
        "De opgaven delen geen jaar (tot en met 2030 en vanaf 2035): "
        "dit paar telt niet mee in conflict, samenhang en tegenwerking."
    )


def test_a_search_area_is_no_claim_on_every_metre():
    zoek = opgave(1, "Zon", geometriesoort="zoekgebied")
    assert waarom(paar(a=zoek), uitleg())[-1] == (
        "Plan 1 is een zoekgebied: niet op elke vierkante meter komt straks iets."
    )
    twee = paar(a=zoek, b=opgave(2, "Wind", geometriesoort="zoekgebied"))
    assert waarom(twee, uitleg())[-1].startswith("Plan 1 en Plan 2 zijn zoekgebieden:")


def test_a_type_that_the_matrix_does_not_know_yet_still_reads():
    assert waarom(paar(), None)[1] == "Wrijving 6 van 6."


@pytest.mark.parametrize("module", [zinnen, kort, redenen, start, VERGELIJKING, warmtekaart, paginafilter])
def test_examples_in_the_documentation_are_true(module):
    assert doctest.testmod(module).failed == 0
