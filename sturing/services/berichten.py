"""Mail about vraagstukken: written down first, sent after that, by whichever worker is there.

A worker that dies between sending and writing that down sends one mail again; none is ever lost.
"""

from __future__ import annotations

import logging
from smtplib import SMTPException
from typing import Any, Final

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.db import transaction
from django.db.models import F
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from opgaven.services.herberekening import send_on_commit
from sturing.ladder import Stap
from sturing.models import Bericht, Vraagstuk
from sturing.selectors.berichten import addresses_of

logger = logging.getLogger(__name__)

POGINGEN_MAX: Final = 50
_KOPPEN: Final = {
    Bericht.Soort.GESTELD: _("Vraag: {titel}"),
    Bericht.Soort.HERINNERING: _("Herinnering: {titel}"),
    Bericht.Soort.TE_LAAT: _("Termijn voorbij: {titel}"),
    Bericht.Soort.STAP_KLAAR: _("Een stap staat klaar: {titel}"),
    Bericht.Soort.STAP: _("Vraag wacht nog op antwoord: {titel}"),
    Bericht.Soort.STAP_VANZELF: _("Een stap ging vanzelf: {titel}"),
    Bericht.Soort.BEANTWOORD: _("Antwoord: {titel}"),
    Bericht.Soort.AFGESLOTEN: _("Afgesloten: {titel}"),
    Bericht.Soort.INGETROKKEN: _("Ingetrokken: {titel}"),
}
#: What is only worth telling while the question is open.
_ALLEEN_OPEN: Final = frozenset({"herinnering", "te-laat", "stap-klaar", "stap", "stap-vanzelf"})
_OVER_EEN_STAP: Final = frozenset({"stap", "stap-vanzelf"})


def message_queue(*, vraagstuk: Vraagstuk, soort: str, naar: int, nummer: int = 0) -> None:
    """Write down that this has to be told; telling it twice is telling it once. In the transaction of the caller."""
    sleutel: dict[str, Any] = {"vraagstuk": vraagstuk, "soort": soort, "naar_id": naar, "nummer": nummer}
    _, nieuw = Bericht.objects.get_or_create(**sleutel)
    if nieuw:
        _wake()


def messages_send() -> int:
    """Send all that waits, each in a transaction of its own; returns how many mails went out."""
    gezien: list[int] = []
    verstuurd = 0
    while bericht_id := _next(gezien):
        gezien.append(bericht_id)
        verstuurd += _send_one(bericht_id)
    return verstuurd


def _next(gezien: list[int]) -> int | None:
    rows = Bericht.objects.filter(verstuurd_op__isnull=True, pogingen__lt=POGINGEN_MAX).exclude(pk__in=gezien)
    return rows.order_by("pogingen", "pk").values_list("pk", flat=True).first()


def _send_one(pk: int) -> int:
    """Nothing when another worker has it, or when the mail server refuses: then it is tried again later."""
    try:
        with transaction.atomic():
            rows = Bericht.objects.select_for_update(skip_locked=True, of=("self",)).filter(verstuurd_op__isnull=True)
            bericht = rows.select_related("vraagstuk__organisatie", "vraagstuk__aan", "naar").filter(pk=pk).first()
            if bericht is None:
                return 0
            bericht.ontvangers = _deliver(bericht)
            bericht.verstuurd_op = timezone.now()
            bericht.save(update_fields=["ontvangers", "verstuurd_op"])
            return int(bericht.ontvangers)
    except (OSError, SMTPException):
        Bericht.objects.filter(pk=pk).update(pogingen=F("pogingen") + 1)
        logger.warning("A mail about a vraagstuk could not be sent; it is tried again.")
        return 0


def _deliver(bericht: Bericht) -> int:
    """To each on their own, so that nobody sees an address of somebody else."""
    vraagstuk = bericht.vraagstuk
    if bericht.soort in _ALLEEN_OPEN and vraagstuk.status != Vraagstuk.Status.OPEN:
        return 0
    adressen = addresses_of(bericht)
    kop = str(_KOPPEN[Bericht.Soort(bericht.soort)]).format(titel=" ".join(vraagstuk.titel.split()))
    stap = vraagstuk.stappen.filter(nummer=bericht.nummer).first() if bericht.soort in _OVER_EEN_STAP else None
    gegevens = {
        "bericht": bericht,
        "vraagstuk": vraagstuk,
        "stap": stap,
        "bestuur": bericht.soort == Bericht.Soort.STAP and bericht.nummer >= Stap.BESTUUR,
        "link": f"{settings.PLATFORM_ADRES}{vraagstuk.get_absolute_url()}",
        "platform_naam": settings.PLATFORM_NAAM,
    }
    tekst = render_to_string("sturing/mail/vraagstuk.txt", gegevens)
    verbinding = get_connection()
    return sum(EmailMessage(kop, tekst, None, [adres], connection=verbinding).send() for adres in adressen)


def _wake() -> None:
    from sturing.tasks import verstuur_berichten

    send_on_commit(verstuur_berichten.delay)
