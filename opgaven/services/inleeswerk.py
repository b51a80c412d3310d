"""The work on a file: try it or import it, once. Leased like a chunk of a run (opgaven.services.deel).

Twice is the same as once: rows are keyed, and what is imported, its log and the end state are one transaction. A worker
that lost its lease (``poging``) finds out in that transaction, which is then undone.
"""

from __future__ import annotations

import logging
import os
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db import connection, transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from accounts.historie.context import behind
from gebied.importeren.fouten import InvoerFout
from gebied.importeren.rapport import Rapport
from gebied.services.importeren import GebiedenGelezen, gebieden_count, gebieden_read
from gebied.services.indicatoren import IndicatorenBestand, indicatoren_count, indicatoren_read
from opgaven.importeren.uitkeuzes import as_gebieden, as_indicatoren, as_opgaven
from opgaven.models import Import, Inlezing
from opgaven.selectors.inlezen import import_before
from opgaven.services import inleesbestanden
from opgaven.services.importeren import OpgavenGelezen, opgaven_count, opgaven_read, opgaven_store
from opgaven.services.importeren_gebieden import gebieden_store
from opgaven.services.importeren_indicatoren import figures_store
from opgaven.services.inlezen import announce

if TYPE_CHECKING:
    from accounts.models import User

logger = logging.getLogger(__name__)

_S, _W = Inlezing.Status, Inlezing.Werk
LEZEN, OPSLAAN = "lezen", "opslaan"
Gelezen = GebiedenGelezen | OpgavenGelezen | IndicatorenBestand
WEG = "Het bestand is er niet meer. Kies het opnieuw; uw keuzes staan er nog."


class _NietMeerOnsError(Exception):
    """The lease went to another worker, or somebody was erased meanwhile: nothing may be kept."""


def work_one(*, inlezing_id: int) -> bool:
    """Try or import one file. False when there is nothing to do for it now."""
    inlezing = claim(inlezing_id=inlezing_id)
    if inlezing is None:
        return False
    try:
        with _heartbeat(inlezing):
            _do(inlezing)
    except InvoerFout as error:
        _end(inlezing, _S.MISLUKT, fout=_without_options(str(error)))
    except _NietMeerOnsError:
        logger.info("Import %s is no longer ours; its result is dropped.", inlezing.pk)
    except Exception:
        _end(inlezing, _S.WACHT)
        raise
    _wake_next(inlezing)
    return True


@transaction.atomic
def claim(*, inlezing_id: int) -> Inlezing | None:
    """Lease it: it waits, or its worker fell silent, and nothing else of the organisation is being imported."""
    inlezing = Inlezing.objects.filter(pk=inlezing_id).first()
    if inlezing is None:
        return None
    _lock(inlezing.organisatie_id)
    inlezing = Inlezing.objects.select_for_update().filter(pk=inlezing_id).filter(_idle()).first()
    if inlezing is None or (inlezing.werk == _W.IMPORT and import_before(inlezing) is not None):
        return None
    if inlezing.poging - inlezing.pogingen_vooraf >= settings.BEREKENING_POGINGEN:
        inlezing.status, inlezing.fout = _S.MISLUKT, _gave_up(inlezing)
        inlezing.save(update_fields=["status", "fout"])
        logger.error("Import %s failed after its last attempt.", inlezing.pk)
        return None
    inlezing.status, inlezing.poging, inlezing.hartslag_op = _S.LOOPT, inlezing.poging + 1, timezone.now()
    inlezing.werker, inlezing.fase = f"{socket.gethostname()}:{os.getpid()}"[:100], LEZEN
    inlezing.save(update_fields=["status", "poging", "hartslag_op", "werker", "fase"])
    return inlezing


def supervise() -> None:
    """Announce what nobody works on: the broker lost its message, or a worker died."""
    for pk in Inlezing.objects.filter(_idle()).order_by("gevraagd_op", "pk").values_list("pk", flat=True):
        announce(pk)


def _idle() -> Q:
    expired = timezone.now() - timedelta(seconds=settings.BEREKENING_LEASE_SECONDEN)
    return Q(status=_S.WACHT) | Q(status=_S.LOOPT, hartslag_op__lt=expired)


def _do(inlezing: Inlezing) -> None:
    path = inleesbestanden.path_of(inlezing.kenmerk, inlezing.bestand)
    if not path.exists():
        raise InvoerFout(WEG)
    gelezen = _read(inlezing, path)
    if inlezing.werk == _W.PROEF:
        rapport = _count(gelezen)
        _end(inlezing, _S.GEPROEFD, proef={"rapport": rapport.as_dict(), "toelichting": gelezen.toelichting})
        return
    _tell(inlezing, fase=OPSLAAN, rijen=len(gelezen.rijen))
    _store(inlezing, gelezen)


