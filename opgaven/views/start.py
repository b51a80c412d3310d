"""The start page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.permissions import Recht, requires
from opgaven.selectors.start import read_start


@require_safe
@requires(Recht.LEZEN)
def start(request: HttpRequest) -> HttpResponse:
    """What is in it; for an empty installation how to fill it."""
    inhoud = read_start()
    return render(request, "opgaven/start.html", {"inhoud": inhoud})
