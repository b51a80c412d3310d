"""The shapes of opgaven on the map."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress
from typing import Final

import shapely
from django.db import transaction

from gebied.bulk import copy_rows, read_geometries, to_ewkb
from gebied.crs import WGS84
from gebied.generalisatie import apart_shapes
from gebied.services.tegels import Voorraad, make_drawings
from gebied.tegels import RONDOM
from opgaven.models import Opgave, OpgaveVorm
from opgaven.tegels import opgave_drawings

_GEHEEL: Final = "SELECT ST_Extent(geometrie) AS vak FROM opgaven_opgave WHERE id = ANY(%(ids)s::bigint[])"
OPGAVEN: Final = Voorraad(
    tabel="opgaven_opgavetegel",
    vormen="opgaven_opgavevorm",
    sleutel="opgave_id",
    tekeningen=opgave_drawings(RONDOM.replace(":geheel", _GEHEEL), "o.id = ANY(%(ids)s::bigint[])"),
)

#: How many opgaven are held in memory at once.
BATCH = 2_000


@transaction.atomic
def make_opgave_shapes(*, opgave_ids: Sequence[int]) -> int:
    """Make the shapes of these opgaven anew, and their drawings.

    No row where a shape would be smaller than a pixel of its detail.
    """
    for start in range(0, len(opgave_ids), BATCH):
        _make_batch(opgave_ids[start : start + BATCH])
    return len(opgave_ids)


def _make_batch(opgave_ids: Sequence[int]) -> None:
    OpgaveVorm.objects.filter(opgave_id__in=opgave_ids).delete()
    ids, geometries = read_geometries(Opgave.objects.filter(pk__in=opgave_ids))
    for detail, shapes in apart_shapes(geometries):
        seen = ~shapely.is_empty(shapes)
        kept = list(compress(ids, seen))
        rows = zip(kept, [detail] * len(kept), [True] * len(kept), to_ewkb(shapes[seen], WGS84), strict=True)
        copy_rows(OpgaveVorm._meta.db_table, ["opgave_id", "detail", "in_voorraad", "geometrie"], rows)
    make_drawings(OPGAVEN, ids=ids)
