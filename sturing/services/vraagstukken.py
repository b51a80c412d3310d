"""Raise a vraagstuk, answer it, close it, withdraw it. Both sides hear of it by mail."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.permissions import Recht, require
from opgaven.models import Opgave
from sturing.bevoegd import may_answer
from sturing.models import Bericht, Vraagstuk
from sturing.selectors.normen import proposed_deadline
from sturing.services.berichten import message_queue
from sturing.services.eigendom import Koppelingen, locked, owned_create, owned_write, user_of_actor

Soort, Status = Bericht.Soort, Vraagstuk.Status


def vraagstuk_raise(*, vraagstuk: Vraagstuk, opgaven: Collection[Opgave], actor: Any, indiening: str = "") -> Vraagstuk:
    """Ask it: from now on the other side sees it and hears of it. Raises AlIngediendError for the same form twice.

    Without a deadline it gets the one that was agreed with the other side, or four weeks.
    """
    if vraagstuk.termijn is None:
        vraagstuk.termijn = proposed_deadline(vraagstuk.organisatie_id, vraagstuk.aan_id, timezone.localdate())
    if vraagstuk.termijn < timezone.localdate():
        raise ValidationError({"termijn": _("Kies een dag die nog moet komen.")})
    return _raised(vraagstuk, opgaven, actor, indiening)


@transaction.atomic
def _raised(vraagstuk: Vraagstuk, opgaven: Collection[Opgave], actor: Any, indiening: str) -> Vraagstuk:
    gemaakt = owned_create(
        obj=vraagstuk,
        koppelingen={"opgaven": opgaven},
        delen_met=[vraagstuk.aan_id],
        actor=actor,
        indiening=indiening,
    )
    message_queue(vraagstuk=gemaakt, soort=Soort.GESTELD, naar=gemaakt.aan_id)
    return gemaakt


def require_running(vraagstuk: Vraagstuk) -> None:
    """Raises PermissionDenied for what was closed or withdrawn."""
    if vraagstuk.status not in (Status.OPEN, Status.BEANTWOORD):
        raise PermissionDenied(_("Dit vraagstuk is afgesloten of ingetrokken. Het verandert niet meer."))


@transaction.atomic
def vraagstuk_change(
    *, vraagstuk: Vraagstuk, waarden: Mapping[str, Any], koppelingen: Koppelingen, actor: Any
) -> Vraagstuk:
    """These fields and nothing else, by who asked, as long as it runs. Who is asked stays who it was."""
    nu = locked(vraagstuk)
    require(actor, Recht.BEWERKEN, nu)
    require_running(nu)
    for veld, waarde in waarden.items():
        setattr(nu, veld, waarde)
    return owned_write(obj=nu, koppelingen=koppelingen, delen_met=[nu.aan_id], actor=actor)


@transaction.atomic
def vraagstuk_answer(*, vraagstuk: Vraagstuk, antwoord: str, actor: Any) -> Vraagstuk:
    """By who is asked; an answer can be replaced as long as the vraagstuk was not closed."""
    nu = locked(vraagstuk)
    if not may_answer(actor, nu):
        raise PermissionDenied(_("Alleen de organisatie aan wie de vraag is gesteld, kan antwoorden."))
    if nu.status not in (Status.OPEN, Status.BEANTWOORD):
        raise ValidationError(_("Dit vraagstuk is al afgesloten of ingetrokken. Een antwoord kan er niet meer bij."))
    if not antwoord.strip():
        raise ValidationError({"antwoord": _("Schrijf het antwoord op.")})
    eerste = nu.status == Status.OPEN
    nu.antwoord, nu.status = antwoord, Status.BEANTWOORD
    nu.beantwoord_op = timezone.localdate() if eerste else nu.beantwoord_op
    nu.gewijzigd_door = user_of_actor(actor)
    nu.full_clean()
    nu.save()
    nu.stappen.filter(verzonden_op__isnull=True).delete()
    if eerste:
        message_queue(vraagstuk=nu, soort=Soort.BEANTWOORD, naar=nu.organisatie_id)
    return nu


@transaction.atomic
def vraagstuk_close(*, vraagstuk: Vraagstuk, uitkomst: str, actor: Any) -> Vraagstuk:
    """By who asked: what came of it."""
    nu = locked(vraagstuk)
    require(actor, Recht.BEWERKEN, nu)
    if nu.status not in (Status.OPEN, Status.BEANTWOORD):
        raise ValidationError(_("Dit vraagstuk is al afgesloten of ingetrokken."))
    if not uitkomst.strip():
        raise ValidationError({"uitkomst": _("Schrijf op wat eruit kwam.")})
    nu.uitkomst, nu.status, nu.afgesloten_op = uitkomst, Status.AFGESLOTEN, timezone.localdate()
    return _ended(nu, Soort.AFGESLOTEN, actor)


@transaction.atomic
def vraagstuk_withdraw(*, vraagstuk: Vraagstuk, actor: Any) -> Vraagstuk:
    """By who asked: the question is no longer there."""
    nu = locked(vraagstuk)
    require(actor, Recht.BEWERKEN, nu)
    if nu.status not in (Status.OPEN, Status.BEANTWOORD):
        raise ValidationError(_("Dit vraagstuk is al afgesloten of ingetrokken."))
    nu.status, nu.afgesloten_op = Status.INGETROKKEN, timezone.localdate()
    return _ended(nu, Soort.INGETROKKEN, actor)


def _ended(nu: Vraagstuk, soort: str, actor: Any) -> Vraagstuk:
    owned_write(obj=nu, koppelingen={}, delen_met=(), actor=actor)
    nu.stappen.filter(verzonden_op__isnull=True).delete()
    if nu.aan_id != nu.organisatie_id:
        message_queue(vraagstuk=nu, soort=soort, naar=nu.aan_id)
    return nu
