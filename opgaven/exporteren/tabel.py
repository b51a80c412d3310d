"""A table that goes out: columns in order, and geometry only when somebody asks for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from numpy.typing import NDArray


@dataclass(frozen=True)
class Tabel:
    """Plain Python values per column; ``geometrie`` gives one geometry in RD (or None) per row."""

    naam: str
    kolommen: dict[str, list[Any]]
    geometrie: Callable[[], NDArray[Any]]

    def __len__(self) -> int:
        return len(next(iter(self.kolommen.values())))
