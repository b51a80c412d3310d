"""What people read when starting goes wrong: one line that says what to do, and what goes right the next time."""

from __future__ import annotations

import os
import shutil
import socket
from pathlib import Path

import pytest

from .conftest import ROOT, Thuis

TOOLS = ["awk", "bash", "cat", "chmod", "cut", "date", "df", "dirname", "env", "flock", "grep", "head", "mkdir", "mv"]
TOOLS += ["rm", "sed", "sha256sum", "sort", "stat", "tail", "tr"]


@pytest.fixture
def bare_path(tmp_path: Path) -> Path:
    """Make a PATH of a bare machine: the basic tools, someone who is not root, and nothing that we need."""
    for tool in TOOLS:
        (tmp_path / tool).symlink_to(str(shutil.which(tool)))
    make_program(tmp_path / "id", "echo 1000")
    make_program(tmp_path / "sudo", "echo 'a password is required' >&2; exit 1")
    make_program(tmp_path / "apt-get", "exit 1")
    make_program(tmp_path / "ldconfig", "exit 0")
    return tmp_path


def make_program(path: Path, text: str) -> None:
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(0o755)


def lines(text: str) -> list[str]:
    return text.strip().splitlines()


@pytest.mark.parametrize("args", [("--poort", "1"), ("--port", "acht"), ("--port", "70000"), ("--port",)])
def test_wrong_arguments_end_with_two(thuis: Thuis, args: tuple[str, ...]) -> None:
    result = thuis.script("run", *args)

    assert result.returncode == 2
    assert len(lines(result.stderr)) == 1
    assert not thuis.path.exists()


def test_a_port_in_use_gives_one_line_that_names_another(thuis: Thuis) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]

        result = thuis.script("run", PORT=str(port))

    assert result.returncode == 1
    assert result.stderr == (f"Fout: Poort {port} is al in gebruik. Kies een andere: script/run --port {port + 1}\n")


def test_a_full_disk_gives_one_line(thuis: Thuis) -> None:
    result = thuis.bash("basis_starten", GEBIED_MIN_VRIJ_MB="999999999")

    assert result.returncode == 1
    assert len(lines(result.stderr)) == 1
    assert "is bijna vol" in result.stderr


def test_a_home_that_cannot_be_made_gives_one_line(thuis: Thuis) -> None:
    thuis.path.write_text("ik ben een bestand")

    result = thuis.script("run")

    assert result.returncode == 1
    assert result.stderr == f"Fout: De map {thuis.path} is niet te schrijven. Kies met GEBIED_HOME een andere map.\n"
    thuis.path.unlink()


def test_without_root_the_missing_packages_are_listed(thuis: Thuis, bare_path: Path) -> None:
    result = thuis.bash(
        "pakketten_installeren", PATH=str(bare_path), PG_MAP="/bestaat/niet", ROOT=str(make_checkout(bare_path))
    )

    assert result.returncode == 1
    assert len(lines(result.stderr)) == 1
    for package in ("postgresql-15-postgis-3", "redis-server", "gdal-bin", "nodejs npm"):
        assert package in result.stderr
    assert "apt-get install" in result.stderr


def test_what_draws_a_pdf_is_a_need_of_its_own(thuis: Thuis, bare_path: Path) -> None:
    make_program(bare_path / "ldconfig", "echo libgdal.so libgeos_c.so libproj.so libpango-1.0.so.0")
    zaken = thuis.bash("PATH=$KAAL kan_pdf_tekenen || pakketten_voor pdf", KAAL=str(bare_path))
    assert lines(zaken.stdout)[:2] == ["libpango-1.0-0", "libpangoft2-1.0-0"]

    make_program(bare_path / "ldconfig", "echo libpango-1.0.so.0 libpangoft2-1.0.so.0")
    assert thuis.bash("PATH=$KAAL kan_pdf_tekenen", KAAL=str(bare_path)).returncode == 0


