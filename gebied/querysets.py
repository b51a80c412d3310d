"""Questions about areas."""

from __future__ import annotations

from typing import Any

from django.contrib.gis.geos import GEOSGeometry
from django.db.models import QuerySet


class GebiedQuerySet(QuerySet[Any]):
    def of(self, indeling: int, niveau: str) -> GebiedQuerySet:
        """All areas of one indeling and niveau."""
        return self.filter(indeling_id=indeling, niveau=niveau)

    def touching(self, geometrie: GEOSGeometry) -> GebiedQuerySet:
        """Areas that share at least a point with a geometry (any SRID)."""
        return self.filter(geometrie__intersects=geometrie)

    def without_geometry(self) -> GebiedQuerySet:
        """For lists: the polygons of a province weigh megabytes."""
        return self.defer("geometrie")
