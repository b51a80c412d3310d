"""Mail about meetings: written down first, sent after that, by whichever worker is there.

A worker that dies between sending and writing that down sends one mail again; none is ever lost. What was overtaken by
a later change does not go out any more.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from smtplib import SMTPException
from typing import Final

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import F
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cop.agendabestand import AFGELAST, VRAAG, calendar_file
from cop.antwoordlink import token_of
from cop.models import Deelnemer, Genodigde, Postbericht
from opgaven.services.herberekening import send_on_commit

logger = logging.getLogger(__name__)

POGINGEN_MAX: Final = 50
_KOPPEN: Final = {
    Postbericht.Soort.UITNODIGING: _("Uitnodiging: {titel}"),
    Postbericht.Soort.WIJZIGING: _("Gewijzigd: {titel}"),
    Postbericht.Soort.AFGELAST: _("Afgelast: {titel}"),
}


def post_queue(*, genodigden: Iterable[Genodigde], soort: str, volgnummer: int) -> None:
    """Write down that these have to be told; twice is once. In the transaction of the caller."""
    rijen = [Postbericht(genodigde=een, soort=soort, volgnummer=volgnummer) for een in genodigden]
    Postbericht.objects.bulk_create(rijen, ignore_conflicts=True)
    _wake()


def post_send() -> int:
    """Send all that waits, each in a transaction of its own; returns how many mails went out."""
    gezien: list[int] = []
    verstuurd = 0
    while (pk := _next(gezien)) is not None:
        gezien.append(pk)
        verstuurd += _send_one(pk)
    return verstuurd


def _next(gezien: list[int]) -> int | None:
    rows = Postbericht.objects.filter(verstuurd_op__isnull=True, pogingen__lt=POGINGEN_MAX).exclude(pk__in=gezien)
    return rows.order_by("pogingen", "pk").values_list("pk", flat=True).first()


def _send_one(pk: int) -> int:
    """Nothing when another worker has it, or when the mail server refuses: then it is tried again later."""
    try:
        with transaction.atomic():
            rows = Postbericht.objects.select_for_update(skip_locked=True, of=("self",)).filter(
                verstuurd_op__isnull=True
            )
            bericht = rows.filter(pk=pk).first()
            if bericht is None:
                return 0
            bericht.overgeslagen = not _deliver(bericht)
            bericht.verstuurd_op = timezone.now()
            bericht.save(update_fields=["overgeslagen", "verstuurd_op"])
            return int(not bericht.overgeslagen)
    except (OSError, SMTPException):
        Postbericht.objects.filter(pk=pk).update(pogingen=F("pogingen") + 1)
        logger.warning("A mail about a meeting could not be sent; it is tried again.")
        return 0


def _deliver(bericht: Postbericht) -> bool:
    """To one person, with the calendar file. False when nobody is there to tell it to, or when it was overtaken."""
    genodigde = bericht.genodigde
    deelnemer, bijeenkomst = genodigde.deelnemer, genodigde.bijeenkomst
    lid = deelnemer is not None and deelnemer.status == Deelnemer.Status.LID and bool(deelnemer.email)
    if not lid or bericht.volgnummer < bijeenkomst.volgnummer:
        return False
    kop = str(_KOPPEN[Postbericht.Soort(bericht.soort)]).format(titel=" ".join(bijeenkomst.titel.split()))
    methode = AFGELAST if bericht.soort == Postbericht.Soort.AFGELAST else VRAAG
    mail = EmailMessage(kop, _text(bericht), None, [deelnemer.email])  # type: ignore[union-attr]
    bestand = calendar_file(bijeenkomst, methode, genodigde)
    soort = f"text/calendar; method={methode}"  # onvertaald: a media type
    mail.attach("bijeenkomst.ics", bestand.decode(), soort)
    return bool(mail.send())


def _text(bericht: Postbericht) -> str:
    genodigde = bericht.genodigde
    gegevens = {
        "bericht": bericht,
        "genodigde": genodigde,
        "bijeenkomst": genodigde.bijeenkomst,
        "agenda": list(genodigde.bijeenkomst.agendapunten.all()),
        "link": f"{settings.PLATFORM_ADRES}{reverse('bijeenkomst-antwoord', args=[token_of(genodigde)])}",
        "platform_naam": settings.PLATFORM_NAAM,
    }
    return render_to_string("cop/mail/bijeenkomst.txt", gegevens)


def _wake() -> None:
    from cop.tasks import verstuur_post

    send_on_commit(verstuur_post.delay)
