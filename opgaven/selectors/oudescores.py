"""Stored scores of any run, as an audience may read them.

A stored score counts all opgaven of its time. For an audience from which anything is hidden now, what follows from the
opgaven and pairs that may be seen is added up again. Covered and stacked area and the highest stack do not follow from
those, and stay away everywhere: if they stayed away only where something is hidden, that would tell where.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from accounts.permissions import Doelgroep
from accounts.samen import rows_together
from opgaven.models import Opgave, Score, ScorePaar
from opgaven.scorenamen import SCORES
from opgaven.selectors.zicht import sees_all

#: Share of the total per pair, by the score that it is a share of (method.md, section 4).
_AANDELEN = {"conflict": "aandeel_conflict", "samenhang": "aandeel_samenhang", "tegenwerking": "aandeel_tegenwerking"}
_NAMEN = ("overlap_m2", *_AANDELEN.values())
#: What seen_rows reads of a score.
SCOREVELDEN = ("pk", "gebied_id", "berekening_id", "berekening__soort", "berekend_op", "deelnames", *SCORES)


@dataclass(frozen=True, slots=True)
class GezieneScore:
    """The nine scores of one area in one run; None where the value over what may be seen is unknown."""

    gebied_id: int
    berekening_id: int
    soort: str
    """Kind of the run."""
    berekend_op: datetime
    waarden: dict[str, float | None]


def seen_scores(scores: QuerySet[Score], doelgroep: Doelgroep) -> list[GezieneScore]:
    """In the order of ``scores``. At most three queries."""
    return seen_rows(list(scores.values_list(*SCOREVELDEN)), doelgroep)


def seen_rows(rows: list[Any], doelgroep: Doelgroep) -> list[GezieneScore]:
    """The same of rows that were read already (SCOREVELDEN). At most two queries."""
    stored: dict[int, dict[str, float | None]] = {row[0]: dict(zip(SCORES, row[6:], strict=True)) for row in rows}
    if not sees_all(doelgroep):
        stored = _over_what_is_seen(stored, {row[0]: row[5] for row in rows}, doelgroep)
    return [GezieneScore(gebied, run, soort, op, stored[pk]) for pk, gebied, run, soort, op, *_ in rows]


def _over_what_is_seen(
    stored: dict[int, dict[str, Any]], deelnames: dict[int, list[list[float]]], doelgroep: Doelgroep
) -> dict[int, dict[str, float | None]]:
    wanted = {int(pk) for delen in deelnames.values() for pk, *_ in delen}
    seen, alle = rows_together(_seen_among(wanted, doelgroep), _pairs_of(list(stored)))
    hidden = wanted - set(seen)
    paren = _remaining_pairs(alle, hidden)
    return {
        pk: _added_up(waarden, [deel for deel in deelnames[pk] if deel[0] not in hidden], deelnames[pk], paren[pk])
        for pk, waarden in stored.items()
    }


def hidden_opgaven(ids: Iterable[int], doelgroep: Doelgroep) -> set[int]:
    """Which of these opgaven the audience may not see, removed ones included. One query, or none."""
    wanted = set(ids)
    if doelgroep.alles or not wanted:
        return set()
    return wanted - set(_seen_among(wanted, doelgroep))


def _seen_among(ids: set[int], doelgroep: Doelgroep) -> QuerySet[Any]:
    found: QuerySet[Any] = Opgave.objects.filter(pk__in=ids).visible_to(doelgroep).values_list("pk", flat=True)
    return found


def _pairs_of(score_ids: list[int]) -> QuerySet[Any]:
    paren = ScorePaar.objects.filter(score_id__in=score_ids).order_by("score_id", "opgave_a_id", "opgave_b_id")
    return paren.values_list("score_id", "opgave_a_id", "opgave_b_id", *_NAMEN)


def _remaining_pairs(paren: Iterable[Any], hidden: set[int]) -> defaultdict[int, defaultdict[str, float]]:
    """Overlap and shares per score, over the pairs of which both sides may be seen."""
    found: defaultdict[int, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
    for pk, a, b, *delen in paren:
        if a not in hidden and b not in hidden:
            for naam, deel in zip(_NAMEN, delen, strict=True):
                found[pk][naam] += deel
    return found


def _added_up(
    stored: dict[str, Any], gezien: list[list[float]], alle: list[list[float]], paren: dict[str, float]
) -> dict[str, float | None]:
    """From (id, m2, druk) of the opgaven and the shares of the pairs. Rounded, for what rounding leaves tells too."""
    if not gezien:
        return dict.fromkeys(SCORES, 0)
    deel_m2 = sum(deel[1] for deel in gezien) / sum(deel[1] for deel in alle)
    waarden: dict[str, float | None] = dict.fromkeys(SCORES)
    waarden["opgaven"], waarden["overlap_m2"] = len(gezien), _tidy(paren.get("overlap_m2", 0.0))
    waarden["stapel_gemiddeld"] = _tidy(stored["stapel_gemiddeld"] * deel_m2)
    return waarden | {naam: _tidy(stored[naam] * paren.get(aandeel, 0.0)) for naam, aandeel in _AANDELEN.items()}


def _tidy(waarde: float) -> float:
    """To nine digits."""
    return float(f"{waarde:.9g}")
