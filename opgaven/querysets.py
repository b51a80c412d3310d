"""Questions about opgaven."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib.gis.geos import GEOSGeometry
from django.db.models import Exists, OuterRef, Q, QuerySet

from accounts.permissions import ZichtbaarQuerySet
from accounts.zoekfilter import every_word
from gebied.models import Gebied
from gebied.querysets import GebiedQuerySet

#: The statuses that take part in overlap and stacking (method.md, section 1).
DEELNEMENDE_STATUSSEN = ("verkenning", "planvorming", "uitvoering", "geldend")

_BEKEND_BIJ = ("naam", "beschrijving", "programma", "bron", "sleutel")


def sharing_ground(gebied_ids: Iterable[int], plek: GEOSGeometry | OuterRef) -> GebiedQuerySet:
    """Which of these areas share ground with a place: to share a border is not enough."""
    gebieden: GebiedQuerySet = Gebied.objects.filter(pk__in=list(gebied_ids), geometrie__intersects=plek)
    return gebieden.exclude(geometrie__touches=plek)


class OpgaveQuerySet(ZichtbaarQuerySet):
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

    def active_between(self, van: int | None, tot: int | None) -> OpgaveQuerySet:
        """Those whose period shares a year with van..tot; an unknown bound is open, on both sides."""
        opgaven = self
        if van is not None:
            opgaven = opgaven.filter(Q(eind_jaar__isnull=True) | Q(eind_jaar__gte=van))
        if tot is not None:
            opgaven = opgaven.filter(Q(begin_jaar__isnull=True) | Q(begin_jaar__lte=tot))
        return opgaven

    def matching(self, tekst: str) -> OpgaveQuerySet:
        """Those with every word (eight at most) in what people know an opgave by."""
        return self.filter(every_word(tekst, _BEKEND_BIJ))

    def touching(self, geometrie: GEOSGeometry) -> OpgaveQuerySet:
        """Those that share at least a point with a geometry (any SRID)."""
        return self.filter(geometrie__intersects=geometrie)

    def lying_in(self, gebied_ids: Iterable[int]) -> OpgaveQuerySet:
        """Those that share ground with one of these areas (what lies below an area lies in it)."""
        hier = OuterRef("geometrie")
        return self.filter(Exists(sharing_ground(gebied_ids, hier)))

    def without_geometry(self) -> OpgaveQuerySet:
        """For lists: one polygon can weigh megabytes."""
        return self.defer("geometrie")


class OpgaveEffectQuerySet(QuerySet[Any]):
    def lying_in(self, gebied_ids: Iterable[int]) -> OpgaveEffectQuerySet:
        """Those of opgaven that share ground with one of these areas."""
        return self.filter(Exists(sharing_ground(gebied_ids, OuterRef("opgave__geometrie"))))
