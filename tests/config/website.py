"""The website under gunicorn, for the time of a test."""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.werkers import ROOT, kill, wait_until, worker_environment

INSTELLINGEN = {"DJANGO_SETTINGS_MODULE": "tests.config.instellingen_met_naam", "LOG_JSON": "1"}


@dataclass
class Website:
    port: int
    log: Path

    def get(self, path: str, data: bytes | None = None, **headers: str) -> tuple[int, str, dict[str, str]]:
        """Status, text and headers."""
        names = {name.replace("_", "-"): value for name, value in headers.items()}
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}{path}", data=data, headers=names)
        try:
            with urllib.request.urlopen(request, timeout=20) as answer:  # noqa: S310 - our own http address
                return answer.status, answer.read().decode(), dict(answer.headers)
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode(), dict(error.headers)

    def answers(self) -> bool:
        try:
            return self.get("/healthz")[0] == 200
        except OSError:
            return False


def lines(log: Path) -> list[dict[str, Any]]:
    """The lines of a log: each must be one JSON object."""
    return [json.loads(line) for line in log.read_text().splitlines()]


@contextmanager
def website(home: Path, workers: int = 1) -> Iterator[Website]:
    """Run it on a free port, with its log in the home."""
    home.mkdir(exist_ok=True)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "gunicorn", "-c", "python:config.gunicorn", "config.wsgi:application"]
    env = worker_environment(GEBIED_HOME=str(home), BIND=f"127.0.0.1:{port}", WEB_WORKERS=str(workers), **INSTELLINGEN)
    site = Website(port, home / "web.log")
    with site.log.open("w") as output:
        process = subprocess.Popen(command, cwd=ROOT, env=env, stdout=output, stderr=output, start_new_session=True)
    try:
        wait_until(site.answers, 60, "the website to start")
        yield site
        process.send_signal(signal.SIGTERM)
        process.wait(30)
    finally:
        kill(process)
