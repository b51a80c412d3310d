"""Figures of an area beside those of others: its municipality, areas as urban, and the whole indeling."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import Q, QuerySet

from accounts.models import Organisatie
from accounts.permissions import Doelgroep, visible_params, visible_q, visible_sql
from accounts.samen import Gevraagd, Ruw, leesvraag
from gebied.geschiedenis import INDICATORWAARDE
from gebied.importeren.eigennaam import only_of, with_code
from gebied.models import Gebied, Indicator, Indicatorwaarde, Niveau, Ontbreekt

MAX_BRON: Final = 100
#: A group with fewer members that have a number is no group to compare with.
MINSTE_LEDEN: Final = 10
#: More versions of the figures of one area than this nobody reads.
_VERSIES_MAX: Final = 500
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
    FROM gebied_indicatorwaarde w JOIN gebied_indicator i ON i.id = w.indicator_id AND {indicator}
    WHERE w.gebied_id = %(gebied)s
    ORDER BY w.indicator_id, w.periode DESC
), groep AS MATERIALIZED (
    SELECT g.id, g.stedelijkheid = %(stedelijkheid)s AS zelfde
    FROM gebied_gebied g WHERE g.indeling_id = %(indeling)s AND g.niveau = %(niveau)s AND {gebied}
), leden AS (
    SELECT e.indicator_id, e.waarde AS eigen, w.waarde, groep.zelfde
    FROM eigen e
    JOIN gebied_indicatorwaarde w ON w.indicator_id = e.indicator_id AND w.periode = e.periode
    JOIN groep ON groep.id = w.gebied_id
    WHERE w.waarde IS NOT NULL
)
SELECT indicator_id, soort, count(*),
    percentile_cont(ARRAY[0.2, 0.5, 0.8]) WITHIN GROUP (ORDER BY waarde),
    (count(*) FILTER (WHERE waarde < eigen) + 0.5 * count(*) FILTER (WHERE waarde = eigen))::float8 / count(*),
    bool_or(eigen IS NOT NULL)
FROM leden CROSS JOIN LATERAL (VALUES ('alle', TRUE), ('zelfde', zelfde)) AS soort_groep (soort, hoort)
WHERE hoort
GROUP BY indicator_id, soort
"""


def cijfers_of(gebied: Gebied, doelgroep: Doelgroep) -> list[Cijfer]:
    """Every figure of an area that this audience may see, by name. Three queries, at most."""
    rows = _newest(gebied.pk, doelgroep)
    if not rows:
        return []
    groepen = _groups(*_place_of(gebied), doelgroep)
    boven = _above(gebied.pk, gebied.indeling_id, doelgroep)
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


def figures_beforehand(gebied: Gebied, doelgroep: Doelgroep) -> list[Gevraagd[Any]]:
    """What the figures of an area will ask, to ask it together with other things."""
    return [
        _newest.of(gebied.pk, doelgroep),
        _groups.of(*_place_of(gebied), doelgroep),
        _above.of(gebied.pk, gebied.indeling_id, doelgroep),
    ]


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


def own_indicators(doelgroep: Doelgroep) -> QuerySet[Indicator]:
    """Of the organisation of these readers; of everybody for who sees everything."""
    rows = Indicator.objects.order_by("bron", "naam", "code")
    return rows if doelgroep.alles else rows.filter(organisatie_id=doelgroep.organisatie_id or 0)


def versions_of_figures(gebied_id: int, indicator_id: int, vanaf: int) -> list[Any]:
    """The versions of all periods from number ``vanaf`` on, newest first, up to a bound. Two queries."""
    ids = list(Indicatorwaarde.objects.filter(gebied=gebied_id, indicator=indicator_id).values_list("pk", flat=True))
    versies = INDICATORWAARDE.versies.objects.filter(pgh_obj_id__in=ids, pgh_id__gte=vanaf)
    return list(versies.select_related("pgh_context").order_by("-pgh_id")[:_VERSIES_MAX])


def indicator_by_id(pk: int, doelgroep: Doelgroep) -> Indicator | None:
    return indicatoren_matching(doelgroep=doelgroep).filter(pk=pk).first()


