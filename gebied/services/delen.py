"""Share an area of one's own with other organisations, publish it, or keep it in the house."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction

from accounts.models import Organisatie, User, Zichtbaarheid
from accounts.services.delen import share
from gebied.models import Gebied, GebiedDeling


@transaction.atomic
def gebied_delen_set(
    *, gebied: Gebied, zichtbaarheid: str, delingen: Mapping[Organisatie, bool], user: User | None
) -> None:
    """Set who sees the area; per organisation whether it may edit too. Logged. Raises ValidationError."""
    nu = Gebied.objects.select_for_update(of=("self",)).without_geometry().get(pk=gebied.pk)
    share(obj=nu, zichtbaarheid=zichtbaarheid, delingen=delingen, user=user)
    nu.zichtbaarheid = zichtbaarheid
    nu.save(update_fields=["zichtbaarheid", "gewijzigd_op"])
    gebied.zichtbaarheid = zichtbaarheid


@transaction.atomic
def gebied_deling_end(*, deling: GebiedDeling, user: User | None) -> None:
    """Stop sharing with one organisation; with nobody left the area is internal again."""
    andere = GebiedDeling.objects.filter(gebied=deling.gebied_id).exclude(pk=deling.pk).select_related("organisatie")
    rest = {deel.organisatie: deel.bewerken for deel in andere}
    zichtbaarheid = Zichtbaarheid.GEDEELD if rest else Zichtbaarheid.INTERN
    gebied_delen_set(gebied=deling.gebied, zichtbaarheid=zichtbaarheid, delingen=rest, user=user)
