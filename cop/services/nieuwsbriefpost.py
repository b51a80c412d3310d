"""Send what waits: newsletters, and the question whether somebody wants one. Written first, sent after.

Each mail is a transaction of its own, so that an interrupted sending goes on where it was. A worker that dies between
sending and writing that down sends that one mail again, with the same Message-ID; none is ever lost.
"""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from email.utils import parseaddr
from smtplib import SMTPException, SMTPServerDisconnected
from typing import Any, Final

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.db import transaction
from django.db.models import F, QuerySet
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext as _

from cop.abonneelink import confirm_link, unsubscribe_link
from cop.models import Abonnee, Community, Nieuwsbriefpost
from cop.selectors.nieuwsbrieven import parts_of

logger = logging.getLogger(__name__)

#: So many mails leave in one task, over one connection; then the next task begins.
BATCH: Final = 100
#: With the waiting times below: for about three days.
POGINGEN_MAX: Final = 20
_LANGST: Final = 360


class _ServerWegError(Exception):
    """The mail server does not answer: the others need not try."""


def newsletters_send(batch: int = BATCH) -> bool:
    """Send a batch of what waits. Is there more to do right now?"""
    with_mail = get_connection()
    try:
        with_mail.open()
        for model, stuur in ((Abonnee, _send_question), (Nieuwsbriefpost, _send_newsletter)):
            batch -= _send_all(model, stuur, with_mail, batch)
    except (OSError, _ServerWegError):
        logger.warning("The mail server does not answer; newsletters wait.")
        return False
    finally:
        with_mail.close()
    return batch <= 0


def _waiting(model: Any) -> QuerySet[Any]:
    rows: QuerySet[Any]
    if model is Abonnee:
        rows = Abonnee.objects.filter(mail_wacht=True)
    else:
        rows = Nieuwsbriefpost.objects.filter(verstuurd_op__isnull=True)
    return rows.filter(pogingen__lt=POGINGEN_MAX, niet_voor__lte=timezone.now()).order_by("niet_voor", "pk")


def _send_all(model: Any, stuur: Any, with_mail: Any, batch: int) -> int:
    """Returns how many were looked at. Raises _ServerWegError."""
    gezien: list[int] = []
    while len(gezien) < batch:
        pk = _waiting(model).exclude(pk__in=gezien).values_list("pk", flat=True).first()
        if pk is None:
            break
        gezien.append(pk)
        _send_one(model, pk, stuur, with_mail)
    return len(gezien)


def _send_one(model: Any, pk: int, stuur: Any, with_mail: Any) -> None:
    """Nothing when another worker has it. What is refused waits, longer each time. Raises _ServerWegError."""
    try:
        with transaction.atomic():
            rij = _waiting(model).select_for_update(skip_locked=True, of=("self",)).filter(pk=pk).first()
            if rij is not None:
                stuur(rij, with_mail)
    except OSError as fout:  # SMTPException is one too.
        pogingen = model.objects.filter(pk=pk).values_list("pogingen", flat=True).first() or 0
        model.objects.filter(pk=pk).update(pogingen=F("pogingen") + 1, niet_voor=_later(pogingen))
        logger.warning("A mail of a newsletter could not be sent; it is tried again.")
        if not isinstance(fout, SMTPException) or isinstance(fout, SMTPServerDisconnected):
            raise _ServerWegError from fout


def _later(pogingen: int) -> datetime:
    """One minute, two, four ... and never more than six hours.

    >>> [round((_later(n) - timezone.now()).total_seconds() / 60) for n in (0, 3, 19)]
    [1, 8, 360]
    """
    return timezone.now() + timedelta(minutes=min(2**pogingen, _LANGST))


def _send_question(abonnee: Abonnee, with_mail: Any) -> None:
    """Do you want this? Or, to who confirmed before: you get it already."""
    if abonnee.community.openheid == Community.Openheid.OPENBAAR:
        bevestigd = abonnee.bevestigd_op is not None
        gegevens = _common(abonnee) | {"bevestigd": bevestigd, "bevestigen": confirm_link(abonnee)}
        kop = _("U krijgt deze nieuwsbrief al: {naam}") if bevestigd else _("Bevestig uw aanmelding: {naam}")
        tekst = render_to_string("cop/mail/nieuwsbrief_bevestigen.txt", gegevens)
        kop = kop.format(naam=_one_line(abonnee.community.naam))
        EmailMultiAlternatives(kop, tekst, None, [abonnee.email], connection=with_mail).send()
    abonnee.mail_wacht = False
    abonnee.save(update_fields=["mail_wacht"])


def _send_newsletter(post: Nieuwsbriefpost, with_mail: Any) -> None:
    post.overgeslagen = not _deliver(post, with_mail)
    post.verstuurd_op = timezone.now()
    post.save(update_fields=["overgeslagen", "verstuurd_op"])


def _deliver(post: Nieuwsbriefpost, with_mail: Any) -> bool:
    """False when nobody is there to send it to any more, or when the community was closed meanwhile."""
    abonnee, brief = post.abonnee, post.nieuwsbrief
    if abonnee is None or brief.community.openheid != Community.Openheid.OPENBAAR:
        return False
    delen = [deel for deel in parts_of(brief) if not deel.teruggetrokken]
    gegevens = _common(abonnee) | {"brief": brief, "delen": delen, "adres": settings.PLATFORM_ADRES}
    mail = EmailMultiAlternatives(
        _one_line(brief.titel),
        render_to_string("cop/mail/nieuwsbrief.txt", gegevens),
        None,
        [abonnee.email],
        headers=_headers(post, gegevens["afmelden"]),
        connection=with_mail,
    )
    mail.attach_alternative(render_to_string("cop/mail/nieuwsbrief.html", gegevens), "text/html")
    return bool(mail.send())


def _headers(post: Nieuwsbriefpost, afmelden: str) -> dict[str, str]:
    """One click to stop (RFC 8058), and a name by which a second copy is known as the same mail."""
    brief = post.nieuwsbrief
    host = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].partition("@")[2] or "localhost"
    return {
        "Message-ID": f"<nieuwsbrief-{brief.sleutel}-{post.pk}@{host}>",
        "List-Id": f"<community-{brief.community_id}.{host}>",
        "List-Unsubscribe": f"<{afmelden}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }


def _common(abonnee: Abonnee) -> dict[str, Any]:
    return {
        "community": abonnee.community,
        "afmelden": unsubscribe_link(abonnee),
        "platform_naam": settings.PLATFORM_NAAM,
    }


def _one_line(tekst: str) -> str:
    """No header has lines."""
    return " ".join(tekst.split())
