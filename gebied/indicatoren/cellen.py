"""One cell of a file with figures: a number, missing with a reason, or unusable with a reason."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from gebied.indicatoren.bekend import Bekend
from gebied.models import Ontbreekt
from gebied.taal import getal

#: So many decimals as a computed share can have: 1/300 has nineteen.
_GETAL: Final = re.compile(r"[+-]?\d{1,18}(?:[.,]\d{1,40})?")
#: CBS writes what is missing or secret as -99999..-99990, or as -99999999..-99999990.
_CBS_ONTBREEKT: Final = re.compile(r"-(?:999)?9999\d(?:[.,]0+)?")
_GEEN_GETAL: Final = frozenset({".", "-", "x", "nan", "null", "none", "na", "n/a", "..", "geheim", "onbekend"})
_CEL_MAX: Final = 40


class Waarde(NamedTuple):
    """A number, or the reason why there is none."""

    getal: float | None
    ontbreekt: str = ""


LEEG: Final = Waarde(None, Ontbreekt.LEEG.value)
GEHEIM: Final = Waarde(None, Ontbreekt.GEHEIM.value)


class OnbruikbareCel(ValueError):
    """What stands there is no figure; the message says what it is."""


def read_cell(tekst: str, bekend: Bekend) -> Waarde:
    """The value of a cell. A comma is a decimal sign too. Raises OnbruikbareCel.

    >>> from gebied.indicatoren.bekend import known
    >>> [read_cell(tekst, known("inwoners")) for tekst in ("12,5", "", "-99997", ".")]
    [Waarde(getal=12.5, ontbreekt=''), Waarde(getal=None, ontbreekt='leeg'), Waarde(getal=None, ontbreekt='geheim'), \
Waarde(getal=None, ontbreekt='geheim')]
    """
    tekst = tekst.strip()
    if not tekst:
        return LEEG
    if tekst.casefold() in _GEEN_GETAL or _CBS_ONTBREEKT.fullmatch(tekst):
        return GEHEIM
    if not _GETAL.fullmatch(tekst):
        raise OnbruikbareCel(f"{tekst[:_CEL_MAX]} is geen getal")
    return _within(float(tekst.replace(",", ".")), bekend)


def is_figure(tekst: str) -> bool:
    """Is this a number, as opposed to text, missing or not?"""
    return _GETAL.fullmatch(tekst.strip()) is not None


def _within(waarde: float, bekend: Bekend) -> Waarde:
    if bekend.minimum is not None and waarde < bekend.minimum:
        raise OnbruikbareCel(f"{getal(waarde, 2)} kan niet: lager dan {getal(bekend.minimum)} bestaat niet")
    if bekend.maximum is not None and waarde > bekend.maximum:
        raise OnbruikbareCel(f"{getal(waarde, 2)} kan niet: hoger dan {getal(bekend.maximum)} bestaat niet")
    return Waarde(waarde)


def share_of(teller: Waarde | None, noemer: Waarde | None, minstens: float) -> Waarde | None:
    """A percentage of two counts; None where the file has not both.

    >>> share_of(Waarde(30.0), Waarde(120.0), 50), share_of(Waarde(5.0), Waarde(20.0), 50)
    (Waarde(getal=25.0, ontbreekt=''), Waarde(getal=None, ontbreekt='te_klein'))
    """
    if teller is None or noemer is None:
        return None
    if teller.getal is None or noemer.getal is None:
        return Waarde(None, teller.ontbreekt or noemer.ontbreekt)
    if noemer.getal < minstens:
        return Waarde(None, Ontbreekt.TE_KLEIN.value)
    # Counts are rounded one by one, so that a part can be more than the whole.
    return Waarde(round(min(100.0, 100 * teller.getal / noemer.getal), 1))
