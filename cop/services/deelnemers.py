"""Who takes part: added by a coordinator, or asked and let in. Consent is given and withdrawn by the person."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from accounts.permissions import Recht, require
from accounts.privacy.register import Verwerking, verwerkingen
from accounts.services.indienen import once
from accounts.services.tegelijk import locked
from accounts.services.wissen import erasing, rows_erase
from cop.models import Community, Deelnemer, Taak
from stakeholders.services.records import Opgeslagen, record_change, record_create

Status = Deelnemer.Status


@transaction.atomic
def deelnemer_add(*, obj: Deelnemer, actor: Any, user: User | None, indiening: str = "") -> Opgeslagen:
    """Whose address is that of an account takes part with that account. Raises ValidationError or AlIngediendError."""
    obj.user = account_of(obj.email)
    opgeslagen = record_create(obj=obj, actor=actor, user=user, indiening=indiening)
    _check_task(obj)
    return opgeslagen


@transaction.atomic
def deelnemer_change(*, obj: Deelnemer, actor: Any, **waarden: Any) -> Opgeslagen:
    """As record_change, and a community keeps a coordinator."""
    lock_community(obj.community_id)
    opgeslagen = record_change(obj=obj, actor=actor, **waarden)
    _check_task(opgeslagen.obj)
    _check_coordinated(opgeslagen.obj.community)
    return opgeslagen


@transaction.atomic
def deelnemer_remove(*, obj: Deelnemer, geopend: Any, actor: Any) -> None:
    """Take somebody out, also of the history; what they said stays, by nobody. Raises ValidationError."""
    lock_community(obj.community_id)
    nu = locked(obj)
    require(actor, Recht.BEWERKEN, nu)
    with erasing():
        rows_erase(verwerking=_declaration(), rows=Deelnemer.objects.filter(pk=nu.pk))
    _check_coordinated(obj.community)


def join_request(*, obj: Deelnemer, user: User, indiening: str = "", **_rest: Any) -> Opgeslagen:
    """Ask to take part. Raises ValidationError where that cannot be, and for who asked before."""
    if not obj.community.aanmelden:
        raise ValidationError(_("Bij deze community kan aanmelden niet. Vraag het aan de coördinator."))
    obj.user, obj.email, obj.status, obj.taak = user, user.email, Status.AANGEVRAAGD, Taak.DEELNEMER

    def make() -> Opgeslagen:
        obj.full_clean()
        obj.save()
        return Opgeslagen(obj.community)

    return once(sleutel=indiening, make=make, doel_of=lambda opgeslagen: opgeslagen.obj.get_absolute_url())


@transaction.atomic
def request_decide(*, deelnemer: Deelnemer, toelaten: bool, actor: Any) -> Deelnemer:
    """By a coordinator: let in, or not. Twice is once."""
    nu: Deelnemer = locked(deelnemer)
    require(actor, Recht.BEWERKEN, nu)
    if nu.status == Status.AANGEVRAAGD:
        nu.status = Status.LID if toelaten else Status.AFGEWEZEN
        nu.save(update_fields=["status"])
    return nu


@transaction.atomic
def consent_set(*, deelnemer: Deelnemer, geeft: bool) -> Deelnemer:
    """By the person: may others see who this is? Withdrawing works at once, everywhere."""
    nu: Deelnemer = locked(deelnemer)
    if geeft and not nu.toestemming:
        nu.toestemming_op, nu.ingetrokken_op = timezone.localdate(), None
    elif not geeft and nu.toestemming:
        nu.ingetrokken_op = timezone.localdate()
    nu.save(update_fields=["toestemming_op", "ingetrokken_op"])
    return nu


@transaction.atomic
def leave(*, deelnemer: Deelnemer) -> None:
    """By the person: no longer takes part, and is no longer shown by name. Raises ValidationError."""
    lock_community(deelnemer.community_id)
    nu = consent_set(deelnemer=deelnemer, geeft=False)
    nu.status, nu.taak = Status.GESTOPT, Taak.DEELNEMER
    nu.save(update_fields=["status", "taak"])
    _check_coordinated(nu.community)


def account_of(email: str) -> User | None:
    """Whose address this is, when it is the address of one person."""
    rows = list(User.objects.filter(email__iexact=email, is_active=True)[:2]) if email else []
    return rows[0] if len(rows) == 1 else None


def lock_community(pk: int) -> None:
    """Two people who change who coordinates wait for each other."""
    Community.objects.select_for_update(of=("self",)).filter(pk=pk).values_list("pk").first()


def _check_task(deelnemer: Deelnemer) -> None:
    if deelnemer.taak != Taak.DEELNEMER and deelnemer.user_id is None:
        raise ValidationError(
            {"taak": _("Een coördinator of notulist heeft een account nodig, met dit e-mailadres. Kies Deelnemer.")}
        )


def _check_coordinated(community: Community) -> None:
    over = community.deelnemers.filter(status=Status.LID, taak=Taak.COORDINATOR)  # type: ignore[attr-defined]
    if not over.exists():
        raise ValidationError(_("Een community houdt altijd een coördinator. Maak eerst iemand anders coördinator."))


def _declaration() -> Verwerking:
    return next(soort for soort in verwerkingen() if soort.model_class is Deelnemer)
