"""Reads about organisations, users and keys."""

from __future__ import annotations

import hashlib

from accounts.models import ApiSleutel, Organisatie


def organisatie_by_code(code: str) -> Organisatie | None:
    """The organisation of this code."""
    return Organisatie.objects.filter(code=code).first()


def api_sleutel_by_key(sleutel: str) -> ApiSleutel | None:
    """The key record that belongs to what a client sent, unless it was revoked. Only the SHA-256 is compared."""
    digest = hashlib.sha256(sleutel.encode()).hexdigest()
    return ApiSleutel.objects.select_related("organisatie").filter(hash=digest, ingetrokken_op__isnull=True).first()
