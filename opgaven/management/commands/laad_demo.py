"""Load the invented region Twaalfstroom, or put it back as it was."""

from __future__ import annotations

import json
from time import perf_counter
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from opgaven.demo.land import INDELING
from opgaven.demo.load import DemoNotAllowedError, load_demo


class Command(BaseCommand):
    help = "Laadt de verzonnen regio Twaalfstroom. Nog een keer laden zet de demo terug zoals hij was."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--json", action="store_true", help="Geef het verslag als JSON.")

    def handle(self, *args: Any, **options: Any) -> None:
        start = perf_counter()
        try:
            verslag = load_demo()
        except DemoNotAllowedError as error:
            raise CommandError(str(error)) from error
        seconden = round(perf_counter() - start, 2)
        if options["json"]:
            self.stdout.write(json.dumps(verslag.as_dict() | {"indeling": INDELING, "seconden": seconden}))
            return
        gebieden, opgaven = verslag.gebieden, verslag.opgaven
        self.stdout.write(
            f"{INDELING}: {gebieden.nieuw} gebieden en {opgaven.nieuw} opgaven nieuw, "
            f"{gebieden.bijgewerkt + opgaven.bijgewerkt} teruggezet, "
            f"{gebieden.ongewijzigd + opgaven.ongewijzigd} ongewijzigd; "
            f"{verslag.berekeningen} berekeningen in {seconden:.1f} s."
        )
