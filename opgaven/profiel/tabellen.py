"""The tables of the profile: opgaven with the key that stands on the map, and pairs with why they weigh so much."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from opgaven.panels.delen import Deelnamerij, Paarrij, by_importance, make_deelnamerijen, make_paarrijen
from opgaven.selectors.gebied import Deelname, GebiedDetail, OpgaveKort, PaarDeel
from opgaven.selectors.profiel import Achtergrond

#: A document that is read in ten minutes shows no more than this; the platform shows all.
PAREN_MAX: Final = 8
OPGAVEN_MAX: Final = 25
#: A pair that adds less than this to every total is left out, as long as so many remain.
AANDEEL_MIN: Final = 0.01
PAREN_MIN: Final = 3


@dataclass(frozen=True, slots=True)
class Profielopgave:
    """A row: the opgave in this area, its key on the map, and whose it is."""

    sleutel: str
    rij: Deelnamerij
    achtergrond: Achtergrond | None


@dataclass(frozen=True, slots=True)
class Profielpaar:
    """A pair with its explanation, and the keys of both on the map."""

    rij: Paarrij
    a: str
    b: str


def pairs_to_show(paren: Sequence[PaarDeel]) -> list[PaarDeel]:
    """The heaviest pairs, as far as they matter."""
    eerste = paren[:PAREN_MAX]
    return [paar for plaats, paar in enumerate(eerste) if plaats < PAREN_MIN or _weight(paar) >= AANDEEL_MIN]


def _weight(paar: PaarDeel) -> float:
    return max(paar.aandeel_conflict, paar.aandeel_samenhang, paar.aandeel_tegenwerking)


def rows_to_show(detail: GebiedDetail) -> list[Deelname]:
    """The opgaven of the table: those of the pairs that are shown, and then the most important ones."""
    genoemd = {opgave.id for paar in pairs_to_show(detail.paren) for opgave in (paar.a, paar.b)}
    volgorde = by_importance(detail.deelnames)
    anders = [deel.opgave.id for deel in volgorde if deel.opgave.id not in genoemd]
    gekozen = genoemd | set(anders[: max(OPGAVEN_MAX - len(genoemd), 0)])
    return [deel for deel in volgorde if deel.opgave.id in gekozen]


def map_keys(delen: Sequence[Deelname]) -> dict[int, str]:
    """A short key per opgave: the letters of its type and a number, in the order of the table."""
    teller: Counter[str] = Counter()
    sleutels = {}
    for deel in delen:
        teller[deel.opgave.letter] += 1
        sleutels[deel.opgave.id] = f"{deel.opgave.letter}{teller[deel.opgave.letter]}"
    return sleutels


def make_opgaven(
    delen: Sequence[Deelname], sleutels: Mapping[int, str], achtergrond: Mapping[int, Achtergrond]
) -> list[Profielopgave]:
    return [
        Profielopgave(sleutels[rij.deel.opgave.id], rij, achtergrond.get(rij.deel.opgave.id))
        for rij in make_deelnamerijen(delen)
    ]


def make_paren(paren: Sequence[PaarDeel], sleutels: Mapping[int, str]) -> list[Profielpaar]:
    """These pairs with their explanation. Three queries; none without pairs."""
    return [Profielpaar(rij, _key(rij.paar.a, sleutels), _key(rij.paar.b, sleutels)) for rij in make_paarrijen(paren)]


def _key(opgave: OpgaveKort, sleutels: Mapping[int, str]) -> str:
    return sleutels.get(opgave.id, opgave.letter)
