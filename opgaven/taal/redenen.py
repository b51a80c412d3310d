"""Why a pair weighs what it weighs: the rule, what experts set instead, and whether the years meet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from gebied.taal import getal, periode
from opgaven.taal.kort import opgave_naam
from opgaven.taal.labels import KARAKTER_LABELS

if TYPE_CHECKING:
    from opgaven.selectors.gebied import OpgaveKort, PaarDeel
    from opgaven.selectors.matrix import PaarUitleg, Reden

#: The seven-point scale of method.md, section 3.
SCHAAL: Final = {
    3: "onlosmakelijk",
    2: "versterkend",
    1: "voorwaardenscheppend",
    0: "verenigbaar",
    -1: "beperkend",
    -2: "tegenwerkend",
    -3: "onverenigbaar",
}


class EigenWaarde(NamedTuple):
    """A value that somebody set for these two opgaven, stronger than that of their types."""

    soort: str
    van_id: int
    naar_id: int
    waarde: int
    reden: str
    bewijs: str


def waarom(paar: PaarDeel, uitleg: PaarUitleg | None, eigen: Sequence[EigenWaarde] = ()) -> list[str]:
    """The sentences behind a pair; ``eigen`` are the values set for just these two opgaven."""
    return [
        KARAKTER_LABELS[paar.karakter].uitleg,
        _wrijving(paar, uitleg, [waarde for waarde in eigen if waarde.soort == "wrijving"]),
        *_wisselwerking(paar, uitleg, [waarde for waarde in eigen if waarde.soort == "wisselwerking"]),
        *_jaren(paar),
        *_zoekgebieden(paar),
    ]


def teken(waarde: float) -> str:
    """A value with its sign, without needless decimals.

    >>> teken(-2), teken(0.5), teken(0)
    ('-2', '+0,5', '0')
    """
    tekst = getal(waarde, 0 if waarde == int(waarde) else 1)
    return f"+{tekst}" if waarde > 0 else tekst


def _wrijving(paar: PaarDeel, uitleg: PaarUitleg | None, eigen: Sequence[EigenWaarde]) -> str:
    begin = f"Wrijving {paar.wrijving} van 6"
    if eigen:
        typen = f" Voor de typen geldt {uitleg.wrijving}." if uitleg else ""
        return f"{begin}, gekozen voor juist deze twee opgaven.{typen} {_reden(eigen[0].reden, eigen[0].bewijs)}"
    if uitleg is None:
        return f"{begin}."
    if uitleg.wrijving_reden is None:
        return f"{begin}, volgens de rekenregel (ligging, ruimtebeslag en duur van beide typen)."
    herkomst = "voorstel" if uitleg.wrijving_reden.is_voorstel else "eigen keuze"
    reden = _reden(uitleg.wrijving_reden.reden, uitleg.wrijving_reden.bewijs)
    return f"{begin}, {herkomst} in plaats van {uitleg.wrijving_regel} volgens de rekenregel. {reden}"


def _wisselwerking(paar: PaarDeel, uitleg: PaarUitleg | None, eigen: Sequence[EigenWaarde]) -> list[str]:
    richtingen = [(paar.a, paar.b, uitleg.heen if uitleg else None), (paar.b, paar.a, uitleg.terug if uitleg else None)]
    if paar.a.type_code == paar.b.type_code and not eigen:
        richtingen = richtingen[:1]
    zinnen = [zin for van, naar, reden in richtingen if (zin := _richting(van, naar, reden, eigen))]
    if not zinnen:
        return ["Wisselwerking 0: als beleid helpen of hinderen ze elkaar niet."]
    return [f"Wisselwerking {teken(paar.wisselwerking)}, het gemiddelde van beide richtingen.", *zinnen]


def _richting(van: OpgaveKort, naar: OpgaveKort, reden: Reden | None, eigen: Sequence[EigenWaarde]) -> str:
    """What one does to the other; empty where nobody set anything."""
    for waarde in eigen:
        if (waarde.van_id, waarde.naar_id) == (van.id, naar.id):
            namen = f"{opgave_naam(van)} is voor {opgave_naam(naar)} {SCHAAL[waarde.waarde]}"
            return f"{namen} ({teken(waarde.waarde)}). {_reden(waarde.reden, waarde.bewijs)}"
    if reden is None:
        return ""
    if reden.is_voorstel:
        return f"{reden.reden.rstrip('.')} ({teken(reden.waarde)})."
    namen = f"{van.type_naam} is voor {naar.type_naam} {SCHAAL[reden.waarde]}"
    return f"{namen} ({teken(reden.waarde)}). {_reden(reden.reden, reden.bewijs)}"


def _reden(reden: str, bewijs: str) -> str:
    return f"{reden.rstrip('. ')} (bewijs: {bewijs})."


def _jaren(paar: PaarDeel) -> list[str]:
    if paar.gelijktijdig:
        return []
    a, b = (periode(opgave.begin_jaar, opgave.eind_jaar) for opgave in (paar.a, paar.b))
    return [f"De opgaven delen geen jaar ({a} en {b}): dit paar telt niet mee in conflict, samenhang en tegenwerking."]


def _zoekgebieden(paar: PaarDeel) -> list[str]:
    zoek = [opgave_naam(opgave) for opgave in (paar.a, paar.b) if opgave.geometriesoort == "zoekgebied"]
    if not zoek:
        return []
    wie = f"{zoek[0]} is een zoekgebied" if len(zoek) == 1 else f"{zoek[0]} en {zoek[1]} zijn zoekgebieden"
    return [f"{wie}: niet op elke vierkante meter komt straks iets."]
