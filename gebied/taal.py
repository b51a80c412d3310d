"""Numbers in words: how values are written for people (presentation only; exports keep full precision).

Areas in hectares below 100 km2, else in square kilometres; shares in whole percents; in the notation of the language
of the page. Nouns that are counted stand in ``gebied.telwoorden``.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

_NEDERLANDS: Final = str.maketrans(",.", ".,")
_M2_PER_HA = 10_000
_M2_PER_KM2 = 1_000_000
_KM2_VANAF_M2 = 100 * _M2_PER_KM2
_EEN_PROCENT = 0.01
_MINUUT = 60
_UUR = 3600


def getal(waarde: float | Decimal | None, decimalen: int = 0) -> str:
    """A number, rounded half up; in Dutch notation, or in English where the page is English.

    >>> getal(1508), getal(4.5, 1), getal(-1234.25, 1), getal(None)
    ('1.508', '4,5', '-1.234,3', 'onbekend')
    """
    if waarde is None:
        return _("onbekend")
    afgerond = Decimal(str(waarde)).quantize(Decimal(1).scaleb(-decimalen), rounding=ROUND_HALF_UP)
    afgerond = abs(afgerond) if afgerond == 0 else afgerond
    engels = f"{afgerond:,.{decimalen}f}"
    return engels if get_language() == "en" else engels.translate(_NEDERLANDS)


def oppervlakte(m2: float | None) -> str:
    """An area with its unit.

    >>> oppervlakte(12_345_000), oppervlakte(250_000_000), oppervlakte(300), oppervlakte(0)
    ('1.234,5 ha', '250 km2', 'minder dan 0,1 ha', '0 ha')
    """
    if m2 is None:
        return _("onbekend")
    if m2 >= _KM2_VANAF_M2:
        return f"{getal(m2 / _M2_PER_KM2)} km2"
    if m2 == 0:
        return "0 ha"
    if m2 < _M2_PER_HA / 20:
        return _("minder dan 0,1 ha")
    return f"{getal(m2 / _M2_PER_HA, 1)} ha"


def aandeel(deel: float | None) -> str:
    """A share between 0 and 1 in whole percents.

    >>> aandeel(0.43), aandeel(0.004), aandeel(0), aandeel(1)
    ('43%', 'minder dan 1%', '0%', '100%')
    """
    if deel is None:
        return _("onbekend")
    if 0 < deel < _EEN_PROCENT:
        return _("minder dan 1%")
    return f"{getal(deel * 100)}%"


def hoeveelheid(waarde: float | Decimal | None, eenheid: str) -> str:
    """An amount with its unit, with as many decimals as it has, at most two.

    >>> hoeveelheid(Decimal("220.00"), "woningen"), hoeveelheid(Decimal("38.50"), "MW")
    ('220 woningen', '38,5 MW')
    """
    if waarde is None:
        return _("onbekend")
    decimalen = next((d for d in (0, 1) if round(waarde, d) == waarde), 2)
    return f"{getal(waarde, decimalen)} {eenheid}".strip()


def periode(begin: int | None, eind: int | None) -> str:
    """A period of years; an unknown bound is open.

    >>> periode(2026, 2035), periode(2026, 2026), periode(2026, None), periode(None, 2035), periode(None, None)
    ('2026-2035', '2026', 'vanaf 2026', 'tot en met 2035', 'geen jaren bekend')
    """
    if begin is None and eind is None:
        return _("geen jaren bekend")
    if eind is None:
        return _("vanaf {jaar}").format(jaar=begin)
    if begin is None:
        return _("tot en met {jaar}").format(jaar=eind)
    return str(begin) if begin == eind else f"{begin}-{eind}"


def aantal(hoeveel: int, een: str, meer: str) -> str:
    """A count with its noun, in the language of the page.

    >>> aantal(1, "opgave", "opgaven"), aantal(1508, "opgave", "opgaven"), aantal(0, "opgave", "opgaven")
    ('1 opgave', '1.508 opgaven', 'geen opgaven')
    """
    woord = ngettext(een, meer, hoeveel)
    return _("geen {dingen}").format(dingen=woord) if hoeveel == 0 else f"{getal(hoeveel)} {woord}"


def opsomming(*delen: tuple[int, str, str]) -> str:
    """Counts with their nouns, without what there is none of.

    >>> opsomming((2, "opgave", "opgaven"), (0, "paar", "paren"), (1, "dag", "dagen"))
    '2 opgaven, 1 dag'
    """
    return ", ".join(aantal(*deel) for deel in delen if deel[0])


def telling(hoeveel: int, totaal: int, een: str, meer: str) -> str:
    """How many of a list a filter leaves.

    >>> telling(27, 1508, "opgave", "opgaven"), telling(1508, 1508, "opgave", "opgaven")
    ('27 van 1.508 opgaven', '1.508 opgaven')
    """
    if hoeveel == totaal:
        return aantal(totaal, een, meer)
    return _("{deel} van {totaal}").format(deel=getal(hoeveel), totaal=aantal(totaal, een, meer))


def duur(seconden: float | None) -> str:
    """A length of time as one would say it.

    >>> duur(8), duur(59), duur(130), duur(5400), duur(None)
    ('8 seconden', '59 seconden', '2 minuten', '1,5 uur', 'onbekend')
    """
    if seconden is None:
        return _("onbekend")
    if seconden < _MINUUT:
        return _("minder dan een seconde") if seconden < 1 else aantal(int(seconden), "seconde", "seconden")
    if seconden < _UUR:
        return aantal(round(seconden / _MINUUT), "minuut", "minuten")
    return _("{uren} uur").format(uren=getal(seconden / _UUR, 1))
