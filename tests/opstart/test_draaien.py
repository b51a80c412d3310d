"""The whole of script/run once: ready, watched over, and gone without a trace."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import time
import urllib.request
from collections.abc import Callable

from .conftest import ROOT, Thuis


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_until(true: Callable[[], bool], seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "duurt te lang"
        time.sleep(0.1)


def begin(thuis: Thuis, port: int) -> subprocess.Popen[str]:
    env = os.environ | {"GEBIED_HOME": str(thuis.path), "DJANGO_SETTINGS_MODULE": "config.settings.dev"}
    command = [str(ROOT / "script" / "run"), "--empty", "--port", str(port)]
    return subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def pid_of(thuis: Thuis, part: str) -> int:
    return int((thuis.path / "run" / f"{part}.pid").read_text())


def test_run_is_ready_watches_over_its_parts_and_leaves_no_trace(filled: Thuis) -> None:
    """One database for all of it: making one is most of the time that this takes."""
    _run_replaces_a_killed_worker_and_stops_all_it_started(filled)
    _run_ends_when_the_website_dies_and_says_where_to_look(filled)


def _run_replaces_a_killed_worker_and_stops_all_it_started(filled: Thuis) -> None:
    port = free_port()
    running = begin(filled, port)
    try:
        assert running.stdout is not None
        assert running.stdout.readline() == f"Klaar: http://127.0.0.1:{port}/\n"
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz") as answer:
            assert answer.status == 200
        assert "draait al" in filled.script("run", PORT=str(port)).stderr

        worker = pid_of(filled, "worker")
        os.kill(worker, signal.SIGKILL)
        wait_until(lambda: pid_of(filled, "worker") != worker)

        running.send_signal(signal.SIGINT)
        said = running.communicate(timeout=30)[1]
    finally:
        running.kill()

    assert running.returncode == 0
    assert "De worker is gestopt en wordt vervangen." in said
    assert filled.bash("cluster_pid || broker_pid").returncode == 1
    assert [path.name for path in (filled.path / "run").glob("*.pid")] == []


def _run_ends_when_the_website_dies_and_says_where_to_look(filled: Thuis) -> None:
    running = begin(filled, free_port())
    try:
        assert running.stdout is not None
        assert running.stdout.readline().startswith("Klaar: ")
        os.kill(pid_of(filled, "web"), signal.SIGKILL)
        said = running.communicate(timeout=30)[1]
    finally:
        running.kill()

    assert running.returncode == 1
    assert f"Fout: Het onderdeel web is gestopt. Het verslag staat in {filled.path}/log/web.log." in said
