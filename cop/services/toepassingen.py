"""Write down where an insight was tried and how that went: by the organisation that tried it, or by a coordinator."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from accounts.formulieren.versies import Versie
from accounts.models import User
from accounts.services.indienen import once
from accounts.services.tegelijk import locked, require_seen, take_over
from cop.bevoegd import applies_for, check_application, may_change_application
from stakeholders.services.records import Opgeslagen


def toepassing_add(*, obj: Any, actor: Any, user: User | None, indiening: str = "") -> Opgeslagen:
    """For one's own organisation, where one works for one. Raises AlIngediendError or ValidationError."""
    eigen = applies_for(actor)
    if eigen is not None:
        obj.organisatie, obj.organisatienaam = eigen, eigen.naam

    def make() -> Opgeslagen:
        _write(obj, actor, user)
        return Opgeslagen(obj)

    return once(sleutel=indiening, make=make, doel_of=lambda klaar: klaar.obj.get_absolute_url())


@transaction.atomic
def toepassing_change(*, obj: Any, geopend: Versie, velden: Sequence[str], actor: Any, user: User | None) -> Opgeslagen:
    """Raises IntussenGewijzigdError, IntussenVerwijderdError, PermissionDenied or ValidationError; writes nothing."""
    nu = locked(obj)
    _require(actor, nu)
    samen = take_over(nu, obj, geopend=geopend, velden=velden)
    if samen.behouden:
        _write(nu, actor, user)
    return Opgeslagen(nu, samen)


@transaction.atomic
def toepassing_remove(*, obj: Any, geopend: Mapping[str, Any] | None, actor: Any) -> None:
    """The history keeps it. Raises IntussenGewijzigdError, IntussenVerwijderdError or PermissionDenied."""
    nu = locked(obj)
    _require(actor, nu)
    require_seen(nu, geopend)
    nu.delete()


def _write(toepassing: Any, actor: Any, user: User | None) -> None:
    with transaction.atomic():
        toepassing.gewijzigd_door = user
        toepassing.full_clean()
        check_application(actor, toepassing)
        toepassing.save()


def _require(actor: Any, toepassing: Any) -> None:
    if not may_change_application(actor, toepassing):
        raise PermissionDenied(_("Alleen de organisatie die dit probeerde en de coördinator wijzigen het."))
