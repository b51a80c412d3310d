"""Meeting mode: while a screen is shared, nothing about positions or contacts is on it, whatever page or file is asked.

It stands in the session, and the middleware writes it on the user, so that pages, exports and the API session know.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from django.http import HttpRequest, HttpResponseBase

from accounts.models import User

SLEUTEL: Final = "vergadermodus"


class VergaderMiddleware:
    """Writes on the user of a request that they are in a meeting."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.session.get(SLEUTEL) and isinstance(request.user, User):
            request.user.in_vergadering = True  # type: ignore[attr-defined]
        return self.get_response(request)


def in_meeting(actor: Any) -> bool:
    """Does this actor share their screen now?"""
    return bool(getattr(actor, "in_vergadering", False))


def switch(request: HttpRequest, *, aan: bool) -> None:
    """Turn it on or off for this session."""
    if aan:
        request.session[SLEUTEL] = True
    else:
        request.session.pop(SLEUTEL, None)
