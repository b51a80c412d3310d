"""Share an opgave with other organisations, publish it, or keep it in the house."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction

from accounts.models import Organisatie, User, Zichtbaarheid
from accounts.services.delen import share
from opgaven.models import Opgave, OpgaveDeling


@transaction.atomic
def delen_set(*, opgave: Opgave, zichtbaarheid: str, delingen: Mapping[Organisatie, bool], user: User | None) -> None:
    """Set who sees the opgave; per organisation whether it may edit too. Scores follow by themselves. Logged.

    Raises ValidationError with Dutch sentences: a concept or a search area is never public.
    """
    nu = Opgave.objects.select_for_update(of=("self",)).without_geometry().get(pk=opgave.pk)
    share(obj=nu, zichtbaarheid=zichtbaarheid, delingen=delingen, user=user)
    nu.zichtbaarheid, nu.gewijzigd_door = zichtbaarheid, user
    nu.full_clean(exclude={"geometrie"})
    nu.save(update_fields=["zichtbaarheid", "gewijzigd_door", "gewijzigd_op"])
    opgave.zichtbaarheid, opgave.gewijzigd_op = nu.zichtbaarheid, nu.gewijzigd_op


@transaction.atomic
def deling_end(*, deling: OpgaveDeling, user: User | None) -> None:
    """Stop sharing with one organisation; with nobody left the opgave is internal again."""
    rest = {andere.organisatie: andere.bewerken for andere in _others(deling)}
    zichtbaarheid = Zichtbaarheid.GEDEELD if rest else Zichtbaarheid.INTERN
    delen_set(opgave=deling.opgave, zichtbaarheid=zichtbaarheid, delingen=rest, user=user)


def _others(deling: OpgaveDeling) -> list[OpgaveDeling]:
    delingen = OpgaveDeling.objects.filter(opgave=deling.opgave_id).exclude(pk=deling.pk)
    return list(delingen.select_related("organisatie"))
