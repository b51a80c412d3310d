"""A platform of its own to back up and to restore: a database beside that of the test, and a home."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
from django.db import connection
from psycopg import sql

from config.reservekopie.postgres import drop_database
from tests.werkers import ROOT, worker_environment

_TABELLEN = """
    SELECT c.oid::regclass::text FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e') ORDER BY 1
"""
_RIJEN = "SELECT coalesce(md5(string_agg(t::text, E'\\n' ORDER BY t::text COLLATE \"C\")), 'leeg') FROM {} t"
_LOGREGELS = _RIJEN.format("accounts_logregel") + " WHERE onderwerp <> 'reservekopie'"
#: What else makes a database: the next numbers, the rules, the triggers with their functions, and the remarks on them.
#: PostgreSQL writes the casts and brackets of one and the same rule in another way once it was read back.
_OVERIG = """
    SELECT 'sequence', sequencename::text, last_value::text FROM pg_sequences WHERE schemaname = 'public'
    UNION ALL SELECT 'constraint', conrelid::regclass::text || '.' || conname::text,
        regexp_replace(pg_get_constraintdef(oid), '::character varying|::text|[][()]', '', 'g') FROM pg_constraint
        WHERE connamespace = 'public'::regnamespace
    UNION ALL SELECT 'index', indexname,
        regexp_replace(indexdef, '::character varying|::text|[][()]', '', 'g') FROM pg_indexes
        WHERE schemaname = 'public'
    UNION ALL SELECT 'trigger', tgrelid::regclass || '.' || tgname,
        pg_get_triggerdef(oid) || tgenabled::text || coalesce(obj_description(oid, 'pg_trigger'), '')
        FROM pg_trigger WHERE NOT tgisinternal
    UNION ALL SELECT 'function', p.oid::regprocedure::text, pg_get_functiondef(p.oid) FROM pg_proc p
        WHERE pronamespace = 'public'::regnamespace AND prokind = 'f'
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
"""


@dataclass
class Platform:
    """One database and one home; commands run as another process, as they do in life."""

    database: str
    home: Path

    def command(self, *args: object) -> list[str]:
        return [sys.executable, "manage.py", *map(str, args)]

    def environment(self, **extra: str) -> dict[str, str]:
        env = worker_environment(GEBIED_HOME=str(self.home), **extra)
        return env | {
            "DATABASE_URL": env["DATABASE_URL"].replace(f"/{connection.settings_dict['NAME']}?", f"/{self.database}?")
        }

    def manage(self, *args: object, **extra: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            self.command(*args), cwd=ROOT, env=self.environment(**extra), capture_output=True, text=True, check=False,
            timeout=120,
        )  # fmt: skip

    def done(self, *args: object) -> dict[str, Any]:
        """The object of a command that must succeed."""
        result = self.manage(*args, "--json")
        assert result.returncode == 0, result.stderr
        return json.loads(result.stdout)

    def refused(self, *args: object, **extra: str) -> str:
        """The one line of a command that must fail."""
        result = self.manage(*args, **extra)
        assert (result.returncode, result.stdout) == (1, ""), result.stderr
        [line] = result.stderr.splitlines()
        return line

    def connect(self) -> psycopg.Connection[Any]:
        return server(self.database)

    def state(self) -> dict[str, str]:
        """A checksum of every table, its rows in a fixed order, and everything else that must come back."""
        with self.connect() as db:
            tables = [name for (name,) in db.execute(_TABELLEN).fetchall()]
            state = {table: db.execute(_RIJEN.format(table)).fetchone()[0] for table in tables}
            # Both commands leave a line in the audit log: those, and the number after them, are of after the backup.
            state["accounts_logregel"] = db.execute(_LOGREGELS).fetchone()[0]
            state |= {f"{kind} {name}": text for kind, name, text in db.execute(_OVERIG).fetchall()}
            return state | {"sequence accounts_logregel_id_seq": ""}

    def uploads(self) -> dict[str, bytes]:
        folder = self.home / "uploads"
        return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}

    def upload(self, name: str, content: bytes) -> None:
        path = self.home / "uploads" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def differences(one: dict[str, str], other: dict[str, str]) -> dict[str, tuple[str | None, str | None]]:
    """What is not the same, so that a failure says where to look."""
    return {key: (one.get(key), other.get(key)) for key in one.keys() | other if one.get(key) != other.get(key)}


def server(database: str) -> psycopg.Connection[Any]:
    params = {k: v for k, v in connection.get_connection_params().items() if isinstance(v, str | int)}
    return psycopg.connect(**params | {"dbname": database}, autocommit=True)


def databases(prefix: str) -> list[str]:
    """The databases of the server whose name begins like this."""
    with server("postgres") as db:
        rows = db.execute("SELECT datname FROM pg_database WHERE starts_with(datname, %s) ORDER BY 1", [prefix])
        return [name for (name,) in rows.fetchall()]


def drop(prefix: str) -> None:
    with server("postgres") as db:
        for name in databases(prefix):
            drop_database(db, name)


@contextmanager
def new_platform(home: Path, name: str = "nieuw") -> Iterator[Platform]:
    """A platform whose database exists and is empty."""
    database = f"proef_{os.getpid()}_{name}"
    create(database)
    home.mkdir(parents=True, exist_ok=True)
    try:
        yield Platform(database, home)
    finally:
        drop(database)


def create(database: str) -> None:
    with server("postgres") as db:
        db.execute(sql.SQL("CREATE DATABASE {} TEMPLATE template1").format(sql.Identifier(database)))
