"""How the scores of one area went over the runs, how far a new run is, and the values set for its pairs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from accounts.permissions import Doelgroep
from accounts.samen import Gevraagd, leesvraag
from gebied.models import Gebied
from opgaven.models import Berekening, OpgavepaarWaarde, Score
from opgaven.scorenamen import SCORES
from opgaven.selectors.berekening import listed_runs, with_counts
from opgaven.selectors.gebied import PaarDeel
from opgaven.selectors.kaartpunt import PuntPaar
from opgaven.selectors.oudescores import SCOREVELDEN, GezieneScore, seen_rows
from opgaven.selectors.zicht import sees_all
from opgaven.taal import EigenWaarde

#: A line of more runs than this says nothing more; the newest are kept.
RUNS_MAX = 40


@dataclass(frozen=True, slots=True)
class Verloop:
    """The scores of an area in its runs without peiljaar, oldest first."""

    momenten: list[datetime]
    berekening_ids: list[int | None]
    """None for a run that has no page for this audience."""
    waarden: dict[str, list[float | None]]
    """None where an old run knows the score over all opgaven only, and not all may be seen."""

    def known(self) -> dict[str, list[float]]:
        """The scores that are known in every run, which can be drawn."""
        return {
            naam: known
            for naam, waarden in self.waarden.items()
            if len(known := [waarde for waarde in waarden if waarde is not None]) == len(waarden)
        }

    def __len__(self) -> int:
        return len(self.momenten)


def score_history(gebied: Gebied, doelgroep: Doelgroep) -> Verloop:
    """All nine scores over the newest runs, of the opgaven that may be seen now. At most three queries."""
    rows = seen_rows(_rows_of(gebied.pk), doelgroep)[::-1]
    alles = sees_all(doelgroep)
    if not alles:
        rows = _with_a_visible_cause(rows)
    return Verloop(
        momenten=[row.berekend_op for row in rows],
        berekening_ids=[row.berekening_id if alles or row.soort != Berekening.Soort.DEEL else None for row in rows],
        waarden={naam: [row.waarden[naam] for row in rows] for naam in SCORES},
    )


def history_beforehand(gebied_id: int) -> list[Gevraagd[Any]]:
    """What the history of an area will ask, to ask it together with other things."""
    return [_rows_of.of(gebied_id)]


@leesvraag(list)
def _rows_of(gebied_id: int) -> QuerySet[Any]:
    scores = Score.objects.filter(gebied=gebied_id, berekening__peiljaar__isnull=True)
    return scores.order_by("-berekend_op", "-pk").values_list(*SCOREVELDEN)[:RUNS_MAX]


def _with_a_visible_cause(rows: Iterable[GezieneScore]) -> list[GezieneScore]:
    """Without the runs of touched areas that changed nothing for this audience: something hidden caused them."""
    kept: list[GezieneScore] = []
    for row in rows:
        if row.soort != Berekening.Soort.DEEL or not kept or row.waarden != kept[-1].waarden:
            kept.append(row)
    return kept


def progress_of(indeling_id: int, niveau: str, doelgroep: Doelgroep) -> tuple[int, int] | None:
    """Areas done and areas in all of the run that is busy with this layer. At most five queries."""
    bezig = listed_runs(doelgroep).filter(
        indeling_id=indeling_id,
        niveau=niveau,
        status__in=(Berekening.Status.WACHT, Berekening.Status.LOOPT),
        gebieden_totaal__gt=0,
    )
    tellingen = [run.telling for run in with_counts(list(bezig[:1]), doelgroep)]
    return (tellingen[0].gebieden_klaar, tellingen[0].gebieden_totaal) if tellingen else None


def own_values(paren: Iterable[PaarDeel | PuntPaar]) -> dict[frozenset[int], list[EigenWaarde]]:
    """The values that people set for just these pairs of opgaven, by the two ids. One query."""
    ids = {opgave.id for paar in paren for opgave in (paar.a, paar.b)}
    rows = OpgavepaarWaarde.objects.filter(van_id__in=ids, naar_id__in=ids)
    found: defaultdict[frozenset[int], list[EigenWaarde]] = defaultdict(list)
    for row in rows.values_list("soort", "van_id", "naar_id", "waarde", "reden", "bewijs"):
        waarde = EigenWaarde(*row)
        found[frozenset((waarde.van_id, waarde.naar_id))].append(waarde)
    return found
