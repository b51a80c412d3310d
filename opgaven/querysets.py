"""Questions about opgaven."""

from __future__ import annotations

from typing import Any

from django.contrib.gis.geos import GEOSGeometry
from django.db.models import Q, QuerySet

#: The statuses that take part in overlap and stacking (method.md, section 1).
DEELNEMENDE_STATUSSEN = ("verkenning", "planvorming", "uitvoering", "geldend")


class OpgaveQuerySet(QuerySet[Any]):
    def existing(self) -> OpgaveQuerySet:
        """All that were not removed."""
        return self.filter(verwijderd_op__isnull=True)

    def taking_part(self) -> OpgaveQuerySet:
        """Those that count in scores, whatever their years."""
        return self.existing().filter(status__in=DEELNEMENDE_STATUSSEN)

    def active_in(self, jaar: int) -> OpgaveQuerySet:
        """Those whose period holds the year; an unknown bound is open."""
        return self.filter(Q(begin_jaar__isnull=True) | Q(begin_jaar__lte=jaar)).filter(
            Q(eind_jaar__isnull=True) | Q(eind_jaar__gte=jaar)
        )

    def touching(self, geometrie: GEOSGeometry) -> OpgaveQuerySet:
        """Those that share at least a point with a geometry (any SRID)."""
        return self.filter(geometrie__intersects=geometrie)

    def without_geometry(self) -> OpgaveQuerySet:
        """For lists: one polygon can weigh megabytes."""
        return self.defer("geometrie")
