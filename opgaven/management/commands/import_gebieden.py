"""Read areas from a file of CBS, PDOK or one's own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import CommandParser

from accounts.commando import Commando, Uitvoer
from gebied.importeren.lezen import Keuze
from gebied.importeren.openen import LEESBAAR
from gebied.models import Niveau
from gebied.services.importeren import GebiedenInvoer
from opgaven.management.import_uitvoer import as_uitvoer, exit_codes, nothing_usable
from opgaven.services.importeren_gebieden import gebieden_import


class Command(Commando):
    help = (
        f"Lees gebieden in uit een kaartbestand: {LEESBAAR}. Twee keer hetzelfde bestand verandert niets. "
        "Gebieden die niet in het bestand staan, blijven bestaan."
    )

    def add_options(self, parser: CommandParser) -> None:
        parser.add_argument("bestand", metavar="BESTAND", help="Het kaartbestand.")
        parser.add_argument("--indeling", required=True, metavar="NAAM", help="Bijvoorbeeld 'CBS 2022'.")
        parser.add_argument("--niveau", required=True, choices=Niveau.values, help="Niveau van de gebieden.")
        parser.add_argument("--layer", default="", metavar="LAAG", help="Laag, als het bestand er meer heeft.")
        parser.add_argument("--code", default="", metavar="VELD", help="Veld met de code.")
        parser.add_argument("--name", default="", metavar="VELD", help="Veld met de naam.")
        parser.add_argument(
            "--crs", default="", metavar="EPSG:N", help="Coördinatenstelsel; gaat voor dat van het bestand."
        )

    def run(self, *, bestand: str, indeling: str, niveau: str, **options: Any) -> Uitvoer:
        """Import, and report."""
        keuze = Keuze(laag=options["layer"], crs=options["crs"])
        invoer = GebiedenInvoer(Path(bestand), indeling.strip(), niveau, keuze, options["code"], options["name"])
        with exit_codes():
            gelezen = gebieden_import(invoer=invoer)
        if not gelezen.rapport.bruikbaar:
            self.stderr.write(f"Fout: {nothing_usable(gelezen.rapport)}")
        return as_uitvoer(gelezen.rapport, gelezen.toelichting)
