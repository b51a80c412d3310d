"""The matrix in force, and why a pair has its value."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.db.models import QuerySet

import stapeling
from accounts.samen import leesvraag
from opgaven import matrixinhoud
from opgaven.models import Matrixversie, Opgavetype, Soort, TypepaarWaarde


@dataclass(frozen=True, slots=True)
class Reden:
    """A value that somebody set, and why. ``is_voorstel``: a start value that experts have not looked at."""

    waarde: int
    reden: str
    bewijs: str
    is_voorstel: bool


@dataclass(frozen=True, slots=True)
class PaarUitleg:
    """Why two types have this friction and interaction: the rule's value, and what was set instead."""

    wrijving: int
    wrijving_regel: int
    wrijving_reden: Reden | None
    heen: Reden | None
    terug: Reden | None

    @property
    def wisselwerking(self) -> float:
        """s_ij: the mean of both directions, -3..+3."""
        return sum(reden.waarde for reden in (self.heen, self.terug) if reden) / 2


def _the_one(rows: list[Any]) -> Matrixversie:
    if not rows:
        raise Matrixversie.DoesNotExist
    found: Matrixversie = rows[0]
    return found


@leesvraag(_the_one)
def active_matrix() -> QuerySet[Matrixversie]:
    """The version that current scores are made with."""
    return Matrixversie.objects.filter(actief=True)


@lru_cache(maxsize=8)
def _loaded(pk: int) -> tuple[stapeling.Matrix, dict[str, int]]:
    """A version never changes, so it is read once per process."""
    inhoud = Matrixversie.objects.get(pk=pk).inhoud
    return matrixinhoud.to_matrix(inhoud), {code: index for index, code in enumerate(inhoud["typen"])}


def load_matrix(versie: Matrixversie) -> tuple[stapeling.Matrix, dict[str, int]]:
    """The matrix for the core, and the index of each type code in it."""
    return _loaded(versie.pk)


def type_indexes(versie: Matrixversie) -> dict[int, int]:
    """Index in the matrix per primary key of an opgavetype; a type that came later is absent."""
    _, place = load_matrix(versie)
    return {pk: place[code] for pk, code in Opgavetype.objects.values_list("pk", "code") if code in place}


def pair_explanations(codes: set[str] | None = None) -> dict[tuple[str, str], PaarUitleg]:
    """The explanation of every ordered pair of types (of ``codes``), by their codes. Two queries."""
    inhoud = active_matrix().inhoud
    typen = [code for code in inhoud["typen"] if codes is None or code in codes]
    place = {code: index for index, code in enumerate(inhoud["typen"])}
    redenen = {
        (row.soort, row.van.code, row.naar.code): _reden(row)
        for row in TypepaarWaarde.objects.select_related("van", "naar")
    }
    return {
        (a, b): PaarUitleg(
            wrijving=inhoud["wrijving"][place[a]][place[b]],
            wrijving_regel=inhoud["regel"][place[a]][place[b]],
            wrijving_reden=redenen.get((Soort.WRIJVING, a, b)) or redenen.get((Soort.WRIJVING, b, a)),
            heen=redenen.get((Soort.WISSELWERKING, a, b)),
            terug=redenen.get((Soort.WISSELWERKING, b, a)),
        )
        for a in typen
        for b in typen
    }


def pair_explanation(type_a: str, type_b: str) -> PaarUitleg:
    """The explanation of one pair of types, by their codes."""
    return pair_explanations({type_a, type_b})[type_a, type_b]


def _reden(row: TypepaarWaarde) -> Reden:
    voorstel = row.herkomst == TypepaarWaarde.Herkomst.STARTWAARDE
    return Reden(waarde=row.waarde, reden=row.reden, bewijs=row.bewijs, is_voorstel=voorstel)
