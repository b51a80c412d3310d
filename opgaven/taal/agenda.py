"""*Om te bespreken*: the questions that the numbers raise, with the organisations that could answer them.

Pure: pairs and owners in, questions out. Owners are organisations, never persons.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from gebied.taal import oppervlakte
from opgaven.taal.kort import opgave_naam

if TYPE_CHECKING:
    from opgaven.selectors.gebied import Deelname, GebiedDetail, OpgaveKort, PaarDeel
    from opgaven.selectors.profiel import Achtergrond

#: So many questions about clashes, and so many about what could go together.
WRINGT_MAX: Final = 4
VERSTERKT_MAX: Final = 2
#: So many names are listed in one question.
NAMEN_MAX: Final = 3
#: Below this share of all friction a pair is no subject for a meeting.
AANDEEL_MIN: Final = 0.05

_WRINGT: Final = {
    "tegenstrijdig": "{a} en {b} werken elkaar tegen op {ha}. Welke keuze is hier nodig, en wie maakt die?",
    "ogenschijnlijk_tegenstrijdig": (
        "{a} en {b} vragen op {ha} dezelfde ruimte, maar versterken elkaar ook. Kan één ontwerp beide dienen?"
    ),
    "ruimteconflict": "{a} en {b} vragen allebei {ha} van dezelfde ruimte. Hoe verdelen we die?",
    "samenhangend": "{a} en {b} liggen op {ha} op elkaar en versterken elkaar. Wat is nodig om ze samen te doen?",
    "neutraal": "{a} en {b} liggen op {ha} op elkaar. Welke afspraken zijn daar nodig?",
}
_VERSTERKT: Final = "{a} en {b} versterken elkaar op {ha}. Bereiden de eigenaren ze samen voor?"


class Vraag(NamedTuple):
    """A question for the meeting, and who could sit at the table."""

    tekst: str
    aan_tafel: str


def om_te_bespreken(detail: GebiedDetail, achtergrond: Mapping[int, Achtergrond]) -> list[Vraag]:
    """The questions, the heaviest first; none where nothing overlaps and nothing is unclear."""
    wringt = [
        paar
        for paar in detail.paren
        if paar.gelijktijdig and paar.aandeel_conflict >= AANDEEL_MIN and paar.karakter != "samenhangend"
    ][:WRINGT_MAX]
    versterkt = _strongest(detail.paren, wringt)
    vragen = [
        *(_pair(_WRINGT[paar.karakter], paar, achtergrond) for paar in wringt),
        *(_pair(_VERSTERKT, paar, achtergrond) for paar in versterkt),
        *_search_areas(detail.deelnames, achtergrond),
        *_without_owner(detail.deelnames, achtergrond),
        *_without_years(detail.deelnames, achtergrond),
    ]
    return list(dict.fromkeys(vragen))  # Plans often bear the name of their kind.


def over_de_waarden(voorstellen: int, totaal: int) -> list[Vraag]:
    """A question about the values themselves, as long as nobody has looked at them.

    >>> over_de_waarden(3, 3)[0].tekst
    'De waarden van alle 3 paren hierboven zijn nog een voorstel. Herkennen uw deskundigen ze?'
    """
    if not voorstellen:
        return []
    if voorstellen < totaal:
        wie = f"De waarden van {voorstellen} van de {totaal} paren"
    else:
        wie = f"De waarden van alle {totaal} paren" if totaal > 1 else "De waarden van het paar"
    return [Vraag(f"{wie} hierboven zijn nog een voorstel. Herkennen uw deskundigen ze?", "Uw vakafdelingen")]


def _strongest(paren: Sequence[PaarDeel], al_genoemd: Sequence[PaarDeel]) -> list[PaarDeel]:
    kans = [paar for paar in paren if paar.aandeel_samenhang >= AANDEEL_MIN and paar not in al_genoemd]
    return sorted(kans, key=lambda paar: (-paar.aandeel_samenhang, paar.a.id, paar.b.id))[:VERSTERKT_MAX]


def _pair(zin: str, paar: PaarDeel, achtergrond: Mapping[int, Achtergrond]) -> Vraag:
    tekst = zin.format(a=opgave_naam(paar.a), b=opgave_naam(paar.b), ha=oppervlakte(paar.overlap_m2))
    return Vraag(tekst, _owners([paar.a, paar.b], achtergrond))


def _owners(opgaven: Sequence[OpgaveKort], achtergrond: Mapping[int, Achtergrond]) -> str:
    """The organisations that own these, each once; says so where one is unknown."""
    namen = [achtergrond[opgave.id].eigenaar if opgave.id in achtergrond else "" for opgave in opgaven]
    bekend = list(dict.fromkeys(naam for naam in namen if naam))
    if not bekend:
        return "Nog geen eigenaar bekend"
    rest = " en een eigenaar die nog niet bekend is" if "" in namen else ""
    return " en ".join([", ".join(bekend[:-1]), bekend[-1]] if len(bekend) > 1 else bekend) + rest


def _search_areas(deelnames: Sequence[Deelname], achtergrond: Mapping[int, Achtergrond]) -> list[Vraag]:
    gevonden = [deel.opgave for deel in deelnames if deel.opgave.geometriesoort == "zoekgebied"]
    if not gevonden:
        return []
    if len(gevonden) == 1:
        zin = f"{_names(gevonden)} is een zoekgebied. Waar komt deze opgave, en wanneer is dat bekend?"
    else:
        zin = f"{_names(gevonden)} zijn zoekgebieden. Waar komen deze opgaven, en wanneer is dat bekend?"
    return [Vraag(zin, _owners(gevonden, achtergrond))]


def _without_owner(deelnames: Sequence[Deelname], achtergrond: Mapping[int, Achtergrond]) -> list[Vraag]:
    gevonden = [
        deel.opgave
        for deel in deelnames
        if deel.opgave.aard == "opgave" and not (deel.opgave.id in achtergrond and achtergrond[deel.opgave.id].eigenaar)
    ]
    if not gevonden:
        return []
    werkwoord = "heeft" if len(gevonden) == 1 else "hebben"
    return [Vraag(f"{_names(gevonden)} {werkwoord} nog geen eigenaar. Wie neemt dit op zich?", "")]


def _without_years(deelnames: Sequence[Deelname], achtergrond: Mapping[int, Achtergrond]) -> list[Vraag]:
    gevonden = [
        deel.opgave
        for deel in deelnames
        if deel.opgave.aard == "opgave" and deel.opgave.begin_jaar is None and deel.opgave.eind_jaar is None
    ]
    if not gevonden:
        return []
    wat = "speelt" if len(gevonden) == 1 else "spelen"
    zin = f"Wanneer {wat} {_names(gevonden)}? Een opgave zonder jaren telt nu in elk jaar mee."
    return [Vraag(zin, _owners(gevonden, achtergrond))]


def _names(opgaven: Sequence[OpgaveKort]) -> str:
    """The first few names, and how many more."""
    namen = [opgave_naam(opgave) for opgave in opgaven[:NAMEN_MAX]]
    meer = len(opgaven) - len(namen)
    if meer:
        return f"{', '.join(namen)} en {meer} andere {'opgave' if meer == 1 else 'opgaven'}"
    return " en ".join([", ".join(namen[:-1]), namen[-1]] if len(namen) > 1 else namen)
