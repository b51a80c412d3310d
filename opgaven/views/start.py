"""The start page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.permissions import Recht, doelgroep_of, requires
from opgaven.selectors.start import read_start
from opgaven.taal import punten, telt_mee


@require_safe
@requires(Recht.LEZEN)
def start(request: HttpRequest) -> HttpResponse:
    """What is in it; for an empty installation how to fill it."""
    doelgroep = doelgroep_of(request.user)
    inhoud = read_start(doelgroep)
    if inhoud.is_leeg:
        return render(request, "opgaven/start_leeg.html", {"inhoud": inhoud})
    koplopers = [(gebied, punten(gebied.conflict)) for gebied in inhoud.koplopers]
    context = {"inhoud": inhoud, "koplopers": koplopers, "telt_mee": telt_mee(doelgroep)}
    return render(request, "opgaven/start.html", context)
