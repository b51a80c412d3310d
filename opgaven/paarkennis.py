"""What the apps above know about a pair of opgavetypen, to show beside it: makers by name, registered at the start.

A maker is asked once for all pairs of a page, and gives lines per pair of codes of types, as far as one may see them.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import NamedTuple

from accounts.permissions import Doelgroep
from accounts.register import Register
from gebied.models import Gebied

#: The codes of two types, in no order; of one when both are the same.
Typepaar = frozenset[str]


class Kennisregel(NamedTuple):
    """A line of knowledge: what it is, what it says, where it stands, and why it is shown."""

    soort: str
    zin: str
    adres: str
    reden: str


Maker = Callable[[Gebied, Collection[Typepaar], Doelgroep], Mapping[Typepaar, Sequence[Kennisregel]]]
paarkennis: Register[Maker] = Register()


def knowledge_of(
    gebied: Gebied, paren: Collection[Typepaar], doelgroep: Doelgroep
) -> dict[Typepaar, list[Kennisregel]]:
    """All lines per pair, from all makers."""
    per: dict[Typepaar, list[Kennisregel]] = {}
    for maker in paarkennis:
        for paar, regels in maker(gebied, paren, doelgroep).items():
            per.setdefault(paar, []).extend(regels)
    return per
