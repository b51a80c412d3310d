"""The versions of the values of one pair of types: its friction, and its interaction both ways."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Max, Q
from django.utils.translation import gettext as _

from accounts.historie.lezen import Wijziging, describe_many
from opgaven.geschiedenis import TYPEPAAR
from opgaven.models import Opgavetype, Soort

#: More changes of one pair than this are not shown; the oldest are left out.
MAX = 200


@dataclass(frozen=True, slots=True)
class Paarwijziging:
    """A change of one of the values of a pair, and what that value is called."""

    waarde_van: str
    wijziging: Wijziging


def pair_changes(van: Opgavetype, naar: Opgavetype) -> list[Paarwijziging]:
    """All changes, newest first. Three queries."""
    rows = _of_pair(van.pk, naar.pk).select_related("pgh_context").order_by("-pgh_id")[:MAX]
    namen = {van.pk: van.naam, naar.pk: naar.naam}
    return [Paarwijziging(_called(deel.rij, namen), deel) for deel in describe_many(TYPEPAAR, list(rows))]


def find_pair_change(wijzigingen: Sequence[Paarwijziging], nummer: int) -> Paarwijziging | None:
    """The change with this number."""
    return next((deel for deel in wijzigingen if deel.wijziging.nummer == nummer), None)


def current_of(wijzigingen: Sequence[Paarwijziging], deel: Paarwijziging) -> Wijziging:
    """The newest change of the same value."""
    return next(ander.wijziging for ander in wijzigingen if ander.waarde_van == deel.waarde_van)


def newest_of_pair(van_id: int, naar_id: int) -> int:
    """The number of the newest version of any value of the pair."""
    return int(_of_pair(van_id, naar_id).aggregate(nummer=Max("pgh_id"))["nummer"] or 0)


def _of_pair(van_id: int, naar_id: int) -> Any:
    """Both ways round. A value that lapsed and came back is another row, so the pair is asked for, not the row."""
    heen, terug = Q(van_id=van_id, naar_id=naar_id), Q(van_id=naar_id, naar_id=van_id)
    return TYPEPAAR.versies.objects.filter(heen | terug)


def _called(rij: Any, namen: dict[int, str]) -> str:
    if rij.soort == Soort.WRIJVING:
        return _("Wrijving")
    return _("{a} voor {b}").format(a=namen[rij.van_id], b=namen[rij.naar_id])
