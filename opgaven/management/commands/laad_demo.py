"""Load the invented region Twaalfstroom, or put it back as it was."""

from __future__ import annotations

import time
from typing import Any

from django.core.management.base import CommandParser

from accounts.commando import ArgumentFout, Commando, Fout, Uitvoer
from opgaven.demo.land import INDELING
from opgaven.demo.load import DemoNotAllowedError, load_demo
from opgaven.demo.meer import MEESTE, multiply


class Command(Commando):
    help = "Laadt de verzonnen regio Twaalfstroom. Nog een keer laden zet de demo terug zoals hij was."

    def add_options(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--gemeenten",
            type=int,
            default=0,
            metavar="AANTAL",
            help="Zet de regio zo vaak naast zichzelf dat er minstens zoveel gemeenten zijn: om snelheid te meten.",
        )

    def run(self, *, gemeenten: int, **options: Any) -> Uitvoer:
        """Load, and tell what was new and what was put back."""
        begin = time.perf_counter()
        if gemeenten and not 3 <= gemeenten <= MEESTE:
            raise ArgumentFout(f"Geef bij --gemeenten een aantal van 3 tot en met {MEESTE}.")
        try:
            verslag = load_demo()
            kopieen = multiply(gemeenten) if gemeenten else 0
        except DemoNotAllowedError as error:
            raise Fout(str(error)) from error
        seconden = round(time.perf_counter() - begin, 2)
        gebieden, opgaven = verslag.gebieden, verslag.opgaven
        tekst = (
            f"{INDELING}: {gebieden.nieuw} gebieden en {opgaven.nieuw} opgaven nieuw, "
            f"{gebieden.bijgewerkt + opgaven.bijgewerkt} teruggezet, "
            f"{gebieden.ongewijzigd + opgaven.ongewijzigd} ongewijzigd; {verslag.berekeningen} berekeningen."
        )
        tekst += f" De regio is {kopieen} keer gekopieerd." if kopieen else ""
        gegevens = {"indeling": INDELING, **verslag.as_dict(), "kopieen": kopieen, "seconden": seconden}
        return Uitvoer(gegevens, tekst)
