"""Propose what a word should mean, decide about that, talk about it. What was adopted holds on every page at once."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from accounts.permissions import Recht, is_allowed, organisatie_of, require
from accounts.services.indienen import once
from gebied.aangenomen import forget
from gebied.models import Begripsopmerking, Begripsvoorstel, EigenBegrip
from gebied.models.begrip import INHOUD
from gebied.selectors.begrippen import current_version

Stand = Begripsvoorstel.Stand


def proposal_create(*, obj: Begripsvoorstel, actor: Any, user: User | None, indiening: str = "") -> Begripsvoorstel:
    """The same ``indiening`` twice raises AlIngediendError; what is not right ValidationError."""
    require(actor, Recht.KENNIS)

    def make() -> Begripsvoorstel:
        obj.indiener, obj.organisatie = user, organisatie_of(actor)
        obj.bij_versie = current_version(obj.anker)
        obj.full_clean()
        obj.save()
        return obj

    return once(sleutel=indiening, make=make, doel_of=lambda voorstel: voorstel.get_absolute_url())


@transaction.atomic
def proposal_decide(
    *, voorstel: Begripsvoorstel, aannemen: bool, besluit: str, op: date, gezien: int, actor: Any, user: User | None
) -> Begripsvoorstel:
    """Adopt it from day ``op`` on, or not, with the reason. Raises ValidationError.

    ``gezien`` is the version that held when the page was opened: nobody replaces a meaning that they did not see.
    """
    require(actor, Recht.KENNIS)
    nu = Begripsvoorstel.objects.select_for_update(of=("self",)).get(pk=voorstel.pk)
    if nu.stand != Stand.OPEN:
        raise ValidationError(_("Over dit voorstel is al besloten."))
    if op > timezone.localdate():
        raise ValidationError({"op": _("Kies vandaag of een dag die al geweest is.")})
    if aannemen:
        _adopt(nu, besluit, op, gezien)
    nu.stand = Stand.AANGENOMEN if aannemen else Stand.AFGEWEZEN
    nu.besluit, nu.besloten_op, nu.besloten_door = besluit, op, user
    nu.save(update_fields=["stand", "besluit", "besloten_op", "besloten_door"])
    return nu


@transaction.atomic
def proposal_withdraw(*, voorstel: Begripsvoorstel, user: User | None) -> None:
    """By who proposed it, while nobody decided; the history keeps it. Raises PermissionDenied or ValidationError."""
    nu = Begripsvoorstel.objects.select_for_update(of=("self",)).filter(pk=voorstel.pk).first()
    if nu is None:
        return
    if user is None or nu.indiener_id != user.pk:
        raise PermissionDenied(_("Alleen wie dit voorstelde, trekt het in."))
    if nu.stand != Stand.OPEN:
        raise ValidationError(_("Over dit voorstel is al besloten."))
    nu.delete()


def _adopt(voorstel: Begripsvoorstel, reden: str, op: date, gezien: int) -> None:
    """Write the next version. Raises ValidationError when another one was adopted meanwhile."""
    rij = EigenBegrip.objects.select_for_update(of=("self",)).filter(anker=voorstel.anker).first()
    versie = rij.versie if rij else current_version(voorstel.anker)
    if versie != gezien:
        raise ValidationError(_("Intussen is een andere betekenis aangenomen. Lees die eerst; hij staat hieronder."))
    rij = rij or EigenBegrip()
    for veld in INHOUD:
        setattr(rij, veld, getattr(voorstel, veld))
    rij.versie, rij.reden, rij.aangenomen_op = versie + 1, reden, op
    rij.stand = EigenBegrip.Stand.VERVALLEN if voorstel.vervalt else EigenBegrip.Stand.GELDEND
    try:
        with transaction.atomic():
            rij.save()
    except IntegrityError as error:
        raise ValidationError(_("Intussen is een andere betekenis aangenomen. Kijk opnieuw.")) from error
    forget()


def remark_add(*, obj: Begripsopmerking, user: User, indiening: str = "") -> Begripsopmerking:
    """By who is signed in. The same ``indiening`` twice raises AlIngediendError."""

    def make() -> Begripsopmerking:
        obj.auteur, obj.organisatie = user, organisatie_of(user)
        obj.full_clean()
        obj.save()
        return obj

    return once(sleutel=indiening, make=make, doel_of=lambda opmerking: opmerking.get_absolute_url())


@transaction.atomic
def remark_answer(*, opmerking: Begripsopmerking, antwoord: str, actor: Any, user: User | None) -> Begripsopmerking:
    """By who looks after the words; a later answer takes the place of an earlier one."""
    require(actor, Recht.KENNIS)
    nu = Begripsopmerking.objects.select_for_update(of=("self",)).get(pk=opmerking.pk)
    nu.antwoord, nu.beantwoord_op, nu.beantwoord_door = antwoord.strip(), timezone.now(), user
    nu.full_clean()
    nu.save()
    return nu


def may_remove_remark(actor: Any, user: User | None, opmerking: Begripsopmerking) -> bool:
    """Its author, and who looks after the words."""
    return (user is not None and opmerking.auteur_id == user.pk) or is_allowed(actor, Recht.KENNIS)


def remark_remove(*, opmerking: Begripsopmerking, actor: Any, user: User | None) -> None:
    """Take it away; the history keeps it. Raises PermissionDenied."""
    if not may_remove_remark(actor, user, opmerking):
        raise PermissionDenied(_("Alleen wie dit schreef of wie de begrippen beheert, haalt het weg."))
    opmerking.delete()
