"""Who calls: a key of an organisation in the header Authorization, or a browser session."""

from __future__ import annotations

from typing import Any

from rest_framework.authentication import BaseAuthentication, SessionAuthentication
from rest_framework.exceptions import AuthenticationFailed, PermissionDenied
from rest_framework.request import Request

from accounts.aanmelden.factor import needs_second_factor
from accounts.models import ApiSleutel
from accounts.permissions import SleutelActor
from accounts.selectors import api_sleutel_by_key
from accounts.services.sleutels import api_sleutel_used

#: A key of accounts has 43 characters or so; more than this is not looked up.
_MAX_LENGTH = 200


class SleutelAuthentication(BaseAuthentication):
    """``Authorization: Bearer <key>``. Other schemes are left to whoever stands in front of us."""

    keyword = "Bearer"

    def authenticate(self, request: Request) -> tuple[SleutelActor, ApiSleutel] | None:
        scheme, _, key = request.headers.get("Authorization", "").partition(" ")
        if scheme.lower() != self.keyword.lower():
            return None
        sleutel = api_sleutel_by_key(key) if 0 < len(key) <= _MAX_LENGTH else None
        if sleutel is None:
            raise AuthenticationFailed("Deze sleutel klopt niet of is ingetrokken. Vraag uw beheerder om een nieuwe.")
        api_sleutel_used(sleutel=sleutel)
        return SleutelActor(sleutel), sleutel

    def authenticate_header(self, request: Request) -> str:
        return f'{self.keyword} realm="gebiedsplatform"'


class SessieAuthentication(SessionAuthentication):
    """Somebody who signed in with the browser; a change asks for the CSRF token of the session.

    Who manages something needs a second step here too.
    """

    def authenticate(self, request: Request) -> tuple[Any, None] | None:
        found: tuple[Any, None] | None = super().authenticate(request)
        if found and needs_second_factor(found[0]):
            raise PermissionDenied("U beheert iets op dit platform. Stel eerst op de website een tweede stap in.")
        return found

    def enforce_csrf(self, request: Request) -> None:
        try:
            super().enforce_csrf(request)
        except PermissionDenied as error:
            raise PermissionDenied(
                "Het CSRF-token van uw sessie ontbreekt of klopt niet. Stuur het mee in de header X-CSRFToken."
            ) from error
