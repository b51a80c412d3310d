"""Share an area of one's own with other organisations, publish it, or keep it in the house."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from accounts.models import User, Zichtbaarheid
from accounts.services.delen import require_decision, share
from gebied.models import Gebied, GebiedDeling


@transaction.atomic
def gebied_publish(
    *,
    gebied_id: int,
    zichtbaarheid: str,
    delingen: Mapping[int, bool],
    user: User | None,
    geopend: Mapping[str, Any] | None = None,
) -> Gebied:
    """Let exactly these see the area: organisations by id, with whether they may edit it. Logged.

    ``geopend`` is what the user saw (accounts.delen.selectors.visibility_of). Raises PermissionDenied,
    ZichtbaarheidGewijzigdError or ValidationError.
    """
    nu: Gebied = Gebied.objects.select_for_update(of=("self",)).without_geometry().get(pk=gebied_id)
    require_decision(nu=nu, geopend=geopend, user=user)
    share(nu=nu, zichtbaarheid=zichtbaarheid, delingen=delingen, user=user)
    nu.save(update_fields=["zichtbaarheid", "gewijzigd_op"])
    return nu


@transaction.atomic
def gebied_deling_end(*, deling: GebiedDeling, user: User | None) -> None:
    """Stop sharing with one organisation; with nobody left the area is internal again. Raises PermissionDenied."""
    andere = GebiedDeling.objects.filter(gebied=deling.gebied_id).exclude(pk=deling.pk)
    rest = dict(andere.values_list("organisatie_id", "bewerken"))
    zichtbaarheid = Zichtbaarheid.GEDEELD if rest else Zichtbaarheid.INTERN
    gebied_publish(gebied_id=deling.gebied_id, zichtbaarheid=zichtbaarheid, delingen=rest, user=user)
