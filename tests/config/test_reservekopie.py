"""Backup and restore on a real server: what went in comes out, and nothing half-made ever counts."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import time
from pathlib import Path

import psycopg
import pytest
from django.db import connection

from accounts.models import Organisatie, User
from opgaven.models import Opgave
from opgaven.services.berekening import berekening_start
from tests.config.proefplatform import Platform, create, databases, differences, drop, new_platform
from tests.make import make_indeling, worked_example
from tests.werkers import ROOT, wait_until

pytestmark = pytest.mark.django_db(transaction=True)

_TRIGGER = """
    CREATE FUNCTION proef_bewaak() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'mag niet'; END $$;
    CREATE TRIGGER proef_bewaak BEFORE DELETE ON opgaven_opgave FOR EACH ROW EXECUTE FUNCTION proef_bewaak();
    COMMENT ON TRIGGER proef_bewaak ON opgaven_opgave IS 'hash van de trigger';
"""


@pytest.fixture
def bron(tmp_path: Path):
    """The platform of the test itself, with the worked example computed, a trigger and two uploads."""
    worked_example()
    berekening_start(indeling=make_indeling(), niveau="wijk", direct=True)
    gemeente = Organisatie.objects.create(code="gm0009", naam="Súdwest-Proef", soort="gemeente")
    User.objects.create_user("margje", password="een-lang-wachtwoord", organisatie=gemeente)
    with connection.cursor() as cursor:
        cursor.execute(_TRIGGER)
    platform = Platform(connection.settings_dict["NAME"], tmp_path / "bron")
    platform.upload("gebieden/2026/é groot.gpkg", os.urandom(300_000))
    platform.upload("leeg.txt", b"")
    yield platform
    with connection.cursor() as cursor:
        cursor.execute("DROP FUNCTION proef_bewaak CASCADE")


@pytest.fixture
def kopie(bron: Platform, tmp_path: Path) -> Path:
    """A backup of that platform."""
    bron.done("backup", tmp_path / "kopie.gebied")
    return tmp_path / "kopie.gebied"


def test_every_table_and_file_comes_back_after_backup_drop_and_restore(bron, kopie, tmp_path):
    expected, files = bron.state(), bron.uploads()
    assert expected["gebied_gebied"] != "leeg"
    assert any(key.startswith("trigger opgaven_opgave.proef_bewaak") for key in expected)
    with new_platform(tmp_path / "elders") as elders:
        told = elders.done("restore", kopie)
        assert (differences(elders.state(), expected), elders.uploads()) == ({}, files)
        elders.done("backup", tmp_path / "tweede.gebied")
        drop(elders.database)
        create(elders.database)
        elders.done("restore", tmp_path / "tweede.gebied", "--vervang")
        assert (differences(elders.state(), expected), elders.uploads()) == ({}, files)
        assert databases(elders.database) == [elders.database]
        assert [path.name for path in elders.home.iterdir()] == ["uploads"]
    assert told["bestanden"] == 2
    assert told["nieuwe_migraties"] == 0
    assert "opnieuw" in told["herstart"]


def test_a_backup_is_closed_to_others_and_never_replaces_a_file(bron, kopie):
    assert stat.S_IMODE(kopie.stat().st_mode) == 0o600
    before = kopie.read_bytes()
    assert bron.refused("backup", kopie) == f"Fout: Het bestand {kopie} bestaat al. Kies een andere naam."
    assert kopie.read_bytes() == before


def test_a_backup_that_is_killed_half_way_leaves_nothing_that_looks_like_one(bron, tmp_path):
    folder = tmp_path / "kopieen"
    folder.mkdir()
    large = bron.home / "uploads" / "groot.bin"
    with large.open("wb") as file:
        file.truncate(20 << 30)
    running = subprocess.Popen(bron.command("backup", folder / "kopie.gebied"), cwd=ROOT, env=bron.environment())
    wait_until(lambda: any(p.stat().st_size > 1 << 20 for p in folder.iterdir()), 60, "the backup to be half-way")
    running.send_signal(signal.SIGKILL)
    running.wait()

    [rest] = folder.iterdir()
    assert rest.name.startswith(".")
    assert rest.suffix == ".onvolledig"
    assert "geen reservekopie" in (line := bron.refused("restore", rest, "--vervang")) or "beschadigd" in line
    large.unlink()
    bron.done("backup", folder / "kopie.gebied")
    assert [path.name for path in folder.iterdir()] == ["kopie.gebied"]


def test_a_backup_that_fails_says_so_and_leaves_nothing(bron, tmp_path):
    programs = tmp_path / "bin"
    programs.mkdir()
    (programs / "pg_dump").write_text("#!/bin/sh\nprintf 'half een dump'\necho 'pg_dump: error: weg' >&2\nexit 1\n")
    (programs / "pg_dump").chmod(0o755)
    line = bron.refused("backup", tmp_path / "kopie.gebied", PG_BIN=str(programs))
    assert line == "Fout: pg_dump stopte met een fout (pg_dump: error: weg)."
    assert not [path for path in tmp_path.iterdir() if "kopie" in path.name]


def test_rows_that_change_during_a_backup_are_in_it_wholly_or_not_at_all(bron, tmp_path):
    """pg_dump and the count of rows look at one moment, so a busy table gives no difference."""
    command = bron.command("backup", tmp_path / "kopie.gebied")
    running = subprocess.Popen(command, cwd=ROOT, env=bron.environment(), stdout=subprocess.DEVNULL)
    number = 0
    while running.poll() is None:
        number += 1
        Organisatie.objects.create(code=f"druk{number}", naam="Druk", soort="overig")
        time.sleep(0.005)
    assert running.returncode == 0
    with new_platform(tmp_path / "elders") as elders:
        elders.done("restore", tmp_path / "kopie.gebied")


def test_restore_keeps_what_is_there_unless_asked_to_replace_it(bron, kopie, tmp_path):
    with new_platform(tmp_path / "elders") as elders:
        elders.done("restore", kopie)
        with elders.connect() as db:
            db.execute("UPDATE opgaven_opgave SET naam = 'later gewijzigd'")
        elders.upload("later.txt", b"later")
        later = elders.state(), elders.uploads()

        assert "geef dan --vervang op" in elders.refused("restore", kopie)
        assert (elders.state(), elders.uploads()) == later

        with elders.connect() as visitor:
            elders.done("restore", kopie, "--vervang")
            with pytest.raises(psycopg.OperationalError):
                visitor.execute("SELECT 1")
        assert (differences(elders.state(), bron.state()), elders.uploads()) == ({}, bron.uploads())


def test_a_restore_that_is_killed_half_way_leaves_what_was_there_and_the_next_one_cleans_up(bron, kopie, tmp_path):
    with new_platform(tmp_path / "elders") as elders:
        elders.done("restore", kopie)
        with elders.connect() as db:
            db.execute("UPDATE opgaven_opgave SET naam = 'later gewijzigd'")
        later = elders.state(), elders.uploads()
        running = subprocess.Popen(elders.command("restore", kopie, "--vervang"), cwd=ROOT, env=elders.environment())
        wait_until(lambda: len(databases(elders.database)) == 2, 60, "the new database to be there")
        running.send_signal(signal.SIGKILL)
        running.wait()
        assert (elders.state(), elders.uploads()) == later
        assert len(databases(elders.database)) == 2

        elders.done("restore", kopie, "--vervang")
        assert differences(elders.state(), bron.state()) == {}
        assert databases(elders.database) == [elders.database]
        assert [path.name for path in elders.home.iterdir()] == ["uploads"]


def test_an_older_backup_gets_the_migrations_that_it_lacks(bron, kopie, tmp_path):
    with new_platform(tmp_path / "elders") as elders:
        elders.done("restore", kopie)
        assert elders.manage("migrate", "sessions", "zero").returncode == 0
        elders.done("backup", tmp_path / "ouder.gebied")
        told = elders.done("restore", tmp_path / "ouder.gebied", "--vervang")
        assert told["nieuwe_migraties"] >= 1
        assert "django_session" in elders.state()


def test_a_platform_without_tables_has_nothing_to_back_up(tmp_path):
    with new_platform(tmp_path / "leeg") as leeg:
        assert "De database is leeg" in leeg.refused("backup", tmp_path / "kopie.gebied")
    assert not (tmp_path / "kopie.gebied").exists()


def test_the_trigger_that_came_back_works(bron, kopie, tmp_path):
    with new_platform(tmp_path / "elders") as elders:
        elders.done("restore", kopie)
        with elders.connect() as db, pytest.raises(Exception, match="mag niet"):
            db.execute("DELETE FROM opgaven_opgave")
    assert Opgave.objects.count() == 3
