"""How many of the chosen opgaven are active in each year: the bars above the slider of the map."""

from __future__ import annotations

from dataclasses import dataclass, replace

from accounts.permissions import Doelgroep
from opgaven.keuze import Filter
from opgaven.selectors.keuze import chosen_whenever

#: The slider reaches so far back and ahead of this year at most, and so far ahead at least.
TERUG, VOORUIT, MINSTENS = 15, 40, 10


@dataclass(frozen=True, slots=True)
class Jaren:
    """The years from ``van`` on, with the number of opgaven that are active in each."""

    van: int
    aantallen: list[int]

    @property
    def tot(self) -> int:
        return self.van + len(self.aantallen) - 1


def active_per_year(keuze: Filter, doelgroep: Doelgroep, nu: int) -> Jaren:
    """The chosen opgaven that may be seen, whatever year is chosen; an unknown bound is open. One query."""
    opgaven = chosen_whenever(replace(keuze, jaar=None)).visible_to(doelgroep).order_by()
    perioden = list(opgaven.values_list("begin_jaar", "eind_jaar"))
    bekend = [jaar for periode in perioden for jaar in periode if jaar is not None]
    van = max(min([*bekend, nu]), nu - TERUG)
    tot = min(max([*bekend, nu + MINSTENS]), nu + VOORUIT)
    return Jaren(van, [_active(perioden, jaar) for jaar in range(van, tot + 1)])


def _active(perioden: list[tuple[int | None, int | None]], jaar: int) -> int:
    return sum((begin is None or begin <= jaar) and (eind is None or eind >= jaar) for begin, eind in perioden)
