"""Knowledge where people work: insights and cases from elsewhere, beside a pair of opgavetypen and on an area page.

In order: the exact pair, one side of it, a theme that weighs in this area; then what is carried best. Never a score.
Two questions that know nothing of the page, so that it asks them beforehand (accounts.samen).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final

from django.db.models import QuerySet, Sum
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.permissions import Doelgroep, doelgroep_of, visible_q
from accounts.samen import Gevraagd, leesvraag
from cop.models import Casus, Inzicht
from cop.selectors.kennis import cases_listed, counted, with_types
from cop.taal import evidence_sentence
from gebied.models import Gebied, Thema
from gebied.panels import Bijdrage, PaginaVraag, Paneel
from gebied.selectors.profielgegevens import story_beforehand, verhaal_of
from opgaven.models import Opgave, ScorePaar
from opgaven.paarkennis import Kennisregel, Typepaar
from opgaven.selectors.typen import types_in_order

#: So many lines stand beside a pair, and in the panel of an area.
BIJ_PAAR: Final = 3
IN_PANEEL: Final = 5
VOLGORDE: Final = 48
_PAAR, _KANT, _THEMA = 0, 1, 2


@leesvraag(list)
def _insights(doelgroep: Doelgroep, persoon_id: int | None) -> QuerySet[Any]:
    """All that this person may see; ``persoon_id`` makes it another question for another person."""
    rows: QuerySet[Any] = with_types(counted(Inzicht.objects.visible_to(doelgroep).current(), doelgroep))
    return rows.order_by("pk")


@leesvraag(list)
def _cases(doelgroep: Doelgroep, persoon_id: int | None) -> QuerySet[Any]:
    rows: QuerySet[Any] = cases_listed(doelgroep)
    return rows


@leesvraag(list)
def _type_pairs(gebied_id: int, doelgroep: Doelgroep) -> QuerySet[Any]:
    """The types of the opgaven that lie on each other here and may be seen, where it chafes most first."""
    seen = (visible_q(Opgave, doelgroep, f"opgave_{kant}__") for kant in "ab")
    rows = ScorePaar.objects.filter(*seen, score__gebied=gebied_id, score__actueel=True)
    per = rows.order_by().values_list("opgave_a__type__code", "opgave_b__type__code")
    found: QuerySet[Any] = per.annotate(s=Sum("aandeel_conflict"), t=Sum("aandeel_tegenwerking")).order_by("-s", "-t")
    return found


@dataclass(frozen=True, slots=True)
class _Stuk:
    """An insight or a case, with the pairs of codes that it is about."""

    obj: Any
    paren: frozenset[Typepaar]
    themas: frozenset[str]
    adres: str

    @property
    def typen(self) -> frozenset[str]:
        return frozenset().union(*self.paren)

    @property
    def kracht(self) -> tuple[int, int, int, int]:
        """What is carried best first; cases after insights, for those say more to somebody else."""
        if isinstance(self.obj, Casus):
            return (1, 0, 0, 0)
        return (0, -self.obj.dragend, self.obj.tegen, -self.obj.werkte)


def _pieces(gebied: Gebied, doelgroep: Doelgroep) -> list[_Stuk]:
    """Everything one may see, but no case of this very area. No query when the page asked beforehand."""
    adres = f"?gebied={gebied.pk}"
    inzichten = (
        _Stuk(
            een,
            frozenset(frozenset(filter(None, (paar["a"], paar["b"]))) for paar in een.typen),
            frozenset(een.themas),
            een.get_absolute_url() + adres,
        )
        for een in _insights(doelgroep, doelgroep.persoon_id)
    )
    casussen = (
        _Stuk(een, _pairs_of_case(een), frozenset(een.themas), een.get_absolute_url())
        for een in _cases(doelgroep, doelgroep.persoon_id)
        if een.gebied_id != gebied.pk
    )
    return [*inzichten, *casussen]


def _pairs_of_case(casus: Any) -> frozenset[Typepaar]:
    """A case is about every two of its types."""
    codes = [soort["code"] for soort in casus.typen]
    if len(codes) == 1:
        return frozenset({frozenset(codes)})
    return frozenset(frozenset((a, b)) for nr, a in enumerate(codes) for b in codes[nr + 1 :])


def beside_pairs(
    gebied: Gebied, paren: Collection[Typepaar], doelgroep: Doelgroep
) -> Mapping[Typepaar, Sequence[Kennisregel]]:
    """For opgaven.paarkennis: at most two queries for all pairs."""
    stukken = _pieces(gebied, doelgroep)
    namen = _names() if stukken else {}
    return {paar: _lines(_matching(stukken, [paar], frozenset()), namen, BIJ_PAAR) for paar in paren}


_Treffer = tuple[int, int, _Stuk, Any]


def _matching(stukken: Iterable[_Stuk], paren: Sequence[Typepaar], themas: frozenset[str]) -> list[_Treffer]:
    """(how close, the place of the pair, the piece, what they share), the closest and best carried first."""
    found = [treffer for stuk in stukken if (treffer := _match(stuk, paren, themas)) is not None]
    return sorted(found, key=lambda treffer: (*treffer[:2], *treffer[2].kracht, treffer[2].obj.pk))


def _match(stuk: _Stuk, paren: Sequence[Typepaar], themas: frozenset[str]) -> _Treffer | None:
    for plaats, paar in enumerate(paren):
        if paar in stuk.paren:
            return (_PAAR, plaats, stuk, paar)
    for plaats, paar in enumerate(paren):
        if samen := paar & stuk.typen:
            return (_KANT, plaats, stuk, samen)
    if gedeeld := themas & stuk.themas:
        return (_THEMA, 0, stuk, gedeeld)
    return None


def _lines(treffers: Iterable[_Treffer], namen: Mapping[str, str], aantal: int) -> list[Kennisregel]:
    return [_line(trap, stuk, gedeeld, namen) for trap, _plaats, stuk, gedeeld in islice(treffers, aantal)]


def _line(trap: int, stuk: _Stuk, gedeeld: Any, namen: Mapping[str, str]) -> Kennisregel:
    obj = stuk.obj
    reden = _reason(trap, gedeeld, namen)
    if isinstance(obj, Casus):
        return Kennisregel(_("Casus van {wie}").format(wie=obj.organisatienaam), obj.titel, stuk.adres, f"{reden}.")
    zin = _("{reden}; {bewijs}.").format(reden=reden, bewijs=evidence_sentence(obj))
    return Kennisregel(str(obj.get_soort_display()), obj.zin, stuk.adres, zin)


def _reason(trap: int, gedeeld: Any, namen: Mapping[str, str]) -> str:
    if trap == _THEMA:
        label = str(Thema(min(gedeeld)).label).lower()
        return _("Omdat het thema {thema} hier zwaar weegt").format(thema=label)
    woorden = [namen.get(code, code).lower() for code in sorted(gedeeld)]
    if len(woorden) == 2:
        return _("Omdat dit ook over {a} samen met {b} gaat").format(a=woorden[0], b=woorden[1])
    return _("Omdat dit ook over {a} gaat").format(a=woorden[0])


def _names() -> dict[str, str]:
    return {code: naam for _pk, code, naam in types_in_order()}


def area_beforehand(vraag: PaginaVraag) -> list[Gevraagd[Any]]:
    """What the panel and the lines beside pairs will ask."""
    doelgroep = doelgroep_of(vraag.actor)
    return [
        _insights.of(doelgroep, doelgroep.persoon_id),
        _cases.of(doelgroep, doelgroep.persoon_id),
        _type_pairs.of(vraag.gebied.pk, doelgroep),
        *story_beforehand(vraag.gebied.pk, doelgroep),
    ]


def area_part(vraag: PaginaVraag) -> Bijdrage:
    """Knowledge from elsewhere about the pairs and themes of this area; no panel where there is none."""
    gebied, doelgroep = vraag.gebied, doelgroep_of(vraag.actor)
    stukken = _pieces(gebied, doelgroep)
    if not stukken:
        return Bijdrage()
    paren = list(dict.fromkeys(frozenset((a, b)) for a, b, *_rest in _type_pairs(gebied.pk, doelgroep)))
    treffers = _matching(stukken, paren, _themes(gebied, doelgroep))
    if not treffers:
        return Bijdrage()
    context = {
        "regels": _lines(treffers, _names(), IN_PANEEL),
        "meer": len(treffers) > IN_PANEEL,
        "alle": reverse("kennis"),
    }
    return Bijdrage(panelen=[Paneel("elders", _("Kennis van elders"), "cop/_elders.html", VOLGORDE, context)])


def _themes(gebied: Gebied, doelgroep: Doelgroep) -> frozenset[str]:
    """The themes that weigh here: of the zwaartepunten, and on which the area is vulnerable."""
    verhaal = verhaal_of(gebied, doelgroep)
    return verhaal.kwetsbare_themas | {punt.thema for punt in verhaal.zwaartepunten if punt.thema}
