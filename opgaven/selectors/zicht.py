"""What an audience may not see of opgaven and areas, as far as numbers must know it."""

from __future__ import annotations

from django.db import connection

from accounts.permissions import Doelgroep
from gebied.models import Gebied
from opgaven.models import Opgave

_STEMPEL = """
SELECT (SELECT concat_ws('/', count(*), max(gewijzigd_op), count(verwijderd_op), sum(hashtext(concat_ws('/',
            id, zichtbaarheid, organisatie_id, status, type_id, begin_jaar, eind_jaar)))) FROM opgaven_opgave),
       (SELECT concat_ws('/', count(*), sum(hashtext(concat_ws('/', opgave_id, organisatie_id))))
        FROM opgaven_opgavedeling)
"""


def sees_all(doelgroep: Doelgroep) -> bool:
    """Is nothing at all hidden from this audience, what was removed included? One query, or none."""
    if doelgroep.alles:
        return True
    opgaven = Opgave.objects.hidden_from(doelgroep).order_by().values("pk")
    gebieden = Gebied.objects.hidden_from(doelgroep).order_by().values("pk")
    return not opgaven.union(gebieden, all=True).exists()


def hidden_areas(indeling_id: int, niveau: str, doelgroep: Doelgroep) -> tuple[int, ...]:
    """The areas of a layer that this audience may not see. One query, or none."""
    if doelgroep.alles:
        return ()
    hidden = Gebied.objects.of(indeling_id, niveau).hidden_from(doelgroep)
    return tuple(hidden.order_by("pk").values_list("pk", flat=True))


def opgaven_stamp() -> str:
    """Changes with every opgave that comes, goes or changes, and with who may see it. One query."""
    with connection.cursor() as cursor:
        cursor.execute(_STEMPEL)
        return "/".join(str(value) for value in cursor.fetchone() or ())
