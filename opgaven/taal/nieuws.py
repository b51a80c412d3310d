"""What changed, in words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from django.utils import timezone
from django.utils.formats import date_format

WAT_LABELS: Final[Mapping[str, str]] = {
    "nieuw": "Nieuw",
    "gewijzigd": "Gewijzigd",
    "weg": "Verwijderd",
    "terug": "Teruggezet",
    "openbaar": "Nu openbaar",
    "gedeeld": "Gedeeld met u",
}

DOOR_U: Final = "door u"


def colleague(organisatie: str) -> str:
    """Somebody of another organisation, without a name.

    >>> colleague("Gemeente Elzerwaard")
    'door een collega van Gemeente Elzerwaard'
    """
    return f"door een collega van {organisatie}"


def since_when(sinds: datetime, vorig_bezoek: datetime | None) -> str:
    """Since when it is news, to read on after "sinds"."""
    dag = date_format(timezone.localtime(sinds), "j F")
    if vorig_bezoek is None or sinds > vorig_bezoek:
        return f"{dag}"
    return f"uw vorige bezoek op {dag}"
