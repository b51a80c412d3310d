"""*In het kort*: three or four sentences that say what is going on here, made from the numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from gebied.taal import aandeel, getal
from opgaven.taal.zinnen import VRIJWEL_ALLES, deel_van_gebied, ligt_of_liggen, score_zin, tel_opgaven

if TYPE_CHECKING:
    from opgaven.selectors.gebied import GebiedDetail, OpgaveKort, PaarDeel

#: Names longer than this are cut in a sentence; lists and tables show them whole.
NAAM_MAX: Final = 70
#: Where the heaviest pair gives less than this, nothing stands out.
VERSPREID: Final = 0.03
#: Shares that differ less than this are a tie.
GELIJK: Final = 1e-9


def in_het_kort(detail: GebiedDetail | None, voortgang: tuple[int, int] | None = None) -> list[str]:
    """Three or four sentences about an area, and one more while its numbers are stale.

    ``voortgang`` is how far the new computation is: areas done, areas in all.
    """
    if detail is None:
        return ["Dit gebied is nog niet doorgerekend. Daarom ziet u hier nog geen cijfers.", *_loopt(voortgang)]
    if detail.scores["opgaven"] == 0:
        zinnen = ["In dit gebied liggen op dit moment geen opgaven die meetellen.", _waarom_geen_opgaven()]
    else:
        zinnen = [_wat_ligt_hier(detail), *_wat_wringt(detail), *_wat_versterkt(detail)]
    return [*zinnen, *([verouderd_zin(voortgang)] if detail.verouderd else [])]


def verouderd_zin(voortgang: tuple[int, int] | None = None) -> str:
    """That the numbers are from before the last change, and how far the new ones are.

    >>> verouderd_zin((12, 40))
    'Deze cijfers zijn van voor de laatste wijziging; de nieuwe berekening loopt (12 van 40 gebieden).'
    """
    if voortgang is None:
        return "Deze cijfers zijn van voor de laatste wijziging; de nieuwe berekening start vanzelf."
    klaar, totaal = voortgang
    stand = f"{getal(klaar, 0)} van {getal(totaal, 0)} {'gebied' if totaal == 1 else 'gebieden'}"
    return f"Deze cijfers zijn van voor de laatste wijziging; de nieuwe berekening loopt ({stand})."


def opgave_naam(opgave: OpgaveKort) -> str:
    """The name, cut at a word when it is too long for a sentence."""
    if len(opgave.naam) <= NAAM_MAX:
        return opgave.naam
    return opgave.naam[: NAAM_MAX - 1].rsplit(" ", 1)[0].rstrip(",;:.- ") + "…"


def _loopt(voortgang: tuple[int, int] | None) -> list[str]:
    if voortgang is None:
        return []
    klaar, totaal = voortgang
    return [f"De berekening loopt: {getal(klaar, 0)} van {getal(totaal, 0)} gebieden zijn klaar."]


def _waarom_geen_opgaven() -> str:
    return "Dat kan kloppen, of er is hier nog niets ingevoerd. Concepten en afgeronde opgaven tellen niet mee."


def _wat_ligt_hier(detail: GebiedDetail) -> str:
    scores = detail.scores
    begin = f"In dit gebied {ligt_of_liggen(scores['opgaven'])} {tel_opgaven(scores['opgaven'])}{_zones(detail)}"
    if scores["gestapeld_m2"] > 0:
        drukste = f"op de drukste plek zijn het er {getal(scores['stapel_max'], 0)}"
        deel = deel_van_gebied(scores["gestapeld_m2"], detail)
        return f"{begin}. Op {deel} liggen er twee of meer op elkaar; {drukste}."
    deel = deel_van_gebied(scores["bedekt_m2"], detail)
    wie = "Die bedekt" if scores["opgaven"] == 1 else "Samen bedekken ze"
    stapel = "" if scores["opgaven"] == 1 else "; nergens liggen er twee op elkaar"
    return f"{begin}. {wie} {deel}{stapel}."


def _zones(detail: GebiedDetail) -> str:
    zones = sum(deel.opgave.aard == "werkingsgebied" for deel in detail.deelnames)
    if zones == 0:
        return ""
    if zones == detail.scores["opgaven"]:
        return ", een werkingsgebied" if zones == 1 else ", allemaal werkingsgebieden"
    return f", waarvan {getal(zones, 0)} {'werkingsgebied' if zones == 1 else 'werkingsgebieden'}"


def _wat_wringt(detail: GebiedDetail) -> list[str]:
    if detail.scores["conflict"] > 0:
        return [score_zin("conflict", detail), _grootste_wrijving(detail)]
    if not detail.paren:
        return []
    if any(paar.wrijving > 0 for paar in detail.paren):
        return ["De opgaven die dezelfde ruimte vragen, spelen in verschillende jaren. Daarom is er geen conflict."]
    return ["De opgaven die op elkaar liggen, vragen niet dezelfde ruimte. Daarom is er geen conflict."]


def _grootste_wrijving(detail: GebiedDetail) -> str:
    hoogste = max(paar.aandeel_conflict for paar in detail.paren)
    top = [paar for paar in detail.paren if paar.aandeel_conflict > hoogste - GELIJK]
    if hoogste >= VRIJWEL_ALLES:
        return f"Alle wrijving komt van {_namen(top[0])}."
    if hoogste < VERSPREID:
        return f"Geen paar springt eruit: het zwaarste, {_namen(top[0])}, geeft {aandeel(hoogste)} van alle wrijving."
    if len({_namen(paar) for paar in top}) == 1:
        return _een_naam(top, aandeel(hoogste))
    if len(top) == 2:
        return (
            f"De meeste wrijving komt van {_namen(top[0])}, en van {_namen(top[1])}: elk {aandeel(hoogste)} "
            "van het totaal."
        )
    return f"{len(top)} paren wegen het zwaarst, zoals {_namen(top[0])}: elk {aandeel(hoogste)} van alle wrijving."


def _een_naam(top: list[PaarDeel], deel: str) -> str:
    """Plans often bear the name of their kind: pairs that read the same are counted, not repeated."""
    if len(top) == 1:
        return f"De meeste wrijving komt van {_namen(top[0])}: {deel} van het totaal."
    return f"De meeste wrijving komt van {_namen(top[0])} ({len(top)} paren): elk {deel} van het totaal."


def _wat_versterkt(detail: GebiedDetail) -> list[str]:
    if detail.scores["samenhang"] == 0:
        return []
    beste = max(detail.paren, key=lambda paar: paar.aandeel_samenhang)
    if beste.karakter == "ogenschijnlijk_tegenstrijdig":
        return [
            (
                f"{_hoofdletter(_namen(beste))} vragen dezelfde ruimte maar versterken elkaar ook: "
                "een gesprek over combineren is de moeite waard."
            )
        ]
    if beste.aandeel_samenhang >= VRIJWEL_ALLES:
        return [f"{_hoofdletter(_namen(beste))} versterken elkaar: daar komt alle samenhang vandaan."]
    deel = aandeel(beste.aandeel_samenhang)
    return [f"{_hoofdletter(_namen(beste))} versterken elkaar het meest: {deel} van alle samenhang."]


def _namen(paar: PaarDeel) -> str:
    return f"{opgave_naam(paar.a)} en {opgave_naam(paar.b)}"


def _hoofdletter(tekst: str) -> str:
    return tekst[0].upper() + tekst[1:]
