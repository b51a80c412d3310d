"""Make a backup of a platform that runs."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from django.conf import settings

from accounts.commando import Fout
from accounts.models import Logsoort
from accounts.services.logboek import log_event
from config.reservekopie import tabellen, uploads
from config.reservekopie.archief import DATABASE, UPLOADS, Schrijver, bestaat_al, new_file
from config.reservekopie.postgres import Server


def make(doel: Path) -> dict[str, Any]:
    """Write database and files to one new file; gives what the command tells.

    A file is written before the row that names it and removed after it. So what was there before the snapshot, together
    with what is there after, holds every file that a row in the snapshot names.
    """
    begin = time.monotonic()
    _check_target(doel)
    server = Server()
    server.program("pg_dump")
    voor = uploads.names()
    with tabellen.snapshot() as momentopname, new_file(doel) as bestand:
        gegevens = _describe()
        with Schrijver(bestand) as schrijver:
            gegevens["ontbrekende_bestanden"] = _add_uploads(schrijver, voor | uploads.names())
            with server.dump(momentopname) as dump:
                schrijver.add(DATABASE, dump)
            zegel = schrijver.finish(gegevens)
    log_event(soort=Logsoort.BEHEER, onderwerp="reservekopie", gegevens={"handeling": "gemaakt"})
    return {
        "bestand": str(doel),
        "bytes": doel.stat().st_size,
        "sha256": zegel,
        "tabellen": len(gegevens["tabellen"]),
        "rijen": sum(gegevens["tabellen"].values()),
        "bestanden": len(schrijver.delen) - 1,
        "ontbrekende_bestanden": gegevens["ontbrekende_bestanden"],
        "seconden": round(time.monotonic() - begin, 1),
    }


def _check_target(doel: Path) -> None:
    if doel.exists():
        raise bestaat_al(doel)
    if not doel.parent.is_dir():
        raise Fout(f"De map {doel.parent} bestaat niet. Maak die map of kies een andere.")


def _describe() -> dict[str, Any]:
    """What the manifest says of the snapshot."""
    migraties = tabellen.migrations()
    if not migraties:
        raise Fout("De database is leeg: er is niets om te bewaren. Start het platform eerst met script/run.")
    return {
        "gemaakt_op": datetime.now(UTC).isoformat(timespec="seconds"),
        "softwareversie": settings.VERSION,
        **tabellen.versions(),
        "migraties": migraties,
        "tabellen": tabellen.counts(),
    }


def _add_uploads(schrijver: Schrijver, namen: set[str]) -> list[str]:
    """Copy the files; gives those that a row names and that were gone already before we came."""
    genoemd = uploads.referenced()
    for naam in sorted(namen):
        try:
            bestand = (uploads.folder() / naam).open("rb")
        except FileNotFoundError as error:
            if naam in genoemd:
                raise Fout("Een bestand verdween terwijl de reservekopie werd gemaakt. Probeer het opnieuw.") from error
            continue
        with bestand:
            schrijver.add(UPLOADS + naam, bestand)
    return sorted(genoemd - namen)
