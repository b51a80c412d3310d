"""Questions about areas."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib.gis.geos import GEOSGeometry
from django.db.models import Exists, OuterRef, Q

from accounts.permissions import ZichtbaarQuerySet

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
