"""What an audience may not see of opgaven and areas, as far as numbers must know it."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from accounts.permissions import Doelgroep
from accounts.samen import Bekend, Ruw, leesvraag
from gebied.models import Gebied
from opgaven.models import Opgave

_STEMPEL = """
SELECT (SELECT concat_ws('/', count(*), max(gewijzigd_op), count(verwijderd_op), sum(hashtext(concat_ws('/',
            id, zichtbaarheid, organisatie_id, status, type_id, begin_jaar, eind_jaar)))) FROM opgaven_opgave),
       (SELECT concat_ws('/', count(*), sum(hashtext(concat_ws('/', opgave_id, organisatie_id))))
        FROM opgaven_opgavedeling)
"""


@leesvraag(lambda rows: not rows)
def sees_all(doelgroep: Doelgroep) -> QuerySet[Any] | Bekend:
    """Is nothing at all hidden from this audience, what was removed included? One query, or none."""
    if doelgroep.alles:
        return Bekend(antwoord=True)
    opgaven = Opgave.objects.hidden_from(doelgroep).order_by().values("pk")
    gebieden = Gebied.objects.hidden_from(doelgroep).order_by().values("pk")
    return opgaven.union(gebieden, all=True)[:1]


@leesvraag(tuple)
def hidden_areas(indeling_id: int, niveau: str, doelgroep: Doelgroep) -> QuerySet[Any] | Bekend:
    """The areas of a layer that this audience may not see. One query, or none."""
    if doelgroep.alles:
        return Bekend(())
    hidden = Gebied.objects.of(indeling_id, niveau).hidden_from(doelgroep)
    return hidden.order_by("pk").values_list("pk", flat=True)


@leesvraag(lambda rows: "/".join(str(value) for row in rows for value in row))
def opgaven_stamp() -> Ruw:
    """Changes with every opgave that comes, goes or changes, and with who may see it. One query."""
    return Ruw(_STEMPEL)
