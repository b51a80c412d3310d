"""Stored scores of any run, as an audience may read them.

A stored score counts all opgaven of its time. Where some of those are hidden from the audience now, what follows
from the pairs that remain is added up again; covered and stacked area do not follow from pairs, and stay away.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from accounts.permissions import Doelgroep
from opgaven.models import Opgave, Score, ScorePaar
from opgaven.scorenamen import SCORES

#: Share of the total per pair, by the score that it is a share of (method.md, section 4).
_AANDELEN = {"conflict": "aandeel_conflict", "samenhang": "aandeel_samenhang", "tegenwerking": "aandeel_tegenwerking"}


@dataclass(frozen=True, slots=True)
class GezieneScore:
    """The nine scores of one area in one run; None where the value over what may be seen is unknown."""

    gebied_id: int
    berekening_id: int
    berekend_op: datetime
    waarden: dict[str, float | None]


def seen_scores(scores: QuerySet[Score], doelgroep: Doelgroep) -> list[GezieneScore]:
    """In the order of ``scores``. At most three queries."""
    rows = list(scores.values_list("pk", "gebied_id", "berekening_id", "berekend_op", "deelnames", *SCORES))
    leden = {row[0]: {int(deel[0]) for deel in row[4]} for row in rows}
    hidden = hidden_opgaven({pk for ids in leden.values() for pk in ids}, doelgroep)
    geraakt = [pk for pk, ids in leden.items() if ids & hidden]
    stored = {row[0]: dict(zip(SCORES, row[5:], strict=True)) for row in rows}
    paren = _remaining_pairs(geraakt, hidden) if geraakt else {}
    waarden = {
        pk: _added_up(stored[pk], len(leden[pk] - hidden), paren.get(pk, {})) if pk in geraakt else stored[pk]
        for pk in stored
    }
    return [GezieneScore(gebied, run, op, waarden[pk]) for pk, gebied, run, op, *_ in rows]


def hidden_opgaven(ids: Iterable[int], doelgroep: Doelgroep) -> set[int]:
    """Which of these opgaven the audience may not see, removed ones included. One query, or none."""
    wanted = set(ids)
    if doelgroep.alles or not wanted:
        return set()
    return wanted - set(Opgave.objects.filter(pk__in=wanted).visible_to(doelgroep).values_list("pk", flat=True))


def _remaining_pairs(score_ids: list[int], hidden: set[int]) -> dict[int, dict[str, float]]:
    """Overlap and shares per score, over the pairs of which both sides may be seen."""
    found: defaultdict[int, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
    namen = ["overlap_m2", *_AANDELEN.values()]
    paren = ScorePaar.objects.filter(score_id__in=score_ids)
    for pk, a, b, *delen in paren.values_list("score_id", "opgave_a_id", "opgave_b_id", *namen):
        if a not in hidden and b not in hidden:
            for naam, deel in zip(namen, delen, strict=True):
                found[pk][naam] += deel
    return {pk: dict(delen) for pk, delen in found.items()}


def _added_up(stored: dict[str, float], opgaven: int, paren: dict[str, float]) -> dict[str, float | None]:
    waarden: dict[str, float | None] = dict.fromkeys(SCORES)
    waarden["opgaven"], waarden["overlap_m2"] = opgaven, paren.get("overlap_m2", 0.0)
    waarden |= {naam: stored[naam] * paren.get(aandeel, 0.0) for naam, aandeel in _AANDELEN.items()}
    return waarden if opgaven else dict.fromkeys(SCORES, 0)
