"""Colours for pictures that are made on the server: those of static/css/tokens.css, as they are in the light."""

from __future__ import annotations

import re
from functools import lru_cache

from django.conf import settings

_TOKENS = settings.BASE_DIR / "static" / "css" / "tokens.css"


@lru_cache(maxsize=1)
def _in_the_light() -> dict[str, str]:
    """The first value of each name: paper is white, whatever the screen does."""
    found = re.findall(r"--([a-z0-9-]+):\s*(#[0-9a-f]{6})\s*;", _TOKENS.read_text(encoding="utf-8"))
    return dict(reversed(found))


def kleur(naam: str) -> str:
    """The colour of a token, like ``#d13a2a`` for ``type-kleur-1``."""
    return _in_the_light()[naam]
