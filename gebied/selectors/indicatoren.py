"""Figures of an area beside those of others: its municipality, areas as urban, and the whole indeling."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.db import connection
from django.db.models import Q, QuerySet

from accounts.permissions import Doelgroep, visible_params, visible_q, visible_sql
from gebied.models import Gebied, Indicator, Indicatorwaarde, Niveau, Ontbreekt

#: A group with fewer members that have a number is no group to compare with.
MINSTE_LEDEN: Final = 10
#: A municipality is at most so many steps above what lies in it: buurt, wijk, gemeente.
_STAPPEN: Final = 3


@dataclass(frozen=True, slots=True)
class Groep:
    """The areas that one is compared with: how many have a number, and where their fifths lie.

    ``positie`` is the place of the area itself among them, 0..1; the area counts as one of them.
    """

    soort: str
    aantal: int
    laag: float
    midden: float
    hoog: float
    positie: float | None

    @property
    def genoeg(self) -> bool:
        return self.aantal >= MINSTE_LEDEN


@dataclass(frozen=True, slots=True)
class Cijfer:
    """One indicator of an area in its newest period. Missing is None, with the reason; never zero."""

    indicator: Indicator
    periode: str
    waarde: float | None
    ontbreekt: str
    gemeente: float | None = None
    zelfde: Groep | None = None
    """Areas of the same niveau and stedelijkheid."""
    alle: Groep | None = None
    """All areas of the niveau in this indeling: the country when the indeling holds the country."""
    land: float | None = None

    @property
    def groep(self) -> Groep | None:
        """The group that counts: as urban where there are enough of them, else all; None when neither has enough."""
        return next((groep for groep in (self.zelfde, self.alle) if groep is not None and groep.genoeg), None)

    @property
    def waarom_niet(self) -> str:
        return str(Ontbreekt(self.ontbreekt).label) if self.ontbreekt else ""


_GROEPEN = """
WITH eigen AS (
    SELECT DISTINCT ON (w.indicator_id) w.indicator_id, w.periode, w.waarde
    FROM gebied_indicatorwaarde w WHERE w.gebied_id = %(gebied)s AND w.indicator_id = ANY(%(indicatoren)s)
    ORDER BY w.indicator_id, w.periode DESC
), leden AS (
    SELECT e.indicator_id, e.waarde AS eigen, w.waarde, g.stedelijkheid = %(stedelijkheid)s AS zelfde
    FROM eigen e
    JOIN gebied_indicatorwaarde w ON w.indicator_id = e.indicator_id AND w.periode = e.periode
    JOIN gebied_gebied g ON g.id = w.gebied_id AND g.indeling_id = %(indeling)s AND g.niveau = %(niveau)s AND {gebied}
    WHERE w.waarde IS NOT NULL
)
SELECT indicator_id, soort, count(*),
    percentile_cont(ARRAY[0.2, 0.5, 0.8]) WITHIN GROUP (ORDER BY waarde),
    (count(*) FILTER (WHERE waarde < eigen) + 0.5 * count(*) FILTER (WHERE waarde = eigen))::float8 / count(*),
    bool_or(eigen IS NOT NULL)
