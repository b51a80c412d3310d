"""Which areas wait for recomputation, as far as an audience may know."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from accounts.permissions import Doelgroep, visible_params, visible_sql
from accounts.samen import Ruw, leesvraag
from opgaven.models import Opgave, TeHerberekenen
from opgaven.selectors.zicht import sees_all

#: An area waits because of something that may be seen: its own border, or an opgave that lies there or lay there.
_WACHT = """
SELECT t.gebied_id FROM opgaven_teherberekenen t
JOIN gebied_gebied g ON g.id = t.gebied_id
LEFT JOIN opgaven_feiten f ON f.gebied_id = t.gebied_id
WHERE f.gebied_id IS NULL OR g.gewijzigd_op > f.gelezen_op OR EXISTS (
    SELECT 1 FROM opgaven_opgave o
    WHERE o.gewijzigd_op > f.gelezen_op AND :mag_opgave AND (o.geometrie && g.geometrie OR EXISTS (
        SELECT 1 FROM opgaven_stapelvlak s WHERE s.gebied_id = g.id AND o.id = ANY(s.opgave_ids))))
"""


def waiting_areas(doelgroep: Doelgroep) -> list[int]:
    """Ids of the areas whose score is older than its inputs. For who may not see all: than inputs that may be seen, so
    that a change of something hidden shows nowhere. At most three queries.
    """
    alle = all_waiting()
    if not alle or sees_all(doelgroep):
        return alle
    return _waiting_seen(doelgroep)


@leesvraag(list)
def all_waiting() -> QuerySet[Any]:
    """What waits, for whatever reason; of no audience. One query."""
    return TeHerberekenen.objects.values_list("gebied_id", flat=True)


@leesvraag(lambda rows: [row[0] for row in rows])
def _waiting_seen(doelgroep: Doelgroep) -> Ruw:
    return Ruw(_WACHT.replace(":mag_opgave", visible_sql(Opgave, "o")), visible_params(doelgroep))
