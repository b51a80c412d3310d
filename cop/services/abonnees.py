"""Ask for the newsletter, confirm that, and stop. What is answered to who asks says nothing about an address."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cop.models import Abonnee, Community
from cop.models.nieuwsbrief import mark_of
from opgaven.services.herberekening import send_on_commit

#: Whoever asks again within this time gets no second mail.
RUST: Final = timedelta(minutes=15)


@transaction.atomic
def subscribe(*, community: Community, email: str) -> None:
    """Write down that this address asked; a worker sends the question. Twice is once. Raises PermissionDenied."""
    if community.openheid != Community.Openheid.OPENBAAR:
        raise PermissionDenied(_("Alleen een openbare community heeft een nieuwsbrief."))
    nu, kenmerk = timezone.now(), mark_of(community.pk, email)
    abonnee = Abonnee.objects.select_for_update(of=("self",)).filter(kenmerk=kenmerk).first()
    if abonnee is None:
        try:
            with transaction.atomic():
                Abonnee.objects.create(community=community, email=email.strip(), kenmerk=kenmerk)
        except IntegrityError:
            return  # Somebody asked the same at this very moment.
    elif abonnee.gevraagd_op < nu - RUST:
        abonnee.gevraagd_op = abonnee.niet_voor = nu
        abonnee.mail_wacht, abonnee.pogingen = True, 0
        abonnee.save(update_fields=["gevraagd_op", "niet_voor", "mail_wacht", "pogingen"])
    wake()


@transaction.atomic
def confirm(*, kenmerk: str) -> Community | None:
    """By the owner of the address. Twice is once; None when it is gone."""
    rows = Abonnee.objects.select_for_update(of=("self",)).select_related("community")
    abonnee = rows.filter(kenmerk=kenmerk).first()
    if abonnee is None:
        return None
    if abonnee.bevestigd_op is None:
        abonnee.bevestigd_op = timezone.now()
        abonnee.save(update_fields=["bevestigd_op"])
    return abonnee.community


def unsubscribe(*, kenmerk: str) -> None:
    """Take the address away. Twice is once."""
    Abonnee.objects.filter(kenmerk=kenmerk).delete()


def wake() -> None:
    """Let a worker look at what waits."""
    from cop.tasks import verstuur_nieuwsbrieven

    send_on_commit(verstuur_nieuwsbrieven.delay)