def test_nothing_missing_asks_apt_for_nothing(thuis: Thuis, tmp_path: Path) -> None:
    make_program(tmp_path / "apt-get", "exit 1")

    result = thuis.bash("pakketten_installeren test", PATH=f"{tmp_path}:{os.environ['PATH']}")

    assert (result.returncode, result.stderr) == (0, "")


def make_checkout(base: Path) -> Path:
    """Make a checkout that never installed anything."""
    checkout = base / "kloon"
    shutil.copytree(ROOT / "script", checkout / "script")
    for name in ("uv.lock", "pyproject.toml", "package.json", "package-lock.json"):
        shutil.copy(ROOT / name, checkout)
    return checkout


def test_a_broken_download_of_the_front_end_leaves_nothing_half(thuis: Thuis, tmp_path: Path) -> None:
    make_program(tmp_path / "npm", "mkdir -p node_modules/half; exit 1")
    checkout = make_checkout(tmp_path)

    result = thuis.bash("frontend_installeren", PATH=f"{tmp_path}:{os.environ['PATH']}", ROOT=str(checkout))

    assert result.returncode == 1
    assert lines(result.stderr)[-1].startswith("Fout: Het installeren van de front-end-pakketten is mislukt.")
    assert lines(result.stderr)[-1].endswith(f"Het verslag staat in {thuis.path}/log/opzet.log.")
    assert not (checkout / "static").exists()


def test_a_later_download_of_the_front_end_recovers(thuis: Thuis, tmp_path: Path) -> None:
    checkout = make_checkout(tmp_path)
    sources = [line.split() for line in (ROOT / "script/lib/vendor.txt").read_text().splitlines() if line[0] != "#"]
    for source, _ in sources:
        (checkout / "node_modules" / source).parent.mkdir(parents=True, exist_ok=True)
        (checkout / "node_modules" / source).write_text("body {}")
    make_program(tmp_path / "npm", "exit 0")

    result = thuis.bash(
        "frontend_installeren; frontend_klaar", PATH=f"{tmp_path}:{os.environ['PATH']}", ROOT=str(checkout)
    )

    assert result.returncode == 0, result.stderr
    for _, target in sources:
        assert (checkout / "static/vendor" / target).read_text() == "body {}"


def test_a_broken_download_of_python_packages_gives_one_line(thuis: Thuis, tmp_path: Path) -> None:
    checkout = make_checkout(tmp_path)
    nowhere = {"PIP_INDEX_URL": "http://127.0.0.1:9/simple", "PIP_RETRIES": "0", "PIP_CONFIG_FILE": os.devnull}

    result = thuis.bash("python_installeren", ROOT=str(checkout), PIP_FIND_LINKS="", **nowhere)

    assert result.returncode == 1
    assert lines(result.stderr)[-1].startswith("Fout: Het installeren van de Python-pakketten is mislukt.")
    assert thuis.bash("python_klaar", ROOT=str(checkout)).returncode == 1


def test_groups_of_an_earlier_command_count_only_for_the_same_lock(thuis: Thuis, tmp_path: Path) -> None:
    checkout = make_checkout(tmp_path)
    (checkout / ".venv/bin").mkdir(parents=True)
    (checkout / ".venv/bin/python").symlink_to(ROOT / ".venv/bin/python")
    thuis.bash('printf "%s\\n" "$(lock_stempel)" "basis lint test" >"$VENV/gebied-pakketten"', ROOT=str(checkout))

    def ready(*groups: str) -> bool:
        return thuis.bash(f"python_klaar {' '.join(groups)}", ROOT=str(checkout)).returncode == 0

    assert ready("test")
    assert not ready("bench")
    with (checkout / "uv.lock").open("a") as lock:
        lock.write("# gewijzigd\n")
    assert not ready("test")


def test_manage_keeps_stdout_for_the_command_alone(filled: Thuis) -> None:
    first = filled.script("manage", "--version")
    second = filled.script("manage", "--version")

    assert first.returncode == second.returncode == 0, first.stderr
    assert first.stdout == second.stdout
    assert len(lines(first.stdout)) == 1
    assert second.stderr == "", "een tweede keer is er niets te melden"
