"""A run from areas and opgaven to scores, pairs and pieces, as the worked example of docs/methode.md has them."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from accounts.permissions import ALLES
from opgaven.keuze import Filter
from opgaven.models import Berekening, Feiten, Opgave, Score, Stapelvlak, TeHerberekenen
from opgaven.selectors.gebied import area_detail, pairs_of
from opgaven.selectors.scores import Vraag, score_table
from opgaven.selectors.verloop import score_history
from opgaven.services.berekening import (
    NietsTeRekenenError,
    berekening_cancel,
    berekening_start,
    run_here,
    stale_runs_start,
)
from opgaven.services.opgaven import opgave_remove, opgave_save
from opgaven.services.toezicht import supervise
from tests.make import make_gebied, make_indeling, make_opgave, square, worked_example

pytestmark = pytest.mark.django_db


def compute(niveau: str = "wijk", **values) -> Berekening:
    return berekening_start(indeling=make_indeling(), niveau=niveau, direct=True, **values)


def test_the_worked_example_comes_out_to_the_letter():
    gebied, a, b, c = worked_example()
    run = compute()
    detail = area_detail(gebied)
    assert run.status == "klaar"
    assert detail.scores == pytest.approx(
        {
            "opgaven": 3,
            "bedekt_m2": 1_000_000,
            "gestapeld_m2": 600_000,
            "stapel_max": 3,
            "stapel_gemiddeld": 1.7,
            "overlap_m2": 800_000,
            "conflict": 4.5,
            "samenhang": 0.15,
            "tegenwerking": 0.4,
        }
    )
    assert {(p.a.id, p.b.id): p.karakter for p in detail.paren} == {
        (a.pk, b.pk): "tegenstrijdig",
        (a.pk, c.pk): "ruimteconflict",
        (b.pk, c.pk): "ogenschijnlijk_tegenstrijdig",
    }
    assert {d.opgave.id: d.druk for d in detail.deelnames} == pytest.approx({a.pk: 2 / 3, b.pk: 2 / 3, c.pk: 1})
    assert sum(p.aandeel_conflict for p in detail.paren) == pytest.approx(1)


def test_the_pieces_tile_what_is_covered():
    gebied, *_ = worked_example()
    compute()
    pieces = Stapelvlak.objects.filter(gebied=gebied)
    assert sum(piece.oppervlakte_m2 for piece in pieces) == pytest.approx(1_000_000)
    assert sum(piece.oppervlakte_m2 for piece in pieces if piece.diepte >= 2) == pytest.approx(600_000)
    assert all(piece.geometrie.valid and piece.geometrie.srid == 28992 for piece in pieces)


def test_a_run_counts_what_it_did():
    worked_example()
    make_gebied(square(5000, 5000))
    run = compute()
    assert (run.gebieden_totaal, run.gebieden_klaar, run.opgaven, run.paren) == (2, 2, 3, 3)
    assert run.overlap_m2 == pytest.approx(800_000)
    assert run.matrix.nummer == 1
    assert set(run.klassegrenzen) == set(score_table(Vraag(run.indeling_id, "wijk")).waarden)


def test_an_area_without_opgaven_scores_zero_on_everything():
    gebied = make_gebied()
    compute()
    assert set(area_detail(gebied).scores.values()) == {0}


def test_an_indeling_without_areas_says_what_to_do():
    with pytest.raises(NietsTeRekenenError, match="Lees die gebieden eerst in"):
        compute("buurt")


def test_the_same_run_twice_gives_the_same_numbers_and_keeps_history():
    gebied, *_ = worked_example()
    compute()
    first = area_detail(gebied).scores
    compute()
    assert area_detail(gebied).scores == first
    assert Score.objects.filter(gebied=gebied).count() == 2
    assert Score.objects.filter(gebied=gebied, actueel=True).count() == 1
    assert score_history(gebied, ALLES).waarden["conflict"] == pytest.approx([4.5, 4.5])


def test_a_choice_of_types_is_added_up_without_geometry(django_assert_max_num_queries):
    gebied, a, b, _ = worked_example()
    compute()
    vraag = Vraag(gebied.indeling_id, "wijk", Filter(typen=frozenset({"woningbouw", "natuur"})))
    with django_assert_max_num_queries(13):
        tabel = score_table(vraag)
    assert tabel.waarden["conflict"].tolist() == pytest.approx([1.2])
    assert [(p.a.id, p.b.id) for _, p in pairs_of(vraag)] == [(a.pk, b.pk)]
    assert area_detail(gebied, vraag).scores["opgaven"] == 2


def test_a_year_leaves_out_what_is_not_active_then():
    gebied, a, *_ = worked_example()
    Opgave.objects.filter(pk=a.pk).update(begin_jaar=2030, eind_jaar=2035)
    compute()
    early = score_table(Vraag(gebied.indeling_id, "wijk", Filter(jaar=2027)))
    late = score_table(Vraag(gebied.indeling_id, "wijk", Filter(jaar=2031)))
    assert early.waarden["opgaven"].tolist() == [2]
    assert late.waarden["opgaven"].tolist() == [3]


def test_a_run_for_a_year_does_not_become_the_current_score():
    gebied, *_ = worked_example()
    compute()
    compute(peiljaar=2030)
    assert area_detail(gebied).berekening.peiljaar is None


def test_a_run_for_a_year_leaves_a_stale_score_stale():
    gebied, a, *_ = worked_example()
    compute()
    a.geometrie = square(0, 0, 500, 1000)
    opgave_save(opgave=a, user=None)
    compute(peiljaar=2030)
    assert area_detail(gebied).verouderd
    run_waiting()
    assert area_detail(gebied).scores["overlap_m2"] == pytest.approx(650_000)
    assert not area_detail(gebied).verouderd


def test_areas_of_a_run_that_failed_are_tried_again_after_ten_minutes():
    gebied, a, *_ = worked_example()
    compute()
    opgave_remove(opgave=a, user=None)
    (failed,) = stale_runs_start()
    Berekening.objects.filter(pk=failed.pk).update(status="mislukt", klaar_op=timezone.now())
    assert not stale_runs_start()
    Berekening.objects.filter(pk=failed.pk).update(klaar_op=timezone.now() - timedelta(minutes=11))
    run_waiting()
    assert area_detail(gebied).scores["opgaven"] == 2


def test_what_takes_no_part_makes_nothing_stale():
    worked_example()
    compute()
    opgave_save(opgave=make_opgave(square(), status="concept"), user=None)
    assert not TeHerberekenen.objects.exists()


def test_what_no_longer_takes_part_makes_its_areas_stale():
    _, a, *_ = worked_example()
    compute()
    a.status = "afgerond"
    opgave_save(opgave=a, user=None)
    assert TeHerberekenen.objects.exists()


def test_only_what_takes_part_counts():
    gebied, a, *_ = worked_example()
    Opgave.objects.filter(pk=a.pk).update(status="concept", zichtbaarheid="intern")
    compute()
    assert area_detail(gebied).scores["opgaven"] == 2


def run_waiting() -> list[Berekening]:
    """Do what the workers would do."""
    supervise()
    return [run_here(run) for run in Berekening.objects.filter(status__in=["wacht", "loopt"])]


def test_an_edit_makes_stale_just_what_it_touches_and_the_next_run_mends_it(django_capture_on_commit_callbacks):
    gebied, a, *_ = worked_example()
    far = make_gebied(square(50_000, 0))
    compute()
    with django_capture_on_commit_callbacks():
        a.geometrie = square(0, 0, 500, 1000)
        opgave_save(opgave=a, user=None)
    tabel = score_table(Vraag(gebied.indeling_id, "wijk"))
    assert dict(zip(tabel.gebied_ids.tolist(), tabel.verouderd.tolist(), strict=True)) == {
        gebied.pk: True,
        far.pk: False,
    }
    (run,) = run_waiting()
    assert (run.soort, run.gebieden_totaal) == ("deel", 1)
    detail = area_detail(gebied)
    assert not detail.verouderd
    assert detail.scores["overlap_m2"] == pytest.approx(100_000 + 250_000 + 300_000)


def test_moving_an_opgave_recomputes_where_it_was_and_where_it_comes():
    gebied, a, *_ = worked_example()
    far = make_gebied(square(50_000, 0))
    compute()
    a.geometrie = square(50_000, 0)
    opgave_save(opgave=a, user=None)
    assert set(TeHerberekenen.objects.values_list("gebied_id", flat=True)) == {gebied.pk, far.pk}


def test_a_removed_opgave_stays_in_the_history_and_leaves_the_scores():
    gebied, a, *_ = worked_example()
    compute()
    opgave_remove(opgave=a, user=None)
    run_waiting()
    assert area_detail(gebied).scores["opgaven"] == 2
    assert Score.objects.get(gebied=gebied, actueel=False).paren.filter(opgave_a=a).exists()


def test_twenty_edits_cost_one_run():
    _, a, *_ = worked_example()
    compute()
    for width in range(500, 520):
        a.geometrie = square(0, 0, width, 1000)
        opgave_save(opgave=a, user=None)
    assert len(run_waiting()) == 1


def test_a_cancelled_run_stops_and_keeps_what_it_had():
    worked_example()
    run = berekening_start(indeling=make_indeling(), niveau="wijk")
    berekening_cancel(berekening=run)
    run = run_here(run)
    assert run.status == "geannuleerd"
    assert not Score.objects.exists()


def test_older_facts_never_replace_newer_ones():
    from opgaven.services.deel import claim, hand_in
    from opgaven.services.uitkomst import compute as compute_deel

    gebied, a, *_ = worked_example()
    slow = berekening_start(indeling=make_indeling(), niveau="wijk")
    deel = claim(berekening_id=slow.pk)
    outcome = compute_deel(deel)
    Opgave.objects.filter(pk=a.pk).update(status="vervallen")
    compute()
    newest = Feiten.objects.get(gebied=gebied).gelezen_op
    assert hand_in(deel, outcome)
    assert Feiten.objects.get(gebied=gebied).gelezen_op == newest
    assert area_detail(gebied).scores["opgaven"] == 2
