"""The fixed cast and the places that every door is tested with."""

from __future__ import annotations

import gc
import os
from importlib import import_module
from pathlib import Path

import pytest
from django.apps import apps
from django.db import connection
from django.db.models.signals import post_migrate
from hypothesis import HealthCheck, settings

pytest_plugins = ["tests.cast"]
#: How long an example takes tells how busy the machine is, not whether the code is right.
settings.register_profile("suite", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("suite")

ROOT = Path(__file__).resolve().parent.parent


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--beelden", action="store_true", help="Make the pictures of the manual anew.")


def restore_start_values(sender, **_: object) -> None:
    """A test with real transactions empties every table afterwards; what migrations wrote comes back here."""
    if sender.name != "opgaven" or apps.get_model("opgaven", "Opgavetype").objects.exists():
        return
    for app, migration, function in (
        ("opgaven", "0002_startwaarden", "write"),
        ("opgaven", "0003_eerste_matrix", "publish"),
    ):
        getattr(import_module(f"{app}.migrations.{migration}"), function)(apps, None)


post_migrate.connect(restore_start_values)


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """Tests with real transactions empty every table, also those whose triggers refuse that."""
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute("SELECT tgrelid::regclass::text, tgname FROM pg_trigger WHERE tgtype & 32 <> 0")
        for table, trigger in cursor.fetchall():
            cursor.execute(f'ALTER TABLE {table} DISABLE TRIGGER "{trigger}"')


def zeeland(naam: str) -> Path:
    """A real file of Zeeland, or a skip where the folder is missing."""
    candidates = [Path(os.environ["GEBIED_DATA"])] if os.environ.get("GEBIED_DATA") else []
    candidates += [ROOT.parent / "shared" / "data", ROOT.parent.parent / "shared" / "data"]
    for folder in candidates:
        if (folder / naam).exists():
            return folder / naam
    pytest.skip(f"{naam} is missing: put the files of Zeeland in the folder that GEBIED_DATA names")


@pytest.fixture(scope="session")
def echt_bestand():
    """Gives the path of a real file by its name."""
    return zeeland


def pytest_collection_finish() -> None:
    """What was imported stays: looking through it for rubbish takes an eighth of the time of the suite."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(200_000, 50, 1000)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A browser on a crowded machine may miss a moment: such a test may try twice, and the report names it (-rR)."""
    for item in items:
        if item.get_closest_marker("e2e"):
            item.add_marker(pytest.mark.flaky(reruns=2))
