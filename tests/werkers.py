"""Real Celery workers on the test database, for the time of a test."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlencode

from django.db import connection

ROOT = Path(__file__).resolve().parent.parent


def worker_environment(**extra: str) -> dict[str, str]:
    """The environment in which another process works on the database of this test."""
    database = connection.settings_dict
    options = {key: value for key, value in database["OPTIONS"].items() if isinstance(value, str)}
    for key, name in (("HOST", "host"), ("USER", "user"), ("PASSWORD", "password"), ("PORT", "port")):
        if database[key]:
            options[name] = str(database[key])
    return os.environ | {
        "DATABASE_URL": f"postgis:///{database['NAME']}?{urlencode(options)}",
        "DJANGO_SETTINGS_MODULE": "config.settings.test",
        **extra,
    }


@contextmanager
def celery_worker(log: Path, **extra: str) -> Iterator[subprocess.Popen]:
    """A worker with one process; killed at the end, however it ended."""
    command = [sys.executable, "-m", "celery", "-q", "-A", "config", "worker", "-c", "1", "--loglevel", "INFO"]
    with log.open("w") as output:
        process = subprocess.Popen(
            [*command, "--without-gossip", "--without-mingle", "-n", f"{log.stem}@%h"],
            cwd=ROOT, env=worker_environment(**extra), stdout=output, stderr=output, start_new_session=True,
        )  # fmt: skip
    try:
        yield process
    finally:
        kill(process)


def kill(process: subprocess.Popen) -> None:
    """SIGKILL for the worker and its children: no farewell, as when a machine loses power."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def wait_until(condition: Callable[[], bool], seconds: float, what: str) -> None:
    """Poll; fail with what was waited for."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, f"waited {seconds:.0f} s for {what}"
        time.sleep(0.1)
