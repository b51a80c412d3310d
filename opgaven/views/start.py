"""The start page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.permissions import Recht, doelgroep_of, requires
from opgaven.selectors.start import read_start
from opgaven.taal import punten


@require_safe
@requires(Recht.LEZEN)
def start(request: HttpRequest) -> HttpResponse:
    """What is in it; for an empty installation how to fill it."""
    inhoud = read_start(doelgroep_of(request.user))
    if inhoud.is_leeg:
        return render(request, "opgaven/start_leeg.html", {"inhoud": inhoud})
    koplopers = [(gebied, punten(gebied.conflict)) for gebied in inhoud.koplopers]
    return render(request, "opgaven/start.html", {"inhoud": inhoud, "koplopers": koplopers})
