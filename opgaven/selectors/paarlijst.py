"""Pairs that overlap as rows of a list: the stored ones, or those of scores that were added up for one audience."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, overload

import numpy as np
from django.db.models import F, Q, QuerySet, Value
from django.db.models.functions import Concat
from numpy.typing import NDArray

import stapeling
from accounts.permissions import Doelgroep
from gebied.models import Indeling
from opgaven.models import Score, ScorePaar
from opgaven.selectors.gebied import opgaven_kort
from opgaven.selectors.scores import ScoreTabel, Vraag, score_table
from opgaven.selectors.zicht import sees_all

_VELDEN = (
    "overlap_m2", "aandeel_a", "aandeel_b", "wrijving", "wisselwerking", "gelijktijdig", "karakter",
    "aandeel_conflict", "aandeel_samenhang", "aandeel_tegenwerking",
)  # fmt: skip
_NAMEN = {
    "gebied_id": F("score__gebied_id"),
    "code": F("score__gebied__code"),
    "niveau": F("score__gebied__niveau"),
    "indeling": F("score__gebied__indeling__naam"),
    "berekening": F("score__berekening_id"),
}


@dataclass(frozen=True, slots=True)
class Paarkeuze:
    """Which pairs somebody asks for; None leaves it open."""

    gebied: Sequence[int] | None = None
    indeling: Indeling | None = None
    niveau: str | None = None
    opgave: int | None = None
    karakter: str | None = None


def overlappen_matching(*, doelgroep: Doelgroep, **keuze: Any) -> QuerySet[Any] | Sequence[dict[str, Any]]:
    """The pairs that make the current scores of one audience, as rows, in order of area, then of the pair.

    ``keuze``: see Paarkeuze. Stored: one query. For an audience from which something is hidden the shares are of totals
    over what may be seen: one query, and those of a score table per layer.
    """
    gekozen = Paarkeuze(**keuze)
    return _stored(gekozen) if sees_all(doelgroep) else _added_up(gekozen, doelgroep)


def _stored(keuze: Paarkeuze) -> QuerySet[Any]:
    lookups = {
        "score__gebied__in": keuze.gebied,
        "score__gebied__indeling": keuze.indeling,
        "score__gebied__niveau": keuze.niveau,
        "karakter": keuze.karakter,
    }
    gegeven = {naam: waarde for naam, waarde in lookups.items() if waarde is not None}
    found = ScorePaar.objects.filter(score__actueel=True, **gegeven)
    if keuze.opgave is not None:
        found = found.filter(Q(opgave_a=keuze.opgave) | Q(opgave_b=keuze.opgave))
    rows = found.values("opgave_a_id", "opgave_b_id", *_VELDEN, **_NAMEN, **_aanduiding("a"), **_aanduiding("b"))
    return rows.order_by("indeling", "niveau", "code", "gebied_id", "opgave_a_id", "opgave_b_id")


def _aanduiding(kant: str) -> dict[str, Any]:
    """Key, name and type of one side of a pair."""
    opgave = f"opgave_{kant}__"
    return {
        f"sleutel_{kant}": Concat(f"{opgave}bron", Value(":"), f"{opgave}sleutel"),
        f"naam_{kant}": F(f"{opgave}naam"),
        f"type_{kant}": F(f"{opgave}type__code"),
    }


def _added_up(keuze: Paarkeuze, doelgroep: Doelgroep) -> PaarLijst:
    lookups = {"gebied__in": keuze.gebied, "gebied__indeling": keuze.indeling, "gebied__niveau": keuze.niveau}
    gegeven = {naam: waarde for naam, waarde in lookups.items() if waarde is not None}
    lagen = Score.objects.filter(actueel=True, **gegeven).order_by("gebied__indeling__naam", "gebied__niveau")
    velden = ("gebied__indeling__naam", "gebied__indeling_id", "gebied__niveau")
    blokken = [
        _Blok.of(naam, score_table(Vraag(indeling_id, niveau, doelgroep=doelgroep)), keuze)
        for naam, indeling_id, niveau in lagen.values_list(*velden).distinct()
    ]
    return PaarLijst(blokken)


@dataclass(frozen=True, slots=True)
class _Blok:
    """The chosen pairs of one layer: rows of the pairs of its table."""

    indeling: str
    tabel: ScoreTabel
    rijen: NDArray[np.intp]

    @classmethod
    def of(cls, indeling: str, tabel: ScoreTabel, keuze: Paarkeuze) -> _Blok:
        if tabel.delen is None:
            return cls(indeling, tabel, np.array([], dtype=np.intp))
        paren = tabel.delen.paren
        past = tabel.berekening_ids[paren.gebied] > 0
        if keuze.gebied is not None:
            past &= np.isin(tabel.gebied_ids[paren.gebied], list(keuze.gebied))
        if keuze.opgave is not None:
            past &= (paren.opgave_a == keuze.opgave) | (paren.opgave_b == keuze.opgave)
        if keuze.karakter is not None:
            past &= paren.karakter == stapeling.KARAKTERS.index(keuze.karakter)
        return cls(indeling, tabel, np.flatnonzero(past))

    def read(self, start: int, stop: int) -> Iterator[dict[str, Any]]:
        """Rows start..stop. Two queries, for the names."""
        rijen = self.rijen[start:stop]
        if self.tabel.delen is None or not len(rijen):
            return
        paren = self.tabel.delen.paren
        kort = opgaven_kort({*paren.opgave_a[rijen].tolist(), *paren.opgave_b[rijen].tolist()})
        for rij in rijen.tolist():
            plaats = int(paren.gebied[rij])
            yield {
                "gebied_id": int(self.tabel.gebied_ids[plaats]),
                "code": self.tabel.codes[plaats],
                "niveau": self.tabel.vraag.niveau,
                "indeling": self.indeling,
                "berekening": int(self.tabel.berekening_ids[plaats]),
                **{naam: getattr(paren, naam)[rij].item() for naam in _VELDEN if naam != "karakter"},
                "karakter": stapeling.KARAKTERS[paren.karakter[rij]],
                **_side("a", kort[int(paren.opgave_a[rij])]),
                **_side("b", kort[int(paren.opgave_b[rij])]),
            }


def _side(kant: str, opgave: Any) -> dict[str, Any]:
    return {
        f"opgave_{kant}_id": opgave.id,
        f"sleutel_{kant}": f"{opgave.bron}:{opgave.sleutel}",
        f"naam_{kant}": opgave.naam,
        f"type_{kant}": opgave.type_code,
    }


class PaarLijst(Sequence[dict[str, Any]]):
    """The pairs of one or more layers; a row is made only when its page is asked for."""

    def __init__(self, blokken: Sequence[_Blok]) -> None:
        self._blokken = blokken

    def __len__(self) -> int:
        return sum(len(blok.rijen) for blok in self._blokken)

    @overload
    def __getitem__(self, index: int) -> dict[str, Any]: ...
    @overload
    def __getitem__(self, index: slice) -> list[dict[str, Any]]: ...
    def __getitem__(self, index: int | slice) -> dict[str, Any] | list[dict[str, Any]]:
        if isinstance(index, int):
            return self[index : index + 1][0]
        start, stop, _ = index.indices(len(self))
        found: list[dict[str, Any]] = []
        for blok in self._blokken:
            found.extend(blok.read(max(start, 0), max(stop, 0)))
            start, stop = start - len(blok.rijen), stop - len(blok.rijen)
        return found
