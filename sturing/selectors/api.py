"""Vraagstukken and agenda items as the API asks for them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.models import Prefetch, Q, QuerySet, prefetch_related_objects
from django.utils import timezone

from accounts.permissions import Doelgroep
from sturing.models import AgendaItem, Vraagstuk
from sturing.selectors import agenda, vraagstukken
from sturing.selectors.plekken import opgaven_seen, with_places


def api_vraagstukken(
    *,
    doelgroep: Doelgroep,
    status: str | None = None,
    teLaat: str | None = None,  # noqa: N803 - the name of the parameter
    gebied: list[int] | None = None,
    opgave: int | None = None,
    zoek: str | None = None,
) -> QuerySet[Vraagstuk]:
    """By whatever is given; what waits first."""
    found: Any = _narrowed(vraagstukken.listed(doelgroep), status, gebied, opgave)
    if teLaat is not None:
        te_laat = Q(status=Vraagstuk.Status.OPEN, termijn__lt=timezone.localdate())
        found = found.filter(te_laat) if teLaat == "ja" else found.exclude(te_laat)
    if zoek is not None:
        found = found.filter(Q(titel__icontains=zoek) | Q(vraag__icontains=zoek))
    vragen: QuerySet[Vraagstuk] = found
    return vragen


def api_items(
    *,
    doelgroep: Doelgroep,
    status: str | None = None,
    gebied: list[int] | None = None,
    opgave: int | None = None,
    zoek: str | None = None,
) -> QuerySet[AgendaItem]:
    """By whatever is given; what runs first."""
    found: Any = _narrowed(agenda.listed(doelgroep), status, gebied, opgave)
    if zoek is not None:
        found = found.filter(Q(titel__icontains=zoek) | Q(resultaat__icontains=zoek))
    items: QuerySet[AgendaItem] = found
    return items


def vraagstuk_by_id(pk: int, doelgroep: Doelgroep) -> Any:
    """One with its place and opgaven; None for what is not for you."""
    return next(iter(with_tied(list(vraagstukken.listed(doelgroep).filter(pk=pk)), doelgroep)), None)


def item_by_id(pk: int, doelgroep: Doelgroep) -> Any:
    """One with all that it hangs on; None for what is not for you."""
    return next(iter(with_waiting(list(agenda.listed(doelgroep).filter(pk=pk)), doelgroep)), None)


def with_tied(rows: Sequence[Any], doelgroep: Doelgroep) -> list[Any]:
    """With the area and the opgaven that may be seen. Two queries."""
    found = with_places(rows, doelgroep)
    prefetch_related_objects(found, opgaven_seen(doelgroep))
    return found


def with_waiting(items: Sequence[Any], doelgroep: Doelgroep) -> list[Any]:
    """Items with the same, and with what they wait for and the vraagstuk that they follow from. Four queries."""
    found = with_tied(items, doelgroep)
    eerst = AgendaItem.objects.visible_to(doelgroep).only("pk")
    prefetch_related_objects(found, Prefetch("wacht_op", eerst.order_by("pk"), to_attr="zichtbaar_wacht_op"))
    gevraagd = {item.vraagstuk_id for item in found if item.vraagstuk_id}
    gezien = set(Vraagstuk.objects.visible_to(doelgroep).filter(pk__in=gevraagd).values_list("pk", flat=True))
    for item in found:
        item.gezien_vraagstuk_id = item.vraagstuk_id if item.vraagstuk_id in gezien else None
    return found


def _narrowed(rows: Any, status: str | None, gebied: list[int] | None, opgave: int | None) -> Any:
    if status is not None:
        rows = rows.filter(status=status)
    if gebied is not None:
        rows = rows.lying_in(gebied)
    return rows if opgave is None else rows.filter(opgaven=opgave)
