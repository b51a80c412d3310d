"""A field that two people changed: both values, and what becomes of the choice between them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final, cast

from django import forms
from django.db.models import QuerySet
from django.http import QueryDict

from accounts.formulieren.verschil import Stuk, word_diff

#: In the page of choices: which fields ask for one, and my own value of each.
TE_KIEZEN: Final = "te_kiezen"
#: The button that asks to go on in the form: fills it, saves nothing.
VERDER: Final = "verder"
_MIJN = "mijn-"


@dataclass(frozen=True, slots=True)
class Keuze:
    """One field: the values as text, as pieces that differ from what was opened, and as the form sends them."""

    veld: str
    label: str
    was: str
    mijn: list[Stuk]
    hun: list[Stuk]
    mijn_waarde: str
    hun_waarde: str
    vergeten: bool = False


def make_choice(veld: str, field: forms.Field, was: Any, mijn: tuple[Any, str], hun: Any) -> Keuze:
    """``mijn`` is the value and how the form sent it; ``was`` is None when nobody knows how it was opened."""
    opgeslagen = "" if was is None else as_text(field, was)
    teksten = [as_text(field, mijn[0]), as_text(field, hun)]
    lang = isinstance(field.widget, forms.Textarea) and was is not None
    stukken = [word_diff(opgeslagen, tekst) if lang else [Stuk("gelijk", tekst)] for tekst in teksten]
    return Keuze(veld, str(field.label), opgeslagen, stukken[0], stukken[1], mijn[1], str(hun))


def as_text(field: forms.Field, waarde: Any) -> str:
    """A plain value as a person reads it: the name of a choice, a dash for nothing."""
    if waarde in ("", None):
        return "–"
    if isinstance(field, forms.ModelMultipleChoiceField):
        return ", ".join(str(rij) for rij in _found(field, waarde)) or "–"
    if isinstance(field, forms.ModelChoiceField):
        return ", ".join(str(rij) for rij in _found(field, [waarde])) or str(waarde)
    if isinstance(field, forms.ChoiceField):
        return dict(_flat(list(field.widget.choices))).get(str(waarde), str(waarde))
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    return str(waarde)


def _found(field: Any, waarden: Iterable[Any]) -> list[Any]:
    """The rows that are meant; none when somebody sent what is no key."""
    try:
        return list(_rows(field).filter(pk__in=waarden))
    except (ValueError, TypeError):
        return []


def read_choices(data: QueryDict | None) -> tuple[QueryDict | None, frozenset[str]]:
    """What was chosen; where nothing was, my own value, and the names of those fields."""
    if data is None or TE_KIEZEN not in data:
        return data, frozenset()
    gekozen = data.copy()
    vergeten = frozenset(veld for veld in data.get(TE_KIEZEN, "").split() if veld not in data)
    for veld in vergeten:
        gekozen[veld] = data.get(_MIJN + veld, "")
    return gekozen, vergeten


def carried(data: Any, zonder: Iterable[str]) -> list[tuple[str, str]]:
    """What goes along in hidden fields: everything that was typed, but for these."""
    weg = {"csrfmiddlewaretoken", "kaartje", "bewaard", "geopend", VERDER, TE_KIEZEN, *zonder}
    return [
        (naam, waarde)
        for naam, waarden in data.lists()
        if naam not in weg and not naam.startswith(_MIJN)
        for waarde in waarden
    ]


def _rows(field: forms.ModelChoiceField) -> QuerySet[Any]:
    """All of them, also what can no longer be chosen."""
    keuzes = cast("QuerySet[Any]", field.queryset)
    return keuzes.model._default_manager.all()


def _flat(choices: Iterable[Any]) -> Iterable[tuple[str, str]]:
    for waarde, naam in choices:
        if isinstance(naam, list | tuple):
            yield from _flat(naam)
        else:
            yield str(waarde), str(naam)
