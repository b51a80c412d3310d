"""A file on its way in: bring it, look into it, choose, try, import, throw away. The work itself is inleeswerk's.

The state lives in PostgreSQL, as that of runs does (ADR 0003); a message only says that there is work.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from gebied.importeren.bekijken import count_values, look_into
from gebied.importeren.fouten import InvoerFout
from gebied.indicatoren.bekijken import look_into_figures
from opgaven.models import Inlezing
from opgaven.services import inleesbestanden
from opgaven.services.herberekening import send_on_commit

if TYPE_CHECKING:
    from accounts.models import Organisatie, User

BEWAAR_UREN: Final = 24
#: Files that one person brings in an hour, and that one organisation has standing at once.
MAX_PER_UUR: Final = 30
MAX_TEGELIJK: Final = 20
_S = Inlezing.Status
#: In these the choices can be made, and the file can be changed for another.
OPEN: Final = (_S.KIEZEN, _S.GEPROEFD, _S.MISLUKT)
#: In these the file is kept.
MET_BESTAND: Final = (*OPEN, _S.WACHT, _S.LOOPT)


class TeVaakError(Exception):
    """Too many files in too short a time; the message says what to do."""


class NietNuError(Exception):
    """Not possible in the state that it is in now; the message says why."""


def inlezing_create(
    *, soort: str, naam: str, blocks: Iterable[bytes], user: User | None, organisatie: Organisatie | None
) -> Inlezing:
    """Keep a file and look into it. Raises TeVaakError, or InvoerFout when nothing in it can be used."""
    _check_pace(user, organisatie)
    kenmerk, velden = _take_in(soort, naam, blocks)
    try:
        return Inlezing.objects.create(soort=soort, organisatie=organisatie, door=user, **velden)
    except BaseException:
        inleesbestanden.remove(kenmerk)
        raise


def inlezing_replace(*, inlezing: Inlezing, naam: str, blocks: Iterable[bytes]) -> None:
    """Another file with the same choices, as far as they fit. Raises InvoerFout, or NietNuError."""
    kenmerk, velden = _take_in(inlezing.soort, naam, blocks)
    with transaction.atomic():
        if not _move(inlezing, OPEN, _S.KIEZEN, proef={}, fout="", **velden):
            inleesbestanden.remove(kenmerk)
            raise NietNuError(
                _("Dit bestand wordt nu verwerkt. Wacht tot dat klaar is, of begin met een nieuw bestand.")
            )
        oud = inlezing.kenmerk
        transaction.on_commit(lambda: inleesbestanden.remove(oud))
    inlezing.refresh_from_db()


def inlezing_try(*, inlezing: Inlezing, keuzes: Mapping[str, str]) -> None:
    """Keep the choices, and let a worker find out what would happen. Raises NietNuError."""
    _ask(inlezing, OPEN, Inlezing.Werk.PROEF, keuzes=dict(keuzes), proef={})


def inlezing_start(*, inlezing: Inlezing) -> None:
    """Let a worker import it. Raises NietNuError."""
    if inlezing.status == _S.MISLUKT and inlezing.werk == Inlezing.Werk.PROEF:
        raise NietNuError(_("De proef is niet gelukt. Pas eerst uw keuzes aan."))
    _ask(inlezing, (_S.GEPROEFD, _S.MISLUKT), Inlezing.Werk.IMPORT)


def inlezing_cancel(*, inlezing: Inlezing) -> bool:
    """Back to where it was, as long as no worker began. False when one did."""
    terug = _S.GEPROEFD if inlezing.werk == Inlezing.Werk.IMPORT else _S.KIEZEN
    done = _move(inlezing, (_S.WACHT,), terug)
    inlezing.refresh_from_db()
    return done


def inlezing_discard(*, inlezing: Inlezing) -> bool:
    """Throw the file away. False when a worker is busy with it."""
    with transaction.atomic():
        done = _move(inlezing, (*OPEN, _S.WACHT), _S.WEG, gezien={}, keuzes={}, proef={})
        if done:
            transaction.on_commit(lambda: inleesbestanden.remove(inlezing.kenmerk))
    return done


def inlezingen_purge() -> int:
    """Throw away what is older than a day and not being imported, and files without a row; returns how many files."""
    grens = timezone.now() - timedelta(hours=BEWAAR_UREN)
    bezig = Inlezing.objects.filter(status__in=[_S.WACHT, _S.LOOPT], werk=Inlezing.Werk.IMPORT)
    with transaction.atomic():
        oud = Inlezing.objects.select_for_update().filter(aangemaakt_op__lt=grens).exclude(pk__in=bezig.values("pk"))
        rows = dict(oud.values_list("pk", "kenmerk"))
        Inlezing.objects.filter(pk__in=rows).delete()
    bekend = Inlezing.objects.filter(status__in=MET_BESTAND).values_list("kenmerk", flat=True)
    weg = [*rows.values(), *inleesbestanden.orphans(bekend)]
    for kenmerk in weg:
        inleesbestanden.remove(kenmerk)
    return len(weg)


def announce(inlezing_id: int) -> None:
    """Tell the workers, once this transaction commits."""
    from opgaven.tasks import lees_in

    send_on_commit(lambda: lees_in.delay(inlezing_id))


def _take_in(soort: str, naam: str, blocks: Iterable[bytes]) -> tuple[str, dict[str, Any]]:
    """Write the file and look into it; a file that cannot be used is gone at once."""
    kenmerk = inleesbestanden.write(naam, blocks)
    path = inleesbestanden.path_of(kenmerk, naam)
    try:
        gezien = look_into_figures(path) if soort == "indicatoren" else look_into(path).as_dict()
    except BaseException:
        inleesbestanden.remove(kenmerk)
        raise
    grootte = path.stat().st_size
    return kenmerk, {"kenmerk": kenmerk, "bestand": path.name, "grootte": grootte, "gezien": gezien}


def _ask(inlezing: Inlezing, van: Iterable[str], werk: str, **velden: Any) -> None:
    """Put work in the queue of the organisation."""
    with transaction.atomic():
        row = Inlezing.objects.get(pk=inlezing.pk)
        velden |= {"fout": "", "fase": "", "gevraagd_op": timezone.now(), "pogingen_vooraf": row.poging}
        if not _move(inlezing, van, _S.WACHT, werk=werk, **velden):
            raise NietNuError(
                _("Dit bestand wordt al verwerkt, of het is er niet meer. Kijk hoe het er nu voor staat.")
            )
        announce(inlezing.pk)
    inlezing.refresh_from_db()


def _move(inlezing: Inlezing, van: Iterable[str], naar: str, **velden: Any) -> bool:
    """One step in one statement: who comes second finds that it is no longer there."""
    return bool(Inlezing.objects.filter(pk=inlezing.pk, status__in=list(van)).update(status=naar, **velden))


def values_counted(inlezing: Inlezing, laag: str, veld: str) -> Mapping[str, int]:
    """How many rows of a layer of its file have each value of a field; nothing when the file cannot be read again."""
    try:
        return count_values(inleesbestanden.path_of(inlezing.kenmerk, inlezing.bestand), laag, veld)
    except InvoerFout:
        return {}


def _check_pace(user: User | None, organisatie: Organisatie | None) -> None:
    uur = timezone.now() - timedelta(hours=1)
    if Inlezing.objects.filter(door=user, aangemaakt_op__gte=uur).count() >= MAX_PER_UUR:
        raise TeVaakError(
            _("U leverde in een uur {hoeveel} bestanden aan. Probeer het over een uur weer.").format(
                hoeveel=MAX_PER_UUR
            )
        )
    if Inlezing.objects.filter(organisatie=organisatie, status__in=MET_BESTAND).count() >= MAX_TEGELIJK:
        raise TeVaakError(
            _("Uw organisatie heeft {hoeveel} bestanden klaarstaan. Lees er een in of gooi er een weg.").format(
                hoeveel=MAX_TEGELIJK
            )
        )
