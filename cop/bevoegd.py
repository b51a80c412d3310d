"""What one actor may do here, beyond the plain rights: all answers come from accounts.permissions."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _

from accounts.models import Organisatie
from accounts.permissions import Recht, areas_of, doelgroep_of, is_allowed, organisatie_of
from cop.models import Community, Inzicht, Taak, Toepassing
from gebied.bevoegd import lies_in


def may_log(actor: Any, community: Community) -> bool:
    """Coordinators and note takers write in the log. At most one query."""
    if is_allowed(actor, Recht.BEWERKEN, community):
        return True
    persoon = doelgroep_of(actor).persoon_id
    return persoon is not None and community.plek_van(persoon) == Taak.NOTULIST


def require_log(actor: Any, community: Community) -> None:
    """Raises PermissionDenied with what to do."""
    if not may_log(actor, community):
        raise PermissionDenied(_("Alleen coördinatoren en notulisten schrijven mee. Vraag het aan de coördinator."))


def applies_for(actor: Any) -> Organisatie | None:
    """The organisation for which somebody may write down where an insight was tried: where they may change things."""
    return organisatie_of(actor) if is_allowed(actor, Recht.BEWERKEN) else None


def may_apply(actor: Any, inzicht: Inzicht) -> bool:
    """Whoever sees it and may change things for an organisation; a coordinator also on behalf of somebody else."""
    return is_allowed(actor, Recht.BEWERKEN, inzicht) or applies_for(actor) is not None


def may_change_application(actor: Any, toepassing: Toepassing) -> bool:
    """The organisation that tried it, within the areas of one's role; and a coordinator of the community."""
    if is_allowed(actor, Recht.BEWERKEN, toepassing.inzicht):
        return True
    eigen = applies_for(actor)
    if eigen is None or toepassing.organisatie_id != eigen.pk:
        return False
    gebieden = areas_of(actor, Recht.BEWERKEN)
    return gebieden is None or (toepassing.gebied_id is not None and lies_in(toepassing.gebied_id, gebieden))


def check_application(actor: Any, toepassing: Toepassing) -> None:
    """May it be what it became? Raises ValidationError at the field that has to change."""
    if toepassing.gebied_id is None and not toepassing.plaats:
        raise ValidationError({"gebied": _("Noem een gebied, of schrijf de plaats in woorden.")})
    if not may_change_application(actor, toepassing):
        raise ValidationError({"gebied": _("Uw rol geldt daar niet. Kies een gebied waarvoor uw rol geldt.")})
