"""Filters of the lists of knowledge, with their state in the address."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import django_filters
from django import forms
from django.db.models import Case, IntegerField, QuerySet, Value, When
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from accounts.permissions import doelgroep_of
from accounts.zoekfilter import Zoekfilter
from cop.elders import knowledge_for, reasons
from cop.models import Casus, Community, Inzicht, Leervraag, Product
from cop.selectors.kennis import about_type
from gebied.models import Gebied, Thema
from opgaven.models import Opgavetype


def _communities(request: HttpRequest) -> QuerySet[Any]:
    rows: QuerySet[Any] = Community.objects.visible_to(doelgroep_of(request.user))
    return rows


def _areas(request: HttpRequest) -> QuerySet[Any]:
    rows: QuerySet[Any] = Gebied.objects.visible_to(doelgroep_of(request.user)).without_geometry()
    return rows


class Themafilter(Zoekfilter):
    """Search, theme and community."""

    thema = django_filters.ChoiceFilter(method="of_theme", choices=Thema, label=_("Thema"), empty_label=_("Alle"))
    community = django_filters.ModelChoiceFilter(queryset=_communities, label=_("Community"), empty_label=_("Alle"))
    #: Why each row is there, by number; only with an area.
    redenen: Mapping[int, str] = MappingProxyType({})

    def of_theme(self, queryset: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        return queryset.filter(themas__contains=[value])


class Kennisfilter(Themafilter):
    """Also by opgavetype; and by address only: what the page of an area shows a part of."""

    opgavetype = django_filters.ModelChoiceFilter(
        method="of_type",
        to_field_name="code",
        queryset=Opgavetype.objects.all(),
        label=_("Opgavetype"),
        empty_label=_("Alle"),
    )
    gebied = django_filters.ModelChoiceFilter(method="fitting", queryset=_areas, widget=forms.HiddenInput)

    def fitting(self, queryset: QuerySet[Any], name: str, value: Gebied) -> QuerySet[Any]:
        """As on the page of that area: the same things in the same order."""
        found = knowledge_for(value, doelgroep_of(self.request.user))
        hier = [een for een in found if isinstance(een.stuk, self._meta.model)]
        self.redenen, pks = reasons(hier), [een.stuk.pk for een in hier]
        plekken = [When(pk=pk, then=Value(nr)) for nr, pk in enumerate(pks)]
        plek = Case(*plekken, default=Value(len(pks)), output_field=IntegerField())
        return queryset.filter(pk__in=pks).order_by(plek)

    def of_type(self, queryset: QuerySet[Any], name: str, value: Opgavetype) -> Any:
        return about_type(queryset, value.code, self._meta.model)


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


class LeervraagFilter(Themafilter):
    """Also by how it stands."""

    zoekvelden = ("vraag", "aanleiding", "antwoord")
    status = django_filters.ChoiceFilter(
        choices=Leervraag.Status, label=_("Hoe staat het ervoor?"), empty_label=_("Alle")
    )

    class Meta:
        model = Leervraag
        fields: list[str] = []


class ProductFilter(Themafilter):
    """Also by kind."""

    zoekvelden = ("titel", "omschrijving")
    soort = django_filters.ChoiceFilter(choices=Product.Soort, label=_("Soort"), empty_label=_("Alle"))

    class Meta:
        model = Product
        fields: list[str] = []
