"""Measure the search over the demo of fifty municipalities; Markdown on stdout, progress on stderr."""

from __future__ import annotations

import argparse
import os
import sys
from statistics import median
from typing import TYPE_CHECKING, Final

import django

if TYPE_CHECKING:
    from bench.paginas.bezoeker import Bezoeker

DOEL_MS: Final = 200
OK: Final = 200
WIE: Final = ("gebiedsmanager", "regiobureau", "")
#: What people look for, in each of the ways in which they do.
VRAGEN: Final = (
    ("a name", "zoek=Oosterwiel"),
    ("a name with a typo", "zoek=Oosterwil"),
    ("half a name", "zoek=wieler"),
    ("a subject in another form", "zoek=woningen+bouwen"),
    ("a word that is everywhere", "zoek=gebied"),
    ("two letters", "zoek=wo"),
    ("nothing to find", "zoek=qqxyzqq"),
    ("a sentence", "zoek=begin+met+wat+bewoners+al+doen"),
    ("one kind, third page", "zoek=twaal&soort=gebieden&bladzijde=3"),
)


def main() -> int:
    """Load, ask, tell; 1 when the 95th percentile of a kind is over the goal."""
    opties = _read_options()
    django.setup()
    from bench.kaart.server import website
    from bench.paginas.bezoeker import Bezoeker
    from opgaven.demo.load import load_demo
    from opgaven.demo.meer import multiply
    from opgaven.demo.users import PASSWORD

    load_demo()
    multiply(opties.gemeenten)
    _analyse()
    begin = os.getloadavg()[0]
    with website("bench.paginas.instellingen") as adres:
        bezoekers = [Bezoeker(adres, wie, PASSWORD) for wie in WIE]
        for bezoeker in bezoekers:
            bezoeker.sign_in()
        rijen = [
            (naam, pad, [_measure(bezoeker, f"{pad}{vraag}", opties.keer) for bezoeker in bezoekers])
            for naam, vraag in VRAGEN
            for pad in (("/zoeken/?",) if "soort" in vraag else ("/zoeken/?", "/zoeken/suggesties/?"))
        ]
    return _report(rijen, begin)


def _read_options() -> argparse.Namespace:
    uitleg = argparse.ArgumentParser(prog="script/bench --zoeken", description="Meet het zoeken.")
    uitleg.add_argument("--gemeenten", type=int, default=50, help="Minstens zoveel gemeenten.")
    uitleg.add_argument("--keer", type=int, default=20, help="Zo vaak vragen.")
    return uitleg.parse_args()


def _analyse() -> None:
    """As the database would have done by itself a minute later."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _measure(bezoeker: Bezoeker, pad: str, keer: int) -> tuple[float, float, int]:
    """Median and 95th percentile of the milliseconds on the server, and the round trips to the database."""
    bezoeker.ask(pad)
    metingen = [bezoeker.ask(pad) for _ in range(keer)]
    if any(een.status != OK for een in metingen):
        raise RuntimeError(f"{pad} answers {metingen[0].status}")
    ms = sorted(een.ms for een in metingen)
    return median(ms), ms[min(int(keer * 0.95), keer - 1)], metingen[0].vragen


def _report(rijen: list[tuple[str, str, list[tuple[float, float, int]]]], begin: float) -> int:
    from cop.models import Inzicht
    from gebied.models import Gebied
    from opgaven.models import Opgave

    _write(
        f"{Gebied.objects.filter(niveau='gemeente').count()} municipalities, {Gebied.objects.count():,} areas, "
        f"{Opgave.objects.count():,} opgaven, {Inzicht.objects.count():,} insights. {os.cpu_count()} cores, "
        f"load {begin:.1f} at the start, {os.getloadavg()[0]:.1f} at the end.\n"
    )
    _write("| ms on the server, median / p95 (round trips) | " + " | ".join(wie or "visitor" for wie in WIE) + " |")
    _write("|---|" + "---:|" * len(WIE))
    over = 0
    for naam, pad, cellen in rijen:
        tekst = [f"{mediaan:.0f} / {hoog:.0f} ({vragen})" for mediaan, hoog, vragen in cellen]
        over += sum(hoog > DOEL_MS for _, hoog, _ in cellen)
        _write(f"| {naam}{', suggestions' if 'suggesties' in pad else ''} | " + " | ".join(tekst) + " |")
    _write(f"\n{over} of {len(rijen) * len(WIE)} over {DOEL_MS} ms at the 95th percentile.")
    return int(over > 0)


def _write(tekst: str) -> None:
    sys.stdout.write(tekst + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
