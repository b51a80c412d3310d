"""Cases and insights as sources of the one search: as far as somebody may see them."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from accounts.permissions import Doelgroep
from cop.models import Casus, Inzicht
from zoeken.register import Zoekbron
from zoeken.register import register as add


def _insights(doelgroep: Doelgroep) -> QuerySet[Any]:
    """What went into another one is found by that."""
    rows: QuerySet[Any] = Inzicht.objects.visible_to(doelgroep).current()
    return rows


def _cases(doelgroep: Doelgroep) -> QuerySet[Any]:
    rows: QuerySet[Any] = Casus.objects.visible_to(doelgroep)
    return rows


BRONNEN = (
    Zoekbron("inzichten", _("Inzichten"), 32, _insights, "zin", ("waarom", "voorwaarden"),
             lambda i: str(i.get_soort_display())),
    Zoekbron("casussen", _("Casussen"), 34, _cases, "titel", ("onderwerp", "trots", "gewerkt", "lessen"),
             lambda c: str(c.organisatienaam)),
)  # fmt: skip


def register() -> None:
    """Called when the program starts."""
    for bron in BRONNEN:
        add(bron)
