"""What can be searched. An app above registers its sources when it starts, like panels.

Each source gives only what an audience may see.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils.functional import Promise

from accounts.permissions import Doelgroep


@dataclass(frozen=True, slots=True)
class Zoekbron:
    """A kind of thing. ``soort`` is its name in addresses, ``naam`` what people call it (more than one).

    ``gezien`` gives the rows that an audience may see; ``titel`` and ``teksten`` are columns that are never null.
    ``bij`` says in a few words where something belongs.
    """

    soort: str
    naam: str | Promise
    volgorde: int
    gezien: Callable[[Doelgroep], QuerySet[Any]]
    titel: str
    teksten: tuple[str, ...] = ()
    bij: Callable[[Any], str] = lambda _: ""


_BRONNEN: dict[str, Zoekbron] = {}


def register(bron: Zoekbron) -> None:
    """Add a source; a name is taken once, so that a mistake shows when the program starts."""
    if bron.soort in _BRONNEN:
        raise ValueError(f"a source named {bron.soort!r} is registered already")
    _BRONNEN[bron.soort] = bron


def sources() -> list[Zoekbron]:
    """All of them, in the order in which people read them."""
    return sorted(_BRONNEN.values(), key=lambda bron: bron.volgorde)
