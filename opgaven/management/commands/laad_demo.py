"""Load the invented region Twaalfstroom, or put it back as it was."""

from __future__ import annotations

import time
from typing import Any

from accounts.commando import Commando, Fout, Uitvoer
from opgaven.demo.land import INDELING
from opgaven.demo.load import DemoNotAllowedError, load_demo


class Command(Commando):
    help = "Laadt de verzonnen regio Twaalfstroom. Nog een keer laden zet de demo terug zoals hij was."

    def run(self, **options: Any) -> Uitvoer:
        """Load, and tell what was new and what was put back."""
        begin = time.perf_counter()
        try:
            verslag = load_demo()
        except DemoNotAllowedError as error:
            raise Fout(str(error)) from error
        seconden = round(time.perf_counter() - begin, 2)
        gebieden, opgaven = verslag.gebieden, verslag.opgaven
        tekst = (
            f"{INDELING}: {gebieden.nieuw} gebieden en {opgaven.nieuw} opgaven nieuw, "
            f"{gebieden.bijgewerkt + opgaven.bijgewerkt} teruggezet, "
            f"{gebieden.ongewijzigd + opgaven.ongewijzigd} ongewijzigd; {verslag.berekeningen} berekeningen."
        )
        return Uitvoer({"indeling": INDELING, **verslag.as_dict(), "seconden": seconden}, tekst)
