"""How areas stand now and stood at a moment: conflict, coherence and opposition over what may be seen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.db.models import Q, QuerySet, Sum

from accounts.permissions import Doelgroep
from accounts.samen import rows_together
from opgaven.models import Opgave, Score, ScorePaar
from opgaven.selectors.gebied import OpgaveKort, opgaven_kort
from opgaven.selectors.zicht import sees_all

NAMEN: Final = ("conflict", "samenhang", "tegenwerking")


@dataclass(frozen=True, slots=True)
class Stand:
    """The scores of an area in one run."""

    conflict: float
    samenhang: float
    tegenwerking: float


@dataclass(frozen=True, slots=True)
class Zwaarste:
    """The pair that gives most friction in an area, and which share of it (0..1)."""

    a: OpgaveKort
    b: OpgaveKort
    karakter: str
    aandeel: float


def stands_now(gebied_ids: Iterable[int], doelgroep: Doelgroep) -> dict[int, Stand]:
    """The newest scores of areas. At most three queries."""
    return _stands(Score.objects.filter(actueel=True, gebied_id__in=list(gebied_ids)), doelgroep)


def stands_at(gebied_ids: Iterable[int], moment: datetime, doelgroep: Doelgroep) -> dict[int, Stand]:
    """The newest scores at a moment; areas not computed by then are absent. At most four queries."""
    eerder = Score.objects.filter(
        gebied_id__in=list(gebied_ids), berekening__peiljaar__isnull=True, berekend_op__lte=moment
    )
    laatste = eerder.order_by("gebied_id", "-berekend_op", "-pk").distinct("gebied_id").values_list("pk", flat=True)
    return _stands(Score.objects.filter(pk__in=laatste), doelgroep)


def heaviest_pairs(gebied_ids: Iterable[int], doelgroep: Doelgroep) -> dict[int, Zwaarste]:
    """Per area the pair with most friction of those that may be seen; areas without friction are absent. At most six
    queries.
    """
    ids = list(gebied_ids)
    rows = _seen_pairs(doelgroep).filter(score__actueel=True, score__gebied_id__in=ids, aandeel_conflict__gt=0)
    volgorde = ("score__gebied_id", "-aandeel_conflict", "-overlap_m2", "opgave_a_id", "opgave_b_id")
    velden = ("score__gebied_id", "opgave_a_id", "opgave_b_id", "karakter", "aandeel_conflict")
    paren, sommen = rows_together(
        rows.order_by(*volgorde).distinct("score__gebied_id").values_list(*velden),
        rows.order_by().values_list("score__gebied_id").annotate(totaal=Sum("aandeel_conflict")),
    )
    totaal = dict(sommen)
    kort = opgaven_kort({pk for _, a, b, *_ in paren for pk in (a, b)}) if paren else {}
    return {
        gebied_id: Zwaarste(kort[a], kort[b], karakter, deel / totaal[gebied_id])
        for gebied_id, a, b, karakter, deel in paren
    }


def _stands(scores: QuerySet[Score], doelgroep: Doelgroep) -> dict[int, Stand]:
    rows = list(scores.values_list("pk", "gebied_id", *NAMEN))
    if sees_all(doelgroep):
        return {gebied_id: Stand(*waarden) for _, gebied_id, *waarden in rows}
    delen = _shares([row[0] for row in rows], doelgroep)
    return {gebied_id: _part(waarden, delen.get(pk, (0.0,) * 3)) for pk, gebied_id, *waarden in rows}


def _shares(score_ids: Sequence[int], doelgroep: Doelgroep) -> dict[int, Sequence[float]]:
    """Which part of each score the pairs that may be seen give."""
    sommen: Any = {naam: Sum(f"aandeel_{naam}") for naam in NAMEN}
    rows = _seen_pairs(doelgroep).filter(score_id__in=score_ids).order_by().values_list("score_id")
    return {pk: delen for pk, *delen in rows.annotate(**sommen)}


def _part(waarden: Sequence[float], delen: Sequence[float]) -> Stand:
    """To nine digits: what rounding leaves tells of what is hidden."""
    return Stand(*(float(f"{waarde * deel:.9g}") for waarde, deel in zip(waarden, delen, strict=True)))


def _seen_pairs(doelgroep: Doelgroep) -> QuerySet[ScorePaar, ScorePaar]:
    if doelgroep.alles:
        return ScorePaar.objects.all()
    gezien = Opgave.objects.visible_to(doelgroep).values("pk")
    return ScorePaar.objects.filter(Q(opgave_a__in=gezien), Q(opgave_b__in=gezien))
