"""Filters of the lists, with their state in the address."""

from __future__ import annotations

from typing import Any, Final

import django_filters
from django import forms
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from accounts.models import Organisatie, Zichtbaarheid
from accounts.permissions import doelgroep_of
from opgaven.models import Aard, Berekening, Bestuurslaag, Opgave, Opgavetype, Status
from opgaven.selectors.opgavelijst import organisaties_seen

_JAAR: Final[dict[str, Any]] = {
    "min_value": 1900,
    "max_value": 2200,
    "widget": forms.NumberInput(attrs={"inputmode": "numeric", "step": 1}),
}


def without_required(form_class: Any) -> Any:
    """In a filter every field is optional; saying so at each would be noise."""
    form_class.zonder_verplicht = True
    return form_class


def _owners(request: HttpRequest) -> QuerySet[Organisatie]:
    return organisaties_seen(doelgroep_of(request.user))


class OpgaveFilter(django_filters.FilterSet):
    """Search, type, status, aard, bestuurslaag, owner and year of the list of opgaven."""

    zoek = django_filters.CharFilter(
        method="search", label=_("Zoek"), widget=forms.TextInput(attrs={"type": "search", "maxlength": 100})
    )
    type = django_filters.ModelMultipleChoiceFilter(
        field_name="type__code",
        to_field_name="code",
        queryset=Opgavetype.objects.all(),
        label=_("Type"),
        widget=forms.CheckboxSelectMultiple,
    )
    status = django_filters.MultipleChoiceFilter(choices=Status, label=_("Status"), widget=forms.CheckboxSelectMultiple)
    aard = django_filters.ChoiceFilter(choices=Aard, label=_("Aard"), empty_label=_("Alle"))
    bestuurslaag = django_filters.ChoiceFilter(choices=Bestuurslaag, label=_("Bestuurslaag"), empty_label=_("Alle"))
    organisatie = django_filters.ModelChoiceFilter(
        to_field_name="code",
        queryset=_owners,
        label=_("Eigenaar"),
        empty_label=_("Alle"),
    )
    zichtbaarheid = django_filters.ChoiceFilter(choices=Zichtbaarheid, label=_("Zichtbaar voor"), empty_label=_("Alle"))
    jaar = django_filters.NumberFilter(
        method="in_year",
        label=_("Loopt in jaar"),
        **_JAAR,
    )

    van = django_filters.NumberFilter(method="in_period", label=_("Loopt vanaf"), **_JAAR)
    tot = django_filters.NumberFilter(method="in_period", label=_("Loopt tot en met"), **_JAAR)

    class Meta:
        model = Opgave
        fields: list[str] = []

    def get_form_class(self) -> Any:
        return without_required(super().get_form_class())

    def search(self, queryset: Any, name: str, value: str) -> QuerySet[Opgave]:
        found: QuerySet[Opgave] = queryset.matching(value)
        return found

    def in_year(self, queryset: Any, name: str, value: Any) -> QuerySet[Opgave]:
        found: QuerySet[Opgave] = queryset.active_in(int(value))
        return found

    def in_period(self, queryset: Any, name: str, value: Any) -> QuerySet[Opgave]:
        grens = {"van": None, "tot": None} | {name: int(value)}
        found: QuerySet[Opgave] = queryset.active_between(**grens)
        return found

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
        choices=[*Berekening.Soort.choices, ("alle", _("Alle soorten"))],
        label=_("Soort"),
        method="of_kind",
        empty_label=None,
        required=False,
    )
    status = django_filters.ChoiceFilter(choices=Berekening.Status, label=_("Stand"), empty_label=_("Alle"))

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
