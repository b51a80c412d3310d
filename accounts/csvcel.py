"""One way to write a cell of a CSV, for every table that leaves the platform."""

from __future__ import annotations

from typing import Any

#: A text that starts like this is a formula to a spreadsheet (the last four in an East Asian one): harmless again
#: behind an apostrophe.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def as_cell(value: Any) -> Any:
    """Numbers as they are (``repr`` of a float loses nothing); a text never becomes a formula.

    >>> as_cell(True), as_cell(-1.5), as_cell("=2+3"), as_cell("Wijk 1")
    ('true', -1.5, "'=2+3", 'Wijk 1')
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return value
    # The csv module leaves a lone carriage return without quotes: the rest of the name would be a row of its own.
    text = value.replace("\r\n", "\n").replace("\r", "\n")
    return f"'{text}" if is_formula(text) else text


def is_formula(value: Any) -> bool:
    """Would a spreadsheet compute this text? White space before it does not stop some of them."""
    return isinstance(value, str) and (value.startswith(_FORMULA) or value.lstrip().startswith(_FORMULA))
