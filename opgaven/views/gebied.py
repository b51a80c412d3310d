"""What the page of an area shows of opgaven, beyond the page itself: the small map, and all parts by the page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.core.paginator import Page
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.permissions import Recht, doelgroep_of, requires
from gebied.bladeren import Bladeraar
from gebied.panels import PaginaVraag
from gebied.selectors.pagina import get_gebied
from opgaven.panels.delen import by_importance, make_deelnamerijen, make_paarrijen, with_knowledge
from opgaven.panels.filter import read_filter
from opgaven.selectors.gebied import area_detail
from opgaven.selectors.gebiedskaart import opgaven_geojson

PER_BLADZIJDE = 50


@require_safe
@requires(Recht.LEZEN)
def kaart(request: HttpRequest, pk: int) -> HttpResponseBase:
    """The opgaven that take part in an area, cut to its surroundings, as GeoJSON."""
    gebied = get_gebied(pk, doelgroep_of(request.user))
    detail = area_detail(gebied, read_filter(PaginaVraag(gebied, request.GET, request.user)).vraag)
    return HttpResponse(opgaven_geojson(gebied, detail), content_type="application/geo+json")


@require_safe
@requires(Recht.LEZEN)
def opgaven(request: HttpRequest, pk: int) -> HttpResponseBase:
    """All opgaven of an area, fifty by fifty."""
    gebied = get_gebied(pk, doelgroep_of(request.user))
    keuze = read_filter(PaginaVraag(gebied, request.GET, request.user))
    detail = area_detail(gebied, keuze.vraag)
    bladzijde = _page(request, by_importance(detail.deelnames) if detail else [])
    context = {"gebied": gebied, "keuze": keuze, "bladzijde": bladzijde}
    context["rijen"] = make_deelnamerijen(list(bladzijde.object_list))
    return render(request, "opgaven/gebied/opgaven.html", context)


@require_safe
@requires(Recht.LEZEN)
def paren(request: HttpRequest, pk: int) -> HttpResponseBase:
    """All pairs of an area, fifty by fifty, heaviest first."""
    gebied = get_gebied(pk, doelgroep_of(request.user))
    keuze = read_filter(PaginaVraag(gebied, request.GET, request.user))
    detail = area_detail(gebied, keuze.vraag)
    bladzijde = _page(request, detail.paren if detail else [])
    context = {"gebied": gebied, "keuze": keuze, "bladzijde": bladzijde}
    rijen = make_paarrijen(list(bladzijde.object_list))
    context["rijen"] = with_knowledge(rijen, detail) if detail else rijen
    return render(request, "opgaven/gebied/paren.html", context)


def _page(request: HttpRequest, rijen: Sequence[Any]) -> Page:
    return Bladeraar(rijen, PER_BLADZIJDE).get_page(request.GET.get("bladzijde"))
