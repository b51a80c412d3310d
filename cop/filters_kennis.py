"""Filters of the lists of knowledge, with their state in the address."""

from __future__ import annotations

from typing import Any

import django_filters
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from accounts.permissions import doelgroep_of
from accounts.zoekfilter import Zoekfilter
from cop.models import Casus, Community, Inzicht
from cop.selectors.kennis import about_type
from gebied.models import Thema
from opgaven.models import Opgavetype


def _communities(request: HttpRequest) -> QuerySet[Any]:
    rows: QuerySet[Any] = Community.objects.visible_to(doelgroep_of(request.user))
    return rows


class Kennisfilter(Zoekfilter):
    """Search, opgavetype, theme and community."""

    opgavetype = django_filters.ModelChoiceFilter(
        method="of_type",
        to_field_name="code",
        queryset=Opgavetype.objects.all(),
        label=_("Opgavetype"),
        empty_label=_("Alle"),
    )
    thema = django_filters.ChoiceFilter(method="of_theme", choices=Thema, label=_("Thema"), empty_label=_("Alle"))
    community = django_filters.ModelChoiceFilter(queryset=_communities, label=_("Community"), empty_label=_("Alle"))

    def of_type(self, queryset: QuerySet[Any], name: str, value: Opgavetype) -> Any:
        return about_type(queryset, value.code, self._meta.model)

    def of_theme(self, queryset: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        return queryset.filter(themas__contains=[value])


class InzichtFilter(Kennisfilter):
    """Also by kind and by what it is about."""

    zoekvelden = ("zin", "waarom", "voorwaarden")
    soort = django_filters.ChoiceFilter(choices=Inzicht.Soort, label=_("Soort"), empty_label=_("Alle"))
    aard = django_filters.ChoiceFilter(choices=Inzicht.Aard, label=_("Gaat over"), empty_label=_("Alle"))

    class Meta:
        model = Inzicht
        fields: list[str] = []


class CasusFilter(Kennisfilter):
    zoekvelden = ("titel", "organisatienaam", "onderwerp", "trots", "gewerkt", "lessen")

    class Meta:
        model = Casus
        fields: list[str] = []
