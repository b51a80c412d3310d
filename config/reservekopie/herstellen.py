"""Put a backup back: beside what runs, and in its place only when all of it is right."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.db import connection

from accounts.commando import Fout
from accounts.models import Logsoort
from accounts.services.logboek import log_event
from config.reservekopie import tabellen, uploads
from config.reservekopie.archief import DATABASE, Lezer, open_backup
from config.reservekopie.postgres import Server


def restore(bron: Path, *, vervang: bool) -> dict[str, Any]:
    """Fill a new database and a new folder, check them, bring them up to date, and swap them in.

    Until the swap nothing of what runs is touched, so whatever goes wrong leaves the old state. The swap of the
    database is one transaction; that of the folder comes just before and is undone when the database refuses.
    """
    begin = time.monotonic()
    with open_backup(bron) as reservekopie:
        server = Server()
        _check(reservekopie.manifest, server)
        _check_room(vervang)
        nieuw = f"{server.database}_herstel_{os.getpid()}"
        with server.alone(), _new_uploads(reservekopie) as ruil, _new_database(server, nieuw):
            _fill(server, reservekopie, nieuw)
            migraties = _bring_up_to_date(nieuw, reservekopie.manifest)
            _swap(server, nieuw, ruil)
    manifest = reservekopie.manifest
    return {
        "bestand": str(bron),
        "gemaakt_op": manifest["gemaakt_op"],
        "softwareversie": manifest["softwareversie"],
        "tabellen": len(manifest["tabellen"]),
        "rijen": sum(manifest["tabellen"].values()),
        "bestanden": len(reservekopie.bestanden),
        "nieuwe_migraties": migraties,
        "seconden": round(time.monotonic() - begin, 1),
    }


def _check(manifest: dict[str, Any], server: Server) -> None:
    """Refuse what this version of the software, or of PostgreSQL, cannot know."""
    onbekend = sorted(set(manifest["migraties"]) - tabellen.known_migrations())
    if onbekend:
        raise Fout(
            f"De reservekopie komt van een nieuwere versie ({manifest['softwareversie']}) dan deze "
            f"({settings.VERSION}): de migratie {onbekend[0]} is hier onbekend. Werk eerst het platform bij."
        )
    versie = int(manifest["postgresql"].split(".")[0])
    if versie > server.versie:
        raise Fout(
            f"De reservekopie komt van PostgreSQL {versie} en hier draait {server.versie}. Werk eerst PostgreSQL bij."
        )


def _check_room(vervang: bool) -> None:
    if not vervang and (tabellen.holds_data() or uploads.names()):
        raise Fout(
            "Er staan al gegevens. Wilt u die vervangen door de reservekopie, geef dan --vervang op. "
            "Maak eerst een reservekopie van wat er nu staat."
        )


def _clear_remains(server: Server) -> None:
    """Databases that an interrupted restore left."""
    for naam in server.remains():
        server.drop(naam)


@contextmanager
def _new_uploads(reservekopie: Lezer) -> Iterator[uploads.Ruil]:
    """The files of the backup in a folder beside the present one; gone again when something fails."""
    for rest in uploads.remains():
        shutil.rmtree(rest, ignore_errors=True)
    nieuw = uploads.folder().with_name(f"{uploads.folder().name}.herstel-{os.getpid()}")
    try:
        uploads.extract(reservekopie, nieuw)
        yield uploads.Ruil(nieuw)
    finally:
        shutil.rmtree(nieuw, ignore_errors=True)


@contextmanager
def _new_database(server: Server, naam: str) -> Iterator[None]:
    """A database beside the present one; gone again when something fails."""
    _clear_remains(server)
    try:
        server.create(naam)
        yield
    finally:
        server.drop(naam)


def _fill(server: Server, reservekopie: Lezer, naam: str) -> None:
    inhoud = server.contents(reservekopie.blocks(DATABASE))
    server.load(naam, reservekopie.blocks(DATABASE), inhoud)


def _bring_up_to_date(naam: str, manifest: dict[str, Any]) -> int:
    """Compare the rows with the manifest and run the migrations that the backup lacks; gives how many those were."""
    with _on_database(naam):
        if tabellen.counts() != manifest["tabellen"]:
            raise Fout(
                "Na het terugzetten klopt het aantal rijen niet met de reservekopie. De oude gegevens staan er nog."
            )
        try:
            call_command("migrate", interactive=False, verbosity=0)
        except Exception as error:
            raise Fout(
                f"Het bijwerken van de tabellen uit de reservekopie is mislukt ({type(error).__name__}). "
                "De oude gegevens staan er nog. Zet de reservekopie terug met de versie waarmee hij is gemaakt."
            ) from error
        log_event(
            soort=Logsoort.BEHEER,
            onderwerp="reservekopie",
            gegevens={"handeling": "teruggezet", "gemaakt_op": manifest["gemaakt_op"].lower()},
        )
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
        return len(set(tabellen.migrations()) - set(manifest["migraties"]))


@contextmanager
def _on_database(naam: str) -> Iterator[None]:
    """Let Django work on another database of the same server for a moment, as its test runner does."""
    eigen = connection.settings_dict["NAME"]
    connection.close()
    connection.settings_dict["NAME"] = naam
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict["NAME"] = eigen


def _swap(server: Server, nieuw: str, ruil: uploads.Ruil) -> None:
    oud = f"{server.database}_vervangen_{os.getpid()}"
    connection.close()
    try:
        ruil.do()
        server.swap(nieuw, oud)
    except OSError as error:
        ruil.undo()
        raise Fout(
            f"De map met bestanden is niet te verwisselen ({error.strerror}). De oude gegevens staan er nog."
        ) from error
    except BaseException:
        ruil.undo()
        raise
    server.drop(oud)
    ruil.finish()
