"""How wide a text is at most, and where it breaks: without a font, for who looks at it may have another one."""

from __future__ import annotations

from typing import Final

#: Widths in em, of the widest of the fonts that may draw it (DejaVu Sans): in any other there is a little room left.
_BREEDTES: Final = {
    0.30: "'IJijl",
    0.35: " ,./:;\\|",
    0.40: "()-[]ft",
    0.45: "!r",
    0.50: '"*_`',
    0.55: "?csz",
    0.60: "FLkvxy",
    0.65: "$0123456789EPSTYabdeghnopqu{}àáâäèéêëòóôöùúûü",
    0.70: "ABCKRVXZÀÁÂÄÈÉÊË",
    0.75: "NU",
    0.80: "&DGHOQÒÓÔÖ",
    0.85: "#+<=>^w~",
    0.90: "M",
    1.00: "%@Wm",
}
_BREEDTE: Final = {teken: em for em, tekens in _BREEDTES.items() for teken in tekens}
#: Anything else, such as a letter of another script: as wide as letters come.
_ANDERS: Final = 1.05
VET: Final = 1.13


def width_of(tekst: str, grootte: float) -> float:
    """At most so wide, in the unit of ``grootte``.

    >>> round(width_of("Mi", 10), 1)
    12.0
    """
    return sum(_BREEDTE.get(teken, _ANDERS) for teken in tekst) * grootte


def wrap(tekst: str, breedte: float, grootte: float) -> list[str]:
    """Lines that fit; a word that is too long for a line is cut.

    >>> wrap("Begin met wat bewoners al doen", 100, 10)
    ['Begin met wat', 'bewoners al doen']
    """
    regels: list[str] = []
    regel = ""
    for woord in tekst.split():
        for stuk in _pieces(woord, breedte, grootte):
            samen = f"{regel} {stuk}" if regel else stuk
            if regel and width_of(samen, grootte) > breedte:
                regels.append(regel)
                samen = stuk
            regel = samen
    return [*regels, regel] if regel else regels


def _pieces(woord: str, breedte: float, grootte: float) -> list[str]:
    """A word that fits, or what fits of it, with a hyphen at each cut."""
    stukken, stuk = [], ""
    if width_of(woord, grootte) <= breedte:
        return [woord]
    for teken in woord:
        if stuk and width_of(f"{stuk}{teken}-", grootte) > breedte:
            stukken.append(f"{stuk}-")
            stuk = ""
        stuk += teken
    return [*stukken, stuk]
