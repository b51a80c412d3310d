"""The start page, which differs per role, and the list of all that is new."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from accounts.models import Rol
from accounts.permissions import Recht, doelgroep_of, is_allowed, organisatie_of, requires
from accounts.startpagina import StartVraag, ask_beforehand, parts_of, start_question, waiting_for
from gebied.bladeren import Bladeraar
from gebied.models import Gebied
from gebied.selectors.mijn import areas_by_id, work_area_ids
from opgaven.selectors.nieuws import Nieuws, events, events_in
from opgaven.selectors.nieuwsregels import lines_of
from opgaven.selectors.start import read_fill
from opgaven.taal.nieuws import since_when

#: Parts with a lower place stand in the wide column.
ZIJ: Final = 40
PER_BLADZIJDE: Final = 25
PERIODEN: Final = {
    "7": gettext_lazy("De afgelopen week"),
    "30": gettext_lazy("De afgelopen 30 dagen"),
    "90": gettext_lazy("De afgelopen 3 maanden"),
    "365": gettext_lazy("Het afgelopen jaar"),
}
BEZOEK: Final = "bezoek"


@require_safe
@requires(Recht.LEZEN)
def start(request: HttpRequest) -> HttpResponse:
    """What concerns who looks; for an empty installation how to fill it."""
    vraag = start_question(request.user)
    vulling = read_fill(vraag.doelgroep)
    if vulling.is_leeg:
        return render(request, "opgaven/start_leeg.html", _empty_context(request, vulling))
    ask_beforehand(vraag)
    delen = parts_of(vraag)
    context = {
        "vraag": vraag,
        "soort": kind_of(vraag),
        "organisatie": organisatie_of(request.user),
        "sinds": since_when(vraag.sinds, vraag.vorig_bezoek),
        "wachtend": waiting_for(vraag),
        "hoofd": [deel for deel in delen if deel.volgorde < ZIJ],
        "zij": [deel for deel in delen if deel.volgorde >= ZIJ],
    }
    return render(request, "opgaven/start.html", context)


def kind_of(vraag: StartVraag) -> str:
    """Which head the page gets: that of the role that says most about what somebody comes for."""
    if vraag.doelgroep.alles:
        return "platform"
    if not vraag.is_lid:
        return "bezoeker"
    if vraag.rolgebieden:
        return "gebieden"
    for rol, soort in ((Rol.Naam.REGIOBUREAU, "regio"), (Rol.Naam.OPGAVEMANAGER, "opgaven")):
        if rol in vraag.rollen:
            return soort
    return "organisatie"


def _empty_context(request: HttpRequest, vulling: Any) -> dict[str, Any]:
    return {
        "vulling": vulling,
        "mag_vullen": is_allowed(request.user, Recht.BEHEREN),
        "mag_rekenen": is_allowed(request.user, Recht.REKENEN),
        "organisatie": organisatie_of(request.user),
    }


@require_safe
@requires(Recht.LEZEN)
def wat_is_nieuw(request: HttpRequest) -> HttpResponse:
    """All changes of a period, everywhere or in one area. For members: it tells who changed something."""
    vraag = start_question(request.user)
    if not vraag.is_lid:
        raise PermissionDenied(
            _("Wat er nieuw is, zien alleen mensen van een organisatie. Bekijk wel de kaart en de lijsten.")
        )
    periode = request.GET.get("periode", "")
    periode = periode if periode in PERIODEN else BEZOEK
    sinds = vraag.sinds if periode == BEZOEK else timezone.now() - timedelta(days=int(periode))
    gebied = _chosen_area(request)
    bladzijde, nieuws = _page(request, vraag, sinds, gebied)
    context = {
        "bladzijde": bladzijde,
        "regels": lines_of(nieuws.gebeurtenissen, request.user),
        "totaal": bladzijde.paginator.count,
        "perioden": {BEZOEK: _("Sinds {moment}").format(moment=since_when(vraag.sinds, vraag.vorig_bezoek))} | PERIODEN,
        "periode": periode,
        "gebied": gebied,
        "gebieden": _areas_to_choose(vraag, gebied),
    }
    return render(request, "opgaven/wat_is_nieuw.html", context)


def _page(request: HttpRequest, vraag: StartVraag, sinds: Any, gebied: Gebied | None) -> tuple[Any, Nieuws]:
    """One page of events, and the whole list as far as its length goes."""

    def read(vanaf: int, aantal: int) -> Nieuws:
        if gebied is None:
            return events(vraag.doelgroep, sinds, vanaf=vanaf, aantal=aantal)
        return events_in(vraag.doelgroep, sinds, [gebied.pk], vanaf=vanaf, aantal=aantal).get(gebied.pk, Nieuws())

    eerste = read(0, PER_BLADZIJDE)
    bladzijde = Bladeraar(range(eerste.totaal), PER_BLADZIJDE).get_page(request.GET.get("bladzijde"))
    return bladzijde, eerste if bladzijde.number == 1 else read(bladzijde.start_index() - 1, PER_BLADZIJDE)


def _chosen_area(request: HttpRequest) -> Gebied | None:
    """The area in the address. Raises Http404 for one that is not for this reader."""
    gekozen = request.GET.get("gebied", "")
    if not gekozen:
        return None
    gebieden = (
        areas_by_id([int(gekozen)], doelgroep_of(request.user)) if gekozen.isdecimal() and len(gekozen) < 18 else []
    )
    if not gebieden:
        raise Http404
    return gebieden[0]


def _areas_to_choose(vraag: StartVraag, gekozen: Gebied | None) -> list[Gebied]:
    """The areas that somebody has to do with, and the chosen one."""
    ids = {*(vraag.rolgebieden or work_area_ids(vraag.doelgroep.organisatie_id)), *([gekozen.pk] if gekozen else [])}
    return areas_by_id(ids, vraag.doelgroep)
