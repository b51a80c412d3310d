"""Find meetings with what belongs to them, as far as this person may see it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import Prefetch, QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils import timezone

from accounts.permissions import Doelgroep
from accounts.samen import leesvraag
from cop.models import Agendapunt, Bijeenkomst, Community, Deelnemer, Genodigde
from cop.selectors.communities import Perspectieven, count_kinds, takes_part

_ONGEVRAAGD: Final = Genodigde.Antwoord.ONGEVRAAGD


def meetings_of(community: Community, doelgroep: Doelgroep) -> QuerySet[Bijeenkomst]:
    """All of them for who takes part; for others those of which something was published. The newest first."""
    rows = Bijeenkomst.objects.visible_to(doelgroep).filter(community=community)
    found: QuerySet[Bijeenkomst] = rows.order_by("-begin", "-pk")
    return found


def to_come(bijeenkomsten: Iterable[Bijeenkomst]) -> tuple[list[Bijeenkomst], list[Bijeenkomst]]:
    """Those that still go on or are to come, the first one first; and the others, the last one first. No query."""
    nu, alle = timezone.now(), list(bijeenkomsten)
    komend = [een for een in alle if een.eind > nu and een.stand != Bijeenkomst.Stand.AFGELAST]
    return komend[::-1], [een for een in alle if een not in komend]


def get_meeting(pk: int, doelgroep: Doelgroep) -> Any:
    """One with its items: all of them for who takes part, for others what was published. Raises Http404."""
    rows = Bijeenkomst.objects.visible_to(doelgroep).select_related("community__organisatie")
    bijeenkomst = get_object_or_404(rows, pk=pk)
    bijeenkomst.doet_mee = takes_part(bijeenkomst.community, doelgroep)
    bijeenkomst.punten = list(_items(bijeenkomst))
    return bijeenkomst


def _items(bijeenkomst: Any) -> QuerySet[Agendapunt]:
    rows = bijeenkomst.agendapunten.prefetch_related("besluiten")
    if not bijeenkomst.doet_mee:
        return rows.filter(stand="gepubliceerd")  # type: ignore[no-any-return]
    return rows.prefetch_related("acties__eigenaar")  # type: ignore[no-any-return]


def get_item(pk: int, doelgroep: Doelgroep) -> Any:
    """An item of a meeting of which this person takes part in the community. Raises Http404."""
    rows = Agendapunt.objects.filter(bijeenkomst__community__in=Community.objects.joined_by(doelgroep))
    return get_object_or_404(rows.select_related("bijeenkomst__community"), pk=pk)


def joined_meeting(pk: int, doelgroep: Doelgroep) -> Any:
    """A meeting for who takes part in its community. Raises Http404."""
    bijeenkomst = get_meeting(pk, doelgroep)
    if not bijeenkomst.doet_mee:
        raise Http404
    return bijeenkomst


@dataclass(frozen=True, slots=True)
class Opkomst:
    """Who were asked and who were there: names of those who consent, the others as numbers.

    ``waren_er`` counts who was asked, ``ongevraagd`` who came without that.
    """

    gevraagd: int
    komen: int
    waren_er: int
    ongevraagd: int
    met_naam: list[Deelnemer]
    perspectieven: Perspectieven


def turnout_of(bijeenkomst: Bijeenkomst) -> Opkomst:
    """One query."""
    rijen = list(Genodigde.objects.filter(bijeenkomst=bijeenkomst).select_related("deelnemer"))
    er = [rij for rij in rijen if rij.aanwezig]
    mensen = [rij.deelnemer for rij in er if rij.deelnemer is not None and rij.deelnemer.toestemming]
    soorten = [rij.deelnemer.soort for rij in er if rij.deelnemer is not None and rij.deelnemer.ingetrokken_op is None]
    komen = sum(rij.antwoord == Genodigde.Antwoord.JA for rij in rijen)
    los = [rij for rij in rijen if rij.antwoord == _ONGEVRAAGD]
    gevraagd, ongevraagd = len(rijen) - len(los), sum(bool(rij.aanwezig) for rij in los)
    return Opkomst(gevraagd, komen, len(er) - ongevraagd, ongevraagd, sorted(mensen, key=str), count_kinds(soorten))


def asked_to(bijeenkomst: Bijeenkomst, doelgroep: Doelgroep) -> Genodigde | None:
    """The invitation of this person. At most one query."""
    if doelgroep.persoon_id is None:
        return None
    rows = Genodigde.objects.filter(bijeenkomst=bijeenkomst, deelnemer__status="lid").exclude(antwoord=_ONGEVRAAGD)
    return rows.filter(deelnemer__user_id=doelgroep.persoon_id).first()


def guests_of(bijeenkomst: Bijeenkomst) -> list[Genodigde]:
    """For a coordinator: everybody who was asked or came, with the mail that went. Two queries."""
    rows = Genodigde.objects.filter(bijeenkomst=bijeenkomst).select_related("deelnemer")
    return list(rows.prefetch_related(Prefetch("berichten")).order_by("deelnemer__naam", "pk"))


def not_asked(bijeenkomst: Bijeenkomst) -> QuerySet[Deelnemer]:
    """Who takes part in the community, was not asked, and was not there."""
    rows = Deelnemer.objects.taking_part().filter(community=bijeenkomst.community_id)
    gevraagd = Genodigde.objects.filter(bijeenkomst=bijeenkomst, deelnemer__isnull=False).order_by()
    found: QuerySet[Deelnemer] = rows.exclude(pk__in=gevraagd.values("deelnemer"))
    return found


@leesvraag(list)
def coming_for(doelgroep: Doelgroep) -> QuerySet[Any]:
    """What somebody was asked to and did not answer yet. One query."""
    if doelgroep.persoon_id is None:
        return Genodigde.objects.none()
    rows = Genodigde.objects.filter(
        deelnemer__user_id=doelgroep.persoon_id, deelnemer__status="lid", antwoord="geen",
        bijeenkomst__stand="uitgenodigd", bijeenkomst__begin__gt=timezone.now(),
    )  # fmt: skip
    found: QuerySet[Any] = rows.select_related("bijeenkomst").order_by("bijeenkomst__begin")[:4]
    return found
