"""Runs over real workers: nothing is lost when one is killed, and an edit shows by itself."""

from __future__ import annotations

import math
import subprocess
import sys

import numpy as np
import pytest
from django.contrib.gis.geos import MultiPolygon, Polygon

from opgaven.models import Berekening, Score
from opgaven.scorenamen import SCORES
from opgaven.selectors.gebied import area_detail
from opgaven.services.berekening import berekening_start
from opgaven.services.opgaven import opgave_save
from tests.make import X0, Y0, make_gebied, make_indeling, make_opgave, square, worked_example
from tests.werkers import ROOT, celery_worker, kill, wait_until, worker_environment

pytestmark = pytest.mark.django_db(transaction=True)

SHORT_LEASE = {"BEREKENING_LEASE_SECONDEN": "3"}


def rose(x: float, y: float, radius: float, points: int) -> MultiPolygon:
    """A ragged circle with many corners, so that there is something to compute."""
    corners = [
        (
            X0 + x + radius * (1 + 0.1 * math.sin(9 * a)) * math.cos(a),
            Y0 + y + radius * (1 + 0.1 * math.sin(9 * a)) * math.sin(a),
        )
        for a in (2 * math.pi * i / points for i in range(points))
    ]
    return MultiPolygon(Polygon([*corners, corners[0]]), srid=28992)


@pytest.fixture
def landscape():
    """Forty areas in a row, each under thirty ragged circles."""
    for column in range(40):
        make_gebied(square(1000 * column, 0), code=f"WK{column:06d}")
    for number in range(160):
        make_opgave(rose(250 * number, 500, 3500, 1500), ("woningbouw", "natuur", "water", "zon")[number % 4])
    return make_indeling()


def current_scores() -> np.ndarray:
    return np.array(Score.objects.filter(actueel=True).order_by("gebied__code").values_list(*SCORES))


def test_a_killed_worker_loses_nothing_and_another_finishes_with_the_same_numbers(landscape, settings, tmp_path):
    settings.BEREKENING_DEEL_GEWICHT = 60
    expected = berekening_start(indeling=landscape, niveau="wijk", direct=True)
    numbers = current_scores()
    run = berekening_start(indeling=landscape, niveau="wijk")
    assert run.delen.count() > 8

    def done() -> int:
        return Berekening.objects.values_list("gebieden_klaar", flat=True).get(pk=run.pk)

    with celery_worker(tmp_path / "een.log", **SHORT_LEASE) as first:
        wait_until(lambda: done() >= 4, 60, "the first worker to get going")
        kill(first)
    assert 4 <= done() < 40
    with celery_worker(tmp_path / "twee.log", **SHORT_LEASE):
        wait_until(lambda: done() == 40, 110, "the second worker to finish the run")
    run.refresh_from_db()
    assert (run.status, run.paren, run.opgaven) == ("klaar", expected.paren, expected.opgaven)
    assert run.overlap_m2 == pytest.approx(expected.overlap_m2, rel=1e-12)
    np.testing.assert_allclose(current_scores(), numbers, rtol=1e-12)
    assert Score.objects.filter(berekening=run).count() == 40


def test_an_edit_shows_by_itself_with_a_worker_running(tmp_path):
    gebied, a, *_ = worked_example()
    berekening_start(indeling=make_indeling(), niveau="wijk", direct=True)
    with celery_worker(tmp_path / "werker.log"):
        wait_until(lambda: "ready" in (tmp_path / "werker.log").read_text(), 60, "the worker to start")
        a.geometrie = square(0, 0, 500, 1000)
        opgave_save(opgave=a, user=None)
        assert area_detail(gebied).verouderd
        wait_until(lambda: not area_detail(gebied).verouderd, 20, "the new score")
    assert area_detail(gebied).scores["overlap_m2"] == pytest.approx(650_000)


def run_without_broker(*command: str) -> subprocess.CompletedProcess:
    """Another process of the platform, for which the broker is away."""
    return subprocess.run(
        [sys.executable, *command],
        cwd=ROOT, env=worker_environment(BROKER_URL="redis+socket:///nergens/broker.sock"), capture_output=True,
        text=True, check=False, timeout=60,
    )  # fmt: skip


SAVE = """
import django; django.setup()
from opgaven.models import Opgave
from opgaven.services.opgaven import opgave_save
opgave = Opgave.objects.get(naam="Opgave a")
opgave.naam = "Nieuwe naam"
opgave_save(opgave=opgave, user=None)
"""


def test_with_the_broker_away_an_edit_is_saved_and_its_work_waits_in_the_database():
    gebied, a, *_ = worked_example()
    berekening_start(indeling=make_indeling(), niveau="wijk", direct=True)
    result = run_without_broker("-c", SAVE)
    assert result.returncode == 0, result.stderr
    a.refresh_from_db()
    assert a.naam == "Nieuwe naam"
    assert area_detail(gebied).verouderd


def test_with_the_broker_away_the_command_says_what_to_do():
    worked_example()
    result = run_without_broker("manage.py", "bereken", "--indeling", "Proef 2026", "--niveau", "wijk", "--json")
    assert (result.returncode, result.stdout) == (1, "")
    assert result.stderr == (
        "Fout: Er draait geen werker. Start het platform met script/run, of reken hier met --direct.\n"
    )
    assert not Berekening.objects.exists()
