"""Why a pair weighs what it weighs: the rule, what experts set instead, and whether the years meet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, ngettext

from gebied.taal import getal, periode
from opgaven.taal.kort import opgave_naam
from opgaven.taal.labels import KARAKTER_LABELS
from opgaven.taal.lijst import join_words
from opgaven.taal.zekerheid import evidence

if TYPE_CHECKING:
    from opgaven.selectors.gebied import OpgaveKort, PaarDeel
    from opgaven.selectors.kaartpunt import PuntPaar
    from opgaven.selectors.matrix import PaarUitleg, Reden

#: The seven-point scale of method.md, section 3.
SCHAAL: Final = {
    3: gettext_noop("onlosmakelijk"),
    2: gettext_noop("versterkend"),
    1: gettext_noop("voorwaardenscheppend"),
    0: gettext_noop("verenigbaar"),
    -1: gettext_noop("beperkend"),
    -2: gettext_noop("tegenwerkend"),
    -3: gettext_noop("onverenigbaar"),
}

#: What comes with the platform says so itself (opgaven.startwaarden).
_START: Final = gettext_noop("Voorstel: {van} is voor {naar} {wat}.")


class EigenWaarde(NamedTuple):
    """A value that somebody set for these two opgaven, stronger than that of their types."""

    soort: str
    van_id: int
    naar_id: int
    waarde: int
    reden: str
    bewijs: str


def waarom(paar: PaarDeel | PuntPaar, uitleg: PaarUitleg | None, eigen: Sequence[EigenWaarde] = ()) -> list[str]:
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


def _wrijving(paar: PaarDeel | PuntPaar, uitleg: PaarUitleg | None, eigen: Sequence[EigenWaarde]) -> str:
    if eigen:
        return _own_friction(paar, uitleg, eigen[0])
    if uitleg is None:
        return _("Wrijving {waarde} van 6.").format(waarde=paar.wrijving)
    reden = uitleg.wrijving_reden
    if reden is None:
        zin = _("Wrijving {waarde} van 6, volgens de rekenregel (ligging, ruimtebeslag en duur van beide typen).")
        return zin.format(waarde=paar.wrijving)
    if reden.is_voorstel:
        zin = _("Wrijving {waarde} van 6, voorstel in plaats van {regel} volgens de rekenregel.")
    else:
        zin = _("Wrijving {waarde} van 6, eigen keuze in plaats van {regel} volgens de rekenregel.")
    zin = zin.format(waarde=paar.wrijving, regel=uitleg.wrijving_regel)
    return f"{zin} {_reden(start_reason(reden), reden.bewijs)}"


def _own_friction(paar: PaarDeel | PuntPaar, uitleg: PaarUitleg | None, eigen: EigenWaarde) -> str:
    zin = _("Wrijving {waarde} van 6, gekozen voor juist deze twee opgaven.").format(waarde=paar.wrijving)
    typen = _("Voor de typen geldt {waarde}.").format(waarde=uitleg.wrijving) if uitleg else ""
    return " ".join([zin, *([typen] if typen else []), _reden(eigen.reden, eigen.bewijs)])


def _wisselwerking(paar: PaarDeel | PuntPaar, uitleg: PaarUitleg | None, eigen: Sequence[EigenWaarde]) -> list[str]:
    richtingen = [(paar.a, paar.b, uitleg.heen if uitleg else None), (paar.b, paar.a, uitleg.terug if uitleg else None)]
    if paar.a.type_code == paar.b.type_code and not eigen:
        richtingen = richtingen[:1]
    zinnen = [zin for van, naar, reden in richtingen if (zin := _richting(van, naar, reden, eigen))]
    if not zinnen:
        return [_("Wisselwerking 0: als beleid helpen of hinderen ze elkaar niet.")]
    zin = _("Wisselwerking {waarde}, het gemiddelde van beide richtingen.").format(waarde=teken(paar.wisselwerking))
    return [zin, *zinnen]


def _richting(van: OpgaveKort, naar: OpgaveKort, reden: Reden | None, eigen: Sequence[EigenWaarde]) -> str:
    """What one does to the other; empty where nobody set anything."""
    for waarde in eigen:
        if (waarde.van_id, waarde.naar_id) == (van.id, naar.id):
            wie = _effect(opgave_naam(van), opgave_naam(naar), waarde.waarde)
            return f"{wie} {_reden(waarde.reden, waarde.bewijs)}"
    if reden is None:
        return ""
    if reden.is_voorstel:
        return f"{start_reason(reden, van.type_naam, naar.type_naam).rstrip('.')} ({teken(reden.waarde)})."
    return f"{_effect(van.type_naam, naar.type_naam, reden.waarde)} {_reden(reden.reden, reden.bewijs)}"


def start_reason(reden: Reden, van: str = "", naar: str = "") -> str:
    """The reason of a start value in the language of the page; what somebody typed stays as it is."""
    if not reden.is_voorstel or not reden.reden:
        return reden.reden
    if reden.reden == _START.format(van=van, naar=naar, wat=SCHAAL.get(reden.waarde, "")):
        return _(_START).format(van=van, naar=naar, wat=_(SCHAAL[reden.waarde]))
    return _(reden.reden)


def _effect(van: str, naar: str, waarde: int) -> str:
    zin = _("{van} is voor {naar} {wat} ({waarde}).")
    return zin.format(van=van, naar=naar, wat=_(SCHAAL[waarde]), waarde=teken(waarde))


def _reden(reden: str, bewijs: str) -> str:
    return _("{reden} (bewijs: {bewijs}).").format(reden=reden.rstrip(". "), bewijs=evidence(bewijs))


def _jaren(paar: PaarDeel | PuntPaar) -> list[str]:
    if paar.gelijktijdig:
        return []
    a, b = (periode(opgave.begin_jaar, opgave.eind_jaar) for opgave in (paar.a, paar.b))
    zin = _("De opgaven delen geen jaar ({a} en {b}): dit paar telt niet mee in conflict, samenhang en tegenwerking.")
    return [zin.format(a=a, b=b)]


def _zoekgebieden(paar: PaarDeel | PuntPaar) -> list[str]:
    zoek = [opgave_naam(opgave) for opgave in (paar.a, paar.b) if opgave.geometriesoort == "zoekgebied"]
    if not zoek:
        return []
    zin = ngettext(
        "{namen} is een zoekgebied: niet op elke vierkante meter komt straks iets.",
        "{namen} zijn zoekgebieden: niet op elke vierkante meter komt straks iets.",
        len(zoek),
    )
    return [zin.format(namen=join_words(zoek))]
