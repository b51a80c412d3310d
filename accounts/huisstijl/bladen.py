"""Our own style sheets of a house style: written from what is stored, never what was uploaded."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence

from accounts.huisstijl.contrast import shown
from accounts.huisstijl.kleur import Modus
from accounts.huisstijl.tokens import Token


def class_of(code: str) -> str:
    """The class on <html>; a code is a slug, so it needs no escaping."""
    return f"thema-{code}"


def sheet(code: str, licht: Sequence[Token], donker: Sequence[Token], modus: Modus) -> str:
    """The tokens of one mode, for pages with the class of this organisation only."""
    return _written(f".{class_of(code)}", shown([(n, w) for n, w in licht], [(n, w) for n, w in donker], modus))


def paper_sheet(licht: Sequence[Token], donker: Sequence[Token]) -> str:
    """The tokens for a document of one organisation, which is always light."""
    return _written(":root", shown([(n, w) for n, w in licht], [(n, w) for n, w in donker], "licht"))


def hash_of(licht: Sequence[Token], donker: Sequence[Token], logo: bytes) -> str:
    """Another one as soon as anything in it changes."""
    inhoud = json.dumps([list(map(list, licht)), list(map(list, donker))]).encode() + logo
    return hashlib.sha256(inhoud).hexdigest()[:16]


def _written(keuze: str, tokens: Iterable[Token]) -> str:
    regels = "".join(f"  {naam}: {waarde};\n" for naam, waarde in tokens)
    return f"{keuze} {{\n{regels}}}\n"
