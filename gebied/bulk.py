"""Rows in and out of PostgreSQL by the thousands: COPY, and geometry as WKB."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, LiteralString

import numpy as np
import shapely
from django.contrib.gis.db.models.functions import AsWKB
from django.db import connection
from django.db.models import QuerySet
from numpy.typing import NDArray
from psycopg import sql

from accounts.historie.context import carry


def copy_rows(
    table: str, columns: Sequence[str], rows: Iterable[Sequence[Any]], types: Sequence[str] | None = None
) -> None:
    """Write rows with COPY, inside the transaction that is open. Table and columns come from the models.

    With ``types`` (of PostgreSQL, one per column) the rows go in binary form, which is quicker for numbers and
    arrays; a geometry is then bytes of EWKB and its type ``bytea``.
    """
    form = sql.SQL("(FORMAT BINARY)" if types else "")
    statement = sql.SQL("COPY {} ({}) FROM STDIN {}").format(sql.Identifier(table), _names(columns), form)
    with connection.cursor() as cursor:
        carry(cursor)
        with cursor.copy(statement) as copy:
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


def upsert_rows(
    table: str, columns: Sequence[str], rows: Iterable[Sequence[Any]], *, key: Sequence[str], keep: Sequence[str] = ()
) -> list[int]:
    """Insert rows, or update those whose key exists, in two statements; returns their ids.

    Columns in ``keep`` hold their value on an update: they are only for new rows. Needs an open transaction.
    """
    names = _names(columns)
    changes = sql.SQL(", ").join(
        sql.SQL("{0} = excluded.{0}").format(sql.Identifier(column))
        for column in columns
        if column not in {*key, *keep}
    )
    parts = {"names": names, "table": sql.Identifier(table), "key": _names(key), "changes": changes}
    with connection.cursor() as cursor:
        _run(cursor, "CREATE TEMP TABLE invoer ON COMMIT DROP AS SELECT {names} FROM {table} WITH NO DATA", parts)
        copy_rows("invoer", columns, rows)
        _run(cursor, _UPSERT, parts)
        ids = [pk for (pk,) in cursor.fetchall()]
        cursor.execute("DROP TABLE invoer")
    return ids


_UPSERT = """
INSERT INTO {table} ({names}) SELECT {names} FROM invoer
ON CONFLICT ({key}) DO UPDATE SET {changes} RETURNING id
"""


def _names(columns: Iterable[str]) -> sql.Composed:
    return sql.SQL(", ").join(map(sql.Identifier, columns))


def _run(cursor: Any, statement: LiteralString, parts: Mapping[str, sql.Composable]) -> None:
    cursor.execute(sql.SQL(statement).format(**parts).as_string(connection.connection))
