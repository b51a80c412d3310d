"""The lease of a chunk: taken over when its worker falls silent, handed in once, given up after three attempts."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from opgaven.models import Berekening, Deel, Score
from opgaven.selectors.berekening import remaining_seconds
from opgaven.services.berekening import berekening_start
from opgaven.services.deel import claim, hand_in, work_one
from opgaven.services.uitkomst import compute
from tests.make import make_indeling, worked_example

pytestmark = pytest.mark.django_db


@pytest.fixture
def run() -> Berekening:
    worked_example()
    return berekening_start(indeling=make_indeling(), niveau="wijk")


def fall_silent() -> None:
    Deel.objects.update(hartslag_op=timezone.now() - timedelta(seconds=31))


def test_a_leased_chunk_is_not_given_to_a_second_worker(run):
    assert claim(berekening_id=run.pk)
    assert claim(berekening_id=run.pk) is None


def test_a_silent_worker_loses_its_lease_and_what_it_still_hands_in_is_dropped(run):
    slow = claim(berekening_id=run.pk)
    outcome = compute(slow)
    fall_silent()
    quick = claim(berekening_id=run.pk)
    assert quick.poging == 2
    assert hand_in(quick, compute(quick))
    assert not hand_in(slow, outcome)
    run.refresh_from_db()
    assert (run.status, run.gebieden_klaar, Score.objects.count()) == ("klaar", 1, 1)


def test_a_chunk_that_never_ends_makes_the_run_fail_after_three_attempts(run):
    for _ in range(3):
        assert claim(berekening_id=run.pk)
        fall_silent()
    assert not work_one(berekening_id=run.pk)
    run.refresh_from_db()
    assert run.status == "mislukt"
    assert run.fout == (
        "Een deel van 1 gebieden lukte na 3 pogingen niet: "
        "de werker stopte zonder melding, mogelijk door te weinig geheugen."
    )


def test_a_finished_run_gives_no_work(run):
    assert work_one(berekening_id=run.pk)
    assert not work_one(berekening_id=run.pk)


def test_an_estimate_follows_the_pace_so_far(run):
    assert remaining_seconds(run) is None
    run.status, run.gebieden_klaar, run.gebieden_totaal = "loopt", 10, 40
    run.gestart_op = timezone.now() - timedelta(seconds=20)
    assert remaining_seconds(run) == 60
