"""Put a backup back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import CommandParser

from accounts.commando import Commando, Fout, Uitvoer
from config.reservekopie.herstellen import restore

_HERSTART = (
    "Start nu de website, de workers en beat opnieuw: met script/run door het te stoppen en opnieuw te starten, "
    "op een server met systemctl restart gebied.target."
)


class Command(Commando):
    help = "Zet een reservekopie terug. Gaat er iets mis, dan blijft alles zoals het was."

    def add_options(self, parser: CommandParser) -> None:
        parser.add_argument("bestand", metavar="BESTAND", help="Een bestand dat met backup is gemaakt.")
        parser.add_argument("--vervang", action="store_true", help="Vervang de gegevens die er nu staan.")

    def run(self, *, bestand: str, vervang: bool, **options: Any) -> Uitvoer:
        """Restore, and say what to do next."""
        try:
            gegevens = restore(Path(bestand).absolute(), vervang=vervang)
        except OSError as error:
            raise Fout(f"Het terugzetten lukt niet ({error.strerror}). De oude gegevens staan er nog.") from error
        tekst = (
            f"Teruggezet: {gegevens['rijen']} rijen in {gegevens['tabellen']} tabellen en "
            f"{gegevens['bestanden']} bestanden, van {gegevens['gemaakt_op']}. "
            f"{gegevens['nieuwe_migraties']} migraties uitgevoerd.\n{_HERSTART}"
        )
        return Uitvoer({**gegevens, "herstart": _HERSTART}, tekst)
