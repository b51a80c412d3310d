"""A few words of a text with what was found in it. Nothing here is HTML: a template writes the marks."""

from __future__ import annotations

import re
from typing import Final

#: Around a word that was found, in the answer of PostgreSQL. Private use: what somebody typed cannot make a mark that
#: does more than colour a word.
BEGIN: Final = "\ue000"
EIND: Final = "\ue001"

#: Text, and whether it was found.
Fragment = list[tuple[str, bool]]


def read_fragment(tekst: str) -> Fragment:
    """The parts of a headline: every other one was found."""
    delen: Fragment = []
    for nummer, deel in enumerate(re.split(f"{BEGIN}(.*?){EIND}", tekst, flags=re.DOTALL)):
        schoon = deel.replace(BEGIN, "").replace(EIND, "")
        if schoon:
            delen.append((schoon, nummer % 2 == 1))
    return delen
