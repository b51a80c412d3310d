"""Empty the database after a test with real transactions, as ``flush`` does but in a tenth of its time.

``flush`` truncates two hundred tables, of which a test filled ten, and makes content types and permissions anew. Here
only what holds rows is emptied. Every table is locked first, as truncating does: a request that still writes is waited
for, and leaves nothing to the next test.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Final

from django.apps import apps
from django.db import connection, transaction
from django.test import TransactionTestCase

#: Made by migrating, the same for every test.
_BLIJFT: Final = frozenset({"django_content_type", "auth_permission"})
#: What migrations wrote, by the migration and the function that writes it.
_BEGINWAARDEN: Final = (("opgaven", "0002_startwaarden", "write"), ("opgaven", "0003_eerste_matrix", "publish"))


def install() -> None:
    """From now on every test with real transactions ends so."""
    TransactionTestCase._fixture_teardown = lambda _test: make_empty()  # type: ignore[method-assign]


def make_empty() -> None:
    """What migrations made and wrote is there afterwards, and nothing else."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_locking())
        cursor.execute(_counting())
        vol = [naam for (naam,) in cursor.fetchall()]
        # As a replica no trigger works: no order between the tables, no version of what goes, no refusal.
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute(";".join(f"DELETE FROM {_quoted(naam)}" for naam in vol) or "SELECT 1")
    for app, migration, function in _BEGINWAARDEN:
        getattr(import_module(f"{app}.migrations.{migration}"), function)(apps, None)


@cache
def _tables() -> tuple[str, ...]:
    namen = connection.introspection.django_table_names(only_existing=True, include_views=False)
    return tuple(sorted(set(namen) - _BLIJFT))


@cache
def _locking() -> str:
    return f"LOCK TABLE {', '.join(map(_quoted, _tables()))} IN ACCESS EXCLUSIVE MODE"


@cache
def _counting() -> str:
    return " UNION ALL ".join(f"SELECT '{naam}' WHERE EXISTS (SELECT FROM {_quoted(naam)})" for naam in _tables())


def _quoted(naam: str) -> str:
    return connection.ops.quote_name(naam)
