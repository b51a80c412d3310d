"""Our own areas and opgaven by name, as far as somebody may see them, with where they lie."""

from __future__ import annotations

from typing import Any, Final

from django.contrib.gis.db.models.functions import Envelope, PointOnSurface, Transform
from django.db.models import Case, IntegerField, Q, QuerySet, Value, When

from accounts.permissions import Doelgroep
from gebied.crs import WGS84
from gebied.models import Gebied, Niveau
from opgaven.models import Opgave

RIJEN: Final = 5


def find_areas(tekst: str, doelgroep: Doelgroep) -> list[dict[str, Any]]:
    """Areas whose name holds the text or whose code begins with it, names that begin with it first. One query."""
    vraag = Q(naam__icontains=tekst) | Q(code__istartswith=tekst)
    gevonden = _near(Gebied.objects.visible_to(doelgroep).filter(vraag), tekst)
    velden = gevonden.values_list("pk", "naam", "niveau", "indeling_id", "indeling__naam", "plek", "kader")
    return [
        {
            "gebied": str(pk),
            "naam": naam,
            "soort": f"{Niveau(niveau).label} · {indeling}",
            "indeling": str(indeling_id),
            "niveau": niveau,
            **_where(plek, kader),
        }
        for pk, naam, niveau, indeling_id, indeling, plek, kader in velden[:RIJEN]
    ]


def find_opgaven(tekst: str, doelgroep: Doelgroep) -> list[dict[str, Any]]:
    """Opgaven that people know by these words. One query."""
    gevonden = _near(Opgave.objects.existing().visible_to(doelgroep).matching(tekst), tekst)
    return [
        {"opgave": pk, "naam": naam, "soort": soort, **_where(plek, kader)}
        for pk, naam, soort, plek, kader in gevonden.values_list("pk", "naam", "type__naam", "plek", "kader")[:RIJEN]
    ]


def _near(rijen: QuerySet[Any], tekst: str) -> QuerySet[Any]:
    """What begins with the text comes first; the map needs a point in the shape, and the box around it."""
    begint = Case(When(naam__istartswith=tekst, then=Value(0)), default=Value(1), output_field=IntegerField())
    kader, plek = Transform(Envelope("geometrie"), WGS84), Transform(PointOnSurface("geometrie"), WGS84)
    return rijen.annotate(begint=begint, plek=plek, kader=kader).order_by("begint", "naam", "pk")


def _where(plek: Any, kader: Any) -> dict[str, Any]:
    grens = [round(graden, 6) for graden in kader.extent]
    return {"lon": round(plek.x, 6), "lat": round(plek.y, 6), "grens": grens}
