"""Values of fields as we need them: text, a number, a year."""

from __future__ import annotations

import math
import re
from typing import Any

#: How CBS writes a figure that is missing or secret.
CBS_ONTBREEKT = frozenset({-99997, -99995, -99999999, -99999997, -99999995})
_JAAR = re.compile(r"(\d{4})(?!\d)|(\d{4})(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])(?!\d)")


class OnbruikbareWaarde(ValueError):
    """A value that does not mean what it should; the message is the reason in the report."""


def as_text(value: Any) -> str:
    """Text without spaces around it; a whole number without a fraction; nothing for null."""
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip().replace("\x00", "")


def as_number(value: Any) -> float | None:
    """A number, or None where it is missing or unreadable."""
    try:
        number = float(as_text(value).replace(",", ".") or "nan")
    except ValueError:
        return None
    return None if math.isnan(number) or math.isinf(number) or number in CBS_ONTBREEKT else number


def as_year(value: Any, veld: str) -> int | None:
    """A year from a number, a date or text that starts with one; None where the bound is open.

    >>> as_year("2025-06-01", "begin"), as_year(2025.0, "begin"), as_year("", "begin"), as_year(20250601, "begin")
    (2025, 2025, None, 2025)
    """
    text = as_text(value)
    if not text or (as_number(value) is None and text.lstrip("-").isdigit()):
        return None
    match = _JAAR.match(text)
    if match is None or not 1000 <= int(match[1] or match[2]) <= 3000:
        raise OnbruikbareWaarde(f"{veld} is geen jaartal of datum: {text[:40]}")
    return int(match[1] or match[2])
