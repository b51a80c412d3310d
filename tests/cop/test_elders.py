"""What was learned elsewhere: the closest first, then the best carried, with the sentence why, and nothing hidden."""

from __future__ import annotations

import pytest

from accounts.permissions import OPENBAAR, doelgroep_of
from accounts.samen import kept_answers
from cop.paginas import known
from cop.selectors.elders import Raak, from_elsewhere
from opgaven.paarkennis import KennisVraag, Typenpaar
from tests.cast import gemeente_testdam, make_member
from tests.cop.kennis import make_casus, make_inzicht
from tests.cop.make import make_community, make_deelnemer
from tests.make import make_gebied, make_indeling

pytestmark = pytest.mark.django_db

WONEN_NATUUR = Typenpaar("woningbouw", "natuur", "Woningbouw", "Natuur en stikstof")
PAAR = WONEN_NATUUR.sleutel


@pytest.fixture
def gebied():
    return make_gebied(naam="Hier", indeling=make_indeling())


@pytest.fixture
def kring():
    return make_community("Open kring", openheid="openbaar")


def titles(gebied, doelgroep=OPENBAAR, themas=()) -> list[str]:
    return [str(een.stuk) for een in from_elsewhere(gebied, [PAAR], themas, doelgroep)]


def lines(gebied, doelgroep=OPENBAAR) -> list:
    naast = known(KennisVraag(gebied, (WONEN_NATUUR,), doelgroep)).naast
    return naast[PAAR][0].context["regels"] if naast else []


def test_the_pair_comes_before_one_side_and_a_theme_and_then_what_is_carried_best(gebied, kring):
    een, ander = (make_casus(kring, titel, typen=["woningbouw", "natuur", "zon"]) for titel in ("Een", "Ander"))
    make_inzicht(kring, "Thema", themas=["wonen"], steun=[een, ander])
    make_inzicht(kring, "Kant", paren=[("woningbouw", "water")], steun=[een, ander])
    make_inzicht(kring, "Paar, zwak", paren=[("natuur", "woningbouw")], steun=[een], tegen=[ander])
    make_inzicht(kring, "Paar, sterk", paren=[("woningbouw", "natuur")], steun=[een, ander])
    make_inzicht(kring, "Iets anders", paren=[("wind", "zon")], steun=[een])

    assert titles(gebied, themas=["wonen"]) == ["Paar, sterk", "Paar, zwak", "Ander", "Een", "Kant", "Thema"]
    assert titles(gebied) == ["Paar, sterk", "Paar, zwak", "Ander", "Een", "Kant"]


def test_beside_a_pair_stands_why_each_is_shown_and_one_side_only_when_nothing_is_closer(gebied, kring):
    casussen = [make_casus(kring, f"Casus {nr}", typen=["natuur"]) for nr in range(4)]
    kant = make_inzicht(kring, "Ga naar buiten", paren=[("natuur", "")])
    assert lines(gebied)[0].waarom == "Omdat dit ook over natuur en stikstof gaat."

    make_inzicht(kring, "Begin met wat er is", paren=[("woningbouw", "natuur")], steun=casussen[:3], tegen=casussen[3:])
    (regel,) = lines(gebied)
    assert (regel.soort, regel.titel) == ("Werkzame factor", "Begin met wat er is")
    assert regel.waarom == (
        "Omdat dit ook over woningbouw samen met natuur en stikstof gaat. "
        "Drie casussen dragen dit, één spreekt het tegen."
    )
    assert str(kant) not in regel.titel


def test_what_was_learned_here_is_not_from_elsewhere(gebied, kring):
    hier = make_casus(kring, "Van hier", typen=["woningbouw", "natuur"], gebied=gebied)
    elders = make_casus(kring, "Van elders", typen=["woningbouw", "natuur"], gebied=make_gebied(naam="Elders"))
    make_inzicht(kring, "Alleen hier", paren=[("woningbouw", "natuur")], steun=[hier])
    make_inzicht(kring, "Ook elders", paren=[("woningbouw", "natuur")], steun=[hier, elders])

    assert titles(gebied) == ["Ook elders", "Van elders"]


def test_who_is_not_in_it_sees_nothing_of_a_closed_circle_or_a_draft_in_lists_and_counts(gebied, kring):
    besloten = make_community("Besloten kring")
    stil = make_casus(besloten, "Stil", typen=["woningbouw", "natuur"])
    open_ = make_casus(kring, "Open", typen=["natuur"])
    concept = make_inzicht(kring, "Concept", paren=[("woningbouw", "natuur")], steun=[open_], stand="concept")
    make_inzicht(kring, "Zichtbaar", paren=[("woningbouw", "natuur")], steun=[open_, stil])
    make_inzicht(besloten, "Besloten", paren=[("woningbouw", "natuur")], steun=[stil])
    lid, ander = (make_member(naam, "lezer", gemeente_testdam()) for naam in ("lid", "ander"))
    make_deelnemer(besloten, "Lid", user=lid)

    for kijker in (OPENBAAR, doelgroep_of(ander)):
        assert titles(gebied, kijker) == ["Zichtbaar", "Open"]
        assert "Eén casus draagt dit." in lines(gebied, kijker)[0].waarom
    assert titles(gebied, doelgroep_of(lid)) == ["Zichtbaar", "Besloten", "Stil", "Open"]
    assert "Twee casussen dragen dit." in lines(gebied, doelgroep_of(lid))[0].waarom
    assert concept.pk not in [een.stuk.pk for een in from_elsewhere(gebied, [PAAR], (), doelgroep_of(lid))]


def test_a_page_asks_it_in_two_round_trips_and_in_one_where_there_is_nothing(gebied, kring, django_assert_num_queries):
    make_community("Nog een")
    with kept_answers(), django_assert_num_queries(1):
        assert not lines(gebied)
    for nr in range(3):
        casus = make_casus(kring, f"Casus {nr}", typen=["woningbouw", "natuur"])
        make_inzicht(kring, f"Inzicht {nr}", paren=[("woningbouw", "natuur")], steun=[casus])
    with kept_answers(), django_assert_num_queries(2):
        found = from_elsewhere(gebied, [PAAR], (), OPENBAAR)
    assert [een.raak for een in found] == [Raak.PAAR] * 6


def test_search_finds_insights_and_cases_that_may_be_seen(client, kring):
    make_casus(kring, "Het fietspad langs de beek")
    make_inzicht(kring, "Begin met fietspaden")
    make_inzicht(make_community("Besloten"), "Geheime fietspaden")
    found = client.get("/zoeken/", {"zoek": "fietspad"}).content.decode()

    assert "Het fietspad langs de beek" in found
    assert "fietspaden" in found
    assert "Geheime" not in found
