"""Measure a hundred answers at once, and look in the database whether all of them are there; Markdown on stdout."""

from __future__ import annotations

import argparse
import os
import sys
from typing import Final

import django

DOEL_MS: Final = 500


def main() -> int:
    """Make the people, let them answer, count; 1 when an answer or a word was lost."""
    opties = _read_options()
    django.setup()
    from bench.antwoorden.kring import Kring
    from bench.antwoorden.sturen import answer_together, sign_all_in, write_together
    from bench.kaart.server import website

    kring = Kring.make(opties.mensen)
    begin = os.getloadavg()[0]
    regels = []
    try:
        with website() as adres:
            mensen = sign_all_in(adres, kring)
            for naam, seconden in (
                ("warming up", 2.0),
                (f"spread over {opties.seconden:g} s", opties.seconden),
                ("within one second", 1.0),
                ("at the very same instant", 0.0),
            ):
                kring.forget_answers()
                uitslag = answer_together(mensen, kring, seconden)
                bewaard = kring.answers_kept(uitslag.teksten)
                regels.append((naam, uitslag, bewaard))
            tijden, gemist = write_together(mensen[:2], kring, opties.woorden)
    finally:
        kring.remove()
    belasting = f"load {begin:.1f} at the start, {os.getloadavg()[0]:.1f} at the end"
    _write(f"{opties.mensen} participants, {os.cpu_count()} cores, {belasting}.\n")
    _write("| answers | sent | refused | in the database | p50 ms | p95 ms | slowest ms |")
    _write("|---|---:|---:|---:|---:|---:|---:|")
    for naam, uitslag, bewaard in regels[1:]:
        _write(
            f"| {naam} | {len(uitslag.ms)} | {uitslag.geweigerd} | {bewaard} | {uitslag.share(0.5):.0f} "
            f"| {uitslag.share(0.95):.0f} | {max(uitslag.ms):.0f} |"
        )
    _write(f"\nTwo note takers, {opties.woorden} words each: {gemist} words lost, p95 {tijden.share(0.95):.0f} ms.")
    _write(f"\nGoal: nothing lost, and 95% within {DOEL_MS} ms.")
    return int(gemist > 0 or any(bewaard != opties.mensen for _, _, bewaard in regels))


def _read_options() -> argparse.Namespace:
    uitleg = argparse.ArgumentParser(prog="script/bench --antwoorden", description="Meet honderd antwoorden tegelijk.")
    uitleg.add_argument("--mensen", type=int, default=100, help="Zoveel deelnemers.")
    uitleg.add_argument("--seconden", type=float, default=10, help="Ook verspreid over zoveel seconden.")
    uitleg.add_argument("--woorden", type=int, default=40, help="Zoveel woorden per notulist.")
    return uitleg.parse_args()


def _write(tekst: str) -> None:
    sys.stdout.write(tekst + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
