"""The journey itself, and the tables of docs/benchmarks.md."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from bench.kaart.browser import nieuwe_tab
from bench.kaart.reis import REIS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from playwright.sync_api import Browser

__all__ = ["Reis", "Stap", "meet_reis", "schrijf"]

#: How often the page is opened; the first time warms the server up and is not counted.
OPENEN = 4
#: After so many moves the memory is looked at.
GEHEUGEN_NA = (0, 10, 50, 100)


@dataclass(frozen=True, slots=True)
class Stap:
    """What one move cost."""

    wat: str
    zoom: int
    ms: float
    bytes: int
    vragen: int
    getekend: dict[str, int]


@dataclass(slots=True)
class Reis:
    """All that was measured for one audience."""

    eerste: list[float] = field(default_factory=list)
    compleet: list[float] = field(default_factory=list)
    begin_bytes: int = 0
    begin: dict[str, int] = field(default_factory=dict)
    stappen: list[Stap] = field(default_factory=list)
    geheugen: dict[int, tuple[float, float]] = field(default_factory=dict)


def meet_reis(browser: Browser, adres: str, bewegingen: int, pauze: float = 0) -> Reis:
    """Open the map a few times, and move about in the last tab; ``pauze``: seconds to look before each move."""
    reis = Reis()
    for keer in range(OPENEN):
        with nieuwe_tab(browser) as tab:
            eerste, compleet = tab.open(adres)
            if keer == 0:
                continue
            reis.eerste.append(eerste)
            reis.compleet.append(compleet)
            if keer < OPENEN - 1:
                continue
            reis.begin_bytes, reis.begin = tab.bytes, tab.getekend()
            reis.geheugen[0] = tab.heap_mb(), tab.proces_mb()
            for nummer, beweging in enumerate(REIS[:bewegingen], start=1):
                tab.page.wait_for_timeout(pauze * 1000)
                tab.vergeet()
                ms = tab.beweeg(beweging)
                stap = Stap(str(beweging), tab.zoom, ms, tab.bytes, tab.vragen, tab.getekend())
                reis.stappen.append(stap)
                sys.stderr.write(f"{nummer} {stap}\n")
                if nummer in GEHEUGEN_NA:
                    reis.geheugen[nummer] = tab.heap_mb(), tab.proces_mb()
    return reis


def schrijf(reizen: dict[str, Reis]) -> str:
    """Put journeys beside each other."""
    rijen = {naam: _cijfers(reis) for naam, reis in reizen.items()}
    kop = f"| map of a country | {' | '.join(rijen)} |\n|---|{'---:|' * len(rijen)}\n"
    regels = next(iter(rijen.values()))
    return kop + "\n".join(f"| {wat} | {' | '.join(rij.get(wat, '') for rij in rijen.values())} |" for wat in regels)


def _cijfers(reis: Reis) -> dict[str, str]:
    return {
        "first useful picture, ms": _reeks(reis.eerste),
        "every layer, ms": _reeks(reis.compleet),
        "first view, kB": f"{reis.begin_bytes / 1000:,.0f}",
        "first view, drawn": _tekening(reis.begin),
        **_per_soort("all moves", reis.stappen),
        **_per_soort("pan", [stap for stap in reis.stappen if stap.wat.startswith("pan")]),
        **_per_soort("zoom", [stap for stap in reis.stappen if stap.wat.startswith("zoom")]),
        "kB per move: p95 (max)": _kb([stap.bytes for stap in reis.stappen]),
        "requests per move: mean": f"{np.mean([stap.vragen for stap in reis.stappen]):.1f}",
        "most left out after a move: opgaven, pieces": _weg(reis.stappen),
        "JS heap after moves, MB": _geheugen(reis, 0),
        "process of the tab after moves, MB": _geheugen(reis, 1),
    }


def _reeks(tijden: list[float]) -> str:
    return f"{np.median(tijden):,.0f} ({min(tijden):,.0f} - {max(tijden):,.0f})"


def _per_soort(naam: str, stappen: Sequence[Stap]) -> dict[str, str]:
    p50, p95 = np.percentile([stap.ms for stap in stappen], [50, 95])
    return {f"{naam} ({len(stappen)}): drawn after ms, p50 / p95": f"{p50:,.0f} / {p95:,.0f}"}


def _kb(aantallen: list[int]) -> str:
    return f"{np.percentile(aantallen, 95) / 1000:,.0f} ({max(aantallen) / 1000:,.0f})"


def _tekening(getekend: dict[str, int]) -> str:
    namen = {"gebieden": "areas", "opgaven": "opgaven", "stapelvlakken": "pieces"}
    delen = [f"{getekend[naam]:,} {woord} ({getekend[f'{naam} weg']:,} not)" for naam, woord in namen.items()]
    return ", ".join(delen)


def _weg(stappen: Sequence[Stap]) -> str:
    namen = ("opgaven weg", "stapelvlakken weg")
    return ", ".join(f"{max(stap.getekend[naam] for stap in stappen):,}" for naam in namen)


def _geheugen(reis: Reis, welk: int) -> str:
    return ", ".join(f"{na}: {paar[welk]:.0f}" for na, paar in reis.geheugen.items())
