"""The field of forces: power by interest, with support as colour and shape. The table behind it says the same."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from django.utils.translation import gettext as _

from stakeholders.selectors.plek import Stand

#: The square of the field, and what stands around it: the axes, and what its corners are called.
VELD: Final = 440
LINKS: Final = 56
ONDER: Final = 56
BOVEN: Final = 28
RECHTS: Final = 16
STRAAL: Final = 13
#: Support from here on is for, up to here is against.
VOOR_VANAF: Final = 7
TEGEN_TOT: Final = 3
#: Where those go that stand on one spot: around it.
_PLEKKEN: Final = ((0, 0), (1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (-1, 1), (-1, -1), (1, 1))


class Merk(NamedTuple):
    """One stakeholder in the picture; ``soort`` is voor, neutraal, tegen or onbekend."""

    nummer: int
    stand: Stand
    soort: str
    x: float
    y: float
    ruit: str
    """The corners of a diamond around the middle."""

    @property
    def titel(self) -> str:
        positie = self.stand.positie
        assert positie is not None  # noqa: S101 - only who has a position is in the picture
        return _("{nummer}. {naam}: macht {macht}, belang {belang}, steun {steun}").format(
            nummer=self.nummer,
            naam=self.stand.band.stakeholder.naam,
            macht=positie.macht,
            belang=positie.belang,
            steun=steun_text(positie.steun),
        )


class Krachtenveld(NamedTuple):
    """Everything that the template writes down."""

    breedte: int
    hoogte: int
    links: int
    boven: int
    veld: int
    merken: Sequence[Merk]
    zonder: Sequence[Stand]
    """Those without a position."""
    stappen: Sequence[tuple[int, float, float]]
    """Value, its x on the axis below and its y on the axis left."""
    omschrijving: str

    @property
    def midden(self) -> float:
        return self.veld / 2


def make_krachtenveld(standen: Sequence[Stand]) -> Krachtenveld | None:
    """Place everybody with a position; None when nobody has one."""
    met = [stand for stand in standen if stand.positie is not None]
    if not met:
        return None
    met.sort(key=lambda stand: (-_of(stand)[0], -_of(stand)[1], stand.band.stakeholder.naam))
    bezet: dict[tuple[int, int], int] = {}
    merken = []
    for nummer, stand in enumerate(met, start=1):
        plek = _of(stand)
        merken.append(_mark(nummer, stand, bezet.get(plek, 0)))
        bezet[plek] = bezet.get(plek, 0) + 1
    return Krachtenveld(
        breedte=LINKS + VELD + RECHTS,
        hoogte=BOVEN + VELD + ONDER,
        links=LINKS,
        boven=BOVEN,
        veld=VELD,
        merken=merken,
        zonder=[stand for stand in standen if stand.positie is None],
        stappen=[(waarde, _along(waarde), VELD - _along(waarde)) for waarde in (0, 5, 10)],
        omschrijving=_description(merken),
    )


def kind_of(steun: int | None) -> str:
    """Which mark a value of support gets.

    >>> kind_of(None), kind_of(3), kind_of(5), kind_of(7)
    ('onbekend', 'tegen', 'neutraal', 'voor')
    """
    if steun is None:
        return "onbekend"
    if steun >= VOOR_VANAF:
        return "voor"
    return "tegen" if steun <= TEGEN_TOT else "neutraal"


def steun_text(steun: int | None) -> str:
    """Support in words, with its number."""
    if steun is None:
        return _("niet bekend")
    woord = {"voor": _("voor"), "tegen": _("tegen"), "neutraal": _("neutraal")}[kind_of(steun)]
    return _("{steun} ({woord})").format(steun=steun, woord=woord)


def _of(stand: Stand) -> tuple[int, int]:
    assert stand.positie is not None  # noqa: S101
    return stand.positie.macht, stand.positie.belang


def _mark(nummer: int, stand: Stand, hoeveelste: int) -> Merk:
    """Beside the others on the same spot, and inside the field."""
    macht, belang = _of(stand)
    dx, dy = _PLEKKEN[hoeveelste % len(_PLEKKEN)]
    stap = 2 * STRAAL * (1 + hoeveelste // len(_PLEKKEN) / 2)
    x = _inside(_along(belang) + dx * stap)
    y = _inside(VELD - _along(macht) + dy * stap)
    r = STRAAL + 3
    ruit = f"{x:g},{y - r:g} {x + r:g},{y:g} {x:g},{y + r:g} {x - r:g},{y:g}"
    positie = stand.positie
    return Merk(nummer, stand, kind_of(positie.steun if positie else None), x, y, ruit)


def _along(waarde: int) -> float:
    """From 0..10 to the length of an axis, with room for a mark at both ends."""
    rand = STRAAL + 6
    return round(rand + waarde / 10 * (VELD - 2 * rand), 1)


def _inside(waarde: float) -> float:
    return round(min(max(waarde, STRAAL + 3), VELD - STRAAL - 3), 1)


def _description(merken: Sequence[Merk]) -> str:
    """What a reader who does not see the picture should know first."""
    sterk = [m.stand.band.stakeholder.naam for m in merken if m.stand.positie and min(_of(m.stand)) > 5]
    tegen = [m.stand.band.stakeholder.naam for m in merken if m.soort == "tegen"]
    zinnen = [_("{aantal} stakeholders op macht en belang.").format(aantal=len(merken))]
    if sterk:
        zinnen.append(_("Veel macht en veel belang: {namen}.").format(namen=", ".join(sterk[:5])))
    if tegen:
        zinnen.append(_("Tegen: {namen}.").format(namen=", ".join(tegen[:5])))
    zinnen.append(_("De tabel eronder geeft dezelfde gegevens."))
    return " ".join(zinnen)
