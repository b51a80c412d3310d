"""Create, change and remove one record of this app, also while somebody else may be changing it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import transaction

from accounts.formulieren.versies import Samenvoeging, Versie
from accounts.permissions import Recht, require
from accounts.services.indienen import once
from accounts.services.tegelijk import IntussenGewijzigdError, locked, require_seen, take_over, version_to_restore
from stakeholders.bevoegd import check_outcome, require_removal
from stakeholders.geschiedenis import BLIJFT

if TYPE_CHECKING:
    from accounts.historie.verschil import Weergave
    from accounts.models import User


GEEN = Samenvoeging()


@dataclass(frozen=True, slots=True)
class Opgeslagen:
    """What was saved, and which fields were merged."""

    obj: Any
    samen: Samenvoeging = GEEN


def record_create(*, obj: Any, actor: Any, user: User | None, indiening: str = "") -> Opgeslagen:
    """Write something new. The same ``indiening`` twice raises AlIngediendError; else ValidationError.

    ``actor`` is who may do it (a person or a key), ``user`` who is named as the author.
    """
    return once(
        sleutel=indiening,
        make=lambda: _create(obj, actor, user),
        doel_of=lambda opgeslagen: opgeslagen.obj.get_absolute_url(),
    )


@transaction.atomic
def record_change(*, obj: Any, geopend: Versie, velden: Sequence[str], actor: Any, user: User | None) -> Opgeslagen:
    """Save what somebody made of the version that they opened, merged with what others changed since.

    Raises IntussenGewijzigdError, IntussenVerwijderdError, PermissionDenied or ValidationError, and writes nothing.
    """
    nu = locked(obj)
    require(actor, Recht.BEWERKEN, nu)
    samen = take_over(nu, obj, geopend=geopend, velden=velden)
    if not samen.behouden:
        return Opgeslagen(nu, samen)
    try:
        _save(nu, actor, user)
    except ValidationError as error:
        if not samen.overgenomen:
            raise
        te_kiezen = Samenvoeging(botsingen=(*samen.behouden, *samen.overgenomen))
        raise IntussenGewijzigdError(locked(obj), te_kiezen, " ".join(error.messages)) from error
    return Opgeslagen(nu, samen)


@transaction.atomic
def record_remove(*, obj: Any, geopend: Mapping[str, Any] | None, actor: Any) -> None:
    """Remove. ``geopend`` is what was on the screen; None asks nothing. The history keeps what it was."""
    nu = locked(obj)
    require_removal(actor, nu)
    require_seen(nu, geopend)
    nu.delete()


@transaction.atomic
def record_restore(
    *,
    obj: Any,
    weergave: Weergave,
    nummer: int,
    nieuwste: int,
    actor: Any,
    user: User | None,
    blijft: Collection[str] = BLIJFT,
) -> Any:
    """Give a record the fields of version ``nummer`` again, but those in ``blijft``; that makes a new version.

    What hangs on it in tables of its own stays. ``nieuwste`` is the version that was compared with. Raises
    VersieVerouderdError, IntussenVerwijderdError, PermissionDenied or ValidationError.
    """
    nu = locked(obj)
    require(actor, Recht.BEWERKEN, nu)
    versie = version_to_restore(nu, weergave, nummer=nummer, nieuwste=nieuwste)
    for veld in weergave.versies._meta.fields:
        if not veld.name.startswith("pgh_") and veld.name not in blijft:
            setattr(nu, veld.attname, getattr(versie, veld.attname))
    _save(nu, actor, user)
    return nu


def lock_row(model: Any, pk: int) -> None:
    """Keep the row as it is until the end of the transaction; one that is not there locks nothing."""
    model._default_manager.select_for_update(of=("self",)).filter(pk=pk).order_by().values_list("pk").first()


@transaction.atomic
def _create(obj: Any, actor: Any, user: User | None) -> Opgeslagen:
    try:
        _save(obj, actor, user)
    except ValidationError:
        obj.pk, obj._state.adding = None, True
        raise
    return Opgeslagen(obj)


def _save(obj: Any, actor: Any, user: User | None) -> None:
    obj.gewijzigd_door = user
    obj.full_clean()
    obj.save()
    check_outcome(actor, obj)
