"""The regional sum: plans of municipalities against what the region agreed, hard and soft apart.

Only what an audience may see is added up. A plan is counted in the area that holds most of it, once.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Final

from django.db.models import Q, QuerySet
from django.http import Http404

from accounts.permissions import Doelgroep
from accounts.samen import Ruw, rows_together
from gebied.models import Gebied
from opgaven.models import Opgave
from sturing.models import Regioafspraak

#: Drafts are not plans yet, and what lapsed is none any more; what was built counts.
TELT_MEE: Final = ("verkenning", "planvorming", "uitvoering", "afgerond")
#: Slivers and shared borders are no double counting (method.md, section 2).
OVERLAP_MIN_M2: Final = 1.0

_PLAATS = """
SELECT DISTINCT ON (o.id) o.id, g.id
FROM opgaven_opgave o
JOIN gebied_gebied g ON g.id = ANY(%(gebieden)s::bigint[]) AND ST_Intersects(g.geometrie, o.geometrie)
CROSS JOIN LATERAL (
    SELECT CASE WHEN ST_Covers(g.geometrie, o.geometrie) THEN o.oppervlakte_m2
                ELSE ST_Area(ST_Intersection(g.geometrie, o.geometrie)) END AS m2
) deel
WHERE o.id = ANY(%(opgaven)s::bigint[]) AND deel.m2 >= %(min)s
ORDER BY o.id, deel.m2 DESC, g.id
"""
_DUBBEL = """
SELECT a.id, b.id, deel.m2
FROM opgaven_opgave a
JOIN opgaven_opgave b ON b.id > a.id AND b.type_id = a.type_id AND ST_Intersects(a.geometrie, b.geometrie)
CROSS JOIN LATERAL (SELECT ST_Area(ST_Intersection(a.geometrie, b.geometrie)) AS m2) deel
WHERE a.id = ANY(%(opgaven)s::bigint[]) AND b.id = ANY(%(opgaven)s::bigint[]) AND deel.m2 >= %(min)s
ORDER BY deel.m2 DESC, a.id, b.id
"""


@dataclass(slots=True)
class Som:
    """An amount, split by how sure the plans are; ``later``: planned for after the year that was agreed on."""

    hard: Decimal = Decimal(0)
    zacht: Decimal = Decimal(0)
    onbekend: Decimal = Decimal(0)
    later: Decimal = Decimal(0)

    @property
    def totaal(self) -> Decimal:
        """What is planned in time."""
        return self.hard + self.zacht + self.onbekend

    def add(self, opgave: Opgave, jaar: int) -> None:
        """Count a plan."""
        hoeveel = opgave.hoeveelheid or Decimal(0)
        if opgave.doeljaar is not None and opgave.doeljaar > jaar:
            self.later += hoeveel
        else:
            soort = opgave.hardheid or "onbekend"
            setattr(self, soort, getattr(self, soort) + hoeveel)


@dataclass(frozen=True, slots=True)
class Dubbel:
    """Two plans of one type on the same ground: perhaps one plan, counted twice."""

    a: Opgave
    b: Opgave
    m2: float

    @property
    def hoogstens(self) -> Decimal:
        """No more than the smaller of the two can be double."""
        return min(self.a.hoeveelheid or Decimal(0), self.b.hoeveelheid or Decimal(0))


@dataclass(frozen=True, slots=True)
class Gebiedsom:
    """The plans of one area."""

    gebied: Gebied
    som: Som
    opgaven: Sequence[Opgave]


@dataclass(frozen=True, slots=True)
class Optelsom:
    """All of it: per area, per year (up to and including it), and what may be counted twice."""

    afspraak: Regioafspraak
    totaal: Som
    per_gebied: Sequence[Gebiedsom]
    per_jaar: Sequence[tuple[int, Som]]
    dubbel: Sequence[Dubbel] = field(default_factory=list)

    @property
    def verschil(self) -> Decimal:
        """Planned minus agreed."""
        return self.totaal.totaal - self.afspraak.aantal

    @property
    def hard_verschil(self) -> Decimal:
        """The same, for hard plans only."""
        return self.totaal.hard - self.afspraak.aantal

    @property
    def tekort(self) -> Decimal:
        """What is planned too little; below 0 where it is enough."""
        return -self.verschil

    @property
    def hard_tekort(self) -> Decimal:
        """The same, for hard plans only."""
        return -self.hard_verschil

    @property
    def mogelijk_dubbel(self) -> Decimal:
        """At most so much is counted twice."""
        return sum((paar.hoogstens for paar in self.dubbel), Decimal(0))


def listed(doelgroep: Doelgroep) -> QuerySet[Regioafspraak]:
    """What may be seen, by name."""
    rows = Regioafspraak.objects.visible_to(doelgroep).select_related("organisatie", "type")
    found: QuerySet[Regioafspraak] = rows.order_by("naam", "pk")
    return found


def get_regioafspraak(pk: int, doelgroep: Doelgroep) -> Regioafspraak:
    """Raises Http404 for what is not for you. One query."""
    afspraak = listed(doelgroep).filter(pk=pk).first()
    if afspraak is None:
        raise Http404
    return afspraak


def add_up(afspraak: Regioafspraak, doelgroep: Doelgroep) -> Optelsom:
    """As this audience sees it. Three round trips."""
    return add_up_all([afspraak], doelgroep)[0]


def add_up_all(afspraken: Iterable[Regioafspraak], doelgroep: Doelgroep) -> list[Optelsom]:
    """Each of them as this audience sees it. Three round trips, whatever their number."""
    alle = list(afspraken)
    vragen: list[QuerySet[Any]] = []
    for afspraak in alle:
        vragen += [_areas(afspraak, doelgroep), _plans(afspraak, doelgroep)]
    rijen = rows_together(*vragen)
    gebieden, plannen = rijen[::2], rijen[1::2]
    plaatsen = [
        dict(rows) for rows in rows_together(*(_where(hier, wat) for hier, wat in zip(gebieden, plannen, strict=True)))
    ]
    geteld = [[plan for plan in wat if plan.pk in plaats] for wat, plaats in zip(plannen, plaatsen, strict=True)]
    dubbel = rows_together(*(_twice(hier) for hier in geteld))
    return [_made(*deel) for deel in zip(alle, gebieden, geteld, plaatsen, dubbel, strict=True)]


def _made(
    afspraak: Regioafspraak, gebieden: list[Gebied], hier: list[Opgave], plaats: dict[int, int], dubbel: list[Any]
) -> Optelsom:
    """The sum of the plans that lie in one of the areas."""
    plannen = {opgave.pk: opgave for opgave in hier}
    return Optelsom(
        afspraak=afspraak,
        totaal=_sum(hier, afspraak.jaar),
        per_gebied=[
            _of_area(gebied, [een for een in hier if plaats[een.pk] == gebied.pk], afspraak.jaar) for gebied in gebieden
        ],
        per_jaar=_per_year(hier, afspraak.jaar),
        dubbel=[Dubbel(plannen[a], plannen[b], m2) for a, b, m2 in dubbel],
    )


def _areas(afspraak: Regioafspraak, doelgroep: Doelgroep) -> QuerySet[Gebied]:
    seen = Gebied.objects.visible_to(doelgroep).without_geometry()
    found: QuerySet[Gebied] = seen.filter(regioafspraken=afspraak).order_by("naam")
    return found


def _where(gebieden: Sequence[Gebied], plannen: Sequence[Opgave]) -> Ruw:
    """In which area each plan lies for the most part."""
    return Ruw(_PLAATS, {"gebieden": _ids(gebieden), "opgaven": _ids(plannen), "min": OVERLAP_MIN_M2})


def _twice(plannen: Sequence[Opgave]) -> Ruw:
    """Which of these plans lie on each other."""
    return Ruw(_DUBBEL, {"opgaven": _ids(plannen), "min": OVERLAP_MIN_M2})


def _ids(rows: Iterable[Gebied | Opgave]) -> list[int]:
    return [row.pk for row in rows]


def _plans(afspraak: Regioafspraak, doelgroep: Doelgroep) -> QuerySet[Opgave]:
    rows = Opgave.objects.existing().visible_to(doelgroep).filter(status__in=TELT_MEE, hoeveelheid__isnull=False)
    soort = Q(type=afspraak.type) if afspraak.type_id else Q()
    found = rows.filter(soort, eenheid__iexact=afspraak.eenheid).without_geometry()
    plannen: QuerySet[Opgave] = found.select_related("type", "organisatie").order_by("naam", "pk")
    return plannen


def _of_area(gebied: Gebied, opgaven: Sequence[Opgave], jaar: int) -> Gebiedsom:
    return Gebiedsom(gebied, _sum(opgaven, jaar), opgaven)


def _sum(opgaven: Sequence[Opgave], jaar: int) -> Som:
    som = Som()
    for opgave in opgaven:
        som.add(opgave, jaar)
    return som


def _per_year(opgaven: Sequence[Opgave], jaar: int) -> list[tuple[int, Som]]:
    """What will be there at the end of each year in which something is planned; unknown years stand in none."""
    jaren = sorted({opgave.doeljaar for opgave in opgaven if opgave.doeljaar is not None and opgave.doeljaar <= jaar})
    return [
        (tot, _sum([een for een in opgaven if een.doeljaar is not None and een.doeljaar <= tot], jaar)) for tot in jaren
    ]
