"""Find communities and who takes part in them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import Exists, OuterRef, QuerySet
from django.shortcuts import get_object_or_404

from accounts.permissions import Doelgroep
from cop.models import Community, Deelnemer, Soort

#: A kind of organisation is named from so many people on: one corporatie in the room is a name.
VANAF: Final = 3


def communities_listed(doelgroep: Doelgroep) -> QuerySet[Community]:
    """Those that may be seen, with whether one takes part (``doe_mee``): one's own first."""
    mijn = Deelnemer.objects.taking_part().filter(user_id=doelgroep.persoon_id or 0, community=OuterRef("pk"))
    rows = Community.objects.visible_to(doelgroep).select_related("organisatie").annotate(doe_mee=Exists(mijn))
    found: QuerySet[Community] = rows.order_by("-doe_mee", "naam", "pk")
    return found


def themes_of(doelgroep: Doelgroep) -> list[str]:
    """The themes of what may be seen. One query."""
    rows = Community.objects.visible_to(doelgroep).order_by("thema")
    return list(rows.values_list("thema", flat=True).distinct())


def get_community(pk: int, doelgroep: Doelgroep) -> Any:
    """One that may be seen. Raises Http404. One query."""
    return get_object_or_404(communities_listed(doelgroep), pk=pk)


def takes_part(community: Community, doelgroep: Doelgroep) -> bool:
    """Is this person in, or do they see everything? At most one query."""
    if doelgroep.alles:
        return True
    return doelgroep.persoon_id is not None and bool(community.plek_van(doelgroep.persoon_id))


def my_place(community: Community, doelgroep: Doelgroep) -> Deelnemer | None:
    """One's own row, whatever became of it. One query."""
    if doelgroep.persoon_id is None:
        return None
    rows: QuerySet[Deelnemer] = community.deelnemers.filter(user_id=doelgroep.persoon_id)  # type: ignore[attr-defined]
    return rows.select_related("community").first()


def get_participant(pk: int, doelgroep: Doelgroep) -> Any:
    """Somebody of a community that this person takes part in. Raises Http404: for others nobody is there."""
    rows = Deelnemer.objects.filter(community__in=Community.objects.joined_by(doelgroep)).select_related("community")
    return get_object_or_404(rows, pk=pk)


@dataclass(frozen=True, slots=True)
class Perspectieven:
    """How many people of each kind of organisation: kinds with few people are counted together."""

    soorten: list[tuple[str, int]]
    overig: int
    totaal: int


def perspectives_of(community: Community) -> Perspectieven:
    """Who takes part, without anybody to recognise. One query."""
    rows = community.deelnemers.filter(status="lid").values_list("soort", flat=True)  # type: ignore[attr-defined]
    return count_kinds(list(rows))


def count_kinds(soorten: list[str]) -> Perspectieven:
    """Kinds of at least three people, the largest first.

    >>> count_kinds(["gemeente"] * 4 + ["corporatie"])
    Perspectieven(soorten=[('Gemeente', 4)], overig=1, totaal=5)
    """
    genoemd = [(str(Soort(soort).label), aantal) for soort, aantal in kinds_named(soorten).items()]
    return Perspectieven(genoemd, len(soorten) - sum(aantal for _, aantal in genoemd), len(soorten))


def kinds_named(soorten: list[str]) -> dict[str, int]:
    """The kinds that may be named, with how many people there are of each, the largest first."""
    return {soort: aantal for soort, aantal in Counter(soorten).most_common() if aantal >= VANAF}


def asking_to_join(doelgroep: Doelgroep) -> list[tuple[Community, int]]:
    """The communities that this person coordinates where people wait to be let in. One query."""
    mijn = Deelnemer.objects.taking_part().filter(user_id=doelgroep.persoon_id or 0, taak="coordinator")
    rows = Deelnemer.objects.filter(status="aangevraagd", community__in=mijn.order_by().values("community"))
    per = Counter(deelnemer.community for deelnemer in rows.select_related("community"))
    return sorted(per.items(), key=lambda paar: str(paar[0]))
