"""The list of opgaven."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.permissions import Recht, is_allowed, requires
from gebied.bladeren import Bladeraar
from gebied.tabelbestand import FORMATEN, formaat_by_code
from opgaven.filters import OpgaveFilter
from opgaven.models import Opgave
from opgaven.selectors.opgavebestand import opgaven_table
from opgaven.selectors.opgavelijst import in_order, listed, sortering_from
from opgaven.selectors.typen import kleur_by_code

PER_BLADZIJDE = 50


@require_safe
@requires(Recht.LEZEN)
def lijst(request: HttpRequest) -> HttpResponse:
    """Search, filter, sort, page. Six queries, whatever the number of rows."""
    filter_ = OpgaveFilter(request.GET, queryset=listed())
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
            "totaal": Opgave.objects.existing().count(),
            "formaten": FORMATEN,
            "mag_bewerken": is_allowed(request.user, Recht.BEWERKEN),
        },
    )


@require_safe
@requires(Recht.LEZEN)
def exporteer(request: HttpRequest, formaat: str) -> HttpResponse:
    """The filtered list as a file, in the same order."""
    soort = formaat_by_code(formaat)
    if soort is None:
        raise Http404
    filter_ = OpgaveFilter(request.GET, queryset=Opgave.objects.existing())
    opgaven = in_order(filter_.qs, sortering_from(request.GET.get("sorteer")))
    inhoud = soort.schrijf(opgaven_table(opgaven, met_geometrie=soort.met_geometrie))
    naam = f"opgaven.{soort.code}"
    return HttpResponse(
        inhoud, content_type=soort.mime, headers={"Content-Disposition": f'attachment; filename="{naam}"'}
    )
