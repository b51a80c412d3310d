"""Filters of the lists, with their state in the address."""

from __future__ import annotations

from typing import Any

import django_filters
from django import forms
from django.db.models import Q, QuerySet
from django.http import HttpRequest

from accounts.models import Organisatie, Zichtbaarheid
from accounts.permissions import doelgroep_of
from opgaven.models import Aard, Berekening, Bestuurslaag, Opgave, Opgavetype, Status
from opgaven.selectors.opgavelijst import organisaties_seen


def without_required(form_class: Any) -> Any:
    """In a filter every field is optional; saying so at each would be noise."""
    form_class.zonder_verplicht = True
    return form_class


def _owners(request: HttpRequest) -> QuerySet[Organisatie]:
    return organisaties_seen(doelgroep_of(request.user))


class OpgaveFilter(django_filters.FilterSet):
    """Search, type, status, aard, bestuurslaag, owner and year of the list of opgaven."""

    zoek = django_filters.CharFilter(
        method="search", label="Zoek", widget=forms.TextInput(attrs={"type": "search", "maxlength": 100})
    )
    type = django_filters.ModelMultipleChoiceFilter(
        field_name="type__code",
        to_field_name="code",
        queryset=Opgavetype.objects.all(),
        label="Type",
        widget=forms.CheckboxSelectMultiple,
    )
    status = django_filters.ChoiceFilter(choices=Status, label="Status", empty_label="Alle")
    aard = django_filters.ChoiceFilter(choices=Aard, label="Aard", empty_label="Alle")
    bestuurslaag = django_filters.ChoiceFilter(choices=Bestuurslaag, label="Bestuurslaag", empty_label="Alle")
    organisatie = django_filters.ModelChoiceFilter(
        to_field_name="code",
        queryset=_owners,
        label="Eigenaar",
        empty_label="Alle",
    )
    zichtbaarheid = django_filters.ChoiceFilter(choices=Zichtbaarheid, label="Zichtbaar voor", empty_label="Alle")
    jaar = django_filters.NumberFilter(
        method="in_year",
        label="Loopt in jaar",
        min_value=1900,
        max_value=2200,
        widget=forms.NumberInput(attrs={"inputmode": "numeric", "step": 1}),
    )

    class Meta:
        model = Opgave
        fields: list[str] = []

    def get_form_class(self) -> Any:
        return without_required(super().get_form_class())

    def search(self, queryset: QuerySet[Opgave], name: str, value: str) -> QuerySet[Opgave]:
        """In what people know an opgave by: name, description, programme, source and key."""
        velden = ("naam", "beschrijving", "programma", "bron", "sleutel")
        vraag = Q()
        for woord in value.split()[:8]:
            vraag &= Q(*[(f"{veld}__icontains", woord) for veld in velden], _connector=Q.OR)
        return queryset.filter(vraag)

    def in_year(self, queryset: Any, name: str, value: Any) -> QuerySet[Opgave]:
        return queryset.active_in(int(value))

    @property
    def actief(self) -> int:
        """How many filters do something."""
        waarden = self.form.cleaned_data if self.form.is_bound and self.form.is_valid() else {}
        return sum(bool(waarde) for waarde in waarden.values())

    @property
    def actief_meer(self) -> int:
        """Those beside the search box: they fold open."""
        return self.actief - bool(self.form.is_bound and self.form.is_valid() and self.form.cleaned_data.get("zoek"))


class BerekeningFilter(django_filters.FilterSet):
    """Kind and state of the list of runs; full runs unless somebody asks for others."""

    soort = django_filters.ChoiceFilter(
        choices=[*Berekening.Soort.choices, ("alle", "Alle soorten")],
        label="Soort",
        method="of_kind",
        empty_label=None,
        required=False,
    )
    status = django_filters.ChoiceFilter(choices=Berekening.Status, label="Stand", empty_label="Alle")

    class Meta:
        model = Berekening
        fields: list[str] = []

    def __init__(self, data: Any = None, **kwargs: Any) -> None:
        data = data.copy() if data is not None else {}
        if not data.get("soort"):
            data["soort"] = Berekening.Soort.VOLLEDIG
        super().__init__(data, **kwargs)

    def get_form_class(self) -> Any:
        return without_required(super().get_form_class())

    def of_kind(self, queryset: QuerySet[Berekening], name: str, value: str) -> QuerySet[Berekening]:
        return queryset if value == "alle" else queryset.filter(soort=value)
