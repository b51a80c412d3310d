"""Write what an opgave does to a theme of brede welvaart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.db import transaction

from accounts.formulieren.versies import Versie, version_of
from accounts.permissions import Recht, require
from accounts.services.indienen import once
from opgaven.models import OpgaveEffect

if TYPE_CHECKING:
    from accounts.models import User


class EffectGewijzigdError(Exception):
    """Somebody else changed it since it was opened; ``nu`` is what stands now."""

    def __init__(self, nu: OpgaveEffect) -> None:
        super().__init__(str(nu.pk))
        self.nu = nu


def effect_add(*, effect: OpgaveEffect, user: User | None, indiening: str = "") -> OpgaveEffect:
    """Raises PermissionDenied, ValidationError, or AlIngediendError for the same form twice."""
    return once(sleutel=indiening, make=lambda: _save(effect, user), doel_of=lambda een: een.get_absolute_url())


@transaction.atomic
def effect_change(*, effect: OpgaveEffect, geopend: Versie, velden: Sequence[str], user: User | None) -> OpgaveEffect:
    """Raises EffectGewijzigdError, PermissionDenied or ValidationError, and then writes nothing."""
    nu = OpgaveEffect.objects.select_for_update(of=("self",)).select_related("gewijzigd_door").get(pk=effect.pk)
    require(user, Recht.BEWERKEN, effect.opgave)
    if version_of(nu, velden) != {veld: geopend.get(veld) for veld in velden}:
        raise EffectGewijzigdError(nu)
    return _save(effect, user)


@transaction.atomic
def effect_remove(*, effect: OpgaveEffect, user: User | None) -> None:
    """Its versions stay. Raises PermissionDenied."""
    require(user, Recht.BEWERKEN, effect.opgave)
    effect.delete()


def _save(effect: OpgaveEffect, user: User | None) -> OpgaveEffect:
    require(user, Recht.BEWERKEN, effect.opgave)
    effect.gewijzigd_door = user
    effect.full_clean()
    effect.save()
    return effect
