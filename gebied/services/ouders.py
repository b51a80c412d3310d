"""Which area lies in which: by code where codes nest (BU06541301, WK065413, GM0654), else by largest overlap."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import shapely
from django.db import connection
from numpy.typing import NDArray

from gebied.bulk import read_geometries
from gebied.models import Gebied

#: Per niveau the ones above it, nearest first. A kern crosses wijken and buurten, but lies in a gemeente.
HOGER: Mapping[str, tuple[str, ...]] = {
    "land": (),
    "provincie": ("land",),
    "regio": ("provincie", "land"),
    "gemeente": ("regio", "provincie", "land"),
    "wijk": ("gemeente", "regio", "provincie", "land"),
    "buurt": ("wijk", "gemeente", "regio", "provincie", "land"),
    "kern": ("gemeente", "regio", "provincie", "land"),
    "vrij": (),
}
_NESTED = {"wijk": re.compile(r"WK(\d{4})\d{2}"), "buurt": re.compile(r"BU((\d{4})\d{2})\d{2}")}
_PREFIX = {"gemeente": "GM", "wijk": "WK"}
_FULL = re.compile(r"GM\d{4}|WK\d{6}")
_MIN_OVERLAP_M2 = 1.0


def link_parents(*, indeling_id: int, niveau: str) -> int:
    """Link the areas of a niveau, and of those below it, to what they lie in; returns how many links changed.

    Also for children that came in before their parents. Runs inside the transaction of the import.
    """
    changed = 0
    for lower, above in HOGER.items():
        if lower == niveau or niveau in above:
            changed += _link(indeling_id, lower)
    return changed


def parent_codes(code: str, niveau: str) -> list[str]:
    """The codes of the areas that hold this one, nearest first, as far as its own code tells.

    >>> parent_codes("BU06541301", "buurt"), parent_codes("WK065413", "wijk"), parent_codes("X1", "wijk")
    (['WK065413', 'GM0654'], ['GM0654'], [])
    """
    match = _NESTED[niveau].fullmatch(code) if niveau in _NESTED else None
    if match is None:
        return []
    return [f"GM{match[1]}"] if niveau == "wijk" else [f"WK{match[1]}", f"GM{match[2]}"]


def _link(indeling_id: int, niveau: str) -> int:
    children = list(Gebied.objects.of(indeling_id, niveau).values_list("pk", "code", "ouder_id"))
    if not children:
        return 0
    by_code = _codes_above(indeling_id, niveau)
    wanted: dict[int, int | None] = {}
    by_place: list[int] = []
    for pk, code, _ in children:
        codes = parent_codes(code, niveau) if by_code else []
        wanted[pk] = next((by_code[above] for above in codes if above in by_code), None)
        if not codes:
            by_place.append(pk)
    wanted |= _by_overlap(indeling_id, niveau, by_place)
    return _write({pk: wanted[pk] for pk, _, ouder in children if wanted[pk] != ouder})


def _codes_above(indeling_id: int, niveau: str) -> dict[str, int]:
    """Areas above whose codes nest, by code: GM0654 -> id. PDOK leaves the letters out for some (0654)."""
    levels = [above for above in HOGER[niveau] if above in _PREFIX]
    rows = Gebied.objects.filter(indeling_id=indeling_id, niveau__in=levels).values_list("code", "pk", "niveau")
    full = ((code if code.startswith(_PREFIX[level]) else _PREFIX[level] + code, pk) for code, pk, level in rows)
    return {code: pk for code, pk in full if _FULL.fullmatch(code)}


def _by_overlap(indeling_id: int, niveau: str, ids: Sequence[int]) -> dict[int, int | None]:
    """The area of the nearest higher niveau present that holds most of each of these."""
    present = set(Gebied.objects.filter(indeling_id=indeling_id).order_by().values_list("niveau", flat=True).distinct())
    above = next((level for level in HOGER[niveau] if level in present), None)
    if not ids or above is None:
        return dict.fromkeys(ids)
    child_ids, children = read_geometries(Gebied.objects.filter(pk__in=ids))
    parent_ids, parents = read_geometries(Gebied.objects.of(indeling_id, above))
    best = largest_overlap(children, parents)
    return {pk: parent_ids[row] if row >= 0 else None for pk, row in zip(child_ids, best.tolist(), strict=True)}


def largest_overlap(children: NDArray[Any], parents: NDArray[Any]) -> NDArray[np.intp]:
    """Per child the index of the parent with which it shares most area, -1 when that is under 1 m2.

    A child that one parent covers needs no intersection, which is nearly all of them.
    """
    shapely.prepare(parents)
    child, parent = shapely.STRtree(parents).query(children, predicate="intersects")
    best = np.full(len(children), -1, dtype=np.intp)
    covered = shapely.covers(parents[parent], children[child])
    best[child[covered]] = parent[covered]
    open_pairs = best[child] == -1
    child, parent = child[open_pairs], parent[open_pairs]
    area = shapely.area(shapely.intersection(children[child], parents[parent]))
    order = np.argsort(area, kind="stable")
    order = order[area[order] >= _MIN_OVERLAP_M2]
    best[child[order]] = parent[order]
    return best


def _write(links: Mapping[int, int | None]) -> int:
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE gebied_gebied g SET ouder_id = link.ouder "
            "FROM unnest(%s::bigint[], %s::bigint[]) AS link(id, ouder) WHERE g.id = link.id",
            [list(links), list(links.values())],
        )
    return len(links)
