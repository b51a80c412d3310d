"""Texts for people. ``Tekst`` is one that is, or one that is looked up in the language of the page when shown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    Tekst = str | _StrPromise
else:
    Tekst = str


def one_stop(zin: str) -> str:
    """A sentence that ends with a title, which may end by itself.

    >>> one_stop("Kromvoort vraagt: Wanneer beginnen we?."), one_stop("Kromvoort vraagt: een antwoord.")
    ('Kromvoort vraagt: Wanneer beginnen we?', 'Kromvoort vraagt: een antwoord.')
    """
    return re.sub(r"([.?!…])\.$", r"\1", zin)
