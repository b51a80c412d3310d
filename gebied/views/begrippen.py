"""What the words of the platform mean."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from gebied.begrippen import all_terms, search_terms

ZOEK_MAX = 100


@require_safe
def begrippen(request: HttpRequest) -> HttpResponse:
    """All terms, or those that hold what is looked for. For everyone: it tells nothing about anybody. No query."""
    zoek = request.GET.get("zoek", "").replace("\x00", "").strip()[:ZOEK_MAX]
    onderwerpen = search_terms(zoek)
    context = {
        "zoek": zoek,
        "onderwerpen": onderwerpen,
        "gevonden": sum(len(deel.begrippen) for deel in onderwerpen),
        "totaal": len(set(all_terms().values())),
    }
    return render(request, "gebied/begrippen.html", context)
