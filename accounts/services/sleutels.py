"""Make and revoke the keys with which machines sign in."""

from __future__ import annotations

import hashlib
import secrets

from django.db import transaction

from accounts.models import ApiSleutel, Logsoort, Organisatie, User
from accounts.services.logboek import log_event


@transaction.atomic
def api_sleutel_create(
    *, organisatie: Organisatie, naam: str, schrijven: bool = False, door: User | None = None
) -> tuple[ApiSleutel, str]:
    """Make a key; the text that comes with it is shown once and kept nowhere. Logged."""
    sleutel = secrets.token_urlsafe(32)
    record = ApiSleutel(
        organisatie=organisatie, naam=naam, schrijven=schrijven, hash=hashlib.sha256(sleutel.encode()).hexdigest()
    )
    record.full_clean()
    record.save()
    log_event(
        soort=Logsoort.SLEUTEL,
        actor=door,
        organisatie=organisatie,
        onderwerp=record,
        gegevens={"wat": "gemaakt", "schrijven": schrijven},
    )
    return record, sleutel
