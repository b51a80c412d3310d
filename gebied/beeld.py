"""The picture of brede welvaart: per theme a line with a mark per figure. Pure; the template writes the SVG.

There is no total and no mean: a mark says where one figure stands among comparable areas, and no more.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from django.utils.translation import gettext as _

from gebied.models import HIER_EN_NU, LATER, Thema
from gebied.signaalregel import HOOGSTE, LAAGSTE, place_of

if TYPE_CHECKING:
    from gebied.selectors.indicatoren import Cijfer

#: Marks stay clear of the ends of the line: percents of its width.
_RAND: Final = 4.0


class Merk(NamedTuple):
    """One figure on the line of its theme; ``x`` in percents, ``soort`` gunstig, midden or ongunstig."""

    x: str
    soort: str
    tekst: str


class Themarij(NamedTuple):
    """A theme with its marks. A line without marks says why: it is not a zero."""

    thema: str
    merken: Sequence[Merk]
    waarom_leeg: str

    @property
    def in_woorden(self) -> str:
        """What a screen reader tells of the line."""
        return f"{self.thema}: " + ("; ".join(merk.tekst for merk in self.merken) or self.waarom_leeg)


class Welvaartsbeeld(NamedTuple):
    """Here and now, and later: the themes that there are figures of, in their fixed order.

    ``midden`` is the band of the middle three fifths in percents: start and width.
    """

    nu: Sequence[Themarij]
    later: Sequence[Themarij]
    zonder: Sequence[str]
    """Themes that nobody has a figure of here."""
    midden: tuple[str, str]

    @property
    def heeft_merken(self) -> bool:
        return any(rij.merken for rij in (*self.nu, *self.later))


def make_welvaartsbeeld(cijfers: Iterable[Cijfer]) -> Welvaartsbeeld:
    """Every theme stands on a line or among those without figures."""
    per_thema: dict[str, list[Cijfer]] = {thema.value: [] for thema in Thema}
    for cijfer in cijfers:
        if cijfer.indicator.thema:
            per_thema[cijfer.indicator.thema].append(cijfer)
    nu, later = (
        [_row(thema, per_thema[thema.value]) for thema in deel if per_thema[thema.value]]
        for deel in (HIER_EN_NU, LATER)
    )
    zonder = [str(thema.label) for thema in (*HIER_EN_NU, *LATER) if not per_thema[thema.value]]
    midden = (_place(LAAGSTE), f"{float(_place(HOOGSTE)) - float(_place(LAAGSTE)):g}")
    return Welvaartsbeeld(nu, later, zonder, midden)


def side_words(soort: str) -> str:
    """How a mark is called."""
    return {
        "gunstig": _("gunstiger dan het midden"),
        "midden": _("in het midden"),
        "ongunstig": _("ongunstiger dan het midden"),
    }[soort]


def _row(thema: Thema, cijfers: Sequence[Cijfer]) -> Themarij:
    merken = []
    for cijfer in cijfers:
        ligging = place_of(cijfer)
        if ligging is None or ligging.gunst is None:
            continue
        soort = {"kans": "gunstig", "kwetsbaarheid": "ongunstig"}.get(ligging.strekking, "midden")
        merken.append(Merk(_place(ligging.gunst), soort, f"{cijfer.indicator.naam}, {side_words(soort)}"))
    return Themarij(str(thema.label), merken, "" if merken else _why_empty(cijfers))


def _why_empty(cijfers: Sequence[Cijfer]) -> str:
    """Why none of these figures has a place on the line."""
    if all(cijfer.waarde is None for cijfer in cijfers):
        return _("hierover is van dit gebied geen cijfer bekend")
    if any(place_of(cijfer) for cijfer in cijfers):
        return _("hoger of lager is hier niet beter of slechter")
    return _("te weinig gebieden om mee te vergelijken")


def _place(gunst: float) -> str:
    return f"{_RAND + gunst * (100 - 2 * _RAND):.1f}"
