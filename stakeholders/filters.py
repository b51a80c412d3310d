"""Filters of the lists, with their state in the address."""

from __future__ import annotations

from typing import Any

import django_filters
from django import forms
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from accounts.models import Organisatie, Zichtbaarheid
from accounts.permissions import doelgroep_of
from stakeholders.models import Initiatief, Niveau, Participatieproces, Stakeholder
from stakeholders.selectors.register import owners_seen

_ZOEK = forms.TextInput(attrs={"type": "search", "maxlength": 100})


def _owners(request: HttpRequest) -> QuerySet[Organisatie]:
    return owners_seen(doelgroep_of(request.user))


class LijstFilter(django_filters.FilterSet):
    """Search, and how many filters do something."""

    zoek = django_filters.CharFilter(method="search", label=_("Zoek"), widget=_ZOEK)

    def get_form_class(self) -> Any:
        """In a filter every field is optional; saying so at each would be noise."""
        form_class = super().get_form_class()
        form_class.zonder_verplicht = True
        return form_class

    def search(self, queryset: Any, name: str, value: str) -> QuerySet[Any]:
        found: QuerySet[Any] = queryset.matching(value)
        return found

    @property
    def actief(self) -> int:
        """How many filters do something."""
        waarden = self.form.cleaned_data if self.form.is_bound and self.form.is_valid() else {}
        return sum(bool(waarde) for waarde in waarden.values())


class StakeholderFilter(LijstFilter):
    soort = django_filters.ChoiceFilter(choices=Stakeholder.Soort, label=_("Soort"), empty_label=_("Alle"))
    categorie = django_filters.ChoiceFilter(choices=Stakeholder.Categorie, label=_("Achterban"), empty_label=_("Alle"))
    organisatie = django_filters.ModelChoiceFilter(
        to_field_name="code", queryset=_owners, label=_("Eigenaar"), empty_label=_("Alle")
    )
    zichtbaarheid = django_filters.ChoiceFilter(choices=Zichtbaarheid, label=_("Zichtbaar voor"), empty_label=_("Alle"))

    class Meta:
        model = Stakeholder
        fields: list[str] = []


class ProcesFilter(LijstFilter):
    beloofd = django_filters.ChoiceFilter(choices=Niveau, label=_("Beloofd"), empty_label=_("Alle"))
    gerealiseerd = django_filters.ChoiceFilter(choices=Niveau, label=_("Gerealiseerd"), empty_label=_("Alle"))

    class Meta:
        model = Participatieproces
        fields: list[str] = []


class InitiatiefFilter(LijstFilter):
    status = django_filters.ChoiceFilter(choices=Initiatief.Status, label=_("Status"), empty_label=_("Alle"))
    uren_in_plan = django_filters.ChoiceFilter(
        choices=Initiatief.InPlan, label=_("Uren in een plan"), empty_label=_("Alle")
    )

    class Meta:
        model = Initiatief
        fields: list[str] = []
