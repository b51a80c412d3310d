"""What a measurement yields, how answers are compared, and the tables of docs/benchmarks.md."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from time import perf_counter

from bench.verbruik import processortijd

__all__ = ["Meting", "controleer", "meet", "tabel"]

#: Answers of different engines may differ by rounding only.
VERSCHIL = 1e-9


@dataclass(frozen=True, slots=True)
class Meting:
    """Seconds of the clock and of processors, and the answer: pairs of a square metre and more, and their area."""

    naam: str
    seconden: float
    processor: float
    paren: int
    overlap_m2: float


def meet(naam: str, functie: Callable[[], tuple[int, float]], *, keer: int = 1, backend: int | None = None) -> Meting:
    """Time a function that returns its answer; of several runs the quickest, for noise only ever adds."""
    metingen = []
    for _ in range(keer):
        verbruikt, begin = processortijd(backend), perf_counter()
        antwoord = functie()
        seconden = perf_counter() - begin
        metingen.append(Meting(naam, seconden, processortijd(backend) - verbruikt, *antwoord))
    return min(metingen, key=lambda meting: meting.seconden)


def controleer(metingen: Sequence[Meting]) -> None:
    """Refuse a comparison of engines that did not find the same."""
    eerste = metingen[0]
    for meting in metingen:
        zelfde = math.isclose(meting.overlap_m2, eerste.overlap_m2, rel_tol=VERSCHIL)
        if not zelfde or meting.paren != eerste.paren:
            msg = f"different answers: {eerste} and {meting}"
            raise ValueError(msg)


def tabel(metingen: Sequence[Meting], *, maatstaf: str) -> str:
    """Return a Markdown table with the ratio of every engine to one of them."""
    controleer(metingen)
    noemer = next(meting for meting in metingen if meting.naam == maatstaf)
    regels = [f"| engine | s | x {maatstaf} | processor s | x {maatstaf} |", "|---|---:|---:|---:|---:|"]
    regels += [
        f"| {m.naam} | {m.seconden:.2f} | {m.seconden / noemer.seconden:.2f} "
        f"| {m.processor:.2f} | {m.processor / noemer.processor:.2f} |"
        for m in sorted(metingen, key=lambda meting: meting.seconden)
    ]
    antwoord = f"All found the same: {noemer.paren:,} pairs, {noemer.overlap_m2 / 1e6:,.3f} km2."
    return "\n".join([*regels, "", antwoord])
