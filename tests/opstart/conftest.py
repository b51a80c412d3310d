"""Homes of our own to start and stop in; nothing here needs the network or Django."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOAD = 'set -euo pipefail; source "$ROOT/script/lib/laden.sh"; thuis_maken; plaatsen_bepalen; '


@dataclass
class Thuis:
    """One GEBIED_HOME, with the commands of script/ and the functions behind them."""

    path: Path
    env: dict[str, str] = field(default_factory=dict)

    def run(self, *command: str, **env: str) -> subprocess.CompletedProcess[str]:
        """Run a command with this home; what it starts must let go of our pipes, or this never returns."""
        settings = {"ROOT": str(ROOT), "GEBIED_HOME": str(self.path), "GEBIED_WEGWERP": "1"}
        return subprocess.run(
            command, env=os.environ | settings | self.env | env, capture_output=True, text=True, timeout=60, check=False
        )

    def bash(self, code: str, **env: str) -> subprocess.CompletedProcess[str]:
        """Run functions of script/lib."""
        return self.run("bash", "-c", LOAD + code, **env)

    def script(self, name: str, *args: str, **env: str) -> subprocess.CompletedProcess[str]:
        """Run one of the commands in script/."""
        return self.run(str(ROOT / "script" / name), *args, **env)

    def ask(self, sql: str) -> str:
        """Put one question to this home's database."""
        result = self.bash(f'PG_VERSIE=$(pg_versie); cluster_vraag "{sql}"')
        assert result.returncode == 0, result.stderr
        return result.stdout.strip()

    def place(self, name: str) -> Path:
        """One of the places that the scripts derive from the home: DATA, CLUSTER or SOCKETS."""
        return Path(self.bash(f'echo "${name}"').stdout.strip())


def make_thuis(name: str = "thuis") -> Thuis:
    """Make a home that every user may enter (pytest's own folders are closed)."""
    base = Path(tempfile.mkdtemp(prefix="gebied-proef-"))
    base.chmod(0o755)
    return Thuis(base / name)


def clear_away(thuis: Thuis) -> None:
    """Stop a home's services and remove all its places."""
    data, sockets = thuis.place("DATA"), thuis.place("SOCKETS")
    thuis.script("stop")
    for path in (sockets, data, thuis.path):
        shutil.rmtree(path, ignore_errors=True)
    shutil.rmtree(thuis.path.parent, ignore_errors=True)


@pytest.fixture
def thuis() -> Iterator[Thuis]:
    """Give an empty home."""
    home = make_thuis()
    yield home
    clear_away(home)


@pytest.fixture(scope="session")
def stopped_cluster() -> Iterator[Path]:
    """Make one whole cluster, stopped, to copy where a test is not about making it."""
    home = make_thuis()
    made = home.bash("basis_starten && basis_stoppen")
    assert made.returncode == 0, made.stderr
    yield home.place("CLUSTER")
    clear_away(home)


@pytest.fixture
def filled(thuis: Thuis, stopped_cluster: Path) -> Thuis:
    """Give a home whose database exists and does not run."""
    thuis.path.mkdir(parents=True)
    copy_cluster(stopped_cluster, thuis)
    return thuis


def copy_cluster(cluster: Path, thuis: Thuis) -> None:
    """Copy a stopped cluster, owners included."""
    target = thuis.place("CLUSTER")
    target.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run(["cp", "-a", str(cluster), str(target)], check=True)
