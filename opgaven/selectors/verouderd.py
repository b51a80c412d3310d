"""Which areas wait for recomputation, as far as an audience may know."""

from __future__ import annotations

from django.db import connection

from accounts.permissions import Doelgroep, visible_params, visible_sql
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
    that a change of something hidden shows nowhere. At most two queries.
    """
    if sees_all(doelgroep):
        return list(TeHerberekenen.objects.values_list("gebied_id", flat=True))
    with connection.cursor() as cursor:
        cursor.execute(_WACHT.replace(":mag_opgave", visible_sql(Opgave, "o")), visible_params(doelgroep))
        return [row[0] for row in cursor.fetchall()]
