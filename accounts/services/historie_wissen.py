"""Take a person out of the history and the audit log, so that versions, lines and their counts stay.

Both are append-only by triggers. In a transaction that turns ``gebied.wissen`` on, they let through one kind of update:
one that changes nothing but who it was about. See the migrations that made the triggers, and ADR 0014.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.apps import apps
from django.db import connection, transaction
from django.db.models import Func, Q, Value
from pghistory.models import Context

from accounts.models import Logregel, User

GEWIST = "gewist"


@dataclass(frozen=True, slots=True)
class Gewist:
    """How many rows lost the person, per kind."""

    versies: int
    wijzigingen: int
    logregels: int


@transaction.atomic
def history_erase(*, gebruiker_id: int) -> Gewist:
    """Blank names and addresses in the versions of this user, and their id wherever they acted or were acted upon.

    Removes no row. Safe to repeat, and after the user itself is gone.
    """
    with _erasing():
        return Gewist(
            versies=_blank_versions(gebruiker_id),
            wijzigingen=_forget_actor(gebruiker_id),
            logregels=_blank_log(gebruiker_id),
        )


def _blank_versions(gebruiker_id: int) -> int:
    """The user name keeps being unique enough to tell that it is nobody's."""
    table = apps.get_model("accounts", "UserVersie")
    rows = table.objects.filter(pgh_obj_id=gebruiker_id).exclude(username=GEWIST)
    return int(rows.update(username=GEWIST, first_name="", last_name="", email=""))


def _forget_actor(gebruiker_id: int) -> int:
    rows = Context.objects.filter(metadata__gebruiker=gebruiker_id)
    return rows.update(metadata=Func("metadata", Value("gebruiker"), template="%(expressions)s", arg_joiner=" - "))


def _blank_log(gebruiker_id: int) -> int:
    about = Q(onderwerp=User._meta.label_lower, onderwerp_id=gebruiker_id)
    inside = Q(gegevens__gebruiker=gebruiker_id)
    found = set(Logregel.objects.filter(Q(gebruiker_id=gebruiker_id) | about | inside).values_list("pk", flat=True))
    Logregel.objects.filter(gebruiker_id=gebruiker_id).update(gebruiker_id=None)
    Logregel.objects.filter(about).update(onderwerp_id=None)
    Logregel.objects.filter(inside).update(
        gegevens=Func("gegevens", Value("gebruiker"), template="%(expressions)s", arg_joiner=" - ")
    )
    return len(found)


@contextmanager
def _erasing() -> Iterator[None]:
    """Open the one door, and close it again before the transaction goes on."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('gebied.wissen', 'aan', true)")
    try:
        yield
    finally:
        if not connection.needs_rollback:
            with connection.cursor() as cursor:
                cursor.execute("SELECT set_config('gebied.wissen', '', true)")