FROM leden CROSS JOIN LATERAL (VALUES ('alle', TRUE), ('zelfde', zelfde)) AS groep (soort, hoort)
WHERE hoort
GROUP BY indicator_id, soort
"""


def cijfers_of(gebied: Gebied, doelgroep: Doelgroep) -> list[Cijfer]:
    """Every figure of an area that this audience may see, by name. Three queries; one where there are none."""
    rows = _newest(gebied, doelgroep)
    if not rows:
        return []
    groepen = _groups(gebied, doelgroep, [row.indicator_id for row in rows])
    boven = _above(gebied, doelgroep, rows)
    found = [
        Cijfer(
            indicator=row.indicator,
            periode=row.periode,
            waarde=row.waarde,
            ontbreekt=row.ontbreekt,
            gemeente=boven.get((Niveau.GEMEENTE.value, row.indicator_id, row.periode)),
            land=boven.get((Niveau.LAND.value, row.indicator_id, row.periode)),
            zelfde=groepen.get((row.indicator_id, "zelfde")),
            alle=groepen.get((row.indicator_id, "alle")),
        )
        for row in rows
    ]
    return sorted(found, key=lambda cijfer: (cijfer.indicator.naam.casefold(), cijfer.indicator.pk))


def cijfer_of(gebied: Gebied, indicator_id: int, doelgroep: Doelgroep) -> Cijfer | None:
    """One of them."""
    return next((cijfer for cijfer in cijfers_of(gebied, doelgroep) if cijfer.indicator.pk == indicator_id), None)


def indicatoren_matching(
    *, doelgroep: Doelgroep, bron: str | None = None, code: str | None = None, thema: str | None = None,
    zoek: str | None = None,
) -> QuerySet[Indicator]:  # fmt: skip
    """Indicators by whatever is given, in order of source and name."""
    exact = {"bron": bron, "code__iexact": code, "thema": thema}
    found = Indicator.objects.visible_to(doelgroep).filter(**{k: v for k, v in exact.items() if v is not None})
    if zoek is not None:
        found = found.filter(Q(naam__icontains=zoek) | Q(code__icontains=zoek))
    return found.select_related("organisatie").order_by("bron", "naam", "code")


def indicator_by_id(pk: int, doelgroep: Doelgroep) -> Indicator | None:
    return indicatoren_matching(doelgroep=doelgroep).filter(pk=pk).first()


def waarden_matching(
    *, doelgroep: Doelgroep, indicator: int | None = None, gebied: Sequence[int] | None = None,
    indeling: Any = None, niveau: str | None = None, periode: str | None = None,
) -> QuerySet[Indicatorwaarde]:  # fmt: skip
    """Values by whatever is given, with their area and indicator; the polygons stay behind."""
    exact = {
        "indicator": indicator, "gebied__in": gebied, "gebied__indeling": indeling, "gebied__niveau": niveau,
        "periode": periode,
    }  # fmt: skip
    found = Indicatorwaarde.objects.visible_to(doelgroep).filter(**{k: v for k, v in exact.items() if v is not None})
    found = found.select_related("indicator", "gebied", "gebied__indeling").defer("gebied__geometrie")
    return found.order_by("indicator__bron", "indicator__code", "periode", "gebied__code", "pk")


def _newest(gebied: Gebied, doelgroep: Doelgroep) -> list[Indicatorwaarde]:
    """Per indicator the value of its newest period, missing or not."""
    rows = Indicatorwaarde.objects.visible_to(doelgroep).filter(gebied=gebied.pk).select_related("indicator")
    return list(rows.order_by("indicator_id", "-periode").distinct("indicator_id"))


def _groups(gebied: Gebied, doelgroep: Doelgroep, indicatoren: list[int]) -> dict[tuple[int, str], Groep]:
    """Only areas that are seen count: nobody learns of others from a count or a fifth."""
    params: dict[str, Any] = {
        "gebied": gebied.pk,
        "indicatoren": indicatoren,
        "indeling": gebied.indeling_id,
        "niveau": gebied.niveau,
        "stedelijkheid": gebied.stedelijkheid,
    }
    with connection.cursor() as cursor:
        cursor.execute(_GROEPEN.format(gebied=visible_sql(Gebied, "g")), params | visible_params(doelgroep))
        return {
            (pk, soort): Groep(soort, aantal, laag, midden, hoog, positie if heeft else None)
            for pk, soort, aantal, (laag, midden, hoog), positie, heeft in cursor.fetchall()
        }


def _above(gebied: Gebied, doelgroep: Doelgroep, rows: Sequence[Indicatorwaarde]) -> dict[tuple[str, int, str], float]:
    """The figures of the municipality that it lies in and of the country, in the same periods. One query."""
    land = Q(gebied__indeling=gebied.indeling_id, gebied__niveau=Niveau.LAND)
    found = Indicatorwaarde.objects.visible_to(doelgroep).filter(
        land | Q(gebied__in=_municipality(gebied, doelgroep).values("pk")),
        waarde__isnull=False,
        indicator__in=[row.indicator_id for row in rows],
        periode__in={row.periode for row in rows},
    )
    return {
        (niveau, pk, periode): waarde
        for niveau, pk, periode, waarde in found.values_list("gebied__niveau", "indicator_id", "periode", "waarde")
    }


def _municipality(gebied: Gebied, doelgroep: Doelgroep) -> QuerySet[Gebied]:
    """The municipality that it lies in, up to three steps above, when everything in between may be seen too."""
    boven, tussen = Q(), Q()
    for stap in range(1, _STAPPEN + 1):
        pad = "kinderen__" * stap
        boven |= tussen & Q(**{f"{pad}pk": gebied.pk})
        tussen &= visible_q(Gebied, doelgroep, pad)
    return Gebied.objects.filter(boven, niveau=Niveau.GEMEENTE)
