"""Write something that an organisation owns: make it, change it, and let others see it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any, Final, TypeVar

from django.db import transaction

from accounts.formulieren.versies import Samenvoeging, Versie
from accounts.historie.verschil import Weergave
from accounts.models import User, Zichtbaarheid
from accounts.permissions import Recht, doelgroep_of, require
from accounts.services.delen import require_decision, share
from accounts.services.indienen import once
from accounts.services.tegelijk import give, merge_seen, require_seen, version_to_restore
from sturing.bevoegd import require_removal
from sturing.models import Eigendom

E = TypeVar("E", bound=Eigendom)
Check = Callable[[Any], None]
#: The chosen rows of many-to-many fields, by name of the field.
Koppelingen = Mapping[str, Collection[Any]]


#: What an earlier version does not bring back.
BLIJFT: Final = frozenset({"id", "organisatie", "gebied", "opgave", "zichtbaarheid"})


def accept(obj: Any) -> None:
    """Nothing more to check."""


def owned_create(
    *,
    obj: E,
    koppelingen: Koppelingen,
    delen_met: Collection[int],
    actor: Any,
    indiening: str = "",
    check: Check = accept,
) -> E:
    """A new one. The same ``indiening`` twice raises AlIngediendError; what may not be raises PermissionDenied or
    ValidationError, and then nothing is written.
    """
    return once(
        sleutel=indiening,
        make=lambda: owned_write(obj=obj, koppelingen=koppelingen, delen_met=delen_met, actor=actor, check=check),
        doel_of=lambda gemaakt: gemaakt.get_absolute_url(),  # type: ignore[attr-defined]
    )


@transaction.atomic
def owned_write(
    *, obj: E, koppelingen: Koppelingen, delen_met: Collection[int], actor: Any, check: Check = accept
) -> E:
    """Save it with what it is tied to, and let these organisations see it; then ask whether that was allowed.

    ``check`` looks at the outcome and raises ValidationError.
    """
    obj.gewijzigd_door = user_of_actor(actor)
    obj.full_clean()
    obj.save()
    tie(obj, koppelingen, actor)
    let_see(obj, delen_met)
    require(actor, Recht.BEWERKEN, obj)
    check(obj)
    return obj


@transaction.atomic
def owned_change(
    *,
    obj: E,
    geopend: Versie,
    gemaakt: Versie,
    koppelingen: Koppelingen,
    version: Callable[[Any], Versie],
    delen_met: Callable[[E], Collection[int]],
    actor: Any,
    check: Check = accept,
    vooraf: Check = accept,
) -> tuple[E, Samenvoeging]:
    """Save what somebody made of the version that they opened, merged with what others changed since.

    ``obj`` holds the new values, ``version`` tells what stands in a row, ``vooraf`` sets what follows from the new
    values. Raises IntussenGewijzigdError, PermissionDenied or ValidationError, and then writes nothing.
    """
    nu = locked(obj)
    require(actor, Recht.BEWERKEN, nu)
    samen = merge_seen(nu, geopend=geopend, gemaakt=gemaakt, staat_er=version(nu))
    give(nu, obj, [veld for veld in samen.behouden if veld not in koppelingen])
    gekozen = {veld: rows for veld, rows in koppelingen.items() if veld in samen.behouden}
    if samen.behouden:
        vooraf(nu)
        owned_write(obj=nu, koppelingen=gekozen, delen_met=delen_met(nu), actor=actor, check=check)
    return nu, samen


@transaction.atomic
def owned_remove(*, obj: Eigendom, geopend: Versie, version: Callable[[Any], Versie], actor: Any) -> None:
    """Take it away; its versions stay. Raises PermissionDenied, or IntussenGewijzigdError when it changed meanwhile."""
    nu = locked(obj)
    require_removal(actor, nu)
    require_seen(nu, geopend, version(nu))
    nu.delete()


@transaction.atomic
def owned_restore(
    *,
    obj: E,
    weergave: Weergave,
    nummer: int,
    nieuwste: int,
    actor: Any,
    blijft: Collection[str] = BLIJFT,
    delen_met: Callable[[Any], Collection[int]] = lambda _: (),
    vooraf: Check = accept,
) -> E:
    """Give it the values of version ``nummer``; owner, place, opgave and who sees it stay. That makes a new version.

    ``nieuwste`` is the version that was compared with, ``blijft`` names what stays as it is, ``vooraf`` sets what
    follows from the values. Raises VersieVerouderdError, PermissionDenied, ValidationError, and DoesNotExist for a
    version of something else.
    """
    nu = locked(obj)
    require(actor, Recht.BEWERKEN, nu)
    versie = version_to_restore(nu, weergave, nummer=nummer, nieuwste=nieuwste)
    for veld in weergave.fields():
        if veld.name not in blijft:
            setattr(nu, veld.attname, getattr(versie, veld.attname))
    vooraf(nu)
    return owned_write(obj=nu, koppelingen={}, delen_met=delen_met(nu), actor=actor)


@transaction.atomic
def owned_publish(
    *,
    model: type[Eigendom],
    pk: int,
    zichtbaarheid: str,
    delingen: Mapping[int, bool],
    user: User | None,
    geopend: Mapping[str, Any] | None = None,
) -> None:
    """Let exactly these see it. Logged. Raises PermissionDenied, ZichtbaarheidGewijzigdError or ValidationError."""
    nu = model._default_manager.select_for_update(of=("self",)).get(pk=pk)
    require_decision(nu=nu, geopend=geopend, user=user)
    share(nu=nu, zichtbaarheid=zichtbaarheid, delingen=delingen, user=user)
    nu.gewijzigd_door = user
    nu.save(update_fields=["zichtbaarheid", "gewijzigd_door", "gewijzigd_op"])


def locked(obj: E) -> E:
    """The row as it stands now, for who is about to change it."""
    nu: E = type(obj)._default_manager.select_for_update(of=("self",)).get(pk=obj.pk)
    return nu


def lock_row(model: type[Eigendom], pk: int) -> None:
    """Hold a row until the transaction ends, if it is there."""
    model._default_manager.select_for_update(of=("self",)).filter(pk=pk).values_list("pk").first()


def tie(obj: Eigendom, koppelingen: Koppelingen, actor: Any) -> None:
    """Set the many-to-many fields. What this actor cannot see stays tied: they could not choose it either."""
    for veld, rows in koppelingen.items():
        manager = getattr(obj, veld)
        hidden = manager.hidden_from(doelgroep_of(actor)) if hasattr(manager, "hidden_from") else ()
        manager.set([*rows, *hidden])


def let_see(obj: Eigendom, organisatie_ids: Collection[int]) -> None:
    """Others see it too; whoever saw it already goes on doing so."""
    anderen = [pk for pk in set(organisatie_ids) if pk != obj.organisatie_id]
    if not anderen:
        return
    if obj.zichtbaarheid == Zichtbaarheid.INTERN:
        obj.zichtbaarheid = Zichtbaarheid.GEDEELD
        obj.save(update_fields=["zichtbaarheid", "gewijzigd_op"])
    for pk in anderen:
        obj.delingen.get_or_create(organisatie_id=pk)  # type: ignore[attr-defined]


def user_of_actor(actor: Any) -> User | None:
    """A key is no person."""
    return actor if isinstance(actor, User) else None
