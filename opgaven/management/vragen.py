"""What commands about scores ask: which indeling, which niveau."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import CommandParser

from accounts.commando import ArgumentFout, Commando, Fout, Uitvoer
from accounts.permissions import ALLES
from gebied.models import Indeling, Niveau
from opgaven.exporteren import SOORTEN, ExportFout, write_file
from opgaven.exporteren.bestand import check_target
from opgaven.keuze import Filter
from opgaven.models import Opgavetype
from opgaven.selectors.scores import Vraag


def find_indeling(naam: str) -> Indeling:
    """The indeling of this name, or a sentence with the ones that there are."""
    found = Indeling.objects.filter(naam=naam).first()
    if found is None:
        known = ", ".join(Indeling.objects.values_list("naam", flat=True)) or "nog geen"
        raise ArgumentFout(f"De indeling {naam} bestaat niet. Bekend: {known}. Lees gebieden in met import_gebieden.")
    return found


class ExportCommando(Commando):
    """Write one kind of table to a file."""

    soort: str

    def add_options(self, parser: CommandParser) -> None:
        parser.add_argument("bestand", metavar="BESTAND", help="Eindigt op .csv, .xlsx, .gpkg of .geojson.")
        parser.add_argument("--indeling", required=True, metavar="NAAM", help="Bijvoorbeeld 'CBS 2022'.")
        parser.add_argument("--niveau", required=True, choices=Niveau.values, help="Niveau van de gebieden.")
        parser.add_argument("--typen", default="", metavar="CODES", help="Alleen deze typen, met komma's ertussen.")
        parser.add_argument("--peiljaar", type=int, help="Alleen opgaven die in dit jaar lopen.")

    def run(self, *, bestand: str, indeling: str, niveau: str, **options: Any) -> Uitvoer:
        """Write the file, and say how many rows it has."""
        path = Path(bestand)
        try:
            check_target(path)
        except ExportFout as error:
            raise ArgumentFout(str(error)) from error
        # Who runs a command on the server acts as the platform.
        typen = find_typen(options["typen"])
        vraag = Vraag(find_indeling(indeling).pk, niveau, Filter(typen=typen, jaar=options["peiljaar"]), ALLES)
        rijen = self._write(vraag, path, f"{indeling}, {niveau}")
        return Uitvoer({"bestand": str(path), "rijen": rijen}, f"{path} geschreven: {rijen} rijen.")

    def _write(self, vraag: Vraag, path: Path, waarvan: str) -> int:
        if not len(SOORTEN["scores"](vraag)):
            raise Fout(f"Er zijn nog geen scores van {waarvan}. Maak ze eerst met het commando bereken.")
        tabel = SOORTEN[self.soort](vraag)
        try:
            write_file(tabel, path)
        except ExportFout as error:
            raise Fout(str(error)) from error
        return len(tabel)


def find_typen(tekst: str) -> frozenset[str] | None:
    """Codes of opgavetypen with commas between; nothing means all."""
    codes = frozenset(code.strip() for code in tekst.split(",") if code.strip())
    bekend = list(Opgavetype.objects.values_list("code", flat=True))
    onbekend = sorted(codes.difference(bekend))
    if onbekend:
        raise ArgumentFout(f"Dit opgavetype bestaat niet: {', '.join(onbekend)}. Kies uit: {', '.join(bekend)}.")
    return codes or None
