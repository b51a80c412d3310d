"""Imports over real workers: one that is killed half-way costs nothing, and nothing comes in twice."""

from __future__ import annotations

import math
from datetime import timedelta

import pytest
import shapely
from django.utils import timezone

from opgaven.models import Import, Inlezing, Opgave
from opgaven.services.inleeswerk import claim, work_one
from tests.bestanden import box, write
from tests.invoer import WONEN, tot_en_met_proef
from tests.make import X0, Y0
from tests.werkers import celery_worker, kill, wait_until

pytestmark = pytest.mark.django_db(transaction=True)

SHORT_LEASE = {"BEREKENING_LEASE_SECONDEN": "3"}
AANTAL = 600


@pytest.fixture
def editor(client, bewerker, settings):
    client.force_login(bewerker)
    return client


def rose(number: int, points: int = 1500) -> shapely.Polygon:
    """A ragged circle with many corners, so that there is something to write."""
    hoeken = [2 * math.pi * i / points for i in range(points)]
    straal = [2000 * (1 + 0.1 * math.sin(9 * hoek)) for hoek in hoeken]
    return shapely.Polygon(
        [(X0 + 100 * number + r * math.cos(h), Y0 + r * math.sin(h)) for r, h in zip(straal, hoeken, strict=True)]
    )


def test_a_worker_killed_while_writing_leaves_nothing_and_the_next_writes_all_of_it_once(editor, tmp_path, settings):
    uploads = tmp_path / "home" / "uploads"
    settings.MEDIA_ROOT = uploads
    thuis = {**SHORT_LEASE, "GEBIED_HOME": str(uploads.parent)}
    path = write(tmp_path / "rozen.gpkg", [rose(n) for n in range(AANTAL)], {"naam": [f"R{n}" for n in range(AANTAL)]})
    inlezing = tot_en_met_proef(editor, "opgaven", path, **WONEN)

    def stand() -> tuple[str, str]:
        return Inlezing.objects.values_list("status", "fase").get(pk=inlezing.pk)

    with celery_worker(tmp_path / "een.log", **thuis) as first:
        wait_until(lambda: "ready" in (tmp_path / "een.log").read_text(), 60, "the first worker to start")
        editor.post(f"/invoer/{inlezing.pk}/inlezen/")
        wait_until(lambda: stand() == ("loopt", "opslaan"), 60, "the first worker to write")
        kill(first)
    assert (stand()[0], Opgave.objects.count(), Import.objects.count()) == ("loopt", 0, 0)

    Inlezing.objects.update(hartslag_op=timezone.now() - timedelta(seconds=10))
    with celery_worker(tmp_path / "twee.log", **thuis):
        wait_until(lambda: stand()[0] == "klaar", 110, "the second worker to finish")
        wait_until(lambda: not list((uploads / "invoer").iterdir()), 10, "the file to be gone")
    assert (Opgave.objects.count(), Import.objects.get().rapport["nieuw"]) == (AANTAL, AANTAL)
    assert Inlezing.objects.get().poging == 3


@pytest.fixture
def wachtend(editor, tmp_path, settings):
    """An import that was asked for and that no worker began."""
    settings.MEDIA_ROOT = tmp_path / "uploads"
    path = write(tmp_path / "a.gpkg", [box(0), box(2000)], {"naam": ["A", "B"]})
    inlezing = tot_en_met_proef(editor, "opgaven", path, **WONEN)
    editor.post(f"/invoer/{inlezing.pk}/inlezen/")
    return inlezing


def test_a_silent_lease_is_taken_over_and_a_living_one_is_not(wachtend):
    eerste = claim(inlezing_id=wachtend.pk)
    assert claim(inlezing_id=wachtend.pk) is None
    Inlezing.objects.update(hartslag_op=timezone.now() - timedelta(minutes=5))
    tweede = claim(inlezing_id=wachtend.pk)

    assert tweede.poging == eerste.poging + 1


def test_who_lost_the_lease_keeps_nothing(wachtend):
    from opgaven.services.inleeswerk import _do, _NietMeerOnsError

    eerste = claim(inlezing_id=wachtend.pk)
    Inlezing.objects.update(hartslag_op=timezone.now() - timedelta(minutes=5))
    claim(inlezing_id=wachtend.pk)

    with pytest.raises(_NietMeerOnsError):
        _do(eerste)
    assert not Opgave.objects.exists()
    assert not Import.objects.exists()


def test_after_three_attempts_it_stops_with_a_reason_and_the_file_stays(wachtend, settings):
    for _ in range(settings.BEREKENING_POGINGEN):
        assert claim(inlezing_id=wachtend.pk) is not None
        Inlezing.objects.update(hartslag_op=timezone.now() - timedelta(minutes=5))

    assert work_one(inlezing_id=wachtend.pk) is False
    wachtend.refresh_from_db()
    assert wachtend.status == "mislukt"
    assert wachtend.fout.startswith("Het lukte na 3 pogingen niet.")


def test_pressed_twice_it_is_imported_once(editor, wachtend):
    editor.post(f"/invoer/{wachtend.pk}/inlezen/")
    assert work_one(inlezing_id=wachtend.pk) is True
    assert work_one(inlezing_id=wachtend.pk) is False
    assert (Import.objects.count(), Opgave.objects.count()) == (1, 2)
