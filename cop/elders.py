"""Knowledge where people work: insights and cases from elsewhere, beside a pair of opgavetypen and on an area page.

In order: the exact pair, one side of it, a theme that weighs in this area; then what is carried best. Never a score.
What everything is about is asked with the page (accounts.samen); only what is shown is read (cop.selectors.elders).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, Final

from django.db.models import Q, QuerySet, Sum
from django.utils.translation import gettext as _

from accounts.permissions import OPENBAAR, Doelgroep, doelgroep_of, visible_q
from accounts.samen import Gevraagd, leesvraag
from cop.selectors.elders import Gevonden, Raak, about_pair, beforehand, from_elsewhere
from cop.taal import evidence_sentence
from gebied.models import Gebied, Thema
from gebied.panels import Bijdrage, PaginaVraag, Paneel
from gebied.selectors.profielgegevens import story_beforehand, verhaal_of
from gebied.taal import opsomming
from opgaven.models import Opgave, ScorePaar
from opgaven.paarkennis import Kennisregel, Typepaar
from opgaven.selectors.typen import types_in_order

#: So many lines stand beside a pair, and in the panel of an area.
BIJ_PAAR: Final = 3
IN_PANEEL: Final = 5
VOLGORDE: Final = 55


@leesvraag(list)
def _type_pairs(gebied_id: int, doelgroep: Doelgroep) -> QuerySet[Any]:
    """The types of the opgaven that chafe here and may be seen, where it chafes most first."""
    seen = (visible_q(Opgave, doelgroep, f"opgave_{kant}__") for kant in "ab")
    rows = ScorePaar.objects.filter(*seen, score__gebied=gebied_id, score__actueel=True)
    per = rows.order_by().values_list("opgave_a__type__code", "opgave_b__type__code")
    found: QuerySet[Any] = per.annotate(s=Sum("aandeel_conflict"), t=Sum("aandeel_tegenwerking"))
    return found.filter(Q(s__gt=0) | Q(t__gt=0)).order_by("-s", "-t")


def beside_pairs(
    gebied: Gebied, paren: Collection[Typepaar], doelgroep: Doelgroep
) -> Mapping[Typepaar, Sequence[Kennisregel]]:
    """For opgaven.paarkennis: at most two round trips for all pairs."""
    found = from_elsewhere(gebied, list(paren), (), doelgroep)
    namen = _names() if found else {}
    return {paar: _lines(gebied, about_pair(found, paar)[:BIJ_PAAR], namen) for paar in paren}


def _lines(gebied: Gebied, found: Iterable[Gevonden], namen: Mapping[str, str]) -> list[Kennisregel]:
    return [_line(gebied, een, namen) for een in found]


def _line(gebied: Gebied, een: Gevonden, namen: Mapping[str, str]) -> Kennisregel:
    stuk, reden = een.stuk, _reason(een, namen)
    if een.is_casus:
        soort = _("Casus van {wie}").format(wie=stuk.organisatienaam)
        return Kennisregel(soort, stuk.titel, stuk.get_absolute_url(), f"{reden}.")
    zin = _("{reden}; {bewijs}.").format(reden=reden, bewijs=evidence_sentence(stuk))
    adres = f"{stuk.get_absolute_url()}?gebied={gebied.pk}"
    return Kennisregel(str(stuk.get_soort_display()), stuk.zin, adres, zin)


def _reason(een: Gevonden, namen: Mapping[str, str]) -> str:
    if een.raak is Raak.THEMA:
        label = str(Thema(min(een.samen)).label).lower()
        return _("Omdat het thema {thema} hier zwaar weegt").format(thema=label)
    woorden = [namen.get(code, code).lower() for code in sorted(een.samen)]
    if len(woorden) > 1:
        return _("Omdat dit ook over {a} samen met {b} gaat").format(a=woorden[0], b=woorden[1])
    return _("Omdat dit ook over {a} gaat").format(a=woorden[0])


def _names() -> dict[str, str]:
    return {code: naam for _pk, code, naam in types_in_order()}


def area_beforehand(vraag: PaginaVraag) -> list[Gevraagd[Any]]:
    """What the panel and the lines beside pairs will ask."""
    doelgroep = doelgroep_of(vraag.actor)
    return [
        *beforehand(vraag.gebied, doelgroep),
        _type_pairs.of(vraag.gebied.pk, doelgroep),
        *story_beforehand(vraag.gebied.pk, doelgroep),
    ]


def public_beforehand(vraag: PaginaVraag) -> list[Gevraagd[Any]]:
    """What the document will ask: whoever makes it, it holds only what everybody may read."""
    return beforehand(vraag.gebied, OPENBAAR)


def area_part(vraag: PaginaVraag) -> Bijdrage:
    """Knowledge from elsewhere about the pairs and themes of this area; no panel where there is none."""
    gebied = vraag.gebied
    found = knowledge_for(gebied, doelgroep_of(vraag.actor))
    if not found:
        return Bijdrage()
    casussen = sum(een.is_casus for een in found)
    inzichten = len(found) - casussen
    context = {
        "regels": _lines(gebied, found[:IN_PANEEL], _names()),
        "meer": len(found) > IN_PANEEL,
        "inzichten": inzichten,
        "casussen": casussen,
        "gebied": gebied,
    }
    kort = opsomming((inzichten, "inzicht", "inzichten"), (casussen, "casus", "casussen"))
    paneel = Paneel("elders", _("Kennis van elders"), "cop/_elders.html", VOLGORDE, context, kort=kort)
    return Bijdrage(panelen=[paneel])


def knowledge_for(gebied: Gebied, doelgroep: Doelgroep) -> list[Gevonden]:
    """All that touches what chafes in this area or weighs in it, the closest first. For its page and for the lists."""
    paren = list(dict.fromkeys(frozenset((a, b)) for a, b, *_rest in _type_pairs(gebied.pk, doelgroep)))
    return from_elsewhere(gebied, paren, _themes(gebied, doelgroep), doelgroep)


def reasons(found: Iterable[Gevonden]) -> dict[int, str]:
    """Why each is shown, by its number: of insights, or of cases. One query."""
    namen = _names()
    return {een.stuk.pk: _reason(een, namen) for een in found}


def _themes(gebied: Gebied, doelgroep: Doelgroep) -> frozenset[str]:
    """The themes that weigh here: of the zwaartepunten, and on which the area is vulnerable."""
    verhaal = verhaal_of(gebied, doelgroep)
    return verhaal.kwetsbare_themas | {punt.thema for punt in verhaal.zwaartepunten if punt.thema}
