"""What can be searched of communities: cases and insights, as far as somebody may see them."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from accounts.permissions import Doelgroep
from cop.models import Casus, Inzicht
from zoeken.register import Zoekbron
from zoeken.register import register as add


def _insights(doelgroep: Doelgroep) -> Any:
    return Inzicht.objects.visible_to(doelgroep).current()


def _cases(doelgroep: Doelgroep) -> Any:
    return Casus.objects.visible_to(doelgroep)


def register() -> None:
    """Called once, when the app starts; the indexes stand in migration 0003."""
    add(Zoekbron("inzichten", _("Inzichten"), 100, _insights, "zin", ("waarom", "voorwaarden"),
                 lambda rij: str(rij.get_soort_display())))  # fmt: skip
    add(Zoekbron("casussen", _("Casussen"), 110, _cases, "titel", ("onderwerp", "trots", "gewerkt", "lessen"),
                 lambda rij: rij.organisatienaam))  # fmt: skip
