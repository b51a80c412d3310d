"""Filters of the lists of this app, with their state in the address."""

from __future__ import annotations

from typing import Any

import django_filters
from django.utils.translation import gettext_lazy as _

from accounts.permissions import doelgroep_of
from accounts.zoekfilter import Zoekfilter
from cop.models import Community
from cop.selectors.communities import themes_of


class CommunityFilter(Zoekfilter):
    """Search and theme."""

    zoekvelden = ("naam", "thema", "omschrijving")
    thema = django_filters.ChoiceFilter(label=_("Thema"), empty_label=_("Alle"))

    class Meta:
        model = Community
        fields: list[str] = []

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        themas = themes_of(doelgroep_of(self.request.user))
        self.filters["thema"].extra["choices"] = [(thema, thema) for thema in themas]
