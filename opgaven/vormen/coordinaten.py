"""Coordinates as people type them: RD in metres or WGS84 in degrees, one point on a line, recognised by their size.

A blank line starts a new part, the word "gat" a hole in the part above it. In the Netherlands the ranges of x, y,
longitude and latitude do not meet, so that order and notation need no choice: 155.000 is 155 or 155,000, and only
one of both can be meant.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product
from typing import Any, Final

import shapely
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gebied.crs import RD, RD_GRENZEN, WGS84
from gebied.taal import getal
from opgaven.vormen.fouten import KAN_NIET, TE_GROOT, VormFout
from opgaven.vormen.grenzen import TEKENBAAR_MAX

#: Longitude and latitude of the Netherlands with its North Sea: west, south, east, north.
GRADEN_GRENZEN: Final = (1.0, 50.0, 8.0, 56.5)
#: So many wrong lines are named; the others are counted.
_GENOEMD_MAX: Final = 3
#: After so many wrong lines the rest is not read: it is no list of points.
_FOUTEN_MAX: Final = 50
_MAX_TEKENS: Final = 500_000
_REGEL_MAX: Final = 80
#: The word that starts a hole, in both languages of the form.
_GAT: Final = ("gat", "hole")
_VOORBEELD: Final = gettext_lazy("Schrijf een punt als 155000 463000 (RD) of als 52,155 5,387 (graden).")
_PUNT, _KOMMA = (
    re.compile(r"[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?"),
    re.compile(r"[+-]?(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d+)?"),
)
_SCHEIDINGEN: Final = (r"\s*;\s*", r",?\s,?\s?", r"\s*,\s*")
_LABEL = re.compile(r"\b(?:x|y|rd|lat|lon|lng|breedte|lengte)\b\s*[:=]?\s*", re.IGNORECASE)
_GETAL = (
    r"(?P<g>\d{1,3}(?:[.,]\d+)?)\s*°?\s*(?:(?P<m>\d{1,2}(?:[.,]\d+)?)\s*'\s*)?"
    r"(?:(?P<s>\d{1,2}(?:[.,]\d+)?)\s*(?:\"|'')\s*)?"
)
#: The letter stands before the number or behind it, on the whole line in one way.
_LETTER_VOOR = re.compile(rf"(?P<letter>[NEO])\s*{_GETAL}", re.IGNORECASE)
_LETTER_NA = re.compile(rf"{_GETAL}(?P<letter>[NEO])[BL]?", re.IGNORECASE)
_TEKENS = str.maketrans({"′": "'", "’": "'", "″": '"', "”": '"', "º": "°", "\u2212": "-", "\u00a0": " ", "|": " "})


@dataclass(frozen=True, slots=True)
class Punt:
    """A point in one of both systems: x and y, or longitude and latitude."""

    x: float
    y: float
    stelsel: int


@dataclass(slots=True)
class _Deel:
    """A part that is being read: its rings, the first around it and the others its holes."""

    ringen: list[list[Punt]] = field(default_factory=lambda: [[]])


def read_point(regel: str) -> Punt | None:
    """The point on a line, or None when it is not one in the Netherlands.

    >>> read_point("155.000,5; 463.000")
    Punt(x=155000.5, y=463000.0, stelsel=28992)
    >>> read_point("52,155 5,387") == read_point("5.387, 52.155") == read_point("N 52.155 E 5.387")
    True
    """
    tekst = " ".join(unicodedata.normalize("NFKC", regel.translate(_TEKENS)).translate(_TEKENS).split())
    tekst = _LABEL.sub("", tekst).strip(" ()[];,")
    if len(tekst) > _REGEL_MAX:
        return None
    return next((punt for punt in (*_plain(tekst), *_with_letters(tekst)) if punt), None)


def read_coordinates(tekst: str) -> tuple[Any, int]:
    """A MultiPolygon of shapely, as it was typed, and its system. Raises VormFout that names the lines by number."""
    if len(tekst) > _MAX_TEKENS or sum(map(bool, map(str.strip, tekst.splitlines()))) > TEKENBAAR_MAX:
        raise VormFout(_("Dit zijn te veel coördinaten om te typen. Lever ze aan als bestand."), TE_GROOT)
    delen = _parts(tekst)
    punten = [punt for deel in delen for ring in deel.ringen for punt in ring]
    if not punten:
        raise VormFout(
            _("Typ de hoekpunten van het vlak, elk op een eigen regel. {voorbeeld}").format(voorbeeld=_VOORBEELD)
        )
    polygons = [_polygon(deel, nummer, len(delen)) for nummer, deel in enumerate(delen, start=1)]
    return shapely.multipolygons(polygons), punten[0].stelsel


def _parts(tekst: str) -> list[_Deel]:
    """Lines to parts and rings, every one of them looked at."""
    delen, fouten, stelsel = [_Deel()], [], 0
    for nummer, regel in enumerate(tekst.splitlines(), start=1):
        if not regel.strip():
            delen += [_Deel()] if delen[-1].ringen[0] else []
        elif regel.strip().casefold().rstrip(":.") in _GAT:
            _start_hole(delen, nummer)
        else:
            punt = read_point(regel)
            stelsel = stelsel or (punt.stelsel if punt else 0)
            if punt is not None and punt.stelsel == stelsel:
                delen[-1].ringen[-1].append(punt)
            else:
                fouten.append(_wrong(nummer, regel, punt))
        if len(fouten) > _FOUTEN_MAX:
            break
    if fouten:
        raise VormFout(_told(fouten))
    return delen if delen[-1].ringen[0] else delen[:-1]


def _start_hole(delen: list[_Deel], nummer: int) -> None:
    """In the part above, also after a blank line."""
    if not delen[-1].ringen[0] and len(delen) > 1:
        delen.pop()
    if not delen[-1].ringen[0]:
        raise VormFout(
            _("Regel {nummer}: een gat komt na de punten van het vlak waar het in ligt.").format(nummer=nummer)
        )
    if delen[-1].ringen[-1]:
        delen[-1].ringen.append([])


def _wrong(nummer: int, regel: str, punt: Punt | None) -> str:
    if punt is None:
        return _("Regel {nummer} is geen punt in Nederland: {regel}.").format(nummer=nummer, regel=regel.strip()[:40])
    ander = (_("graden"), "RD") if punt.stelsel == WGS84 else ("RD", _("graden"))
    return _("Regel {nummer} staat in {stelsel}, de regels erboven in {eerder}.").format(
        nummer=nummer, stelsel=ander[0], eerder=ander[1]
    )


def _told(fouten: list[str]) -> str:
    """The first few, and how many more."""
    rest = len(fouten) - _GENOEMD_MAX
    meer = [_("Nog één regel klopt niet.")] if rest == 1 else []
    meer = [_("Nog {rest} regels kloppen niet.").format(rest=getal(rest))] if rest > 1 else meer
    meer = [_("De meeste andere regels kloppen ook niet.")] if len(fouten) > _FOUTEN_MAX else meer
    return " ".join([*fouten[:_GENOEMD_MAX], *meer, str(_VOORBEELD)])


def _polygon(deel: _Deel, nummer: int, aantal: int) -> Any:
    ringen = [[(punt.x, punt.y) for punt in ring] for ring in deel.ringen if ring]
    for plaats, ring in enumerate(ringen):
        if len(set(ring)) < 3:
            wat = _("Deel {nummer}").format(nummer=nummer) if aantal > 1 else _("Dit vlak")
            wat = _("Gat {nummer} van {vlak}").format(nummer=plaats, vlak=wat[0].lower() + wat[1:]) if plaats else wat
            raise VormFout(
                _("{wat} heeft minder dan drie verschillende punten. Typ er ten minste drie.").format(wat=wat), KAN_NIET
            )
    return shapely.Polygon(ringen[0], ringen[1:])


def _plain(tekst: str) -> Iterator[Punt]:
    """Two numbers, with every separator and notation in which they lie in the Netherlands."""
    for scheiding, notatie in product(_SCHEIDINGEN, (_as_dots, _as_commas)):
        woorden = re.split(scheiding, tekst)
        if len(woorden) != 2:
            continue
        a, b = (notatie(woord.strip(" ,;°")) for woord in woorden)
        if a is not None and b is not None:
            yield from _located(a, b)


def _as_dots(woord: str) -> float | None:
    return float(woord.replace(",", "")) if _PUNT.fullmatch(woord) else None


def _as_commas(woord: str) -> float | None:
    return float(woord.replace(".", "").replace(",", ".")) if _KOMMA.fullmatch(woord) else None


def _located(a: float, b: float) -> Iterator[Punt]:
    """In RD or in degrees, in either order: whichever lies in the Netherlands."""
    for stelsel, grenzen in ((RD, RD_GRENZEN), (WGS84, GRADEN_GRENZEN)):
        for x, y in ((a, b), (b, a)):
            if grenzen[0] <= x <= grenzen[2] and grenzen[1] <= y <= grenzen[3]:
                yield Punt(x, y, stelsel)


def _with_letters(tekst: str) -> Iterator[Punt]:
    """Degrees with N and E (or O, oost), minutes and seconds perhaps."""
    patroon = _LETTER_VOOR if tekst[:1].isalpha() else _LETTER_NA
    delen = {deel["letter"].upper().replace("O", "E"): _degrees(deel) for deel in patroon.finditer(tekst)}
    if patroon.sub("", tekst).strip(" \t,;/") or set(delen) != {"N", "E"}:
        return
    punt = Punt(delen["E"], delen["N"], WGS84)
    if punt in _located(punt.x, punt.y):
        yield punt


def _degrees(deel: re.Match[str]) -> float:
    """Degrees, minutes and seconds in one number."""
    delen = zip("gms", (1, 60, 3600), strict=True)
    return sum(float((deel[naam] or "0").replace(",", ".")) / factor for naam, factor in delen)
