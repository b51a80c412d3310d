"""Questions about areas."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from django.contrib.gis.geos import GEOSGeometry
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.expressions import RawSQL

from accounts.permissions import Doelgroep, ZichtbaarQuerySet, visible_q

#: The niveaus stand at most so many steps above each other (gebied.models.Niveau).
STAPPEN_OMHOOG = 6


class GebiedQuerySet(ZichtbaarQuerySet):
    def of(self, indeling: int, niveau: str) -> GebiedQuerySet:
        """All areas of one indeling and niveau."""
        return self.filter(indeling_id=indeling, niveau=niveau)

    def touching(self, geometrie: GEOSGeometry) -> GebiedQuerySet:
        """Areas that share at least a point with a geometry (any SRID)."""
        return self.filter(geometrie__intersects=geometrie)

    def lying_in(self, gebied_ids: Iterable[int]) -> GebiedQuerySet:
        """These areas themselves, those below them, and whatever else lies wholly within them."""
        ids = list(gebied_ids)
        found = Q(pk__in=ids)
        for stappen in range(1, STAPPEN_OMHOOG):
            found |= Q(**{f"{'ouder__' * stappen}pk__in": ids})
        around = self.model._default_manager.filter(pk__in=ids, geometrie__covers=OuterRef("geometrie"))
        return self.filter(found | Q(Exists(around)))

    def without_geometry(self) -> GebiedQuerySet:
        """For lists: the polygons of a province weigh megabytes."""
        return self.defer("geometrie")


class IndicatorwaardeQuerySet(QuerySet[Any]):
    def visible_to(self, doelgroep: Doelgroep) -> IndicatorwaardeQuerySet:
        """Values of which both the area and the indicator may be seen."""
        van = {naam: self.model._meta.get_field(naam).related_model for naam in ("gebied", "indicator")}
        return self.filter(*(visible_q(model, doelgroep, f"{naam}__") for naam, model in van.items()))

    def at(self, sleutels: Collection[tuple[int, int, str]]) -> IndicatorwaardeQuerySet:
        """These figures: by area, indicator and period."""
        kolommen = [list(kolom) for kolom in zip(*sleutels, strict=True)] or [[], [], []]
        return self.filter(pk__in=RawSQL(_AT, kolommen))  # noqa: S611 - the text is ours, the values are parameters

    def with_places(self) -> IndicatorwaardeQuerySet:
        """With indicator, area and indeling; the polygons stay behind."""
        return self.select_related("indicator__organisatie", "gebied__indeling").defer("gebied__geometrie")


_AT = """
SELECT w.id FROM gebied_indicatorwaarde w
JOIN unnest(%s::bigint[], %s::bigint[], %s::text[]) AS sleutel (gebied, indicator, periode)
  ON w.gebied_id = sleutel.gebied AND w.indicator_id = sleutel.indicator AND w.periode = sleutel.periode
"""


class ProfielQuerySet(ZichtbaarQuerySet):
    """What is told about an area is hidden with the area itself."""

    def visible_to(self, doelgroep: Doelgroep) -> Any:
        """What this audience may see, of areas that it may see."""
        return super().visible_to(doelgroep).filter(visible_q(self._areas(), doelgroep, "gebied__"))

    def lying_in(self, gebied_ids: Iterable[int]) -> ProfielQuerySet:
        """What is told about these areas and what lies in them."""
        return self.filter(gebied__in=self._areas()._default_manager.lying_in(gebied_ids).values("pk"))

    def _areas(self) -> Any:
        return self.model._meta.get_field("gebied").related_model
