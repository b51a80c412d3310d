"""Names of sources and indelingen of one's own: nobody writes to, or finds out about, those of another organisation."""

from __future__ import annotations

from typing import Any

from accounts.models import Organisatie


def only_of(rows: Any, van: Organisatie) -> bool:
    """Are there rows, and are they all of this organisation?"""
    return bool(rows.exists()) and not rows.exclude(organisatie=van).exists()


def with_code(naam: str, van: Organisatie, hoogstens: int) -> str:
    """The name with the code of its owner behind it, cut off where it would not fit."""
    code = code_behind(van)
    return naam if naam.endswith(code) and len(naam) <= hoogstens else f"{naam[: hoogstens - len(code)]}{code}"


def code_behind(van: Organisatie) -> str:
    """What stands behind such a name."""
    return f" ({van.code})"
