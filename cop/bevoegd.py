"""What one actor may do here, beyond the plain rights: all answers come from accounts.permissions."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from accounts.permissions import Recht, doelgroep_of, is_allowed
from cop.models import Community, Taak


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
