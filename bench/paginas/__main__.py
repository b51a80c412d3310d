"""Measure every list and page on the demo many times over; Markdown on stdout, progress on stderr."""

from __future__ import annotations

import argparse
import os
import sys
from typing import TYPE_CHECKING

import django

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bench.paginas.bezoeker import Bladzijde

#: The goals of every list and page.
VRAGEN_MAX, MS_MAX = 25, 300
WIE = ("gebiedsmanager", "regiobureau", "")


def main() -> None:
    """Load, walk as each role, and tell what is over the goals."""
    opties = _lees_opties()
    django.setup()
    from bench.kaart.server import website
    from bench.paginas.bezoeker import Bezoeker
    from opgaven.demo.load import load_demo
    from opgaven.demo.meer import multiply
    from opgaven.demo.users import PASSWORD

    load_demo()
    multiply(opties.gemeenten)
    _schrijf(f"{_omvang()}. {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} at the start.\n")
    bladzijden = []
    with website("bench.paginas.instellingen") as adres:
        for wie in WIE:
            bezoeker = Bezoeker(adres, wie, PASSWORD)
            bezoeker.sign_in()
            for bladzijde in bezoeker.walk(_begin(), per_soort=opties.per_soort, keer=opties.keer):
                sys.stderr.write(f"{bladzijde.wie} {bladzijde.pad}: {bladzijde.vragen}, {bladzijde.ms:.0f} ms\n")
                bladzijden.append(bladzijde)
    _schrijf(_verslag(bladzijden))
    _schrijf(f"\nLoad {os.getloadavg()[0]:.1f} at the end.")


def _lees_opties() -> argparse.Namespace:
    uitleg = argparse.ArgumentParser(prog="script/bench --paginas", description="Meet elke lijst en bladzijde.")
    uitleg.add_argument("--gemeenten", type=int, default=50, help="Minstens zoveel gemeenten.")
    uitleg.add_argument("--keer", type=int, default=5, help="Zo vaak vragen; de mediaan telt.")
    uitleg.add_argument("--per-soort", type=int, default=2, help="Zoveel bladzijden van elke soort.")
    return uitleg.parse_args()


def _begin() -> list[str]:
    """Where the walk starts: the places of the story, which hold most, and the front page."""
    from gebied.models import Gebied, Indeling
    from opgaven.demo.land import INDELING
    from opgaven.models import Opgave

    indeling = Indeling.objects.get(naam=INDELING)
    wijk = Gebied.objects.get(indeling=indeling, niveau="wijk", naam="Oosterwiel")
    buurt = Gebied.objects.get(indeling=indeling, niveau="buurt", naam="Wielerbroek")
    opgave = Opgave.objects.get(bron="Twaalfstroom", sleutel="wielerbroek")
    lijst = f"/gebieden/?indeling={indeling.pk}&niveau="
    return [
        "/",
        f"{lijst}buurt",
        f"{lijst}gemeente",
        *(f"/gebieden/{gebied.pk}/" for gebied in (wijk, buurt)),
        f"/gebieden/{wijk.pk}/profiel/",
        f"/opgaven/{opgave.pk}/",
    ]


def _omvang() -> str:
    from gebied.models import Gebied, Indicatorwaarde
    from opgaven.models import Opgave

    gemeenten = Gebied.objects.filter(niveau="gemeente").count()
    return (
        f"{gemeenten} municipalities, {Gebied.objects.count():,} areas, {Opgave.objects.count():,} opgaven, "
        f"{Indicatorwaarde.objects.count():,} figures"
    )


def _verslag(bladzijden: Iterable[Bladzijde]) -> str:
    """Per kind of page the worst of all roles, the heaviest first, and how many are over the goals."""
    ergste: dict[str, Bladzijde] = {}
    for een in bladzijden:
        if een.naam not in ergste or _gewicht(een) > _gewicht(ergste[een.naam]):
            ergste[een.naam] = een
    rijen = sorted(ergste.values(), key=_gewicht, reverse=True)
    over = sum(_gewicht(een) > 1 for een in rijen)
    kop = f"{len(rijen)} kinds of pages, {over} over {VRAGEN_MAX} queries or {MS_MAX} ms.\n\n"
    kop += "| page | as | queries | median ms |\n|---|---|---:|---:|\n"
    return kop + "\n".join(f"| {een.naam} `{een.pad}` | {een.wie} | {een.vragen} | {een.ms:.0f} |" for een in rijen)


def _gewicht(een: Bladzijde) -> float:
    return max(een.vragen / VRAGEN_MAX, een.ms / MS_MAX)


def _schrijf(tekst: str) -> None:
    sys.stdout.write(tekst + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
