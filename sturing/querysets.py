"""Questions about what steering keeps: all of it belongs to an organisation and lies in an area."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from accounts.permissions import Doelgroep, ZichtbaarQuerySet, visible_q
from gebied.models import Gebied
from opgaven.models import Opgave


class SturingQuerySet(ZichtbaarQuerySet):
    def lying_in(self, gebied_ids: Iterable[int]) -> SturingQuerySet:
        """What is about these areas, or about an area within them. Looks at no more areas than are used here."""
        gebruikt = self.order_by().values("gebied")
        return self.filter(gebied__in=Gebied.objects.filter(pk__in=gebruikt).lying_in(gebied_ids))


class GebiedssturingQuerySet(SturingQuerySet):
    """What is kept about steering an area is hidden with the area, and with the opgave that it is about."""

    def visible_to(self, doelgroep: Doelgroep) -> Any:
        """What this audience may see, of areas and opgaven that it may see."""
        found = super().visible_to(doelgroep).filter(visible_q(Gebied, doelgroep, "gebied__"))
        if "opgave" not in {veld.name for veld in self.model._meta.fields}:
            return found
        seen = Q(opgave__verwijderd_op__isnull=True) & visible_q(Opgave, doelgroep, "opgave__")
        return found.filter(Q(opgave__isnull=True) | seen)


class VraagstukQuerySet(SturingQuerySet):
    def open(self) -> VraagstukQuerySet:
        """Those that wait for an answer."""
        return self.filter(status="open")

    def overdue(self, vandaag: date) -> VraagstukQuerySet:
        """Those that wait for an answer, and the last day for it is over."""
        return self.open().filter(termijn__lt=vandaag)


class StapQuerySet(QuerySet[Any]):
    def lying_in(self, gebied_ids: Iterable[int]) -> StapQuerySet:
        """Steps of what is about these areas."""
        vraagstukken = self.model._meta.get_field("vraagstuk").related_model._default_manager.lying_in(gebied_ids)
        return self.filter(vraagstuk__in=vraagstukken.order_by().values("pk"))


class AgendaQuerySet(SturingQuerySet):
    def running(self) -> AgendaQuerySet:
        """What is not finished and not dropped."""
        return self.exclude(status__in=("klaar", "vervallen"))

    def overdue(self, vandaag: date) -> AgendaQuerySet:
        """What should have been finished by now."""
        return self.running().filter(termijn__lt=vandaag)


class RegioQuerySet(ZichtbaarQuerySet):
    def lying_in(self, gebied_ids: Iterable[int]) -> RegioQuerySet:
        """Agreements of which every area is one of these or lies within them."""
        binnen = Gebied.objects.filter(pk__in=self.order_by().values("gebieden")).lying_in(gebied_ids)
        ergens_anders = self.model.gebieden.through._default_manager.exclude(gebied__in=binnen)
        return self.filter(gebieden__in=binnen).exclude(pk__in=ergens_anders.values("regioafspraak")).distinct()
