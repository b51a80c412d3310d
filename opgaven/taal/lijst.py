"""Lists as one says them."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _


def join_words(woorden: Sequence[str]) -> str:
    """All of them.

    >>> join_words(["a"]), join_words(["a", "b", "c"])
    ('a', 'a, b en c')
    """
    return _joined(woorden, _("{rest} en {laatste}"))


def join_choices(woorden: Sequence[str]) -> str:
    """One of them.

    >>> join_choices(["a", "b"])
    'a of b'
    """
    return _joined(woorden, _("{rest} of {laatste}"))


def _joined(woorden: Sequence[str], zin: str) -> str:
    if len(woorden) < 2:
        return "".join(woorden)
    return zin.format(rest=", ".join(woorden[:-1]), laatste=woorden[-1])
