"""One card of the praatplaat: what it says, and where each line of it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cop.praatplaat.meten import VET, width_of, wrap

#: In letters: from the edge to the text, and from one line to the next.
_BINNEN: Final = 1.15
_REGEL: Final = 1.3
#: No more dots than this; the words beside them tell the number.
_BOL_MAX: Final = 12


@dataclass(frozen=True, slots=True)
class Kaartje:
    """An insight as it stands on the sheet: what it says, and in words what carries it and what speaks against it."""

    nummer: int
    zin: str
    soort: str
    soortnaam: str
    aard: str
    gedragen: str = ""
    bolletjes: int = 0
    tegen: str = ""
    tegens: int = 0
    concept: str = ""


@dataclass(frozen=True, slots=True)
class Geplaatst:
    """A card with its place, and the lines of it with their base lines."""

    kaartje: Kaartje
    x: float
    y: float
    breedte: float
    hoogte: float
    grootte: float
    regels: Sequence[tuple[float, str]] = ()
    label_y: float = 0
    label: float = 0
    onder: Sequence[tuple[float, str]] = ()
    """Lines of what carries it; the first beside the dots, where it fits there."""
    onder_x: float = 0
    tegen: Sequence[tuple[float, str]] = ()
    bolletjes: Sequence[float] = ()
    bolletjes_y: float = 0

    @property
    def tekst_x(self) -> float:
        return self.x + self.grootte * _BINNEN

    @property
    def symbool(self) -> float:
        """How much larger than 24 units the sign of the kind is."""
        return round(self.label * 1.25 / 24, 3)

    @property
    def rand(self) -> str:
        """The line at the left of it."""
        return f"M{self.x + 4:.1f} {self.y + 10:.1f}V{self.onder_y - 10:.1f}"

    @property
    def symbool_y(self) -> float:
        return self.label_y - self.label * 1.02

    @property
    def bol(self) -> float:
        return round(self.label * 0.36, 2)

    @property
    def ruit(self) -> str:
        """The outline of the sign of a counter-example."""
        if not self.tegen:
            return ""
        r, x, y = self.label * 0.42, self.tekst_x + self.label * 0.5, self.tegen[0][0] - self.label * 0.34
        return f"M{x:.1f} {y - r:.1f}L{x + r:.1f} {y:.1f}L{x:.1f} {y + r:.1f}L{x - r:.1f} {y:.1f}Z"

    @property
    def label_x(self) -> float:
        return self.tekst_x + self.label * 1.55

    @property
    def tegen_x(self) -> float:
        return self.tekst_x + self.label * 1.5

    @property
    def rechts(self) -> float:
        return self.x + self.breedte - self.grootte * 0.7

    @property
    def onder_y(self) -> float:
        """Where the card ends."""
        return self.y + self.hoogte


def place(kaartje: Kaartje, x: float, y: float, breedte: float, grootte: float) -> Geplaatst:
    """One card at a place: its lines, its label above, what carries it below."""
    klein = max(grootte * 0.66, 13.5)
    links, ruim = x + grootte * _BINNEN, breedte - grootte * (_BINNEN + 0.75)
    label_y = y + grootte * 0.55 + klein
    begin = label_y + grootte * 0.3
    regels = _lines(wrap(kaartje.zin, ruim / VET, grootte), begin, grootte)
    onder = begin + len(regels) * grootte * _REGEL + grootte * 0.25
    bollen = [links + klein * (0.4 + nr * 1.02) for nr in range(min(kaartje.bolletjes, _BOL_MAX))]
    inspring = klein * (1.02 * len(bollen) + 0.5) if bollen else 0
    apart = inspring + width_of(kaartje.gedragen, klein) > ruim
    dragend = _lines(wrap(kaartje.gedragen, ruim, klein), onder + klein * _REGEL * (apart and bool(bollen)), klein)
    eind = dragend[-1][0] + klein * 0.45 if dragend else onder
    tegen = _lines(wrap(kaartje.tegen, ruim - klein * 1.5, klein), eind, klein)
    eind = tegen[-1][0] + klein * 0.45 if tegen else eind
    return Geplaatst(
        kaartje, x, y, breedte, eind + grootte * 0.4 - y, grootte, regels, label_y, klein,
        dragend, links if apart else links + inspring, tegen, bollen, onder + klein * 0.68,
    )  # fmt: skip


def _lines(regels: Sequence[str], y: float, grootte: float) -> list[tuple[float, str]]:
    """Each line with its base line."""
    return [(round(y + grootte * (nr * _REGEL + 1), 1), regel) for nr, regel in enumerate(regels)]
