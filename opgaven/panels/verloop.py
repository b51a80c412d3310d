"""The history of an area's scores: a small graph per score, with the table behind it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from opgaven.beeld.lijn import Lijn, make_grafiek
from opgaven.panels.tegels import FAMILIES
from opgaven.scorenamen import SCORES
from opgaven.selectors.verloop import Verloop
from opgaven.taal import SCORE_LABELS, score_eenheid, score_waarde


@dataclass(frozen=True, slots=True)
class Grafiek:
    """One score over the runs."""

    label: str
    familie: str
    lijn: Lijn
    nu: str
    omschrijving: str


@dataclass(frozen=True, slots=True)
class Run:
    """A row of the table: when, which run, and the nine scores as text."""

    moment: datetime
    berekening_id: int | None
    waarden: list[str]


def make_grafieken(verloop: Verloop) -> list[Grafiek]:
    """A graph per score that changed; none before there are two runs."""
    return [
        _graph(naam, lijn, waarden)
        for naam, waarden in verloop.known().items()
        if len(set(waarden)) > 1 and (lijn := make_grafiek(waarden)) is not None
    ]


def unchanged(verloop: Verloop) -> list[str]:
    """The scores that stayed the same in all runs, by their name."""
    return [SCORE_LABELS[naam].label for naam, waarden in verloop.known().items() if len(set(waarden)) == 1]


def make_runs(verloop: Verloop) -> list[Run]:
    """The table behind the graphs, newest first."""
    rows = zip(verloop.momenten, verloop.berekening_ids, *(verloop.waarden[naam] for naam in SCORES), strict=True)
    return [
        Run(moment, pk, [_cell(naam, waarde) for naam, waarde in zip(SCORES, waarden, strict=True)])
        for moment, pk, *waarden in rows
    ][::-1]


def _cell(naam: str, waarde: float | None) -> str:
    return _("onbekend") if waarde is None else score_waarde(naam, waarde)


def _graph(naam: str, lijn: Lijn, waarden: list[float]) -> Grafiek:
    label = SCORE_LABELS[naam].label
    eerste, laatste = (
        f"{score_waarde(naam, waarde)} {score_eenheid(naam, waarde)}".strip() for waarde in (waarden[0], waarden[-1])
    )
    return Grafiek(
        label=label,
        familie=FAMILIES.get(naam, "stapel"),
        lijn=lijn,
        nu=laatste,
        omschrijving=_("{score} ging van {eerste} naar {laatste} in {aantal} berekeningen.").format(
            score=label, eerste=eerste, laatste=laatste, aantal=len(waarden)
        ),
    )
