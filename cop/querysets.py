"""Questions about communities and what belongs to them: for who takes part, unless the community is open."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.db.models import Q, QuerySet
from django.db.models.expressions import RawSQL

from accounts.permissions import Doelgroep

_MIJN = "SELECT deelnemer.community_id FROM cop_deelnemer deelnemer WHERE deelnemer.user_id = %s AND status = 'lid'"


def _mine(persoon_id: int) -> RawSQL:
    """The communities that somebody takes part in; as text, for a page asks this many times."""
    return RawSQL(_MIJN, (persoon_id,))  # noqa: S611 - nothing in it comes from outside


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
        """All meetings for who takes part; of open communities those of which an item or a file was published."""
        if doelgroep.alles:
            return self
        delen = [
            apps.get_model("cop", naam).objects.filter(stand="gepubliceerd").order_by().values("bijeenkomst")
            for naam in ("Agendapunt", "Bijeenkomstbestand")
        ]
        gepubliceerd = Q(community__openheid="openbaar") & (Q(pk__in=delen[0]) | Q(pk__in=delen[1]))
        mijn = Q(community__in=_mine(doelgroep.persoon_id)) if doelgroep.persoon_id is not None else Q()
        return self.filter(gepubliceerd | mijn)


class BestandQuerySet(QuerySet[Any]):
    def visible_to(self, doelgroep: Doelgroep) -> BestandQuerySet:
        """All files for who takes part; of open communities those that were published."""
        return self if doelgroep.alles else self.filter(knowledge_q(doelgroep, "", "bijeenkomst__"))


class NieuwsbriefQuerySet(QuerySet[Any]):
    def visible_to(self, doelgroep: Doelgroep) -> NieuwsbriefQuerySet:
        """Those that were sent, of communities that are seen; drafts for who coordinates."""
        if doelgroep.alles:
            return self
        communities = apps.get_model("cop", "Community").objects.visible_to(doelgroep)
        gezien = Q(verstuurd_op__isnull=False, community__in=communities)
        if doelgroep.persoon_id is None:
            return self.filter(gezien)
        deelnemers = apps.get_model("cop", "Deelnemer").objects.filter(user_id=doelgroep.persoon_id, status="lid")
        return self.filter(
            gezien | Q(community__in=deelnemers.filter(taak="coordinator").order_by().values("community"))
        )


class KennisQuerySet(QuerySet[Any]):
    """Cases and insights."""

    def visible_to(self, doelgroep: Doelgroep) -> KennisQuerySet:
        """All of them for who takes part; of open communities those that were published."""
        return self if doelgroep.alles else self.filter(knowledge_q(doelgroep))

    def current(self) -> KennisQuerySet:
        """Insights that did not go into another one."""
        return self.filter(samengevoegd_in__isnull=True)


class ProductuitgaveQuerySet(QuerySet[Any]):
    def visible_to(self, doelgroep: Doelgroep) -> ProductuitgaveQuerySet:
        """Seen by who sees the product."""
        return self if doelgroep.alles else self.filter(knowledge_q(doelgroep, "product__"))


class AntwoordQuerySet(QuerySet[Any]):
    def visible_to(self, doelgroep: Doelgroep) -> AntwoordQuerySet:
        """Answers stay among those who take part; others read what was quoted of them."""
        if doelgroep.alles:
            return self
        if doelgroep.persoon_id is None:
            return self.none()
        return self.filter(casus__community__in=_mine(doelgroep.persoon_id))


class BewijsQuerySet(QuerySet[Any]):
    def visible_to(self, doelgroep: Doelgroep) -> BewijsQuerySet:
        """Evidence is seen with what it comes from: the case, also of an answer, or the report."""
        if doelgroep.alles:
            return self
        bronnen = [knowledge_q(doelgroep, pad) for pad in ("casus__", "antwoord__casus__")]
        punt = knowledge_q(doelgroep, "agendapunt__", "agendapunt__bijeenkomst__")
        geplakt = Q(plakverslag__community__in=_mine(doelgroep.persoon_id)) if doelgroep.persoon_id is not None else Q()
        return self.filter(bronnen[0] | bronnen[1] | punt | geplakt)


class PlakverslagQuerySet(QuerySet[Any]):
    def visible_to(self, doelgroep: Doelgroep) -> PlakverslagQuerySet:
        """Pasted notes stay among those who take part."""
        if doelgroep.alles:
            return self
        return self.filter(community__in=_mine(doelgroep.persoon_id)) if doelgroep.persoon_id else self.none()


class ToepassingQuerySet(QuerySet[Any]):
    def visible_to(self, doelgroep: Doelgroep) -> ToepassingQuerySet:
        """Seen by who sees the insight."""
        return self if doelgroep.alles else self.filter(knowledge_q(doelgroep, "inzicht__"))

    def lying_in(self, gebied_ids: Iterable[int]) -> ToepassingQuerySet:
        """What was tried in these areas, or in an area within them."""
        gebieden = apps.get_model("gebied", "Gebied").objects
        return self.filter(gebied__in=gebieden.filter(pk__in=self.order_by().values("gebied")).lying_in(gebied_ids))


def knowledge_q(doelgroep: Doelgroep, pad: str = "", bij: str | None = None) -> Q:
    """The condition that something is seen: published in an open community, or of one's own.

    ``pad`` leads to what is published, ``bij`` to what knows the community, when that is something else.
    """
    bij = pad if bij is None else bij
    found = Q(**{f"{pad}stand": "gepubliceerd", f"{bij}community__openheid": "openbaar"})
    if doelgroep.persoon_id is None:
        return found
    return found | Q(**{f"{bij}community__in": _mine(doelgroep.persoon_id)})
