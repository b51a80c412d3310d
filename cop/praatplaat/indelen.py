"""Place cards on sheets: the largest letters at which all fit on one, and more sheets when they do not.

Own code: an SVG has no flow of text, and what draws in a browser (foreignObject) does not draw on paper.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby
from typing import Final

from cop.praatplaat.kaartje import Geplaatst, Kaartje, place


@dataclass(frozen=True, slots=True)
class Formaat:
    """A sheet in units (a quarter of a millimetre on A3): its size, where cards may stand, and which letters to try."""

    breedte: float
    hoogte: float
    marge: float
    boven: float
    onder: float
    kolommen: int
    goot: float
    groottes: tuple[float, ...]
    kaart_max: float


LIGGEND: Final = Formaat(1680, 1188, 56, 268, 1120, 4, 28, (58, 50, 42, 34, 30, 27, 25, 23, 21, 19.5, 18, 17), 760)
#: One column without an end, for a phone.
STAAND: Final = Formaat(400, float("inf"), 14, 168, float("inf"), 1, 0, (17.5,), 400)


@dataclass(frozen=True, slots=True)
class Kop:
    """The head of a column: which kind, and whether it goes on from the column before."""

    aard: str
    x: float
    y: float
    breedte: float
    vervolg: bool


@dataclass(frozen=True, slots=True)
class Blad:
    """One sheet."""

    koppen: Sequence[Kop]
    kaartjes: Sequence[Geplaatst]
    hoogte: float
    grootte: float


_KOPHOOGTE: Final = 62
#: A column per kind reads better: so much smaller may letters be for that.
_LIEVER: Final = 0.88
#: A column is at least so many letters wide.
_LETTERS_MIN: Final = 10.5
Kolommen = list[list[Kaartje]]


def sheets_of(kaartjes: Sequence[Kaartje], formaat: Formaat) -> list[Blad]:
    """All cards, each once, in the order of the kinds; at least one sheet, also without cards."""
    if not kaartjes or formaat.kolommen == 1:
        return [_sheet([list(kaartjes)], set(), formaat, formaat.groottes[-1])]
    aantal = min(formaat.kolommen, len(kaartjes))
    op_een = _largest(formaat, lambda grootte: _flow(kaartjes, formaat, grootte, aantal))
    per_aard = _largest(formaat, lambda grootte: _by_kind(kaartjes, formaat, grootte, aantal))
    if per_aard and op_een and per_aard[0] >= op_een[0] * _LIEVER:
        op_een = per_aard
    if op_een:
        return [_sheet(op_een[1], set(), formaat, op_een[0])]
    return _more_sheets(kaartjes, formaat)


def _largest(formaat: Formaat, verdeel: Callable[[float], Kolommen | None]) -> tuple[float, Kolommen] | None:
    """The largest letters at which everything fits, and how."""
    for grootte in formaat.groottes:
        kolommen = verdeel(grootte)
        if kolommen is not None:
            return grootte, kolommen
    return None


def _more_sheets(kaartjes: Sequence[Kaartje], formaat: Formaat) -> list[Blad]:
    """As few sheets as can be, each about as full."""
    bladen, gevonden = 1, None
    while gevonden is None:
        bladen += 1
        gevonden = _largest(formaat, partial(_over_sheets, kaartjes, formaat, bladen))
    grootte, kolommen = gevonden
    gezien: set[str] = set()
    klaar = []
    for nr in range(0, len(kolommen), formaat.kolommen):
        stuk = kolommen[nr : nr + formaat.kolommen]
        klaar.append(_sheet(stuk, gezien, formaat, grootte, formaat.kolommen))
        gezien = gezien | {een.aard for kolom in stuk for een in kolom}
    return klaar


def _over_sheets(kaartjes: Sequence[Kaartje], formaat: Formaat, bladen: int, grootte: float) -> Kolommen | None:
    return _flow(kaartjes, formaat, grootte, formaat.kolommen, bladen)


def _by_kind(kaartjes: Sequence[Kaartje], formaat: Formaat, grootte: float, aantal: int) -> Kolommen | None:
    """A column for each kind, and what is left to the fullest. None when that does not fit."""
    groepen = [list(groep) for _, groep in groupby(kaartjes, key=lambda een: een.aard)]
    if len(groepen) > aantal:
        return None
    verdeling = [1] * len(groepen)
    while sum(verdeling) < aantal:
        kan = [nr for nr, groep in enumerate(groepen) if len(groep) > verdeling[nr]]
        verdeling[max(kan, key=lambda nr: len(groepen[nr]) / verdeling[nr])] += 1
    kolommen: Kolommen = []
    for groep, hoeveel in zip(groepen, verdeling, strict=True):
        deel = _flow(groep, formaat, grootte, hoeveel, samen=aantal)
        if deel is None:
            return None
        kolommen += deel
    return kolommen


def _flow(
    kaartjes: Sequence[Kaartje], formaat: Formaat, grootte: float, aantal: int, bladen: int = 1, samen: int = 0
) -> Kolommen | None:
    """One after the other over so many columns on so many sheets, all about as high; None when they do not fit.

    ``samen`` is how many columns stand on the sheet, when others share it.
    """
    breedte = _column_width(formaat, samen or aantal)
    ruimte = formaat.onder - formaat.boven
    hoogtes = [place(een, 0, 0, breedte, grootte).hoogte for een in kaartjes]
    laag, hoog = max(hoogtes) + _KOPHOOGTE, ruimte
    if (
        grootte * _LETTERS_MIN > breedte
        or laag > ruimte
        or len(_fill(kaartjes, hoogtes, ruimte, grootte)) > aantal * bladen
    ):
        return None
    for _ in range(12):
        midden = (laag + hoog) / 2
        if len(_fill(kaartjes, hoogtes, midden, grootte)) > aantal * bladen:
            laag = midden
        else:
            hoog = midden
    return _fill(kaartjes, hoogtes, hoog, grootte)


def _fill(kaartjes: Sequence[Kaartje], hoogtes: Sequence[float], ruimte: float, grootte: float) -> Kolommen:
    """As many columns as it takes when none is higher than this."""
    kolommen: Kolommen = []
    y = 0.0
    for kaartje, hoogte in zip(kaartjes, hoogtes, strict=True):
        nieuw = not kolommen or kolommen[-1][-1].aard != kaartje.aard
        erbij = hoogte + (_head(grootte) if nieuw else _gap(grootte))
        if not kolommen or y + erbij > ruimte:
            kolommen.append([])
            y, erbij = 0.0, hoogte + _KOPHOOGTE
        kolommen[-1].append(kaartje)
        y += erbij
    return kolommen


def _gap(grootte: float) -> float:
    return grootte * 0.75


def _head(grootte: float) -> float:
    """A head half-way a column, with the room above it."""
    return _KOPHOOGTE + grootte * 1.4


def _column_width(formaat: Formaat, aantal: int) -> float:
    vrij = formaat.breedte - 2 * formaat.marge - (aantal - 1) * formaat.goot
    return min(vrij / aantal, formaat.kaart_max)


def _sheet(kolommen: Kolommen, gezien: set[str], formaat: Formaat, grootte: float, aantal: int = 0) -> Blad:
    """Everything at its place. ``gezien`` are the kinds that began on a sheet before."""
    breedte = _column_width(formaat, aantal or len(kolommen))
    heel = (aantal or len(kolommen)) * (breedte + formaat.goot) - formaat.goot
    x = (formaat.breedte - heel) / 2
    koppen: list[Kop] = []
    klaar: list[Geplaatst] = []
    for kolom in kolommen:
        erboven = {*gezien, *(kop.aard for kop in koppen)}
        meer_koppen, meer = _column(kolom, x, breedte, formaat, grootte)
        koppen += [replace(kop, vervolg=kop.aard in erboven) for kop in meer_koppen]
        klaar += meer
        x += breedte + formaat.goot
    onder = max((een.onder_y for een in klaar), default=formaat.boven + 120)
    hoogte = formaat.hoogte if formaat.kolommen > 1 else onder + grootte * 1.5
    return Blad(koppen, klaar, hoogte, grootte)


def _column(
    kolom: list[Kaartje], x: float, breedte: float, formaat: Formaat, grootte: float
) -> tuple[list[Kop], list[Geplaatst]]:
    """The cards of one column below each other, with some of the room that is left between them."""
    kaal = sum(place(een, 0, 0, breedte, grootte).hoogte + _gap(grootte) for een in kolom)
    kaal += len({een.aard for een in kolom}) * _head(grootte)
    vrij = max(formaat.onder - formaat.boven - kaal, 0) / max(len(kolom), 1)
    tussen = _gap(grootte) + (min(vrij, grootte * 1.2) if formaat.kolommen > 1 else 0)
    koppen: list[Kop] = []
    klaar: list[Geplaatst] = []
    y = formaat.boven
    for kaartje in kolom:
        if not koppen or koppen[-1].aard != kaartje.aard:
            y += grootte * 1.4 - _gap(grootte) if koppen else 0
            koppen.append(Kop(kaartje.aard, x, y, breedte, vervolg=False))
            y += _KOPHOOGTE
        klaar.append(place(kaartje, x, y, breedte, grootte))
        y = klaar[-1].onder_y + tussen
    return koppen, klaar
