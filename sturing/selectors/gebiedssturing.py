"""Find what is kept about steering an area: lists, one, and all of it at one place in one question."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.db.models import CharField, F, IntegerField, Model, Q, QuerySet, TextField, Value
from django.db.models.functions import Cast, Coalesce
from django.http import Http404
from django.utils import timezone

from accounts.permissions import Doelgroep
from gebied.models import Gebied
from gebied.models.gebied import Niveau
from opgaven.models import Opgave
from sturing.models import (
    Afweging,
    Gebiedsrol,
    Gebiedssturing,
    Instrument,
    Lijnwens,
    Prioriteit,
    Sturingslijn,
    Vaardigheid,
    Visie,
    Vraagstuk,
)
from sturing.selectors.plekken import with_places


def gegevens_of(model: type[Gebiedssturing], doelgroep: Doelgroep) -> QuerySet[Any]:
    """All of one kind that may be seen, in the order of the model."""
    found: QuerySet[Any] = model._default_manager.visible_to(doelgroep).select_related("organisatie")  # type: ignore[attr-defined]
    if "opgave" in {veld.name for veld in model._meta.fields}:
        found = found.select_related("opgave").defer("opgave__geometrie")
    return found


def get_gegeven(model: type[Gebiedssturing], pk: int, doelgroep: Doelgroep) -> Any:
    """One of them with its place. Raises Http404 for what is not for you. Two queries."""
    found = with_places(gegevens_of(model, doelgroep).filter(pk=pk), doelgroep)
    if not found or found[0].plek is None:
        raise Http404
    found[0].gebied = found[0].plek
    return found[0]


@dataclass(frozen=True, slots=True)
class Regel:
    """One of any kind, in short. ``orde`` is its place among its kind, ``code`` what it says in one word."""

    soort: str
    pk: int
    titel: str
    tekst: str
    orde: int
    code: str
    dag: date | None
    zichtbaarheid: str

    @property
    def url(self) -> str:
        return f"/sturing/{self.soort}/{self.pk}/"

    @property
    def woord(self) -> str:
        """What its code is called in the language of the page; the code itself where it is a word already."""
        keuzes = _WOORDEN.get(self.soort)
        return str(dict(keuzes.choices).get(self.code, self.code)) if keuzes else self.code


_WOORDEN: Final = {
    "rollen": Gebiedsrol.Aard,
    "instrumenten": Instrument.Stand,
    "vaardigheden": Vaardigheid.Aanwezig,
    "lijnwensen": Sturingslijn,
    "visies": Niveau,
}
#: Per kind: title, text, place in the order, word and day.
_VELDEN: Final[tuple[tuple[type[Gebiedssturing], str, str, str, str, str], ...]] = (
    (Visie, "titel", "tekst", "tot_jaar", "niveau", "vastgesteld_op"),
    (Prioriteit, "opgave__naam", "reden", "volgorde", "besluit_van", "besloten_op"),
    (Afweging, "titel", "keuze", "", "besluit_van", "besloten_op"),
    (Gebiedsrol, "rol", "wie", "", "aard", "eind"),
    (Instrument, "titel", "reden", "", "stand", "sinds"),
    (Vaardigheid, "titel", "leert", "", "aanwezig", ""),
    (Lijnwens, "titel", "verschil", "", "lijn", ""),
)
_BIJ_OPGAVE: Final = {
    "prioriteiten": "opgave",
    "instrumenten": "opgave",
    "lijnwensen": "opgave",
    "afwegingen": "opgaven",
}


def told_about(plek: Gebied | Opgave, doelgroep: Doelgroep, *, namen: bool = True) -> dict[str, list[Regel]]:
    """All that is kept about an area, or about an opgave anywhere, per kind. One query.

    ``namen``: with the names of who has a role; without them for what leaves the platform.
    """
    delen = []
    for model, *velden in _VELDEN:
        pad = "gebied" if isinstance(plek, Gebied) else _BIJ_OPGAVE.get(model.SOORT)
        if pad:
            rows = model._default_manager.visible_to(doelgroep).filter(**{pad: plek.pk})  # type: ignore[attr-defined]
            delen.append(_lines(model, rows, velden, namen=namen))
    per: dict[str, list[Regel]] = {}
    for row in delen[0].union(*delen[1:], all=True):
        per.setdefault(row[0], []).append(Regel(*row))
    return {soort: sorted(regels, key=_in_order) for soort, regels in per.items()}


def _in_order(regel: Regel) -> tuple[int, str, int]:
    return (regel.orde, regel.titel, regel.pk)


def _lines(model: type[Model], rows: Any, velden: Sequence[str], *, namen: bool) -> Any:
    titel, tekst, orde, code, dag = velden
    leeg = Value("", output_field=TextField())
    return rows.order_by().values_list(
        Value(model.SOORT, output_field=CharField()),  # type: ignore[attr-defined]
        F("pk"),
        Cast(titel, TextField()),
        Cast(tekst, TextField()) if namen or model is not Gebiedsrol else leeg,
        Coalesce(Cast(orde, IntegerField()), Value(0)) if orde else Value(0, output_field=IntegerField()),
        Cast(code, TextField()),
        F(dag) if dag else Cast(Value(None), Visie._meta.get_field("vastgesteld_op")),
        F("zichtbaarheid"),
    )


def current_vision(regels: Iterable[Regel]) -> Regel | None:
    """The one that was endorsed last, or else the newest draft."""
    gesorteerd = sorted(regels, key=lambda regel: (regel.dag or date.min, regel.pk))
    return gesorteerd[-1] if gesorteerd else None


def roles_now(regels: Iterable[Regel]) -> list[Regel]:
    """Those that did not end yet."""
    vandaag = timezone.localdate()
    return [regel for regel in regels if regel.dag is None or regel.dag >= vandaag]


def clashing_questions(gebied: Gebied, doelgroep: Doelgroep) -> list[Vraagstuk]:
    """Open questions here from one line to another: there two lines want something else of the same area."""
    rows = Vraagstuk.objects.visible_to(doelgroep).filter(status__in=("open", "beantwoord")).lying_in([gebied.pk])
    tussen = rows.exclude(lijn_aan="").exclude(Q(lijn_aan=F("lijn_vraag"))).select_related("organisatie", "aan")
    return list(tussen.order_by("termijn", "pk")[:20])
