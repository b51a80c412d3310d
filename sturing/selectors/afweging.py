"""Opgaven of an area side by side: what they do, ask, get in support, and with what they clash. Nothing is added up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import Q

from accounts.permissions import Doelgroep
from gebied.models import Thema
from opgaven.models import Opgave, OpgaveEffect
from opgaven.selectors.gebied import PaarDeel, area_detail
from opgaven.selectors.scores import Vraag
from opgaven.taal import KARAKTER_LABELS
from stakeholders.beeld.krachtenveld import kind_of
from stakeholders.models import Betrokkenheid, Positie
from sturing.models import Afweging, AgendaItem
from sturing.selectors.agenda import Middelen, resources_of

#: More than this nobody compares at a glance.
OPGAVEN_MAX: Final = 12
#: So many pairs of each kind are named in a cell; the rest is counted.
PAREN_MAX: Final = 4


@dataclass(frozen=True, slots=True)
class Steun:
    """How stakeholders tied to an opgave stand, counted by the kinds of the field of forces."""

    voor: int
    neutraal: int
    tegen: int
    onbekend: int


@dataclass(frozen=True, slots=True)
class Raakvlak:
    """Another opgave that this one lies on here. ``vergeleken``: it stands in the same table."""

    opgave_id: int
    naam: str
    karakter: str
    m2: float
    vergeleken: bool


@dataclass(frozen=True, slots=True)
class Kolom:
    """One opgave. ``steun`` and ``middelen`` are None for who may not see them."""

    opgave: Opgave
    effecten: Mapping[str, Sequence[OpgaveEffect]]
    """Per theme, now first."""
    steun: Steun | None
    middelen: Middelen | None
    botst: Sequence[Raakvlak]
    samen: Sequence[Raakvlak]

    @property
    def gewogen(self) -> str:
        """Every effect as ``theme:value``, for the private exercise in the browser (afweegoefening.js)."""
        alle = (effect for effecten in self.effecten.values() for effect in effecten)
        return " ".join(f"{effect.thema}:{effect.waarde}" for effect in alle)


@dataclass(frozen=True, slots=True)
class Afwegingstabel:
    """A column per opgave, and the themes of which somebody told an effect. ``berekend``: were the pairs computed?"""

    kolommen: Sequence[Kolom]
    themas: Sequence[Thema]
    berekend: bool

    @property
    def met_steun(self) -> bool:
        return any(kolom.steun is not None for kolom in self.kolommen)

    @property
    def te_oefenen(self) -> bool:
        """Is there anything to weigh: two opgaven of which somebody told an effect?"""
        return sum(bool(kolom.effecten) for kolom in self.kolommen) > 1

    @property
    def met_middelen(self) -> bool:
        return any(kolom.middelen is not None for kolom in self.kolommen)


def weighing_table(afweging: Afweging, doelgroep: Doelgroep, inside: Q | None) -> Afwegingstabel:
    """At most sixteen queries. ``inside``: which positions are for these eyes (stakeholders.bevoegd.position_q)."""
    seen = Opgave.objects.existing().visible_to(doelgroep).filter(pk__in=afweging.opgaven.order_by().values("pk"))
    opgaven = list(seen.without_geometry().select_related("type", "organisatie").order_by("naam", "pk")[:OPGAVEN_MAX])
    ids = [opgave.pk for opgave in opgaven]
    effecten = list(OpgaveEffect.objects.filter(opgave__in=ids).order_by("opgave", "wanneer", "thema"))
    steun = _support(ids, doelgroep, inside)
    middelen = _resources(afweging, ids, doelgroep)
    gebied = afweging.gebied
    detail = area_detail(gebied, Vraag(gebied.indeling_id, gebied.niveau, doelgroep=doelgroep)) if ids else None
    paren = detail.paren if detail else []
    kolommen = [
        Kolom(
            opgave=opgave,
            effecten=_per_theme(effecten, opgave.pk),
            steun=steun.get(opgave.pk),
            middelen=middelen.get(opgave.pk),
            botst=_touching(paren, opgave.pk, ids, _clashes),
            samen=_touching(paren, opgave.pk, ids, _coheres),
        )
        for opgave in opgaven
    ]
    gebruikt = {effect.thema for effect in effecten}
    return Afwegingstabel(kolommen, [thema for thema in Thema if thema in gebruikt], detail is not None)


def _per_theme(effecten: Sequence[OpgaveEffect], opgave_id: int) -> dict[str, list[OpgaveEffect]]:
    """Here and now before later, later before elsewhere."""
    volgorde = ("nu", "later", "elders")
    per: dict[str, list[OpgaveEffect]] = {}
    for effect in sorted(effecten, key=lambda effect: volgorde.index(effect.wanneer)):
        if effect.opgave_id == opgave_id:
            per.setdefault(effect.thema, []).append(effect)
    return per


def _support(ids: Sequence[int], doelgroep: Doelgroep, inside: Q | None) -> dict[int, Steun]:
    """The newest position at each tie that may be seen, counted per opgave. One query; empty for who may see none."""
    if inside is None:
        return {}
    banden = Betrokkenheid.objects.visible_to(doelgroep).filter(opgave__in=ids)
    posities = Positie.objects.filter(inside, betrokkenheid__in=banden).order_by("-datum", "-pk")
    nieuwste: dict[int, tuple[int, int | None]] = {}
    for band, opgave, steun in posities.values_list("betrokkenheid", "betrokkenheid__opgave", "steun"):
        nieuwste.setdefault(band, (opgave, steun))
    per: dict[int, list[int | None]] = {}
    for opgave, steun in nieuwste.values():
        per.setdefault(opgave, []).append(steun)
    return {opgave: _counted(waarden) for opgave, waarden in per.items()}


def _counted(waarden: Sequence[int | None]) -> Steun:
    telt = Counter(map(kind_of, waarden))
    return Steun(telt["voor"], telt["neutraal"], telt["tegen"], telt["onbekend"])


def _resources(afweging: Afweging, ids: Sequence[int], doelgroep: Doelgroep) -> dict[int, Middelen]:
    """Money and hours of the agenda, per opgave, as far as they may be seen. One query."""
    items = AgendaItem.objects.visible_to(doelgroep).exclude(status="vervallen").lying_in([afweging.gebied_id])
    koppels = AgendaItem.opgaven.through.objects.filter(opgave__in=ids, agendaitem__in=items.order_by().values("pk"))
    per: dict[int, list[AgendaItem]] = {}
    for koppel in koppels.select_related("agendaitem"):
        per.setdefault(koppel.opgave_id, []).append(koppel.agendaitem)
    found = {opgave: resources_of(eigen, doelgroep) for opgave, eigen in per.items()}
    return {opgave: middelen for opgave, middelen in found.items() if not middelen.leeg}


def _clashes(paar: PaarDeel) -> bool:
    return KARAKTER_LABELS[paar.karakter].familie in {"conflict", "beide"}


def _coheres(paar: PaarDeel) -> bool:
    return KARAKTER_LABELS[paar.karakter].familie in {"samenhang", "beide"}


def _touching(paren: Sequence[PaarDeel], opgave_id: int, ids: Sequence[int], telt: Any) -> list[Raakvlak]:
    """Those in the same table first, then by size."""
    found = []
    for paar in paren:
        if opgave_id in (paar.a.id, paar.b.id) and telt(paar):
            ander = paar.b if paar.a.id == opgave_id else paar.a
            found.append(Raakvlak(ander.id, ander.naam, paar.karakter, paar.overlap_m2, ander.id in ids))
    return sorted(found, key=lambda raakvlak: (not raakvlak.vergeleken, -raakvlak.m2, raakvlak.opgave_id))
