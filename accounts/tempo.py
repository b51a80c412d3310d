"""How often somebody may ask for what costs much: counted per account, or per address for who did not sign in."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from rest_framework.throttling import SimpleRateThrottle


class PaginaTempo(SimpleRateThrottle):
    """``<SOORT>_TEMPO`` of the settings, read at each request; the counters stand, as digests, in the shared cache."""

    def __init__(self, soort: str) -> None:
        self.soort = soort
        super().__init__()

    def get_rate(self) -> str | None:
        rate: str | None = getattr(settings, f"{self.soort.upper()}_TEMPO")
        return rate

    def get_cache_key(self, request: Any, view: Any) -> str:
        wie = f"account-{request.user.pk}" if request.user.pk else f"adres-{self.get_ident(request)}"
        return f"{self.soort}-tempo:{hashlib.sha256(wie.encode()).hexdigest()[:32]}"


def seconds_to_wait(request: HttpRequest, soort: str) -> int:
    """0 when this request may go on; it then counts."""
    tempo = PaginaTempo(soort)
    request_: Any = request
    view: Any = None
    if tempo.allow_request(request_, view):
        return 0
    return max(1, round(tempo.wait() or 1))


def limits_documents(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Refuse a PDF to who asks for them faster than the server can draw them for everybody (``PDF_TEMPO``)."""

    @wraps(view)
    def limited(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        wachten = seconds_to_wait(request, "pdf")
        return _too_often(request, wachten) if wachten else view(request, *args, **kwargs)

    return limited


def _too_often(request: HttpRequest, seconden: int) -> HttpResponse:
    context = {"minuten": math.ceil(seconden / 60), "documenten": True}
    response = render(request, "429.html", context, status=429)
    response["Retry-After"] = str(seconden)
    response["Cache-Control"] = "no-store"
    return response
