"""How often one address of a caller may ask for newsletters: what they ask for goes to the mailbox of somebody."""

from __future__ import annotations

import hashlib
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from rest_framework.throttling import SimpleRateThrottle


class NieuwsbriefTempo(SimpleRateThrottle):
    """The counters stand in the cache that all processes share, as digests."""

    def get_rate(self) -> str | None:
        rate: str | None = settings.NIEUWSBRIEF_TEMPO
        return rate

    def get_cache_key(self, request: Any, view: Any) -> str:
        return f"nieuwsbrief-tempo:{hashlib.sha256(self.get_ident(request).encode()).hexdigest()[:32]}"


def may_ask(request: HttpRequest) -> bool:
    """Counts this time too."""
    request_: Any = request
    view: Any = None
    return NieuwsbriefTempo().allow_request(request_, view)
