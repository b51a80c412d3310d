"""Decide who sees a stakeholder, a participation process or an initiative."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from accounts.models import User
from accounts.services.delen import require_decision, share


@transaction.atomic
def record_publish(
    *,
    obj: Any,
    zichtbaarheid: str,
    delingen: Mapping[int, bool],
    user: User | None,
    geopend: Mapping[str, Any] | None = None,
) -> Any:
    """Let exactly these see it. Positions, contacts and agreements stay with the owner, whatever is shared. Logged.

    Raises PermissionDenied, ZichtbaarheidGewijzigdError or ValidationError.
    """
    nu = type(obj)._default_manager.select_for_update(of=("self",)).get(pk=obj.pk)
    require_decision(nu=nu, geopend=geopend, user=user)
    share(nu=nu, zichtbaarheid=zichtbaarheid, delingen=delingen, user=user)
    nu.gewijzigd_door = user
    nu.full_clean()
    nu.save(update_fields=["zichtbaarheid", "gewijzigd_door", "gewijzigd_op"])
    return nu
