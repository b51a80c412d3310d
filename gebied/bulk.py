"""Rows in and out of PostgreSQL by the thousands: COPY, and geometry as WKB."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
import shapely
from django.contrib.gis.db.models.functions import AsWKB
from django.db import connection
from django.db.models import QuerySet
from numpy.typing import NDArray


def copy_rows(
    table: str, columns: Sequence[str], rows: Iterable[Sequence[Any]], types: Sequence[str] | None = None
) -> None:
    """Write rows with COPY, inside the transaction that is open. Table and columns come from the models.

    With ``types`` (of PostgreSQL, one per column) the rows go in binary form, which is quicker for numbers and
    arrays; a geometry is then bytes of EWKB and its type ``bytea``.
    """
    names = ", ".join(connection.ops.quote_name(column) for column in columns)
    statement = f"COPY {connection.ops.quote_name(table)} ({names}) FROM STDIN{' (FORMAT BINARY)' if types else ''}"
    with connection.cursor() as cursor, cursor.copy(statement) as copy:
        if types:
            copy.set_types(types)
        for row in rows:
            copy.write_row(row)


def to_ewkb(geometries: NDArray[Any], srid: int) -> list[str]:
    """Geometries as COPY and PostGIS take them: hexadecimal WKB that names its SRID."""
    return shapely.to_wkb(shapely.set_srid(geometries, srid), hex=True, include_srid=True).tolist()


def read_geometries(rows: QuerySet[Any]) -> tuple[list[int], NDArray[Any]]:
    """Ids and geometries of rows with a ``geometrie``, in order of id. One query."""
    found = list(rows.order_by("pk").annotate(wkb=AsWKB("geometrie")).values_list("pk", "wkb"))
    blobs = np.array([bytes(wkb) for _, wkb in found], dtype=object)
    return [pk for pk, _ in found], shapely.from_wkb(blobs)
