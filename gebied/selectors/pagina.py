"""What the page of one area reads of areas."""

from __future__ import annotations

from collections import defaultdict

from gebied.models import Gebied, Niveau


def child_ids(gebied: Gebied) -> dict[str, list[int]]:
    """Ids of the areas directly within this one, per level from large to small, by name. One query."""
    per_niveau: defaultdict[str, list[int]] = defaultdict(list)
    for pk, niveau in Gebied.objects.filter(ouder=gebied).order_by("naam", "code").values_list("pk", "niveau"):
        per_niveau[niveau].append(pk)
    return dict(sorted(per_niveau.items(), key=lambda item: Niveau.values.index(item[0])))
