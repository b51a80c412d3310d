"""The ties of one stakeholder as a client sends them: made, brought up to date, and taken away when that is said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.formulieren.versies import version_of
from stakeholders.bevoegd import require_inside
from stakeholders.models import Betrokkenheid, Positie, Stakeholder
from stakeholders.services.records import record_change, record_create, record_remove

if TYPE_CHECKING:
    from accounts.models import User


@dataclass(frozen=True, slots=True)
class Schrijver:
    """Who may do it, and who is named."""

    actor: Any
    user: User | None


@transaction.atomic
def tie_write(
    *, stakeholder: Stakeholder, plek: Mapping[str, Any], waarden: Mapping[str, Any], schrijver: Schrijver
) -> Betrokkenheid:
    """The tie to ``plek`` (gebied_id or opgave_id) with these values. Raises ValidationError or PermissionDenied."""
    band = Betrokkenheid.objects.filter(stakeholder=stakeholder, **plek).first()
    leeg = Betrokkenheid(stakeholder=stakeholder, **plek)
    gewenst: Betrokkenheid = _keep(band, leeg, waarden, schrijver)
    return gewenst


@transaction.atomic
def tie_remove(*, stakeholder: Stakeholder, plek: Mapping[str, Any], schrijver: Schrijver) -> None:
    """Take the tie to ``plek`` away, with its positions. Raises ValidationError where there is none."""
    band = Betrokkenheid.objects.filter(stakeholder=stakeholder, **plek).first()
    if band is None:
        raise ValidationError(_("Deze band is er niet (meer)."))
    record_remove(obj=band, geopend=None, actor=schrijver.actor)


@transaction.atomic
def position_write(*, band: Betrokkenheid, waarden: Mapping[str, Any], schrijver: Schrijver) -> Positie:
    """The position of a day (today when none is given) at a tie. Confidential: raises PermissionDenied."""
    require_inside(schrijver.actor, band)
    dag = waarden.get("datum") or timezone.localdate()
    bekend = Positie.objects.filter(betrokkenheid=band, datum=dag).first()
    rest = {veld: waarde for veld, waarde in waarden.items() if veld != "datum"}
    positie: Positie = _keep(bekend, Positie(betrokkenheid=band, datum=dag), rest, schrijver)
    return positie


def _keep(bekend: Any, leeg: Any, waarden: Mapping[str, Any], schrijver: Schrijver) -> Any:
    """Change what is known, or make what is not."""
    obj = bekend or leeg
    geopend = version_of(obj, list(waarden))
    for veld, waarde in waarden.items():
        setattr(obj, veld, waarde)
    if bekend is None:
        return record_create(obj=obj, actor=schrijver.actor, user=schrijver.user).obj
    return record_change(obj=obj, geopend=geopend, velden=list(waarden), actor=schrijver.actor, user=schrijver.user).obj
