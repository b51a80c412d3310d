"""Filters of the lists of steering, with their state in the address."""

from __future__ import annotations

from typing import Any

import django_filters
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.permissions import doelgroep_of
from accounts.zoekfilter import Zoekfilter
from opgaven.models.opgave import Urgentie
from sturing.models import AgendaItem, Itemstatus, Vraagstuk


class Kantfilter(Zoekfilter):
    """Also by the side on which one stands."""

    def is_mine(self, queryset: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """By the side on which one's own organisation stands."""
        mijn = doelgroep_of(self.request.user).organisatie_id
        return queryset.filter(**{"organisatie" if value == "van" else self.andere_kant: mijn or 0})

    andere_kant = "aan"


class VraagstukFilter(Kantfilter):
    """Search, status, side and urgency."""

    zoekvelden = ("titel", "vraag", "antwoord", "afdeling", "aan__naam")
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


class AgendaFilter(Kantfilter):
    """Search, status and side."""

    andere_kant = "trekker"
    zoekvelden = ("titel", "omschrijving", "resultaat", "trekker__naam")
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
