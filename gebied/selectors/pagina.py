"""What the page of one area reads of areas."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from accounts.permissions import Doelgroep
from accounts.samen import leesvraag
from gebied.models import Gebied, Niveau
from gebied.selectors.gebieden import with_parent


def get_gebied(pk: int, doelgroep: Doelgroep) -> Gebied:
    """An area with what its head tells, without geometry. Raises Http404 for what is not for you. Two queries."""
    return get_object_or_404(with_parent(Gebied.objects.visible_to(doelgroep), doelgroep), pk=pk)


def _per_level(rows: list[Any]) -> dict[str, list[int]]:
    per_niveau: defaultdict[str, list[int]] = defaultdict(list)
    for pk, niveau in rows:
        per_niveau[niveau].append(pk)
    return dict(sorted(per_niveau.items(), key=lambda item: Niveau.values.index(item[0])))


@leesvraag(_per_level)
def child_ids(gebied_id: int, doelgroep: Doelgroep) -> QuerySet[Any]:
    """Ids of the areas directly within this one, per level from large to small, by name. One query."""
    kinderen = Gebied.objects.visible_to(doelgroep).filter(ouder=gebied_id).order_by("naam", "code")
    return kinderen.values_list("pk", "niveau")
