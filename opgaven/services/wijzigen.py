"""Change an opgave that somebody else may be changing too, and tell what is computed again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import uuid4

from django.db import transaction

from opgaven.models import Opgave, TeHerberekenen
from opgaven.services.klok import database_time
from opgaven.services.opgaven import opgave_remove, opgave_save

if TYPE_CHECKING:
    from accounts.models import User


class IntussenGewijzigdError(Exception):
    """Somebody else saved first; ``nu`` is what stands in the database."""

    def __init__(self, nu: Opgave) -> None:
        super().__init__(f"{nu} is intussen gewijzigd.")
        self.nu = nu


@dataclass(frozen=True, slots=True)
class Opgeslagen:
    """What was saved and which areas are computed again, by name."""

    opgave: Opgave
    gebieden: Sequence[str]


@transaction.atomic
def opgave_create(*, opgave: Opgave, user: User | None) -> Opgeslagen:
    """A new opgave of our own, with a key of its own."""
    sinds = database_time()
    opgave.sleutel = opgave.sleutel or uuid4().hex
    return Opgeslagen(opgave_save(opgave=opgave, user=user), _touched_since(sinds))


@transaction.atomic
def opgave_change(*, opgave: Opgave, gezien: datetime, user: User | None) -> Opgeslagen:
    """Save what somebody made of the version of ``gezien``. Raises IntussenGewijzigdError and then writes nothing."""
    sinds = database_time()
    _lock(opgave, gezien)
    return Opgeslagen(opgave_save(opgave=opgave, user=user), _touched_since(sinds))


@transaction.atomic
def opgave_take_away(*, opgave: Opgave, user: User | None) -> Opgeslagen:
    """Remove, and tell which areas are computed again."""
    sinds = database_time()
    opgave_remove(opgave=opgave, user=user)
    return Opgeslagen(opgave, _touched_since(sinds))


def _lock(opgave: Opgave, gezien: datetime) -> None:
    nu = Opgave.objects.select_for_update(of=("self",)).without_geometry().get(pk=opgave.pk)
    if nu.gewijzigd_op != gezien or nu.verwijderd_op:
        raise IntussenGewijzigdError(nu)


def _touched_since(sinds: datetime) -> list[str]:
    rows = TeHerberekenen.objects.filter(laatst_op__gte=sinds).order_by("gebied__naam")
    return list(rows.values_list("gebied__naam", flat=True))
