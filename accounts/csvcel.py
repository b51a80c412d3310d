"""One way to write a cell of a CSV, for every table that leaves the platform."""

from __future__ import annotations

from typing import Any

#: A text that starts like this is a formula to a spreadsheet: harmless again behind an apostrophe.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def as_cell(value: Any) -> Any:
    """Numbers as they are (``repr`` of a float loses nothing); a text never becomes a formula.

    >>> as_cell(True), as_cell(-1.5), as_cell("=2+3"), as_cell("Wijk 1")
    ('true', -1.5, "'=2+3", 'Wijk 1')
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
