"""How an opgave of the demo is written down."""

from __future__ import annotations

from dataclasses import dataclass

from shapely import MultiPolygon, Polygon


@dataclass(frozen=True, kw_only=True)
class DemoOpgave:
    """One opgave or zone; a zone is what has status ``geldend``."""

    sleutel: str
    naam: str
    type: str  # code of the opgavetype
    van: str  # code of the owner
    afdeling: str
    rol: str = "opgavemanager"  # a function, nobody's name
    vorm: Polygon | MultiPolygon  # RD metres
    status: str
    soort: str  # geometriesoort
    jaren: tuple[int | None, int | None]  # first and last year
    beschrijving: str
    doel: str = ""
    resultaat: str = ""
    programma: str = ""
    urgentie: int | None = None  # 1 low .. 3 high
    hoeveelheid: tuple[float, str, int | None] | None = None  # number, unit, target year
    hardheid: str = ""  # hard or zacht, for housing plans
    as_drawn: bool = False  # keep the shape to the last bit: it belongs to the drawing of the Wielerbroek
