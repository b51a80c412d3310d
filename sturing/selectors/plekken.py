"""The areas and opgaven that something is about, as far as an audience may see them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final

from django.db.models import Prefetch, QuerySet

from accounts.permissions import Doelgroep, Recht, areas_of, organisatie_of
from gebied.models import Gebied, Werkgebied
from opgaven.models import Opgave
from opgaven.querysets import DEELNEMENDE_STATUSSEN

#: More than this is no list to choose from.
GEBIEDEN_MAX: Final = 600
OPGAVEN_MAX: Final = 150


def with_places(rows: Iterable[Any], doelgroep: Doelgroep) -> list[Any]:
    """Sets ``plek`` on each: its area, or None when that may not be seen. One query."""
    found = list(rows)
    seen = Gebied.objects.visible_to(doelgroep).without_geometry()
    plekken = seen.select_related("indeling").in_bulk({row.gebied_id for row in found})
    for row in found:
        row.plek = plekken.get(row.gebied_id)
    return found


def opgaven_seen(doelgroep: Doelgroep) -> Prefetch[Any]:
    """For prefetch_related: the tied opgaven that may be seen."""
    seen = Opgave.objects.existing().visible_to(doelgroep).without_geometry()
    return Prefetch("opgaven", seen.select_related("type", "organisatie").order_by("naam"), to_attr="zichtbare_opgaven")


def areas_to_choose(actor: Any, doelgroep: Doelgroep) -> QuerySet[Gebied]:
    """Where this actor may write: the areas of the role, or else the work area, with all that lies in them."""
    gebieden = areas_of(actor, Recht.BEWERKEN)
    if gebieden is None:
        eigen = organisatie_of(actor)
        gebieden = frozenset(Werkgebied.objects.filter(organisatie=eigen).values_list("gebied_id", flat=True))
    seen = Gebied.objects.visible_to(doelgroep).lying_in(gebieden).select_related("indeling").without_geometry()
    found: QuerySet[Gebied] = seen.order_by("naam", "niveau", "-indeling__jaar")
    return found


def opgaven_in(gebied: Gebied, doelgroep: Doelgroep, ook: Sequence[int] = ()) -> QuerySet[Opgave]:
    """The opgaven to choose from: those that lie here and count, and these."""
    hier = Opgave.objects.existing().filter(status__in=("concept", *DEELNEMENDE_STATUSSEN)).lying_in([gebied.pk])
    ids = [*hier.visible_to(doelgroep).order_by("naam").values_list("pk", flat=True)[:OPGAVEN_MAX], *ook]
    seen = Opgave.objects.existing().visible_to(doelgroep).filter(pk__in=ids).without_geometry()
    found: QuerySet[Opgave] = seen.order_by("naam", "pk")
    return found
