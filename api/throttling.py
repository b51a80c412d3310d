"""How often somebody may ask: counted per key, or per address for who has none (a key that is wrong included)."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from django.conf import settings
from rest_framework.throttling import SimpleRateThrottle

if TYPE_CHECKING:
    # The settings of DRF name this module, so DRF's views may not be loaded from here.
    from rest_framework.request import Request
    from rest_framework.views import APIView


class Tempo(SimpleRateThrottle):
    """A rate of the settings, read at each request. The counters stand in the cache that all processes share."""

    def get_rate(self) -> str | None:
        rate: str | None = settings.API_TEMPO[self.scope or ""]
        return rate

    def get_cache_key(self, request: Request, view: APIView) -> str | None:
        wie = self.who(request)
        return None if wie is None else f"api-tempo:{self.scope}:{hashlib.sha256(wie.encode()).hexdigest()[:32]}"

    def who(self, request: Request) -> str | None:
        """Whom to count; None for somebody that this rate is not for."""
        raise NotImplementedError


class SleutelTempo(Tempo):
    """Per key, from whatever address."""

    scope = "sleutel"

    def who(self, request: Request) -> str | None:
        return str(request.auth.pk) if request.auth else None


class AdresTempo(Tempo):
    """Per address. It is kept as a digest, for as long as it counts."""

    scope = "adres"

    def who(self, request: Request) -> str | None:
        return None if request.auth else self.get_ident(request)
