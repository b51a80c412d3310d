"""Clean up what is past its term: first a list, then by batches. Doing it twice is doing it once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.db import connection, transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import Logsoort, User
from accounts.privacy.register import Verwerking, has_own_terms, verwerkingen
from accounts.services.logboek import log_event
from accounts.services.wissen import erasing, rows_erase, user_erase

#: So many lines of each kind are named in the list; the count is of all.
GETOOND = 50


@dataclass(frozen=True, slots=True)
class Regel:
    """One record that is due."""

    nummer: Any
    sinds: date | None
    wie: str


@dataclass(frozen=True, slots=True)
class Onderdeel:
    """What is due of one kind of record."""

    naam: str
    termijn: str
    wat: str
    aantal: int
    regels: Sequence[Regel] = ()


def due_list(vandaag: date | None = None, *, met_namen: bool = False) -> list[Onderdeel]:
    """What tonight's job would do, kind by kind. Names only for who may read them: showing them is to be logged."""
    return [
        Onderdeel(
            str(soort.naam), str(soort.termijn), _what(soort), rows.count(), _lines(soort, rows) if met_namen else ()
        )
        for soort, rows in _due(vandaag or timezone.localdate())
    ]


def clean_up(vandaag: date | None = None) -> list[Onderdeel]:
    """Clean up all that is due, each batch in a transaction of its own; what a stop undoes is due again tomorrow."""
    vandaag = vandaag or timezone.localdate()
    gedaan = [
        Onderdeel(str(soort.naam), str(soort.termijn), _what(soort), _clean_kind(soort, vandaag))
        for soort, _ in _due(vandaag)
    ]
    _clear_expired_cache()
    return gedaan


def _due(vandaag: date) -> list[tuple[Verwerking, QuerySet[Any]]]:
    found = [(soort, soort.due(vandaag)) for soort in verwerkingen()]
    return [(soort, rows) for soort, rows in found if rows is not None]


def _clean_kind(soort: Verwerking, vandaag: date) -> int:
    """Batch after batch, until nothing is due."""
    gedaan: set[Any] = set()
    while pks := _clean_batch(soort, vandaag):
        if gedaan.intersection(pks):
            raise RuntimeError(f"What was cleaned up of {soort.model} is due again: its term never ends.")
        gedaan.update(pks)
    return len(gedaan)


@transaction.atomic
def _clean_batch(soort: Verwerking, vandaag: date) -> list[Any]:
    """One batch, logged as a count. Looks again once the rows are locked: who became a member meanwhile stays."""
    rows = soort.due(vandaag)
    if rows is None:
        return []
    pks = list(rows.order_by("pk").values_list("pk", flat=True)[: settings.OPRUIMEN_TEGELIJK])
    locked = soort.model_class._default_manager.select_for_update(skip_locked=True).filter(pk__in=pks)
    pks = list(rows.filter(pk__in=list(locked.values_list("pk", flat=True))).values_list("pk", flat=True))
    if pks:
        with erasing():
            _clean_rows(soort, pks)
        gegevens = {"wat": "opgeruimd", "soort": soort.model.lower(), "aantal": len(pks)}
        log_event(soort=Logsoort.PRIVACY, gegevens=gegevens)
    return pks


def _clean_rows(soort: Verwerking, pks: list[Any]) -> None:
    if soort.model_class is User:
        for user in User.objects.filter(pk__in=pks):
            user_erase(user=user, aanleiding="termijn")
    elif soort.opruimen:
        soort.opruimen(pks)
    else:
        rows = soort.model_class._default_manager.filter(pk__in=pks)
        rows_erase(verwerking=soort, rows=rows)
        if has_own_terms(soort.model_class):
            rows.update(bewaren_tot=None)  # What stays is about nobody any more.


def _what(soort: Verwerking) -> str:
    if soort.opruimen or not soort.rij_weg:
        return _("De persoon gaat eruit, de regel blijft")
    return _("Het account wordt gewist") if soort.model_class is User else _("De regel wordt verwijderd")


def _lines(soort: Verwerking, rows: QuerySet[Any]) -> list[Regel]:
    """The first few, with the name of the account where there is one."""
    pad = {"pk": "", "": None}.get(soort.persoon, f"{soort.persoon}__")
    velden = ["pk", "sinds"] if "sinds" in rows.query.annotations else ["pk", "bewaren_tot"]
    namen = [] if pad is None else [f"{pad}first_name", f"{pad}last_name", f"{pad}username"]
    return [
        Regel(pk, sinds, _name(*naam) if naam else "")
        for pk, sinds, *naam in rows.values_list(*velden, *namen)[:GETOOND]
    ]


def _name(voornaam: str, achternaam: str, inlognaam: str) -> str:
    return f"{voornaam} {achternaam}".strip() or inlognaam


def _clear_expired_cache() -> None:
    """Counts of attempts hold addresses of callers; the cache itself only clears up when it is full."""
    tabel = getattr(cache, "_table", None)
    if tabel:
        with connection.cursor() as cursor:
            naam = connection.ops.quote_name(tabel)
            cursor.execute(f"DELETE FROM {naam} WHERE expires < %s", [timezone.now()])  # noqa: S608
