"""Writes about organisations and keys."""

from __future__ import annotations

import hashlib
import secrets

from accounts.models import ApiSleutel, Organisatie


def api_sleutel_create(*, organisatie: Organisatie, naam: str, schrijven: bool = False) -> tuple[ApiSleutel, str]:
    """Make a key; the text that comes with it is shown once and kept nowhere."""
    sleutel = secrets.token_urlsafe(32)
    record = ApiSleutel(
        organisatie=organisatie, naam=naam, schrijven=schrijven, hash=hashlib.sha256(sleutel.encode()).hexdigest()
    )
    record.full_clean()
    record.save()
    return record, sleutel
