"""The scores of areas: the stored current ones, or added up anew for some of the opgaven, one year or one audience.

Adding up anew needs no geometry: the facts of every area are kept packed (method.md, section 2). What is stored is made
of all opgaven; an audience from which something is hidden gets its own sums (ADR 0012).
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from functools import cached_property
from typing import Any, Final

import numpy as np
from django.db import connection
from django.db.models import QuerySet
from numpy.typing import NDArray

import stapeling
from accounts.permissions import OPENBAAR, Doelgroep
from accounts.samen import Gevraagd, Ruw, leesvraag
from gebied.models import Gebied
from opgaven.keuze import ALLE_OPGAVEN, Filter
from opgaven.models import Berekening, Score
from opgaven.scorenamen import SCORES
from opgaven.selectors.berekening import last_full_run
from opgaven.selectors.invoer import read_kenmerken
from opgaven.selectors.keuze import chosen_whenever
from opgaven.selectors.matrix import active_matrix, load_matrix
from opgaven.selectors.verouderd import all_waiting, waiting_areas
from opgaven.selectors.zicht import hidden_areas, opgaven_stamp, sees_all

__all__ = ["SCORES", "ScoreTabel", "Vraag", "aggregate", "score_table"]

#: Was a score made with the matrix that is active now?
_GELDT: Final = "berekening__matrix__actief"


@dataclass(frozen=True, slots=True)
class Vraag:
    """Which scores somebody asks for: of these areas, of the chosen opgaven, for whom."""

    indeling_id: int
    niveau: str
    keuze: Filter = ALLE_OPGAVEN
    doelgroep: Doelgroep = OPENBAAR

    @property
    def is_filtered(self) -> bool:
        """Is it about a part of the opgaven?"""
        return bool(self.keuze)


@dataclass(frozen=True)
class ScoreTabel:
    """Scores of all areas of one indeling and niveau, in order of code; every array has shape (g,)."""

    vraag: Vraag
    gebied_ids: NDArray[np.int64]
    codes: list[str]
    namen: list[str]
    oppervlakte_m2: NDArray[np.float64]
    waarden: dict[str, NDArray[Any]]
    berekening_ids: NDArray[np.int64]
    verouderd: NDArray[np.bool_]
    volledige_run: Berekening | None
    delen: stapeling.Scores | None = None
    """The parts of scores that were added up anew; those of stored scores stand in the database."""

    def __len__(self) -> int:
        return len(self.gebied_ids)

    @cached_property
    def position(self) -> dict[int, int]:
        """Row per area id."""
        return {pk: row for row, pk in enumerate(self.gebied_ids.tolist())}

    def rows(self, welke: NDArray[np.bool_]) -> ScoreTabel:
        """Some of the areas; the parts are left out."""
        rijen = np.flatnonzero(welke).tolist()
        return replace(
            self,
            gebied_ids=self.gebied_ids[welke],
            codes=[self.codes[rij] for rij in rijen],
            namen=[self.namen[rij] for rij in rijen],
            oppervlakte_m2=self.oppervlakte_m2[welke],
            waarden={naam: waarden[welke] for naam, waarden in self.waarden.items()},
            berekening_ids=self.berekening_ids[welke],
            verouderd=self.verouderd[welke],
            delen=None,
        )

    def grenzen(self, naam: str) -> tuple[float, ...]:
        """Class breaks of the last full run; of the values at hand when these were added up anew."""
        if self.delen is None and self.volledige_run:
            return tuple(self.volledige_run.klassegrenzen.get(naam, ()))
        return tuple(stapeling.klassegrenzen(self.waarden[naam]))

    def klasse(self, naam: str) -> NDArray[Any]:
        """Class 0..5 per area."""
        return stapeling.klasse(self.waarden[naam], self.grenzen(naam))

    def rang(self, naam: str) -> NDArray[Any]:
        """Rank per area: 1 is the highest, equal values share the best."""
        return stapeling.rang(self.waarden[naam])


def score_table(vraag: Vraag) -> ScoreTabel:
    """The scores of all computed areas that may be seen. Stored: 6 queries; added up anew: 13, and never a geometry."""
    alles = sees_all(vraag.doelgroep)
    if alles and not vraag.is_filtered:
        return _stored(vraag)
    gebieden = _Gebieden.of(vraag)
    scores = _added_up(vraag, gebieden)
    volledig = last_full_run(vraag.indeling_id, vraag.niveau) if len(gebieden.ids) else None
    return ScoreTabel(
        vraag=vraag,
        gebied_ids=gebieden.ids,
        codes=gebieden.codes,
        namen=gebieden.namen,
        oppervlakte_m2=gebieden.oppervlakte_m2,
        waarden={naam: getattr(scores, naam) for naam in SCORES},
        berekening_ids=_runs_of(vraag, gebieden.ids, None if alles else volledig),
        verouderd=_stale(gebieden.ids, vraag.doelgroep),
        volledige_run=volledig,
        delen=scores,
    )


def _added_up(vraag: Vraag, gebieden: _Gebieden) -> stapeling.Scores:
    """Kept per process for as long as facts, opgaven, rights and matrix stay as they are."""
    key = (connection.settings_dict["NAME"], vraag)
    stamp = (gebieden.stamp, gebieden.ids.tobytes(), opgaven_stamp(), active_matrix().pk)
    kept = _SUMS.pop(key, None)
    if kept is None or kept[0] != stamp:
        kept = (stamp, aggregate(vraag, gebieden.feiten))
    _SUMS[key] = kept
    while len(_SUMS) > _KEEP_SUMS:
        _SUMS.pop(next(iter(_SUMS)), None)
    return kept[1]


def aggregate(vraag: Vraag, feiten: stapeling.Feiten) -> stapeling.Scores:
    """Add up facts for the audience and the choice of a question, with the active matrix."""
    versie = active_matrix()
    opgaven = chosen_whenever(vraag.keuze).visible_to(vraag.doelgroep)
    matrix, _ = load_matrix(versie)
    return _tidy(stapeling.bereken_scores(feiten, read_kenmerken(versie, opgaven), matrix, peiljaar=vraag.keuze.jaar))


def _tidy(scores: stapeling.Scores) -> stapeling.Scores:
    """To ten digits: what rounding leaves in a sum differs with the pieces, and would tell of hidden borders (in a rank
    even visibly, where two areas are equal).
    """
    return replace(_rounded(scores), paren=_rounded(scores.paren))


def _rounded(delen: Any) -> Any:
    waarden = {veld.name: getattr(delen, veld.name) for veld in fields(delen)}
    reeel = {naam: waarde for naam, waarde in waarden.items() if getattr(waarde, "dtype", None) == np.float64}
    return replace(delen, **{naam: _to_digits(waarde) for naam, waarde in reeel.items()})


def _to_digits(waarden: NDArray[np.float64]) -> NDArray[np.float64]:
    """To ten significant digits; by whole powers of ten, so that 1.2 stays 1.2.

    >>> _to_digits(np.array([0.0, 1.2, 643750.0000000001, 123456789012.0])).tolist()
    [0.0, 1.2, 643750.0, 123456789000.0]
    """
    groot = np.where(waarden == 0, 1.0, np.abs(waarden))
    decimalen = 9 - np.floor(np.log10(groot))
    factor = 10.0 ** np.abs(decimalen)
    return np.where(decimalen >= 0, np.round(waarden * factor) / factor, np.round(waarden / factor) * factor)


def _stored(vraag: Vraag) -> ScoreTabel:
    rows = (
        Score.objects.filter(
            actueel=True,
            gebied__indeling_id=vraag.indeling_id,
            gebied__niveau=vraag.niveau,
        )
        .order_by("gebied__code")
        .values_list(
            "gebied_id", "gebied__code", "gebied__naam", "gebied__oppervlakte_m2", "berekening_id", _GELDT, *SCORES
        )
    )
    ids, codes, namen, oppervlakte, runs, geldt, *waarden = list(zip(*rows, strict=True)) or [()] * (6 + len(SCORES))
    gebied_ids = np.array(ids, dtype=np.int64)
    return ScoreTabel(
        vraag=vraag,
        gebied_ids=gebied_ids,
        codes=list(codes),
        namen=list(namen),
        oppervlakte_m2=np.array(oppervlakte, dtype=float),
        waarden={naam: np.array(column) for naam, column in zip(SCORES, waarden, strict=True)},
        berekening_ids=np.array(runs, dtype=np.int64),
        verouderd=_stale(gebied_ids, vraag.doelgroep) | ~np.array(geldt, dtype=bool),
        volledige_run=last_full_run(vraag.indeling_id, vraag.niveau),
    )


def _stale(gebied_ids: NDArray[np.int64], doelgroep: Doelgroep) -> NDArray[np.bool_]:
    """Does the area wait for recomputation?"""
    return np.isin(gebied_ids, np.array(waiting_areas(doelgroep), dtype=np.int64))


def _runs_of(vraag: Vraag, gebied_ids: NDArray[np.int64], volledig: Berekening | None) -> NDArray[np.int64]:
    """The run of each area's current score, 0 without one. Who may not see all reads the last run over all areas: a run
    of touched areas tells where something changed, which may be something hidden.
    """
    runs = current_runs(vraag.indeling_id, vraag.niveau)
    if volledig is not None:
        runs = dict.fromkeys(runs, volledig.pk)
    return np.array([runs.get(pk, 0) for pk in gebied_ids.tolist()], dtype=np.int64)


@leesvraag(dict)
def current_runs(indeling_id: int, niveau: str) -> QuerySet[Any]:
    """The run of each area's current score in a layer. One query."""
    scores = Score.objects.filter(actueel=True, gebied__indeling_id=indeling_id, gebied__niveau=niveau)
    return scores.values_list("gebied_id", "berekening_id")


