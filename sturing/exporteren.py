"""Lists of steering as tables that go out: what is filtered, and nothing that this audience may not see."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from accounts.permissions import Doelgroep
from opgaven.exporteren import Tabel
from sturing.afwegingstabel import aspects_of
from sturing.bevoegd import sees_money
from sturing.models import Servicenorm
from sturing.selectors.afweging import Afwegingstabel
from sturing.selectors.keuzes import Vergelijking
from sturing.selectors.pcmomenten import Komend
from sturing.selectors.regio import Optelsom
from sturing.soorten import Soort

Kolommen = Mapping[str, Callable[[Any], Any]]

_VRAAGSTUK: Kolommen = {
    "id": lambda rij: rij.pk,
    "titel": lambda rij: rij.titel,
    "stand": lambda rij: rij.status,
    "dagen_te_laat": lambda rij: rij.dagen_te_laat,
    "gesteld_op": lambda rij: rij.gesteld_op.isoformat(),
    "termijn": lambda rij: rij.termijn.isoformat(),
    "van": lambda rij: rij.organisatie.code,
    "aan": lambda rij: rij.aan.code,
    "afdeling": lambda rij: rij.afdeling,
    "gebied": lambda rij: rij.plek.code if rij.plek else "",
    "urgentie": lambda rij: rij.urgentie,
    "vraag": lambda rij: rij.vraag,
    "antwoord": lambda rij: rij.antwoord,
    "uitkomst": lambda rij: rij.uitkomst,
}
_ITEM: Kolommen = {
    "id": lambda rij: rij.pk,
    "titel": lambda rij: rij.titel,
    "status": lambda rij: rij.status,
    "termijn": lambda rij: rij.termijn.isoformat() if rij.termijn else "",
    "organisatie": lambda rij: rij.organisatie.code,
    "trekker": lambda rij: rij.trekker.code,
    "functie": lambda rij: rij.functie,
    "gebied": lambda rij: rij.plek.code if rij.plek else "",
    "resultaat": lambda rij: rij.resultaat,
    "gerealiseerd": lambda rij: rij.gerealiseerd,
    "pcmoment": lambda rij: f"{rij.pcmoment} {rij.pcjaar}" if rij.pcmoment else "",
}
_SOM: Kolommen = {
    "id": lambda som: som.afspraak.pk,
    "naam": lambda som: som.afspraak.naam,
    "organisatie": lambda som: som.afspraak.organisatie.code,
    "type": lambda som: som.afspraak.type.code if som.afspraak.type else "",
    "eenheid": lambda som: som.afspraak.eenheid,
    "afgesproken": lambda som: float(som.afspraak.aantal),
    "jaar": lambda som: som.afspraak.jaar,
    "gepland": lambda som: float(som.totaal.totaal),
    "hard": lambda som: float(som.totaal.hard),
    "zacht": lambda som: float(som.totaal.zacht),
    "onbekend": lambda som: float(som.totaal.onbekend),
    "later": lambda som: float(som.totaal.later),
    "mogelijk_dubbel": lambda som: float(som.mogelijk_dubbel),
}
_NORM: Kolommen = {
    "id": lambda norm: norm.pk,
    "van": lambda norm: norm.van.code,
    "aan": lambda norm: norm.aan.code,
    "antwoord_dagen": lambda norm: norm.antwoord_dagen,
    "stap_dagen": lambda norm: norm.stap_dagen,
    "automatisch": lambda norm: norm.automatisch,
    "akkoord_van": lambda norm: _plain(norm.akkoord_van),
    "akkoord_aan": lambda norm: _plain(norm.akkoord_aan),
    "eind": lambda norm: _plain(norm.eind),
}
_MOMENT: Kolommen = {
    "moment": lambda rij: rij[0].moment.naam,
    "jaar": lambda rij: rij[0].jaar,
    "maand": lambda rij: rij[0].moment.maand,
    "klaar_voor": lambda rij: rij[0].klaar_voor.isoformat(),
    "agenda_item": lambda rij: rij[1].titel if rij[1] else "",
    "trekker": lambda rij: rij[1].trekker.code if rij[1] else "",
    "termijn": lambda rij: _plain(rij[1].termijn) if rij[1] else None,
    "op_tijd": lambda rij: rij[1].op_tijd if rij[1] else None,
}
_GELD = ("geld_gevraagd", "geld_beschikbaar", "uren_gevraagd", "uren_beschikbaar")


def questions_table(vraagstukken: Iterable[Any]) -> Tabel:
    """With their places (sturing.selectors.plekken.with_places). No query."""
    return _table("vraagstukken", list(vraagstukken), _VRAAGSTUK)


def agenda_table(items: Iterable[Any], doelgroep: Doelgroep) -> Tabel:
    """With their places; money only for who may see it. No query."""

    def money(veld: str) -> Callable[[Any], Any]:
        return lambda rij: getattr(rij, veld) if sees_money(doelgroep, rij) else None

    return _table("agenda", list(items), {**_ITEM, **{veld: money(veld) for veld in _GELD}})


def kind_table(soort: Soort, rijen: Iterable[Any]) -> Tabel:
    """One kind of what steering keeps per area, with their places. What only colleagues see is not in it. No query."""
    velden = [veld for veld in soort.velden if veld not in soort.eigen]
    kolommen: dict[str, Callable[[Any], Any]] = {
        "id": lambda rij: rij.pk,
        "titel": str,
        "gebied": lambda rij: rij.plek.code if rij.plek else "",
        "organisatie": lambda rij: rij.organisatie.code,
    }
    if soort.over_opgave:
        kolommen["opgave"] = lambda rij: rij.opgave.naam if rij.opgave else ""
    kolommen |= {veld: _field(veld) for veld in velden}
    kolommen["zichtbaarheid"] = lambda rij: rij.zichtbaarheid
    return _table(soort.code, list(rijen), kolommen)


def weighing_export(tabel: Afwegingstabel) -> Tabel:
    """The table of a weighing, an opgave on a line. No query, and no total."""
    aspecten = aspects_of(tabel)
    kolommen: dict[str, list[Any]] = {
        "opgave": [kolom.opgave.naam for kolom in tabel.kolommen],
        "type": [kolom.opgave.type.code for kolom in tabel.kolommen],
        "status": [kolom.opgave.status for kolom in tabel.kolommen],
        **{aspect.code: ["; ".join(cel) for cel in aspect.cellen] for aspect in aspecten},
    }
    return Tabel("afweging", kolommen, _no_shapes)


def choices_table(vergelijking: Vergelijking) -> Tabel:
    """How many areas of each class chose something, a count on a line. No query."""
    rijen = [
        (tabel, keuze, klasse, aantal)
        for tabel in vergelijking.tabellen
        for keuze in tabel.keuzes
        for klasse, aantal in zip(tabel.klassen, keuze.aantallen, strict=True)
    ]
    return _table(
        "keuzes",
        rijen,
        {
            "niveau": lambda _rij: vergelijking.niveau,
            "soort": lambda rij: rij[0].code,
            "gekozen": lambda rij: rij[1].naam,
            "stedelijkheid": lambda rij: rij[2].naam,
            "aantal": lambda rij: rij[3],
            "van": lambda rij: rij[2].gebieden,
        },
    )


def _field(veld: str) -> Callable[[Any], Any]:
    return lambda rij: _plain(getattr(rij, veld))


def _plain(waarde: Any) -> Any:
    return waarde.isoformat() if isinstance(waarde, date) else waarde


def sum_table(som: Optelsom) -> Tabel:
    """The plans that are counted, with the area they are counted in and whether they may be counted twice."""
    dubbel = {opgave.pk for paar in som.dubbel for opgave in (paar.a, paar.b)}
    rijen = [(deel.gebied, opgave) for deel in som.per_gebied for opgave in deel.opgaven]
    return _table(
        "optelsom",
        rijen,
        {
            "gebied": lambda rij: rij[0].code,
            "gebied_naam": lambda rij: rij[0].naam,
            "bron": lambda rij: rij[1].bron,
            "sleutel": lambda rij: rij[1].sleutel,
            "naam": lambda rij: rij[1].naam,
            "type": lambda rij: rij[1].type.code,
            "hoeveelheid": lambda rij: float(rij[1].hoeveelheid),
            "eenheid": lambda rij: rij[1].eenheid,
            "doeljaar": lambda rij: rij[1].doeljaar,
            "hardheid": lambda rij: rij[1].hardheid,
            "mogelijk_dubbel": lambda rij: rij[1].pk in dubbel,
        },
    )


def sums_table(sommen: Iterable[Optelsom]) -> Tabel:
    """Agreements with their sums, one on a line. No query."""
    return _table("regioafspraken", list(sommen), _SOM)


def norms_table(normen: Iterable[Servicenorm], vandaag: date) -> Tabel:
    """What was agreed about answering, and whether it holds. No query."""
    geldt = {"geldt": lambda norm: norm.geldt_op(vandaag)}
    return _table("serviceafspraken", list(normen), {**_NORM, **geldt})


def moments_table(komend: Iterable[Komend]) -> Tabel:
    """The coming moments with what hangs on each, an item on a line; a moment without items has a line of its own."""
    return _table("pcmomenten", [(een, item) for een in komend for item in (een.items or [None])], _MOMENT)


def _table(naam: str, rijen: list[Any], kolommen: Kolommen) -> Tabel:
    return Tabel(naam, {kop: [waarde(rij) for rij in rijen] for kop, waarde in kolommen.items()}, _no_shapes)


def _no_shapes() -> NDArray[Any]:
    """These go out as CSV and Excel only."""
    return np.array([], dtype=object)
