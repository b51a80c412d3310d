"""The lists as files: CSV and Excel, without formulas (opgaven.exporteren). Persons are in none of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from opgaven.exporteren import Formaat, Tabel
from stakeholders.models import Betrokkenheid, Niveau, Positie

#: A register has no place on the map of its own.
FORMATEN: Final = {Formaat.CSV: "CSV", Formaat.XLSX: "Excel"}
STAKEHOLDER: Final = ("naam", "soort", "categorie", "omschrijving", "website", "eigenaar", "zichtbaarheid")
BAND: Final = ("gebied", "opgave", "rol", "toelichting")
POSITIE: Final = ("datum", "macht", "belang", "steun", "onderbouwing")


PROCES: Final = (
    "naam", "gebied", "opgave", "eigenaar", "doelgroep", "beloofd", "gerealiseerd", "begin", "eind", "uitleg",
    "terugkoppeling", "terugkoppeling_op", "zichtbaarheid",
)  # fmt: skip
INITIATIEF: Final = (
    "naam", "gebied", "opgave", "eigenaar", "initiatiefnemer", "idee", "status", "nodig", "energie", "gevraagd",
    "eigenaarschap", "continuiteit", "uren_gevraagd", "uren_in_plan", "gedaan", "zichtbaarheid",
)  # fmt: skip


def make_table(naam: str, kolommen: Iterable[str], rijen: Iterable[tuple[Any, ...]]) -> Tabel:
    """Rows as columns; days as text, as people write them in a spreadsheet."""
    namen = list(kolommen)
    waarden = [list(kolom) for kolom in zip(*rijen, strict=True)] or [[] for _ in namen]
    return Tabel(naam, {n: [_plain(cel) for cel in kolom] for n, kolom in zip(namen, waarden, strict=True)}, _no_places)


def stakeholders_table(rijen: Any, ties: Callable[[Any], list[Betrokkenheid]], inside: Callable[[Any], bool]) -> Tabel:
    """A row per tie, and one for a stakeholder without; positions only where ``inside`` allows."""
    rijen = list(rijen)
    banden: dict[int, list[Betrokkenheid | None]] = {}
    for band in ties(rijen):
        banden.setdefault(band.stakeholder_id, []).append(band)
    regels = [
        (*_of_stakeholder(rij), *_of_tie(band), *_of_position(_newest(band) if band and inside(rij) else None))
        for rij in rijen
        for band in banden.get(rij.pk, [None])
    ]
    return make_table("stakeholders", (*STAKEHOLDER, *BAND, *POSITIE), regels)


def processes_table(rijen: Any) -> Tabel:
    """A row per process."""
    return make_table("participatie", PROCES, (_of_process(rij) for rij in rijen))


def _of_process(rij: Any) -> tuple[Any, ...]:
    return (
        rij.naam,
        *_place(rij),
        rij.organisatie.code,
        rij.doelgroep,
        step_code(rij.beloofd),
        step_code(rij.gerealiseerd),
        *(getattr(rij, naam) for naam in PROCES[7:]),
    )


def initiatives_table(rijen: Any, namen: Mapping[int, str]) -> Tabel:
    """A row per initiative; ``namen`` of the stakeholders that may be named."""
    regels = (
        (
            rij.naam,
            *_place(rij),
            rij.organisatie.code,
            namen.get(rij.initiatiefnemer_id),
            *(getattr(rij, naam) for naam in INITIATIEF[5:]),
        )
        for rij in rijen
    )
    return make_table("initiatieven", INITIATIEF, regels)


def step_code(niveau: int | None) -> str | None:
    """The name of a step as other systems know it: the Dutch word, in small letters."""
    return Niveau(niveau).name.lower() if niveau else None


def _place(rij: Any) -> tuple[str | None, str | None]:
    """The code of the area and the key of the opgave."""
    return rij.gebied.code if rij.gebied else None, f"{rij.opgave.bron}:{rij.opgave.sleutel}" if rij.opgave else None


def _of_stakeholder(rij: Any) -> tuple[Any, ...]:
    return (
        rij.naam, rij.soort, rij.categorie, rij.omschrijving, rij.website, rij.organisatie.code, rij.zichtbaarheid,
    )  # fmt: skip


def _of_tie(band: Betrokkenheid | None) -> tuple[Any, ...]:
    if band is None:
        return (None,) * len(BAND)
    return *_place(band), band.rol.upper(), band.toelichting


def _newest(band: Betrokkenheid) -> Positie | None:
    """The one of today or before; prefetched, newest first."""
    return next(iter(band.alle_posities), None)  # type: ignore[attr-defined]


def _of_position(positie: Positie | None) -> tuple[Any, ...]:
    if positie is None:
        return (None,) * len(POSITIE)
    return positie.datum, positie.macht, positie.belang, positie.steun, positie.onderbouwing


def _plain(cel: Any) -> Any:
    return cel.isoformat() if isinstance(cel, date) else cel


def _no_places() -> NDArray[Any]:
    return np.empty(0, dtype=object)
