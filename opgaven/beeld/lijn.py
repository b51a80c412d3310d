"""Lines over runs: a sparkline in a tile, and a graph with a scale."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

RAND: Final = 4
VONK: Final = (120, 32)
GRAFIEK: Final = (320, 120)


class Punt(NamedTuple):
    """A value in the picture: x and y in SVG units, y down."""

    x: float
    y: float


class Lijn(NamedTuple):
    """A line within ``breedte`` x ``hoogte``; ``laag`` and ``hoog`` are the values at its foot and head."""

    breedte: int
    hoogte: int
    punten: Sequence[Punt]
    laag: float
    hoog: float

    @property
    def pad(self) -> str:
        """The points as an SVG polyline wants them."""
        return " ".join(f"{punt.x:g},{punt.y:g}" for punt in self.punten)

    @property
    def laatste(self) -> Punt:
        return self.punten[-1]


def make_vonk(waarden: Sequence[float]) -> Lijn | None:
    """A sparkline of the whole history; None for fewer than two runs, for then there is no line to see."""
    return _line(waarden, *VONK) if len(waarden) > 1 else None


def make_grafiek(waarden: Sequence[float]) -> Lijn | None:
    """The same line, large, with its foot at zero so that a small change does not look like a landslide."""
    return _line(waarden, *GRAFIEK, laag=0.0) if len(waarden) > 1 else None


def _line(waarden: Sequence[float], breedte: int, hoogte: int, laag: float | None = None) -> Lijn:
    onder = min(waarden) if laag is None else min(laag, *waarden)
    boven = max(waarden)
    stap = (breedte - 2 * RAND) / (len(waarden) - 1)
    punten = [
        Punt(round(RAND + index * stap, 1), _height(waarde, onder, boven, hoogte))
        for index, waarde in enumerate(waarden)
    ]
    return Lijn(breedte, hoogte, punten, onder, boven)


def _height(waarde: float, onder: float, boven: float, hoogte: int) -> float:
    """A flat line stands in the middle."""
    if boven == onder:
        return hoogte / 2
    return round(hoogte - RAND - (waarde - onder) / (boven - onder) * (hoogte - 2 * RAND), 1)