@dataclass(frozen=True, slots=True)
class _Gebieden:
    """Areas with facts that an audience may see. Kept per process until the facts of one of them change."""

    stamp: tuple[Any, ...]
    ids: NDArray[np.int64]
    codes: list[str]
    namen: list[str]
    oppervlakte_m2: NDArray[np.float64]
    feiten: stapeling.Feiten

    @classmethod
    def of(cls, vraag: Vraag) -> _Gebieden:
        hidden = hidden_areas(vraag.indeling_id, vraag.niveau, vraag.doelgroep)
        key = (connection.settings_dict["NAME"], vraag.indeling_id, vraag.niveau, hidden)
        stamp = _stamp(vraag)
        kept = _KEPT.get(key)
        if kept is None or kept.stamp != stamp:
            if len(_KEPT) >= _KEEP and key not in _KEPT:
                _KEPT.pop(next(iter(_KEPT)))
            kept = _KEPT[key] = _load(vraag, hidden, stamp)
        return kept


#: How many (indeling, niveau) a process keeps; the facts of 3,340 areas are some 10 MB.
_KEEP = 6
_KEPT: dict[tuple[Any, ...], _Gebieden] = {}
#: How many sums a process keeps, the latest asked; those of a country are some 5 MB each.
_KEEP_SUMS = 24
_SUMS: dict[tuple[Any, ...], tuple[tuple[Any, ...], stapeling.Scores]] = {}


