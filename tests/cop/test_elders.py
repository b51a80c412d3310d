"""What was learned elsewhere: the closest first, then the best carried, nothing of here and nothing hidden."""

from __future__ import annotations

import pytest

from accounts.permissions import OPENBAAR, doelgroep_of
from accounts.samen import kept_answers
from cop.elders import beside_pairs
from cop.models import Inzicht, Toepassing
from cop.selectors.elders import Raak, from_elsewhere
from cop.selectors.kennis import add_counts, counted
from opgaven.services.berekening import berekening_start
from tests.cast import gemeente_testdam, make_member
from tests.cop.make import make_bewijs, make_casus, make_community, make_deelnemer, make_inzicht
from tests.make import make_gebied, make_indeling, make_opgave, square

pytestmark = pytest.mark.django_db

PAAR = frozenset({"woningbouw", "natuur"})
OP = {"stand": "gepubliceerd"}


@pytest.fixture
def gebied():
    return make_gebied(naam="Hier", indeling=make_indeling())


@pytest.fixture
def kring():
    return make_community("Open kring", openheid="openbaar")


def titles(gebied, doelgroep=OPENBAAR, themas=()) -> list[str]:
    return [str(een.stuk) for een in from_elsewhere(gebied, [PAAR], themas, doelgroep)]


def reason(gebied, doelgroep) -> str:
    return beside_pairs(gebied, [PAAR], doelgroep)[PAAR][0].reden


def carried_by(inzicht, *casussen):
    for casus in casussen:
        make_bewijs(inzicht, casus)


def test_the_pair_comes_before_one_side_and_a_theme_and_then_what_is_carried_best(gebied, kring):
    een, ander = (make_casus(kring, titel, "woningbouw", "natuur", "zon", **OP) for titel in ("Een", "Ander"))
    carried_by(make_inzicht(kring, "Thema", themas=["wonen"], **OP), een, ander)
    carried_by(make_inzicht(kring, "Kant", "woningbouw water", **OP), een, ander)
    carried_by(zwak := make_inzicht(kring, "Paar, zwak", "natuur woningbouw", **OP), een)
    make_bewijs(zwak, ander, tegen=True)
    carried_by(make_inzicht(kring, "Paar, sterk", "woningbouw natuur", **OP), een, ander)
    carried_by(make_inzicht(kring, "Iets anders", "wind zon", **OP), een)

    assert titles(gebied, themas=["wonen"]) == ["Paar, sterk", "Paar, zwak", "Ander", "Een", "Kant", "Thema"]
    assert titles(gebied) == ["Paar, sterk", "Paar, zwak", "Ander", "Een", "Kant"]


def test_what_was_learned_here_is_not_from_elsewhere(gebied, kring):
    binnen = make_gebied(square(), naam="In hier", niveau="buurt", ouder=gebied)
    hier = make_casus(kring, "Van hier", "woningbouw", "natuur", gebied=binnen, **OP)
    elders = make_casus(kring, "Van elders", "woningbouw", "natuur", gebied=make_gebied(naam="Elders"), **OP)
    carried_by(make_inzicht(kring, "Alleen hier", "woningbouw natuur", **OP), hier)
    carried_by(make_inzicht(kring, "Ook elders", "woningbouw natuur", **OP), hier, elders)

    assert titles(gebied) == ["Ook elders", "Van elders"]


def test_the_lists_hold_what_the_page_of_an_area_counts_in_the_same_order(client, kring):
    for maat, soort in ((600, "woningbouw"), (500, "natuur")):
        make_opgave(square(0, 0, maat), soort)
    hier = make_gebied(square(0, 0, 1000), naam="Hier", niveau="wijk")
    berekening_start(indeling=hier.indeling, niveau="wijk", direct=True)
    casussen = [make_casus(kring, f"Casus {nr}", "natuur", **OP) for nr in range(3)]
    carried_by(make_inzicht(kring, "Een kant", "natuur", **OP), *casussen)
    carried_by(make_inzicht(kring, "Het paar", "woningbouw natuur", **OP), casussen[0])
    carried_by(make_inzicht(kring, "Niet van hier", "zon", **OP), *casussen)

    pagina = client.get(f"/gebieden/{hier.pk}/").text
    assert "2 inzichten die hier passen" not in pagina, "five lines hold it all"
    make_inzicht(kring, "Nog een kant", "woningbouw", **OP)
    pagina = client.get(f"/gebieden/{hier.pk}/").text
    assert "Alle 3 inzichten die hier passen" in pagina
    assert "Alle 3 casussen die hier passen" in pagina

    lijst = client.get(f"/cop/kennis/?gebied={hier.pk}").text
    assert "3 van 4 inzichten" in lijst
    assert lijst.index("Het paar") < lijst.index("Een kant") < lijst.index("Nog een kant")
    assert "Niet van hier" not in lijst
    assert "3 casussen" in client.get(f"/cop/casussen/?gebied={hier.pk}").text
    assert "4 inzichten" in client.get("/cop/kennis/?gebied=999999").text


