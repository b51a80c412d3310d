"""Questions about what steering keeps: all of it belongs to an organisation and lies in an area."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from accounts.permissions import ZichtbaarQuerySet
from gebied.models import Gebied


class SturingQuerySet(ZichtbaarQuerySet):
    def lying_in(self, gebied_ids: Iterable[int]) -> SturingQuerySet:
        """What is about these areas, or about an area within them. Looks at no more areas than are used here."""
        gebruikt = self.order_by().values("gebied")
        return self.filter(gebied__in=Gebied.objects.filter(pk__in=gebruikt).lying_in(gebied_ids))


class VraagstukQuerySet(SturingQuerySet):
    def open(self) -> VraagstukQuerySet:
        """Those that wait for an answer."""
        return self.filter(status="open")

    def overdue(self, vandaag: date) -> VraagstukQuerySet:
        """Those that wait for an answer, and the last day for it is over."""
        return self.open().filter(termijn__lt=vandaag)


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
