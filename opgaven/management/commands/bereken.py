"""Compute the scores of all areas of an indeling and niveau: over the workers, or in this process."""

from __future__ import annotations

import sys
import time
from typing import Any

from celery import current_app
from django.core.management.base import CommandParser

from accounts.commando import ArgumentFout, Commando, Fout, Uitvoer
from gebied.models import Niveau
from gebied.taal import aantal, getal, oppervlakte
from opgaven.management.vragen import find_indeling
from opgaven.models import Berekening
from opgaven.services.berekening import NietsTeRekenenError, berekening_start

_RUNNING = (Berekening.Status.WACHT, Berekening.Status.LOOPT)


class Command(Commando):
    help = "Bereken stapeling, conflict en samenhang voor alle gebieden van een indeling en niveau."

    def add_options(self, parser: CommandParser) -> None:
        parser.add_argument("--indeling", required=True, help="Naam van de indeling, bijvoorbeeld 'CBS 2022'.")
        parser.add_argument("--niveau", required=True, choices=Niveau.values, help="Niveau van de gebieden.")
        parser.add_argument("--peiljaar", type=int, help="Tel alleen opgaven mee die in dit jaar lopen (1900-2200).")
        parser.add_argument("--direct", action="store_true", help="Reken in dit proces in plaats van bij de werkers.")

    def run(self, *, indeling: str, niveau: str, peiljaar: int | None, direct: bool, **options: Any) -> Uitvoer:
        """Start, wait for the end, and report."""
        begin = time.perf_counter()
        if peiljaar is not None and not 1900 <= peiljaar <= 2200:
            raise ArgumentFout("Geef bij --peiljaar een jaar van 1900 tot en met 2200.")
        if not direct and not _worker_answers():
            raise Fout("Er draait geen werker. Start het platform met script/run, of reken hier met --direct.")
        try:
            run = berekening_start(indeling=find_indeling(indeling), niveau=niveau, peiljaar=peiljaar, direct=direct)
        except NietsTeRekenenError as error:
            raise Fout(str(error)) from error
        if not direct:
            self._follow(run, quiet=options["json"])
        if run.status != Berekening.Status.KLAAR:
            raise Fout(f"De berekening is {run.get_status_display().lower()}. {run.fout}".strip())
        return _report(run, time.perf_counter() - begin)

    def _follow(self, run: Berekening, *, quiet: bool) -> None:
        """Wait for the workers, and show on a terminal how far they are."""
        show = not quiet and sys.stderr.isatty()
        pause = 0.1
        while run.status in _RUNNING:
            time.sleep(pause)
            pause = min(pause * 1.5, 1.0)
            run.refresh_from_db()
            if show:
                self.stderr.write(f"\r{run.gebieden_klaar} van {run.gebieden_totaal} gebieden", ending="")
        if show:
            self.stderr.write("")


def _worker_answers() -> bool:
    try:
        return bool(current_app.control.ping(timeout=2.0, limit=1))
    except Exception:  # noqa: BLE001 - whatever is wrong with the broker, no worker can be reached
        return False


def _report(run: Berekening, seconden: float) -> Uitvoer:
    gegevens = {
        "berekening": run.pk,
        "gebieden": run.gebieden_klaar,
        "opgaven": run.opgaven,
        "paren": run.paren,
        "overlap_m2": run.overlap_m2,
        "seconden": round(seconden, 3),
    }
    tekst = (
        f"Klaar in {getal(seconden, 1)} s: {aantal(run.gebieden_klaar, 'gebied', 'gebieden')}, "
        f"{aantal(run.opgaven, 'opgave', 'opgaven')}, {aantal(run.paren, 'overlappend paar', 'overlappende paren')}, "
        f"{oppervlakte(run.overlap_m2)} overlap (berekening {run.pk})."
    )
    return Uitvoer(gegevens, tekst)
