"""What changed between two texts, word by word."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import NamedTuple

#: Above this many words only the whole texts are shown: comparing would take longer than reading.
WOORDEN_MAX = 5_000


class Stuk(NamedTuple):
    """A run of words: ``gelijk``, ``weg`` or ``erbij``."""

    soort: str
    tekst: str


def word_diff(oud: str, nieuw: str) -> list[Stuk]:
    """The pieces that make ``nieuw`` out of ``oud``, in order.

    >>> [tuple(stuk) for stuk in word_diff("de oude kern", "de nieuwe kern")]
    [('gelijk', 'de '), ('weg', 'oude'), ('erbij', 'nieuwe'), ('gelijk', ' kern')]
    """
    een, ander = _words(oud), _words(nieuw)
    if max(len(een), len(ander)) > WOORDEN_MAX:
        return [Stuk("weg", oud), Stuk("erbij", nieuw)]
    stukken: list[Stuk] = []
    for soort, i1, i2, j1, j2 in SequenceMatcher(None, een, ander, autojunk=False).get_opcodes():
        if soort == "equal":
            stukken.append(Stuk("gelijk", "".join(een[i1:i2])))
            continue
        stukken += [Stuk("weg", "".join(een[i1:i2]))] if i2 > i1 else []
        stukken += [Stuk("erbij", "".join(ander[j1:j2]))] if j2 > j1 else []
    return stukken


def _words(tekst: str) -> list[str]:
    return re.findall(r"\s+|[^\s]+", tekst.replace("\r\n", "\n"))
