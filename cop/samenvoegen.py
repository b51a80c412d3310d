"""Two people write in one text: what each of them added to the text they both started from stays, to the word.

Own code, because a merge of code (diff3) stops at a clash, and here nobody must be stopped while a meeting goes on.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher

Woorden = list[str]
#: From where to where in the text that both started from, and what stands there now.
Wijziging = tuple[int, int, Woorden]


def merge_texts(basis: str, mijn: str, nu: str) -> str:
    r"""What ``mijn`` and ``nu`` make of ``basis`` together. Where both wrote, both texts stay, first that of ``nu``.

    >>> merge_texts("De beek.", "De brede beek.", "De beek. Het dal.")
    'De brede beek. Het dal.'
    >>> merge_texts("", "Een", "Twee")
    'Twee Een'
    """
    if mijn in (basis, nu):
        return nu
    if nu == basis:
        return mijn
    woorden = _words(basis)
    links, rechts = _changes(woorden, _words(nu)), _changes(woorden, _words(mijn))
    klaar: Woorden = []
    plaats = 0
    while links or rechts:
        begin, eind, van_nu, van_mij = _next_group(links, rechts)
        klaar += woorden[plaats:begin] + _both(woorden, begin, eind, (van_nu, van_mij))
        plaats = eind
    return "".join(_spaced(klaar + woorden[plaats:]))


def _words(tekst: str) -> Woorden:
    """Words with the space before them: text that goes on behind a word leaves that word as it was."""
    return re.findall(r"\s*\S+|\s+", tekst)


def _changes(van: Woorden, naar: Woorden) -> list[Wijziging]:
    codes = SequenceMatcher(None, van, naar, autojunk=False).get_opcodes()
    return [(i1, i2, naar[j1:j2]) for soort, i1, i2, j1, j2 in codes if soort != "equal"]


def _next_group(links: list[Wijziging], rechts: list[Wijziging]) -> tuple[int, int, list[Wijziging], list[Wijziging]]:
    """Takes the first changes off both lists that touch each other."""
    begin = min(lijst[0][0] for lijst in (links, rechts) if lijst)
    eind = begin
    van: tuple[list[Wijziging], list[Wijziging]] = ([], [])
    gevonden = True
    while gevonden:
        gevonden = False
        for kant, lijst in zip(van, (links, rechts), strict=True):
            while lijst and (lijst[0][0] < eind or lijst[0][0] == begin):
                kant.append(lijst.pop(0))
                eind = max(eind, kant[-1][1])
                gevonden = True
    return begin, eind, *van


def _both(woorden: Woorden, begin: int, eind: int, kanten: tuple[list[Wijziging], list[Wijziging]]) -> Woorden:
    """One side when only that changed, or when the other took it away; else both."""
    nu, mij = (_applied(woorden, begin, eind, kant) for kant in kanten)
    if not kanten[1] or _holds(nu, mij):
        return nu
    return mij if not kanten[0] or _holds(mij, nu) else nu + mij


def _holds(groot: Woorden, klein: Woorden) -> bool:
    """Do these words stand in those, one after the other? Then they were sent before."""
    a, b = ([woord.strip() for woord in woorden] for woorden in (groot, klein))
    return any(a[nr : nr + len(b)] == b for nr in range(len(a) - len(b) + 1))


def _applied(woorden: Woorden, begin: int, eind: int, wijzigingen: list[Wijziging]) -> Woorden:
    klaar: Woorden = []
    plaats = begin
    for van, tot, nieuw in wijzigingen:
        klaar += woorden[plaats:van] + nieuw
        plaats = tot
    return klaar + woorden[plaats:eind]


def _spaced(woorden: Woorden) -> Woorden:
    """Words that came together keep a space between them."""
    return [woord if nr == 0 or woord[0].isspace() else f" {woord}" for nr, woord in enumerate(woorden)]
