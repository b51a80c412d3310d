"""All that an area page tells about scores: values, ranks, the pairs that make them, and the opgaven."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

import stapeling
from accounts.samen import read_together
from gebied.models import Gebied
from opgaven.models import Berekening, Opgave, Score, ScorePaar
from opgaven.scorenamen import SCORES
from opgaven.selectors.scores import ScoreTabel, Vraag, score_table, scores_beforehand
from opgaven.selectors.typen import KLEUREN, types_in_order


@dataclass(frozen=True, slots=True)
class OpgaveKort:
    """An opgave as a line in a table."""

    id: int
    naam: str
    type_code: str
    type_naam: str
    letter: str
    bron: str
    sleutel: str
    status: str
    geometriesoort: str
    aard: str
    begin_jaar: int | None
    eind_jaar: int | None
    kleur: int
    """1..KLEUREN, for the class ``type-kleur-N``."""


@dataclass(frozen=True, slots=True)
class PaarDeel:
    """A pair that overlaps in an area, as a part of its scores (method.md, section 4)."""

    a: OpgaveKort
    b: OpgaveKort
    overlap_m2: float
    aandeel_a: float
    aandeel_b: float
    wrijving: int
    wisselwerking: float
    gelijktijdig: bool
    karakter: str
    aandeel_conflict: float
    aandeel_samenhang: float
    aandeel_tegenwerking: float


@dataclass(frozen=True, slots=True)
class Deelname:
    """An opgave in an area: its m2 there, that as a share of the area, and the pressure on it (0..1)."""

    opgave: OpgaveKort
    m2: float
    aandeel: float
    druk: float


@dataclass(frozen=True, slots=True)
class GebiedDetail:
    """The scores of one area with their parts, compared with the other areas of its indeling and niveau."""

    gebied: Gebied
    vraag: Vraag
    berekening: Berekening
    verouderd: bool
    scores: dict[str, float]
    rangen: dict[str, int]
    klassen: dict[str, int]
    hoger_dan: dict[str, int]
    aantal_gebieden: int
    paren: list[PaarDeel]
    deelnames: list[Deelname]


def area_detail(gebied: Gebied, vraag: Vraag | None = None) -> GebiedDetail | None:
    """Everything about the scores of one area; None when it was never computed. At most 12 queries."""
    vraag = vraag or Vraag(gebied.indeling_id, gebied.niveau)
    read_together(*scores_beforehand(vraag.indeling_id, vraag.niveau, vraag.doelgroep))
    tabel = score_table(vraag)
    row = tabel.position.get(gebied.pk)
    if row is None or not tabel.berekening_ids[row]:
        return None
    paren, deelnames = _filtered_parts(gebied, tabel.delen, row) if tabel.delen else _stored_parts(gebied)
    waarden = {naam: column[row].item() for naam, column in tabel.waarden.items()}
    return GebiedDetail(
        gebied=gebied,
        vraag=vraag,
        berekening=_run_of(tabel, row),
        verouderd=bool(tabel.verouderd[row]),
        scores=waarden,
        rangen={naam: int(tabel.rang(naam)[row]) for naam in SCORES},
        klassen={naam: int(tabel.klasse(naam)[row]) for naam in SCORES},
        hoger_dan={naam: int((tabel.waarden[naam] < waarden[naam]).sum()) for naam in SCORES},
        aantal_gebieden=len(tabel),
        paren=paren,
        deelnames=deelnames,
    )


def _run_of(tabel: ScoreTabel, row: int) -> Berekening:
    """The run of one row. No query where it is the last full one."""
    pk, volledig = tabel.berekening_ids[row].item(), tabel.volledige_run
    if volledig is not None and volledig.pk == pk:
        return volledig
    found: Berekening = Berekening.objects.select_related("matrix").get(pk=pk)
    return found


def pairs_of(vraag: Vraag) -> Iterator[tuple[str, PaarDeel]]:
    """(code of the area, pair) for every pair that overlaps, in order of code, then of the pair."""
    tabel = score_table(vraag)
    return _filtered_pairs(tabel, tabel.delen) if tabel.delen else _stored_pairs(tabel)


def opgaven_kort(ids: Iterable[int]) -> dict[int, OpgaveKort]:
    """Opgaven as lines, by id; removed ones too, for old runs name them. At most two queries."""
    kleuren = {pk: index % KLEUREN + 1 for index, (pk, *_) in enumerate(types_in_order())}
    rows = Opgave.objects.filter(pk__in=set(ids)).values_list(*_OPGAVE_VELDEN, "type_id")
    lines: Iterable[list[Any]] = ([*row[:-1], kleuren[row[-1]]] for row in rows)
    return {line[0]: OpgaveKort(*line) for line in lines}


_OPGAVE_VELDEN = (
    "pk", "naam", "type__code", "type__naam", "type__letter", "bron", "sleutel", "status", "geometriesoort", "aard",
    "begin_jaar", "eind_jaar",
)  # fmt: skip
_PAAR_VELDEN = (
    "overlap_m2", "aandeel_a", "aandeel_b", "wrijving", "wisselwerking", "gelijktijdig", "karakter",
    "aandeel_conflict", "aandeel_samenhang", "aandeel_tegenwerking",
)  # fmt: skip


def _by_weight(paren: Iterable[PaarDeel]) -> list[PaarDeel]:
    return sorted(paren, key=lambda paar: (-paar.aandeel_conflict, -paar.overlap_m2, paar.a.id, paar.b.id))


def _stored_parts(gebied: Gebied) -> tuple[list[PaarDeel], list[Deelname]]:
    score = Score.objects.get(gebied=gebied, actueel=True)
    rows = list(score.paren.values_list("opgave_a_id", "opgave_b_id", *_PAAR_VELDEN))
    kort = opgaven_kort(int(pk) for pk, *_ in score.deelnames)
    paren = _by_weight(PaarDeel(kort[a], kort[b], *rest) for a, b, *rest in rows)
    return paren, _deelnames(gebied, kort, score.deelnames)


def _filtered_parts(gebied: Gebied, delen: stapeling.Scores, row: int) -> tuple[list[PaarDeel], list[Deelname]]:
    """The parts of one area (row of the table) out of those of all."""
    mine = slice(*np.searchsorted(delen.druk_gebied, [row, row + 1]))
    columns = (delen.druk_opgave, delen.druk_deelname_m2, delen.druk)
    rows = list(zip(*(column[mine].tolist() for column in columns), strict=True))
    kort = opgaven_kort(pk for pk, *_ in rows)
    pairs = slice(*np.searchsorted(delen.paren.gebied, [row, row + 1]))
    return _by_weight(paar for _, paar in _pairs(delen.paren, kort, pairs)), _deelnames(gebied, kort, rows)


def _deelnames(gebied: Gebied, kort: dict[int, OpgaveKort], rows: Iterable[Any]) -> list[Deelname]:
    delen = [Deelname(kort[int(pk)], m2, m2 / gebied.oppervlakte_m2, druk) for pk, m2, druk in rows]
    return sorted(delen, key=lambda deel: (-deel.m2, deel.opgave.id))


def _pairs(
    paren: stapeling.Paren, kort: dict[int, OpgaveKort], rows: slice = slice(None)
) -> Iterator[tuple[int, PaarDeel]]:
    """(index of the area, pair) from arrays of the core."""
    karakters = np.array(stapeling.KARAKTERS, dtype=object)[paren.karakter]
    eigen = {"karakter": karakters, "wrijving": paren.wrijving.astype(int)}
    columns = [eigen.get(naam, getattr(paren, naam)) for naam in _PAAR_VELDEN]
    names = (paren.gebied, paren.opgave_a, paren.opgave_b, *columns)
    for gebied, a, b, *rest in zip(*(column[rows].tolist() for column in names), strict=True):
        yield gebied, PaarDeel(kort[a], kort[b], *rest)


def _filtered_pairs(tabel: ScoreTabel, delen: stapeling.Scores) -> Iterator[tuple[str, PaarDeel]]:
    kort = opgaven_kort({*delen.paren.opgave_a.tolist(), *delen.paren.opgave_b.tolist()})
    for index, paar in _pairs(delen.paren, kort):
        yield tabel.codes[index], paar


def _stored_pairs(tabel: ScoreTabel) -> Iterator[tuple[str, PaarDeel]]:
    current = Score.objects.filter(actueel=True, gebied_id__in=tabel.gebied_ids.tolist())
    rows = list(
        ScorePaar.objects.filter(score__in=current)
        .order_by("score__gebied__code", "opgave_a_id", "opgave_b_id")
        .values_list("score__gebied__code", "opgave_a_id", "opgave_b_id", *_PAAR_VELDEN)
    )
    kort = opgaven_kort({row[1] for row in rows} | {row[2] for row in rows})
    for code, a, b, *rest in rows:
        yield code, PaarDeel(kort[a], kort[b], *rest)
