"""The one module that decides who may do what. Every door asks here; nothing else tests a role.

Until rights per object exist there are two roles (groups of Django): ``lezer`` reads, ``bewerker`` also changes
and starts runs. Reading without signing in is a choice of the installation (LEZEN_ZONDER_INLOGGEN, ADR 0006).
"""

from collections.abc import Callable
from enum import StrEnum
from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase

from accounts.models import ApiSleutel, User

GROEP_BEWERKER = "bewerker"
GROEP_LEZER = "lezer"

#: Before rights per object exist everyone reads the same numbers (method.md, section 2).
DOELGROEP_ALLES = "alles"


class Recht(StrEnum):
    """What somebody may want to do."""

    LEZEN = "lezen"
    BEWERKEN = "bewerken"
    REKENEN = "rekenen"
    BEHEREN = "beheren"


class SleutelActor:
    """The organisation behind an API key, acting. The key says whether it may only read."""

    is_authenticated = True

    def __init__(self, sleutel: ApiSleutel) -> None:
        self.sleutel = sleutel
        self.organisatie = sleutel.organisatie
        schrijft = {Recht.BEWERKEN, Recht.REKENEN} if sleutel.schrijven else set()
        self.rechten = frozenset({Recht.LEZEN} | schrijft)


def is_allowed(actor: Any, recht: Recht, obj: object = None) -> bool:
    """May this actor (a user, an anonymous visitor or an API key) do this, to this object?

    Costs one query per request for a user who is not a superuser (group membership, cached on the user).
    """
    if recht is Recht.LEZEN and settings.LEZEN_ZONDER_INLOGGEN:
        return True
    if not getattr(actor, "is_authenticated", False):
        return False
    if getattr(actor, "is_superuser", False):
        return True
    return recht in _rechten_of(actor)


def user_of(request: Any) -> User | None:
    """Who signed in (a request of Django or of DRF), to be named as the author; a key is no person."""
    return request.user if isinstance(request.user, User) else None


def doelgroep_of(actor: Any) -> str:
    """The audience whose scores this actor reads."""
    return DOELGROEP_ALLES


def requires(recht: Recht) -> Callable[[Callable[..., HttpResponseBase]], Callable[..., HttpResponseBase]]:
    """Guard a view: to the sign-in page when nobody signed in, 403 when the role falls short."""

    def decorate(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if is_allowed(request.user, recht):
                return view(request, *args, **kwargs)
            if request.user.is_authenticated:
                raise PermissionDenied("U hebt hiervoor niet het recht. Vraag uw beheerder om de rol bewerker.")
            return _to_login(request)

        return guarded

    return decorate


def _to_login(request: HttpRequest) -> HttpResponse:
    return redirect_to_login(request.get_full_path())


def _rechten_of(actor: Any) -> frozenset[Recht]:
    """The rights of a role; an API key brings its own set as ``rechten``."""
    rechten: frozenset[Recht] | None = getattr(actor, "rechten", None)
    if rechten is None:
        groepen = set(actor.groups.values_list("name", flat=True))
        rechten = frozenset(
            {Recht.LEZEN, Recht.BEWERKEN, Recht.REKENEN} if GROEP_BEWERKER in groepen else {Recht.LEZEN}
        )
        actor.rechten = rechten
    return rechten
