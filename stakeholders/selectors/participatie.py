"""Participation: processes, the ladder of an organisation, and the opgaven whose people are not involved yet."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy as _

from accounts.permissions import Doelgroep
from opgaven.models import Aard, Opgave, Status
from stakeholders.models import Initiatief, Niveau, Participatieproces, Participatiestap

#: From these on it is late to begin.
VOORBIJ_VERKENNING: Final = (Status.PLANVORMING, Status.UITVOERING)
#: What a step means as long as an organisation did not say so itself.
STANDAARD: Final = {
    Niveau.INFORMEREN: _("U vertelt mensen wat er gaat gebeuren. Zij beslissen niet mee."),
    Niveau.RAADPLEGEN: _("U vraagt mensen wat zij vinden, en laat weten wat u ermee doet."),
    Niveau.ADVISEREN: _("Mensen brengen problemen en oplossingen in. U volgt hun advies, of legt uit waarom niet."),
    Niveau.COPRODUCEREN: _("U maakt het plan samen. U houdt zich aan wat u samen afspreekt."),
    Niveau.MEEBESLISSEN: _("Mensen beslissen mee, binnen grenzen die vooraf duidelijk zijn."),
}


def processes_listed(doelgroep: Doelgroep) -> QuerySet[Participatieproces]:
    """Processes as lines, with what they are about."""
    return _with_places(Participatieproces.objects.visible_to(doelgroep))


def initiatives_listed(doelgroep: Doelgroep) -> QuerySet[Initiatief]:
    """Initiatives as lines, with where they are; who started one is named only as far as that may be seen."""
    return _with_places(Initiatief.objects.visible_to(doelgroep))


def _with_places(rows: Any) -> Any:
    return rows.select_related("organisatie", "gebied", "opgave").defer("gebied__geometrie", "opgave__geometrie")


def get_process(pk: int, doelgroep: Doelgroep) -> Participatieproces:
    """Raises Http404. One query."""
    found: Participatieproces = get_object_or_404(processes_listed(doelgroep), pk=pk)
    return found


def get_initiative(pk: int, doelgroep: Doelgroep) -> Initiatief:
    """Raises Http404. One query."""
    found: Initiatief = get_object_or_404(initiatives_listed(doelgroep), pk=pk)
    return found


def ladder_of(organisatie_id: int) -> list[tuple[Niveau, str, bool]]:
    """The steps from below: which, what the organisation means by it, and whether it said so itself. One query."""
    eigen = dict(Participatiestap.objects.filter(organisatie=organisatie_id).values_list("niveau", "omschrijving"))
    return [(niveau, eigen.get(niveau.value) or str(STANDAARD[niveau]), niveau.value in eigen) for niveau in Niveau]


def get_step(organisatie_id: int, niveau: int) -> Participatiestap:
    """The own words of an organisation for a step; a new row, filled with the standard ones, when it has none."""
    found = Participatiestap.objects.filter(organisatie=organisatie_id, niveau=niveau).first()
    return found or Participatiestap(
        organisatie_id=organisatie_id, niveau=niveau, omschrijving=str(STANDAARD[Niveau(niveau)])
    )


def past_exploration(doelgroep: Doelgroep) -> QuerySet[Opgave]:
    """Opgaven of who is asked about it, past verkenning; zones in force need no participation."""
    rows = Opgave.objects.existing().filter(aard=Aard.OPGAVE, status__in=VOORBIJ_VERKENNING)
    if not doelgroep.alles:
        rows = rows.filter(organisatie__in=sorted(doelgroep.eigenaren))
    found: QuerySet[Opgave] = rows.visible_to(doelgroep).without_geometry()
    return found


def without_participation(doelgroep: Doelgroep) -> QuerySet[Opgave]:
    """Those where nothing was done yet; ``beloofd`` tells whether a process was at least promised."""
    processen = Participatieproces.objects.visible_to(doelgroep).filter(opgave=OuterRef("pk"))
    gedaan = processen.filter(gerealiseerd__isnull=False)
    return past_exploration(doelgroep).filter(~Exists(gedaan)).annotate(heeft_proces=Exists(processen))


def less_than_promised(doelgroep: Doelgroep) -> QuerySet[Participatieproces]:
    """Own processes where less was done than promised, and nobody was told why."""
    rows = Participatieproces.objects.visible_to(doelgroep).filter(gerealiseerd__lt=F("beloofd"))
    if not doelgroep.alles:
        rows = rows.filter(organisatie__in=sorted(doelgroep.eigenaren))
    found: QuerySet[Participatieproces] = rows.filter(Q(uitleg="") | Q(terugkoppeling="")).order_by("naam", "pk")
    return found


def processes_at(
    doelgroep: Doelgroep, *, gebied_id: int | None = None, opgave_ids: Iterable[int] = ()
) -> QuerySet[Participatieproces]:
    """The processes about an area or about these opgaven."""
    return processes_listed(doelgroep).filter(Q(gebied=gebied_id or 0) | Q(opgave__in=list(opgave_ids)))
