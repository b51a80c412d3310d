"""What a computation reads: geometries in bulk as WKB, and what the aggregation must know of the opgaven."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import psycopg
import shapely
from django.db import connection
from numpy.typing import NDArray

import stapeling
from opgaven.models import Matrixversie, Opgave
from opgaven.querysets import DEELNEMENDE_STATUSSEN
from opgaven.selectors.matrix import type_indexes

_GEBIEDEN = "SELECT id, ST_AsBinary(geometrie) FROM gebied_gebied WHERE id = ANY(%s) ORDER BY id"
_OPGAVEN = """
SELECT o.id, ST_AsBinary(o.geometrie) FROM opgaven_opgave o
WHERE o.verwijderd_op IS NULL AND o.status = ANY(%s)
  AND EXISTS (SELECT 1 FROM gebied_gebied g WHERE g.id = ANY(%s) AND g.geometrie && o.geometrie)
ORDER BY o.id
"""
_WEIGHTS = """
SELECT g.id, 1 + (SELECT count(*) FROM opgaven_opgave o
                  WHERE o.geometrie && g.geometrie AND o.verwijderd_op IS NULL AND o.status = ANY(%s))
FROM gebied_gebied g WHERE g.id = ANY(%s)
ORDER BY ST_Envelope(g.geometrie)
"""


@dataclass(frozen=True, slots=True)
class Geometrieen:
    """Ids and shapely geometries in the same order."""

    ids: NDArray[np.int64]
    geometrieen: NDArray[np.object_]


def read_areas(gebied_ids: Sequence[int]) -> Geometrieen:
    """The areas themselves, ordered by id."""
    return _read(_GEBIEDEN, [list(gebied_ids)])


def read_opgaven_near(gebied_ids: Sequence[int]) -> Geometrieen:
    """Every opgave that takes part and whose box meets that of one of the areas."""
    return _read(_OPGAVEN, [list(DEELNEMENDE_STATUSSEN), list(gebied_ids)])


def area_weights(gebied_ids: Sequence[int]) -> list[tuple[int, int]]:
    """(id, work to expect) per area, in an order that keeps neighbours together (Hilbert)."""
    with connection.cursor() as cursor:
        cursor.execute(_WEIGHTS, [list(DEELNEMENDE_STATUSSEN), list(gebied_ids)])
        return cursor.fetchall()


def read_kenmerken(versie: Matrixversie, opgaven: Any = None) -> stapeling.Kenmerken:
    """Type and years of the opgaven that take part (of the queryset ``opgaven``), ordered by id. Two queries."""
    indexes = type_indexes(versie)
    queryset = Opgave.objects.taking_part() if opgaven is None else opgaven
    rows = queryset.filter(type_id__in=indexes).order_by("pk").values_list("pk", "type_id", "begin_jaar", "eind_jaar")
    columns = list(zip(*rows, strict=True)) or [(), (), (), ()]
    return stapeling.Kenmerken(
        opgave_id=np.array(columns[0], dtype=np.int64),
        type_index=np.array([indexes[type_id] for type_id in columns[1]], dtype=np.int32),
        begin=_years(columns[2], stapeling.OPEN_BEGIN),
        eind=_years(columns[3], stapeling.OPEN_EIND),
    )


def _years(values: Sequence[int | None], unknown: int) -> NDArray[np.int32]:
    return np.array([unknown if value is None else value for value in values], dtype=np.int32)


def _read(sql: str, params: list[Any]) -> Geometrieen:
    """Binary transfer: a province weighs tens of megabytes, which as text would be twice that."""
    connection.ensure_connection()
    raw: psycopg.Connection = connection.connection
    with psycopg.Cursor(raw) as cursor:
        rows = cursor.execute(sql.encode(), params, binary=True).fetchall()
    ids = np.array([row[0] for row in rows], dtype=np.int64)
    return Geometrieen(ids, shapely.from_wkb([row[1] for row in rows]).reshape(len(rows)))
