"""Many opgaven saved together: their shapes, the areas that must be computed again and the message, once for all.

What somebody would be told of one opgave alone is told of it here too; only the work that follows is done at the end,
in the same transaction, so that nothing is ever half done.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Final

from django.db import connection, transaction

from opgaven.services.herberekening import mark_touched, recompute_soon
from opgaven.services.vormen import make_opgave_shapes

#: Two that save many at once wait for each other, so that they cannot wait for each other in a circle.
_SLOT: Final = "opgaven.bundel"


@dataclass(slots=True)
class Bundel:
    """What was saved so far; one that was refused after all is no longer there when the work is done."""

    opgaven: set[int] = field(default_factory=set)
    verplaatst: set[int] = field(default_factory=set)
    eerder: set[int] = field(default_factory=set)


_NU: ContextVar[Bundel | None] = ContextVar("bundel", default=None)


def is_bundled() -> bool:
    """Is what is saved now followed up later, together with others?"""
    return _NU.get() is not None


@contextmanager
def saved_together() -> Iterator[None]:
    """One transaction around many saves, each in a savepoint of its own."""
    bundel = Bundel()
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [_SLOT])
        token = _NU.set(bundel)
        try:
            yield
        finally:
            _NU.reset(token)
        if bundel.opgaven:
            _finish(sorted(bundel.opgaven), sorted(bundel.verplaatst), bundel.eerder)


def follow_up(*, opgave_id: int, moved: bool, before: set[int]) -> None:
    """Make the shapes of what moved, and compute again the areas that it touches and touched ``before``."""
    bundel = _NU.get()
    if bundel is None:
        _finish([opgave_id], [opgave_id] if moved else [], before)
        return
    bundel.opgaven.add(opgave_id)
    bundel.eerder |= before
    if moved:
        bundel.verplaatst.add(opgave_id)


def _finish(opgave_ids: Sequence[int], moved: Sequence[int], before: set[int]) -> None:
    if moved:
        make_opgave_shapes(opgave_ids=moved)
    mark_touched(opgave_ids=opgave_ids, also=before)
    recompute_soon()
