"""What changed, in words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

WAT_LABELS: Final[Mapping[str, str]] = {
    "nieuw": gettext_noop("Nieuw"),
    "gewijzigd": gettext_noop("Gewijzigd"),
    "weg": gettext_noop("Verwijderd"),
    "terug": gettext_noop("Teruggezet"),
    "openbaar": gettext_noop("Nu openbaar"),
    "gedeeld": gettext_noop("Gedeeld met u"),
}

DOOR_U: Final = gettext_noop("door u")


def colleague(organisatie: str) -> str:
    """Somebody of another organisation, without a name.

    >>> colleague("Gemeente Elzerwaard")
    'door een collega van Gemeente Elzerwaard'
    """
    return _("door een collega van {organisatie}").format(organisatie=organisatie)


def since_when(sinds: datetime, vorig_bezoek: datetime | None) -> str:
    """Since when it is news, to read on after "sinds"."""
    dag = date_format(timezone.localtime(sinds), "j F")
    if vorig_bezoek is None or sinds > vorig_bezoek:
        return dag
    return _("uw vorige bezoek op {dag}").format(dag=dag)
