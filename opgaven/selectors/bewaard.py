"""Shapes that were given and not saved yet: each for who gave it, for two days."""

from __future__ import annotations

import hashlib
from datetime import date, timedelta
from typing import Any, Final

import shapely
from django.db.models import QuerySet
from django.db.models.functions import TruncDate
from django.utils import timezone

from opgaven.models import BewaardeVorm

#: A form is kept for a day. One that was kept on the last hour of that day must still find its shape on the next.
BEWAAR_VORM_UREN: Final = 48


def kept_shape(sleutel: str, gebruiker_id: int | None) -> Any:
    """The shape of shapely in RD under this key, or None: never made, of somebody else, or too old. One query."""
    rows = BewaardeVorm.objects.filter(kenmerk=key_hash(sleutel), gebruiker_id=gebruiker_id, bewaard_op__gte=_too_old())
    wkb = rows.values_list("wkb", flat=True).first()
    return None if wkb is None else shapely.from_wkb(bytes(wkb))


def expired_shapes(vandaag: date) -> QuerySet[BewaardeVorm]:
    """What the job of the night throws away."""
    return BewaardeVorm.objects.filter(bewaard_op__lt=_too_old()).annotate(sinds=TruncDate("bewaard_op"))


def key_hash(sleutel: str) -> str:
    """A key as it is stored."""
    return hashlib.sha256(sleutel.encode("utf-8", "replace")).hexdigest()


def _too_old() -> Any:
    return timezone.now() - timedelta(hours=BEWAAR_VORM_UREN)
