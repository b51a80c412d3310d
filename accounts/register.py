"""How apps above add to what an app below shows: makers by name, registered when the app starts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Generic, TypeVar

Maker = TypeVar("Maker")


class Register(Generic[Maker]):
    """Makers by name; a name is taken once, so that a mistake shows when the program starts."""

    def __init__(self) -> None:
        self._makers: dict[str, Maker] = {}

    def register(self, naam: str, maker: Maker) -> None:
        if naam in self._makers:
            raise ValueError(f"a maker named {naam!r} is registered already")
        self._makers[naam] = maker

    def __iter__(self) -> Iterator[Maker]:
        return iter(self._makers.values())
