"""Filters of the lists of this app, with their state in the address."""

from __future__ import annotations

from typing import Any

import django_filters
from django import forms
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from accounts.permissions import doelgroep_of
from cop.models import Community
from cop.selectors.communities import themes_of
from opgaven.filters import without_required


class CommunityFilter(django_filters.FilterSet):
    """Search and theme."""

    zoek = django_filters.CharFilter(
        method="search", label=_("Zoek"), widget=forms.TextInput(attrs={"type": "search", "maxlength": 100})
    )
    thema = django_filters.ChoiceFilter(label=_("Thema"), empty_label=_("Alle"))

    class Meta:
        model = Community
        fields: list[str] = []

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        themas = themes_of(doelgroep_of(self.request.user))
        self.filters["thema"].extra["choices"] = [(thema, thema) for thema in themas]

    def get_form_class(self) -> Any:
        return without_required(super().get_form_class())

    @property
    def actief(self) -> bool:
        """Was anything chosen?"""
        return any(self.data.get(naam) for naam in self.filters)

    def search(self, queryset: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """Every word (eight at most) somewhere."""
        for woord in value.split()[:8]:
            queryset = queryset.filter(
                Q(naam__icontains=woord) | Q(thema__icontains=woord) | Q(omschrijving__icontains=woord)
            )
        return queryset
