"""*Om te bespreken*: the questions that the numbers raise, with the organisations that could answer them.

Pure: pairs and owners in, questions out. Owners are organisations, never persons.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, ngettext

from gebied.taal import oppervlakte
from opgaven.taal.kort import opgave_naam
from opgaven.taal.lijst import join_words

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
    "tegenstrijdig": gettext_noop(
        "{a} en {b} werken elkaar tegen op {ha}. Welke keuze is hier nodig, en wie maakt die?"
    ),
    "ogenschijnlijk_tegenstrijdig": gettext_noop(
        "{a} en {b} vragen op {ha} dezelfde ruimte, maar versterken elkaar ook. Kan één ontwerp beide dienen?"
    ),
    "ruimteconflict": gettext_noop("{a} en {b} vragen allebei {ha} van dezelfde ruimte. Hoe verdelen we die?"),
    "samenhangend": gettext_noop(
        "{a} en {b} liggen op {ha} op elkaar en versterken elkaar. Wat is nodig om ze samen te doen?"
    ),
    "neutraal": gettext_noop("{a} en {b} liggen op {ha} op elkaar. Welke afspraken zijn daar nodig?"),
}
_VERSTERKT: Final = gettext_noop("{a} en {b} versterken elkaar op {ha}. Bereiden de eigenaren ze samen voor?")


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
        zin = _("De waarden van {voorstellen} van de {totaal} paren hierboven zijn nog een voorstel.")
    elif totaal > 1:
        zin = _("De waarden van alle {totaal} paren hierboven zijn nog een voorstel.")
    else:
        zin = _("De waarden van het paar hierboven zijn nog een voorstel.")
    vraag = _("Herkennen uw deskundigen ze?")
    return [Vraag(f"{zin.format(voorstellen=voorstellen, totaal=totaal)} {vraag}", _("Uw vakafdelingen"))]


def _strongest(paren: Sequence[PaarDeel], al_genoemd: Sequence[PaarDeel]) -> list[PaarDeel]:
    kans = [paar for paar in paren if paar.aandeel_samenhang >= AANDEEL_MIN and paar not in al_genoemd]
    return sorted(kans, key=lambda paar: (-paar.aandeel_samenhang, paar.a.id, paar.b.id))[:VERSTERKT_MAX]


def _pair(zin: str, paar: PaarDeel, achtergrond: Mapping[int, Achtergrond]) -> Vraag:
    tekst = _(zin).format(a=opgave_naam(paar.a), b=opgave_naam(paar.b), ha=oppervlakte(paar.overlap_m2))
    return Vraag(tekst, _owners([paar.a, paar.b], achtergrond))


def _owners(opgaven: Sequence[OpgaveKort], achtergrond: Mapping[int, Achtergrond]) -> str:
    """The organisations that own these, each once; says so where one is unknown."""
    namen = [achtergrond[opgave.id].eigenaar if opgave.id in achtergrond else "" for opgave in opgaven]
    bekend = list(dict.fromkeys(naam for naam in namen if naam))
    if not bekend:
        return _("Nog geen eigenaar bekend")
    eigenaren = join_words(bekend)
    if "" not in namen:
        return eigenaren
    return _("{eigenaren} en een eigenaar die nog niet bekend is").format(eigenaren=eigenaren)


def _search_areas(deelnames: Sequence[Deelname], achtergrond: Mapping[int, Achtergrond]) -> list[Vraag]:
    gevonden = [deel.opgave for deel in deelnames if deel.opgave.geometriesoort == "zoekgebied"]
    if not gevonden:
        return []
    zin = ngettext(
        "{namen} is een zoekgebied. Waar komt deze opgave, en wanneer is dat bekend?",
        "{namen} zijn zoekgebieden. Waar komen deze opgaven, en wanneer is dat bekend?",
        len(gevonden),
    )
    return [Vraag(zin.format(namen=_names(gevonden)), _owners(gevonden, achtergrond))]


def _without_owner(deelnames: Sequence[Deelname], achtergrond: Mapping[int, Achtergrond]) -> list[Vraag]:
    gevonden = [
        deel.opgave
        for deel in deelnames
        if deel.opgave.aard == "opgave" and not (deel.opgave.id in achtergrond and achtergrond[deel.opgave.id].eigenaar)
    ]
    if not gevonden:
        return []
    zin = ngettext(
        "{namen} heeft nog geen eigenaar. Wie neemt dit op zich?",
        "{namen} hebben nog geen eigenaar. Wie neemt dit op zich?",
        len(gevonden),
    )
    return [Vraag(zin.format(namen=_names(gevonden)), "")]


def _without_years(deelnames: Sequence[Deelname], achtergrond: Mapping[int, Achtergrond]) -> list[Vraag]:
    gevonden = [
        deel.opgave
        for deel in deelnames
        if deel.opgave.aard == "opgave" and deel.opgave.begin_jaar is None and deel.opgave.eind_jaar is None
    ]
    if not gevonden:
        return []
    zin = ngettext(
        "Wanneer speelt {namen}? Een opgave zonder jaren telt nu in elk jaar mee.",
        "Wanneer spelen {namen}? Een opgave zonder jaren telt nu in elk jaar mee.",
        len(gevonden),
    )
    return [Vraag(zin.format(namen=_names(gevonden)), _owners(gevonden, achtergrond))]


def _names(opgaven: Sequence[OpgaveKort]) -> str:
    """The first few names, and how many more."""
    namen = [opgave_naam(opgave) for opgave in opgaven[:NAMEN_MAX]]
    meer = len(opgaven) - len(namen)
    if not meer:
        return join_words(namen)
    zin = ngettext("{namen} en {meer} andere opgave", "{namen} en {meer} andere opgaven", meer)
    return zin.format(namen=", ".join(namen), meer=meer)
