"""Scores as rows of a list: of one or more indelingen and niveaus, sorted, a page at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from math import isclose, isnan
from typing import Any, overload

import numpy as np
from numpy.typing import NDArray

from accounts.permissions import Doelgroep
from gebied.models import Gebied, Indeling
from opgaven.keuze import Filter
from opgaven.models import Berekening, Score
from opgaven.scorenamen import SCORES
from opgaven.selectors.oudescores import seen_scores
from opgaven.selectors.scores import ScoreTabel, Vraag, score_table
from opgaven.selectors.verouderd import waiting_areas
from opgaven.selectors.zicht import sees_all


@dataclass(frozen=True)
class ScoreLijst(Sequence[dict[str, Any]]):
    """Rows of tables in a chosen order; a row is made only when its page is asked for."""

    tabellen: Sequence[ScoreTabel]
    namen: dict[int, str]
    """Name per id of the indelingen."""
    volgorde: Sequence[tuple[int, int]]
    """(table, row) in the order of the list."""
    zonder_rang: bool = False

    def __len__(self) -> int:
        return len(self.volgorde)

    @overload
    def __getitem__(self, index: int) -> dict[str, Any]: ...
    @overload
    def __getitem__(self, index: slice) -> list[dict[str, Any]]: ...
    def __getitem__(self, index: int | slice) -> dict[str, Any] | list[dict[str, Any]]:
        if isinstance(index, slice):
            return [self._row(*place) for place in self.volgorde[index]]
        return self._row(*self.volgorde[index])

    @cached_property
    def _plaatsen(self) -> list[tuple[Any, Any]]:
        """Rank and class of conflict, as in the export, per table."""
        return [(tabel.rang("conflict"), tabel.klasse("conflict")) for tabel in self.tabellen]

    def _row(self, table: int, row: int) -> dict[str, Any]:
        tabel = self.tabellen[table]
        rang, klasse = self._plaatsen[table]
        return {
            "gebied_id": tabel.gebied_ids[row].item(),
            "code": tabel.codes[row],
            "naam": tabel.namen[row],
            "indeling": self.namen[tabel.vraag.indeling_id],
            "niveau": tabel.vraag.niveau,
            "oppervlakte_m2": tabel.oppervlakte_m2[row].item(),
            **{naam: _known(tabel.waarden[naam][row].item()) for naam in SCORES},
            "rang": None if self.zonder_rang else int(rang[row]),
            "klasse": None if self.zonder_rang else int(klasse[row]),
            "berekening": tabel.berekening_ids[row].item() or None,
            "verouderd": bool(tabel.verouderd[row]),
        }


def score_lijst(
    *,
    indeling: Indeling | None = None,
    niveau: str | None = None,
    gebied: Sequence[int] | None = None,
    typen: Sequence[str] | None = None,
    jaar: int | None = None,
    sorteer: str | None = None,
    doelgroep: Doelgroep,
) -> ScoreLijst:
    """Current scores; added up anew for ``typen`` (codes) or ``jaar``. Two queries, and those of score_table per part.

    ``sorteer`` is one of SCORES, with a minus for the highest first; otherwise in order of indeling, niveau and code.
    """
    lookups = {"gebied__indeling": indeling, "gebied__niveau": niveau, "gebied__in": gebied}
    scores = Score.objects.filter(actueel=True).filter(
        **{name: value for name, value in lookups.items() if value is not None}
    )
    delen = scores.order_by("gebied__indeling__naam", "gebied__niveau").distinct()
    keuze = Filter(typen=frozenset(typen) if typen is not None else None, jaar=jaar)
    tabellen = [
        score_table(Vraag(deel[0], deel[1], keuze, doelgroep))
        for deel in delen.values_list("gebied__indeling_id", "gebied__niveau", "gebied__indeling__naam")
    ]
    return ScoreLijst(tabellen, _namen(), _order(tabellen, gebied, sorteer))


def scores_of_run(
    *, berekening: Berekening, gebied: Sequence[int] | None = None, sorteer: str | None = None, doelgroep: Doelgroep
) -> ScoreLijst:
    """The scores that one run left, of what this audience may see now. A value that is unknown to it is nan.

    Rank and class only when the run computed all areas and nothing of it is hidden.
    """
    gebieden = Gebied.objects.visible_to(doelgroep)
    scores = Score.objects.filter(berekening=berekening, gebied__in=gebieden).order_by("gebied__code")
    rows = scores.values_list("gebied_id", "gebied__code", "gebied__naam", "gebied__oppervlakte_m2", "actueel")
    ids, codes, namen, oppervlakte, actueel = list(zip(*rows, strict=True)) or [()] * 5
    gezien = [score.waarden for score in seen_scores(scores, doelgroep)]
    tabel = ScoreTabel(
        vraag=Vraag(berekening.indeling_id, berekening.niveau, doelgroep=doelgroep),
        gebied_ids=np.array(ids, dtype=np.int64),
        codes=list(codes),
        namen=list(namen),
        oppervlakte_m2=np.array(oppervlakte, dtype=float),
        waarden={naam: _column([waarden[naam] for waarden in gezien]) for naam in SCORES},
        berekening_ids=np.full(len(ids), berekening.pk, dtype=np.int64),
        verouderd=np.zeros(len(ids), dtype=bool),
        volledige_run=berekening,
    )
    alles = sees_all(doelgroep)
    vervangen = ~np.array(actueel, dtype=bool) if alles else _overtaken(tabel)
    tabel = replace(tabel, verouderd=vervangen | np.isin(tabel.gebied_ids, waiting_areas(doelgroep)))
    part = berekening.soort == Berekening.Soort.DEEL or not alles
    return ScoreLijst([tabel], _namen(), _order([tabel], gebied, sorteer), zonder_rang=part)


def _overtaken(tabel: ScoreTabel) -> NDArray[np.bool_]:
    """For who may not see all: are there newer scores of this area, that differ in what may be seen? Whether its row is
    the current one would tell of a new computation that something hidden caused.
    """
    nu = score_table(tabel.vraag)
    if nu.volledige_run != tabel.volledige_run:
        return np.ones(len(tabel), dtype=bool)
    plaats = [nu.position.get(pk, -1) for pk in tabel.gebied_ids.tolist()]
    return np.array(
        [
            row < 0 or not all(isclose(tabel.waarden[naam][i], nu.waarden[naam][row], rel_tol=1e-6) for naam in _BEKEND)
            for i, row in enumerate(plaats)
        ],
        dtype=bool,
    )


#: Scores that are known of every run, for every audience.
_BEKEND = ("opgaven", "overlap_m2", "conflict", "samenhang", "tegenwerking")


def _column(waarden: Sequence[float | None]) -> NDArray[Any]:
    """Whole numbers stay whole, unless one is unknown."""
    return np.array([np.nan if waarde is None else waarde for waarde in waarden])


def _known(waarde: float) -> float | None:
    return None if isnan(waarde) else waarde


def _order(tabellen: Sequence[ScoreTabel], gebied: Sequence[int] | None, sorteer: str | None) -> list[tuple[int, int]]:
    """Places of the wanted rows; sorting is stable, so equal values stay in order of code."""
    places = list(_places(tabellen, gebied))
    if sorteer is None:
        return places
    naam = sorteer.removeprefix("-")
    sign = -1 if sorteer.startswith("-") else 1
    return sorted(places, key=lambda place: sign * tabellen[place[0]].waarden[naam][place[1]])


def _places(tabellen: Sequence[ScoreTabel], gebied: Sequence[int] | None) -> Iterator[tuple[int, int]]:
    for table, tabel in enumerate(tabellen):
        if gebied is None:
            yield from ((table, row) for row in range(len(tabel)))
        else:
            yield from ((table, tabel.position[pk]) for pk in gebied if pk in tabel.position)


def _namen() -> dict[int, str]:
    return dict(Indeling.objects.values_list("pk", "naam"))
