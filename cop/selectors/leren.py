"""Find what communities want to learn, as far as this person may see it."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, F, Max, Q, QuerySet
from django.shortcuts import get_object_or_404

from accounts.permissions import Doelgroep
from accounts.samen import leesvraag
from cop.models import Bijeenkomst, Community, Leerstap, Leervraag
from cop.selectors.stemmen import areas_seen

#: So many stand on the page of an area.
_IN_PANEEL = 5


def questions_listed(doelgroep: Doelgroep) -> Any:
    """Those that may be seen, with the number of steps and the day of the last: what moved last stands first."""
    rows = Leervraag.objects.visible_to(doelgroep).select_related("community")
    rows = rows.annotate(n_stappen=Count("stappen"), laatste=Max("stappen__datum"))
    return rows.order_by(F("laatste").desc(nulls_last=True), "vraag", "pk")


def get_question(pk: int, doelgroep: Doelgroep) -> Any:
    """One that may be seen. Raises Http404."""
    rows = Leervraag.objects.visible_to(doelgroep).select_related("community")
    return get_object_or_404(rows, pk=pk)


def joined_question(pk: int, doelgroep: Doelgroep) -> Any:
    """One of a community that this person takes part in. Raises Http404."""
    joined = Leervraag.objects.filter(community__in=Community.objects.joined_by(doelgroep))
    return get_object_or_404(joined.select_related("community"), pk=pk)


def steps_of(leervraag: Leervraag, doelgroep: Doelgroep) -> list[Leerstap]:
    """From the first to the last, with area (``waar``) and meeting (``wanneer``) where those may be seen."""
    stappen: list[Any] = list(Leerstap.objects.filter(leervraag=leervraag))
    gebieden = areas_seen([stap.gebied_id for stap in stappen], doelgroep)
    nummers = [stap.bijeenkomst_id for stap in stappen if stap.bijeenkomst_id]
    gezien = Bijeenkomst.objects.visible_to(doelgroep).filter(pk__in=nummers) if nummers else ()
    bijeenkomsten = {een.pk: een for een in gezien}
    for stap in stappen:
        stap.waar, stap.wanneer = gebieden.get(stap.gebied_id), bijeenkomsten.get(stap.bijeenkomst_id)
    return stappen


def joined_step(pk: int, doelgroep: Doelgroep) -> Any:
    """A step of a community that this person takes part in. Raises Http404."""
    joined = Leerstap.objects.filter(leervraag__community__in=Community.objects.joined_by(doelgroep))
    return get_object_or_404(joined.select_related("leervraag__community"), pk=pk)


@leesvraag(list)
def questions_in(gebied_id: int, doelgroep: Doelgroep, persoon_id: int | None) -> QuerySet[Any]:
    """What is tried in an area or in one below it, the newest first. The person makes it another question."""
    hier = Q(gebied=gebied_id) | Q(gebied__ouder=gebied_id) | Q(gebied__ouder__ouder=gebied_id)
    stappen = Leerstap.objects.filter(hier).order_by().values("leervraag")
    rows = Leervraag.objects.visible_to(doelgroep).filter(pk__in=stappen).select_related("community")
    found: QuerySet[Any] = rows.order_by("-pk")[:_IN_PANEEL]
    return found
