"""A migrated database to copy: a first migration takes more than a minute, a copy of it a second.

The template is made once per set of migrations and stays in the throw-away cluster; workers that come at the same time
wait for the first. Whatever changes a migration makes another template, and old ones go.
"""

from __future__ import annotations

import fcntl
import hashlib
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

from django.apps import apps
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from psycopg import sql

from config.env import HOME

WORTEL: Final = Path(__file__).resolve().parent.parent
_NAAM: Final = "sjabloon_"
#: Every step leaves the classes of the step before as rubbish: looked through less often, that is a third of the time.
_MIGREER: Final = """
import gc, sys, django
django.setup()
gc.freeze()
gc.set_threshold(50_000, 20, 50)
from django.core.management import call_command
from django.db import connection
connection.settings_dict["NAME"] = sys.argv[1]
call_command("migrate", verbosity=0)
"""


def use_template() -> None:
    """Let the test database of this process be a copy. The settings of the connection name the template."""
    with (HOME / "sjabloon.lock").open("w") as slot:
        fcntl.flock(slot, fcntl.LOCK_EX)
        connection.settings_dict["TEST"]["TEMPLATE"] = _template()


def _template() -> str:
    naam = _NAAM + _fingerprint()
    with connection._nodb_cursor() as cursor:  # type: ignore[attr-defined]
        cursor.execute("SELECT datname FROM pg_database WHERE datname LIKE %s", [f"{_NAAM}%"])
        bestaat = {rij[0] for rij in cursor.fetchall()}
        for oud in bestaat - {naam}:
            _run(cursor, "DROP DATABASE {}", oud)
        if naam not in bestaat:
            _run(cursor, "CREATE DATABASE {}", f"{naam}_bezig")
            _migrate(f"{naam}_bezig")
            _run(cursor, "ALTER DATABASE {} RENAME TO {}", f"{naam}_bezig", naam)
    return naam


def _migrate(naam: str) -> None:
    """In a process of its own: nothing of it stays in this one."""
    subprocess.run([sys.executable, "-c", _MIGREER, naam], cwd=WORTEL, check=True)


def _fingerprint() -> str:
    """Of the text of every migration, ours and those of libraries, and of what makes tables of them."""
    som = hashlib.blake2b(digest_size=8)
    for pakket in ("django", "django-pgtrigger", "django-pghistory"):
        som.update(f"{pakket} {version(pakket)}".encode())
    for bestand in sorted(_files()):
        som.update(bestand.name.encode() + bestand.read_bytes())
    return som.hexdigest()


def _files() -> set[Path]:
    gevonden = {WORTEL / "opgaven" / "startwaarden.py", WORTEL / "opgaven" / "matrixinhoud.py"}
    for config in apps.get_app_configs():
        module, _ = MigrationLoader.migrations_module(config.label)
        map_ = Path(config.path) / "migrations"
        gevonden |= set(map_.glob("*.py")) if module else set()
    return gevonden


def _run(cursor: Any, tekst: str, *namen: str) -> None:
    cursor.execute(sql.SQL(tekst).format(*map(sql.Identifier, namen)))
