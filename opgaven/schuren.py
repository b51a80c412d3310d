"""Waar schuurt het: opgaven beside themes, as a matrix and in sentences. Pure, and without any sum.

Four ways to chafe: against a zwaartepunt, against a confirmed kwetsbaarheid, two opgaven that pull a theme apart, and
one opgave that is good now and bad later or elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, product
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from gebied.models import Thema
from opgaven.models import Wanneer

if TYPE_CHECKING:
    from opgaven.models import OpgaveEffect


@dataclass(frozen=True, slots=True)
class Schuurpunt:
    """One sentence; ``soort`` is zwaartepunt, kwetsbaarheid, tegenover or verschuift."""

    soort: str
    zin: str
    reden: str
    opgaven: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Per opgave a value per column (thema and wanneer); None where nobody said anything, which is not zero."""

    kolommen: Sequence[str]
    rijen: Sequence[tuple[int, str, Sequence[int | None]]]


def make_matrix(effecten: Sequence[OpgaveEffect]) -> Matrix:
    """Only columns that hold something, in the order of the themes."""
    volgorde = list(product(Thema.values, Wanneer.values))
    kolommen = [kolom for kolom in volgorde if any((e.thema, e.wanneer) == kolom for e in effecten)]
    rijen = []
    for pk, groep in groupby(effecten, key=lambda effect: effect.opgave_id):
        deel = list(groep)
        waarden = {(effect.thema, effect.wanneer): effect.waarde for effect in deel}
        rijen.append((pk, deel[0].opgave.naam, [waarden.get(kolom) for kolom in kolommen]))
    return Matrix([_column(thema, wanneer) for thema, wanneer in kolommen], rijen)


def find_friction(
    effecten: Sequence[OpgaveEffect], zwaartepunten: Mapping[str, Sequence[str]], kwetsbaar: Iterable[str]
) -> list[Schuurpunt]:
    """Where it chafes: against what was chosen first. ``zwaartepunten`` are names per theme."""
    kwetsbaar = set(kwetsbaar)
    return [
        *_against_choices(effecten, zwaartepunten),
        *_against_vulnerable(effecten, kwetsbaar),
        *_pulled_apart(effecten),
        *_shifted(effecten),
    ]


def signed(waarde: int) -> str:
    """With its sign; a real minus."""
    return f"+{waarde}" if waarde > 0 else str(waarde).replace("-", "−")


def _column(thema: str, wanneer: str) -> str:
    return f"{Thema(thema).label} ({str(Wanneer(wanneer).label).lower()})"


def _against_choices(
    effecten: Sequence[OpgaveEffect], zwaartepunten: Mapping[str, Sequence[str]]
) -> Iterator[Schuurpunt]:
    for effect in effecten:
        for naam in zwaartepunten.get(effect.thema, ()) if effect.waarde < 0 else ():
            zin = _("{opgave} ({waarde}) schuurt met het zwaartepunt “{zwaartepunt}”, bij {thema}.")
            yield _point("zwaartepunt", zin, effect, zwaartepunt=naam)


def _against_vulnerable(effecten: Sequence[OpgaveEffect], kwetsbaar: set[str]) -> Iterator[Schuurpunt]:
    for effect in effecten:
        if effect.waarde < 0 and effect.thema in kwetsbaar:
            zin = _("{opgave} ({waarde}) raakt waar dit gebied al kwetsbaar is: {thema}.")
            yield _point("kwetsbaarheid", zin, effect)


def _pulled_apart(effecten: Sequence[OpgaveEffect]) -> Iterator[Schuurpunt]:
    """The strongest on either side of a theme, in the same place and time."""
    for kolom in product(Thema.values, Wanneer.values):
        hier = [effect for effect in effecten if (effect.thema, effect.wanneer) == kolom]
        goed, slecht = (kies(hier, key=lambda effect: effect.waarde, default=None) for kies in (max, min))
        if goed is not None and slecht is not None and goed.waarde > 0 > slecht.waarde:
            zin = _("{opgave} ({waarde}) schaadt wat {ander} ({meer}) helpt: {thema}.")
            punt = _point("tegenover", zin, slecht, ander=goed.opgave.naam, meer=signed(goed.waarde))
            yield Schuurpunt(punt.soort, punt.zin, punt.reden, (slecht.opgave_id, goed.opgave_id))


def _shifted(effecten: Sequence[OpgaveEffect]) -> Iterator[Schuurpunt]:
    """Good here and now, bad later or elsewhere."""
    for _pk, groep in groupby(effecten, key=lambda effect: effect.opgave_id):
        deel = list(groep)
        goed = max((e for e in deel if e.wanneer == Wanneer.NU), key=lambda effect: effect.waarde, default=None)
        for effect in deel:
            if goed is not None and goed.waarde > 0 > effect.waarde and effect.wanneer != Wanneer.NU:
                zin = _("{opgave} is nu goed voor {nu} ({meer}), maar {wanneer} slecht voor {thema} ({waarde}).")
                meer = {"nu": str(goed.get_thema_display()).lower(), "meer": signed(goed.waarde)}
                yield _point("verschuift", zin, effect, wanneer=str(effect.get_wanneer_display()).lower(), **meer)


def _point(soort: str, zin: str, effect: OpgaveEffect, **meer: str) -> Schuurpunt:
    tekst = zin.format(
        opgave=effect.opgave.naam, waarde=signed(effect.waarde), thema=str(effect.get_thema_display()).lower(), **meer
    )
    return Schuurpunt(soort, tekst, effect.reden, (effect.opgave_id,))
