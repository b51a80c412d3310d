"""What restore refuses: all that is not a whole backup of this platform, in one line, with the old state kept."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db import connection

from accounts.commando import Fout
from config.reservekopie.archief import DATABASE, Schrijver, new_file, open_backup
from config.reservekopie.tabellen import known_migrations
from tests.config.proefplatform import Platform, databases, new_platform

# Only so that there is a database: these tests write in one of their own.
pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def platform(django_db_setup, django_db_blocker, tmp_path_factory):
    """A platform with something to lose. One for all tests, for each must leave it as it was."""
    folder = tmp_path_factory.mktemp("geweigerd")
    with django_db_blocker.unblock():
        bron = Platform(connection.settings_dict["NAME"], folder / "bron")
        bron.upload("brief.txt", b"blijft staan")
        bron.done("backup", folder / "goed.gebied")
        with new_platform(folder / "elders") as elders:
            elders.done("restore", folder / "goed.gebied")
            with elders.connect() as db:
                db.execute(
                    "INSERT INTO accounts_organisatie (code, naam, soort) VALUES ('gm0009', 'Blijft', 'gemeente')"
                )
            yield elders


@pytest.fixture
def kopie(platform: Platform) -> bytes:
    return (platform.home.parent / "goed.gebied").read_bytes()


def refusal(platform: Platform, path: Path) -> str:
    """What restore says; the old state must be untouched and nothing may be left behind."""
    before = platform.state(), platform.uploads()
    line = platform.refused("restore", path, "--vervang")
    assert (platform.state(), platform.uploads()) == before
    assert databases(platform.database) == [platform.database]
    assert [entry.name for entry in platform.home.iterdir()] == ["uploads"]
    return line


def made(path: Path, parts: dict[str, bytes], **values: Any) -> Path:
    """A whole, sealed backup with this content."""
    manifest = {
        "gemaakt_op": "2026-11-22T12:00:00+00:00", "softwareversie": "0.1.0", "postgresql": "15.1", "postgis": "3.3.2",
        "migraties": sorted(known_migrations()), "tabellen": {},
    }  # fmt: skip
    with new_file(path) as file, Schrijver(file) as writer:
        for name, content in parts.items():
            writer.add(name, io.BytesIO(content))
        writer.finish(manifest | values)
    return path


def test_one_changed_byte_anywhere_is_noticed(platform, kopie, tmp_path):
    bad = tmp_path / "slecht.gebied"
    size = len(kopie)
    for place in (200, size // 3, size // 2, kopie.index(b'"gemaakt_op"'), size - 100, size - 65, size - 10):
        bad.write_bytes(kopie[:place] + bytes([kopie[place] ^ 1]) + kopie[place + 1 :])
        with pytest.raises(Fout, match="is beschadigd of niet compleet"), open_backup(bad):
            pytest.fail(f"byte {place} was changed and nobody noticed")
    assert "is beschadigd of niet compleet" in refusal(platform, bad)


@pytest.mark.parametrize("part", [0.02, 0.5, 0.999])
def test_a_truncated_backup_is_refused(platform, kopie, tmp_path, part):
    (tmp_path / "slecht.gebied").write_bytes(kopie[: int(len(kopie) * part)])
    assert "is beschadigd of niet compleet" in refusal(platform, tmp_path / "slecht.gebied")


def test_bytes_behind_a_backup_are_refused(platform, kopie, tmp_path):
    (tmp_path / "slecht.gebied").write_bytes(kopie + b"en nog iets")
    assert "is beschadigd of niet compleet" in refusal(platform, tmp_path / "slecht.gebied")


def test_something_else_is_refused(platform, tmp_path):
    text, archive = tmp_path / "brief.txt", tmp_path / "ander.zip"
    text.write_text("Geachte heer, " * 50)
    with zipfile.ZipFile(archive, "w") as other:
        other.writestr("manifest.json", "{}")
    for path in (text, archive):
        assert refusal(platform, path) == (
            f"Fout: Het bestand {path.name} is geen reservekopie van dit platform. "
            "Kies een bestand dat met backup is gemaakt."
        )
    assert "is niet te lezen" in refusal(platform, tmp_path / "bestaat-niet")


def test_a_backup_with_a_migration_that_this_version_does_not_know_is_refused(platform, tmp_path):
    migrations = [*known_migrations(), "opgaven.9999_uit_de_toekomst"]
    newer = made(tmp_path / "k", {DATABASE: b""}, migraties=migrations, softwareversie="9.0.0")
    assert refusal(platform, newer) == (
        f"Fout: De reservekopie komt van een nieuwere versie (9.0.0) dan deze ({settings.VERSION}): de migratie "
        "opgaven.9999_uit_de_toekomst is hier onbekend. Werk eerst het platform bij."
    )


def test_a_backup_of_a_newer_postgresql_or_format_is_refused(platform, tmp_path):
    assert "komt van PostgreSQL 99" in refusal(platform, made(tmp_path / "a", {DATABASE: b""}, postgresql="99.1"))
    assert "een nieuwere versie" in refusal(platform, made(tmp_path / "b", {DATABASE: b""}, formaatversie=2))


def test_a_dump_that_cannot_be_read_leaves_the_old_state(platform, tmp_path):
    line = refusal(platform, made(tmp_path / "k", {DATABASE: b"PGDMP en dan onzin"}))
    assert line.startswith("Fout: pg_restore stopte met een fout (")


def test_a_row_less_than_the_manifest_says_leaves_the_old_state(platform, kopie, tmp_path):
    with zipfile.ZipFile(io.BytesIO(kopie)) as good:
        dump = good.read(DATABASE)
    line = refusal(platform, made(tmp_path / "k", {DATABASE: dump}, tabellen={"public.accounts_organisatie": 7}))
    assert "klopt het aantal rijen niet" in line


@pytest.mark.parametrize("name", ["uploads/../../weg.txt", "/etc/weg.txt", "uploads/", "elders/x"])
def test_a_part_that_leads_out_of_its_folder_is_refused(platform, tmp_path, name):
    assert "geen reservekopie" in refusal(platform, made(tmp_path / "k", {DATABASE: b"", name: b"x"}))