def _read(inlezing: Inlezing, path: Path) -> Gelezen:
    """Read and judge, outside any transaction."""
    if inlezing.soort == "indicatoren":
        return indicatoren_read(as_indicatoren(path, inlezing.keuzes, inlezing.organisatie))
    if inlezing.soort == "gebieden":
        return gebieden_read(as_gebieden(path, inlezing.gezien, inlezing.keuzes, inlezing.organisatie))
    return opgaven_read(as_opgaven(path, inlezing.gezien, inlezing.keuzes, inlezing.organisatie))


def _count(gelezen: Gelezen) -> Rapport:
    """What would happen, without writing."""
    if isinstance(gelezen, IndicatorenBestand):
        return indicatoren_count(bestand=gelezen)
    return gebieden_count(gelezen=gelezen) if isinstance(gelezen, GebiedenGelezen) else opgaven_count(gelezen=gelezen)


def _write(gelezen: Gelezen, user: User | None) -> Import | None:
    if isinstance(gelezen, IndicatorenBestand):
        return figures_store(bestand=gelezen, user=user)
    if isinstance(gelezen, GebiedenGelezen):
        return gebieden_store(gelezen=gelezen, user=user)
    return opgaven_store(gelezen=gelezen, user=user)


def _store(inlezing: Inlezing, gelezen: Gelezen) -> None:
    """All or nothing: what was in the file, its log, and that it is done."""
    wie = {"gebruiker": inlezing.door_id} if inlezing.door_id else {}
    with behind(**wie), transaction.atomic():
        verslag = _write(gelezen, inlezing.door)
        if verslag is None:
            raise InvoerFout("Geen enkele rij is bruikbaar. Doe de proef opnieuw en kijk naar de redenen.")
        _finish(inlezing, verslag)
        transaction.on_commit(lambda: inleesbestanden.remove(inlezing.kenmerk))


def _finish(inlezing: Inlezing, verslag: Import) -> None:
    if not _ours(inlezing).update(status=_S.KLAAR, verslag=verslag, fase="", gezien={}, proef={}):
        raise _NietMeerOnsError


def _end(inlezing: Inlezing, status: str, **velden: Any) -> None:
    _ours(inlezing).update(status=status, fase="", **velden)


def _tell(inlezing: Inlezing, **velden: Any) -> None:
    if not _ours(inlezing).update(hartslag_op=timezone.now(), **velden):
        raise _NietMeerOnsError


def _ours(inlezing: Inlezing) -> QuerySet[Inlezing]:
    return Inlezing.objects.filter(pk=inlezing.pk, poging=inlezing.poging, status=_S.LOOPT)


@contextmanager
def _heartbeat(inlezing: Inlezing) -> Iterator[None]:
    """Tell PostgreSQL every few seconds that this worker lives, on a connection of its own."""
    stop = threading.Event()

    def beat() -> None:
        try:
            while not stop.wait(settings.BEREKENING_HARTSLAG_SECONDEN):
                _ours(inlezing).update(hartslag_op=timezone.now())
        finally:
            connection.close()

    thread = threading.Thread(target=beat, name=f"hartslag-inlezing-{inlezing.pk}", daemon=True)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()


def _lock(organisatie_id: int | None) -> None:
    """Two workers that look for work of one organisation look one after the other."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [f"inlezen voor {organisatie_id}"])


def _wake_next(inlezing: Inlezing) -> None:
    """What waited for this one may go on."""
    waiting = Inlezing.objects.filter(status=_S.WACHT, organisatie=inlezing.organisatie)
    pk = waiting.order_by("gevraagd_op", "pk").values_list("pk", flat=True).first()
    if pk is not None:
        announce(pk)


def _gave_up(inlezing: Inlezing) -> str:
    aantal = inlezing.poging - inlezing.pogingen_vooraf
    return f"Het lukte na {aantal} pogingen niet. Mogelijk is het bestand te groot: splits het, of vraag uw beheerder."


def _without_options(zin: str) -> str:
    """A page has choices, not options of a command."""
    for optie in (
        "--layer",
        "--code",
        "--name",
        "--crs",
        "--bron",
        "--sleutel",
        "--where",
        "--status",
        "--aard",
        "--jaar",
    ):
        zin = zin.replace(f" met {optie}", "").replace(f" bij {optie}", "").replace(optie, "")
    return " ".join(zin.split())
