"""A form that is sent twice makes one object."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from django.db import IntegrityError, transaction

from accounts.models import Indiening

T = TypeVar("T")


class AlIngediendError(Exception):
    """The very same form was handled before; ``doel`` is where what came of it stands."""

    def __init__(self, doel: str) -> None:
        super().__init__(doel)
        self.doel = doel


@transaction.atomic
def once(*, sleutel: str, make: Callable[[], T], doel_of: Callable[[T], str]) -> T:
    """Do ``make`` unless a submission with this key was handled, also at this very moment: the second waits.

    Raises AlIngediendError. When ``make`` fails nothing is remembered. An empty key is not checked.
    """
    if not sleutel:
        return make()
    try:
        with transaction.atomic():
            Indiening.objects.create(sleutel=sleutel)
    except IntegrityError as error:
        raise AlIngediendError(Indiening.objects.values_list("doel", flat=True).get(sleutel=sleutel)) from error
    gemaakt = make()
    Indiening.objects.filter(sleutel=sleutel).update(doel=doel_of(gemaakt)[:500])
    return gemaakt
