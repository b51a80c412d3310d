"""Make, revoke and note the use of API keys."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import ApiSleutel, Logsoort, Organisatie, User
from accounts.permissions import SLEUTELRECHTEN, Recht
from accounts.services.logboek import log_event

#: ``laatst_gebruikt_op`` is written at most once per so much time: a busy key costs no write per request.
GEBRUIK_NAUWKEURIG = timedelta(minutes=5)
#: A key that expires is renewed now and then, so that a forgotten one does not open the door for ever.
HOOGSTENS_GELDIG = timedelta(days=2 * 366)


@transaction.atomic
def api_sleutel_create(
    *,
    organisatie: Organisatie,
    naam: str,
    rechten: Iterable[str] = (),
    vervalt_op: datetime | None = None,
    door: User | None = None,
) -> tuple[ApiSleutel, str]:
    """Make a key that reads and may do ``rechten``; the text that comes with it is shown once and kept nowhere. Logged.

    Raises ValidationError when a right is none that a key can have, or when it expires in the past or too late.
    """
    _check_end(vervalt_op)
    sleutel = secrets.token_urlsafe(32)
    gevraagd = {Recht.LEZEN, *rechten}
    if onbekend := gevraagd - set(SLEUTELRECHTEN):
        raise ValidationError(
            _("Een sleutel kan dit recht niet hebben: {onbekend}.").format(onbekend=", ".join(sorted(onbekend)))
        )
    record = ApiSleutel(
        organisatie=organisatie,
        naam=naam,
        rechten=[str(recht) for recht in SLEUTELRECHTEN if recht in gevraagd],
        hash=hashlib.sha256(sleutel.encode()).hexdigest(),
        vervalt_op=vervalt_op,
        aangemaakt_door=door,
    )
    record.full_clean()
    record.save()
    _log(record, door, "gemaakt")
    return record, sleutel


def end_of_day(dag: date) -> datetime:
    """The moment that a key with this last day expires."""
    return timezone.make_aware(datetime.combine(dag + timedelta(days=1), time.min))


def _check_end(vervalt_op: datetime | None) -> None:
    nu = timezone.now()
    if vervalt_op is not None and not nu < vervalt_op <= nu + HOOGSTENS_GELDIG:
        raise ValidationError({"vervalt_op": _("Kies een dag na vandaag, en hoogstens twee jaar verder.")})


@transaction.atomic
def api_sleutel_revoke(*, sleutel: ApiSleutel, door: User | None = None) -> None:
    """From now on the key opens nothing. Logged, the first time."""
    if ApiSleutel.objects.filter(pk=sleutel.pk, ingetrokken_op__isnull=True).update(ingetrokken_op=timezone.now()):
        _log(sleutel, door, "ingetrokken")


def _log(sleutel: ApiSleutel, door: User | None, wat: str) -> None:
    log_event(
        soort=Logsoort.SLEUTEL,
        actor=door,
        organisatie=sleutel.organisatie,
        onderwerp=sleutel,
        gegevens={"wat": wat, "rechten": list(sleutel.rechten)},
    )


def api_sleutel_used(*, sleutel: ApiSleutel) -> None:
    """Remember, roughly, when a key was last used."""
    now = timezone.now()
    if sleutel.laatst_gebruikt_op is None or now - sleutel.laatst_gebruikt_op > GEBRUIK_NAUWKEURIG:
        ApiSleutel.objects.filter(pk=sleutel.pk).update(laatst_gebruikt_op=now)
