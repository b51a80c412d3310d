"""The list of opgaven."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from accounts.permissions import Recht, doelgroep_of, is_allowed, requires
from accounts.services.logboek import log_export
from gebied.bladeren import Bladeraar
from opgaven.exporteren import ExportFout, Formaat, opgaven_table
from opgaven.filters import OpgaveFilter
from opgaven.models import Opgave
from opgaven.selectors.opgavelijst import in_order, listed, sortering_from
from opgaven.selectors.typen import kleur_by_code
from opgaven.views.export import FORMAAT_NAMEN, bad_request, send_table

PER_BLADZIJDE = 50


@require_safe
@requires(Recht.LEZEN)
def lijst(request: HttpRequest) -> HttpResponse:
    """Search, filter, sort, page. Six queries, whatever the number of rows."""
    doelgroep = doelgroep_of(request.user)
    filter_ = OpgaveFilter(request.GET, queryset=listed(doelgroep), request=request)
    sortering = sortering_from(request.GET.get("sorteer"))
    bladzijde = Bladeraar(in_order(filter_.qs, sortering), PER_BLADZIJDE).get_page(request.GET.get("bladzijde"))
    kleuren = kleur_by_code()
    rijen = [(opgave, kleuren[opgave.type.code]) for opgave in bladzijde]
    return render(
        request,
        "opgaven/lijst.html",
        {
            "filter": filter_,
            "bladzijde": bladzijde,
            "rijen": rijen,
            "sortering": sortering,
            "totaal": Opgave.objects.existing().visible_to(doelgroep).count(),
            "formaten": list(FORMAAT_NAMEN.items()),
            "mag_bewerken": is_allowed(request.user, Recht.BEWERKEN),
        },
    )


@require_safe
@requires(Recht.LEZEN)
def exporteer(request: HttpRequest, formaat: str) -> HttpResponseBase:
    """The filtered list as a file, in the same order."""
    if formaat not in set(Formaat):
        raise Http404(_("Deze export bestaat niet."))
    opgaven = Opgave.objects.existing().visible_to(doelgroep_of(request.user))
    filter_ = OpgaveFilter(request.GET, queryset=opgaven, request=request)
    opgaven = in_order(filter_.qs, sortering_from(request.GET.get("sorteer")))
    try:
        response = send_table(opgaven_table(opgaven), Formaat(formaat), "opgaven")
    except ExportFout as fout:
        return bad_request(fout)
    log_export(actor=request.user, wat="opgaven", formaat=formaat)
    return response
