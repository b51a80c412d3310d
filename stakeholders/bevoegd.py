"""What one actor may see and do here, beyond the plain rights: all answers come from accounts.permissions.

Positions, contacts, the contact log and agreements are confidential: they are for who works for the owner and may
change data, and for nobody while a screen is shared.
"""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Model, Q
from django.utils.translation import gettext as _

from accounts.permissions import Recht, doelgroep_of, is_allowed, is_platformbeheerder, organisatie_of, require
from stakeholders.vergadering import in_meeting


def inside_q(actor: Any, pad: str = "") -> Q | None:
    """The condition that the confidential part of what hangs on a stakeholder is for this actor; None for nothing."""
    doelgroep = doelgroep_of(actor)
    if in_meeting(actor):
        return None
    if doelgroep.alles:
        return Q()
    if doelgroep.organisatie_id is None or not is_allowed(actor, Recht.BEWERKEN):
        return None
    return Q(**{f"{pad}organisatie_id": doelgroep.organisatie_id})


def position_q(actor: Any) -> Q | None:
    """The same for positions."""
    return inside_q(actor, "betrokkenheid__stakeholder__")


def sees_inside(actor: Any, obj: Any) -> bool:
    """May this actor see positions, contacts and agreements at an object of this owner? No query of its own."""
    regel = inside_q(actor)
    if regel is None:
        return False
    doelgroep = doelgroep_of(actor)
    return doelgroep.alles or obj.organisatie_id == doelgroep.organisatie_id


def require_inside(actor: Any, obj: Any) -> None:
    """Raises PermissionDenied with what to do."""
    if sees_inside(actor, obj):
        return
    if in_meeting(actor):
        raise PermissionDenied(_("De vergadermodus staat aan. Zet die uit om dit te zien of te wijzigen."))
    raise PermissionDenied(
        _("Alleen wie voor de eigenaar werkt en gegevens mag wijzigen, ziet dit. Vraag het aan uw beheerder.")
    )


def may_remove(actor: Any, obj: Any) -> bool:
    """Only who owns it: with whom it is shared may change it, not take it away."""
    eigen = organisatie_of(actor)
    van_ons = is_platformbeheerder(actor) or (eigen is not None and eigen.pk == obj.organisatie_id)
    return van_ons and is_allowed(actor, Recht.BEWERKEN, obj)


def require_removal(actor: Any, obj: Any) -> None:
    """Raises PermissionDenied with what to do."""
    require(actor, Recht.BEWERKEN, obj)
    if not may_remove(actor, obj):
        raise PermissionDenied(_("Alleen de eigenaar kan dit verwijderen. Vraag het aan die organisatie."))


def check_outcome(actor: Any, obj: Model) -> None:
    """May it be what it became? Ask after it was written, in the same transaction. Raises ValidationError."""
    if not is_allowed(actor, Recht.BEWERKEN, obj):
        raise ValidationError(
            _("Dit ligt buiten de gebieden waarvoor uw rol geldt, of is van een andere organisatie. Kies iets anders.")
        )
