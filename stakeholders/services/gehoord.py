"""Ask participants whether they felt heard, by a link that works once; take their answer without a name."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from smtplib import SMTPException
from typing import Any, Final

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.mail import EmailMessage, get_connection
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.permissions import Recht, require
from accounts.services.uitnodigen import digest
from stakeholders.bevoegd import require_inside
from stakeholders.models import Gehoorantwoord, Gehoorlink, Gehoorronde, Participatieproces

logger = logging.getLogger(__name__)

#: So many mails leave within one request.
ADRESSEN_MAX: Final = 200
LOOPTIJD: Final = timedelta(days=28)
LANGSTE: Final = timedelta(days=90)


class LinkWerktNietMeerError(Exception):
    """It was used, its round is over, or it never was."""


@dataclass(frozen=True, slots=True)
class Verzending:
    """A round that is still to be sent: the secret of every address. Kept nowhere."""

    ronde: Gehoorronde
    geheimen: Mapping[str, str]


@transaction.atomic
def round_start(*, proces: Participatieproces, adressen: Sequence[str], sluit_op: date, actor: Any) -> Verzending:
    """Make a link for everybody; ``round_send`` sends them, after this is stored.

    Raises PermissionDenied or ValidationError.
    """
    require(actor, Recht.BEWERKEN, proces)
    require_inside(actor, proces)
    uniek = list(dict.fromkeys(adres.strip().lower() for adres in adressen))
    _check(proces, uniek, sluit_op)
    geheimen = {adres: secrets.token_urlsafe(32) for adres in uniek}
    ronde = Gehoorronde.objects.create(participatieproces=proces, begonnen_op=timezone.localdate(), sluit_op=sluit_op)
    Gehoorlink.objects.bulk_create(Gehoorlink(ronde=ronde, hash=digest(geheim)) for geheim in geheimen.values())
    return Verzending(ronde, geheimen)


def round_send(*, verzending: Verzending, adres_van: str) -> int:
    """Mail everybody their link, and forget the addresses; returns how many mails left.

    ``adres_van`` is where the platform is found. Whoever the mail server refuses was not asked: ``gevraagd`` counts the
    others. Raises ValidationError when it takes no mail at all, and then the round is gone.
    """
    ronde = verzending.ronde
    ronde.gevraagd = _send(ronde, verzending.geheimen, settings.PLATFORM_ADRES or adres_van)
    if not ronde.gevraagd:
        ronde.delete()
        raise ValidationError(_("De mailserver nam geen enkel bericht aan. Probeer het later opnieuw."))
    ronde.save(update_fields=["gevraagd"])
    return ronde.gevraagd


def link_of(geheim: str) -> Gehoorlink | None:
    """The link with this secret, while it works. One query."""
    rows = Gehoorlink.objects.select_related("ronde__participatieproces__organisatie")
    return rows.filter(hash=digest(geheim), ronde__sluit_op__gte=timezone.localdate()).first()


@transaction.atomic
def answer_give(*, geheim: str, gehoord: str, woorden: str) -> None:
    """Take the answer and throw the link away. Raises LinkWerktNietMeerError for the second of two answers."""
    link = link_of(geheim)
    locked = Gehoorlink.objects.select_for_update().filter(pk=link.pk).first() if link else None
    if locked is None:
        raise LinkWerktNietMeerError
    antwoord = Gehoorantwoord(ronde_id=locked.ronde_id, gehoord=gehoord, woorden=woorden.strip())
    antwoord.full_clean()
    antwoord.save()
    locked.delete()


def _check(proces: Participatieproces, adressen: Sequence[str], sluit_op: date) -> None:
    vandaag = timezone.localdate()
    if not proces.terugkoppeling:
        raise ValidationError(_("Laat de deelnemers eerst weten wat er met hun inbreng is gedaan."))
    if proces.gehoorrondes.filter(sluit_op__gte=vandaag).exists():
        raise ValidationError(_("De vraag is al gesteld. Wacht tot de antwoorden binnen zijn."))
    if not adressen:
        raise ValidationError({"adressen": _("Vul ten minste één e-mailadres in.")})
    if len(adressen) > ADRESSEN_MAX:
        raise ValidationError({"adressen": _("Vul ten hoogste {aantal} adressen in.").format(aantal=ADRESSEN_MAX)})
    if not vandaag < sluit_op <= vandaag + LANGSTE:
        raise ValidationError({"sluit_op": _("Kies een dag na vandaag, binnen drie maanden.")})


def _send(ronde: Gehoorronde, geheimen: Mapping[str, str], adres_van: str) -> int:
    """One mail each, over one connection; returns how many left."""
    proces, verbinding = ronde.participatieproces, get_connection()
    kop = _("Voelt u zich gehoord? {naam}").format(naam=" ".join(proces.naam.split()))
    gelukt = 0
    for adres, geheim in geheimen.items():
        gegevens = {
            "proces": proces,
            "ronde": ronde,
            "link": adres_van + reverse("gehoord", args=[geheim]),
            "platform_naam": settings.PLATFORM_NAAM,
        }
        tekst = render_to_string("stakeholders/mail/gehoord.txt", gegevens)
        try:
            gelukt += EmailMessage(kop, tekst, None, [adres], connection=verbinding).send()
        except (SMTPException, OSError):
            Gehoorlink.objects.filter(hash=digest(geheim)).delete()
            logger.warning("A mail about feeling heard could not be sent.")
    return gelukt