def _stamp(vraag: Vraag) -> tuple[Any, ...]:
    return layer_stamp(vraag.indeling_id, vraag.niveau)


@leesvraag(lambda rows: rows[0])
def layer_stamp(indeling_id: int, niveau: str) -> Ruw:
    """Changes whenever facts, names or codes of the areas of a layer do. One query."""
    return Ruw(
        """SELECT count(f.gebied_id), max(f.gelezen_op), max(g.gewijzigd_op), sum(hashtext(f.gelezen_op::text))
           FROM gebied_gebied g JOIN opgaven_feiten f ON f.gebied_id = g.id
           WHERE g.indeling_id = %s AND g.niveau = %s""",
        [indeling_id, niveau],
    )


def scores_beforehand(indeling_id: int, niveau: str, doelgroep: Doelgroep) -> list[Gevraagd[Any]]:
    """What the scores of a layer will ask, to ask it together with other things."""
    return [
        sees_all.of(doelgroep), opgaven_stamp.of(), active_matrix.of(), all_waiting.of(),
        layer_stamp.of(indeling_id, niveau), hidden_areas.of(indeling_id, niveau, doelgroep),
        last_full_run.of(indeling_id, niveau), current_runs.of(indeling_id, niveau),
    ]  # fmt: skip


def _load(vraag: Vraag, hidden: tuple[int, ...], stamp: tuple[Any, ...]) -> _Gebieden:
    rows = (
        Gebied.objects.of(vraag.indeling_id, vraag.niveau)
        .filter(feiten__isnull=False)
        .exclude(pk__in=hidden)
        .order_by("code")
        .values_list("pk", "code", "naam", "oppervlakte_m2", "feiten__inhoud")
    )
    ids, codes, namen, oppervlakte, blobs = list(zip(*rows, strict=True)) or [()] * 5
    return _Gebieden(
        stamp=stamp,
        ids=np.array(ids, dtype=np.int64),
        codes=list(codes),
        namen=list(namen),
        oppervlakte_m2=np.array(oppervlakte, dtype=float),
        feiten=stapeling.laad_feiten([bytes(blob) for blob in blobs]),
    )
