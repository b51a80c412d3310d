"""The areas that somebody has to do with, and what lies directly in them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from accounts.permissions import Doelgroep
from gebied.models import Gebied, Werkgebied


def areas_by_id(ids: Iterable[int], doelgroep: Doelgroep) -> list[Gebied]:
    """Those that may be seen, by name, without their outlines. One query."""
    rows = Gebied.objects.visible_to(doelgroep).filter(pk__in=list(ids)).select_related("indeling")
    return list(rows.without_geometry().order_by("naam", "code"))


def work_area_ids(organisatie_id: int | None) -> list[int]:
    """The areas that an organisation works in. At most one query."""
    if organisatie_id is None:
        return []
    return list(Werkgebied.objects.filter(organisatie_id=organisatie_id).values_list("gebied_id", flat=True))


def areas_within(ids: Sequence[int], doelgroep: Doelgroep) -> list[Gebied]:
    """What lies directly in these areas and may be seen, by name. One query."""
    rows = Gebied.objects.visible_to(doelgroep).filter(ouder_id__in=ids)
    return list(rows.without_geometry().order_by("naam", "code"))
