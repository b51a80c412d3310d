"""What the start page tells: how much there is."""

from __future__ import annotations

from dataclasses import dataclass

from gebied.models import Gebied
from opgaven.models import Opgave


@dataclass(frozen=True)
class Startinhoud:
    gebieden: int
    opgaven: int


def read_start() -> Startinhoud:
    """Two queries."""
    return Startinhoud(gebieden=Gebied.objects.count(), opgaven=Opgave.objects.existing().count())