def sees_indicator(pk: int, doelgroep: Doelgroep) -> bool:
    """May its figures be seen, where their area may be? One query."""
    return bool(Indicator.objects.visible_to(doelgroep).filter(pk=pk).exists())


def is_source_of(bron: str, organisatie: Organisatie | None) -> bool:
    """Is this source nobody else's? A source that nobody uses yet is everybody's."""
    return not Indicator.objects.filter(bron=bron).exclude(organisatie=organisatie).exists()


def source_of(getypt: str, van: Organisatie | None) -> str:
    """The source under which figures are kept. A name of one's own that is known stays; a new one gets one's code."""
    if van is None or only_of(Indicator.objects.filter(bron=getypt), van):
        return getypt
    return with_code(getypt, van, MAX_BRON)


def by_code(bron: str) -> dict[str, Indicator]:
    """The indicators of a source, by code in small letters."""
    return {indicator.code.casefold(): indicator for indicator in Indicator.objects.filter(bron=bron)}


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
    return found.with_places().order_by("indicator__bron", "indicator__code", "periode", "gebied__code", "pk")


def waarde_by_id(pk: int, doelgroep: Doelgroep) -> Indicatorwaarde | None:
    """One figure with its place; None for what is not for you."""
    return Indicatorwaarde.objects.visible_to(doelgroep).with_places().filter(pk=pk).first()


@leesvraag(list)
def _newest(gebied_id: int, doelgroep: Doelgroep) -> QuerySet[Indicatorwaarde]:
    """Per indicator the value of its newest period, missing or not."""
    rows = Indicatorwaarde.objects.visible_to(doelgroep).filter(gebied=gebied_id).select_related("indicator")
    return rows.order_by("indicator_id", "-periode").distinct("indicator_id")


def _place_of(gebied: Gebied) -> tuple[int, int, str, int | None]:
    """By what its groups are made."""
    return gebied.pk, gebied.indeling_id, gebied.niveau, gebied.stedelijkheid


def _as_groups(rows: list[Any]) -> dict[tuple[int, str], Groep]:
    return {
        (pk, soort): Groep(soort, aantal, laag, midden, hoog, positie if heeft else None)
        for pk, soort, aantal, (laag, midden, hoog), positie, heeft in rows
    }


@leesvraag(_as_groups)
def _groups(gebied_id: int, indeling_id: int, niveau: str, stedelijkheid: int | None, doelgroep: Doelgroep) -> Ruw:
    """Only areas that are seen count: nobody learns of others from a count or a fifth."""
    params: dict[str, Any] = {
        "gebied": gebied_id,
        "indeling": indeling_id,
        "niveau": niveau,
        "stedelijkheid": stedelijkheid,
    }
    sql = _GROEPEN.format(gebied=visible_sql(Gebied, "g"), indicator=visible_sql(Indicator, "i"))
    return Ruw(sql, params | visible_params(doelgroep))


@leesvraag(lambda rows: {(niveau, pk, periode): waarde for niveau, pk, periode, waarde in rows})
def _above(gebied_id: int, indeling_id: int, doelgroep: Doelgroep) -> QuerySet[Any]:
    """The figures of the municipality that it lies in and of the country, of what the area has too. One query."""
    land = Gebied.objects.order_by().filter(indeling=indeling_id, niveau=Niveau.LAND).values("pk")
    eigen = Indicatorwaarde.objects.filter(gebied=gebied_id)
    found = Indicatorwaarde.objects.visible_to(doelgroep).filter(
        gebied__in=land.union(*_municipality(gebied_id, doelgroep)),
        waarde__isnull=False,
        indicator__in=eigen.values("indicator"),
        periode__in=eigen.values("periode"),
    )
    return found.values_list("gebied__niveau", "indicator_id", "periode", "waarde")


def _municipality(gebied_id: int, doelgroep: Doelgroep) -> Iterator[QuerySet[Any, Any]]:
    """The municipality that it lies in, one, two or three steps up, when everything in between may be seen too."""
    tussen = Q()
    for stap in range(1, _STAPPEN + 1):
        pad = "ouder__" * stap
        rows = Gebied.objects.order_by().filter(tussen, pk=gebied_id, **{f"{pad}niveau": Niveau.GEMEENTE})
        yield rows.values(f"{pad}pk")
        tussen &= visible_q(Gebied, doelgroep, pad)
