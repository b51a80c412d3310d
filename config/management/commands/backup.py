"""Make a backup: database and uploaded files in one file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import CommandParser

from accounts.commando import Commando, Fout, Uitvoer
from config.reservekopie.maken import make


class Command(Commando):
    help = "Maak een reservekopie: database en bestanden in één bestand. Het platform mag blijven draaien."

    def add_options(self, parser: CommandParser) -> None:
        parser.add_argument("bestand", metavar="BESTAND", help="Nieuw bestand; een bestand dat er al is, blijft staan.")

    def run(self, *, bestand: str, **options: Any) -> Uitvoer:
        """Make it, and tell what is in it."""
        try:
            gegevens = make(Path(bestand).absolute())
        except OSError as error:
            raise Fout(
                f"De reservekopie is niet te schrijven ({error.strerror}). Maak ruimte of kies een andere map."
            ) from error
        tekst = (
            f"Reservekopie gemaakt: {gegevens['bestand']} ({gegevens['bytes']} bytes, {gegevens['rijen']} rijen in "
            f"{gegevens['tabellen']} tabellen, {gegevens['bestanden']} bestanden).\n"
            "Er staan persoonsgegevens in. Bewaar hem versleuteld en op een andere plaats."
        )
        if weg := gegevens["ontbrekende_bestanden"]:
            tekst += f"\nLet op: {len(weg)} bestanden die de database noemt, waren er al niet meer."
        return Uitvoer(gegevens, tekst)
