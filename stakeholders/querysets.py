"""Questions about one model of this app; ``lying_in`` tells what an area-bound role holds for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.db.models import Exists, OuterRef, Q, QuerySet

from accounts.permissions import Doelgroep, ZichtbaarQuerySet, visible_q
from accounts.zoekfilter import every_word
from gebied.models import Gebied
from opgaven.models import Opgave


def _here(gebied_ids: Iterable[int], pad: str = "") -> Q:
    """Is the area (or the opgave) at ``pad`` one of these areas, or does it lie in them?"""
    ids = list(gebied_ids)
    gebieden = Gebied.objects.lying_in(ids).order_by().values("pk")
    opgaven = Opgave.objects.lying_in(ids).order_by().values("pk")
    return Q(**{f"{pad}gebied__in": gebieden}) | Q(**{f"{pad}opgave__in": opgaven})


def seen_places(doelgroep: Doelgroep) -> Q:
    """The area or opgave that a row is about may be seen; a place that is not named hides nothing."""
    if doelgroep.alles:
        return Q()
    gebied = Q(gebied__isnull=True) | visible_q(Gebied, doelgroep, "gebied__")
    opgave = Q(opgave__verwijderd_op__isnull=True) & visible_q(Opgave, doelgroep, "opgave__")
    return gebied & (Q(opgave__isnull=True) | opgave)


class StakeholderQuerySet(ZichtbaarQuerySet):
    def lying_in(self, gebied_ids: Iterable[int]) -> StakeholderQuerySet:
        """Those that are tied to something in these areas, and those that are tied to nothing yet."""
        banden = apps.get_model("stakeholders", "Betrokkenheid").objects.filter(stakeholder=OuterRef("pk"))
        return self.filter(~Exists(banden) | Exists(banden.filter(_here(gebied_ids))))

    def matching(self, tekst: str) -> StakeholderQuerySet:
        """Those with every word (eight at most) in their name or description."""
        return self.filter(every_word(tekst, ("naam", "omschrijving")))


class BetrokkenheidQuerySet(QuerySet[Any]):
    def lying_in(self, gebied_ids: Iterable[int]) -> BetrokkenheidQuerySet:
        return self.filter(_here(gebied_ids))

    def visible_to(self, doelgroep: Doelgroep) -> BetrokkenheidQuerySet:
        """Ties of which both ends may be seen."""
        stakeholders = apps.get_model("stakeholders", "Stakeholder").objects.visible_to(doelgroep)
        return self.filter(seen_places(doelgroep), stakeholder__in=stakeholders.order_by().values("pk"))


class VanBetrokkenheidQuerySet(QuerySet[Any]):
    def lying_in(self, gebied_ids: Iterable[int]) -> VanBetrokkenheidQuerySet:
        return self.filter(_here(gebied_ids, "betrokkenheid__"))


class VanStakeholderQuerySet(QuerySet[Any]):
    def lying_in(self, gebied_ids: Iterable[int]) -> VanStakeholderQuerySet:
        stakeholders = apps.get_model("stakeholders", "Stakeholder").objects.lying_in(gebied_ids)
        return self.filter(stakeholder__in=stakeholders.order_by().values("pk"))


class _OpPlek(ZichtbaarQuerySet):
    """Objects of their own that are about an area, an opgave or both."""

    def lying_in(self, gebied_ids: Iterable[int]) -> Any:
        return self.filter(_here(gebied_ids))

    def visible_to(self, doelgroep: Doelgroep) -> Any:
        """Its owner lets it be seen, and what it is about may be seen too."""
        return super().visible_to(doelgroep).filter(seen_places(doelgroep))


class ProcesQuerySet(_OpPlek):
    def matching(self, tekst: str) -> ProcesQuerySet:
        return self.filter(Q(naam__icontains=tekst) | Q(doelgroep__icontains=tekst))


class VanProcesQuerySet(QuerySet[Any]):
    def lying_in(self, gebied_ids: Iterable[int]) -> VanProcesQuerySet:
        return self.filter(_here(gebied_ids, "participatieproces__"))


class VanGehoorrondeQuerySet(QuerySet[Any]):
    def lying_in(self, gebied_ids: Iterable[int]) -> VanGehoorrondeQuerySet:
        return self.filter(_here(gebied_ids, "ronde__participatieproces__"))


class InitiatiefQuerySet(_OpPlek):
    def matching(self, tekst: str) -> InitiatiefQuerySet:
        return self.filter(Q(naam__icontains=tekst) | Q(idee__icontains=tekst))
