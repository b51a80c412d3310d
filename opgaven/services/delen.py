"""Stop sharing an opgave with one organisation."""

from __future__ import annotations

from django.db import transaction

from accounts.models import User, Zichtbaarheid
from opgaven.models import Opgave, OpgaveDeling
from opgaven.services.zichtbaarheid import opgave_publish


@transaction.atomic
def deling_end(*, deling: OpgaveDeling, user: User | None) -> None:
    """The others keep what they had; with nobody left the opgave is internal again. Logged. Raises PermissionDenied."""
    nu: Opgave = Opgave.objects.select_for_update(of=("self",)).without_geometry().get(pk=deling.opgave_id)
    andere = OpgaveDeling.objects.filter(opgave=nu).exclude(pk=deling.pk)
    rest = dict(andere.values_list("organisatie_id", "bewerken"))
    zichtbaarheid = Zichtbaarheid.GEDEELD if rest else Zichtbaarheid.INTERN
    opgave_publish(opgave_id=nu.pk, zichtbaarheid=zichtbaarheid, delingen=rest, user=user)
