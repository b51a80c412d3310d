"""The fixed cast and the places that every door is tested with."""

from __future__ import annotations

import gc
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests import leegmaken, sjabloon

pytest_plugins = ["tests.cast"]
#: How long an example takes tells how busy the machine is, not whether the code is right.
settings.register_profile("suite", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("suite")

ROOT = Path(__file__).resolve().parent.parent


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--beelden", action="store_true", help="Make the pictures of the manual anew.")


leegmaken.install()


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix, django_db_blocker):
    """The test database is a copy of one that was migrated."""
    with django_db_blocker.unblock():
        sjabloon.use_template()


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
