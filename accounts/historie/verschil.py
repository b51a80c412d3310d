"""Before and after in words: what a field is called, how its value reads, and which words of a text changed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from difflib import SequenceMatcher
from typing import Any, Final

from django.db import models
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.formats import date_format, get_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.samen import rows_together
from accounts.tekst import Tekst

LEEG: Final = gettext_lazy("leeg")
#: From here on a text is shown with the words that changed, not as a whole twice.
LANGE_TEKST: Final = 60
#: More words than this are not compared word by word.
_WOORDEN_MAX: Final = 4000
#: So many words stay around a change.
_OMGEVING: Final = 8

Tekstdeel = tuple[str, str]


@dataclass(frozen=True)
class Weergave:
    """How the versions of a model are told: what an app knows of its own fields."""

    model: type[models.Model]
    teksten: Mapping[str, Callable[[Any], str]] = field(default_factory=dict)
    """How a value of a field reads, where its type does not tell."""
    labels: Mapping[str, Tekst] = field(default_factory=dict)
    verborgen: frozenset[str] = frozenset()
    """Fields that say nothing to a reader."""
    naamveld: Mapping[str, str] = field(default_factory=dict)
    """For foreign keys: the field of the other model that names it; ``naam`` when not told."""

    @property
    def versies(self) -> Any:
        """The model with the versions."""
        return self.model.pgh_event_models["gewijzigd"]  # type: ignore[attr-defined]

    def fields(self) -> list[models.Field[Any, Any]]:
        """The fields of a version, in the order of the model."""
        kept = {row.name for row in self.versies._meta.fields} - self.verborgen
        return [row for row in self.model._meta.local_fields if row.name in kept]


@dataclass(frozen=True, slots=True)
class Verschil:
    """One field before and after; ``delen`` holds the words of a long text as (gelijk, weg or nieuw, text)."""

    veld: str
    label: str
    voor: str
    na: str
    delen: Sequence[Tekstdeel] = ()


def differences(weergave: Weergave, voor: Any, na: Any, namen: Mapping[str, Mapping[Any, str]]) -> list[Verschil]:
    """What differs between two versions; without an older one, all that the first one holds."""
    found = []
    for veld in weergave.fields():
        oud = getattr(voor, veld.attname) if voor is not None else None
        nieuw = getattr(na, veld.attname)
        if oud != nieuw and not (_is_empty(oud) and _is_empty(nieuw)):
            found.append(_difference(weergave, veld, oud, nieuw, namen))
    return found


def names_of_related(weergave: Weergave, rows: Iterable[Any]) -> dict[str, dict[Any, str]]:
    """The names that foreign keys in these versions point at. One query."""
    vragen = related_names(weergave, rows)
    return {veld: dict(found) for veld, found in zip(vragen, rows_together(*vragen.values()), strict=True)}


def related_names(weergave: Weergave, rows: Iterable[Any]) -> dict[str, QuerySet[Any]]:
    """Per foreign key the question for the names that these versions point at."""
    rows = list(rows)
    found: dict[str, QuerySet[Any]] = {}
    for veld in weergave.fields():
        if isinstance(veld, models.ForeignKey) and veld.name not in weergave.teksten:
            ids = {getattr(row, veld.attname) for row in rows} - {None}
            naam = weergave.naamveld.get(veld.name, "naam")
            table = veld.related_model._default_manager.filter(pk__in=ids)
            found[veld.name] = table.order_by().values_list("pk", naam)
    return found


def value_text(weergave: Weergave, veld: models.Field[Any, Any], value: Any, namen: Mapping[Any, str]) -> str:
    """A value as a reader knows it."""
    if _is_empty(value):
        return str(LEEG)
    if tekst := weergave.teksten.get(veld.name):
        return tekst(value)
    if isinstance(veld, models.ForeignKey):
        return namen.get(value, _("nummer {nummer}, dat niet meer bestaat").format(nummer=value))
    if veld.choices:
        return str(dict(veld.flatchoices).get(value, value))
    return _plain(value)


def word_diff(voor: str, na: str) -> list[Tekstdeel]:
    """The words that stayed, went and came; long stretches that stayed are shortened.

    >>> word_diff("220 woningen in 2030", "200 woningen in 2030")
    [('weg', '220'), ('nieuw', '200'), ('gelijk', ' woningen in 2030')]
    """
    a, b = re.findall(r"\s+|\w+|[^\w\s]", voor), re.findall(r"\s+|\w+|[^\w\s]", na)
    if max(len(a), len(b)) > _WOORDEN_MAX:
        return [("weg", voor), ("nieuw", na)]
    delen: list[Tekstdeel] = []
    for soort, i1, i2, j1, j2 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if soort == "equal":
            delen.append(("gelijk", _shorten(a[i1:i2], begin=i1 == 0, eind=i2 == len(a))))
            continue
        delen += [("weg", "".join(a[i1:i2]))] * (i2 > i1) + [("nieuw", "".join(b[j1:j2]))] * (j2 > j1)
    return delen


def _difference(
    weergave: Weergave, veld: models.Field[Any, Any], oud: Any, nieuw: Any, namen: Mapping[str, Mapping[Any, str]]
) -> Verschil:
    voor, na = (value_text(weergave, veld, value, namen.get(veld.name, {})) for value in (oud, nieuw))
    label = str(weergave.labels.get(veld.name) or _(str(veld.verbose_name)))
    is_long = isinstance(veld, models.TextField) and max(len(voor), len(na)) > LANGE_TEKST
    delen = word_diff(voor, na) if is_long and str(LEEG) not in (voor, na) else ()
    return Verschil(veld.name, label[:1].upper() + label[1:], voor, na, delen)


def _shorten(words: Sequence[str], *, begin: bool, eind: bool) -> str:
    """Words that stayed, of which only those near a change are needed."""
    if len(words) <= 4 * _OMGEVING:
        return "".join(words)
    links = "" if begin else "".join(words[: 2 * _OMGEVING])
    rechts = "" if eind else "".join(words[-2 * _OMGEVING :])
    return f"{links} … {rechts}"


def _is_empty(value: Any) -> bool:
    return value is None or value == "" or value == []


def _plain(value: Any) -> str:
    if isinstance(value, bool):
        return _("ja") if value else _("nee")
    if isinstance(value, datetime):
        return date_format(timezone.localtime(value), "j F Y H:i")
    if isinstance(value, date):
        return date_format(value, "j F Y")
    if isinstance(value, list):
        return ", ".join(map(str, value))
    if isinstance(value, int | str):
        return str(value)
    return f"{value:f}".rstrip("0").rstrip(".").replace(".", get_format("DECIMAL_SEPARATOR"))
