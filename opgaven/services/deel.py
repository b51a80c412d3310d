"""One chunk of a run: lease it, compute it, hand it in.

A lease is a row of Deel with a heartbeat. Whoever finds a lease without a heartbeat for BEREKENING_LEASE_SECONDEN takes
it over; ``poging`` is the fence: what the earlier worker still hands in is thrown away.
"""

from __future__ import annotations

import logging
import os
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from django.conf import settings
from django.db import connection, transaction
from django.db.models import Q
from django.utils import timezone

from opgaven.models import Berekening, Deel
from opgaven.services.afronding import finish_if_done
from opgaven.services.uitkomst import Uitkomst, compute, store

logger = logging.getLogger(__name__)


def work_one(*, berekening_id: int, draden: int = 1) -> bool:
    """Lease, compute and store one chunk of a run. False when there is none to take (now)."""
    deel = claim(berekening_id=berekening_id)
    if deel is None:
        return False
    try:
        with _heartbeat(deel):
            hand_in(deel, compute(deel, draden=draden))
    except Exception as error:
        _give_back(deel, error)
        raise
    return True


@transaction.atomic
def claim(*, berekening_id: int) -> Deel | None:
    """Lease the next chunk: one that waits, or one whose worker fell silent. None when there is none.

    A chunk that was tried BEREKENING_POGINGEN times makes its run fail, with the reason.
    """
    expired = timezone.now() - timedelta(seconds=settings.BEREKENING_LEASE_SECONDEN)
    deel = (
        Deel.objects.select_for_update(skip_locked=True, of=["self"])
        .select_related("berekening__matrix")
        .filter(berekening_id=berekening_id, berekening__status__in=[Berekening.Status.WACHT, Berekening.Status.LOOPT])
        .filter(Q(status=Deel.Status.WACHT) | Q(status=Deel.Status.LOOPT, hartslag_op__lt=expired))
        .order_by("pk")
        .first()
    )
    if deel is None:
        return None
    if deel.poging >= settings.BEREKENING_POGINGEN:
        _fail(deel)
        return None
    deel.status, deel.poging, deel.hartslag_op = Deel.Status.LOOPT, deel.poging + 1, timezone.now()
    deel.werker = f"{socket.gethostname()}:{os.getpid()}"[:100]
    deel.save(update_fields=["status", "poging", "hartslag_op", "werker"])
    Berekening.objects.filter(pk=berekening_id, status=Berekening.Status.WACHT).update(
        status=Berekening.Status.LOOPT, gestart_op=timezone.now()
    )
    return deel


@transaction.atomic
def hand_in(deel: Deel, uitkomst: Uitkomst) -> bool:
    """Store the result of a chunk, once. False (and nothing stored) when the lease or the run is no longer ours.

    Does not wait for the disk: what a power cut takes away was still leased, and is computed again.
    """
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL synchronous_commit = off")
        # No other matrix becomes active between looking at it and the end of this transaction.
        cursor.execute("SELECT 1 FROM opgaven_matrixversie WHERE id = %s FOR SHARE", [deel.berekening.matrix_id])
    berekening = Berekening.objects.select_for_update(of=["self"]).select_related("matrix").get(pk=deel.berekening_id)
    ours = Deel.objects.select_for_update().filter(pk=deel.pk, poging=deel.poging, status=Deel.Status.LOOPT)
    if berekening.status != Berekening.Status.LOOPT or not ours.exists():
        logger.info("Chunk %s of run %s is no longer ours; its result is dropped.", deel.pk, deel.berekening_id)
        return False
    store(berekening, deel.gebied_ids, uitkomst)
    ours.update(status=Deel.Status.KLAAR)
    berekening.gebieden_klaar += len(deel.gebied_ids)
    berekening.paren += len(uitkomst.scores.paren.opgave_a)
    berekening.overlap_m2 += float(uitkomst.scores.overlap_m2.sum())
    berekening.save(update_fields=["gebieden_klaar", "paren", "overlap_m2"])
    finish_if_done(berekening)
    return True


@contextmanager
def _heartbeat(deel: Deel) -> Iterator[None]:
    """Tell PostgreSQL every few seconds that this worker lives, on a connection of its own."""
    stop = threading.Event()

    def beat() -> None:
        try:
            while not stop.wait(settings.BEREKENING_HARTSLAG_SECONDEN):
                Deel.objects.filter(pk=deel.pk, poging=deel.poging).update(hartslag_op=timezone.now())
        finally:
            connection.close()

    thread = threading.Thread(target=beat, name=f"hartslag-{deel.pk}", daemon=True)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()


def _give_back(deel: Deel, error: Exception) -> None:
    """After an error another attempt may take the chunk at once; the last error is kept with the run."""
    Deel.objects.filter(pk=deel.pk, poging=deel.poging, status=Deel.Status.LOOPT).update(status=Deel.Status.WACHT)
    Berekening.objects.filter(pk=deel.berekening_id).update(fout=f"het rekenen gaf een fout ({type(error).__name__})")


def _fail(deel: Deel) -> None:
    reden = deel.berekening.fout or "de werker stopte zonder melding, mogelijk door te weinig geheugen"
    fout = f"Een deel van {len(deel.gebied_ids)} gebieden lukte na {deel.poging} pogingen niet: {reden}."
    open_run = Berekening.objects.filter(
        pk=deel.berekening_id, status__in=[Berekening.Status.WACHT, Berekening.Status.LOOPT]
    )
    open_run.update(fout=fout, status=Berekening.Status.MISLUKT, klaar_op=timezone.now())
    logger.error("Run %s failed at chunk %s: %s", deel.berekening_id, deel.pk, reden)
