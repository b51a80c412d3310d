"""Knowledge where people work: beside a pair that chafes, on the page of an area, and in its profile."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from accounts.organisatie.panelen import Deel
from accounts.permissions import doelgroep_of
from accounts.samen import Gevraagd
from cop.selectors import elders
from cop.selectors.elders import Gevonden, about_pair, from_elsewhere, most_important
from cop.waarom import why
from gebied.panels import PaginaVraag, Paneel
from gebied.selectors.profielgegevens import themes_of
from opgaven.paarkennis import Kennis, KennisVraag, Typenpaar

#: A panel shows this many, and a pair so many.
BELANGRIJKSTE: Final = 5
BIJ_PAAR: Final = 3
VOLGORDE: Final = 60
ALLE: Final = "/cop/kennis/"


class Regel(NamedTuple):
    """One piece of knowledge as people read it."""

    soort: str
    titel: str
    adres: str
    waarom: str
    is_casus: bool


def area_beforehand(vraag: PaginaVraag) -> list[Gevraagd[Any]]:
    """What is asked of every area, together with what other panels ask."""
    return elders.beforehand(vraag.gebied, doelgroep_of(vraag.actor))


def known(vraag: KennisVraag) -> Kennis:
    """What was learned elsewhere. Nothing where there is nothing."""
    themas = themes_of(vraag.gebied.pk, vraag.doelgroep) if vraag.heel_gebied else frozenset()
    found = from_elsewhere(vraag.gebied, [paar.sleutel for paar in vraag.paren], themas, vraag.doelgroep)
    if not found:
        return Kennis()
    naast = {paar.sleutel: delen for paar in vraag.paren if (delen := _beside(paar, found))}
    return Kennis(naast, [_panel(vraag, found)] if vraag.heel_gebied else [])


def _beside(paar: Typenpaar, found: Sequence[Gevonden]) -> list[Deel]:
    bij = about_pair(found, paar.sleutel)
    if not bij:
        return []
    namen = {paar.a: paar.naam_a, paar.b: paar.naam_b}
    regels = [_line(een, namen) for een in bij[:BIJ_PAAR]]
    context = {"regels": regels, "meer": len(bij) > BIJ_PAAR, "alle": all_about(sorted(paar.sleutel))}
    return [Deel("elders", _("Wat werkte elders"), "cop/_elders_bij_paar.html", 10, context)]


def _panel(vraag: KennisVraag, found: Sequence[Gevonden]) -> Paneel:
    namen = {code: naam for paar in vraag.paren for code, naam in ((paar.a, paar.naam_a), (paar.b, paar.naam_b))}
    gekozen = most_important(found, BELANGRIJKSTE)
    context = {
        "regels": [_line(een, namen) for een in gekozen],
        "meer": len(found) > len(gekozen),
        "alle": all_about(sorted(vraag.paren[0].sleutel) if vraag.paren else ()),
        "typen": bool(vraag.paren),
    }
    return Paneel("kennis", _("Kennis van elders"), "cop/_elders.html", VOLGORDE, context)


def _line(een: Gevonden, namen: Mapping[str, str]) -> Regel:
    stuk = een.stuk
    soort = _("Casus") if een.is_casus else str(stuk.get_soort_display())
    return Regel(soort, str(stuk), stuk.get_absolute_url(), why(een, namen), een.is_casus)


def all_about(codes: Sequence[str]) -> str:
    """The list of all knowledge, about these types where there are any."""
    return f"{ALLE}?{urlencode([('type', code) for code in codes])}" if codes else ALLE
