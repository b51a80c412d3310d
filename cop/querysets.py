"""Questions about communities and what belongs to them: for who takes part, unless the community is open."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.db.models import Q, QuerySet

from accounts.permissions import Doelgroep


def _mine(persoon_id: int) -> Any:
    """The communities that somebody takes part in."""
    rows = apps.get_model("cop", "Deelnemer").objects.filter(user_id=persoon_id, status="lid")
    return rows.order_by().values("community")


class CommunityQuerySet(QuerySet[Any]):
    def visible_to(self, doelgroep: Doelgroep) -> CommunityQuerySet:
        """Open ones, and those that this person takes part in. For everybody else a closed one does not exist."""
        if doelgroep.alles:
            return self
        open_ = Q(openheid="openbaar")
        return self.filter(open_ if doelgroep.persoon_id is None else open_ | Q(pk__in=_mine(doelgroep.persoon_id)))

    def joined_by(self, doelgroep: Doelgroep) -> CommunityQuerySet:
        """Those that this person takes part in; all of them for who sees everything."""
        if doelgroep.alles:
            return self
        return self.filter(pk__in=_mine(doelgroep.persoon_id)) if doelgroep.persoon_id else self.none()


class DeelnemerQuerySet(QuerySet[Any]):
    def taking_part(self) -> DeelnemerQuerySet:
        """Those who are in: not who asked, nor who left."""
        return self.filter(status="lid")

    def consenting(self) -> DeelnemerQuerySet:
        """Those whose name may be shown to others of the community."""
        return self.filter(toestemming_op__isnull=False, ingetrokken_op__isnull=True)


class BijeenkomstQuerySet(QuerySet[Any]):
    def visible_to(self, doelgroep: Doelgroep) -> BijeenkomstQuerySet:
        """All meetings for who takes part; of open communities those of which something was published."""
        if doelgroep.alles:
            return self
        gepubliceerd = Q(
            community__openheid="openbaar",
            pk__in=apps.get_model("cop", "Agendapunt")
            .objects.filter(stand="gepubliceerd")
            .order_by()
            .values("bijeenkomst"),
        )
        mijn = Q(community__in=_mine(doelgroep.persoon_id)) if doelgroep.persoon_id is not None else Q()
        return self.filter(gepubliceerd | mijn)
