"""Decide who sees an opgave: only its own organisation, others that are named, or everyone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from accounts.models import User
from accounts.services.delen import require_decision, share
from opgaven.models import Opgave


@transaction.atomic
def opgave_publish(
    *,
    opgave_id: int,
    zichtbaarheid: str,
    delingen: Mapping[int, bool],
    user: User | None,
    geopend: Mapping[str, Any] | None = None,
) -> Opgave:
    """Let exactly these see it: organisations by id, with whether they may change it too. Scores follow. Logged.

    ``geopend`` is what the user saw (accounts.delen.selectors.visibility_of). Raises PermissionDenied,
    ZichtbaarheidGewijzigdError, or ValidationError: a draft or a search area is never public.
    """
    nu: Opgave = Opgave.objects.existing().select_for_update(of=("self",)).without_geometry().get(pk=opgave_id)
    require_decision(nu=nu, geopend=geopend, user=user)
    share(nu=nu, zichtbaarheid=zichtbaarheid, delingen=delingen, user=user)
    nu.gewijzigd_door = user
    nu.full_clean(exclude={"geometrie"})
    nu.save(update_fields=["zichtbaarheid", "gewijzigd_door", "gewijzigd_op"])
    return nu
