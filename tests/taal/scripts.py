"""What a script says to people without asking for its translation: a guess, from how a text looks."""

from __future__ import annotations

import re
from collections.abc import Iterator

#: Comments, texts, and templates with ${...} in them; regular expressions of ours hold no quotes.
_STUK = re.compile(
    r"""//[^\n]*|/\*.*?\*/|(?P<vertaald>\bn?gettext\(\s*)?(?P<tekst>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`)""",
    re.DOTALL,
)
_ZIN = re.compile(r"^[^\w]*[A-ZÀ-Ý][a-zà-ÿ]+(?: |$|\.)|[a-zà-ÿ]{2,}[,.:]? [a-zà-ÿ]{2,}|\} [a-z]{2,}")
#: Names of keys and of shapes in GeoJSON, headers, and what belongs to CSS, events and selectors.
_CODE = re.compile(
    r"^(?:Enter|Escape|Backspace|Delete|Home|End|Tab|Polygon|MultiPolygon|Cut|Accept)$"
    r"|^(?:rustig klein|move resize|focus click|geen plaatje)$|^application/|^:scope|\}\)? (?:km2?|ha|m)$|^\?"
    r"|prefers-|^[\w:]+:[\w:]+(?: |$)|--|\[|\]|__"
    r"|^(?:[a-z]+ )?[a-z]+-[\w-]+(?: [\w-]+(?:\$\{\w+\})?)*$|px|deg|^/|^#|: no-preference"
)


def untranslated(bron: str) -> Iterator[str]:
    for stuk in _STUK.finditer(bron):
        tekst = (stuk["tekst"] or "")[1:-1]
        regel = bron[bron.rfind("\n", 0, stuk.start()) + 1 : bron.find("\n", stuk.end())]
        if stuk["vertaald"] or not _ZIN.search(tekst) or _CODE.search(tekst):
            continue
        if "ngettext(" not in regel and not regel.lstrip().startswith("import "):
            yield tekst
