"""The journey over the map: always the same 100 moves, from the country to a village and back, five times."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["REIS", "Beweging"]


class Beweging(NamedTuple):
    """Pan by so many pixels, or zoom by so many steps."""

    dx: int = 0
    dy: int = 0
    zoom: int = 0

    def __str__(self) -> str:
        return f"zoom {self.zoom:+d}" if self.zoom else f"pan {self.dx},{self.dy}"


def _ronde(x: int, y: int) -> list[Beweging]:
    """Eleven moves down, from zoom 8 to 13, and nine back up; ``x`` and ``y`` are -1 or 1."""
    omlaag = [Beweging(zoom=1), Beweging(300 * x, 200 * y), Beweging(zoom=1), Beweging(-450 * x, 250 * y)]
    omlaag += [Beweging(zoom=1), Beweging(600 * x, 0), Beweging(zoom=1), Beweging(0, -500 * y)]
    omlaag += [Beweging(700 * x, 0), Beweging(zoom=1), Beweging(400 * x, 400 * y)]
    omhoog = [Beweging(-900 * x, 100), Beweging(0, 600 * y), Beweging(zoom=-1), Beweging(800 * x, -300 * y)]
    omhoog += [Beweging(zoom=-1), Beweging(500 * x, 300 * y), Beweging(zoom=-1), Beweging(zoom=-1), Beweging(zoom=-1)]
    return [*omlaag, *omhoog]


REIS = [*_ronde(1, 1), *_ronde(-1, 1), *_ronde(1, -1), *_ronde(-1, -1), *_ronde(1, 1)]
