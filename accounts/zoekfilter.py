"""Search in the words of a list: the same rule and the same field wherever somebody types words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

import django_filters
from django import forms
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

#: More words than this are not looked at: each is a condition per field.
WOORDEN_MAX: Final = 8


def every_word(tekst: str, velden: Iterable[str]) -> Q:
    """Rows that have each word of the text (eight at most) in one of these fields.

    >>> every_word("aan zee", ["naam"])
    <Q: (AND: ('naam__icontains', 'aan'), ('naam__icontains', 'zee'))>
    """
    velden, vraag = tuple(velden), Q()
    for woord in tekst.split()[:WOORDEN_MAX]:
        vraag &= Q(*[(f"{veld}__icontains", woord) for veld in velden], _connector=Q.OR)
    return vraag


class Zoekfilter(django_filters.FilterSet):
    """Search in the words of a list, and know whether anything was chosen."""

    zoekvelden: tuple[str, ...] = ("titel",)
    zoek = django_filters.CharFilter(
        method="search", label=_("Zoek"), widget=forms.TextInput(attrs={"type": "search", "maxlength": 100})
    )

    def get_form_class(self) -> Any:
        """In a filter every field is optional; saying so at each would be noise."""
        form_class = super().get_form_class()
        form_class.zonder_verplicht = True
        return form_class

    @property
    def actief(self) -> bool:
        """Was anything chosen?"""
        return any(self.data.get(naam) for naam in self.filters)

    def search(self, queryset: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        return queryset.filter(every_word(value, self.zoekvelden))


def by_words(request: HttpRequest, rows: QuerySet[Any], *velden: str) -> Zoekfilter:
    """A list that has search and no other filter."""
    filter_ = Zoekfilter(request.GET, queryset=rows, request=request)
    filter_.zoekvelden = velden
    return filter_
