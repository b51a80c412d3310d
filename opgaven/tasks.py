"""Doors for the workers: ids in, one call, done. Twice is the same as once."""

from __future__ import annotations

from celery import shared_task
from celery.signals import worker_ready

from gebied.services.tegels import GEBIEDEN, make_missing_drawings
from opgaven.services import inleeswerk
from opgaven.services import toezicht as toezicht_service
from opgaven.services.deel import work_one
from opgaven.services.inlezen import inlezingen_purge
from opgaven.services.vormen import OPGAVEN


@shared_task(ignore_result=True)
def werk(berekening_id: int) -> None:
    """Compute one chunk of a run, then make room for other work before the next."""
    if work_one(berekening_id=berekening_id):
        werk.delay(berekening_id)
    elif toezicht_service.is_open(berekening_id):
        toezicht.apply_async(countdown=toezicht_service.WAIT_SECONDS)


@shared_task(ignore_result=True)
def herbereken() -> None:
    """Start runs for the areas that became stale."""
    toezicht_service.recompute_stale()


@shared_task(ignore_result=True)
def toezicht() -> None:
    """Send again what the broker or a killed worker lost."""
    toezicht_service.supervise()
    inleeswerk.supervise()


@shared_task(ignore_result=True, soft_time_limit=1800)
def lees_in(inlezing_id: int) -> None:
    """Try or import one file that somebody brought in."""
    inleeswerk.work_one(inlezing_id=inlezing_id)


@shared_task(ignore_result=True)
def ruim_inlezingen_op() -> None:
    """Throw away files that nobody imported within a day."""
    inlezingen_purge()


@shared_task(ignore_result=True)
def teken_tegels() -> None:
    """Make the drawings that a version without a stock of them left out."""
    make_missing_drawings(GEBIEDEN)
    make_missing_drawings(OPGAVEN)


@worker_ready.connect
def supervise_at_start(**_: object) -> None:
    """A worker that starts looks at once for runs that lie still, and for drawings that an upgrade asks for."""
    toezicht.delay()
    teken_tegels.delay()
