"""The history of an area's scores: a small graph per score, with the table behind it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

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
    laagste: str
    hoogste: str
    omschrijving: str


@dataclass(frozen=True, slots=True)
class Run:
    """A row of the table: when, which run, and the nine scores as text."""

    moment: datetime
    berekening_id: int
    waarden: list[str]


def make_grafieken(verloop: Verloop) -> list[Grafiek]:
    """A graph per score; none before there are two runs."""
    return [
        _graph(naam, lijn, verloop.waarden[naam])
        for naam in SCORES
        if (lijn := make_grafiek(verloop.waarden[naam])) is not None
    ]


def make_runs(verloop: Verloop) -> list[Run]:
    """The table behind the graphs, newest first."""
    rows = zip(verloop.momenten, verloop.berekening_ids, *(verloop.waarden[naam] for naam in SCORES), strict=True)
    return [
        Run(moment, pk, [score_waarde(naam, waarde) for naam, waarde in zip(SCORES, waarden, strict=True)])
        for moment, pk, *waarden in rows
    ][::-1]


def _graph(naam: str, lijn: Lijn, waarden: list[float]) -> Grafiek:
    label = SCORE_LABELS[naam].label
    eerste, laatste, hoogste = (
        f"{score_waarde(naam, waarde)} {score_eenheid(naam, waarde)}".strip()
        for waarde in (waarden[0], waarden[-1], max(waarden))
    )
    return Grafiek(
        label=label,
        familie=FAMILIES.get(naam, "stapel"),
        lijn=lijn,
        laagste="0",
        hoogste=hoogste,
        omschrijving=f"{label} ging van {eerste} naar {laatste} in {len(waarden)} berekeningen.",
    )
