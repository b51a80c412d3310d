"""The private database and broker: made once, found again, and recovered after whatever interrupted them."""

from __future__ import annotations

import os
import signal
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from .conftest import Thuis, clear_away, copy_cluster, make_thuis


def start(thuis: Thuis, **env: str) -> str:
    """Start the services; return what people read."""
    result = thuis.bash("basis_starten", **env)
    assert result.returncode == 0, result.stderr
    return result.stderr


def test_a_half_made_cluster_is_made_anew(thuis: Thuis) -> None:
    half = thuis.path / "postgres.nieuw"
    half.mkdir(parents=True)
    (half / "PG_VERSION").write_text("15\n")

    said = start(thuis)

    assert "Een half gemaakte databank wordt opnieuw gemaakt." in said
    assert thuis.ask("SELECT count(*) FROM pg_extension WHERE extname = 'postgis'") == "1"
    assert not half.exists()


def test_a_folder_without_a_cluster_is_put_aside_and_never_thrown_away(thuis: Thuis) -> None:
    (thuis.path / "postgres").mkdir(parents=True)
    (thuis.path / "postgres" / "brief.txt").write_text("bewaar mij")

    start(thuis)

    [aside] = thuis.path.glob("postgres.onbruikbaar.*")
    assert (aside / "brief.txt").read_text() == "bewaar mij"


def test_two_starts_at_once_make_one_cluster(thuis: Thuis) -> None:
    with ThreadPoolExecutor() as pool:
        results = list(pool.map(lambda _: thuis.bash("basis_starten"), range(2)))

    assert [r.returncode for r in results] == [0, 0]
    assert sorted(r.stdout for r in results) == ["", "cluster\nbroker\n"]


def test_the_platform_may_make_databases_but_is_no_superuser(filled: Thuis) -> None:
    start(filled)

    assert filled.ask("SELECT rolcreatedb, rolsuper FROM pg_roles WHERE rolname = current_user") == "t|f"


def test_a_name_sorts_as_dutch_readers_expect(filled: Thuis) -> None:
    start(filled)

    names = "SELECT string_agg(n, ' ' ORDER BY n) FROM (VALUES ('Zierikzee'), ('Súdwest'), ('Sneek'), ('axel')) v(n)"
    assert filled.ask(names) == "axel Sneek Súdwest Zierikzee"


def test_services_listen_on_closed_sockets_only(filled: Thuis) -> None:
    start(filled)

    assert filled.ask("SHOW listen_addresses") == ""
    assert stat.S_IMODE(filled.place("SOCKETS").stat().st_mode) == 0o700


def test_a_cluster_that_was_killed_comes_back_with_its_data(filled: Thuis) -> None:
    start(filled, GEBIED_WEGWERP="")
    filled.ask("CREATE TABLE bewaard AS SELECT 42 AS waarde")
    os.kill(int(filled.bash("cluster_pid").stdout), signal.SIGKILL)

    start(filled)

    assert filled.ask("SELECT waarde FROM bewaard") == "42"


def test_a_pid_that_now_belongs_to_another_program_is_recognised(filled: Thuis) -> None:
    pid_file = filled.place("CLUSTER") / "postmaster.pid"
    pid_file.write_text(f"{os.getppid()}\n{filled.place('CLUSTER')}\n1\n5432\n")
    (filled.path / "run").mkdir(exist_ok=True)
    (filled.path / "run" / "broker.pid").write_text(f"{os.getppid()}\n")

    start(filled)

    assert filled.ask("SELECT 1") == "1"
    assert Path(f"/proc/{os.getppid()}").exists()


def test_sockets_that_nobody_listens_to_are_replaced(filled: Thuis) -> None:
    start(filled)
    sockets = filled.place("SOCKETS")
    for process in ("cluster_pid", "broker_pid"):
        os.kill(int(filled.bash(process).stdout), signal.SIGKILL)
    assert (sockets / ".s.PGSQL.5432").exists()
    assert (sockets / "broker.sock").exists()

    start(filled)

    assert filled.bash("basis_draait").returncode == 0


def test_two_homes_run_side_by_side(filled: Thuis, stopped_cluster: Path) -> None:
    other = make_thuis()
    try:
        other.path.mkdir()
        copy_cluster(stopped_cluster, other)
        start(filled)
        start(other)

        filled.ask("CREATE TABLE alleen_hier ()")

        assert other.ask("SELECT to_regclass('alleen_hier') IS NULL") == "t"
        filled.script("stop")
        assert other.ask("SELECT 1") == "1"
    finally:
        clear_away(other)


@pytest.mark.parametrize("name", ["een heel lange naam " + "x" * 100, "plein-'40,%45 é"])
def test_a_home_with_a_long_or_odd_path_works(name: str, stopped_cluster: Path) -> None:
    home = make_thuis(name)
    try:
        home.path.mkdir()
        copy_cluster(stopped_cluster, home)
        start(home)

        assert home.ask("SELECT 1") == "1"
        assert len(str(home.place("SOCKETS"))) < 80
    finally:
        clear_away(home)


@pytest.mark.skipif(os.getuid() != 0, reason="alleen root heeft mappen waar de gebruiker postgres niet in kan")
def test_data_moves_out_of_a_home_that_postgres_cannot_enter(thuis: Thuis, stopped_cluster: Path) -> None:
    thuis.path.parent.chmod(0o700)
    copy_cluster(stopped_cluster, thuis)

    said = start(thuis)

    data = thuis.place("DATA")
    assert said.strip() == f"De databank staat in {data}, want de gebruiker postgres kan niet in {thuis.path}."
    assert data.parent == Path("/var/lib/gebied")
    thuis.path.parent.chmod(0o755)
    assert thuis.place("DATA") == data, "eenmaal gekozen blijft de plaats dezelfde"


def test_stop_stops_everything_and_twice_is_the_same(filled: Thuis) -> None:
    start(filled)

    assert filled.script("stop").returncode == 0
    assert filled.bash("cluster_pid || broker_pid").returncode == 1
    assert filled.script("stop").returncode == 0


def test_stop_without_a_home_makes_none(thuis: Thuis) -> None:
    result = thuis.script("stop")

    assert result.returncode == 0
    assert result.stderr == f"Er draait niets in {thuis.path}.\n"
    assert not thuis.path.exists()


def test_the_secret_key_is_made_once_and_closed(filled: Thuis) -> None:
    keys = {filled.bash('omgeving_zetten; echo "$SECRET_KEY"', SECRET_KEY="").stdout for _ in range(2)}

    assert len(keys) == 1
    assert len(keys.pop().strip()) == 64
    assert stat.S_IMODE((filled.path / "sleutel").stat().st_mode) == 0o600
