"""What the page of one area reads of areas."""

from __future__ import annotations

from collections import defaultdict

from django.shortcuts import get_object_or_404

from accounts.permissions import Doelgroep
from gebied.models import Gebied, Niveau
from gebied.selectors.gebieden import with_parent


def get_gebied(pk: int, doelgroep: Doelgroep) -> Gebied:
    """An area with what its head tells, without geometry. Raises Http404 for what is not for you. Two queries."""
    return get_object_or_404(with_parent(Gebied.objects.visible_to(doelgroep), doelgroep), pk=pk)


def child_ids(gebied: Gebied, doelgroep: Doelgroep) -> dict[str, list[int]]:
    """Ids of the areas directly within this one, per level from large to small, by name. One query."""
    per_niveau: defaultdict[str, list[int]] = defaultdict(list)
    kinderen = Gebied.objects.visible_to(doelgroep).filter(ouder=gebied).order_by("naam", "code")
    for pk, niveau in kinderen.values_list("pk", "niveau"):
        per_niveau[niveau].append(pk)
    return dict(sorted(per_niveau.items(), key=lambda item: Niveau.values.index(item[0])))
