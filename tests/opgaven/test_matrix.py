"""The matrix: start values, overrides with a reason, and numbered versions that runs name."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from opgaven import startwaarden
from opgaven.models import Berekening, Feiten, Matrixversie, Opgavetype, TeHerberekenen, TypepaarWaarde
from opgaven.selectors.gebied import area_detail
from opgaven.selectors.matrix import active_matrix, pair_explanation
from opgaven.services.berekening import berekening_start, run_here
from opgaven.services.deel import claim, hand_in
from opgaven.services.matrix import matrix_publish, opgavepaar_set, opgavetype_save, typepaar_set, waarden_remove
from opgaven.services.uitkomst import compute
from tests.make import make_indeling, worked_example

pytestmark = pytest.mark.django_db


def soort(code: str) -> Opgavetype:
    return Opgavetype.objects.get(code=code)


def set_friction(van: str, naar: str, waarde: int, **values) -> TypepaarWaarde:
    defaults = {"reden": "Zo hebben wij het hier afgesproken.", "bewijs": "redelijk", "user": None}
    return typepaar_set(soort="wrijving", van=soort(van), naar=soort(naar), waarde=waarde, **defaults | values)


@pytest.mark.parametrize(
    ("a", "b", "regel", "waarde"),
    [
        ("woningbouw", "natuur", 6, 6),
        ("leefbaarheid", "recreatie", 2, 1),
        ("warmte", "woningbouw", 0, 0),
        ("warmte", "drinkwater", 6, 6),
        ("zon", "landbouw", 5, 5),
        ("natuur", "water", 6, 2),
        ("sociaal", "woningbouw", 5, 0),
        ("sociaal", "leefbaarheid", 2, 0),
        ("natuur", "natuur", 6, 0),
        ("woningbouw", "woningbouw", 5, 5),
    ],
)
def test_the_first_version_holds_the_start_values(a, b, regel, waarde):
    uitleg = pair_explanation(a, b)
    assert (uitleg.wrijving_regel, uitleg.wrijving) == (regel, waarde)
    assert (uitleg.wrijving_reden is not None) == (regel != waarde)


def test_every_start_value_is_labelled_as_a_proposal_with_a_reason():
    assert set(TypepaarWaarde.objects.values_list("herkomst", flat=True)) == {"startwaarde"}
    assert not TypepaarWaarde.objects.filter(reden="").exists()
    assert len(startwaarden.WISSELWERKING) == 81
    assert active_matrix().nummer == 1


def test_interaction_keeps_its_direction():
    uitleg = pair_explanation("warmte", "drinkwater")
    assert (uitleg.heen.waarde, uitleg.terug.waarde, uitleg.wisselwerking) == (-2, -3, -2.5)


def test_publishing_without_a_change_keeps_the_version():
    assert matrix_publish().nummer == 1
    assert Matrixversie.objects.count() == 1


def test_an_override_becomes_a_new_version_and_the_old_one_stays():
    set_friction("natuur", "woningbouw", 3)
    uitleg = pair_explanation("woningbouw", "natuur")
    assert active_matrix().nummer == 2
    assert (uitleg.wrijving_regel, uitleg.wrijving, uitleg.wrijving_reden.bewijs) == (6, 3, "redelijk")
    assert Matrixversie.objects.get(nummer=1).inhoud["wrijving"] != active_matrix().inhoud["wrijving"]


def test_taking_an_override_away_brings_the_rule_back():
    row = set_friction("natuur", "woningbouw", 3)
    waarden_remove(rows=[row], user=None)
    assert pair_explanation("natuur", "woningbouw").wrijving == 6
    assert active_matrix().nummer == 3


@pytest.mark.parametrize(
    ("values", "field"), [({"waarde": 7}, "__all__"), ({"waarde": -1}, "__all__"), ({"reden": "  "}, "reden")]
)
def test_a_value_out_of_range_or_without_a_reason_is_refused(values, field):
    with pytest.raises(ValidationError) as refusal:
        set_friction("natuur", "woningbouw", **{"waarde": 3} | values)
    assert field in refusal.value.message_dict
    assert active_matrix().nummer == 1


def test_a_new_matrix_re_aggregates_without_geometry_and_keeps_the_old_score():
    gebied, *_ = worked_example()
    first = berekening_start(indeling=make_indeling(), niveau="wijk", direct=True)
    read = Feiten.objects.get(gebied=gebied).gelezen_op
    set_friction("woningbouw", "natuur", 0)
    assert area_detail(gebied).verouderd
    run = run_here(Berekening.objects.get(soort="matrix"))
    detail = area_detail(gebied)
    assert (run.status, run.matrix.nummer, first.matrix.nummer) == ("klaar", 2, 1)
    assert detail.scores["conflict"] == pytest.approx(4.5 - 1.2)
    assert not detail.verouderd
    assert Feiten.objects.get(gebied=gebied).gelezen_op == read
    assert first.scores.get(gebied=gebied).conflict == pytest.approx(4.5)


def test_a_second_change_replaces_the_run_of_the_first_and_computes_no_geometry():
    gebied, *_ = worked_example()
    berekening_start(indeling=make_indeling(), niveau="wijk", direct=True)
    set_friction("woningbouw", "natuur", 0)
    late = claim(berekening_id=Berekening.objects.get(soort="matrix").pk)
    outcome = compute(late)
    set_friction("woningbouw", "natuur", 1)
    assert not hand_in(late, outcome)
    assert not TeHerberekenen.objects.exists()
    run_here(Berekening.objects.get(soort="matrix", status="wacht"))
    assert area_detail(gebied).scores["conflict"] == pytest.approx(4.5 - 1.0)


def test_a_value_for_two_opgaven_is_stronger_than_that_of_their_types():
    gebied, a, b, _ = worked_example()
    berekening_start(indeling=make_indeling(), niveau="wijk", direct=True)
    opgavepaar_set(soort="wrijving", van=b, naar=a, waarde=1, reden="Samen ontworpen.", bewijs="sterk", user=None)
    run_here(Berekening.objects.get(soort="matrix"))
    assert area_detail(gebied).scores["conflict"] == pytest.approx(4.5 - 1.0)


def test_an_opgave_is_no_pair_with_itself():
    _, a, *_ = worked_example()
    with pytest.raises(ValidationError, match="Kies twee verschillende opgaven"):
        opgavepaar_set(soort="wrijving", van=a, naar=a, waarde=1, reden="x", bewijs="zwak", user=None)


def test_a_new_type_takes_part_at_once():
    nieuw = Opgavetype(code="datacenter", naam="Datacenters", letter="Dc", ligging=2, ruimtebeslag=3, duur=3)
    opgavetype_save(opgavetype=nieuw, user=None)
    assert pair_explanation("datacenter", "woningbouw").wrijving == 6
    assert active_matrix().nummer == 2


def test_facts_computed_with_an_old_matrix_are_computed_again():
    gebied, *_ = worked_example()
    slow = berekening_start(indeling=make_indeling(), niveau="wijk")
    deel = claim(berekening_id=slow.pk)
    outcome = compute(deel)
    set_friction("woningbouw", "natuur", 0)
    hand_in(deel, outcome)
    assert TeHerberekenen.objects.filter(gebied=gebied).exists()
