"""The overlaps as a table: one row per pair in an area."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import attrgetter
from typing import Any

import numpy as np
import shapely
from django.contrib.gis.db.models.functions import AsWKB
from numpy.typing import NDArray

from gebied.generalisatie import to_multi
from gebied.models import Gebied
from opgaven.exporteren.tabel import Tabel
from opgaven.models import Stapelvlak
from opgaven.selectors.gebied import OpgaveKort, PaarDeel, area_detail, pairs_of
from opgaven.selectors.scores import Vraag
from opgaven.selectors.vlakkensql import HOEK_M

_VAN_PAAR = (
    "overlap_m2", "aandeel_a", "aandeel_b", "wrijving", "wisselwerking", "gelijktijdig", "karakter",
    "aandeel_conflict", "aandeel_samenhang", "aandeel_tegenwerking",
)  # fmt: skip

#: How much a quick union may differ in area from its pieces.
_RELATIVE_ERROR = 1e-9

Regel = tuple[str, PaarDeel]


def overlappen_table(vraag: Vraag) -> Tabel:
    """All pairs that overlap in the areas of one indeling and niveau."""
    return _table(vraag, list(pairs_of(vraag)))


def overlappen_of_area(vraag: Vraag, gebied: Gebied) -> Tabel:
    """The pairs that overlap in one area, heaviest first; no rows when it was never computed."""
    detail = area_detail(gebied, vraag)
    return _table(vraag, [(gebied.code, paar) for paar in detail.paren] if detail else [])


def _table(vraag: Vraag, regels: list[Regel]) -> Tabel:
    paren = [paar for _, paar in regels]
    kolommen: dict[str, list[Any]] = {
        "gebied": [code for code, _ in regels],
        "opgave_a": [_reference(paar.a) for paar in paren],
        "opgave_b": [_reference(paar.b) for paar in paren],
        "type_a": [paar.a.type_code for paar in paren],
        "type_b": [paar.b.type_code for paar in paren],
    }
    kolommen |= {naam: list(map(attrgetter(naam), paren)) for naam in _VAN_PAAR}
    return Tabel("overlappen", kolommen, lambda: _overlaps(vraag, regels))


def _reference(opgave: OpgaveKort) -> str:
    return f"{opgave.bron}:{opgave.sleutel}"


def _overlaps(vraag: Vraag, regels: Iterable[Regel]) -> NDArray[Any]:
    """Per pair the part of the area that both cover, put together from the pieces; None where those are gone."""
    ids = dict(Gebied.objects.of(vraag.indeling_id, vraag.niveau).values_list("code", "pk"))
    found: list[Any] = []
    for code, van_gebied in groupby(regels, key=lambda regel: regel[0]):
        found.extend(_overlaps_in(ids[code], [paar for _, paar in van_gebied]))
    result = np.empty(len(found), dtype=object)
    result[:] = found
    return result


def _overlaps_in(gebied_id: int, paren: Sequence[PaarDeel]) -> list[Any]:
    rows = Stapelvlak.objects.filter(gebied_id=gebied_id, diepte__gte=2).annotate(wkb=AsWKB("geometrie"))
    pieces = list(rows.values_list("opgave_ids", "wkb"))
    shapes = shapely.from_wkb(np.array([bytes(wkb) for _, wkb in pieces], dtype=object))
    covers: dict[int, set[int]] = {}
    for index, (opgave_ids, _) in enumerate(pieces):
        for opgave_id in opgave_ids:
            covers.setdefault(opgave_id, set()).add(index)
    shared = [frozenset(covers.get(paar.a.id, ())) & covers.get(paar.b.id, frozenset()) for paar in paren]
    united = {indexes: _union(shapes[sorted(indexes)]) for indexes in set(shared)}
    return [united[indexes] for indexes in shared]


def _union(pieces: NDArray[Any]) -> Any:
    """Pieces share whole edges, so that most unions are a matter of leaving edges out; the area tells when not."""
    if not len(pieces):
        return None
    result = shapely.coverage_union_all(pieces)
    if not shapely.is_valid(result) or abs(shapely.area(result) / shapely.area(pieces).sum() - 1) > _RELATIVE_ERROR:
        result = shapely.union_all(pieces)
    return to_multi(np.array([_without_corners(result)], dtype=object))[0]


def _without_corners(shape: Any) -> Any:
    """Without the corners that borders of others leave on straight lines: they would tell of what is hidden.

    A ring keeps the corner that it starts at, so it is simplified twice: from its lowest and from its highest corner.
    """
    for _ in range(2):
        shape = shapely.transform(shapely.normalize(shape), np.negative)
        shape = shapely.simplify(shapely.normalize(shape), HOEK_M)
    return shapely.normalize(shape)
