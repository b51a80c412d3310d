"""The limits on signing in: allauth counts, and here is the page that says when to try again."""

from __future__ import annotations

import math
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.core.internal.ratelimit import get_cache_key, get_rates
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

#: What each page counts for everybody at one address, or for the one who is signed in.
_ACTIE_VAN_PAGINA: Final = {
    "account_login": "login",
    "account_reset_password": "reset_password",
    "account_reset_password_from_key": "reset_password_from_key",
    "account_change_password": "change_password",
    "account_reauthenticate": "reauthenticate",
    "mfa_reauthenticate": "reauthenticate",
    "mfa_reauthenticate_webauthn": "reauthenticate",
}


def te_veel_verzoeken(request: HttpRequest) -> HttpResponse:
    """The 429 of a page as a whole (handler429)."""
    sleutel = request.POST.get("email", "").lower()
    return te_vaak(request, _ACTIE_VAN_PAGINA.get(_page(request), ""), sleutel)


@contextmanager
def page_when_too_often(request: HttpRequest, sleutel: str) -> Iterator[None]:
    """Where allauth counts one guess too many, answer with the page in place of a line in the form."""
    try:
        yield
    except ValidationError as error:
        if error.code in ("too_many_login_attempts", "rate_limited"):
            raise ImmediateHttpResponse(te_vaak(request, "login_failed", sleutel)) from error
        raise


def te_vaak(request: HttpRequest, actie: str, sleutel: str) -> HttpResponse:
    """Refuse, and say after how many minutes it works again; programs read that in Retry-After."""
    seconden = max(1, math.ceil(seconds_to_wait(request, actie, sleutel)))
    context = {"minuten": math.ceil(seconden / 60), "bij_inloggen": _page(request) == "account_login"}
    response = render(request, "429.html", context, status=429)
    response["Retry-After"] = str(seconden)
    response["Cache-Control"] = "no-store"
    return response


def forget_attempts(request: HttpRequest, sleutel: str) -> None:
    """Let an account in again, after its owner chose a new password; the count per address stays."""
    for rate in get_rates(app="allauth.account", action="login_failed"):
        if rate.per == "key":
            cache.delete(get_cache_key(request, app="allauth.account", action="login_failed", rate=rate, key=sleutel))


def seconds_to_wait(request: HttpRequest, actie: str, sleutel: str) -> float:
    """Until the oldest attempt that still counts has run out, for every limit that is full now."""
    nu, wachten = time.time(), 0.0
    for rate in get_rates(app="allauth.account", action=actie):
        if rate.per == "user" and not request.user.is_authenticated:
            continue
        naam = get_cache_key(request, app="allauth.account", action=actie, rate=rate, key=sleutel)
        pogingen = [moment for moment in cache.get(naam, []) if moment > nu - rate.duration]
        if len(pogingen) >= rate.amount:
            wachten = max(wachten, min(pogingen) + rate.duration - nu)
    return wachten


def _page(request: HttpRequest) -> str:
    return (request.resolver_match.url_name or "") if request.resolver_match else ""
