"""The one rule by which a figure suggests a kans or a kwetsbaarheid. Pure; a person decides what becomes of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext as _

from gebied.models import Richting, Strekking

if TYPE_CHECKING:
    from gebied.selectors.indicatoren import Cijfer, Groep

#: Below and above these shares of its group an area is outside the middle.
LAAGSTE: Final = 0.2
HOOGSTE: Final = 0.8


@dataclass(frozen=True, slots=True)
class Ligging:
    """Where a figure stands in its group: ``gunst`` 0..1 from bad to good, None where neither is better."""

    groep: Groep
    positie: float
    gunst: float | None

    @property
    def vijfde(self) -> str:
        """``laagste``, ``hoogste`` or ``midden``. Equal figures share a place: a crowd at the end is no fifth."""
        if self.positie <= LAAGSTE:
            return "laagste"
        return "hoogste" if self.positie >= HOOGSTE else "midden"

    @property
    def strekking(self) -> str:
        """What it suggests; empty in the middle, and where no direction is better."""
        if self.gunst is None or self.vijfde == "midden":
            return ""
        return Strekking.KANS.value if self.gunst >= HOOGSTE else Strekking.KWETSBAARHEID.value


def place_of(cijfer: Cijfer) -> Ligging | None:
    """None without a number or without a group of enough areas."""
    groep = cijfer.groep
    if groep is None or groep.positie is None:
        return None
    gunst = {
        Richting.HOGER_BETER.value: groep.positie,
        Richting.HOGER_SLECHTER.value: 1 - groep.positie,
    }.get(cijfer.indicator.richting)
    return Ligging(groep, groep.positie, gunst)


def rule_in_words(minstens: int) -> str:
    """The rule, as every page shows it beside a suggestion."""
    return _(
        "Wij stellen een kans of kwetsbaarheid voor als een cijfer bij de hoogste of laagste vijfde hoort van gebieden "
        "van hetzelfde niveau die even stedelijk zijn. Zijn dat er minder dan {minstens}, dan vergelijken wij met alle "
        "gebieden van dat niveau in de indeling. Hoort het bij de goede kant, dan is het een mogelijke kans; bij de "
        "slechte kant een mogelijke kwetsbaarheid. Een voorstel telt pas mee als iemand het bevestigt."
    ).format(minstens=minstens)
