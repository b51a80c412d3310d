"""Colours of tokens, computed: what a name comes down to on a page, and the contrast of two of them (WCAG 2.2)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal

from django.contrib.staticfiles import finders
from tinycss2 import color4, parse_component_value_list

Modus = Literal["licht", "donker"]
Rgb = tuple[float, float, float]

#: In the order in which a page takes them; the last one only in the dark.
_BLADEN: Final = ("vendor/voorbeeld/theme.css", "css/tokens.css", "css/thema.css")
_DONKER: Final = "css/donker.css"
_TOKEN = re.compile(r"(?<![\w(-])(--[\w-]+)\s*:\s*([^;{}]+)")
_VAR = re.compile(r"var\(\s*(--[\w-]+)\s*(?:,\s*(.*))?\)", re.DOTALL)
_MAX_STAPPEN: Final = 30


@cache
def standaard(modus: Modus) -> Mapping[str, str]:
    """What the tokens of the platform are without a house style. Read once."""
    bladen = (*_BLADEN, _DONKER) if modus == "donker" else _BLADEN
    gevonden = [finders.find(blad) for blad in bladen]
    return {
        naam: waarde.strip()
        for pad in gevonden
        if isinstance(pad, str)
        for naam, waarde in _TOKEN.findall(Path(pad).read_text(encoding="utf-8"))
    }


def plain(waarde: str, tokens: Mapping[str, str]) -> str | None:
    """A value with what it refers to filled in; None when it refers to nothing, or to itself."""
    for _ in range(_MAX_STAPPEN):
        verwijzing = _VAR.fullmatch(waarde.strip())
        if verwijzing is None:
            return waarde.strip()
        volgende = tokens.get(verwijzing[1], verwijzing[2])
        if volgende is None:
            return None
        waarde = volgende
    return None


def colour(waarde: str | None, achter: Rgb = (1.0, 1.0, 1.0)) -> Rgb | None:
    """Red, green and blue of 0 to 1, seen on what lies behind; None for what we cannot compute."""
    kleur = _parse(waarde or "")
    if kleur is None:
        return None
    doorzicht = float(kleur.alpha)
    rood, groen, blauw = (
        min(1.0, max(0.0, float(deel or 0))) * doorzicht + onder * (1 - doorzicht)
        for deel, onder in zip(kleur.coordinates, achter, strict=True)
    )
    return rood, groen, blauw


def holds_colour(waarde: str, tokens: Mapping[str, str], diepte: int = 0) -> bool:
    """Is there a colour in this value, perhaps behind a name? Such a token is for light or for dark, not for both."""
    if diepte > _MAX_STAPPEN:
        return False
    if any(
        holds_colour(tokens.get(naam, ""), tokens, diepte + 1) for naam in re.findall(r"var\(\s*(--[\w-]+)", waarde)
    ):
        return True
    return any(
        token.type == "hash"
        or (token.type == "function" and token.lower_name not in {"var", "calc", "min", "max", "clamp", "cubic-bezier"})
        or (token.type == "ident" and not isinstance(_safe_parse(token), str | None))
        for token in parse_component_value_list(waarde)
    )


def contrast(een: Rgb, ander: Rgb) -> float:
    """From 1 (the same) to 21 (black on white)."""
    hoog, laag = sorted((_luminance(een), _luminance(ander)), reverse=True)
    return (hoog + 0.05) / (laag + 0.05)


def _parse(waarde: str) -> Any:
    kleur = _safe_parse(waarde)
    if kleur is None or isinstance(kleur, str):
        return None
    try:
        return kleur.to("srgb")
    except NotImplementedError:
        return None


def _safe_parse(waarde: Any) -> Any:
    try:
        return color4.parse_color(waarde)
    except NotImplementedError:
        return None


def _luminance(kleur: Rgb) -> float:
    rood, groen, blauw = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in kleur)
    return 0.2126 * rood + 0.7152 * groen + 0.0722 * blauw
