"""Start, cancel and finish runs. The state lives in PostgreSQL; messages only say that there is work (ADR 0003)."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import connection, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.permissions import ALLES, Doelgroep
from gebied.models import Gebied, Indeling
from opgaven.models import Berekening, Deel, Matrixversie, TeHerberekenen
from opgaven.selectors.invoer import area_weights
from opgaven.selectors.matrix import active_matrix
from opgaven.services.herberekening import RUNS_LOCK, send_on_commit

if TYPE_CHECKING:
    from accounts.models import User

#: At most this many messages announce one run; each worker that gets one takes a chunk and passes the message on.
MAX_BERICHTEN = 16


#: Areas of a run that failed are tried again after this time.
RETRY_AFTER_FAILURE = timedelta(minutes=10)


class NietsTeRekenenError(ValueError):
    """There is nothing to compute; the message says what to do."""


def berekening_start(
    *,
    indeling: Indeling,
    niveau: str,
    peiljaar: int | None = None,
    user: User | None = None,
    doelgroep: Doelgroep = ALLES,
    direct: bool = False,
) -> Berekening:
    """Start a full run: over the workers, or (``direct``) in this process, which then waits for the end.

    It computes all areas, whoever asks. Raises NietsTeRekenenError when the indeling has no areas of this niveau, or
    none that the audience of who asks may see.
    """
    gebieden = Gebied.objects.of(indeling.pk, niveau)
    gebied_ids = list(gebieden.values_list("pk", flat=True))
    if not gebieden.visible_to(doelgroep).exists():
        raise NietsTeRekenenError(
            _("{naam} heeft geen gebieden van niveau {niveau}. Lees die gebieden eerst in.").format(
                naam=indeling.naam, niveau=niveau
            )
        )
    berekening = _make_run(
        indeling_id=indeling.pk, niveau=niveau, gebied_ids=gebied_ids, peiljaar=peiljaar, user=user, large=direct
    )
    if direct:
        run_here(berekening)
    else:
        announce(berekening)
    return berekening


def run_here(berekening: Berekening) -> Berekening:
    """Compute every chunk of a run in this process, and read its end state.

    Supervision may have asked workers to join in; then this waits for the chunks that they still hold.
    """
    from opgaven.services.deel import work_one

    while True:
        while work_one(berekening_id=berekening.pk, draden=2):
            pass
        berekening.refresh_from_db()
        if berekening.status not in (Berekening.Status.WACHT, Berekening.Status.LOOPT):
            return berekening
        time.sleep(0.2)


def announce(berekening: Berekening, *, berichten: int = MAX_BERICHTEN) -> None:
    """Tell the workers, once this transaction commits, with at most so many messages."""
    from opgaven.tasks import werk

    def send() -> None:
        for _beurt in range(min(berekening.delen.exclude(status=Deel.Status.KLAAR).count(), berichten)):
            werk.delay(berekening.pk)

    send_on_commit(send)


@transaction.atomic
def berekening_cancel(*, berekening: Berekening, user: User | None = None) -> None:
    """Stop a run that did not end yet. What it computed so far stays; a chunk under way is thrown away."""
    Berekening.objects.filter(pk=berekening.pk, status__in=[Berekening.Status.WACHT, Berekening.Status.LOOPT]).update(
        status=Berekening.Status.GEANNULEERD, klaar_op=timezone.now()
    )
    berekening.refresh_from_db()


def matrix_runs_start(*, matrix: Matrixversie, user: User | None) -> list[Berekening]:
    """With a new matrix: aggregate again, without geometry, every indeling and niveau that has facts.

    Runs of an earlier matrix that are still under way are cancelled: nobody needs their result.
    """
    Berekening.objects.filter(
        soort=Berekening.Soort.MATRIX, status__in=[Berekening.Status.WACHT, Berekening.Status.LOOPT]
    ).update(status=Berekening.Status.GEANNULEERD, klaar_op=timezone.now())
    runs = []
    computed = Gebied.objects.filter(feiten__isnull=False).order_by("indeling_id", "niveau", "pk")
    rows = computed.values_list("indeling_id", "niveau", "pk")
    for (indeling_id, niveau), group in groupby(rows, key=lambda row: row[:2]):
        run = _make_run(
            indeling_id=indeling_id,
            niveau=niveau,
            gebied_ids=[pk for *_, pk in group],
            soort=Berekening.Soort.MATRIX,
            matrix=matrix,
            user=user,
        )
        announce(run)
        runs.append(run)
    return runs


@transaction.atomic
def stale_runs_start() -> list[Berekening]:
    """Make runs for the areas that wait for recomputation and belong to no run yet, one per indeling and niveau.

    Twenty quick edits of one opgave leave one row per area, so they cost about one run.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('opgaven.stale_runs_start'))")
    failed = Q(
        berekening__status=Berekening.Status.MISLUKT, berekening__klaar_op__lt=timezone.now() - RETRY_AFTER_FAILURE
    )
    waiting = Q(berekening__isnull=True) | Q(berekening__status=Berekening.Status.GEANNULEERD) | failed
    rows = TeHerberekenen.objects.filter(waiting).order_by("gebied__indeling_id", "gebied__niveau", "gebied_id")
    runs = []
    for (indeling_id, niveau), group in groupby(
        rows.values_list("gebied__indeling_id", "gebied__niveau", "gebied_id", "nummer"), key=lambda row: row[:2]
    ):
        claimed = {gebied_id: nummer for *_, gebied_id, nummer in group}
        run = _make_run(indeling_id=indeling_id, niveau=niveau, gebied_ids=list(claimed), soort=Berekening.Soort.DEEL)
        TeHerberekenen.objects.filter(gebied_id__in=claimed, nummer__in=claimed.values()).update(berekening=run)
        announce(run)
        runs.append(run)
    return runs


@transaction.atomic
def _make_run(
    *,
    indeling_id: int,
    niveau: str,
    gebied_ids: Sequence[int],
    soort: str = Berekening.Soort.VOLLEDIG,
    matrix: Matrixversie | None = None,
    peiljaar: int | None = None,
    user: User | None = None,
    large: bool = False,
) -> Berekening:
    if soort == Berekening.Soort.VOLLEDIG:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [RUNS_LOCK])
    berekening = Berekening.objects.create(
        indeling_id=indeling_id,
        niveau=niveau,
        soort=soort,
        peiljaar=peiljaar,
        matrix=matrix or active_matrix(),
        softwareversie=settings.VERSION,
        gebieden_totaal=len(gebied_ids),
        door=user,
    )
    budget = settings.BEREKENING_DEEL_GEWICHT * (8 if large else 1)
    Deel.objects.bulk_create(
        Deel(berekening=berekening, gebied_ids=ids) for ids in _chunks(area_weights(gebied_ids), budget)
    )
    return berekening


def _chunks(weights: Iterable[tuple[int, int]], budget: int) -> Iterator[list[int]]:
    """Cut a list of (id, weight) into runs of about equal weight, in the order given.

    >>> list(_chunks([(1, 3), (2, 3), (3, 5), (4, 1)], budget=6))
    [[1, 2], [3, 4]]
    """
    chunk: list[int] = []
    total = 0
    for pk, weight in weights:
        if chunk and total + weight > budget:
            yield chunk
            chunk, total = [], 0
        chunk.append(pk)
        total += weight
    if chunk:
        yield chunk
