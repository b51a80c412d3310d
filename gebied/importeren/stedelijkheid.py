"""How urban an area is: five classes of CBS, from the class itself or from the density of addresses."""

from __future__ import annotations

from typing import Any

from gebied.importeren.lezen import Tabel
from gebied.importeren.velden import first_field
from gebied.importeren.waarden import as_number, as_text

_KLASSE = ("stedelijkheid", "stedelijkheidsklasse", "ste_mvs", "sted", "urbanity")
#: PDOK's name for the class, in spite of what it says, in two spellings.
_KLASSE_PDOK = ("stedelijkheid_adressen_per_km2", "stedelijkheidAdressenPerKm2")
_DICHTHEID = ("omgevingsadressendichtheid", "ste_oad", "oad")
#: Addresses per km2 from which on an area is in class 1, 2, 3, 4; below the last it is in 5.
GRENZEN_OAD = (2500, 1500, 1000, 500)
_WOORDEN = {
    "zeer sterk stedelijk": 1,
    "sterk stedelijk": 2,
    "matig stedelijk": 3,
    "weinig stedelijk": 4,
    "niet stedelijk": 5,
    "extremely urbanised": 1,
    "strongly urbanised": 2,
    "moderately urbanised": 3,
    "hardly urbanised": 4,
    "not urbanised": 5,
}


def read_stedelijkheid(tabel: Tabel) -> list[int | None]:
    """The class per row; None where the file does not tell."""
    klassen = first_field(list(tabel.velden), _KLASSE + _KLASSE_PDOK)
    if klassen:
        return [_klasse(value) for value in tabel.velden[klassen]]
    dichtheid = first_field(list(tabel.velden), _DICHTHEID)
    if dichtheid:
        return [from_density(as_number(value)) for value in tabel.velden[dichtheid]]
    return [None] * len(tabel)


def from_density(adressen_per_km2: float | None) -> int | None:
    """Class of a density of addresses.

    >>> [from_density(x) for x in (2500, 1499.9, 999, 500, 0, None, -1)]
    [1, 3, 4, 4, 5, None, None]
    """
    if adressen_per_km2 is None or adressen_per_km2 < 0:
        return None
    return 1 + sum(adressen_per_km2 < grens for grens in GRENZEN_OAD)


def _klasse(value: Any) -> int | None:
    number = as_number(value)
    if number is None:
        return _WOORDEN.get(as_text(value).casefold())
    return int(number) if number in (1, 2, 3, 4, 5) else None
