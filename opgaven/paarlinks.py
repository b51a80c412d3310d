"""Where the apps above lead from a pair of opgaven in an area: makers by name, registered when an app starts."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from accounts.register import Register
from gebied.models import Gebied
from opgaven.selectors.gebied import PaarDeel


class Paarlink(NamedTuple):
    """A link beside a pair."""

    tekst: str
    adres: str


paarlinks: Register[Callable[[Gebied, PaarDeel], Paarlink | None]] = Register()


def links_of(gebied: Gebied, paar: PaarDeel) -> list[Paarlink]:
    """What there is to do about this pair. No query."""
    return [link for maker in paarlinks if (link := maker(gebied, paar)) is not None]
