"""Two opgaven that chafe in an area: how much, whose they are, and what was asked and agreed about them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.db.models import Prefetch, QuerySet

from accounts.models import Organisatie
from accounts.permissions import Doelgroep
from gebied.models import Gebied
from opgaven.models import Opgave
from opgaven.selectors.gebied import GebiedDetail, PaarDeel, area_detail
from opgaven.selectors.opgave import get_opgave
from opgaven.selectors.scores import Vraag
from sturing.models import Afspraak, AgendaItem, Vraagstuk


@dataclass(frozen=True, slots=True)
class Kant:
    """One owner with its opgaven of the pair; None where nobody is known to own it."""

    organisatie: Organisatie | None
    opgaven: Sequence[Opgave]


@dataclass(frozen=True, slots=True)
class Schuurpunt:
    """A pair in an area, as one audience sees it. ``paar`` is None where they do not lie on each other (any more)."""

    gebied: Gebied
    a: Opgave
    b: Opgave
    detail: GebiedDetail | None
    paar: PaarDeel | None

    @property
    def kanten(self) -> list[Kant]:
        """The owners, each once."""
        per: dict[int | None, list[Opgave]] = {}
        for opgave in (self.a, self.b):
            per.setdefault(opgave.organisatie_id, []).append(opgave)
        return [Kant(opgaven[0].organisatie, opgaven) for opgaven in per.values()]

    @property
    def eigenaren(self) -> list[Organisatie]:
        """Who can be asked."""
        return [kant.organisatie for kant in self.kanten if kant.organisatie is not None]

    @property
    def alleen_dit_paar(self) -> GebiedDetail | None:
        """The same area with these two opgaven only, to draw."""
        if self.detail is None:
            return None
        twee = {self.a.pk, self.b.pk}
        return replace(self.detail, deelnames=[deel for deel in self.detail.deelnames if deel.opgave.id in twee])


def get_schuurpunt(gebied: Gebied, a: int, b: int, doelgroep: Doelgroep) -> Schuurpunt:
    """Raises Http404 when one of them is not for you. At most sixteen queries."""
    links, rechts = get_opgave(min(a, b), doelgroep), get_opgave(max(a, b), doelgroep)
    detail = area_detail(gebied, Vraag(gebied.indeling_id, gebied.niveau, doelgroep=doelgroep))
    paren = detail.paren if detail else []
    paar = next((een for een in paren if {een.a.id, een.b.id} == {links.pk, rechts.pk}), None)
    return Schuurpunt(gebied, links, rechts, detail, paar)


def questions_about(punt: Schuurpunt, doelgroep: Doelgroep) -> QuerySet[Vraagstuk]:
    """What was asked about both opgaven."""
    rows = Vraagstuk.objects.visible_to(doelgroep).exclude(status="ingetrokken").select_related("organisatie", "aan")
    found: QuerySet[Vraagstuk] = rows.filter(opgaven=punt.a).filter(opgaven=punt.b).order_by("gesteld_op", "pk")
    return found


def agreements_about(punt: Schuurpunt, doelgroep: Doelgroep) -> QuerySet[Afspraak]:
    """What was agreed about both opgaven, the last first, with what was put on an agenda for it."""
    items = AgendaItem.objects.visible_to(doelgroep).exclude(status="vervallen").select_related("trekker", "pcmoment")
    rows = Afspraak.objects.visible_to(doelgroep).select_related("organisatie").prefetch_related(
        "partijen", Prefetch("agendaitems", items.order_by("termijn", "pk"), to_attr="zichtbare_items")
    )  # fmt: skip
    found: QuerySet[Afspraak] = rows.filter(opgaven=punt.a).filter(opgaven=punt.b).order_by("-gemaakt_op", "-pk")
    return found