def test_who_is_not_in_it_sees_nothing_of_a_closed_circle_or_a_draft_in_lists_and_counts(gebied, kring):
    besloten = make_community("Besloten kring")
    stil = make_casus(besloten, "Stil", "woningbouw", "natuur", **OP)
    open_ = make_casus(kring, "Open", "natuur", **OP)
    carried_by(make_inzicht(kring, "Concept", "woningbouw natuur"), open_)
    carried_by(make_inzicht(kring, "Zichtbaar", "woningbouw natuur", **OP), open_, stil)
    carried_by(make_inzicht(besloten, "Besloten", "woningbouw natuur", **OP), stil)
    lid, ander = (make_member(naam, "lezer", gemeente_testdam()) for naam in ("lid", "ander"))
    make_deelnemer(besloten, "Lid", user=lid)

    for kijker in (OPENBAAR, doelgroep_of(ander)):
        assert titles(gebied, kijker) == ["Zichtbaar", "Open"]
        assert "1 casus draagt dit" in reason(gebied, kijker)
    with kept_answers():  # What is kept for one person is not given to another.
        assert titles(gebied, doelgroep_of(lid)) == ["Zichtbaar", "Besloten", "Stil", "Open"]
        assert titles(gebied, doelgroep_of(ander)) == ["Zichtbaar", "Open"]
    assert "2 casussen dragen dit" in reason(gebied, doelgroep_of(lid))


def test_a_page_asks_it_in_two_round_trips_and_in_one_where_there_is_nothing(gebied, kring, django_assert_num_queries):
    with kept_answers(), django_assert_num_queries(1):
        assert not titles(gebied)
    for nr in range(3):
        casus = make_casus(kring, f"Casus {nr}", "woningbouw", "natuur", **OP)
        carried_by(make_inzicht(kring, f"Inzicht {nr}", "woningbouw natuur", **OP), casus)
    with kept_answers(), django_assert_num_queries(2):
        found = from_elsewhere(gebied, [PAAR], (), OPENBAAR)
    assert [een.raak for een in found] == [Raak.PAAR] * 6


def test_both_ways_of_counting_say_the_same(gebied, kring, lezer):
    """One in the question that puts insights in order, one for insights that were read already."""
    casussen = [make_casus(kring, f"Casus {n}", "woningbouw", organisatienaam="Eén" if n else "één") for n in range(3)]
    inzichten = [make_inzicht(kring, f"Zin {n}", "woningbouw natuur", **(OP if n else {})) for n in range(3)]
    carried_by(inzichten[0], casussen[0], casussen[1])
    carried_by(inzichten[1], casussen[2])
    make_bewijs(inzichten[1], casussen[0], tegen=True)
    Toepassing.objects.create(inzicht=inzichten[1], organisatienaam="Hier", resultaat="werkte")
    Toepassing.objects.create(inzicht=inzichten[1], organisatienaam="Daar", resultaat="niet")
    namen = ("casussen", "verslagen", "organisaties", "tegen", "geprobeerd", "werkte", "niet", "dragend")

    for wie in (OPENBAAR, doelgroep_of(lezer), doelgroep_of(make_member("lid", "opgavemanager"))):
        rows = Inzicht.objects.order_by("pk")
        geteld, gelezen = list(counted(rows, wie)), list(rows)
        add_counts(gelezen, wie)
        assert [[getattr(een, naam) for naam in namen] for een in gelezen] == [
            [getattr(een, naam) for naam in namen] for een in geteld
        ]
