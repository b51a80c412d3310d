"""The units of a real installation: systemd accepts them, they are closed, and what they start exists."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
UNITS = sorted(path for path in (ROOT / "deploy" / "systemd").iterdir() if path.name.startswith("gebied"))
SERVICES = [unit for unit in UNITS if unit.suffix == ".service"]

needs_systemd = pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd-analyze is not on this machine")


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """The units as they would be on a server, but with the programs of this checkout."""
    (tmp_path / "bin").mkdir()
    python = tmp_path / "bin" / "python"
    python.symlink_to(sys.executable)
    for unit in UNITS:
        text = unit.read_text().replace("/opt/gebied/.venv/bin/python", str(python))
        (tmp_path / unit.name).write_text(text)
    return tmp_path


def analyze(*args: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["systemd-analyze", *args], capture_output=True, text=True, check=False)


@needs_systemd
def test_systemd_has_nothing_to_say_about_them(installed):
    result = analyze("verify", "--man=no", *(str(installed / unit.name) for unit in UNITS))
    assert (result.returncode, result.stdout + result.stderr) == (0, "")


@needs_systemd
def test_systemd_would_say_it_if_a_unit_were_wrong(installed):
    (installed / "gebied-web.service").write_text("[Service]\nExecStart=/bestaat/niet\nNoNewPrivilege=ja\n")
    result = analyze("verify", "--man=no", str(installed / "gebied-web.service"))
    assert "'NoNewPrivilege'" in result.stderr
    assert "/bestaat/niet is not executable" in result.stderr


@needs_systemd
@pytest.mark.parametrize("service", SERVICES, ids=lambda path: path.stem)
def test_a_service_is_closed_to_all_it_does_not_need(installed, service):
    result = analyze("security", "--offline=yes", "--threshold=20", str(installed / service.name))
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize("service", SERVICES, ids=lambda path: path.stem)
def test_a_service_runs_as_its_own_user_without_new_rights(service):
    lines = service.read_text().splitlines()
    for line in ("User=gebied", "NoNewPrivileges=yes", "ProtectSystem=strict", "PrivateTmp=yes", "UMask=0077"):
        assert line in lines, f"{service.name} lacks {line}"


def test_the_target_starts_every_part_and_every_unit_that_is_named_exists():
    names = {unit.name for unit in UNITS}
    text = "\n".join(unit.read_text() for unit in UNITS)
    assert set(re.findall(r"gebied-[a-z]+\.(?:service|socket|timer)", text)) <= names
    target = (ROOT / "deploy" / "systemd" / "gebied.target").read_text()
    for part in ("web.socket", "web.service", "worker.service", "beat.service", "backup.timer"):
        assert f"gebied-{part}" in target


def test_what_must_be_filled_in_is_known_to_the_settings():
    explained = (ROOT / "config" / "env.py").read_text()
    for example in ("systemd/omgeving.voorbeeld", "container/omgeving.voorbeeld"):
        for name in re.findall(r"^([A-Z_]+)=", (ROOT / "deploy" / example).read_text(), flags=re.MULTILINE):
            assert name in explained, f"{example} names {name}, which config/env.py does not explain"
