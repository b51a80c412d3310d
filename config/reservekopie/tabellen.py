"""What stands in the database: tables, rows and migrations. In SQL, for the tables may be older than the code."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.apps import apps
from django.db import connection, transaction
from django.db.migrations.loader import MigrationLoader
from psycopg import sql

#: Whoever has none of these has nothing to lose.
_GEGEVENS = ("accounts.User", "accounts.Organisatie", "gebied.Gebied", "opgaven.Opgave")

_TABELLEN = """
    SELECT n.nspname, c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind = 'r' AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid
                      AND d.deptype = 'e')
    ORDER BY 1, 2
"""


@contextmanager
def snapshot() -> Iterator[str]:
    """One moment of the database, for our own questions and for pg_dump."""
    with transaction.atomic(durable=True), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        cursor.execute("SET LOCAL statement_timeout = 0")
        cursor.execute("SET LOCAL idle_in_transaction_session_timeout = 0")
        cursor.execute("SELECT pg_export_snapshot()")
        yield cursor.fetchone()[0]


def counts() -> dict[str, int]:
    """Rows per table."""
    with connection.cursor() as cursor:
        cursor.execute(_TABELLEN)
        tabellen = cursor.fetchall()
        result = {}
        for schema, tabel in tabellen:
            cursor.execute(sql.SQL("SELECT count(*) FROM {}").format(sql.Identifier(schema, tabel)))
            result[f"{schema}.{tabel}"] = cursor.fetchone()[0]
    return result


def migrations() -> list[str]:
    """The migrations that were applied, as ``app.name``."""
    if not _exists("django_migrations"):
        return []
    with connection.cursor() as cursor:
        cursor.execute("SELECT app || '.' || name FROM django_migrations ORDER BY 1")
        return [naam for (naam,) in cursor.fetchall()]


def known_migrations() -> set[str]:
    """The migrations that this version of the software has, with those that it replaced."""
    migraties = MigrationLoader(None).disk_migrations
    vervangen = {sleutel for migratie in migraties.values() for sleutel in migratie.replaces}
    return {f"{app}.{naam}" for app, naam in {*migraties, *vervangen}}


def holds_data() -> bool:
    """Is there anything that a restore would throw away?"""
    return any(_has_rows(apps.get_model(naam)._meta.db_table) for naam in _GEGEVENS)


def versions() -> dict[str, str]:
    """Of PostgreSQL and PostGIS."""
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version")
        postgresql = cursor.fetchone()[0]
        cursor.execute("SELECT extversion FROM pg_extension WHERE extname = 'postgis'")
        postgis = cursor.fetchone()
    return {"postgresql": postgresql, "postgis": postgis[0] if postgis else ""}


def _exists(tabel: str) -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT to_regclass(%s) IS NOT NULL", [tabel])
        return bool(cursor.fetchone()[0])


def _has_rows(tabel: str) -> bool:
    if not _exists(tabel):
        return False
    with connection.cursor() as cursor:
        cursor.execute(sql.SQL("SELECT EXISTS (SELECT FROM {})").format(sql.Identifier(tabel)))
        return bool(cursor.fetchone()[0])
