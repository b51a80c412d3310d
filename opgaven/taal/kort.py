"""*In het kort*: three or four sentences that say what is going on here, made from the numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gebied.taal import aandeel, aantal, getal
from opgaven.taal.zinnen import VRIJWEL_ALLES, deel_van_gebied, score_zin

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
        return [_("Dit gebied is nog niet doorgerekend. Daarom ziet u hier nog geen cijfers."), *_loopt(voortgang)]
    if detail.scores["opgaven"] == 0:
        zinnen = [_("In dit gebied liggen op dit moment geen opgaven die meetellen."), _waarom_geen_opgaven()]
    else:
        zinnen = [_wat_ligt_hier(detail), *_wat_wringt(detail), *_wat_versterkt(detail)]
    return [*zinnen, *([verouderd_zin(voortgang)] if detail.verouderd else [])]


def verouderd_zin(voortgang: tuple[int, int] | None = None) -> str:
    """That the numbers are from before the last change, and how far the new ones are.

    >>> verouderd_zin((12, 40))
    'Deze cijfers zijn van voor de laatste wijziging; de nieuwe berekening loopt (12 van 40 gebieden).'
    """
    if voortgang is None:
        return _("Deze cijfers zijn van voor de laatste wijziging; de nieuwe berekening start vanzelf.")
    klaar, totaal = voortgang
    return _(
        "Deze cijfers zijn van voor de laatste wijziging; de nieuwe berekening loopt ({klaar} van {gebieden})."
    ).format(klaar=getal(klaar), gebieden=aantal(totaal, "gebied", "gebieden"))


def opgave_naam(opgave: OpgaveKort) -> str:
    """The name, cut at a word when it is too long for a sentence."""
    if len(opgave.naam) <= NAAM_MAX:
        return opgave.naam
    return opgave.naam[: NAAM_MAX - 1].rsplit(" ", 1)[0].rstrip(",;:.- ") + "…"


def _loopt(voortgang: tuple[int, int] | None) -> list[str]:
    if voortgang is None:
        return []
    klaar, totaal = voortgang
    zin = _("De berekening loopt: {klaar} van {totaal} gebieden zijn klaar.")
    return [zin.format(klaar=getal(klaar), totaal=getal(totaal))]


def _waarom_geen_opgaven() -> str:
    return _("Dat kan kloppen, of er is hier nog niets ingevoerd. Concepten en afgeronde opgaven tellen niet mee.")


def _wat_ligt_hier(detail: GebiedDetail) -> str:
    scores = detail.scores
    if scores["gestapeld_m2"] > 0:
        deel = deel_van_gebied(scores["gestapeld_m2"], detail)
        zin = _("Op {deel} liggen er twee of meer op elkaar; op de drukste plek zijn het er {hoogste}.")
        return f"{_hoeveel(detail)} {zin.format(deel=deel, hoogste=getal(scores['stapel_max']))}"
    zin = ngettext(
        "Die bedekt {deel}.",
        "Samen bedekken ze {deel}; nergens liggen er twee op elkaar.",
        int(scores["opgaven"]),
    )
    return f"{_hoeveel(detail)} {zin.format(deel=deel_van_gebied(scores['bedekt_m2'], detail))}"


def _hoeveel(detail: GebiedDetail) -> str:
    """How many there are, and how many of them are zones."""
    opgaven = int(detail.scores["opgaven"])
    zones = sum(deel.opgave.aard == "werkingsgebied" for deel in detail.deelnames)
    if zones == 0:
        zin = ngettext("In dit gebied ligt {n} opgave.", "In dit gebied liggen {n} opgaven.", opgaven)
    elif zones == opgaven:
        zin = ngettext(
            "In dit gebied ligt {n} opgave, een werkingsgebied.",
            "In dit gebied liggen {n} opgaven, allemaal werkingsgebieden.",
            opgaven,
        )
    else:
        zin = ngettext(
            "In dit gebied liggen {n} opgaven, waarvan {zones} werkingsgebied.",
            "In dit gebied liggen {n} opgaven, waarvan {zones} werkingsgebieden.",
            zones,
        )
    return zin.format(n=getal(opgaven), zones=getal(zones))


def _wat_wringt(detail: GebiedDetail) -> list[str]:
    if detail.scores["conflict"] > 0:
        return [score_zin("conflict", detail), _grootste_wrijving(detail)]
    if not detail.paren:
        return []
    if any(paar.wrijving > 0 for paar in detail.paren):
        return [_("De opgaven die dezelfde ruimte vragen, spelen in verschillende jaren. Daarom is er geen conflict.")]
    return [_("De opgaven die op elkaar liggen, vragen niet dezelfde ruimte. Daarom is er geen conflict.")]


def _grootste_wrijving(detail: GebiedDetail) -> str:
    hoogste = max(paar.aandeel_conflict for paar in detail.paren)
    top = [paar for paar in detail.paren if paar.aandeel_conflict > hoogste - GELIJK]
    namen, deel = _namen(top[0]), aandeel(hoogste)
    if hoogste >= VRIJWEL_ALLES:
        return _("Alle wrijving komt van {namen}.").format(namen=namen)
    if hoogste < VERSPREID:
        zin = _("Geen paar springt eruit: het zwaarste, {namen}, geeft {deel} van alle wrijving.")
        return zin.format(namen=namen, deel=deel)
    if len({_namen(paar) for paar in top}) == 1:
        return _een_naam(top, deel)
    if len(top) == 2:
        zin = _("De meeste wrijving komt van {namen}, en van {ook}: elk {deel} van het totaal.")
        return zin.format(namen=namen, ook=_namen(top[1]), deel=deel)
    zin = _("{aantal} paren wegen het zwaarst, zoals {namen}: elk {deel} van alle wrijving.")
    return zin.format(aantal=len(top), namen=namen, deel=deel)


def _een_naam(top: list[PaarDeel], deel: str) -> str:
    """Plans often bear the name of their kind: pairs that read the same are counted, not repeated."""
    zin = ngettext(
        "De meeste wrijving komt van {namen}: {deel} van het totaal.",
        "De meeste wrijving komt van {namen} ({aantal} paren): elk {deel} van het totaal.",
        len(top),
    )
    return zin.format(namen=_namen(top[0]), aantal=len(top), deel=deel)


def _wat_versterkt(detail: GebiedDetail) -> list[str]:
    if detail.scores["samenhang"] == 0:
        return []
    beste = max(detail.paren, key=lambda paar: paar.aandeel_samenhang)
    namen = _hoofdletter(_namen(beste))
    if beste.karakter == "ogenschijnlijk_tegenstrijdig":
        zin = _(
            "{namen} vragen dezelfde ruimte maar versterken elkaar ook: een gesprek over combineren is de moeite waard."
        )
    elif beste.aandeel_samenhang >= VRIJWEL_ALLES:
        zin = _("{namen} versterken elkaar: daar komt alle samenhang vandaan.")
    else:
        zin = _("{namen} versterken elkaar het meest: {deel} van alle samenhang.")
    return [zin.format(namen=namen, deel=aandeel(beste.aandeel_samenhang))]


def _namen(paar: PaarDeel) -> str:
    return _("{a} en {b}").format(a=opgave_naam(paar.a), b=opgave_naam(paar.b))


def _hoofdletter(tekst: str) -> str:
    return tekst[0].upper() + tekst[1:]
