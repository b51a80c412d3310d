"""Drive the map of a country and print what it does, as Markdown."""

from __future__ import annotations

import argparse
import os
import sys

import django


def main() -> None:
    """Measure with everything visible, and with one in twenty opgaven hidden."""
    opties = _lees_opties()
    django.setup()
    from bench.kaart.browser import chromium
    from bench.kaart.server import website
    from bench.kaart.verslag import meet_reis, schrijf
    from bench.kaart.vulling import omvang, verborgen, vul_land
    from gebied.models import Niveau

    niveau = Niveau(opties.niveau)
    indeling = vul_land(niveau)
    vraag = f"/kaart/?indeling={indeling.pk}&niveau={niveau}&lagen=opgaven,stapeling"
    _schrijf(f"{omvang(indeling)}. {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} at the start.\n")
    reizen = {}
    with website() as adres:
        with chromium() as browser:
            reizen["sees all"] = meet_reis(browser, adres + vraag, opties.bewegingen, opties.pauze)
        if not opties.kort:
            with verborgen() as aantal, chromium() as browser:
                reizen[f"{aantal} opgaven hidden"] = meet_reis(browser, adres + vraag, opties.bewegingen, opties.pauze)
    _schrijf(schrijf(reizen))
    _schrijf(f"\nLoad {os.getloadavg()[0]:.1f} at the end.")


def _lees_opties() -> argparse.Namespace:
    uitleg = argparse.ArgumentParser(prog="script/bench --kaart", description="Meet de kaart van een land in Chromium.")
    uitleg.add_argument("--bewegingen", type=int, default=100, help="Zoveel keer verschuiven of zoomen.")
    uitleg.add_argument("--pauze", type=float, default=0, help="Zoveel seconden kijken voor elke beweging.")
    uitleg.add_argument("--niveau", choices=["wijk", "buurt"], default="wijk", help="Een land van zulke gebieden.")
    uitleg.add_argument("--kort", action="store_true", help="Alleen voor wie alles mag zien.")
    return uitleg.parse_args()


def _schrijf(tekst: str) -> None:
    sys.stdout.write(tekst + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
