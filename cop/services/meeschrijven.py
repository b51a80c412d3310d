"""What coordinators and note takers write together: rows that know their ``community``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction

from accounts.formulieren.versies import Versie
from accounts.models import User
from accounts.services.indienen import once
from accounts.services.tegelijk import locked, require_seen, take_over
from cop.bevoegd import require_log
from stakeholders.services.records import Opgeslagen


def written_create(*, obj: Any, actor: Any, user: User | None, indiening: str = "") -> Opgeslagen:
    """Add one. Raises AlIngediendError, PermissionDenied or ValidationError."""
    require_log(actor, obj.community)

    def make() -> Opgeslagen:
        obj.gewijzigd_door = user
        obj.full_clean()
        obj.save()
        return Opgeslagen(obj)

    return once(sleutel=indiening, make=make, doel_of=lambda klaar: klaar.obj.get_absolute_url())


@transaction.atomic
def written_change(*, obj: Any, geopend: Versie, velden: Sequence[str], actor: Any, user: User | None) -> Opgeslagen:
    """As record_change. Raises IntussenGewijzigdError, IntussenVerwijderdError, PermissionDenied, ValidationError."""
    nu = locked(obj)
    require_log(actor, nu.community)
    samen = take_over(nu, obj, geopend=geopend, velden=velden)
    if not samen.behouden:
        return Opgeslagen(nu, samen)
    nu.gewijzigd_door = user
    nu.full_clean()
    nu.save()
    return Opgeslagen(nu, samen)


@transaction.atomic
def written_remove(*, obj: Any, geopend: Mapping[str, Any] | None, actor: Any) -> Any:
    """Take one away; returns what it was. Raises IntussenGewijzigdError when somebody changed it since."""
    nu = locked(obj)
    require_log(actor, nu.community)
    require_seen(nu, geopend)
    nu.delete()
    return nu
