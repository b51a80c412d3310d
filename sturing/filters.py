"""Filters of the lists of steering, with their state in the address."""

from __future__ import annotations

from typing import Any

import django_filters
from django import forms
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.permissions import doelgroep_of
from opgaven.filters import without_required
from opgaven.models.opgave import Urgentie
from sturing.models import AgendaItem, Itemstatus, Vraagstuk

_ZOEK: dict[str, Any] = {"label": _("Zoek"), "widget": forms.TextInput(attrs={"type": "search", "maxlength": 100})}


class Zoekfilter(django_filters.FilterSet):
    """Search in the words of a list, and know whether anything was chosen."""

    zoekvelden: tuple[str, ...] = ("titel",)

    @staticmethod
    def search_field() -> django_filters.CharFilter:
        return django_filters.CharFilter(method="search", **_ZOEK)

    def get_form_class(self) -> Any:
        return without_required(super().get_form_class())

    @property
    def actief(self) -> bool:
        """Was anything chosen?"""
        return any(self.data.get(naam) for naam in self.filters)

    def search(self, queryset: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """Every word (eight at most) somewhere."""
        for woord in value.split()[:8]:
            queryset = queryset.filter(Q(*[(f"{veld}__icontains", woord) for veld in self.zoekvelden], _connector=Q.OR))
        return queryset

    def is_mine(self, queryset: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """By the side on which one's own organisation stands."""
        mijn = doelgroep_of(self.request.user).organisatie_id
        return queryset.filter(**{"organisatie" if value == "van" else self.andere_kant: mijn or 0})

    andere_kant = "aan"


class VraagstukFilter(Zoekfilter):
    """Search, status, side and urgency."""

    zoekvelden = ("titel", "vraag", "antwoord", "afdeling", "aan__naam")
    zoek = django_filters.CharFilter(method="search", **_ZOEK)
    stand = django_filters.ChoiceFilter(
        method="in_state",
        label=_("Stand"),
        empty_label=_("Alle"),
        choices=[("te-laat", _("Te laat")), *Vraagstuk.Status.choices],
    )
    kant = django_filters.ChoiceFilter(
        method="is_mine",
        label=_("Van wie"),
        empty_label=_("Alle"),
        choices=[("aan", _("Aan ons gesteld")), ("van", _("Door ons gesteld"))],
    )
    urgentie = django_filters.ChoiceFilter(choices=Urgentie, label=_("Urgentie"), empty_label=_("Alle"))

    class Meta:
        model = Vraagstuk
        fields: list[str] = []

    def in_state(self, queryset: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        if value == "te-laat":
            return queryset.filter(status="open", termijn__lt=timezone.localdate())
        return queryset.filter(status=value)


class AgendaFilter(Zoekfilter):
    """Search, status and side."""

    andere_kant = "trekker"
    zoekvelden = ("titel", "omschrijving", "resultaat", "trekker__naam")
    zoek = django_filters.CharFilter(method="search", **_ZOEK)
    stand = django_filters.ChoiceFilter(
        method="in_state",
        label=_("Stand"),
        empty_label=_("Alle"),
        choices=[("te-laat", _("Te laat")), ("loopt", _("Loopt nog")), *Itemstatus.choices],
    )
    kant = django_filters.ChoiceFilter(
        method="is_mine",
        label=_("Van wie"),
        empty_label=_("Alle"),
        choices=[("aan", _("Wij trekken")), ("van", _("Op onze agenda"))],
    )

    class Meta:
        model = AgendaItem
        fields: list[str] = []

    def in_state(self, queryset: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        if value == "te-laat":
            return queryset.running().overdue(timezone.localdate())  # type: ignore[attr-defined]
        if value == "loopt":
            return queryset.running()  # type: ignore[attr-defined]
        return queryset.filter(status=value)
