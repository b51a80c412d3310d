"""How often somebody may search: counted per account, or per address for who did not sign in."""

from __future__ import annotations

import hashlib
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from rest_framework.throttling import SimpleRateThrottle


class ZoekTempo(SimpleRateThrottle):
    """Read from the settings at each request; the counters stand in the cache that all processes share, as digests."""

    def get_rate(self) -> str | None:
        rate: str | None = settings.ZOEK_TEMPO
        return rate

    def get_cache_key(self, request: Any, view: Any) -> str:
        wie = f"account-{request.user.pk}" if request.user.pk else f"adres-{self.get_ident(request)}"
        return f"zoek-tempo:{hashlib.sha256(wie.encode()).hexdigest()[:32]}"


def seconds_to_wait(request: HttpRequest) -> int:
    """0 when this search may go on."""
    tempo = ZoekTempo()
    request_: Any = request
    view: Any = None
    if tempo.allow_request(request_, view):
        return 0
    return max(1, round(tempo.wait() or 1))
