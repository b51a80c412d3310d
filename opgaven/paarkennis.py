"""What the apps above know of the types that chafe in an area: beside each pair, and as a panel.

An app registers a maker when it starts. It is asked once per page, about all pairs that stand there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from accounts.organisatie.panelen import Deel
from accounts.permissions import Doelgroep
from accounts.register import Register
from gebied.models import Gebied
from gebied.panels import Paneel
from opgaven.selectors.gebied import PaarDeel


class Typenpaar(NamedTuple):
    """Two opgavetypen in no order, or twice the same one."""

    a: str
    b: str
    naam_a: str
    naam_b: str

    @property
    def sleutel(self) -> frozenset[str]:
        return frozenset((self.a, self.b))


class KennisVraag(NamedTuple):
    """Where they chafe, the heaviest first, and who looks. ``heel_gebied``: for the page of an area."""

    gebied: Gebied
    paren: tuple[Typenpaar, ...]
    doelgroep: Doelgroep
    heel_gebied: bool = False


class Kennis(NamedTuple):
    """What there is to show beside pairs of types; panels only for the page of the area."""

    naast: Mapping[frozenset[str], Sequence[Deel]] = {}
    panelen: Sequence[Paneel] = ()


paarkennis: Register[Callable[[KennisVraag], Kennis]] = Register()


def chafes(paar: PaarDeel) -> bool:
    """Does this pair cost something here?"""
    return bool(paar.aandeel_conflict or paar.aandeel_tegenwerking)


def chafing(paren: Iterable[PaarDeel]) -> tuple[Typenpaar, ...]:
    """The types of the pairs that chafe, each once, in the order of the pairs."""
    per: dict[frozenset[str], Typenpaar] = {}
    for paar in filter(chafes, paren):
        typen = Typenpaar(paar.a.type_code, paar.b.type_code, paar.a.type_naam, paar.b.type_naam)
        per.setdefault(typen.sleutel, typen)
    return tuple(per.values())


def known_about(vraag: KennisVraag) -> Kennis:
    """All that the apps add."""
    naast: dict[frozenset[str], list[Deel]] = {}
    panelen: list[Paneel] = []
    for maker in paarkennis:
        deel = maker(vraag)
        panelen += deel.panelen
        for sleutel, delen in deel.naast.items():
            naast.setdefault(sleutel, []).extend(delen)
    return Kennis(naast, panelen)
