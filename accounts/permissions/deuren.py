"""How doors ask: a question, a guard around a view, or a refusal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.translation import gettext as _

from accounts.models import Organisatie, Rol, User
from accounts.permissions.bevoegdheid import SleutelActor, bevoegdheid_of
from accounts.permissions.doelgroep import Doelgroep
from accounts.permissions.rechten import RECHT_NAMEN, Recht


def is_allowed(actor: Any, recht: Recht, obj: object = None) -> bool:
    """May this actor (a user, an anonymous visitor or an API key) do this?

    With an object: to that object. Without: to anything at all, which opens a door. For an object that an organisation
    does not own by itself (a run, the matrix), only the manager of the platform may change it.
    """
    if recht is Recht.LEZEN and obj is None:
        return settings.LEZEN_ZONDER_INLOGGEN or bool(getattr(actor, "is_authenticated", False))
    bevoegdheid = bevoegdheid_of(actor)
    return bevoegdheid.anywhere(recht) if obj is None else bevoegdheid.on(recht, obj)


def areas_of(actor: Any, recht: Recht) -> frozenset[int] | None:
    """The areas that the role of an actor binds this right to; None when it is not bound to areas."""
    return bevoegdheid_of(actor).areas(recht)


def require(actor: Any, recht: Recht, obj: object = None) -> None:
    """Raise PermissionDenied, with what to do, unless allowed. The object must be one that the actor may see."""
    if not is_allowed(actor, recht, obj):
        raise PermissionDenied(refusal(recht))


def refusal(recht: Recht) -> str:
    """Why it is not allowed, and what to do."""
    return _("U hebt hier niet het recht voor: {recht}. Vraag de beheerder van uw organisatie erom.").format(
        recht=RECHT_NAMEN[recht]
    )


def is_platformbeheerder(actor: Any) -> bool:
    """Does this actor set up the installation itself?"""
    return bevoegdheid_of(actor).doelgroep.alles


def doelgroep_of(actor: Any) -> Doelgroep:
    """The audience that this actor belongs to."""
    return bevoegdheid_of(actor).doelgroep


def organisatie_of(actor: Any) -> Organisatie | None:
    """The organisation that somebody works for now."""
    if isinstance(actor, SleutelActor):
        return actor.organisatie
    pk = doelgroep_of(actor).organisatie_id
    if pk is None:
        return None
    if isinstance(actor, User) and actor.organisatie_id == pk:
        return actor.organisatie
    return Organisatie.objects.get(pk=pk)


@dataclass(frozen=True, slots=True)
class Werkplek:
    """For whom somebody works now, as what, and for whom they could work instead (id and name)."""

    organisatie: str
    rollen: tuple[str, ...]
    andere: tuple[tuple[int, str], ...]


def werkplek_of(actor: Any) -> Werkplek | None:
    """None for a visitor, a key, and who sets up the platform. No query beyond those of what the actor may do."""
    bevoegdheid = bevoegdheid_of(actor)
    nu = bevoegdheid.doelgroep.organisatie_id
    namen = dict(bevoegdheid.lid_van)
    if nu not in namen:
        return None
    rollen = tuple(str(Rol.Naam(rol).label) for rol in Rol.Naam.values if rol in bevoegdheid.rollen)
    return Werkplek(namen[nu], rollen, tuple((pk, naam) for pk, naam in bevoegdheid.lid_van if pk != nu))


def user_of(request: Any) -> User | None:
    """Who signed in (a request of Django or of DRF), to be named as the author; a key is no person."""
    return request.user if isinstance(request.user, User) else None


def requires(recht: Recht) -> Callable[[Callable[..., HttpResponseBase]], Callable[..., HttpResponseBase]]:
    """Guard a view: to the sign-in page when nobody signed in, 403 when the role falls short."""

    def decorate(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if is_allowed(request.user, recht):
                return view(request, *args, **kwargs)
            if request.user.is_authenticated:
                raise PermissionDenied(refusal(recht))
            return _to_login(request)

        return guarded

    return decorate


def _to_login(request: HttpRequest) -> HttpResponse:
    return redirect_to_login(request.get_full_path())
