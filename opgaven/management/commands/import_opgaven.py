"""Read opgaven and zones from a file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import CommandParser

from accounts.commando import Commando, Uitvoer
from accounts.models import Zichtbaarheid
from gebied.importeren.lezen import Keuze
from gebied.importeren.openen import LEESBAAR
from opgaven.importeren.keuzes import OpgavenInvoer
from opgaven.management.import_uitvoer import as_uitvoer, exit_codes, nothing_usable
from opgaven.models import Aard, Status
from opgaven.services.importeren import opgaven_import

_VELDEN = (
    ("--sleutel", "Veld met de sleutel waaraan een opgave bij een volgende import herkend wordt."),
    ("--name", "Veld met de naam."),
    ("--begin", "Veld met het eerste jaar: een jaartal, een datum of tekst die met een jaartal begint."),
    ("--eind", "Veld met het laatste jaar."),
    ("--hoeveelheid", "Veld met wat het plan oplevert, een getal van nul of meer; met --eenheid of --eenheid-veld."),
    ("--doeljaar", "Veld met het jaar waarin die hoeveelheid er moet zijn."),
    ("--hardheid", "Veld dat zegt of het plan hard of zacht is: die woorden, of wat --hard, --zacht en --open noemen."),
)
_BETEKENISSEN = (
    ("--hard", "Waarde van het veld --hardheid die hard betekent, zoals '1A Onherroepelijk'. Mag vaker."),
    ("--zacht", "Waarde die zacht betekent. Mag vaker."),
    ("--open", "Waarde die niets zegt, zoals Onbekend: hard of zacht blijft open. Mag vaker."),
)
_LETTERLIJK = (
    "sleutel", "begin", "eind", "hoeveelheid", "doeljaar", "hardheid", "status", "aard", "organisatie", "zichtbaarheid",
)  # fmt: skip


class Command(Commando):
    help = (
        f"Lees opgaven of werkingsgebieden in uit een kaartbestand: {LEESBAAR}. Twee keer hetzelfde bestand verandert "
        "niets. Opgaven van dezelfde bron die niet in het bestand staan, blijven bestaan; een verwijderde opgave die "
        "er wel in staat, komt terug."
    )

    def add_options(self, parser: CommandParser) -> None:
        parser.add_argument("bestand", metavar="BESTAND", help="Het kaartbestand.")
        parser.add_argument("--opgavetype", required=True, metavar="CODE", help="Bijvoorbeeld woningbouw of natuur.")
        parser.add_argument("--bron", required=True, metavar="NAAM", help="Naam van de bron; met de sleutel uniek.")
        parser.add_argument("--layer", default="", metavar="LAAG", help="Laag, als het bestand er meer heeft.")
        for optie, uitleg in _VELDEN:
            parser.add_argument(optie, default="", metavar="VELD", help=uitleg)
        parser.add_argument("--eenheid", default="", metavar="TEKST", help="Van de hoeveelheid, zoals woningen of MW.")
        parser.add_argument("--eenheid-veld", default="", metavar="VELD", help="Of: veld met de eenheid per rij.")
        for optie, uitleg in _BETEKENISSEN:
            parser.add_argument(optie, action="append", default=[], metavar="WAARDE", help=uitleg)
        parser.add_argument("--where", default="", metavar="SQL", help="Alleen rijen die hieraan voldoen (OGR SQL).")
        parser.add_argument("--status", default="", choices=Status.values, help="Standaard verkenning, zones geldend.")
        parser.add_argument("--aard", default="", choices=Aard.values, help="Standaard opgave.")
        parser.add_argument("--organisatie", default="", metavar="CODE", help="Eigenaar van de opgaven.")
        parser.add_argument(
            "--zichtbaarheid",
            default="",
            choices=Zichtbaarheid.values,
            help="Voor nieuwe opgaven. Standaard intern met een eigenaar, en openbaar zonder.",
        )
        parser.add_argument(
            "--crs", default="", metavar="EPSG:N", help="Coördinatenstelsel; gaat voor dat van het bestand."
        )

    def run(self, *, bestand: str, opgavetype: str, bron: str, **options: Any) -> Uitvoer:
        """Import, and report."""
        invoer = OpgavenInvoer(
            bestand=Path(bestand),
            opgavetype=opgavetype,
            bron=bron.strip(),
            keuze=Keuze(laag=options["layer"], crs=options["crs"], waar=options["where"]),
            naam=options["name"],
            eenheid=options["eenheid"].strip(),
            eenheidveld=options["eenheid_veld"],
            hard=tuple(options["hard"]),
            zacht=tuple(options["zacht"]),
            open=tuple(options["open"]),
            **{name: options[name] for name in _LETTERLIJK},
        )
        with exit_codes():
            result = opgaven_import(invoer=invoer)
        if not result.rapport.bruikbaar:
            self.stderr.write(f"Fout: {nothing_usable(result.rapport)}")
        return as_uitvoer(result.rapport, result.toelichting)
