"""Read figures about areas from a file of CBS or one's own."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.core.management.base import CommandParser

from accounts.commando import Commando, Uitvoer
from gebied.importeren.fouten import opsomming
from gebied.services.indicatoren import IndicatorenInvoer, IndicatorRapport
from opgaven.management.import_uitvoer import as_uitvoer, exit_codes, nothing_usable
from opgaven.services.importeren_indicatoren import indicatoren_store

_MAX_REGELS = 20


class Command(Commando):
    help = (
        "Lees cijfers over gebieden in uit een csv-bestand, ook in .gz of .zip: per gebied een rij, of per cijfer. "
        "Twee keer hetzelfde bestand verandert niets. Wat ontbreekt, blijft ontbreken en wordt geen nul."
    )

    def add_options(self, parser: CommandParser) -> None:
        parser.add_argument("bestand", metavar="BESTAND", help="Het csv-bestand.")
        parser.add_argument("--bron", required=True, metavar="NAAM", help="Naam van de bron, zoals 'CBS kerncijfers'.")
        parser.add_argument("--indeling", required=True, metavar="NAAM", help="Bijvoorbeeld 'CBS 2022'.")
        parser.add_argument("--jaar", type=int, metavar="JAAR", help="Jaar van cijfers waar geen jaar bij staat.")
        parser.add_argument(
            "--organisatie",
            default="",
            metavar="CODE",
            help="Eigenaar; de cijfers zijn dan intern. Standaard openbaar.",
        )

    def run(self, *, bestand: str, bron: str, indeling: str, **options: Any) -> Uitvoer:
        """Import, and report."""
        invoer = IndicatorenInvoer(
            Path(bestand), bron.strip(), indeling.strip(), options["jaar"], options["organisatie"].strip()
        )
        with exit_codes():
            gelezen = indicatoren_store(invoer=invoer)
        if not gelezen.rapport.bruikbaar:
            self.stderr.write(f"Fout: {nothing_usable(gelezen.rapport)}")
        uitvoer = as_uitvoer(gelezen.rapport, " ".join(_figures(gelezen.rapport, gelezen.toelichting)))
        return Uitvoer(uitvoer.gegevens, "\n".join([uitvoer.tekst, *_cells(gelezen.rapport)]), uitvoer.code)


def _figures(rapport: IndicatorRapport, toelichting: str) -> Sequence[str]:
    w = rapport.waarden
    zin = (
        f"Cijfers van {len(rapport.indicatoren)} indicatoren: {w['nieuw']} nieuw, {w['bijgewerkt']} bijgewerkt, "
        f"{w['ongewijzigd']} ongewijzigd; {w['ontbreekt']} daarvan ontbreken bij de bron."
    )
    delen = [zin]
    if rapport.kolommen_overgeslagen:
        delen.append(f"Zonder getallen en dus niet gelezen: {opsomming(rapport.kolommen_overgeslagen)}.")
    return [*delen, toelichting]


def _cells(rapport: IndicatorRapport) -> list[str]:
    shown = [f"Cijfer afgewezen: rij {regel.rij}, {regel.sleutel}: {regel.reden}" for regel in rapport.cellen_afgewezen]
    rest = len(shown) - _MAX_REGELS
    meer = [f"Cijfer afgewezen: nog {rest}; met --json ziet u ze allemaal."] if rest > 0 else []
    return [*shown[:_MAX_REGELS], *meer]
